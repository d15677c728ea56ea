"""Decisions that cannot all hold."""

from __future__ import annotations

from graphkit.decisions.records import Correction, Decisions, Identity, Side
from graphkit.errors import DecisionsRefused

_HINT = "keep one of them"


def check_contradictions(decisions: Decisions) -> None:
    """Raise DecisionsRefused where two sides are decided to be one and two, or a fact to be wrong and right.

    Being the same passes on: where A is B and B is C, nothing may say that A and C are different.
    """
    groups = Joined()
    for each in decisions.identities:
        if each.verdict == "same":
            groups.join(each.one, each.other)
    for each in decisions.identities:
        if each.verdict == "different" and groups.joined(each.one, each.other):
            _refuse(each, next(same for same in decisions.identities if groups.joined(same.one, each.one)))
    rights = [each for each in decisions.corrections if each.verdict == "right"]
    for wrong in decisions.corrections:
        right = next((each for each in rights if wrong.verdict == "wrong" and _picks(wrong, each)), None)
        if right:
            raise DecisionsRefused(f"takes away what {right.place} adds", where=wrong.place, hint=_HINT)


class Joined:
    """Sides that were joined, one by one, into groups."""

    def __init__(self) -> None:
        self._parents: dict[Side, Side] = {}

    def join(self, one: Side, other: Side) -> None:
        """Put two sides into one group."""
        self._parents[self._root(one)] = self._root(other)

    def joined(self, one: Side, other: Side) -> bool:
        """Say whether two sides are in one group."""
        return self._root(one) == self._root(other)

    def _root(self, side: Side) -> Side:
        while (parent := self._parents.setdefault(side, side)) != side:
            side = parent
        return side


def _refuse(different: Identity, same: Identity) -> None:
    message = f"{different.one} and {different.other} cannot be different: they are one by {same.place}"
    raise DecisionsRefused(message, where=different.place, hint=_HINT)


def _picks(wrong: Correction, right: Correction) -> bool:
    """Say whether the columns of a wrong fact pick out a right one."""
    if (wrong.document, wrong.table) != (right.document, right.table):
        return False
    return all(right.columns.get(name, "") == value for name, value in wrong.columns.items())
