"""Dates told in one sentence of grades given in another: "It was judged good. That was in 2019.", "Both times …"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.grades.areas.given import GradeMention
from graphkit.extract.grades.times.dates import EACH_TIME
from graphkit.extract.inspections.events import Chronicle, Event, event_dates
from graphkit.extract.inspections.named.planned import is_planned
from graphkit.language.dates import DateMention

#: A sentence that only dates the one before: "That was in November.", "It happened back in 2013."
_THAT_WAS = re.compile(
    r"[\"']?(?:and |but )?(?:all )?(?:that|this|it)(?:'d| had)? (?:was|were|came|happened|been|dates back to|dates from"
    r"|goes back to)(?: (?:only|just|all|back|way back|as long ago as|as far back as|as recently as|early|late))*"
    r"(?: (?:in|on|at|during))?(?: the)? $"
)
_ITS_END = re.compile(r"(?:,? (?:when|after|before|under)\b[^.;:]{0,60})?[\"')]*[.!;]?\W*")
#: A question about the time of the latest inspection.
_WHEN = re.compile(
    r"[\"']?(?:and |so |but )?(?:when|how long ago|what year)\b[^?]*\b(?:inspect\w*|ofsted|report(?:ed)?|rated"
    r"|judged)\b"
)
#: The longest answer that is only a date, in characters.
_ANSWER = 60


def dates_before(annotated: Annotated, index: int, told: list[list[GradeMention]]) -> DateMention | None:
    """Return the date that a sentence (by index) tells of the grades of the one before, which has none itself."""
    sentence = annotated.sentences[index]
    dates = annotated.dates_in(sentence)
    if not index or len(dates) != 1 or told[index] or not told[index - 1] or not dates[0].value:
        return None
    before, folded = annotated.sentences[index - 1], annotated.folded
    if annotated.dates_in(before) or sentence.block - before.block > 0:
        return None
    only = _THAT_WAS.fullmatch(folded, sentence.start, dates[0].start)
    return dates[0] if only and _ITS_END.fullmatch(folded, dates[0].end, sentence.end) else None


def answered(annotated: Annotated, index: int) -> DateMention | None:
    """Return the date of an inspection with which a short sentence (by index) answers "When was it inspected?"."""
    sentence = annotated.sentences[index]
    if not index or sentence.end - sentence.start > _ANSWER:
        return None
    question, dates = annotated.sentences[index - 1], event_dates(annotated, sentence)
    if annotated.text[question.end - 1] != "?" or len(dates) != 1 or not dates[0].value:
        return None
    asked = _WHEN.match(annotated.folded, question.start, question.end)
    planned = is_planned(annotated, question, question.end) or is_planned(annotated, sentence, dates[0].start)
    return dates[0] if asked and not planned else None


def each_time(chronicle: Chronicle, index: int, councils: list[str]) -> list[Event]:
    """Return the inspections that "both times" or "on each occasion" means: those that the sentence before dates."""
    annotated = chronicle.annotated
    sentence = annotated.sentences[index]
    if (
        not index
        or len(councils) != 1
        or not councils[0]
        or not EACH_TIME.search(annotated.folded, sentence.start, sentence.end)
    ):
        return []
    before = annotated.sentences[index - 1]
    values = [date.value for date in event_dates(annotated, before) if date.value]
    if len(values) < 2 or annotated.dates_in(sentence):
        return []
    events = [chronicle.dated(councils[0], "inspection", value, index - 1) for value in values]
    return [event for place, event in enumerate(events) if event not in events[:place]]
