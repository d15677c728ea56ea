"""The shapes of clauses, and the words that they are looked for by."""

from __future__ import annotations

from graphkit.extract.actions.shapes import SHAPES
from graphkit.vocabulary import vocabulary


def test_each_shape_has_words_and_each_word_a_shape() -> None:
    assert SHAPES.keys() == vocabulary().concepts["act"].keys()
