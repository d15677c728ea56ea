"""Grades that are nouns: "one outstanding, for care leavers", "straight goods", "in 2014 came a good"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.grades.areas.told import areas_in
from graphkit.language.sentences import Sentence

_COUNTED = re.compile(
    r"\b(?:an?|one|another|first|second|third|fourth|single|solitary|lone|two|three|four|five|straight|of|the)"
    r"(?: [\"']?)?$"
)
_NOUN_END = re.compile(
    r"[\"']*(?:[.,;:)]|$| (?:(?:was|is|went|came) (?:for|to|in)|for|in|on|overall|across|and|from|since|last"
    r"|(?:that|which) (?:it|they|we))\b)"
)
#: Before and behind a grade that a council had since a date: "Somerset's good, from 2022,".
_WHOSE = re.compile(r"(?:'s|s') (?:\w+ )?[\"']?$")
_WHEN = re.compile(r"[\"']?(?:,| \(|,? (?:won|earned|got|dating|given))? ?(?:from|of|in|since)? ?")
_CAME = re.compile(
    r"\b(?:came|comes|come|had|has|was|were|got|gets|won|earned|followed|brought|brings|yielded|produced"
    r"|ended (?:in|with)"
    r"|resulted in|led to|gave|saw|collected|picked up|managed|landed|secured)(?: (?:it|them|us|only|just|another))?"
    r"(?: an?| the) [\"']?$"
)
#: Before and behind a grade that came: "A requires improvement came along in 2018".
_ONE = re.compile(r"(?:^|[.;,:] (?:and |but |then |so )*)(?:an?|another) [\"']?$")
_CAME_ALONG = re.compile(
    r"[\"')]* (?:(?:duly|then|finally|eventually|also) )?(?:came|arrived|followed|landed|turned up|ensued|was (?:handed"
    r"|given|awarded|to (?:come|follow)))\b"
)
_ALL_OF_THEM = re.compile(
    r"\b(?:straight|(?:sweep|set|row|run|string|full house|clutch) of|nothing but|all|only"
    r"|(?:kept|keeps?|retain(?:s|ed)?|lost|loses?|held on to|hung on to) (?:its|their)(?: two| three| four)?)$"
)
_NTH = re.compile(r"\b(?:grade|first|second|third|fourth|another)\b")
_GOODS = ("goods", "outstandings", "inadequates")
#: How far before a grade the verb may stand that it came by, in characters.
_REACH = 48


def counted(annotated: Annotated, sentence: Sentence, mark: Mark, before: str) -> bool:
    """Say whether a grade is a noun: "one outstanding, for care leavers", "straight goods"."""
    folded = annotated.folded
    if folded[mark.start : mark.end] in _GOODS:
        return bool(_ALL_OF_THEM.search(before))
    return bool(_COUNTED.search(before[-_REACH:]) and _NOUN_END.match(folded, mark.end, sentence.end)) and bool(
        areas_in(annotated, sentence)
        or len(annotated.inside(sentence, "grade")) > 1
        or annotated.inside(sentence, "cue/judging")
        or _NTH.search(before)
        or "ofsted" in folded[sentence.start : sentence.end]
    )


def came_as_noun(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is a noun that came at a date told: "in 2014 came a good", "it had a good in 2012"."""
    folded = annotated.folded
    when = _WHEN.match(folded, mark.end)
    if when and _WHOSE.search(folded, max(sentence.start, mark.start - _REACH), mark.start):
        return when.end() > mark.end + 1 and bool(within(annotated.dates, when.end(), when.end() + 1))
    if _CAME_ALONG.match(folded, mark.end) and _ONE.search(folded[max(sentence.start, mark.start - 8) : mark.start]):
        return bool(annotated.dates_in(sentence))
    return (
        bool(_CAME.search(folded, max(sentence.start, mark.start - _REACH), mark.start))
        and bool(_NOUN_END.match(folded, mark.end, sentence.end))
        and bool(annotated.dates_in(sentence))
    )
