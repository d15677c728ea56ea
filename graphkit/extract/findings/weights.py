"""Learned weights of findings: how likely a clause tells one, which way it leans, and what it is about.

The weights are kept in `ontology/weights/findings.json`, made by `graphkit.extract.findings.train`. Each model
is logistic: the weights of a clause's features (`words`) add up to the logarithm of odds.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable, Iterator
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
#: Weights of topics are added up as whole numbers, which count so many parts of one.
_PARTS = 4


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

    def apart(self, row: int) -> tuple[int, ...]:
        """Return the weights in units that stand side by side in a row, in the order of `names`."""
        size = len(self.names)
        signed = (row + self._raised) ^ self._raised
        return struct.unpack(f"<{size}i", signed.to_bytes(size * _BITS // 8, "little"))

    @cached_property
    def _raised(self) -> int:
        """What makes every weight of a row positive: taken away bit by bit, it leaves each with a sign of its own."""
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


def likeliest(words: Group, others: Iterable[Group]) -> Iterator[tuple[float, str]]:
    """Yield how likely a clause that tells a finding is about each topic, the likeliest first.

    The features of each group beside its words count so many quarters.
    """
    weights = learned()
    known = weights.rows.get
    beside = _PARTS * weights.rows[ALWAYS]
    for counts, features in others:
        beside += round(_PARTS * counts) * sum(filter(None, map(known, features)))
    times, own = _PARTS * words[0], sum(filter(None, map(known, words[1])))
    scores = [times * one + other for one, other in zip(weights.apart(own), weights.apart(beside), strict=True)]
    for _ in weights.names:
        best = max(scores)
        place = len(scores) - 1 - scores[::-1].index(best)
        yield likelihood(best / _PARTS / _UNITS), weights.names[place]
        scores[place] = -math.inf


@cache
def learned() -> Weights:
    """Return the weights of the ontology that graphkit came with."""
    file = ontology_folder() / "weights" / "findings.json"
    return msgspec.json.decode(file.read_bytes(), type=Weights)
