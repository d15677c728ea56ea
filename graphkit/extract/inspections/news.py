"""What a document reports of each council: a graded inspection, a visit, an inspection of special needs."""

from __future__ import annotations

import re

from graphkit.dates import days_apart
from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.context import Context
from graphkit.extract.grades.grades import GradeMention
from graphkit.extract.grades.times.past import IS_NOW, is_left
from graphkit.extract.inspections.dated.reach import CHAIN
from graphkit.extract.inspections.events import FIRST_VISITS, VISITS, event_dates, is_recent
from graphkit.extract.inspections.named.being_there import on_site
from graphkit.extract.inspections.named.kinds import A_VISIT
from graphkit.extract.inspections.named.ordinals import ORDINAL, ordinal_before
from graphkit.extract.inspections.named.visits import INSPECTORS, kinds_told
from graphkit.language.sentences import Sentence

#: So many sentences open a document, or what it says of one of several councils.
_OPENING = 8
#: The grades whose words are seldom anything else, even where the rest of the sentence is not understood.
_PLAIN = ("outstanding", "requires-improvement")
#: Inspectors stay so many days, first to last, only where they give grades.
LONG = 8
_DAY = len("2019-03-04")
#: A list gives grades to at least so many areas.
_LISTED = 3
#: Inspectors stay for weeks only where they give grades.
_LONG_STAY = re.compile(
    r"\b(?:(?:two|three|four|2|3|4)[- ]weeks?|a fortnight"
    r"|the (?:first|second) half of)\b(?! ago| later| after| before)"
)
#: "The fourth time that inspectors have called since …"
_AGAIN = re.compile(
    rf"\b{ORDINAL} (?:time|occasion)(?: that| on which)? (?:ofsted|inspectors|they|the (?:inspectors|watchdog))"
    r" (?:has|have|had)\b[^.;]{0,50}\bsince\b"
)
#: Between the two grades of a move.
_MOVE, _TO = (
    2,
    re.compile(r"[\"')]* (?:rating |grade )?(?:straight |all the way |up |down )?(?:in)?to (?:an? |being )?[\"'(]*"),
)
_SINCE_THEN = re.compile(r"\b(?:since|when|had|previously|first|before|after (?:it|they|its \w+) w)\b[^.;:]*$")


def news_of_each(annotated: Annotated, context: Context, told: list[list[GradeMention]]) -> dict[str, str]:
    """Return the kind of inspection that the document reports of each council (by GSS code), the main one included.

    `told` are the grades of each sentence. Of the main council the document's opening tells, of another one the
    sentences that speak of it.
    """
    size = len(annotated.sentences)
    opening = list(range(min(size, _OPENING)))
    graded = _stayed_to_grade(annotated, told)
    found = {context.main: "inspection" if graded else _news_kind(annotated, context, context.main, opening, told)}
    sections: dict[str, list[int]] = {}
    for index in range(size):
        sections.setdefault(context.council(index), []).append(index)
    for council, section in sections.items():
        if council not in found:
            found[council] = _news_kind(annotated, context, council, section[:_OPENING], told)
    return found


def _news_kind(
    annotated: Annotated, context: Context, council: str, opening: list[int], told: list[list[GradeMention]]
) -> str:
    graded = 0
    for index in opening:
        sentence = annotated.sentences[index]
        if graded > 1 or (context.council(index) == council and _moves(annotated, sentence, told[index])):
            return "inspection"
        graded += sum(
            one.grade != "inadequate" and bool(one.areas) and not _is_past(annotated, sentence, one.start, told[index])
            for one in told[index]
        )
        for mark in kinds_told(annotated, index, "", bool(told[index])):
            if mark.concept in ("inspection", "other", A_VISIT) or context.council(index) != council:
                continue
            before = annotated.folded[max(sentence.start, mark.start - 30) : mark.start]
            if "since" in before or "follows one" in before or ("after" in before and mark.concept not in VISITS):
                continue
            if not _long_past(annotated, sentence, mark.start):
                return "inspection" if _graded_before(told, index) else mark.concept
        if _counts_visits(annotated, sentence):
            return "monitoring-visit"
    if council == context.main and (kind := _told_elsewhere(annotated, opening, told)):
        return kind
    if _is_ungraded(annotated, opening, told):
        everywhere = range(len(told)) if council == context.main else opening
        failed = any(one.grade == "inadequate" for index in everywhere for one in told[index])
        return "monitoring-visit" if failed else "focused-visit"
    return "inspection"


def _moves(annotated: Annotated, sentence: Sentence, told: list[GradeMention]) -> bool:
    """Say whether a sentence without a date tells a move from one grade to another: "leaps from inadequate to good"."""
    if len(told) < _MOVE or annotated.dates_in(sentence):
        return False
    before, after = told[:_MOVE]
    to = _TO.fullmatch(annotated.folded, before.end, after.start)
    return to is not None and before.grade != after.grade and is_left(annotated, sentence, before)


def _told_elsewhere(annotated: Annotated, opening: list[int], told: list[list[GradeMention]]) -> str:
    """Return the kind that the matter of a document, or a list of grades in it, tells; empty where neither does."""
    if _of_special_needs(annotated, opening, told):
        return "send"
    return "inspection" if _lists_grades(annotated, told) else ""


def _lists_grades(annotated: Annotated, told: list[list[GradeMention]]) -> bool:
    """Say whether a list gives grades to several areas, one a sentence, and its first line is of no earlier time."""
    areas: set[str] = set()
    lead: Sentence | None = None
    for index, sentence in enumerate(annotated.sentences):
        named = {area for one in told[index] for area in one.areas}
        if not named or annotated.dates_in(sentence):
            areas, lead = set(), sentence
            continue
        areas |= named
        if len(areas) >= _LISTED and lead is not None and lead.block < sentence.block and _heads_news(annotated, lead):
            return True
    return False


