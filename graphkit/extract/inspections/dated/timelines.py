"""Timelines: which date heads the paragraph that a sentence stands in."""

from __future__ import annotations

import re
from itertools import pairwise

from graphkit.extract.annotate import Annotated, reach, within
from graphkit.language.dates import dates
from graphkit.language.sentences import Sentence

#: A line that is a date alone is no longer than this, in characters.
_LINE = 40
_AFTER_DATE = re.compile(r" ?[:-] ")
#: Before a date that heads an entry: "First stop: May 2011."
_LABEL = re.compile(
    r"(?:(?!as |in |source)[a-z]+ ){0,2}(?:chapter|stage|stop|step|act|part|date|phase|round|scene|year|station)"
    r"(?: (?:one|two|three|four|five|six|\d))?: "
)
_ALONE = re.compile(r"[\s:.|*-]*")


def headed_by_dates(annotated: Annotated) -> dict[int, str]:
    """Return the date that heads each block (by index) of a timeline whose dates stand on lines of their own.

    A paragraph may also begin with a date as its first sentence: "July 2022. Inspectors arrive." There must be two
    such lines or paragraphs besides the line of the document's own date.
    """
    found: dict[int, str] = {}
    here, lines = "", 0
    opened = _opened(annotated)
    for index, block in enumerate(annotated.document.blocks):
        value = _date_alone(annotated, block.start, block.end)
        if value and value != annotated.document.published:
            here, lines = value, lines + 1
        elif index in opened:
            here, lines, found[index] = "", lines + 1, opened[index]
        elif block.kind == "heading" or value:
            here = ""
        elif here:
            found[index] = here
    return found if lines > 1 else {}


def _opened(annotated: Annotated) -> dict[int, str]:
    """Return the date that is the first of several sentences of a block, by the block's index."""
    return {
        sentence.block: value
        for sentence, following in pairwise(annotated.sentences)
        if annotated.document.blocks[sentence.block].start == sentence.start
        and following.block == sentence.block
        and annotated.folded[sentence.end - 1] == "."
        and (value := _date_alone(annotated, sentence.start, sentence.end))
    }


def _date_alone(annotated: Annotated, start: int, end: int) -> str:
    if end - start > _LINE or reach(annotated.numbered, start, end) is None:
        return ""
    told = dates(annotated.folded, annotated.document.published, start, end)
    if len(told) != 1 or told[0].relative:
        return ""
    lead = _LABEL.match(annotated.folded, start, told[0].start)
    rest = annotated.folded[lead.end() if lead else start : told[0].start] + annotated.folded[told[0].end : end]
    return told[0].value if _ALONE.fullmatch(rest) else ""


def entry_date(annotated: Annotated, sentence: Sentence, headed: dict[int, str]) -> str:
    """Return the date of the entry of a timeline that a sentence belongs to, empty where it tells one of its own."""
    if sentence.block in headed:
        return "" if annotated.dates_in(sentence) else headed[sentence.block]
    start = annotated.document.blocks[sentence.block].start
    first = within(annotated.dates, start, start + 1)
    if not first or not _AFTER_DATE.match(annotated.folded, first[0].end):
        return ""
    own = annotated.dates_in(sentence)
    return first[0].value if len(own) <= (sentence.start == start) else ""
