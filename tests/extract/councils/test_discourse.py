"""Which council has the floor: after a neighbour, somebody's old post, a county's name for a council in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.extract.councils.context import context
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading

_LINES = (Path(__file__).parent / "discourse_cases.tsv").read_text(encoding="utf-8").splitlines()
_CASES = [tuple(line.split("\t")) for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("expected", "headline", "paragraphs"), _CASES)
def test_the_council_that_has_the_floor(expected: str, headline: str, paragraphs: str) -> None:
    spoken = context(reading(*paragraphs.split(" / "), headline=headline))
    assert vocabulary().council_name(spoken.councils[-1]) == expected


def test_a_line_above_the_text_gives_no_floor_unless_a_council_is_all_it_names() -> None:
    text = "A council whose services were inadequate has begun to mend them. Trafford Council is glad."
    lines = {"Region News, Essex": "Trafford", "Essex": "Essex"}
    for line, expected in lines.items():
        spoken = context(reading(("heading", line), text, "Trafford knows.", headline="Trafford improves"))
        assert vocabulary().council_name(spoken.councils[2]) == expected
