"""Grades in brackets right after the council that has them."""

from __future__ import annotations

import pytest

from graphkit.extract.grades.words.bracketed import bracketed_council, listed_councils
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading

CASES = [
    ("Salford (good) and Bolton are near.", "Salford"),
    ("Salford City Council (outstanding, 2018) has won.", "Salford"),
    ("It is near Salford (rated inadequate in 2018).", "Salford"),
    ("Then it was Salford \N{EN DASH} good, in 2015, as it says itself.", "Salford"),
    ("Members went to Salford \N{EN DASH} outstanding since 2018 \N{EN DASH} in May.", "Salford"),
    ("On the list is Salford (good again, 2018).", "Salford"),
    ("Salford (inadequate for the third time) is next.", "Salford"),
    ("Next was Salford (outstanding too, 2019).", "Salford"),
    ("Ofsted saw Salford \N{EN DASH} still inadequate, at that time.", "Salford"),
    ("This is bad news for Salford \N{EN DASH} good news for all.", ""),
    ("Life in Salford \N{EN DASH} good in parts \N{EN DASH} goes on.", ""),
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


@pytest.mark.parametrize(
    ("text", "councils"),
    [
        ("Good: Salford, Bolton and Bury.", ["Salford", "Bolton", "Bury"]),
        ("Outstanding: Salford (July 2018), Bolton (2020).", ["Salford", "Bolton"]),
        ("Inadequate \N{EN DASH} Salford.", ["Salford"]),
        ("Good: Salford, as ever, Bolton, and Bury Council.", ["Salford", "Bolton", "Bury"]),
        ("Good: Salford has shown how it is done.", []),
        ("It is good: Salford and Bolton.", []),
        ("Good: care, and Salford.", []),
    ],
)
def test_the_councils_listed_after_a_grade_have_it(text: str, councils: list[str]) -> None:
    annotated = reading(text)
    (mark,) = annotated.marks("grade")
    assert [vocabulary().council_name(gss) for gss in listed_councils(annotated, 0, mark)] == councils
