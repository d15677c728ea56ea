"""What people decided about identities, applied to what was concluded from the documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from graphkit.decisions import Identity, Side
from graphkit.errors import DecisionsRefused

#: A document's id and the name or key that it uses.
Mention = tuple[str, str]
Mentions = frozenset[Mention]


class Decided(NamedTuple):
    """Groups of mentions that are one, each with what was decided about it, and the groups that are not one.

    `used` holds the places of the decisions that concern any of these mentions.
    """

    groups: list[tuple[Mentions, tuple[str, ...]]]
    apart: list[tuple[Mentions, Mentions]]
    used: frozenset[str]

    def are_apart(self, one: Iterable[Mention], other: Iterable[Mention]) -> bool:
        """Say whether two groups were decided to be different."""
        if not self.apart:
            return False
        a, b = frozenset(one), frozenset(other)
        return any((a & x and b & y) or (a & y and b & x) for x, y in self.apart)


def decide(groups: Mapping[str, Sequence[Mention]], identities: Iterable[Identity]) -> Decided:
    """Return `groups`, by the id that they would have without decisions, as people decided.

    Where a side names no document, all mentions of its id are meant. Of a group that is two, the side called
    `other` goes, and mentions that the decision does not name stay with `one`. Raises DecisionsRefused where
    decisions contradict each other.
    """
    parts: dict[Mentions, list[str]] = {frozenset(members): [] for members in groups.values()}
    sides = [(each, _members(groups, each.one), _members(groups, each.other)) for each in identities]
    known = [(each, one, other) for each, one, other in sides if one and other]
    for each, one, other in known:
        if each.verdict == "different":
            _split(parts, each, one, other)
    for each, one, other in known:
        if each.verdict == "same":
            _join(parts, each, one | other)
    apart = [(one, other) for each, one, other in known if each.verdict == "different"]
    for each, one, other in known:
        if each.verdict == "different" and any(one & part and other & part for part in parts):
            message = f"{each.one} and {each.other} cannot be different: by other decisions they are one"
            raise DecisionsRefused(message, where=each.place, hint="say of which documents the decisions speak")
    return Decided(
        groups=[(part, tuple(dict.fromkeys(reasons))) for part, reasons in parts.items()],
        apart=apart,
        used=frozenset(each.place for each, _, _ in known),
    )


def _members(groups: Mapping[str, Sequence[Mention]], side: Side) -> Mentions:
    members = groups.get(side.id, ())
    return frozenset(each for each in members if side.document in ("", each[0]))


def _split(parts: dict[Mentions, list[str]], decision: Identity, one: Mentions, other: Mentions) -> None:
    if one & other:
        message = f"{decision.one} and {decision.other} are the same mentions"
        raise DecisionsRefused(message, where=decision.place, hint="say the documents: { id = …, document = … }")
    for part in [part for part in parts if part & one and part & other]:
        reasons = [*parts.pop(part), _told(decision)]
        parts[part & other] = list(reasons)
        parts[part - other] = reasons


def _join(parts: dict[Mentions, list[str]], decision: Identity, members: Mentions) -> None:
    touched = [part for part in parts if part & members]
    reasons = [reason for part in touched for reason in parts.pop(part)]
    parts[frozenset().union(*touched)] = [*reasons, _told(decision)]


def _told(decision: Identity) -> str:
    verdict = "one" if decision.verdict == "same" else "two"
    return f"decided that {decision.one} and {decision.other} are {verdict}: {decision.reason} ({decision.source})"
