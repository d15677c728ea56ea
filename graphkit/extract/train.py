"""Learn the weights of findings: `python -m graphkit.extract.train SENTENCES TEXTS GOLD PATTERN`.

The weights are kept in `ontology/weights/findings.json`. SENTENCES is a tab-separated file with the
columns polarity (strength, weakness, both or none), topics (separated by spaces) and sentence, and
`ontology/weights/wordings.tsv` beside the weights is another; TEXTS and GOLD are folders of articles
(STEM.txt) and of their annotations (STEM.json, whose findings have topics, polarity and a cue);
PATTERN names the annotations to learn from ("[def]*.json"). Logistic regressions are trained by
stochastic gradient descent in a fixed order: the same input gives the same weights.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from graphkit.documents.read import read_document
from graphkit.extract.annotate import Annotated, annotate
from graphkit.extract.descent import descend
from graphkit.extract.finding_weights import Weights
from graphkit.extract.finding_words import Group, around_features, label_features, word_features
from graphkit.extract.findings import Candidate, candidate_clauses
from graphkit.extract.polarity import lean_features
from graphkit.extract.topics import telling_features
from graphkit.language.text import fold
from graphkit.model import Block, Document
from graphkit.vocabulary import ontology_folder, vocabulary

_TOLD_SO = (
    "voice inspectors", "voice inspectors False", "block paragraph", "announced False", "recalled False",
    "told True", "doubt False", "told True inspectors",
)  # fmt: skip


class Example(NamedTuple):
    """The features of a clause and what people read in it; no topics where it tells no finding."""

    finding: list[Group]
    leaning: list[Group]
    about: list[Group]
    polarity: str
    topics: frozenset[str]
    in_article: bool


def examples(sentences: Path, texts: Path, articles: list[Path], own: Path | None = None) -> list[Example]:
    """Return what is to be learned from: labelled sentences, annotated articles and wordings of our own."""
    found = list(_from_sentences(sentences))
    if own is not None:
        found += _from_sentences(own)
    for file in articles:
        found += _from_article(texts / f"{file.stem}.txt", file)
    return found


def learn(found: list[Example], provenance: str) -> Weights:
    """Return the weights learned from examples."""
    telling = [one for one in found if one.topics]
    names = tuple(sorted(vocabulary().concepts["topic"]))
    about = [one.about for one in telling]
    sides = [one for one in telling if one.polarity in ("strength", "weakness")]
    spread: dict[str, list[float]] = defaultdict(list)
    for index, name in enumerate(names):
        for feature, weight in descend(about, [name in one.topics for one in telling]).items():
            spread[feature] += [index, weight]
    return Weights(
        provenance=provenance,
        names=names,
        finding=descend([one.finding for one in found], [bool(one.topics) for one in found]),
        weakness=descend([one.leaning for one in sides], [one.polarity == "weakness" for one in sides]),
        topics=dict(spread),
    )


def train(sentences: Path, texts: Path, gold: Path, pattern: str = "*.json", own: Path | None = None) -> Weights:
    """Return the weights learned from labelled sentences and from the articles annotated in files like `pattern`."""
    articles = sorted(gold.glob(pattern))
    found = examples(sentences, texts, articles, own)
    told = sum(not one.in_article for one in found)
    return learn(found, f"graphkit.extract.train: {told} labelled sentences, {len(articles)} annotated articles")


def _from_sentences(file: Path) -> Iterator[Example]:
    with file.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            annotated = _sentence(line["sentence"])
            whole = Candidate(0, len(line["sentence"]), 0, "", [], _TOLD_SO)
            yield _example(annotated, whole, line["polarity"], frozenset(line["topics"].split()), in_article=False)


def _sentence(text: str) -> Annotated:
    block = Block(kind="paragraph", start=0, end=len(text))
    return annotate(Document(id="sentence", text=text, sha256="", blocks=(block,)))


def _from_article(text: Path, gold: Path) -> Iterator[Example]:
    annotated = annotate(read_document(text))
    told = []
    for finding in json.loads(gold.read_text("utf-8")).get("findings", []):
        cue = fold(finding["cue"])
        told.append((annotated.folded.find(cue) + len(cue) // 2, finding))
    for one in candidate_clauses(annotated):
        here = [finding for middle, finding in told if one.start <= middle < one.end]
        topics = frozenset(topic for finding in here for topic in finding["topics"])
        yield _example(annotated, one, here[0]["polarity"] if here else "none", topics, in_article=True)


def _example(
    annotated: Annotated, one: Candidate, polarity: str, topics: frozenset[str], *, in_article: bool
) -> Example:
    words = word_features(annotated, one.start, one.end)
    return Example(
        finding=telling_features(annotated, one.start, one.end, one.masked, one.hints),
        leaning=[words, lean_features(annotated, one.start, one.end, one.masked)],
        about=[
            words,
            label_features(annotated, one.start, one.end, one.masked),
            around_features(annotated, one.start, one.end),
        ],
        polarity=polarity,
        topics=topics,
        in_article=in_article,
    )


def main(arguments: list[str]) -> None:
    """Write the weights learned from SENTENCES, TEXTS and GOLD (files like PATTERN) into the ontology."""
    sentences, texts, gold = map(Path, arguments[:3])
    pattern = arguments[3] if len(arguments) > 3 else "*.json"
    folder = ontology_folder() / "weights"
    learned = train(sentences, texts, gold, pattern, folder / "wordings.tsv")
    encoded = msgspec.json.encode(learned, order="sorted").replace(b'],"', b'],\n"')
    (folder / "findings.json").write_bytes(encoded + b"\n")


if __name__ == "__main__":
    main(sys.argv[1:])
