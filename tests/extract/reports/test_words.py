"""Areas and councils in the words of reports."""

from __future__ import annotations

import pytest

from graphkit.extract.reports.words import area, named_councils
from graphkit.language.text import fold
from graphkit.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("2.2 experiences and progress of care leavers", "care-leavers"),
        ("the experience and progress of children in care and care leavers", "in-care-and-care-leavers"),
        ("the experiences and progress of children in care", "in-care"),
        ("outcomes for looked after children and young people", ""),
        ("capacity to improve", ""),
    ],
)
def test_areas_of_rows(row: str, expected: str) -> None:
    assert area(row) == expected


@pytest.mark.parametrize(
    "form", ["Inspection of {} local authority children’s services", "{} Council", "{} City Council"]
)
def test_every_council_is_known_by_its_title(form: str) -> None:
    for gss, council in vocabulary().councils.items():
        date = max(council.start, council.end or "2020-01-01")
        for name in (council.name, council.name.replace(" and ", " & "), council.name.replace("-", " ")):
            assert named_councils(fold(form.format(name)), date) == [gss], name


def test_councils_inspected_together() -> None:
    names = [vocabulary().council_name(gss) for gss in named_councils("inspection of leeds and bradford", "2019-01-01")]
    assert names == ["Leeds", "Bradford"]
