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
#: A clause with words of its own in somebody's speech, after one that recalls what inspectors found.
_OWN_WORDS = re.compile(r"(?:(?:and|but|so|yet) )?(?:we|i|there|it is|it's|this|i'm|i've|we're|we've)\b")
#: A claim, and how a clause after it opens that refutes it.
_CLAIM = re.compile(
    r"\b(?:states?|stated|says?|said|believed?|believes|claims?|thinks?|thought|felt|suggest(?:s|ed)?|assumed?) that\b"
)
_REFUTES = re.compile(
    r"but (?:this|that|these|it|they) (?:is|was|are|were|rests?|rested|relie[sd]|did|does)\b"
    r"|but (?:in (?:fact|reality|practice|truth)|inspectors|ofsted|the (?:evidence|reality|truth|report))\b"
)
_ADVERB = 12
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
    """Yield the clauses that tell of a strength or a weakness in the inspectors' words, in order.

    Sentences without any label of a topic are passed over.
    """
    for index, (sentence, telling) in enumerate(zip(annotated.sentences, tellings(annotated), strict=True)):
        if not annotated.inside(sentence, "topic"):
            continue
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
            yield Candidate(start, end, index, polarity, masked + _recognising(annotated, start, end), hints)


def _hints(annotated: Annotated, sentence: Sentence, telling: Telling, *, decided: bool) -> tuple[str, ...]:
    """Return what else speaks for or against a finding in a sentence."""
    return (
        f"voice {telling.voice}",
        f"block {annotated.block_kind(sentence)}",
        f"announced {bool(telling.announced)}",
        f"decided {decided}",
        f"person {bool(annotated.inside(sentence, 'role'))}",
        f"action {bool(annotated.inside(sentence, 'action'))}",
    )


def _telling_clauses(annotated: Annotated, sentence: Sentence, telling: Telling) -> list[tuple[int, int]]:
    """Return the clauses of a sentence that may tell what inspectors found."""
    if annotated.text[sentence.end - 1] == "?" or _of_something_else(annotated, sentence):
        return []
    if telling.voice == "other" and not annotated.inside(sentence, "cue/reports-finding"):
        return []
    judging = bool(annotated.inside(sentence, "cue/judging"))
    given = [grade.span for grade in grades(annotated, sentence) if grade.areas or judging]
    return [
        (begin, end)
        for begin, end in _stated(annotated, sentence, telling)
        if end > telling.start and not any(begin < stop and first < end for first, stop in given)
    ]


def _stated(annotated: Annotated, sentence: Sentence, telling: Telling) -> list[tuple[int, int]]:
    """Return the clauses of a sentence without refuted claims and without what a speaker adds of their own."""
    folded = annotated.folded
    found = []
    pieces = clauses(folded, sentence.start, sentence.end)
    for index, (begin, end) in enumerate(pieces):
        if telling.recalled and begin > telling.start and _OWN_WORDS.match(folded, begin):
            break
        if index + 1 < len(pieces) and _refuted(annotated, begin, end, pieces[index + 1][0]):
            continue
        embedded = telling.recalled and folded.endswith("that ", begin, min(telling.start, end))
        found.append((telling.start if embedded else begin, end))
    return found


def _refuted(annotated: Annotated, start: int, end: int, after: int) -> bool:
    """Say whether a clause tells what somebody other than inspectors claims and the clause at `after` refutes."""
    claim = _CLAIM.search(annotated.folded, start, end)
    if claim is None or _REFUTES.match(annotated.folded, after) is None:
        return False
    inspecting = annotated.marks("cue/inspectors", max(start, claim.start() - _ADVERB), claim.start())
    return not inspecting


def _recognising(annotated: Annotated, start: int, end: int) -> list[Mark]:
    """Return the single words that follow inspectors ("the report recognises"): they name no topic."""
    subjects = {mark.end + 1 for mark in annotated.marks("cue/inspectors", start, end)}
    topics_there = annotated.marks("topic", start, end)
    return [one for one in topics_there if one.start in subjects and " " not in annotated.folded[one.start : one.end]]


def _of_something_else(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether a sentence grades a school, a home or another service."""
    return all(annotated.inside(sentence, scheme) for scheme in ("cue/no-grade", "grade", "cue/judging"))


def _masked(annotated: Annotated, start: int, end: int) -> list[Mark]:
    """Return names of visits and of interventions, whose words tell nothing of a finding."""
    formal = [mark for mark in annotated.marks("action", start, end) if mark.concept in _FORMAL]
    return formal + [mark for mark in annotated.marks("kind", start, end) if mark.end - mark.start > _LONG_KIND]
