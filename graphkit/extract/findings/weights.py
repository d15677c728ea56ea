"""Learned weights of findings: how likely a clause tells one, which way it leans, and what it is about.

The weights are kept in `ontology/weights/findings.json`, made by `graphkit.extract.findings.train`. Each model
is logistic: the weights of a clause's features (`words`) add up to the logarithm of odds.
"""

from __future__ import annotations

import math
import struct
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, cached_property
from itertools import repeat

import msgspec

from graphkit.extract.findings.words import Group
from graphkit.vocabulary import ontology_folder

#: The weights of a group of features, added up side by side (see `Weights.rows`), with how much each counts.
Summed = tuple[float, int]

#: The feature that every clause has.
ALWAYS = "always"
_FAR = 30.0
_NONE, _ZERO = repeat(0.0), repeat(0)
#: Weights side by side: each in so many bits, as a whole number of units (they are rounded to hundredths).
_BITS, _UNITS = 32, 1000
_RAISED, _ONE = 1 << (_BITS - 1), (1 << _BITS) - 1
#: Where the weight of a finding, that of a weakness, and those of the topics stand among them.
FINDING, WEAKNESS, _TOPICS = 0, 1, 2
_BOTH, _BOTH_RAISED = (1 << 2 * _BITS) - 1, _RAISED << _BITS | _RAISED
#: The least that a group may count of which weights of topics are added as whole numbers, and how often 1 holds it.
_LEAST = 4


class Weights(msgspec.Struct, dict=True):
    """Learned weights by feature, and where they come from.

    `finding` and `weakness` hold one weight for a feature; `topics` holds, for a feature, pairs of the
    place of a topic in `names` and its weight, one after the other.
    """

    provenance: str
    names: tuple[str, ...]
    finding: dict[str, float]
    weakness: dict[str, float]
    topics: dict[str, list[float]]

    @cached_property
    def rows(self) -> dict[str, int]:
        """All weights of each feature, for a finding, for a weakness and for topics, side by side in one whole number.

        Adding two such numbers adds all weights at once, ten times as fast as one by one.
        """
        rows: dict[str, int] = defaultdict(int)
        for place, weights in ((FINDING, self.finding), (WEAKNESS, self.weakness)):
            for feature, weight in weights.items():
                rows[feature] += round(weight * _UNITS) << _BITS * place
        for feature, row in self.topics.items():
            for index, weight in zip(row[::2], row[1::2], strict=True):
                rows[feature] += round(weight * _UNITS) << _BITS * (_TOPICS + int(index))
        return dict(rows)

    def raised(self, row: int) -> tuple[int, ...]:
        """Return the weights of topics that stand in a number, each raised to be positive, in order of `names`."""
        size = _TOPICS + len(self.names)
        unpacked = struct.unpack(f"<{size}I", (row + self._zero).to_bytes(size * _BITS // 8, "little"))
        return unpacked[_TOPICS:]

    @cached_property
    def _zero(self) -> int:
        """What makes every weight of a row positive."""
        return sum(_RAISED << _BITS * index for index in range(_TOPICS + len(self.names)))


def summed(group: Group) -> Summed:
    """Return the weights of a group of features, added up."""
    counts, features = group
    return counts, sum(map(learned().rows.get, features, _ZERO))


def added(place: int, groups: Iterable[Summed]) -> float:
    """Return the logarithm of odds that the model whose weights stand at a place gives the groups of a clause."""
    total = 0.0
    for counts, row in groups:
        low = (row + _BOTH_RAISED) & _BOTH
        total += counts * ((low >> _BITS * place & _ONE) - _RAISED)
    return total / _UNITS


def hinted(hints: Iterable[str]) -> float:
    """Return the weights for a finding of features that say nothing of the words of a clause."""
    return sum(map(learned().finding.get, hints, _NONE))


def likelihood(total: float) -> float:
    """Return the probability that has a logarithm of odds."""
    return 1 / (1 + math.exp(-max(-_FAR, min(_FAR, total))))


def topic_odds(words: Summed, others: Iterable[Summed]) -> list[float]:
    """Return the logarithm of the odds that a clause that tells a finding is about each topic, in order of `names`.

    The groups beside its words count a multiple of a quarter each.
    """
    weights = learned()
    counts, own = words
    beside = sum((round(_LEAST * times) * row for times, row in others), _LEAST * weights.rows[ALWAYS])
    away = (counts + 1 / _LEAST) * _RAISED
    return [
        (counts * one + other / _LEAST - away) / _UNITS
        for one, other in zip(weights.raised(own), weights.raised(beside), strict=True)
    ]


@cache
def learned() -> Weights:
    """Return the weights of the ontology that graphkit came with."""
    file = ontology_folder() / "weights" / "findings.json"
    return msgspec.json.decode(file.read_bytes(), type=Weights)
