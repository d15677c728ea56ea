"""The date that a distance in time counts from: "inadequate in 2013, good two years later"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import within
from graphkit.extract.inspections.events import Chronicle, is_publication
from graphkit.language.dates import DateMention, tells_when
from graphkit.language.when import shifted

_THAT = re.compile(r" (?:that|then|this)\b")


def base_of(chronicle: Chronicle, council: str, index: int, date: DateMention) -> str:
    """Return the date that "a year later" counts from: the one told last in its sentence or in the one before.

    Where they tell none it is that of the event told of last, or a later one of the paragraph. "A year after that"
    counts from "last week" too.
    A distance told in between is added: "in 2014 …; three years on …; two years after that".
    """
    annotated = chronicle.annotated
    sentence = annotated.sentences[index]
    that = _THAT.search(annotated.folded, date.start, date.end + len(" that")) is not None
    goes_on = index > 0 and annotated.sentences[index - 1].block == sentence.block
    start = annotated.sentences[index - 1].start if (that and index) or goes_on else sentence.start
    between = here = 0
    for one in reversed(within(annotated.dates, start, date.start)):
        if one.value and (that or one.start >= sentence.start or tells_when(one)):
            told = chronicle.told.get(index - 1) if one.start < sentence.start else None
            reported = told is not None and bool(told.date) and is_publication(annotated.folded, one)
            return _later(told.date if told is not None and reported else one.value, between)
        if not one.value and (that or min(one.shift, date.shift) > 0):
            between += one.shift
            here += one.shift if one.start >= sentence.start else 0
    further = within(annotated.dates, annotated.document.blocks[sentence.block].start, start)
    latest = next((one for one in reversed(further) if one.value and tells_when(one)), None)
    for back in range(index - 1, -1, -1):
        if latest is not None and annotated.sentences[back].end <= latest.start:
            break
        event = chronicle.told.get(back)
        just_told = index - back == 1 and annotated.sentences[back].block == sentence.block
        if event is not None and (event.council == council or just_told) and event.date:
            return _later(event.date, here)
    return _later(latest.value, here) if latest is not None else annotated.document.published


def _later(value: str, months: int) -> str:
    return shifted(value, months) if months else value
