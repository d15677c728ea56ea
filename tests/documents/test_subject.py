"""Texts about something else are told at once."""

from __future__ import annotations

import pytest

from graphkit.documents.subject import is_on_subject
from graphkit.extract.pipeline import extract
from graphkit.language.text import fold
from graphkit.model import Block, Document, Facts


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ofsted came to Trafford.", True),
        ("The borough\u2019s children\u2019s services need help.", True),
        ("SOCIAL WORKERS are leaving.", True),
        ("The trust's looked-after children did well.", True),
        ("Trafford lost at home, and the director of football resigned.", False),
        ("The borough’s looked‑after children did well.", True),
        ("CHILD\nPROTECTION", True),
        ("The child\u2019s protection from the sun.", False),
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


def test_what_may_be_written_for_a_character_is_what_folding_takes_for_it() -> None:
    for char in "\u2018\u2019\u02bc`\u00b4\u201b\u2032":
        assert is_on_subject(f"children{char}s services")
        assert fold(char) == "'"
    for char in "\n\t\r\u00a0\u2002\u2003\u2007\u2009\u200a\u202f":
        assert is_on_subject(f"social{char}care")
        assert fold(char) == " "
    for char in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212":
        assert is_on_subject(f"looked{char}after")
        assert fold(char) == "-"
