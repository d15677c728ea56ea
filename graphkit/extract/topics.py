"""Topics of a clause: candidates by the labels of the scheme `topic`, ranked by learned weights.

Every topic with a label in the clause is a candidate. Its score is a logistic sum of weights for the
label, its rank among the candidates and the words of the clause (`ontology/weights/topics.json`,
made by `graphkit.extract.train`). Only words of the ontology can bring a topic up.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.text import fold
from graphkit.vocabulary import ontology_folder, vocabulary

#: What a name of a topic weighs; a cue word weighs 1.
_NAME = 2
#: A topic is one of the clause's from this probability on.
LIKELY = 0.22
#: A word in lower case as written: names teach nothing.
_WORD = re.compile(r"(?<![\w'’])[a-z][a-z'’-]+[a-z](?!\w)")

Features = dict[str, list[str]]


class Weights(msgspec.Struct, frozen=True):
    """Learned weights by feature, and where they come from."""

    provenance: str
    weights: dict[str, float]


def topics(
    annotated: Annotated, start: int, end: int, *, masked: Iterable[Mark] = (), hints: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return the topics of a clause, the likeliest first; marks inside `masked` do not count.

    `hints` are features of the sentence, such as who speaks in it.
    """
    weights = learned().weights
    scores = {
        topic: sum(weights.get(feature, 0.0) for feature in features)
        for topic, features in candidates(annotated, start, end, masked=masked, hints=hints).items()
    }
    least = math.log(LIKELY / (1 - LIKELY))
    return tuple(topic for topic in sorted(scores, key=lambda one: -scores[one]) if scores[topic] >= least)


def candidates(
    annotated: Annotated, start: int, end: int, *, masked: Iterable[Mark] = (), hints: Iterable[str] = ()
) -> Features:
    """Return the candidate topics of a clause, each with its features."""
    labels = list(_labels(annotated, start, end, [(mark.start, mark.end) for mark in masked]))
    scores: Counter[str] = Counter()
    for topic, _, weight in labels:
        scores[topic] += weight
    best = max(scores.values(), default=0)
    words = list(dict.fromkeys(_WORD.findall(annotated.text, start, end)))
    common = [f"many {min(len(scores), 5)}", *hints, *words]
    found: Features = {}
    for rank, topic in enumerate(scores):
        features = ["all", topic, f"score {min(scores[topic], 5)}", f"rank {min(rank, 3)}"]
        features.append("best" if scores[topic] == best else f"behind {min(best - scores[topic], 3)}")
        features += [f"{topic} = {label}" for other, label, _ in labels if other == topic]
        found[topic] = features + common + [f"{topic} + {word}" for word in words]
    return found


def _labels(
    annotated: Annotated, start: int, end: int, masked: list[tuple[int, int]]
) -> Iterator[tuple[str, str, int]]:
    """Yield the topic, the label and the weight of each mark of a clause."""
    names = _names()
    for mark in annotated.marks("topic", start, end):
        if not any(begin <= mark.start < stop for begin, stop in masked):
            words = annotated.folded[mark.start : mark.end]
            name = (mark.concept, words) in names or (mark.concept, words[:-1]) in names
            yield mark.concept, words, _NAME if name else 1


@cache
def _names() -> frozenset[tuple[str, str]]:
    concepts = vocabulary().concepts["topic"].values()
    return frozenset((concept.id, fold(name)) for concept in concepts for name in (concept.label, *concept.names))


@cache
def learned() -> Weights:
    """Return the weights of the ontology that graphkit came with."""
    file = ontology_folder() / "weights" / "topics.json"
    return msgspec.json.decode(file.read_bytes(), type=Weights)
