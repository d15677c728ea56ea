"""The register as a table, CSV and JSON."""

from __future__ import annotations

import csv
import io
import json

import pytest

from graphkit.errors import GraphkitError
from graphkit.register.formats import format_register
from graphkit.register.rows import COLUMNS

ROW = dict.fromkeys(COLUMNS, "") | {
    "council": "Trafford", "region": "North West", "start": "2019-03-04", "framework": "ILACS",
    "overall": "inadequate", "in-care-and-care-leavers": "good", "history": "2015-01-27 good, at last",
    "source": "report",
}  # fmt: skip


def test_the_table_shows_grades_of_both_areas_of_care() -> None:
    head, _, line = format_register([ROW]).splitlines()
    assert head.split() == (
        "council region inspected framework lead inspector overall leadership help and protection in care care leavers "
        "before source"
    ).split()  # fmt: skip
    assert line.split() == (
        "Trafford North West 2019-03-04 ILACS inadequate good good 2015-01-27 good, at last report"
    ).split()  # fmt: skip


def test_csv_and_json_hold_every_column() -> None:
    assert list(csv.DictReader(io.StringIO(format_register([ROW], "csv")))) == [ROW]
    assert json.loads(format_register([ROW], "json")) == [ROW]


def test_nothing_is_a_table_without_rows() -> None:
    assert len(format_register([]).splitlines()) == 2
    assert format_register([], "csv").splitlines() == [",".join(COLUMNS)]
    assert json.loads(format_register([], "json")) == []


def test_another_format_is_refused() -> None:
    with pytest.raises(GraphkitError, match="choose table, csv or json"):
        format_register([ROW], "xml")
