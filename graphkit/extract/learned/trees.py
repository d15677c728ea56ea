"""Boosted decision trees: what many small decisions about a row of numbers say together.

They weigh what linear weights cannot: that a number counts only where another one is small. They are grown by
`graphkit.extract.learned.growing` and kept in the ontology beside the linear weights.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

#: The place of a number in a row, a bound, and the place of the node for larger numbers; that for others is the next
#: node. A leaf has the place -1, and what it adds instead of a bound.
Node = tuple[int, float, int]


class Trees(msgspec.Struct):
    """Trees over rows of numbers, what each number is called, and where the trees come from.

    Without any tree, the logarithm of the odds is `start`.
    """

    provenance: str
    names: tuple[str, ...]
    start: float
    trees: list[list[Node]]

    def odds(self, row: Sequence[float]) -> float:
        """Return the logarithm of the odds of a row, whose numbers are in the order of the names."""
        total = self.start
        for nodes in self.trees:
            place, bound, larger = nodes[0]
            at = 0
            while place >= 0:
                at = at + 1 if row[place] <= bound else larger
                place, bound, larger = nodes[at]
            total += bound
        return total
