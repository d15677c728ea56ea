"""Which date a sentence sets for the next."""

from __future__ import annotations

import pytest

from graphkit.extract.grades.grades import grades
from graphkit.extract.inspections.dated.setting import date_set
from tests.extract.reading import reading

CASES = [
    ("Go back to the autumn of 2014. Inspectors went through the department.", "2014-10"),
    ("Cast your mind back to March 2014. Ofsted found services inadequate.", "2014-03"),
    ("Wind the clock back to 2014. Inspectors were in Trafford for a month.", "2014"),
    ("Compare 2012, when he was new. Adequate in all things.", "2012"),
    ("It took until 2016 to climb out. The department then required improvement.", "2016"),
    ("It was 2014. Services were inadequate.", "2014"),
    ("That was in 2014. The council was inadequate.", "2014"),
    ("Then came 2014. Children's services were rated inadequate.", "2014"),
    ("The low point was in 2014. Children's services were inadequate.", "2014"),
    ("In 2014 the roof fell in. Inspectors rated the service inadequate.", "2014"),
    ("In May 2014, with the trust in charge, it took the next step. Good overall.", "2014-05"),
    ("In 2014 came the reckoning. Overall: inadequate.", "2014"),
    ("She left in 2014 after a damning Ofsted report. That report found services inadequate.", "2014"),
    ("Think back to 2014. The town hall was being painted. Trafford required improvement.", "2014"),
    # what is told is something else
    ("Ms Dale joined Trafford in 2014. The town hall was being painted. Trafford required improvement.", ""),
    ("Think back to 2014. Ofsted rated Trafford good. Trafford required improvement.", ""),
    ("Ms Dale joined the council in 2014. Its services were inadequate.", ""),
    ("In 2014 Ms Dale became director. Inspectors rated the service inadequate.", ""),
    ("The company was founded in 2014. Services are good.", ""),
    ("Compare 2012 with 2014. Good.", ""),
    ("She has led the service since 2014. Good overall.", ""),
    ("It was in April this year. Good overall.", ""),
    ("In 2014 the roof fell in. Nobody was hurt.", ""),
    ("Ofsted will be back. Good.", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_sentence_sets_the_date_of_the_next(text: str, expected: str) -> None:
    annotated = reading(text)
    last = annotated.sentences[-1]
    found = date_set(annotated, len(annotated.sentences) - 1, grades(annotated, last))
    assert (found.value if found else "") == expected


def test_a_paragraph_sets_no_date_for_the_next() -> None:
    annotated = reading("Go back to 2014.", "Overall: inadequate.")
    assert date_set(annotated, 1, grades(annotated, annotated.sentences[1])) is None
