"""Grades that a council had and has no more: "no longer inadequate", "not good any more", "inadequate no more"."""

from __future__ import annotations

import re

#: Before the grade; nothing but what is said to be graded may stand between.
_NO_LONGER = re.compile(
    r"\b(?:no longer|ceased to be|ceases to be|stopped being|stops being|cannot now call|can't now call)\b"
    r"(?:(?! (?:but|and|which|who|because|if) )[^.;:,()]){0,60}$"
)
#: Behind the grade, alone or where "not" stands before it.
_NO_MORE = re.compile(r"[\"')]*(?: (?:overall|council|authority|department|service))? (?:no more|no longer)(?! than)\b")
_ANY_MORE = re.compile(r"[\"')]*(?: (?:overall|council|authority|department|service))? (?:any ?more|any longer)\b")
_NOT = re.compile(r"(?:\b(?:not|never|nor)|n't)\b[^.;:,]{0,40}$")
#: Behind a grade that is denied: "not inadequate, as it was in 2019".
_AS_IT_WAS = re.compile(
    r"[\"')]*,? (?:as|like|which|the way|what)(?: (?:it|they|we|the \w+))?"
    r" (?:was|were|had been)(?: (?:found|rated|judged|graded|told|called))?\b"
)
#: How far before a grade such words begin at most, in characters.
_REACH = 80


def no_longer(folded: str, sentence_start: int, start: int, end: int) -> bool:
    """Say whether a grade at `start`:`end` is told as one that was had before and is had no more."""
    low = max(sentence_start, start - _REACH)
    if _NO_LONGER.search(folded, low, start) or _NO_MORE.match(folded, end):
        return True
    behind = _ANY_MORE.match(folded, end) or _AS_IT_WAS.match(folded, end)
    return behind is not None and _NOT.search(folded, low, start) is not None


def of_that_time(folded: str, end: int, date_start: int) -> bool:
    """Say whether the date of a grade that is had no more, which ends at `end`, is told right behind it."""
    found = _AS_IT_WAS.match(folded, end)
    return found is not None and found.end() <= date_start
