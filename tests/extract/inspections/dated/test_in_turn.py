"""Dates of several visits told in turn."""

from __future__ import annotations

import pytest

from graphkit.extract.annotate import Mark
from graphkit.extract.inspections.dated.in_turn import each_in_turn, listed_times
from tests.extract.reading import reading

TIMES = [
    ("Inspectors have been twice since: in July 2018 and in November 2018.", [("2018-07", 1), ("2018-11", 2)]),
    ("Rated inadequate, it has been visited twice since, in March and in April.", [("2019-03", 1), ("2019-04", 2)]),
    ("Inspectors have been twice since July 2018.", []),
    ("Inspectors returned twice, in July 2018.", []),
    ("The mayor has visited twice: in July 2018 and in November 2018.", []),
]


@pytest.mark.parametrize(("text", "expected"), TIMES, ids=[case[0] for case in TIMES])
def test_visits_counted_by_times_have_a_date_each(text: str, expected: list[tuple[str, int]]) -> None:
    annotated = reading(text)
    found = listed_times(annotated, annotated.sentences[0], annotated.dates)
    assert [(date.value, number) for date, _, number in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two visits: one in May 2018, another in March 2019", [("2018-05", None), ("2019-03", None)]),
        ("two visits, the first in May 2018 and the second in March 2019", [("2018-05", 1), ("2019-03", 2)]),
        (
            "two visits (one in May 2018 on neglect, the other in March 2019 on plans)",
            [("2018-05", None), ("2019-03", None)],
        ),
        (
            "all visits: first, May 2018; second, 4 June 2018; third, March 2019",
            [("2018-05", 1), ("2018-06-04", 2), ("2019-03", 3)],
        ),
        ("all visits: first, May 2018; its director left in March 2019", []),
        ("two visits, in May 2018 and in March 2019", []),
        ("two visits, one in May 2018; its director left in March 2019", []),
    ],
)
def test_visits_told_one_by_one_have_a_date_each(text: str, expected: list[tuple[str, int | None]]) -> None:
    annotated = reading(text)
    kind = Mark(4, 10, "focused-visit")
    found = each_in_turn(annotated.folded, kind, annotated.dates)
    assert [(date.value, number) for date, number in found] == expected
