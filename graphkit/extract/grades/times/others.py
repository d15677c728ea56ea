"""Whether a date beside a grade is of what others did about it: "adequate, and ministers lifted the notice in May"."""

from __future__ import annotations

import re

from graphkit.language.dates import DateMention
from graphkit.language.sentences import Sentence

#: Who does something about a grade, but gives none.
_OTHERS = (
    r"(?:(?:the|its|their|an?) )?(?:(?!ofsted|inspect)[a-z'-]+ ){0,2}?(?:department(?: for education)?|dfe|ministers?"
    r"|government|whitehall|secretary(?: of state)?|commissioner|director|chief executive|leader|mayor|notice|unions?"
    r"|unison|councillors|cabinet)\b(?! (?:was|were|is|are|had been) (?:also )?(?:rated|judged|graded|found|good))"
)
_CLAUSE = re.compile(rf"[\"')]*(?: overall)?,? (?:and|but|so|while|before|whereupon) {_OTHERS}[^.;:]{{2,60}}$")
_AND_ON = re.compile(r"[\"')]*(?: overall)?,? (?:and|but|so) (?:(?:in|on|by|last|that|the following)(?: the)? )?")
_THEY_DO = re.compile(rf",? {_OTHERS}")
#: A date put in between commas with "since" before a grade: ", judged apart since 2018, ".
_SINCE = re.compile(r", [^,.;:]{3,50} since(?: the)? $")


def of_others(folded: str, sentence: Sentence, date: DateMention, start: int, end: int) -> bool:
    """Say whether a date is of what others did about the grade at `start`:`end`, or put in with "since" before it."""
    if date.end <= start:
        inserted = folded.startswith(",", date.end) and _SINCE.search(folded, sentence.start, date.start)
        return bool(inserted)
    if _CLAUSE.match(folded, end, date.start):
        return True
    return bool(_AND_ON.fullmatch(folded, end, date.start) and _THEY_DO.match(folded, date.end))
