"""Whose council a sentence tells of that somebody says whom the text introduced before."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.extract.councils.context import context
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading

_LINES = (Path(__file__).parent / "people_cases.tsv").read_text(encoding="utf-8").splitlines()
_CASES = [tuple(line.split("\t")) for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("expected", "text"), _CASES)
def test_the_council_of_who_speaks(expected: str, text: str) -> None:
    begin = (
        "Barnet Council is inadequate. Barnet is sorry. Barnet and Harrow are neighbours. Barnet knows. Barnet waits."
    )
    annotated = reading(begin, *(paragraph.strip() for paragraph in text.split("//")), headline="Barnet waits")
    assert vocabulary().council_name(context(annotated).councils[-1]) == expected


def test_time_grows_with_the_text_only() -> None:
    annotated = reading("Harrow's director, Anna Lowe, said yes. " + "lowe lowe said, " * 20000 + ".")
    assert context(annotated).councils
