"""Councils that are alike: the same weaknesses, found at visit after visit, and whether they were mended."""

from __future__ import annotations

from collections import defaultdict
from math import log, log2, sqrt
from typing import NamedTuple

from graphkit.graph.projection import Network
from graphkit.graph.told import Told, told, when_told


class History(NamedTuple):
    """What was found in a topic at a council.

    `visits` are the partial dates at which a weakness was found, `mended` that of a strength found later than the last
    of them, or empty; `facts` the findings, by date.
    """

    visits: tuple[str, ...]
    mended: str
    facts: tuple[Told, ...]


class SharedWeakness(NamedTuple):
    """A topic in which both councils were weak; `weight` is its part of the likeness."""

    topic: str
    label: str
    weight: float
    here: History
    there: History


class Similar(NamedTuple):
    """A council and how like another it is, from 0 to 1, with the reasons, the weightiest first."""

    iri: str
    label: str
    grade: str
    score: float
    reasons: tuple[SharedWeakness, ...]


def similar(network: Network, council: str, *, limit: int = 10) -> list[Similar]:
    """Return the councils whose weaknesses are most like those of `council` (an IRI), the likest first.

    The score is the cosine of the angle between two lists of topics. A topic weighs more the fewer councils were weak
    in it (its inverse document frequency, ln(1 + councils / councils weak in it)) and the more visits found the
    weakness (1 + log2 of their number). A finding without a date counts as found when it was told of.
    Councils that share no weakness are left out.
    """
    histories = weaknesses(network)
    weights = _weights(histories)
    own = weights.get(council, {})
    found = []
    for other, theirs in weights.items():
        shared = sorted(own.keys() & theirs.keys())
        if other == council or not shared:
            continue
        scale = _length(own) * _length(theirs)
        reasons = [
            SharedWeakness(
                topic,
                network.nodes[topic]["label"],
                round(own[topic] * theirs[topic] / scale, 4),
                histories[council][topic],
                histories[other][topic],
            )
            for topic in shared
        ]
        reasons.sort(key=lambda reason: (-reason.weight, reason.label))
        score = round(sum(own[topic] * theirs[topic] for topic in shared) / scale, 4)
        data = network.nodes[other]
        found.append(Similar(other, data["label"], data["grade"], score, tuple(reasons)))
    return sorted(found, key=lambda each: (-each.score, each.label, each.iri))[:limit]


def weaknesses(network: Network) -> dict[str, dict[str, History]]:
    """Return, for each council, the history of every topic in which it was found weak."""
    findings: dict[tuple[str, str], list[tuple[str, str, Told]]] = defaultdict(list)
    for source, target, key, data in network.edges(keys=True, data=True):
        council = network.nodes[source]["council"]
        if data["polarity"] and council:
            date = when_told(data["date"], data["evidence"])
            findings[council, target].append((date, data["polarity"], told(key, data)))
    histories: dict[str, dict[str, History]] = defaultdict(dict)
    for (council, topic), entries in sorted(findings.items()):
        history = _history(sorted(entries))
        if history.visits:
            histories[council][topic] = history
    return dict(histories)


def _history(entries: list[tuple[str, str, Told]]) -> History:
    visits = sorted({date for date, polarity, _ in entries if polarity == "weakness"})
    last = visits[-1] if visits else ""
    later = [date for date, polarity, _ in entries if polarity == "strength" and _is_later(date, last)]
    return History(tuple(visits), min(later, default=""), tuple(fact for *_, fact in entries))


def _is_later(date: str, than: str) -> bool:
    """Say whether a partial date is certainly later than another; the months of a year are not later than the year."""
    return bool(than) and date > than and not date.startswith(than)


def _weights(histories: dict[str, dict[str, History]]) -> dict[str, dict[str, float]]:
    councils_of: dict[str, int] = defaultdict(int)
    for topics in histories.values():
        for topic in topics:
            councils_of[topic] += 1
    return {
        council: {
            topic: log(1 + len(histories) / councils_of[topic]) * (1 + log2(len(history.visits)))
            for topic, history in topics.items()
        }
        for council, topics in histories.items()
    }


def _length(weights: dict[str, float]) -> float:
    return sqrt(sum(weight * weight for weight in weights.values()))
