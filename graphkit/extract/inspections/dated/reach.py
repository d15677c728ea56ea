"""How far a date stands from the words that it may date."""

from __future__ import annotations

import re

from graphkit.language.dates import DateMention

#: How far a date may stand from the words that it dates, in characters.
REACH = 90
#: Between the dates of a list.
CHAIN = re.compile(
    r"(?:, [^,.;:()]{3,40}(?=, and (?:again|once)))?,?(?: as)?(?: and(?:, [^,.;:()]{3,70},)?)?"
    r"(?:,? (?:again|then|once more|once again|more recently|most recently|before that|earlier|previously|after that"
    r"|later|later on|subsequently|also|as well as|both|back|yet again|(?:for )?an? (?:second|third|fourth|fifth) time"
    r"|(?<=then), [^,.;:()]{3,40},)(?:\b,?|(?<=,)))*(?: in| on| by)?(?: the)? ?"
)
#: What parts a date from words of another clause.
BOUNDARY = re.compile(
    r",? (?:but|while|whereas|although|though|having|and (?:in|on|by|has|have|now))\b"
    r"|;|, (?:who|which|when)\b|, (?=now\b)|,? (?:is|are) now\b|, the same as\b"
    r"|\b(?:after|because) (?=[^.;,]{3,60}\b(?:was|were|had been) (?:[a-z]+ ){0,2}$)"
)

#: After "two years earlier", what follows ends its phrase: it is no "two years before the trust was set up".
_CLOSED = re.compile(r"[\"')]*(?:[.,;:)]|$| (?:to|and|but|with|under|by|for|when|at)\b)")


#: Between a grade and such a date: "inadequate overall two years later".
_BESIDE = re.compile(r"[\"')]*,?(?: (?:overall|again|once more|only|just|barely|some|about|around|of))? ?")
#: The same, where it opens a clause: "two years later it was good".
_OPENS = re.compile(r"(?: that)?,? (?:it|they|we|ofsted|inspectors|the [a-z]+) [a-z]")
#: How far a date counts as standing from its clause: "it was the week that", "in 2013, when".
_OF_ITS_CLAUSE = 10

#: Behind such a date, what begins a clause of its own: "it was the year that changed it, and in 2019 it was good".
_PARTS = re.compile(r"[;:]|, (?:and|but)\b")


def cost_of(folded: str, date: DateMention, start: int, end: int) -> float:
    """Return how far a date stands from a word at `start`:`end`, in characters; clause boundaries count as many."""
    low, high = (end, date.start) if end <= date.start else (date.end, start)
    if high < low:
        return 0
    gap = folded[low:high]
    opens = folded.endswith((" that", " which"), date.start, date.end) and not _PARTS.search(gap)
    if date.end <= start and opens:
        return _OF_ITS_CLAUSE
    if date.end <= start and gap.startswith((", when ", " when ")):
        return _OF_ITS_CLAUSE
    closed = (date.shift > 0 or _CLOSED.match(folded, date.end)) and not _OPENS.match(folded, date.end)
    if not date.value and closed and end <= date.start and _BESIDE.fullmatch(gap):
        return len(gap)
    if not date.value and (date.end > start or (folded.endswith("after", 0, date.end) and "," in gap)):
        return 2 * REACH
    if gap == " " and start > date.end:
        return 0
    apart = len(BOUNDARY.findall(gap)) + (")" in gap and "(" not in gap)
    return len(gap) + 40 * apart + (6 if start > date.end else 0)
