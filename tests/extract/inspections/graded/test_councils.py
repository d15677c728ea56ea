"""Which of several councils a grade is given to."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.extract.pipeline import extract
from graphkit.vocabulary import vocabulary
from tests.extract.reading import document

_LINES = (Path(__file__).parent / "councils_cases.tsv").read_text(encoding="utf-8").splitlines()
_CASES = [tuple(line.split("\t")) for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("expected", "sentence"), _CASES)
def test_the_council_graded(expected: str, sentence: str) -> None:
    found = extract(
        document(
            "Two reports on children's services have been published by Ofsted.",
            sentence,
            headline="Ofsted inspectors on children's services",
            published="2022-05-08",
        )
    )
    graded = {one.inspection for one in found.judgements}
    councils = [one.council for one in found.inspections if one.key in graded and one.start == "2019"]
    assert [vocabulary().council_name(gss) for gss in councils] == [expected]
