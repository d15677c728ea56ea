"""Learned weights of findings: how likely a clause tells one, which way it leans, and what it is about.

The weights are kept in `ontology/weights/findings.json.gz`, made by `graphkit.extract.findings.train`. Each model
is logistic: the weights of a clause's features (`words`) add up to the logarithm of odds.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property
from itertools import repeat

import msgspec

from graphkit.extract.learned.kept import read_weights
from graphkit.extract.learned.rows import BITS, UNITS, Group, Rows, Sums, likelihood

_NONE, _ZERO = repeat(0.0), repeat(0)
_RAISED = 1 << (BITS - 1)


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
        pairs = {feature: round(weight * UNITS) for feature, weight in self.finding.items()}
        for feature, weight in self.weakness.items():
            pairs[feature] = pairs.get(feature, 0) + (round(weight * UNITS) << BITS)
        return pairs

    @cached_property
    def rows(self) -> Rows:
        """The weights of all topics by feature."""
        return Rows.of(len(self.names), self.topics)


def summed(pairs: dict[str, int], group: Group) -> tuple[float, float]:
    """Return what a group of features adds to the logarithms of the odds of a finding, and of a weakness."""
    counts, features = group
    both = sum(map(pairs.get, features, _ZERO))
    weakness = both + _RAISED >> BITS
    return counts * (both - (weakness << BITS)) / UNITS, counts * weakness / UNITS


def hinted(hints: Iterable[str]) -> float:
    """Return the weights for a finding of features that say nothing of the words of a clause."""
    return sum(map(learned().finding.get, hints, _NONE))


def likeliest(words: Sums, others: Iterable[Group], most: int) -> list[tuple[float, str]]:
    """Return the topics that a clause that tells a finding is likeliest about, so many, each with how likely it is."""
    weights = learned()
    scores = weights.rows.odds(words, others)
    least = sorted(scores)[-most:][0]  # numbers alone are sorted sooner than with their names
    best = sorted([(odds, name) for odds, name in zip(scores, weights.names, strict=True) if odds >= least])
    return [(likelihood(odds), name) for odds, name in best[: -most - 1 : -1]]


@cache
def learned() -> Weights:
    """Return the weights of the ontology that graphkit came with."""
    return read_weights("findings", Weights)
