"""Grades in brackets right after the council that has them."""

from __future__ import annotations

import pytest

from graphkit.extract.grades.bracketed import bracketed_council
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading

CASES = [
    ("Salford (good) and Bolton are near.", "Salford"),
    ("Salford City Council (outstanding, 2018) has won.", "Salford"),
    ("It is near Salford (rated inadequate in 2018).", "Salford"),
    ("Salford's neighbours (good people) came.", ""),
    ("Salford (where good work is done) came.", ""),
    ("The council (good) is near Salford.", ""),
]


@pytest.mark.parametrize(("text", "council"), CASES, ids=[case[0] for case in CASES])
def test_the_council_before_the_bracket_has_the_grade(text: str, council: str) -> None:
    annotated = reading(text)
    (mark,) = annotated.marks("grade")
    found = bracketed_council(annotated, mark)
    assert (vocabulary().council_name(found) if found else "") == council
