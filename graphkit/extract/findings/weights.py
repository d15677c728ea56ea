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
_NONE = repeat(0.0)
#: Weights side by side: each in so many bits, as a whole number of units (they are rounded to hundredths).
_BITS, _UNITS = 32, 1000
_RAISED = 1 << (_BITS - 1)


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
        """The weights of all topics by feature, side by side in one whole number.

        Adding two such numbers adds all weights at once, ten times as fast as one by one.
        """
        return {
            feature: sum(
                round(weight * _UNITS) << _BITS * int(index) for index, weight in zip(row[::2], row[1::2], strict=True)
            )
            for feature, row in self.topics.items()
        }

    def apart(self, row: int) -> list[float]:
        """Return the weights that stand side by side in a number, in the order of `names`."""
        size = len(self.names)
        raised = (row + self._zero).to_bytes(size * _BITS // 8, "little")
        return [(weight - _RAISED) / _UNITS for weight in struct.unpack(f"<{size}I", raised)]

    @cached_property
    def _zero(self) -> int:
        """What makes every weight of a row positive."""
        return sum(_RAISED << _BITS * index for index in range(len(self.names)))


def odds(weights: dict[str, float], groups: Iterable[Group]) -> float:
    """Return the logarithm of odds that a model gives the features of a clause."""
    total = weights.get(ALWAYS, 0.0)
    for counts, features in groups:
        total += counts * sum(map(weights.get, features, _NONE))
    return total


def likelihood(total: float) -> float:
    """Return the probability that has a logarithm of odds."""
    return 1 / (1 + math.exp(-max(-_FAR, min(_FAR, total))))


def topic_likelihoods(weights: Weights, groups: Iterable[Group], *, most: int) -> list[tuple[float, str]]:
    """Return how likely a clause that tells a finding is about each of its `most` likeliest topics, in order."""
    rows = weights.rows
    totals = [0.0] * len(weights.names)
    for counts, features in ((1.0, [ALWAYS]), *groups):
        summed = weights.apart(sum([rows[feature] for feature in features if feature in rows]))
        totals = [total + counts * weight for total, weight in zip(totals, summed, strict=True)]
    ranked = sorted(zip(totals, weights.names, strict=True), reverse=True)[:most]
    return [(likelihood(total), name) for total, name in ranked]


@cache
def learned() -> Weights:
    """Return the weights of the ontology that graphkit came with."""
    file = ontology_folder() / "weights" / "findings.json"
    return msgspec.json.decode(file.read_bytes(), type=Weights)
