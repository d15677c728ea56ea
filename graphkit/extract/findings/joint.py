"""What the clauses of a document tell together: a finding that several clauses hint at needs less in each of them."""

from __future__ import annotations

from typing import NamedTuple

#: From this likelihood on, all its clauses taken together, a document tells a finding.
_ENOUGH = 0.25
#: A clause that makes a finding likely by less than this is no evidence for it.
_OWN = 0.1


class Told(NamedTuple):
    """What one clause may tell of a council: a polarity, and how likely that is of each of its likeliest topics."""

    council: str
    polarity: str
    about: list[tuple[float, str]]


def settled(told: list[Told]) -> list[tuple[str, ...]]:
    """Return, for each clause in order, the topics that it tells, the likeliest first."""
    doubts: dict[tuple[str, str, str], float] = {}
    for one in told:
        for likely, topic in one.about:
            key = (one.council, one.polarity, topic)
            doubts[key] = doubts.get(key, 1.0) * (1 - likely)
    return [
        tuple(
            topic
            for likely, topic in one.about
            if likely >= _OWN and 1 - doubts[one.council, one.polarity, topic] >= _ENOUGH
        )
        for one in told
    ]