def _heads_news(annotated: Annotated, lead: Sentence) -> bool:
    """Say whether the line above a list of grades tells of no earlier inspection but for the grades in brackets."""
    if annotated.folded[lead.end - 1] != ":":
        return False
    if "bracket" in annotated.folded[lead.start : lead.end]:
        return True
    if annotated.inside(lead, "cue/previous"):
        return False
    return not annotated.dates_in(lead)


def _counts_visits(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether a sentence tells of one of several visits: "the third visit", "the third time that Ofsted has …"."""
    visits = annotated.inside(sentence, "cue/visit")
    if any(ordinal_before(annotated.folded, mark.start) for mark in visits):
        return True
    return _AGAIN.search(annotated.folded, sentence.start, sentence.end) is not None


def _is_ungraded(annotated: Annotated, opening: list[int], told: list[list[GradeMention]]) -> bool:
    """Say whether the opening tells of a letter or of inspectors' being there lately, and of no grade but past ones."""
    if annotated.document.published < FIRST_VISITS:
        return False
    ungraded = False
    for index in opening:
        sentence = annotated.sentences[index]
        words = [mark.start for mark in annotated.inside(sentence, "grade") if mark.concept in _PLAIN]
        starts = [mention.start for mention in told[index]] + words
        if any(not _is_past(annotated, sentence, start, told[index]) for start in starts):
            return False
        if _LONG_STAY.search(annotated.folded, sentence.start, sentence.end):
            return False
        spoken = INSPECTORS.search(annotated.folded, sentence.start, sentence.end) is not None
        if _stay(annotated, sentence) >= LONG:
            return False
        ungraded = ungraded or (spoken and " letter" in annotated.folded[sentence.start : sentence.end])
        ungraded = ungraded or (_has_recent_date(annotated, sentence) and bool(on_site(annotated, sentence, [])))
    return ungraded


def _stay(annotated: Annotated, sentence: Sentence) -> int:
    """Return for how many days a sentence says that inspectors were there lately, 0 where it tells of no such stay."""
    lately = [date for date in event_dates(annotated, sentence) if date.until and len(date.value) == 10]
    stays = [days_apart(date.value, date.until) for date in lately if len(date.until) == 10]
    return max(stays, default=0) if stays and on_site(annotated, sentence, []) else 0


def _is_past(annotated: Annotated, sentence: Sentence, start: int, told: list[GradeMention]) -> bool:
    """Say whether a grade at `start` in the opening is no news: told with a date long past, or as one before.

    A date nearer to another of the grades `told` in the sentence does not count.
    """
    others = [one.start for one in told if abs(one.start - start) > 1]
    behind = min((at for at in others if at > start), default=None)
    before = max((at for at in others if at < start), default=None)
    dates = [
        date
        for date in event_dates(annotated, sentence)
        if date.value
        and (before is None or abs(date.start - start) <= abs(date.start - before))
        and (behind is None or abs(date.start - start) <= abs(date.start - behind))
    ]
    if dates:
        nearest = min(dates, key=lambda date: abs(date.start - start))
        if IS_NOW.search(annotated.folded, nearest.end, max(nearest.end, start)):
            return False
        chained = [nearest, *(date for date in dates if CHAIN.fullmatch(annotated.folded, nearest.end, date.start))]
        if not any(is_recent(date.value, annotated.document.published) for date in chained):
            return True
    return _SINCE_THEN.search(annotated.folded, max(sentence.start, start - 60), start) is not None


def _stayed_to_grade(annotated: Annotated, told: list[list[GradeMention]]) -> bool:
    """Say whether a paragraph tells that inspectors stayed long, lately, and next what they graded several areas."""
    graded = {index for index, each in enumerate(told) if len({area for one in each for area in one.areas}) > _MOVE}
    for index in graded:
        before = annotated.sentences[index - 1] if index else None
        if before is None or before.block != annotated.sentences[index].block:
            continue
        stays = [
            days_apart(date.value, date.until)
            for date in event_dates(annotated, before)
            if len(date.value) == len(date.until) == _DAY and is_recent(date.value, annotated.document.published)
        ]
        if max(stays, default=0) >= LONG:
            return True
    return False


def _has_recent_date(annotated: Annotated, sentence: Sentence) -> bool:
    published = annotated.document.published
    return any(is_recent(date.value, published) for date in event_dates(annotated, sentence) if date.value)


def _graded_before(told: list[list[GradeMention]], index: int) -> bool:
    """Say whether sentences before one give grades to several areas, as only news of a graded inspection does."""
    return len({area for each in told[:index] for one in each for area in one.areas}) > 1


def _long_past(annotated: Annotated, sentence: Sentence, start: int) -> bool:
    """Say whether all dates beside an inspection named at `start` lie too far back to be news."""
    told = [
        date.value
        for date in event_dates(annotated, sentence)
        if date.value and " since " not in annotated.folded[start : date.start]
    ]
    return bool(told) and not any(is_recent(value, annotated.document.published) for value in told)


def _of_special_needs(annotated: Annotated, opening: list[int], told: list[list[GradeMention]]) -> bool:
    """Say whether the opening speaks of special educational needs, whose inspections give no grades."""
    if not opening or any(told[index] for index in opening):
        return False
    first, last = annotated.sentences[opening[0]], annotated.sentences[opening[-1]]
    return len(annotated.marks("cue/special-needs", first.start, last.end)) > 1
