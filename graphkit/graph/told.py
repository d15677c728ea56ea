"""Facts of the network as records that can be shown: the sentence, the date and the words behind it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from graphkit.graph.damped import edges_between
from graphkit.graph.projection import Network
from graphkit.query.knowledge import Source

#: Of the facts between two things, those that tell most about how they belong together come first.
_ORDER = (
    "holds-post", "led", "judged", "inspection-of", "weakness", "strength", "promised", "acted", "measured", "said",
    "carried-out", "runs-services-for", "replaces",
)  # fmt: skip
_PLACE = {kind: place for place, kind in enumerate(_ORDER)}


class Told(NamedTuple):
    """A fact: its IRI, its kind as an edge, its sentence, its partial date and the words behind it."""

    fact: str
    kind: str
    sentence: str
    date: str
    evidence: tuple[Source, ...]


def told(key: str, data: dict[str, Any]) -> Told:
    """Return the fact of an edge."""
    return Told(key, data["kind"], data["sentence"], data["date"], data["evidence"])


def told_between(network: Network, ones: Iterable[str], others: Iterable[str]) -> tuple[Told, ...]:
    """Return the facts between any of some things and any of others, the most telling first, then by date.

    A statement that is a piece of a sentence comes last: without the rest it may say the opposite.
    """
    others = list(others)
    found = {
        told(key, data) for one in ones for other in others for *_, key, data in edges_between(network, one, other)
    }
    return tuple(sorted(found, key=lambda fact: (_is_piece(fact), _PLACE[fact.kind], fact.date or "9999", fact)))


def _is_piece(fact: Told) -> bool:
    """Say whether a fact is a statement whose words start inside a sentence."""
    return fact.kind == "said" and all(source.quote.lstrip("\"'“‘ ")[:1].islower() for source in fact.evidence)


def when_told(date: str, evidence: tuple[Source, ...]) -> str:
    """Return the date of a fact; where it has none, when it was first told of; or empty."""
    return date or min((source.date for source in evidence if source.date), default="")
