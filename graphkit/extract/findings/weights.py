"""Learned weights of findings: how likely a clause tells one, which way it leans, and what it is about.

The weights are kept in `ontology/weights/findings.json`, made by `graphkit.extract.findings.train`. Each model
is logistic: the weights of a clause's features (`words`) add up to the logarithm of odds.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable
from functools import cache, cached_property
from itertools import repeat

import msgspec

from graphkit.extract.findings.words import Group
from graphkit.vocabulary import ontology_folder


#: The feature that every clause has.
ALWAYS = "always"
_FAR = 30.0
_NONE, _ZERO = repeat(0.0), repeat(0)
#: Weights side by side: each in so many bits, as a whole number of units (they are rounded to hundredths).
_BITS, _UNITS = 32, 100
_RAISED = 1 << (_BITS - 1)
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
    def pairs(self) -> dict[str, int]:
        """The weights of each feature for a finding and for a weakness, side by side in one whole number."""
        pairs = {feature: round(weight * _UNITS) for feature, weight in self.finding.items()}
        for feature, weight in self.weakness.items():
            pairs[feature] = pairs.get(feature, 0) + (round(weight * _UNITS) << _BITS)
        return pairs

    @cached_property
    def rows(self) -> dict[str, int]:
        """The weights of all topics by feature, side by side in one whole number.

        Adding two such numbers adds all weights at once, ten times as fast as one by one.
        """
        return {
            feature: sum(
                round(weight * _UNITS) << _BITS * int(index) for index, weight in zip(row[::2], row[1::2], strict=True)
            )
            for feature, row in self.topics.items()
        }

    def raised(self, row: int) -> tuple[int, ...]:
        """Return the weights that stand side by side in a row, each raised to be positive, in order of `names`."""
        size = len(self.names)
        return struct.unpack(f"<{size}I", (row + self._zero).to_bytes(size * _BITS // 8, "little"))

    @cached_property
    def _zero(self) -> int:
        """What makes every weight of a row positive."""
        return sum(_RAISED << _BITS * index for index in range(len(self.names)))


def summed(pairs: dict[str, int], group: Group) -> tuple[float, float]:
    """Return what a group of features adds to the logarithms of the odds of a finding, and of a weakness."""
    counts, features = group
    both = sum(map(pairs.get, features, _ZERO))
    weakness = both + _RAISED >> _BITS
    return counts * (both - (weakness << _BITS)) / _UNITS, counts * weakness / _UNITS


def hinted(hints: Iterable[str]) -> float:
    """Return the weights for a finding of features that say nothing of the words of a clause."""
    return sum(map(learned().finding.get, hints, _NONE))


def likelihood(total: float) -> float:
    """Return the probability that has a logarithm of odds."""
    return 1 / (1 + math.exp(-max(-_FAR, min(_FAR, total))))


def topic_odds(words: Group, others: Iterable[Group]) -> list[float]:
    """Return the logarithm of the odds that a clause that tells a finding is about each topic, in order of `names`.

    The features of each group beside its words count a multiple of a quarter.
    """
    weights = learned()
    counts, own = words
    known = weights.rows.get
    beside = _LEAST * weights.rows[ALWAYS]
    for times, features in others:
        beside += round(_LEAST * times) * sum(filter(None, map(known, features)))
    away = (counts + 1 / _LEAST) * _RAISED
    return [
        (counts * one + other / _LEAST - away) / _UNITS
        for one, other in zip(weights.raised(sum(filter(None, map(known, own)))), weights.raised(beside), strict=True)
    ]


@cache
def learned() -> Weights:
    """Return the weights of the ontology that graphkit came with."""
    file = ontology_folder() / "weights" / "findings.json"
    return msgspec.json.decode(file.read_bytes(), type=Weights)
