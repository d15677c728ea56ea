"""Findings: what inspectors found, one for each clause that tells of a strength or a weakness."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.context import Context
from graphkit.extract.finding_clauses import clauses
from graphkit.extract.finding_voice import Telling, tellings
from graphkit.extract.grades import grades
from graphkit.extract.polarity import balance
from graphkit.extract.topics import topics
from graphkit.language.sentences import Sentence
from graphkit.model import Finding, evidence

#: Words that put what a clause tells into the future or into doubt.
_NOT_FOUND = re.compile(
    r"\b(?:will|shall|would|hopes?|hoped|plans to|is due|are due|going to|might|aims? to|believed|claimed|to be set up"
    r"|described most|was told|asked (?:how|what|about|whether))\b"
)
_OFSTED = re.compile(r"\b(?:ofsted|inspectors?|inspections?|inspectorate|watchdog|visit)\b")
_SOURCES = (
    ("commissioner", re.compile(r"\bcommissioners?\b(?! (?:of|for england))")),
    ("Department for Education", re.compile(r"\b(?:department for education|dfe|ministers?)\b")),
)
#: Kinds of action whose names hold words that speak of no finding ("improvement notice").
_FORMAL = frozenset({"intervention", "improvement-board", "commissioner"})
_LONG_KIND = len("inspections")


class Candidate(NamedTuple):
    """A clause that tells of a strength or a weakness, if it has a topic."""

    start: int
    end: int
    sentence: int
    polarity: str
    masked: list[Mark]
    hints: tuple[str, ...]


def findings(annotated: Annotated, context: Context) -> list[Finding]:
    """Return the findings that a document tells, in order."""
    found = []
    for one in candidate_clauses(annotated):
        council = context.council(one.sentence)
        about = topics(annotated, one.start, one.end, masked=one.masked, hints=one.hints)
        if council and about:
            found.append(
                Finding(
                    council=council,
                    polarity=one.polarity,
                    topics=about,
                    evidence=evidence(annotated.text, one.start, one.end),
                    attributed_to=_source(annotated, annotated.sentences[one.sentence]),
                )
            )
    return found


def _source(annotated: Annotated, sentence: Sentence) -> str:
    """Return who found what a sentence tells: Ofsted, unless it names another authority and not Ofsted."""
    folded = annotated.folded[sentence.start : sentence.end]
    if not _OFSTED.search(folded):
        for name, words in _SOURCES:
            if words.search(folded):
                return name
    return "Ofsted"


def candidate_clauses(annotated: Annotated) -> Iterator[Candidate]:
    """Yield the clauses that tell of a strength or a weakness in the inspectors' words, in order."""
    for index, (sentence, telling) in enumerate(zip(annotated.sentences, tellings(annotated), strict=True)):
        before = ""
        for start, end in _telling_clauses(annotated, sentence, telling):
            if _NOT_FOUND.search(annotated.folded, start, end):
                continue
            masked = _masked(annotated, start, end)
            weights = balance(annotated, start, end, masked)
            polarity = telling.announced or before or "strength"
            if any(weights):
                polarity = before = "strength" if weights.strength > weights.weakness else "weakness"
            hints = _hints(annotated, sentence, telling, decided=any(weights) or bool(before))
            yield Candidate(start, end, index, polarity, masked, hints)


def _hints(annotated: Annotated, sentence: Sentence, telling: Telling, *, decided: bool) -> tuple[str, ...]:
    """Return what else speaks for or against a finding in a sentence."""
    return (
        f"voice {telling.voice}",
        f"block {annotated.block_kind(sentence)}",
        f"announced {bool(telling.announced)}",
        f"decided {decided}",
        f"person {bool(annotated.marks('role', sentence.start, sentence.end))}",
        f"action {bool(annotated.marks('action', sentence.start, sentence.end))}",
    )


def _telling_clauses(annotated: Annotated, sentence: Sentence, telling: Telling) -> list[tuple[int, int]]:
    """Return the clauses of a sentence that may tell what inspectors found."""
    if annotated.text[sentence.end - 1] == "?" or _of_something_else(annotated, sentence):
        return []
    if telling.voice == "other" and not annotated.marks("cue/reports-finding", sentence.start, sentence.end):
        return []
    judging = bool(annotated.marks("cue/judging", sentence.start, sentence.end))
    given = [grade.span for grade in grades(annotated, sentence) if grade.areas or judging]
    return [
        (begin, end)
        for begin, end in clauses(annotated.folded, sentence.start, sentence.end)
        if end > telling.start and not any(begin < stop and first < end for first, stop in given)
    ]


def _of_something_else(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether a sentence grades a school, a home or another service."""
    marks = annotated.marks
    start, end = sentence.start, sentence.end
    return bool(marks("cue/no-grade", start, end) and marks("grade", start, end) and marks("cue/judging", start, end))


def _masked(annotated: Annotated, start: int, end: int) -> list[Mark]:
    """Return names of visits and of interventions, whose words tell nothing of a finding."""
    formal = [mark for mark in annotated.marks("action", start, end) if mark.concept in _FORMAL]
    return formal + [mark for mark in annotated.marks("kind", start, end) if mark.end - mark.start > _LONG_KIND]
