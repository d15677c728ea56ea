"""What a sentence that names a second council tells of: that one, or the main one, which it helps or employs."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.extract.councils.context import context
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading

_LINES = (Path(__file__).parent / "passing_cases.tsv").read_text(encoding="utf-8").splitlines()
_CASES = [tuple(line.split("\t")) for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("expected", "sentence"), _CASES)
def test_the_council_of_a_sentence_that_names_another(expected: str, sentence: str) -> None:
    annotated = reading("Trafford Council is inadequate. Trafford knows. Trafford is sorry.", sentence)
    assert vocabulary().council_name(context(annotated).council(3)) == expected


@pytest.mark.parametrize("sentence", [sentence for expected, sentence in _CASES if expected == "Trafford"])
def test_one_met_in_passing_leaves_the_floor_to_the_main_one(sentence: str) -> None:
    annotated = reading(f"Trafford Council is inadequate. Trafford knows. {sentence} Two posts are vacant.")
    assert vocabulary().council_name(context(annotated).council(3)) == "Trafford"


def test_time_grows_with_the_text_only() -> None:
    annotated = reading("Trafford knows. " + "Leeds has been asked to be asked for and from " * 2000 + ".")
    assert context(annotated).main
