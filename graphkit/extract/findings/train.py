"""Learn the weights of findings: `python -m graphkit.extract.findings.train SENTENCES TEXTS GOLD...`.

The weights are kept in `ontology/weights/findings.json.gz`. SENTENCES is a tab-separated file with the
columns polarity (strength, weakness, both or none), topics (separated by spaces) and sentence, and
`ontology/weights/wordings.tsv` beside the weights is another. Each folder TEXTS holds articles (STEM.txt),
the folder GOLD after it their annotations (STEM.json, whose findings have topics, polarity and a cue).
Logistic regressions are trained by stochastic gradient descent in a fixed order: the same
input gives the same weights. What the weights are to be judged by must not be among the folders.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from graphkit.extract.annotate import Annotated, annotate
from graphkit.extract.findings.candidates import Candidate, candidate_clauses
from graphkit.extract.findings.features import Clause
from graphkit.extract.findings.topics import telling_features
from graphkit.extract.findings.weights import Weights
from graphkit.extract.learned.descent import descend, spread
from graphkit.extract.learned.kept import keep_weights, weights_folder
from graphkit.extract.learned.material import Folders, annotated_texts, folders_named
from graphkit.extract.learned.rows import Group
from graphkit.language.text import fold
from graphkit.model import Block, Document
from graphkit.vocabulary import vocabulary

_TOLD_SO = (
    "voice inspectors", "voice inspectors False", "block paragraph", "announced False", "recalled False",
    "told True", "doubt False", "told True inspectors", "first False", "first False inspectors", "dated no",
    "named False",
)  # fmt: skip


class Example(NamedTuple):
    """The features of a clause and what people read in it; no topics where it tells no finding."""

    finding: list[Group]
    leaning: list[Group]
    about: list[Group]
    polarity: str
    topics: frozenset[str]
    in_article: bool


def examples(sentences: Path, folders: list[Folders], own: Path | None = None) -> list[Example]:
    """Return what is to be learned from: labelled sentences, wordings of our own and annotated articles."""
    found = list(_from_sentences(sentences))
    if own is not None:
        found += _from_sentences(own)
    for annotated, rows in annotated_texts(folders, "findings"):
        found += _from_article(annotated, rows)
    return found


def learn(found: list[Example], provenance: str) -> Weights:
    """Return the weights learned from examples."""
    telling = [one for one in found if one.topics]
    names = tuple(sorted(vocabulary().concepts["topic"]))
    about = [one.about for one in telling]
    sides = [one for one in telling if one.polarity in ("strength", "weakness")]
    return Weights(
        provenance=provenance,
        names=names,
        finding=descend([one.finding for one in found], [bool(one.topics) for one in found]),
        weakness=descend([one.leaning for one in sides], [one.polarity == "weakness" for one in sides]),
        topics=spread(about, [one.topics for one in telling], names),
    )


def train(sentences: Path, folders: list[Folders], own: Path | None = None) -> Weights:
    """Return the weights learned from labelled sentences and from the annotated articles of folders."""
    found = examples(sentences, folders, own)
    told = sum(not one.in_article for one in found)
    clauses = len(found) - told
    return learn(found, f"graphkit.extract.findings.train: {told} labelled sentences, {clauses} clauses of articles")


def _from_sentences(file: Path) -> Iterator[Example]:
    with file.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            clause = Clause(_sentence(line["sentence"]), 0, len(line["sentence"]))
            yield _example(
                Candidate(clause, clause, 0, "", _TOLD_SO),
                line["polarity"],
                frozenset(line["topics"].split()),
                in_article=False,
            )


def _sentence(text: str) -> Annotated:
    block = Block(kind="paragraph", start=0, end=len(text))
    return annotate(Document(id="sentence", text=text, sha256="", blocks=(block,)))


def _from_article(annotated: Annotated, rows: list[dict[str, Any]]) -> Iterator[Example]:
    told = []
    for finding in rows:
        cue = fold(finding["cue"])
        told.append((annotated.folded.find(cue) + len(cue) // 2, finding))
    for one in candidate_clauses(annotated):
        here = [finding for middle, finding in told if one.clause.start <= middle < one.clause.end]
        topics = frozenset(topic for finding in here for topic in finding["topics"])
        yield _example(one, here[0]["polarity"] if here else "none", topics, in_article=True)


def _example(one: Candidate, polarity: str, topics: frozenset[str], *, in_article: bool) -> Example:
    words, (classes, labels, leaning) = one.clause.words, one.clause.marks
    return Example(
        finding=telling_features(one.clause, one.hints),
        leaning=[words, classes, leaning],
        about=[words, classes, labels, one.clause.around()],
        polarity=polarity,
        topics=topics,
        in_article=in_article,
    )


def main(arguments: list[str]) -> None:
    """Write the weights learned from SENTENCES and the articles of the folders into the ontology."""
    sentences, folders = Path(arguments[0]), folders_named(arguments[1:])
    keep_weights("findings", train(sentences, folders, weights_folder() / "wordings.tsv"))


if __name__ == "__main__":
    main(sys.argv[1:])
