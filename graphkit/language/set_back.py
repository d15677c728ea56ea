"""Months told without their year in a passage about a year long past: "In April 2017 … They had come in January"."""

from __future__ import annotations

import re

from graphkit.dates import is_partial_date
from graphkit.language.date_mention import DateMention

#: A month, a day of it or a season, with no word of which year it is of.
_BARE = re.compile(
    r"(?:(?:early|late|mid)[- ])?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:january|february|march|april|may|june"
    r"|july|august|september|october|november|december|spring|summer|autumn|winter)(?: \d{1,2}(?:st|nd|rd|th)?)?"
    r"(?: (?:and|to|until) (?:the )?[a-z0-9 ]+)?"
)
_SENTENCE = re.compile(r"[.;!?]\"? +(?=\S)|\n")
#: How a sentence begins that takes the reader to the year told of before.
_THAT_YEAR = re.compile(r"[\"']?(?:and |but )?(?:that|it|this) (?:was|had been) the (?:very |same )?year\b")
_HAD = re.compile(r"\bhad\b(?! (?:to|an?|its|their|the|no|had)\b)")
_HAS = re.compile(r"\b(?:has|have|since)\b")
_LEAD = re.compile(
    r"[\"']?(?:and |but |then |so )*(?:it was |the year |by |in |during |on |back |the |early |late |end of "
    r"|at |around "
    r"|summer of |spring of |autumn of |winter of )*"
)
_BEGAN = re.compile(
    r"\b(?:began|started|starts|begins|opened|go(?:es)? back|went back|dates?|was|is)(?: back)? (?:in|to"
    r"|from) (?:the )?$"
)
#: What makes a sentence one of the news.
_NEWS = re.compile(r"\b(?:has|have|now|this|is|are|last|will|today|yesterday)\b")
_GRADES = re.compile(r"\b(?:ofsted|inspect\w*|rated|judged|graded|inadequate|outstanding|good|improvement)\b")
#: How far from the head of its sentence a date stands that the passage is about, and how far back, in characters.
_HEAD, _REACH = 30, 400
#: Between the year that a passage is about and publication lie so many years at least.
_LONG_AGO = 2


def set_back(found: list[DateMention], folded: str, published: str) -> list[DateMention]:
    """Return the dates of a text, its bare months moved into the year, long past, that their passage is about.

    A sentence in the pluperfect takes its year from a date before it in its paragraph, another one from the year at
    the head of the sentence before.
    """
    if not published:
        return found
    mended: list[DateMention] = []
    for date in found:
        year = _year_of(date, mended, folded, published) if date.relative and len(date.value) > len("2017") else ""
        value = year + date.value[4:]
        if year and is_partial_date(value):
            until = year + date.until[4:] if date.until else ""
            mended.append(date._replace(value=value, until=until))
        else:
            mended.append(date)
    return mended


def _year_of(date: DateMention, before: list[DateMention], folded: str, published: str) -> str:
    """Return the year of a bare month by the dates before it, empty where they tell none."""
    if not _BARE.fullmatch(folded, date.start, date.end):
        return ""
    start = _sentence_start(folded, date.start)
    anchor = next((one for one in reversed(before) if one.value), None)
    if anchor is None or date.start - anchor.end > _REACH or "\n" in folded[anchor.end : date.start]:
        return ""
    if int(published[:4]) - int(anchor.value[:4]) < _LONG_AGO:
        return ""
    if before[-1].shift and date.start - before[-1].end <= len(", in "):
        return ""
    if _THAT_YEAR.match(folded, start):
        return anchor.value[:4]
    head = _sentence_start(folded, anchor.start)
    since = anchor.end if head == start else start
    had = _HAD.search(folded, since, date.start) and not _HAS.search(folded, since, date.start)
    if had and (head == start or anchor.relative or anchor.start - head <= _HEAD):
        later = len(anchor.value) > len("2017") and date.value[5:7] > anchor.value[5:7]
        return str(int(anchor.value[:4]) - later)
    following = _SENTENCE.search(folded, date.end)
    clause = (start, following.start() if following else len(folded))
    close = _is_next(folded, head, start) or (anchor in before[-1:] and not anchor.relative and head == start)
    sets = _sets_year(anchor, folded, head)
    return anchor.value[:4] if close and sets and not _NEWS.search(folded, *clause) else ""


def _sets_year(anchor: DateMention, folded: str, head: int) -> bool:
    """Say whether a date takes the reader to its year: it heads its sentence, or closes it, which tells no grade."""
    end = _SENTENCE.search(folded, anchor.end)
    stop = end.start() if end else len(folded)
    if _GRADES.search(folded, head, stop):
        return False
    return (
        _LEAD.fullmatch(folded, head, anchor.start) is not None or _BEGAN.search(folded, head, anchor.start) is not None
    )


def _is_next(folded: str, head: int, start: int) -> bool:
    """Say whether the sentence at `start` is the one after that at `head`."""
    first = _SENTENCE.search(folded, head)
    return first is not None and first.end() == start


def _sentence_start(folded: str, position: int) -> int:
    """Return where the sentence around a position begins, as far as stops tell."""
    starts = [one.end() for one in _SENTENCE.finditer(folded, max(0, position - _REACH), position)]
    return starts[-1] if starts else max(0, position - _REACH)
