"""The order in which a document becomes facts. Each step needs what the steps above it gave."""

from __future__ import annotations

import msgspec

from graphkit.documents.subject import is_on_subject
from graphkit.extract.actions.actions import actions
from graphkit.extract.annotate import Annotated, annotate
from graphkit.extract.councils.context import context
from graphkit.extract.findings.findings import findings
from graphkit.extract.grades.judgements import judgements
from graphkit.extract.inspections.chronicle import read_chronicle
from graphkit.extract.inspections.inspections import inspections, spoken_of
from graphkit.extract.measures.measures import measures
from graphkit.extract.posts.people import people
from graphkit.extract.posts.posts import posts
from graphkit.extract.reports.report import extract_report
from graphkit.extract.statements.statements import statements
from graphkit.extract.uncollected import uncollected
from graphkit.model import Document, Facts, Finding


def extract(document: Document) -> Facts:
    """Return everything that a document states, each fact with the words that state it.

    A document about something else states nothing.
    """
    with uncollected():
        return _told(document)


def _told(document: Document) -> Facts:
    if document.kind == "report" and (told := extract_report(document)) is not None:
        return told
    if not is_on_subject(document.text):
        return Facts(document=document.id)
    annotated = annotate(document)
    spoken = context(annotated)
    chronicle, graded = read_chronicle(annotated, spoken)
    keys, visits = inspections(chronicle)
    cast = people(annotated)
    held = posts(annotated, spoken, cast)
    counted = measures(annotated, spoken)
    return Facts(
        document=document.id,
        inspections=tuple(visits),
        judgements=tuple(judgements(annotated, graded, keys)),
        posts=tuple(held),
        findings=tuple(_at_inspections(annotated, findings(annotated, spoken), spoken_of(chronicle, keys))),
        measures=tuple(counted),
        actions=tuple(actions(annotated, spoken, cast, held, counted)),
        statements=tuple(statements(annotated, spoken, held, cast)),
    )


def _at_inspections(annotated: Annotated, found: list[Finding], keys: list[str]) -> list[Finding]:
    """Return the findings with the inspection that their sentence speaks of."""
    return [
        msgspec.structs.replace(one, inspection=keys[annotated.sentence_index(one.evidence.start)]) for one in found
    ]
