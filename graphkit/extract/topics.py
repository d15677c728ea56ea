"""Topics of a clause: candidates by the labels of the scheme `topic`, ranked by learned weights.

Every topic with a label in the clause is a candidate. Its score is a logistic sum of weights for the
label, its rank among the candidates and the words of the clause (`ontology/weights/topics.json`,
made by `graphkit.extract.train`). Only words of the ontology can bring a topic up.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

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
    clause = _read(annotated, start, end, masked, hints)
    if clause is None:
        return ()
    weights = learned().weights
    common = [weights[feature] for feature in clause.common if feature in weights]
    scores = {}
    for topic, features in clause.own.items():
        beside = _beside().get(topic, {})
        own = sum(weights.get(feature, 0.0) for feature in features)
        scores[topic] = sum([beside[word] for word in clause.words if word in beside], sum(common, own))
    least = math.log(LIKELY / (1 - LIKELY))
    return tuple(topic for topic in sorted(scores, key=lambda one: -scores[one]) if scores[topic] >= least)


def candidates(
    annotated: Annotated, start: int, end: int, *, masked: Iterable[Mark] = (), hints: Iterable[str] = ()
) -> Features:
    """Return the candidate topics of a clause, each with its features."""
    clause = _read(annotated, start, end, masked, hints)
    if clause is None:
        return {}
    return {
        topic: [*features, *clause.common, *(f"{topic} + {word}" for word in clause.words)]
        for topic, features in clause.own.items()
    }


class _Clause(NamedTuple):
    """The features of a clause: those of each candidate topic, those of all, and the words beside each."""

    own: Features
    common: list[str]
    words: list[str]


def _read(annotated: Annotated, start: int, end: int, masked: Iterable[Mark], hints: Iterable[str]) -> _Clause | None:
    """Return the features of a clause, None where it has no label of a topic."""
    labels = _labels(annotated, start, end, [(mark.start, mark.end) for mark in masked])
    if not labels:
        return None
    scores: dict[str, int] = {}
    for topic, _, weight in labels:
        scores[topic] = scores.get(topic, 0) + weight
    best = max(scores.values())
    words = list(dict.fromkeys(_WORD.findall(annotated.text, start, end)))
    own: Features = {}
    for rank, (topic, score) in enumerate(scores.items()):
        own[topic] = ["all", topic, f"score {min(score, 5)}", f"rank {min(rank, 3)}"]
        own[topic].append("best" if score == best else f"behind {min(best - score, 3)}")
        own[topic] += [f"{topic} = {label}" for other, label, _ in labels if other == topic]
    return _Clause(own, [f"many {min(len(scores), 5)}", *hints, *words], words)


def _labels(annotated: Annotated, start: int, end: int, masked: list[tuple[int, int]]) -> list[tuple[str, str, int]]:
    """Return the topic, the label and the weight of each mark of a clause."""
    names = _names()
    found = []
    for mark in annotated.marks("topic", start, end):
        if not any(begin <= mark.start < stop for begin, stop in masked):
            words = annotated.folded[mark.start : mark.end]
            name = (mark.concept, words) in names or (mark.concept, words[:-1]) in names
            found.append((mark.concept, words, _NAME if name else 1))
    return found


@cache
def _beside() -> dict[str, dict[str, float]]:
    """Return the learned weights of the words beside each topic."""
    found: dict[str, dict[str, float]] = {}
    for feature, weight in learned().weights.items():
        topic, plus, word = feature.partition(" + ")
        if plus:
            found.setdefault(topic, {})[word] = weight
    return found


@cache
def _names() -> frozenset[tuple[str, str]]:
    concepts = vocabulary().concepts["topic"].values()
    return frozenset((concept.id, fold(name)) for concept in concepts for name in (concept.label, *concept.names))


@cache
def learned() -> Weights:
    """Return the weights of the ontology that graphkit came with."""
    file = ontology_folder() / "weights" / "topics.json"
    return msgspec.json.decode(file.read_bytes(), type=Weights)
