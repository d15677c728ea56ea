"""The grammar of figures: which numbers of a text it reads as figures of a service, and of what."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.extract.measures.in_turn import read_in_turn
from tests.extract.reading import reading

#: A text, its paragraphs parted by " // ", and the metrics and values that are read, each once.
CASES = [line.split("\t") for line in (Path(__file__).parent / "in_turn_cases.tsv").read_text("utf-8").splitlines()]
CASES.append(["Twelve members of staff have left since.", "other 12"])


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_wordings(text: str, expected: str) -> None:
    annotated = reading("Inspectors have been to Tameside Council.", *text.split(" // "), published="2019-06-12")
    found = read_in_turn(annotated)
    told = [f"{one.reading.metric} {one.figure.number.value}" for one in found if one.reading is not None]
    assert "; ".join(dict.fromkeys(told)) == expected
