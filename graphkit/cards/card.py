"""Cards: what a graph knows of one council, person, inspection, topic or other thing."""

from __future__ import annotations

import re

from pyoxigraph import Store

from graphkit.cards.dating import Dating, datings
from graphkit.cards.gather import knowledge_about
from graphkit.cards.records import Card, Entry, Section
from graphkit.cards.summary import summary
from graphkit.cards.wording import Telling, sentence
from graphkit.query.find import find
from graphkit.query.knowledge import Knowledge, Thing, local_name
from graphkit.rdf.prefixes import THINGS

#: The headings of a card, with the kinds of facts under them.
_SECTIONS = {
    "Posts": ("tenure",),
    "Inspections and grades": ("inspection", "judgement"),
    "Strengths and weaknesses": ("finding",),
    "Actions": ("action",),
    "Statements": ("statement",),
    "Figures": ("measure",),
}


def show(store: Store, name: str) -> Card:
    """Return the card of the thing that `name` stands for; see `graphkit.query.find.find`, also for its errors."""
    match = find(store, name)
    knowledge = knowledge_about(store, match.iri)
    times = datings(store, knowledge)
    own = knowledge.things.get(match.iri)
    about = frozenset({match.iri, own.one("gk:council") if own else ""})
    told = [thing for thing in knowledge.things.values() if thing.iri == match.iri or _is_about(thing, match.iri)]
    told += [thing for thing in knowledge.of_kind("tenure") if thing not in told]  # at a provider of the council
    sections = (
        Section(title, entries(knowledge, times, [thing for thing in told if thing.kind in kinds], about=about))
        for title, kinds in _SECTIONS.items()
    )
    lines = summary(store, knowledge, times, match)
    return Card(match.iri, match.kind, match.label, lines, tuple(section for section in sections if section.entries))


def entries(
    knowledge: Knowledge, times: dict[str, Dating], things: list[Thing], *, about: frozenset[str]
) -> tuple[Entry, ...]:
    """Return things as entries, the newest first; facts of one inspection stay together, weaknesses first."""
    in_order = sorted(things, key=lambda thing: _place(knowledge, thing))
    in_order.sort(key=lambda thing: times[thing.iri].order, reverse=True)
    return tuple(
        entry(knowledge, thing, times[thing.iri], sentence(Telling(knowledge, thing, times[thing.iri], about)))
        for thing in in_order
    )


def entry(knowledge: Knowledge, thing: Thing, dating: Dating, told: str) -> Entry:
    """Return the entry of a thing that is told in these words."""
    return Entry(short_id(thing.iri), thing.kind, *dating, told, knowledge.sources.get(thing.iri, ()))


def short_id(iri: str) -> str:
    """Return the IRI of a thing without what all begin with."""
    return iri.removeprefix(THINGS)


def _is_about(thing: Thing, iri: str) -> bool:
    return any(iri in values for values in thing.values.values())


def _place(knowledge: Knowledge, thing: Thing) -> tuple[object, ...]:
    """Return what sorts facts of one date: by inspection, this before its grades, the overall grade before others."""
    is_strength = local_name(thing.one("gk:polarity")) == "strength"
    is_part = thing.kind == "judgement" and local_name(thing.one("gk:area")) != "overall"
    inspection = thing.iri if thing.kind == "inspection" else thing.one("gk:inspection")
    area = knowledge.label(thing.one("gk:area"))
    return inspection, thing.kind != "inspection", is_strength or is_part, area, natural(thing.iri)


def natural(iri: str) -> tuple[object, ...]:
    """Return a key by which numbers are sorted as numbers: facts of a document in the order of their words."""
    return tuple(int(part) if part.isdecimal() else part for part in re.split(r"(\d+)", iri))
