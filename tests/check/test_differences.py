"""How heavy a difference between a quotation and the report is."""

from __future__ import annotations

import pytest

from graphkit.check.differences import Edit, weight


@pytest.mark.parametrize(
    ("ours", "theirs", "wanted"),
    [
        ("the", "these", "form"),
        ("state", "stated", "form"),
        ("knew", "know", "form"),
        ("improvement", "improvements", "form"),
        ("improving", "improve", "form"),
        ("is", "was", "form"),
        ("", "the", "form"),
        ("of the", "", "form"),
        ("families'", "families", "form"),
        ("", "formal", "omission"),
        ("", "recent and sustained", "omission"),
        ("a", "a formal", "omission"),
        ("slow", "steady", "substance"),
        ("formal", "", "substance"),
        ("", "not", "substance"),
        ("not", "", "substance"),
        ("most", "some", "substance"),
        ("isn't", "is", "substance"),
        ("effective", "ineffective", "substance"),
        ("careful", "careless", "substance"),
        ("41", "42", "substance"),
        ("too", "", "substance"),
    ],
)
def test_the_weight_of_an_edit(ours: str, theirs: str, wanted: str) -> None:
    assert weight(((tuple(ours.split()), tuple(theirs.split())),)) == wanted


def test_the_heaviest_edit_counts() -> None:
    form: Edit = (("the",), ("these",))
    omission: Edit = ((), ("formal",))
    substance: Edit = (("good",), ("poor",))
    assert weight((form,)) == "form"
    assert weight((form, omission)) == "omission"
    assert weight((omission, substance, form)) == "substance"
