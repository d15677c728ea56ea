"""Learned weights of features for each of several names: metrics of figures, types of actions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import msgspec

from graphkit.extract.learned.rows import Group, Rows


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
        return Rows(len(self.names), self.weights)

    def odds(self, features: Sequence[Group]) -> dict[str, float]:
        """Return the logarithm of the odds of each name; the first group of features is that of words (see `Rows`)."""
        return dict(zip(self.names, self.rows.odds(features[0], features[1:]), strict=True))
