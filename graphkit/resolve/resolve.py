"""The conclusions about identity over all documents of a graph: a pure function of their facts."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from graphkit.decisions import NO_DECISIONS, Decisions
from graphkit.model import Document, Evidence, Facts, Judgement, LeftOver, Post, Resolution, Statement
from graphkit.resolve.inspections import resolve_inspections
from graphkit.resolve.people import resolve_people

_NOWHERE = Evidence(start=0, end=0, quote="")


def resolve(documents: Iterable[tuple[Document, Facts]], decisions: Decisions = NO_DECISIONS) -> Resolution:
    """Return which mentions of inspections and people are one, in whatever order the documents come.

    What people decided overrules what would be concluded. Raises DecisionsRefused where it contradicts itself.
    """
    published: dict[str, str] = {}
    facts: list[Facts] = []
    shared: dict[str, str] = {}
    for document, stated in documents:
        published[document.id] = document.published
        facts.append(_needed(stated, shared))
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


def _needed(facts: Facts, shared: dict[str, str]) -> Facts:
    """Return of a document's facts what identities are concluded from, so that all documents fit in memory.

    Evidence is left out, and words that many documents have are kept once, in `shared`.
    """

    def one(words: str) -> str:
        return shared.setdefault(words, words)

    return Facts(
        document=facts.document,
        inspections=tuple(
            msgspec.structs.replace(each, council=one(each.council), kind=one(each.kind), evidence=_NOWHERE)
            for each in facts.inspections
        ),
        judgements=tuple(
            Judgement(inspection=one(each.inspection), area=one(each.area), grade=one(each.grade), evidence=_NOWHERE)
            for each in facts.judgements
        ),
        posts=tuple(
            Post(
                person=one(each.person),
                role=one(each.role),
                role_label="",
                status="",
                organisation=one(each.organisation),
                council=one(each.council),
                evidence=_NOWHERE,
            )
            for each in facts.posts
        ),
        statements=tuple(Statement(speaker=one(each.speaker), evidence=_NOWHERE) for each in facts.statements),
    )
