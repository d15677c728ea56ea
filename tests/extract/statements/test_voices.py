"""Who speaks where a name, a pronoun, an epithet or a report stands beside a quotation; everybody is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.extract.councils.context import context
from graphkit.extract.posts.people import people
from graphkit.extract.posts.posts import posts
from graphkit.extract.statements.statements import statements
from graphkit.model import BlockKind
from tests.extract.reading import reading

#: Blocks parted by " // " (headings "H:", items "I:"), and `SPEAKER=first three words` of each statement.
CASES = [line.split("\t") for line in (Path(__file__).parent / "voices_cases.tsv").read_text("utf-8").splitlines()]
_KINDS: dict[str, BlockKind] = {"H:": "heading", "I:": "item"}


def block(text: str) -> tuple[BlockKind, str]:
    kind = _KINDS.get(text[:2])
    return (kind, text[2:]) if kind else ("paragraph", text)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_speaker(text: str, expected: str) -> None:
    annotated = reading("Inspectors have been to Tameside Council.", *map(block, text.split(" // ")))
    here, cast = context(annotated), people(annotated)
    found = statements(annotated, here, posts(annotated, here, cast), cast)
    told = [f"{one.speaker}={' '.join(one.evidence.quote.split()[:3])}" for one in found]
    assert "; ".join(told) == expected


#: The paragraphs of a document and the speakers of its statements.
SUBJECTS = [
    line.split("\t")
    for line in (Path(__file__).parent / "subject_cases.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("text", "expected"), SUBJECTS)
def test_whoever_a_sentence_is_about_speaks(text: str, expected: str) -> None:
    annotated = reading(*text.split(" || "))
    here, cast = context(annotated), people(annotated)
    found = statements(annotated, here, posts(annotated, here, cast), cast)
    assert "; ".join(one.speaker for one in found) == expected


#: Papers of which it is told whose they are, and quotations with odd marks: the paragraphs, and `SPEAKER=first words`.
PAPERS = [
    line.split("\t")
    for table in ("papers_cases.tsv", "marks_cases.tsv")
    for line in (Path(__file__).parent / table).read_text("utf-8").splitlines()
]


@pytest.mark.parametrize(("text", "expected"), PAPERS)
def test_quoted_words_of_a_paper_are_those_of_whoever_wrote_it(text: str, expected: str) -> None:
    annotated = reading(*text.split(" || "))
    here, cast = context(annotated), people(annotated)
    found = statements(annotated, here, posts(annotated, here, cast), cast)
    told = [f"{one.speaker}={' '.join(one.evidence.quote.split()[:4])}" for one in found]
    assert "; ".join(told) == expected
