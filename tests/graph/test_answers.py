from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from graphkit import api
from graphkit.errors import GraphkitError
from graphkit.graph.answers import format_answer
from graphkit.graph.measures import Central, Community
from graphkit.graph.projection import Network
from graphkit.graph.similarity import Similar
from graphkit.graph.traversal import Neighbour, Path, Shared

ASKED: list[tuple[type, str, dict[str, Any], int]] = [
    (Path, "path", {"one": "Sara Todd", "other": "Tameside"}, 6),
    (Neighbour, "neighbours", {"name": "Trafford"}, 6),
    (Shared, "common", {"one": "Trafford", "other": "Tameside"}, 5),
    (Similar, "similar", {"council": "Tameside"}, 7),
    (Central, "central", {}, 5),
    (Community, "communities", {}, 3),
]
IDS = [name for _, name, _, _ in ASKED]


@pytest.fixture(params=ASKED, ids=IDS)
def answer(request: pytest.FixtureRequest, seeds: api.Graph, network: Network) -> tuple[type, list[Any], int]:
    kind, name, arguments, columns = request.param
    return kind, getattr(seeds, name)(network=network, **arguments), columns


def test_a_table_has_a_line_under_its_head_and_rows(answer: tuple[type, list[Any], int], network: Network) -> None:
    kind, records, columns = answer
    head, line, *rows = format_answer(records, "table", kind=kind, network=network).splitlines()
    assert len(line.split("  ")) == columns
    assert head
    assert len(rows) >= len(records)


def test_a_table_fits_its_width(answer: tuple[type, list[Any], int], network: Network) -> None:
    kind, records, _ = answer
    shown = format_answer(records, "table", kind=kind, network=network, width=100)
    assert max(map(len, shown.splitlines())) <= 100


def test_csv_is_complete(answer: tuple[type, list[Any], int], network: Network) -> None:
    kind, records, _ = answer
    head, *rows = csv.reader(io.StringIO(format_answer(records, "csv", kind=kind, network=network)))
    assert rows
    assert {len(row) for row in rows} == {len(head)}


def test_json_holds_the_records(answer: tuple[type, list[Any], int], network: Network) -> None:
    kind, records, _ = answer
    shown = json.loads(format_answer(records, "json", kind=kind, network=network))
    assert [set(each) for each in shown] == [set(record._fields) for record in records]


def test_dot_draws_what_was_found(answer: tuple[type, list[Any], int], network: Network) -> None:
    kind, records, _ = answer
    shown = format_answer(records, "dot", kind=kind, network=network)
    assert shown.startswith("digraph graphkit {")
    assert " -> " in shown


def test_dot_of_a_way_draws_the_way_alone(seeds: api.Graph, network: Network) -> None:
    found = seeds.path("Sara Todd", "Jill McGregor", network=network)
    lines = format_answer(found, "dot", kind=Path, network=network).splitlines()
    assert sum("[label=" in line and " -> " not in line for line in lines) == 3


def test_the_words_of_a_way_are_shown(seeds: api.Graph, network: Network) -> None:
    found = seeds.path("Sara Todd", "Jill McGregor", network=network)
    shown = format_answer(found, "json", kind=Path, network=network)
    assert json.loads(shown)[0]["hops"][1]["facts"][0]["evidence"][0]["quote"]


def test_a_format_that_is_none_is_refused(network: Network) -> None:
    with pytest.raises(GraphkitError, match="choose table, csv, json or dot"):
        format_answer([], "png", kind=Path, network=network)
