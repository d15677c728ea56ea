"""Whose council a sentence tells of that somebody says."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.extract.councils.context import context
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading

_LINES = (Path(__file__).parent / "speakers_cases.tsv").read_text(encoding="utf-8").splitlines()
_CASES = [tuple(line.split("\t")) for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("expected", "sentence"), _CASES)
def test_the_council_that_is_spoken_for(expected: str, sentence: str) -> None:
    annotated = reading("Barnet Council is inadequate. Barnet is sorry. Barnet knows.", sentence)
    assert vocabulary().council_name(context(annotated).council(3)) == expected
