"""Which of several visits is meant."""

from __future__ import annotations

import pytest

from graphkit.extract.annotate import Mark
from graphkit.extract.inspections.named.ordinals import counted, is_plural, ordinal_of, others_before


def _mark(text: str) -> Mark:
    start = text.index("monitoring visit")
    end = start + len("monitoring visit")
    return Mark(start, end + text.startswith("s", end), "monitoring-visit")


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("its fourth monitoring visit", 4),
        ("a 3rd monitoring visit", 3),
        ("the fifth and final monitoring visit", 5),
        ("the second quarterly monitoring visit", 2),
        ("the monitoring visit, the third of its kind, was made", 3),
        ("the monitoring visit was the second since may", 2),
        ("the monitoring visit in june is ofsted's sixth so far", 6),
        ("the third of its monitoring visits", 3),
        ("the last of six monitoring visits", 6),
        ("a monitoring visit for the second time since may", 2),
        ("the monitoring visit was the right thing", None),
        ("a monitoring visit; the second report was kind", None),
        ("a third of monitoring visits are late", None),
        ("one of five monitoring visits", None),
    ],
)
def test_the_number_of_a_visit(text: str, ordinal: int | None) -> None:
    assert ordinal_of(text, _mark(text), len(text)) == ordinal


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("there were four monitoring visits", 4),
        ("three quarterly monitoring visits", 3),
        ("the last four monitoring visits", None),
        ("monitoring visits", None),
    ],
)
def test_how_many_visits_there_were(text: str, count: int | None) -> None:
    assert counted(text, _mark(text)) == count


@pytest.mark.parametrize(
    ("text", "plural"),
    [("two monitoring visits", True), ("a monitoring visit", False), ("the first of four monitoring visits", False)],
)
def test_one_visit_or_several(text: str, plural: bool) -> None:
    assert is_plural(text, _mark(text)) == plural


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("the second and third monitoring visits", [2]),
        ("the first, second and third monitoring visits", [1, 2]),
        ("the 4th and 5th Ofsted monitoring visits", [4]),
        ("the third monitoring visit", []),
        ("a second chance and a third monitoring visit", []),
    ],
)
def test_visits_that_are_named_together(text: str, others: list[int]) -> None:
    assert others_before(text.lower(), _mark(text.lower()).start) == others
