"""Texts about something else are told at once."""

from __future__ import annotations

import pytest

from graphkit.extract.pipeline import extract
from graphkit.extract.subject import is_on_subject
from graphkit.model import Block, Document, Facts


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ofsted came to Trafford.", True),
        ("The borough\u2019s children\u2019s services need help.", True),
        ("SOCIAL WORKERS are leaving.", True),
        ("The trust's looked-after children did well.", True),
        ("Trafford lost at home, and the director of football resigned.", False),
        ("", False),
    ],
)
def test_subject(text: str, wanted: bool) -> None:
    assert is_on_subject(text) is wanted


def test_a_document_about_something_else_states_nothing() -> None:
    text = "Ada Moor, the leader of Trafford Council, said: \u201cThe bridge will cost \u00a32m and open in May.\u201d"
    blocks = (Block(kind="paragraph", start=0, end=len(text)),)
    document = Document(id="bridge", text=text, sha256="", published="2020-01-02", blocks=blocks)
    facts = extract(document)
    assert facts == Facts(document="bridge")
