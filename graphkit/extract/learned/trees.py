"""Boosted decision trees: what many small decisions about a row of numbers say together.

They weigh what linear weights cannot: that a number counts only where another one is small. They are grown by
`graphkit.extract.learned.growing` and kept in the ontology beside the linear weights.

All trees are walked at once, as Lucchese and others do (QuickScorer, SIGIR 2015). Each tree has a byte with a bit for
each of its leaves, from left to right; each decision that goes to the right strikes out the leaves on its left; the
first leaf that is left over is the one that a row comes to. What the decisions about one number strike out together
depends only on which bounds it is above, so that it is worked out beforehand.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from operator import getitem
from typing import NamedTuple

import msgspec

#: The place of a number in a row, a bound, and the place of the node for larger numbers; that for others is the next
#: node. A leaf has the place -1, and what it adds instead of a bound.
Node = tuple[int, float, int]
#: The leaves of a tree: the bits of a byte.
LEAVES = 8
#: The place of the lowest bit that is set in each byte.
_LOWEST = bytes((byte & -byte).bit_length() - 1 if byte else 0 for byte in range(1 << LEAVES))


class _Walked(NamedTuple):
    """The bounds of each number with the leaves that are left over above so many of them, and what leaves add."""

    numbers: list[tuple[int, list[float], list[int]]]
    leaves: list[list[float]]


class Trees(msgspec.Struct, dict=True):
    """Trees over rows of numbers, what each number is called, and where the trees come from.

    Without any tree, the logarithm of the odds is `start`. No tree has more than eight leaves.
    """

    provenance: str
    names: tuple[str, ...]
    start: float
    trees: list[list[Node]]

    def odds(self, row: Sequence[float]) -> float:
        """Return the logarithm of the odds of a row, whose numbers are in the order of the names."""
        numbers, leaves = self._walked
        left = -1
        for place, bounds, over in numbers:
            left &= over[bisect_left(bounds, row[place])]
        reached = (left & self._every).to_bytes(len(leaves), "little").translate(_LOWEST)
        return self.start + sum(map(getitem, leaves, reached))

    @cached_property
    def _every(self) -> int:
        return (1 << LEAVES * len(self.trees)) - 1

    @cached_property
    def _walked(self) -> _Walked:
        struck: dict[int, list[tuple[float, int]]] = {}
        leaves: list[list[float]] = []
        for index, nodes in enumerate(self.trees):
            leaves.append([])
            _walk(nodes, 0, leaves[-1], LEAVES * index, struck)
        return _Walked([(place, *_over(struck[place])) for place in sorted(struck)], leaves)


def _walk(
    nodes: list[Node], at: int, leaves: list[float], first: int, struck: dict[int, list[tuple[float, int]]]
) -> None:
    """Add the leaves below a node of a tree whose bits begin at `first`, and what its decisions strike out."""
    place, bound, larger = nodes[at]
    if place < 0:
        leaves.append(bound)
        return
    before = len(leaves)
    _walk(nodes, at + 1, leaves, first, struck)
    bits = ((1 << len(leaves) - before) - 1) << first + before
    struck.setdefault(place, []).append((bound, bits))
    _walk(nodes, larger, leaves, first, struck)


def _over(struck: list[tuple[float, int]]) -> tuple[list[float], list[int]]:
    """Return the bounds of a number, and what is left over of all leaves above so many of them."""
    bounds, over = [], [-1]
    for bound, bits in sorted(struck):
        bounds.append(bound)
        over.append(over[-1] & ~bits)
    return bounds, over
