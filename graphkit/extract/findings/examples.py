"""What the weights of findings are learned from: labelled sentences, and the clauses of annotated articles."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from graphkit.extract.annotate import Annotated, annotate
from graphkit.extract.findings.candidates import Candidate, candidate_clauses
from graphkit.extract.findings.features import Clause
from graphkit.extract.findings.topics import telling_features
from graphkit.extract.findings.weighing import Weighed, placed
from graphkit.extract.learned.material import Folders, annotated_texts
from graphkit.extract.learned.rows import Group
from graphkit.language.text import fold
from graphkit.model import Block, Document

_TOLD_SO = (
    "voice inspectors", "voice inspectors False", "block paragraph", "announced False", "recalled False",
    "told True", "doubt False", "told True inspectors", "first False", "first False inspectors", "dated no",
    "named False",
)  # fmt: skip


class Example(NamedTuple):
    """The features of a clause and what people read in it; no topics where it tells no finding.

    `whole` are the features of the leaning of the list that the clause is a part of.
    """

    finding: list[Group]
    leaning: list[Group]
    whole: list[Group]
    about: list[Group]
    polarity: str
    topics: frozenset[str]


class Article(NamedTuple):
    """The clauses of an article of so many sentences, where each stands, and what people read in it."""

    examples: list[Example]
    places: list[Weighed]
    sentences: int


def labelled(sentences: Path) -> Iterator[Example]:
    """Yield the sentences of a table with the columns polarity, topics and sentence."""
    with sentences.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            clause = Clause(_sentence(line["sentence"]), 0, len(line["sentence"]))
            one = Candidate(clause, clause, 0, "", _TOLD_SO)
            yield _example(one, line["polarity"], frozenset(line["topics"].split()))


def articles(folders: list[Folders]) -> Iterator[Article]:
    """Yield annotated articles; a finding is in the clause that the middle of its cue stands in."""
    for annotated, rows in annotated_texts(folders, "findings"):
        yield _article(annotated, rows)


def _sentence(text: str) -> Annotated:
    block = Block(kind="paragraph", start=0, end=len(text))
    return annotate(Document(id="sentence", text=text, sha256="", blocks=(block,)))


def _article(annotated: Annotated, rows: list[dict[str, Any]]) -> Article:
    told = []
    for finding in rows:
        cue = fold(finding["cue"])
        told.append((annotated.folded.find(cue) + len(cue) // 2, finding))
    examples, places = [], []
    for one in candidate_clauses(annotated):
        here = [finding for middle, finding in told if one.clause.start <= middle < one.clause.end]
        topics = frozenset(topic for finding in here for topic in finding["topics"])
        examples.append(_example(one, here[0]["polarity"] if here else "none", topics))
        places.append(placed(annotated, one, 0.0, 0.0, 0.0))
    return Article(examples, places, len(annotated.sentences))


def _example(one: Candidate, polarity: str, topics: frozenset[str]) -> Example:
    classes, labels, _ = one.clause.marks
    return Example(
        finding=telling_features(one.clause, one.hints),
        leaning=_leaning(one.clause),
        whole=_leaning(one.whole),
        about=[one.clause.words, classes, labels, one.clause.around()],
        polarity=polarity,
        topics=topics,
    )


def _leaning(clause: Clause) -> list[Group]:
    classes, _, leaning = clause.marks
    return [clause.words, classes, leaning]
