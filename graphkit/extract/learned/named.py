"""Learned weights of features for each of several names: metrics of figures, types of actions."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import msgspec

from graphkit.extract.learned.rows import Group, Rows, Sums


class NamedWeights(msgspec.Struct, dict=True):
    """Weights of features for each name, and where they come from.

    `weights` holds, for a feature, pairs of the place of a name in `names` and its weight, one after the other.
    """

    provenance: str
    names: tuple[str, ...]
    weights: dict[str, list[float]]

    @cached_property
    def rows(self) -> Rows:
        """The weights, ready to be added up."""
        return Rows.of(len(self.names), self.weights)

    def odds(self, words: Sums, others: Iterable[Group]) -> dict[str, float]:
        """Return the logarithm of the odds of each name, of words and of other groups of features (see `Rows`)."""
        return dict(zip(self.names, self.rows.odds(words, others), strict=True))
