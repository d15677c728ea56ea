"""Of what kind an inspection is that is told of as a visit, or as inspectors' being there."""

from __future__ import annotations

import re

from graphkit.dates import days_apart
from graphkit.extract.inspections.dated.anchors import Anchored
from graphkit.extract.inspections.events import FIRST_VISITS, VISITS, Chronicle, is_publication, is_recent
from graphkit.extract.inspections.named.being_there import is_last_time
from graphkit.extract.inspections.named.kinds import (
    A_VISIT,
    BEING_THERE,
    follows_special_needs,
    is_of_other_service,
    is_snap_visit,
    of_special_needs,
    with_health,
)
from graphkit.extract.inspections.named.visits import is_short_stay, named_after
from graphkit.extract.inspections.news import LONG

#: Visits are shorter, in days from the first to the last: graded inspections take a week or more.
_DAYS = 4
#: Says that inspectors have come back since they gave their grade.
_BACK_SINCE = re.compile(
    r"\b(?:been (?:back|again)|come (?:back|again)|gone back|returned|revisited|called again)\b[^.;:]{0,24}\bsince\b"
    r"|\bsince(?: then)?\b[^.;:]{0,40}\b(?:been (?:back|again)|come (?:back|again)|gone back|returned|revisited)\b"
)
#: Inspectors of whom the sentence before told.
_THEY = re.compile(r"[\"']?(?:but |and )?(?:they|the (?:team|inspectors|visitors|two inspectorates|visit))\b")
#: The length of a date that tells its month.
_MONTH = len("2019-03")


def kind_meant(chronicle: Chronicle, index: int, council: str, one: Anchored, value: str, ordinal: int | None) -> str:
    """Return the kind of an inspection of a council that a sentence (by index) dates without naming its kind.

    `value` is its date, `ordinal` its number where one is told. What gives a grade is a graded inspection.
    """
    if one.grade is not None:
        return "inspection"
    annotated, sentence = chronicle.annotated, chronicle.annotated.sentences[index]
    news = chronicle.news_of(council)
    if is_publication(annotated.folded, one.date) and is_recent(value, annotated.document.published):
        return news
    told = _kind_told(chronicle, index, council, one, value)
    if told:
        return told
    if news == "send" and not annotated.inside(sentence, "cue/own-service"):
        return news
    if news == "jtai" and is_last_time(annotated.folded, one.kind):
        return news
    if (days := _days(one)) and days < _DAYS:
        return chronicle.visit_kind(council)
    if days >= LONG and news in VISITS:
        return "inspection"
    return _kind_by_news(chronicle, index, council, one, value, ordinal)


def _kind_told(chronicle: Chronicle, index: int, council: str, one: Anchored, value: str) -> str:
    """Return the kind that the words beside tell, or that of what was told of in the same month, else nothing."""
    annotated, sentence = chronicle.annotated, chronicle.annotated.sentences[index]
    if of_special_needs(annotated, sentence) or with_health(annotated, sentence, value):
        return "send"
    if is_of_other_service(annotated, sentence, one.kind):
        return "other"
    they = one.kind.concept == BEING_THERE and _THEY.match(annotated.folded, sentence.start)
    if they and follows_special_needs(annotated, sentence):
        return "send"
    if is_snap_visit(annotated, sentence):
        return "other"
    if named := named_after(annotated, index):
        return named if named != A_VISIT else chronicle.visit_kind(council)
    if one.kind.concept != BEING_THERE or len(value) < _MONTH:
        return ""
    same = {
        event.kind for event in chronicle.events if event.council == council and event.start[:_MONTH] == value[:_MONTH]
    }
    return same.pop() if len(same) == 1 else ""


def _kind_by_news(
    chronicle: Chronicle, index: int, council: str, one: Anchored, value: str, ordinal: int | None
) -> str:
    """Return the kind that an inspection has by what the document reports, and by how long ago it was."""
    annotated, sentence = chronicle.annotated, chronicle.annotated.sentences[index]
    news, published = chronicle.news_of(council), annotated.document.published
    short = is_short_stay(annotated, sentence)
    short = short and not (published < FIRST_VISITS and annotated.inside(sentence, "area"))
    if chronicle.failed and _BACK_SINCE.search(annotated.folded, sentence.start, sentence.end):
        return chronicle.visit_kind(council)
    named_so = one.kind.concept == A_VISIT and annotated.folded.startswith(("latest", "return"), one.kind.start)
    if ordinal is None and not named_so and is_recent(value, published):
        return chronicle.visit_kind(council) if news == "inspection" and short else news
    visit = one.kind.concept == A_VISIT or ordinal is not None or short
    before_visits = news == "inspection" and value[:4] < FIRST_VISITS <= published
    return chronicle.visit_kind(council) if visit and not before_visits else "inspection"


def _days(one: Anchored) -> int:
    """Return the days from the first to the last on which inspectors were there, 0 where a date does not tell."""
    first, last = one.date.value, one.date.until
    return days_apart(first, last) if len(first) == len(last) == 10 else 0
