"""What the dates of a sentence date: a grade, a named inspection, or inspectors' being there."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.grades.areas.given import GradeMention
from graphkit.extract.grades.times.dates import given_to
from graphkit.extract.inspections.dated.in_turn import each_in_turn, listed_times
from graphkit.extract.inspections.dated.reach import BOUNDARY, CHAIN, REACH, cost_of
from graphkit.extract.inspections.events import VISITS, counts_from, event_dates
from graphkit.extract.inspections.named.being_there import on_site
from graphkit.extract.inspections.named.kinds import A_VISIT, BEING_THERE
from graphkit.extract.inspections.named.ordinals import counted, is_plural
from graphkit.extract.inspections.named.planned import is_planned
from graphkit.extract.inspections.named.reported import reported_at
from graphkit.language.dates import DateMention
from graphkit.language.sentences import Sentence

#: A kind of inspection so near to a date is dated by it, even where a grade is nearer.
_NEAR = 50
#: How far behind a visit its own date stands at most, in characters.
_RIGHT_AFTER = 5
#: How far the first of several dates may stand from "visits".
_LIST_REACH = 50
_NO_LIST = re.compile(r"\b(?:since|between|from|until|by(?! (?:ofsted|inspectors|the same))|before|after|for)\b")
_BEGAN = re.compile(r"\b(?:began|started|start|begun)\b")
#: Before a weekday, these make it that of what somebody said.
_SAID = re.compile(
    r"\b(?:said|says|told|wrote|tweeted|added|admitted|announced|warned|insisted)\b"
    r"(?:(?!\b(?:after|following|visit|inspection)\b)[^.;:,]){0,40}$"
)

#: Before a bare month, these make it one to come.
_TO_COME = re.compile(
    r"(?:\b(?:will|shall|is to|are to|plans? to|going to)|'ll)\b(?! (?:have|remember|recall|know)\b)[^.;,]{0,40}$"
)

#: Right before a date, these take it for something else than an inspection.
_OF_ANOTHER_EVENT = re.compile(
    r"\bas (?:the |its |an? )?(?:[a-z]+ )?(?:unions?|unison|peers?|review|survey|panel|staff|auditors?)"
    r" (?:had|did|was|were)\b[a-z ]*$|"
    r"\b(?:introduced|launched|brought in|set up|established|formed|created|abolished|elected|appointed|born"
    r"|founded|opened"
    r"|merged|promoted|recruited|hired|retired)(?: (?:back|only|late|early|again|here|in|on|at|by|the))* $"
)

#: The same, of a clause that tells what else was done then: "when the council chose, in 2016, to hand them over".
_WHEN_IT_DID = re.compile(
    r"\b(?:when|until|since|before|after|as) (?:the |its )?(?:council|county|city|borough|authority|government"
    r"|ministers?|councillors|cabinet|it|they)(?: (?:then|first|finally|also))?"
    r" (?:chose|decided|agreed|voted|set|handed|moved|took|gave|launched|opened|began|stepped|merged|appointed|created"
    r"|asked|ordered|cut|sold|signed|joined|transferred|announced|approved|backed|split|scrapped|outsourced|spun)"
    r"(?: (?:it|them|in|up|over|out))*,? (?:back |early |late )?(?:in|on) (?:the )?$"
)
#: Right before a date, these say that there was no inspection or grade then.
_NONE_THEN = re.compile(
    r"\b(?:not|never|n't|no (?:(?:such|separate|single|own|overall) )?(?:grade|rating|judge?ment|mark|inspection"
    r"|report)s?)"
    r"(?: (?:yet|then|itself|separately|apart|a|was|were|been|had|judged|graded|rated|inspected|assessed|examined|given"
    r"|made|awarded|scored|visited|looked at|a grade|told|reported on|part of it))+"
    r" (?:back )?(?:in|at|on|during)(?: the)? $"
)

#: After the date of a grade, these begin a clause about something else: "adequate in 2010, and an inspection in May".
_NEW_CLAUSE = re.compile(r"(?:,|;)? (?:and|but|while|whereas) (?:an?|the|its|another|in|on|by)\b|; ")


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
    given = given_to(annotated, sentence, [date for date in dates if not _is_right_after_visit(date, kinds)], told)
    listed = _listed(annotated.folded, dates, kinds) or listed_times(annotated, sentence, dates)
    several = [Anchored(d, kind, _of_all(kind, told) if given else None, n) for d, kind, n in listed]
    dates = [date for date in dates if all(date.start != one.start for one, _, _ in listed)]
    for date in dates:
        chained = (
            before is not None and bool(date.value) and bool(CHAIN.fullmatch(annotated.folded, before.end, date.start))
        )
        if chained and found and found[-1][1].date is before and not _is_followed(annotated, date, given.get(date)):
            found.append((found[-1][0], found[-1][1]._replace(date=date)))
        elif (best := _best(annotated, sentence, date, kinds, given.get(date), alone=len(dates) == 1)) is not None:
            found.append(best)
        before = date
    return several + _settled(found, given)


def _settled(
    found: list[tuple[float, Anchored]], given: dict[DateMention, tuple[float, GradeMention]]
) -> list[Anchored]:
    """Return what each date dates, where several reach for one inspection: the others keep a grade of their own."""
    nearest: dict[Mark, float] = {}
    for cost, one in found:
        nearest[one.kind] = min(cost, nearest.get(one.kind, cost))
    first = [one for cost, one in found if cost <= nearest[one.kind]]
    others = [(one.date, given[one.date][1]) for _, one in found if one not in first and one.date in given]
    return first + [Anchored(date, Mark(grade.start, grade.end, "inspection"), grade) for date, grade in others]


def _is_right_after_visit(date: DateMention, kinds: list[Mark]) -> bool:
    """Say whether a date is that of a visit named right before it: "the latest in October"."""
    visits = [kind for kind in kinds if kind.concept in VISITS or kind.concept == A_VISIT]
    return any(0 < date.start - visit.end <= _RIGHT_AFTER for visit in visits)


def _of_all(kind: Mark, told: list[GradeMention]) -> GradeMention | None:
    """Return the grade nearest to inspections that are named together: they all gave it."""
    if kind.concept != "inspection":
        return None
    return min(told, key=lambda grade: abs(grade.start - kind.start), default=None)


def _is_beside_events(annotated: Annotated, sentence: Sentence, date: DateMention) -> bool:
    """Say whether a date is of something to come, or the weekday on which somebody spoke."""
    if is_planned(annotated, sentence, date.start):
        return True
    if _OF_ANOTHER_EVENT.search(annotated.folded, max(sentence.start, date.start - 50), date.start):
        return True
    if _WHEN_IT_DID.search(annotated.folded, max(sentence.start, date.start - 70), date.start):
        return True
    if _NONE_THEN.search(annotated.folded, max(sentence.start, date.start - 70), date.start):
        return True
    if not date.relative:
        return False
    if len(date.value) == 7 and _TO_COME.search(annotated.folded, max(sentence.start, date.start - 60), date.start):
        return True
    if len(date.value) < 10 or date.until:
        return False
    return _SAID.search(annotated.folded, max(sentence.start, date.start - 60), date.start) is not None


def _is_followed(annotated: Annotated, date: DateMention, given: tuple[float, GradeMention] | None) -> bool:
    """Say whether a date stands before a grade of its own: "and in 2017 was found to require improvement"."""
    if given is None or given[1].start < date.end:
        return False
    gap = annotated.folded[date.end : given[1].start]
    if not gap.strip(" ,\"'"):
        return True
    return "," not in gap and not BOUNDARY.search(gap)


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
        if one_by_one := each_in_turn(folded, kind, after):
            first_of_all = kind.concept == "monitoring-visit" and counted(folded, kind) is None
            found += [(date, kind, number if first_of_all else None) for date, number in one_by_one]
            continue
        if len(gap) > _LIST_REACH or BOUNDARY.search(gap) or _NO_LIST.search(gap):
            continue
        chain = [after[0]]
        for date in after[1:]:
            if not CHAIN.fullmatch(folded, chain[-1].end, date.start):
                break
            chain.append(date)
        each = [one for date in chain for one in _both(folded, date)]
        if len(each) > 1 or (_BEGAN.search(gap) and kind.concept != "inspection"):
            numbered = kind.concept == "monitoring-visit" and (counted(folded, kind) or 1) == len(each)
            found += [(one, kind, number if numbered else None) for number, one in enumerate(each, start=1)]
    return found


def _both(folded: str, date: DateMention) -> list[DateMention]:
    """Return the two dates of "May and October 2018", or of two days months apart, which are read as one stretch."""
    if date.until and date.value[:7] != date.until[:7] and " and " in folded[date.start : date.end]:
        return [date._replace(until=""), date._replace(value=date.until, until="")]
    return [date]


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
    named = [(cost_of(folded, date, kind.start, kind.end), kind) for kind in kinds if not is_plural(folded, kind)]
    if grade is not None and counts_from(folded, date):
        named = [(cost, kind) for cost, kind in named if kind.concept not in VISITS and kind.concept != A_VISIT]
    there = on_site(annotated, sentence, kinds)
    if not (there or kinds or grade) and (report := reported_at(annotated, sentence, date)) is not None:
        there = [report]
    named += [(5 + cost_of(folded, date, mark.start, mark.end), mark) for mark in there]
    one = len(kinds) == 1 or (not kinds and [mark.concept for mark in there] == ["send"])
    reach = 2 * REACH if alone and one and grade is None else REACH
    named = [(cost, kind) for cost, kind in named if cost < reach and (date.value or date.shift > 0)]
    if named:
        cost, kind = min(named)
        graded = kind.concept in ("inspection", "other", BEING_THERE, A_VISIT)
        if grade is None or cost < grade[0] or (graded and cost < _NEAR and not _apart(folded, kind, grade[1], date)):
            return cost, Anchored(date, kind, grade[1] if grade and graded else None)
    if grade is None:
        return None
    cost, mention = grade
    return cost, Anchored(date, Mark(mention.start, mention.end, "inspection"), mention)


def _apart(folded: str, kind: Mark, grade: GradeMention, date: DateMention) -> bool:
    """Say whether a grade has a date to itself, between it and a named inspection or in a clause of their own."""
    low, high = sorted((kind.start, date.start))
    if low < grade.start < high:
        return True
    return grade.end <= date.start < kind.start and _NEW_CLAUSE.match(folded, date.end) is not None
