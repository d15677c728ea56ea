"""Which of several councils a grade is given to."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.extract.pipeline import extract
from graphkit.vocabulary import vocabulary
from tests.extract.reading import document


def cases(name: str) -> list[tuple[str, ...]]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("expected", "sentence"), cases("behind_cases.tsv"))
def test_the_councils_told_behind_their_grade(expected: str, sentence: str) -> None:
    found = extract(document(sentence, published=""))
    graded = {one.inspection for one in found.judgements}
    councils = {vocabulary().council_name(one.council) for one in found.inspections if one.key in graded}
    assert councils == set(expected.split(", "))


@pytest.mark.parametrize(("expected", "sentence"), cases("councils_cases.tsv"))
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
