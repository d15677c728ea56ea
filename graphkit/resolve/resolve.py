"""The conclusions about identity over all documents of a graph: a pure function of their facts."""

from __future__ import annotations

from collections.abc import Iterable

from graphkit.decisions import NO_DECISIONS, Decisions
from graphkit.model import Document, Facts, LeftOver, Resolution
from graphkit.resolve.inspections import resolve_inspections
from graphkit.resolve.people import resolve_people


def resolve(documents: Iterable[tuple[Document, Facts]], decisions: Decisions = NO_DECISIONS) -> Resolution:
    """Return which mentions of inspections and people are one, in whatever order the documents come.

    What people decided overrules what would be concluded. Raises DecisionsRefused where it contradicts itself.
    """
    published: dict[str, str] = {}
    facts: list[Facts] = []
    for document, stated in documents:
        published[document.id] = document.published
        facts.append(stated)
    facts.sort(key=lambda each: each.document)
    inspections, open_inspections, used = resolve_inspections(facts, decisions.identities, published=published)
    people, open_people, also_used = resolve_people(facts, decisions.identities)
    return Resolution(
        inspections=tuple(inspections),
        people=tuple(people),
        doubts=tuple(open_inspections + open_people),
        left_over=tuple(
            LeftOver(place=each.place, reason=f"no person or inspection is called {each.one} and {each.other}")
            for each in decisions.identities
            if each.place not in used | also_used
        ),
    )
