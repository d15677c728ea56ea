"""Boosted decision trees, grown by scikit-learn, which only who grows them needs to have."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from graphkit.extract.learned.trees import Node, Trees

#: So many trees, so many decisions deep, each a step of this size, a leaf of at least so many rows.
_TREES, _DEPTH, _RATE, _LEAST = 100, 3, 0.06, 30
#: Each tree is grown from this share of the rows, each decision is among this share of the numbers.
_ROWS, _NUMBERS = 0.6, 0.5
#: Bounds and what leaves add are kept to so many digits.
_DIGITS = 6
#: The share of rows that are so is at least this, and at most this less than all.
_LITTLE = 1e-3


def grow(provenance: str, names: tuple[str, ...], rows: Sequence[Sequence[float]], told: Sequence[bool]) -> Trees:
    """Return trees grown from rows of numbers, and from which of them are told to be so.

    The same rows give the same trees; rows that are all so, or none of them, give no trees. Raises ImportError without
    scikit-learn, which the extra `dev` brings.
    """
    from sklearn.ensemble import GradientBoostingClassifier

    share = max(_LITTLE, min(1 - _LITTLE, sum(told) / max(1, len(told))))
    start = round(math.log(share / (1 - share)), _DIGITS)
    if len(set(told)) < 2:
        return Trees(provenance, names, start, [])
    found = GradientBoostingClassifier(
        n_estimators=_TREES, max_depth=_DEPTH, learning_rate=_RATE, min_samples_leaf=_LEAST, subsample=_ROWS,
        max_features=_NUMBERS, random_state=0,
    ).fit(rows, told)  # fmt: skip
    return Trees(provenance, names, start, [_nodes(one.tree_, 0) for one in found.estimators_[:, 0]])


def _nodes(tree: Any, at: int, before: int = 0) -> list[Node]:
    """Return the nodes of a tree from one on, of which so many stand before it."""
    if tree.children_left[at] == tree.children_right[at]:
        return [(-1, round(_RATE * float(tree.value[at][0][0]), _DIGITS), 0)]
    smaller = _nodes(tree, tree.children_left[at], before + 1)
    larger = _nodes(tree, tree.children_right[at], before + 1 + len(smaller))
    node = (int(tree.feature[at]), round(float(tree.threshold[at]), _DIGITS), before + 1 + len(smaller))
    return [node, *smaller, *larger]
