"""Folding keeps offsets; whole words are told from parts of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.language.text import fold, holds, whole_words


@given(st.text())
def test_a_folded_text_has_the_length_of_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [("“It’s”", '"it\'s"'), ("a\u00a0b\nc", "a b c"), ("2018–19 — so", "2018-19 - so"), ("İ", "İ")],
)
def test_typography_no_longer_matters(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "word", "end"),
    [
        ("the plan fails", "plan", 8),
        ("the plans fail", "plan", 9),
        ("the planet", "plan", 0),
        ("a floorplan", "plan", 0),
        ("plan's end", "plan", 4),
        ("the plan", "plan", 8),
        ("(plan)", "plan", 5),
        ("the plané", "plan", 0),
        ("the planő", "plan", 0),
        ("ő plans ő", "plan", 7),
    ],
)
def test_a_word_is_whole_with_its_plural(text: str, word: str, end: int) -> None:
    start = text.index(word)
    assert whole_words(text, [(7, start, start + len(word))]) == ([(start, end, 7)] if end else [])


def test_a_stretch_holds_words_or_none_of_them() -> None:
    assert holds("the two councils", ("both", "the two"), 0, 16)
    assert not holds("the two councils", ("both", "the two"), 1, 16)
    assert not holds("the two councils", (), 0, 16)
