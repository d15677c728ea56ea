"""What the dates of a sentence date: a grade, a named inspection, or inspectors' being there."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.events import event_dates
from graphkit.extract.grades import GradeMention
from graphkit.language.dates import DateMention
from graphkit.language.sentences import Sentence

#: Stand for the kind of inspection where a sentence tells only that inspectors were there, or of a visit.
BEING_THERE, A_VISIT = "being-there", "a-visit"
_INSPECTORS = re.compile(r"\b(?:inspect\w+|ofsted|hmi|watchdog)\b")
#: How far a date may stand from the words that it dates, in characters.
_REACH = 90
_PLURAL = re.compile(r"(?:s|visits|inspections)$")
_CHAIN = re.compile(r",?(?: and| and again| again| and then| then)?(?: in| again in| by)?(?: the)? ?")
BOUNDARY = re.compile(
    r",? (?:but|while|whereas|although|though|having|and (?:in|by|has|have|now))\b"
    r"|;|, (?:who|which|when)\b|, (?=now\b)|,? (?:is|are) now\b|, the same as\b"
)


class Anchored(NamedTuple):
    """A date with the inspection it dates (a mark of a kind) and the grade given then, where told."""

    date: DateMention
    kind: Mark
    grade: GradeMention | None


def anchored(annotated: Annotated, sentence: Sentence, kinds: list[Mark], told: list[GradeMention]) -> list[Anchored]:
    """Return the dates of a sentence that date an inspection; each inspection and grade has one date or a chain.

    `kinds` are the kinds of inspection that the sentence names, `told` the grades that it gives.
    """
    found: list[tuple[float, Anchored]] = []
    before: DateMention | None = None
    dates = event_dates(annotated, sentence)
    given = _given(annotated.folded, dates, told)
    for date in dates:
        chained = before is not None and bool(_CHAIN.fullmatch(annotated.folded, before.end, date.start))
        if chained and found and found[-1][1].date is before:
            found.append((found[-1][0], found[-1][1]._replace(date=date)))
        elif (best := _best(annotated, sentence, date, kinds, given.get(date))) is not None:
            found.append(best)
        before = date
    nearest: dict[Mark, float] = {}
    for cost, one in found:
        nearest[one.kind] = min(cost, nearest.get(one.kind, cost))
    return [one for cost, one in found if cost <= nearest[one.kind]]


def _given(
    folded: str, dates: list[DateMention], told: list[GradeMention]
) -> dict[DateMention, tuple[float, GradeMention]]:
    """Return the grade that each date belongs to: the nearest pairs first, each grade with one date."""
    pairs = [
        (cost, date, grade)
        for date in dates
        for grade in told
        if (cost := _cost(folded, date, grade.start, grade.end)) < _REACH + 40 and not _parted(date, grade, told)
    ]
    given: dict[DateMention, tuple[float, GradeMention]] = {}
    taken: set[GradeMention] = set()
    for cost, date, grade in sorted(pairs):
        if date not in given and grade not in taken:
            given[date] = (cost, grade)
            taken.add(grade)
    return given


def _best(
    annotated: Annotated,
    sentence: Sentence,
    date: DateMention,
    kinds: list[Mark],
    grade: tuple[float, GradeMention] | None,
) -> tuple[float, Anchored] | None:
    folded = annotated.folded
    named = [(_cost(folded, date, kind.start, kind.end), kind) for kind in kinds if not is_plural(folded, kind)]
    if _INSPECTORS.search(folded, sentence.start, sentence.end):
        there = [Mark(c.start, c.end, _site_kind(kinds)) for c in annotated.inside(sentence, "cue/on-site")]
        named += [(5 + _cost(folded, date, mark.start, mark.end), mark) for mark in there]
    named = [(cost, kind) for cost, kind in named if cost < _REACH and date.value]
    if named:
        cost, kind = min(named)
        graded = kind.concept in ("inspection", BEING_THERE, A_VISIT)
        if grade is None or cost < grade[0] or (graded and not _apart(kind, grade[1], date)):
            return cost, Anchored(date, kind, grade[1] if grade and graded else None)
    if grade is None:
        return None
    cost, mention = grade
    return cost, Anchored(date, Mark(mention.start, mention.end, "inspection"), mention)


def _apart(kind: Mark, grade: GradeMention, date: DateMention) -> bool:
    """Say whether a grade stands between a named inspection and a date, and so has the date to itself."""
    low, high = sorted((kind.start, date.start))
    return low < grade.start < high


def _site_kind(kinds: list[Mark]) -> str:
    return kinds[0].concept if kinds else BEING_THERE


def _cost(folded: str, date: DateMention, start: int, end: int) -> float:
    """Return how far a date stands from a word, clause boundaries counting as distance."""
    low, high = (end, date.start) if end <= date.start else (date.end, start)
    if high < low:
        return 0
    gap = folded[low:high]
    if date.end <= start and gap.startswith((", when ", " when ")):
        return 10
    if not date.value and (date.end > start or (folded.endswith("after", 0, date.end) and "," in gap)):
        return 2 * _REACH
    return len(gap) + 40 * len(BOUNDARY.findall(gap)) + (6 if start > date.end else 0)


def _parted(date: DateMention, grade: GradeMention, told: list[GradeMention]) -> bool:
    """Say whether another grade stands between a date and a grade."""
    low, high = sorted((date.start, grade.start))
    return any(low < other.start < high for other in told if other is not grade)


def is_plural(folded: str, mark: Mark) -> bool:
    """Say whether a kind of inspection is named in the plural ("monitoring visits")."""
    return bool(_PLURAL.search(folded, mark.start, mark.end)) and not folded.endswith("ilacs", 0, mark.end)
