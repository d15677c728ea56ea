"""The conclusions about identity over all documents of a graph: a pure function of their facts."""

from __future__ import annotations

from collections.abc import Iterable

from graphkit.model import Document, Facts, Resolution
from graphkit.resolve.inspections import resolve_inspections
from graphkit.resolve.people import resolve_people


def resolve(documents: Iterable[tuple[Document, Facts]]) -> Resolution:
    """Return which mentions of inspections and people are one, in whatever order the documents come."""
    facts = sorted((each for _, each in documents), key=lambda each: each.document)
    inspections, open_inspections = resolve_inspections(facts)
    people, open_people = resolve_people(facts)
    return Resolution(
        inspections=tuple(inspections), people=tuple(people), doubts=tuple(open_inspections + open_people)
    )
