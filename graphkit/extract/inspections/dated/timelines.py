"""Timelines: which date heads the paragraph that a sentence stands in."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, reach, within
from graphkit.language.dates import dates
from graphkit.language.sentences import Sentence

#: A line that is a date alone is no longer than this, in characters.
_LINE = 40
_AFTER_DATE = re.compile(r" ?[:-] ")
_ALONE = re.compile(r"[\s:.|*-]*")


def headed_by_dates(annotated: Annotated) -> dict[int, str]:
    """Return the date that heads each block (by index) of a timeline whose dates stand on lines of their own.

    There must be two such lines besides that of the document's own date.
    """
    found: dict[int, str] = {}
    here, lines = "", 0
    for index, block in enumerate(annotated.document.blocks):
        value = _date_alone(annotated, block.start, block.end)
        if value and value != annotated.document.published:
            here, lines = value, lines + 1
        elif block.kind == "heading" or value:
            here = ""
        elif here:
            found[index] = here
    return found if lines > 1 else {}


def _date_alone(annotated: Annotated, start: int, end: int) -> str:
    if end - start > _LINE or reach(annotated.numbered, start, end) is None:
        return ""
    told = dates(annotated.folded, annotated.document.published, start, end)
    if len(told) != 1 or told[0].relative:
        return ""
    rest = annotated.folded[start : told[0].start] + annotated.folded[told[0].end : end]
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
