"""What the dates of a sentence date: a grade, a named inspection, or inspectors' being there."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.events import event_dates
from graphkit.extract.grades import GradeMention
from graphkit.extract.ordinals import counted, is_plural
from graphkit.extract.planned import is_planned
from graphkit.extract.visits import A_VISIT, BEING_THERE, on_site
from graphkit.language.dates import DateMention
from graphkit.language.sentences import Sentence

#: How far a date may stand from the words that it dates, in characters.
_REACH = 90
#: A kind of inspection so near to a date is dated by it, even where a grade is nearer.
_NEAR = 50
_CHAIN = re.compile(r",?(?: and)?(?: again| then| once more| once again| more recently)?(?: in| on| by)?(?: the)? ?")
#: How far the first of several dates may stand from "visits".
_LIST_REACH = 50
_NO_LIST = re.compile(r"\b(?:since|between|from|until|by|before|after|for)\b")
_BEGAN = re.compile(r"\b(?:began|started|start|begun)\b")
#: Before a weekday, these make it that of what somebody said.
_SAID = re.compile(r"\b(?:said|says|told|wrote|tweeted|added|admitted|announced|warned|insisted)\b[^.;:,]{0,40}$")
BOUNDARY = re.compile(
    r",? (?:but|while|whereas|although|though|having|and (?:in|on|by|has|have|now))\b"
    r"|;|, (?:who|which|when)\b|, (?=now\b)|,? (?:is|are) now\b|, the same as\b"
)


class Anchored(NamedTuple):
    """A date with the inspection it dates (a mark of a kind), the grade given then, and its number in a list."""

    date: DateMention
    kind: Mark
    grade: GradeMention | None
    ordinal: int | None = None


def anchored(annotated: Annotated, sentence: Sentence, kinds: list[Mark], told: list[GradeMention]) -> list[Anchored]:
    """Return the dates of a sentence that date an inspection; each inspection and grade has one date or a chain.

    `kinds` are the kinds of inspection that the sentence names, `told` the grades that it gives.
    """
    found: list[tuple[float, Anchored]] = []
    before: DateMention | None = None
    dates = [date for date in event_dates(annotated, sentence) if not _is_beside_events(annotated, sentence, date)]
    given = _given(annotated.folded, dates, told)
    listed = _listed(annotated.folded, dates, kinds)
    grade = next((given[date][1] for date in dates if date in given), None)
    several = [Anchored(d, kind, grade if kind.concept == "inspection" else None, n) for d, kind, n in listed]
    dates = [date for date in dates if all(date.start != one.start for one, _, _ in listed)]
    for date in dates:
        chained = (
            before is not None and bool(date.value) and bool(_CHAIN.fullmatch(annotated.folded, before.end, date.start))
        )
        if chained and found and found[-1][1].date is before:
            found.append((found[-1][0], found[-1][1]._replace(date=date)))
        elif (best := _best(annotated, sentence, date, kinds, given.get(date), alone=len(dates) == 1)) is not None:
            found.append(best)
        before = date
    nearest: dict[Mark, float] = {}
    for cost, one in found:
        nearest[one.kind] = min(cost, nearest.get(one.kind, cost))
    return several + [one for cost, one in found if cost <= nearest[one.kind]]


def _is_beside_events(annotated: Annotated, sentence: Sentence, date: DateMention) -> bool:
    """Say whether a date is of something to come, or the weekday on which somebody spoke."""
    if is_planned(annotated, sentence, date.start):
        return True
    if not date.relative or len(date.value) < 10:
        return False
    return _SAID.search(annotated.folded, max(sentence.start, date.start - 60), date.start) is not None


def _listed(folded: str, dates: list[DateMention], kinds: list[Mark]) -> list[tuple[DateMention, Mark, int | None]]:
    """Return the dates of inspections named together: "focused visits in May 2018 and February 2019".

    Each comes with its number, where all monitoring visits so far are told ("two monitoring visits followed, in …").
    """
    found: list[tuple[DateMention, Mark, int | None]] = []
    for kind in kinds:
        after = [date for date in dates if date.start >= kind.end]
        if not is_plural(folded, kind) or not after:
            continue
        gap = folded[kind.end : after[0].start]
        if len(gap) > _LIST_REACH or BOUNDARY.search(gap) or _NO_LIST.search(gap):
            continue
        chain = [after[0]]
        for date in after[1:]:
            if not _CHAIN.fullmatch(folded, chain[-1].end, date.start):
                break
            chain.append(date)
        each = [one for date in chain for one in _both_months(folded, date)]
        if len(each) > 1 or (_BEGAN.search(gap) and kind.concept != "inspection"):
            numbered = kind.concept == "monitoring-visit" and (counted(folded, kind) or 1) == len(each)
            found += [(one, kind, number if numbered else None) for number, one in enumerate(each, start=1)]
    return found


def _both_months(folded: str, date: DateMention) -> list[DateMention]:
    """Return the two dates of "May and October 2018", which is read as one from May to October."""
    if len(date.value) == 7 and date.until and " and " in folded[date.start : date.end]:
        return [date._replace(until=""), date._replace(value=date.until, until="")]
    return [date]


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
    *,
    alone: bool,
) -> tuple[float, Anchored] | None:
    """Return what a date dates, with its cost; `alone` says that the sentence has no other date."""
    folded = annotated.folded
    named = [(_cost(folded, date, kind.start, kind.end), kind) for kind in kinds if not is_plural(folded, kind)]
    there = on_site(annotated, sentence, kinds)
    named += [(5 + _cost(folded, date, mark.start, mark.end), mark) for mark in there]
    reach = 2 * _REACH if alone and len(kinds) == 1 and grade is None else _REACH
    named = [(cost, kind) for cost, kind in named if cost < reach and (date.value or date.shift > 0)]
    if named:
        cost, kind = min(named)
        graded = kind.concept in ("inspection", "other", BEING_THERE, A_VISIT)
        if grade is None or cost < grade[0] or (graded and cost < _NEAR and not _apart(kind, grade[1], date)):
            return cost, Anchored(date, kind, grade[1] if grade and graded else None)
    if grade is None:
        return None
    cost, mention = grade
    return cost, Anchored(date, Mark(mention.start, mention.end, "inspection"), mention)


def _apart(kind: Mark, grade: GradeMention, date: DateMention) -> bool:
    """Say whether a grade stands between a named inspection and a date, and so has the date to itself."""
    low, high = sorted((kind.start, date.start))
    return low < grade.start < high


def _cost(folded: str, date: DateMention, start: int, end: int) -> float:
    """Return how far a date stands from a word, clause boundaries counting as distance."""
    low, high = (end, date.start) if end <= date.start else (date.end, start)
    if high < low:
        return 0
    gap = folded[low:high]
    if date.end <= start and gap.startswith((", when ", " when ")):
        return 10
    if not date.value and date.shift > 0 and end <= date.start <= end + 2:
        return len(gap)
    if not date.value and (date.end > start or (folded.endswith("after", 0, date.end) and "," in gap)):
        return 2 * _REACH
    if gap == " " and start > date.end:
        return 0
    apart = len(BOUNDARY.findall(gap)) + (")" in gap and "(" not in gap)
    return len(gap) + 40 * apart + (6 if start > date.end else 0)


def _parted(date: DateMention, grade: GradeMention, told: list[GradeMention]) -> bool:
    """Say whether another grade stands between a date and a grade."""
    low, high = sorted((date.start, grade.start))
    return any(low < other.start < high for other in told if other is not grade)
