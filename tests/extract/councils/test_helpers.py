"""Which councils help the main one of a text, and what is told of them then."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.extract.councils.context import context
from graphkit.extract.councils.helpers import helpers
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading

_LINES = (Path(__file__).parent / "helpers_cases.tsv").read_text(encoding="utf-8").splitlines()
_CASES = [tuple(line.split("\t")) for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("expected", "text"), _CASES)
def test_the_council_that_the_last_sentence_tells_of(expected: str, text: str) -> None:
    annotated = reading(*(paragraph.strip() for paragraph in text.split("//")))
    assert vocabulary().council_name(context(annotated).councils[-1]) == expected


def test_a_text_of_no_main_council_has_no_helpers() -> None:
    assert helpers(reading("Harrow has lent a team."), "") == frozenset()


def test_time_grows_with_the_text_only() -> None:
    annotated = reading("Trafford knows. " + "Leeds and Leeds lends with Leeds an early help " * 2000 + ".")
    assert context(annotated).main
