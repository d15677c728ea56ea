"""The short lines by which people know a fact: "Trafford: overall effectiveness inadequate (2019-03)"."""

from __future__ import annotations

import re

from graphkit.check.records import Check
from graphkit.model import Action, Finding, InspectionIdentity, Judgement, Measure, Post, Statement
from graphkit.vocabulary import vocabulary

_DATE_AT_END = re.compile(r"-(\d{4}(?:-\d\d){0,2})$")
_UNITS = {"percent": " per cent"}
_SPOKEN = 60


def concept_label(scheme: str, name: str) -> str:
    """Return the preferred label of a concept; its id where the ontology has none."""
    concept = vocabulary().concepts.get(scheme, {}).get(name)
    return concept.label if concept else name.replace("-", " ")


def council_label(gss: str) -> str:
    """Return the short name of a council; its code where the ontology has none; empty for no code."""
    council = vocabulary().councils.get(gss)
    return council.name if council else gss


def inspection_label(inspection: InspectionIdentity) -> str:
    """Return the line for an inspection, as in "Trafford: monitoring visit 4, 2018-08-22"."""
    ordinal = f" {inspection.ordinal}" if inspection.ordinal else ""
    date = f", {inspection.date}" if inspection.date else ""
    return f"{council_label(inspection.council)}: {concept_label('kind', inspection.kind)}{ordinal}{date}"


def judgement_label(judgement: Judgement, council: str, inspection_id: str) -> str:
    """Return the line for a grade. The date is that in the inspection's id: documents share the line."""
    date = _DATE_AT_END.search(inspection_id)
    words = f"{concept_label('area', judgement.area)} {concept_label('grade', judgement.grade)}"
    return _line(council, words, date[1] if date else "")


def tenure_label(post: Post, person: str, organisation: str) -> str:
    """Return the line for a person in a role."""
    status = "" if post.status == "incumbent" else f"{concept_label('status', post.status)} "
    where = f", {organisation}" if organisation else ""
    return _dated(f"{person}: {status}{concept_label('role', post.role)}{where}", post.as_of)


def finding_label(finding: Finding) -> str:
    """Return the line for a strength or a weakness."""
    topics = ", ".join(concept_label("topic", topic) for topic in finding.topics)
    words = concept_label("polarity", finding.polarity) + (f" in {topics}" if topics else "")
    return _line(finding.council, words, "")


def measure_label(measure: Measure) -> str:
    """Return the line for a figure."""
    unit = _UNITS.get(measure.unit, f" {measure.unit}" if measure.unit else "")
    qualifier = f"{measure.qualifier} " if measure.qualifier else ""
    words = f"{qualifier}{concept_label('metric', measure.metric)} {measure.value}{unit}"
    return _line(measure.council, words, measure.date)


def action_label(action: Action) -> str:
    """Return the line for an action."""
    words = concept_label("action", action.type)
    if action.status:
        words += f", {concept_label('action-status', action.status)}"
    return _line(action.council, words, action.date)


def statement_label(statement: Statement) -> str:
    """Return the line for a quotation: the speaker and the first words."""
    words = " ".join(statement.evidence.quote.split())
    if len(words) > _SPOKEN:
        words = words[:_SPOKEN].rsplit(" ", 1)[0] + " …"
    return f"{statement.speaker}: “{words}”"


def check_label(check: Check) -> str:
    """Return the line for a claim that was checked."""
    return _line(check.council, check.said, "")


def _line(council: str, words: str, date: str) -> str:
    return _dated(f"{council_label(council)}: {words}" if council else words, date)


def _dated(words: str, date: str) -> str:
    return f"{words} ({date})" if date else words
