"""Learn the weights of topics: `python -m graphkit.extract.train SENTENCES TEXTS GOLD PATTERN`.

The weights are kept in `ontology/weights/topics.json`. SENTENCES is a tab-separated file with the
columns polarity, topics and sentence (topics separated by spaces); TEXTS and GOLD are folders of
articles (STEM.txt) and of their annotations (STEM.json, whose findings have topics and a cue);
PATTERN names the annotations to learn from ("[def]*.json"). A logistic regression over the candidate
topics of each clause is trained by stochastic gradient descent in a fixed order, and its weights are
averaged over the later half of the passes: the same input gives the same weights.
"""

from __future__ import annotations

import csv
import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import msgspec

from graphkit.documents.read import read_document
from graphkit.extract.annotate import Annotated, annotate
from graphkit.extract.findings import candidate_clauses
from graphkit.extract.topics import Weights, candidates
from graphkit.language.text import fold
from graphkit.model import Block, Document
from graphkit.vocabulary import ontology_folder

_EPOCHS, _RATE, _DECAY = 12, 0.12, 0.01
#: Features seen less often, and weights smaller than this, are left out.
_SEEN, _SMALL = 3, 0.03
#: An annotated article tells journalists' wordings and counts more than a sentence of a report.
_ARTICLE_COUNTS = 2
_REPORT_HINTS = (
    "voice inspectors", "block paragraph", "announced False", "decided True", "person False", "action False",
)  # fmt: skip

Row = tuple[list[str], bool]


def train(sentences: Path, texts: Path, gold: Path, pattern: str = "*.json") -> Weights:
    """Return the weights learned from labelled sentences and from the articles annotated in files like `pattern`."""
    rows = list(_from_sentences(sentences))
    told = len(rows)
    articles = sorted(gold.glob(pattern))
    for file in articles:
        rows += list(_from_article(texts / f"{file.stem}.txt", file)) * _ARTICLE_COUNTS
    weights = _descend(rows)
    provenance = f"graphkit.extract.train: {told} candidates from {sentences.name}, {len(articles)} annotated articles"
    return Weights(provenance=provenance, weights=weights)


def _from_sentences(file: Path) -> Iterator[Row]:
    with file.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            wanted = line["topics"].split()
            if line["polarity"] != "both":
                yield from _rows(_sentence(line["sentence"]), 0, len(line["sentence"]), wanted)


def _sentence(text: str) -> Annotated:
    block = Block(kind="paragraph", start=0, end=len(text))
    return annotate(Document(id="sentence", text=text, sha256="", blocks=(block,)))


def _rows(annotated: Annotated, start: int, end: int, wanted: list[str]) -> Iterator[Row]:
    for topic, features in candidates(annotated, start, end, hints=_REPORT_HINTS).items():
        yield features, topic in wanted


def _from_article(text: Path, gold: Path) -> Iterator[Row]:
    annotated = annotate(read_document(text))
    findings = json.loads(gold.read_text("utf-8")).get("findings", [])
    wanted: dict[int, set[str]] = defaultdict(set)
    for finding in findings:
        cue = fold(finding["cue"])
        middle = annotated.folded.find(cue) + len(cue) // 2
        wanted[middle].update(finding["topics"])
    for one in candidate_clauses(annotated):
        told = {topic for middle, topics in wanted.items() if one.start <= middle < one.end for topic in topics}
        found = candidates(annotated, one.start, one.end, masked=one.masked, hints=one.hints)
        for topic, features in found.items():
            yield features, topic in told


def _descend(rows: list[Row]) -> dict[str, float]:
    seen = Counter(feature for features, _ in rows for feature in features)
    kept = [([feature for feature in features if seen[feature] >= _SEEN], told) for features, told in rows]
    weights: dict[str, float] = defaultdict(float)
    total: dict[str, float] = defaultdict(float)
    order = random.Random(0)  # noqa: S311
    for epoch in range(_EPOCHS):
        order.shuffle(kept)
        _pass(kept, weights, _RATE / (1 + epoch / 4))
        if epoch >= _EPOCHS // 2:
            for feature, weight in weights.items():
                total[feature] += weight / (_EPOCHS - _EPOCHS // 2)
    return {feature: round(weight, 2) for feature, weight in sorted(total.items()) if abs(weight) >= _SMALL}


def _pass(rows: list[Row], weights: dict[str, float], rate: float) -> None:
    for features, told in rows:
        score = sum(weights[feature] for feature in features)
        step = rate * (told - 1 / (1 + math.exp(-max(-30.0, min(30.0, score)))))
        for feature in features:
            weights[feature] += step - rate * _DECAY * weights[feature]


def main(arguments: list[str]) -> None:
    """Write the weights learned from SENTENCES, TEXTS and GOLD (files like PATTERN) into the ontology."""
    sentences, texts, gold = map(Path, arguments[:3])
    file = ontology_folder() / "weights" / "topics.json"
    file.parent.mkdir(exist_ok=True)
    encoded = msgspec.json.encode(train(sentences, texts, gold, *arguments[3:]), order="sorted")
    file.write_bytes(msgspec.json.format(encoded, indent=0) + b"\n")


if __name__ == "__main__":
    main(sys.argv[1:])
