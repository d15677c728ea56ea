"""Grades of schools, homes, budgets and other services than those of children."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.grades.clauses import clause_start
from graphkit.language.sentences import Sentence

#: What is no service, before a grade: "funding for children's services is inadequate".
_NO_SERVICE = re.compile(
    r"\b(?:funding|budget|staffing|resources|spending|pay|roads|response)\b"
    r"(?:(?: \S+){0,5} (?:is|are|was|were)(?: \w+){0,2})? [\"']?$|\b(?:survey|poll)\b[^.;]*$"
    r"|\b(?:internal|case|file|own|dip|monthly|quarterly|managers'|council's) audits?\b(?:(?!ofsted|inspect)[^.;])*$"
)
_BY_OTHERS = re.compile(r"[\"']?[^.;,]{0,24} by (?:the |an? |its )?$")
_OWN = re.compile(r"\b(?:children's services?|department|directorate|social care)\b")
_OF_COUNCIL = re.compile(r"\bchildren's (?:services|social care|social work)\b")
_IT = re.compile(r"(?:it|they|that)(?: (?:is|was|are|were|has|had|got|remains?|too)\b|'s )")


def _other_services(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    return annotated.inside(sentence, "cue/no-grade") + annotated.inside(sentence, "cue/beside-service")


def _goes_on_about_other(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether "it" or "they" at the head of a sentence is a school, a home or another service just told of."""
    index = annotated.sentence_index(sentence.start)
    folded = annotated.folded
    if not index or not _IT.match(folded, sentence.start) or annotated.marks("area", sentence.start, mark.start):
        return False
    before = annotated.sentences[index - 1]
    if before.block != sentence.block or not _other_services(annotated, before):
        return False
    own = _OWN.search(folded, before.start, before.end) or re.search(r"\bcouncil\b", folded[before.start : before.end])
    return own is None and not annotated.inside(before, "area")


def of_other_service(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is that of a school, a home or another service: the last subject before it is one."""
    folded = annotated.folded
    if _NO_SERVICE.search(folded[sentence.start : mark.start].rstrip("\"' ")[-90:] + " "):
        return True
    others = _other_services(annotated, sentence)
    if not others:
        return _goes_on_about_other(annotated, sentence, mark)
    clause = clause_start(annotated, sentence, mark.start)
    if any(_BY_OTHERS.fullmatch(folded, mark.end, other.start) for other in others if other.start > mark.end):
        return True
    last: Mark | None = max((other for other in others if clause <= other.start < mark.start), default=None)
    if last is not None:
        areas = annotated.marks("area", last.end, mark.start)
        return not areas and not _OWN.search(folded, last.end, mark.start)
    if annotated.marks("area", clause, mark.start):
        return False
    if within(annotated.councils, clause, mark.start):
        return False
    return _OF_COUNCIL.search(folded, sentence.start, sentence.end) is None
