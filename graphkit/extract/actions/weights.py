"""Learned weights of actions: of which type a clause states one.

The weights are kept in `ontology/weights/actions.json.gz`, made by `graphkit.extract.actions.train`.
"""

from __future__ import annotations

from functools import cache

from graphkit.extract.learned.kept import read_weights
from graphkit.extract.learned.named import NamedWeights


@cache
def learned() -> NamedWeights:
    """Return the weights of the ontology that graphkit came with."""
    return read_weights("actions", NamedWeights)
