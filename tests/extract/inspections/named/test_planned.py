"""What is still to come, and what in the same sentence is not."""

from __future__ import annotations

import pytest

from graphkit.extract.inspections.named.planned import is_planned
from tests.extract.reading import reading


@pytest.mark.parametrize(
    ("sentence", "planned"),
    [
        ("Inspectors will return in MAY.", True),
        ("The next monitoring visit, in MAY, will look at care leavers.", True),
        ("Ofsted is due back within six months, by MAY.", True),
        ("A full inspection is expected in MAY.", True),
        ("A visit in MAY is expected.", True),
        ("Inspectors came in MAY and will return.", False),
        ("They will return next spring after rating the council inadequate in MAY.", False),
        ("At the next inspection, in MAY, the grade was the same.", False),
        ("A review in MAY said that the council was ready for inspection.", False),
        ("Inspectors came in MAY.", False),
        ("Bolton (good, MAY) and Bury (good, June) are to be inspected this year.", False),
        ("Bolton (inspection due in MAY) is good.", True),
    ],
)
def test_a_clause_with_words_of_the_future_is_planned(sentence: str, planned: bool) -> None:
    annotated = reading(sentence)
    assert is_planned(annotated, annotated.sentences[0], sentence.index("MAY")) == planned
