"""Money and workers that are told as given by their numbers alone: "an extra £2m", "26 more caseworkers"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, reach
from graphkit.language.numbers import Number
from graphkit.language.sentences import Sentence

#: Money below this, in pounds, is no funding.
_SUM = 10_000
#: No council tells of more new workers than this at once.
_MANY = 500
#: How far before and behind a number its words stand.
_BEFORE, _BEHIND = 40, 48
_MORE_BEFORE = re.compile(
    r"\b(?:an? (?:extra|additional|further|new)|another|additional|extra|there(?:'s| is| are| will be))"
    r"(?: (?:about|around|some|nearly|almost|just|over|more than|up to|at least))* $"
)
_MORE_MONEY = re.compile(
    r" (?:more\b(?! than)|extra\b(?! (?:cost|debt|pressure))|(?:a|per) year (?:more|extra)\b"
    r"|in (?:new|extra|additional) |of (?:new|extra|additional|government|council) (?:money|cash|funding|investment)"
    r"|(?:[a-z-]+ ){0,3}(?:boost|package|investment|injection|grant|uplift|top-up|windfall|lifeline|bail-?out)\b)"
)
_NO_GIFT = re.compile(
    r"[^.;:,]{0,30}"
    r"\b(?:overspen\w+|shortfall|gap|deficit|black hole|cuts?|savings?|hole|debts?|lost|saved|short|in hand)\b"
)
_TAKEN = re.compile(
    r"\b(?:los[et]|losing|cut|cuts of|sav(?:e|ed|ing)|owes?|took|taken|costs?|costing|wasted|under|over)(?: \w+)? $"
)
_MORE_HANDS = re.compile(r" (?:(?:more|extra|additional|new|further)\b(?! than)(?:,? [\w-]+){0,3}? |full-time )")
_HIRING = re.compile(
    r"\b(?:takes|promis(?:ed|es|ing)|pledg(?:ed|es|ing))(?: in| on)?(?: about| around| some| up to| another)* $"
)
_OTHERS_HANDS = re.compile(r"(?:people|officers|pairs of hands|educational psychologists)\b")
_NO_HIRING = re.compile(
    r"\b(?:need\w*|short of|shortage|shortfall|lack\w*|los[et]\w*|cut\w*|leav\w*|left|spoke|met|interview\w*|fewer"
    r"|ask(?:ed|ing|s)?(?: for)?|call\w* for|demand\w*|target|applied|found|trained|sacked|each|per)\b[^.;:]{0,30}$"
)
#: These come one by one, which is news of another kind.
_LEADERS = ("head", "director", "leader")
_APART = re.compile(r"[,;:(.]")
_GONE = re.compile(r"[^.;:,]{0,20}\b(?:left|leav\w+|resign\w+|quit|were lost|said|told|applied|are needed|needed)\b")


def given(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return the sums of money and the numbers of workers of a sentence that are told as given, as deeds."""
    if reach(annotated.numbered, sentence.start, sentence.end) is None:
        return []
    folded = annotated.folded
    worth = "£" in folded[sentence.start : sentence.end]
    staff = [mark for mark in annotated.inside(sentence, "unit") if mark.concept in ("staff", "posts")]
    staff = [mark for mark in staff if not folded.startswith(_LEADERS, mark.start)]
    if not worth and not staff and not _OTHERS_HANDS.search(folded, sentence.start, sentence.end):
        return []
    found = []
    for number in annotated.numbers_in(sentence):
        if number.unit == "GBP" and _is_given(folded, sentence, number):
            found.append(Mark(number.start, number.end, "funding"))
        elif not number.unit and 1 < float(number.value) <= _MANY:
            end = _hired(folded, sentence, number, staff)
            found += [Mark(number.start, end, "recruitment")] if end else []
    return found


def _is_given(folded: str, sentence: Sentence, number: Number) -> bool:
    """Say whether a sum is told as more than there was before."""
    near = max(sentence.start, number.start - _BEFORE)
    if float(number.value) < _SUM or _NO_GIFT.match(folded, number.end, sentence.end):
        return False
    if _TAKEN.search(folded, near, number.start):
        return False
    before = _MORE_BEFORE.search(folded, near, number.start)
    return bool(before or _MORE_MONEY.match(folded, number.end, sentence.end))


def _hired(folded: str, sentence: Sentence, number: Number, staff: list[Mark]) -> int:
    """Return where workers end of whom a number tells that they are more than before, else 0."""
    before = max(sentence.start, number.start - _BEFORE)
    more = _MORE_HANDS.match(folded, number.end, min(sentence.end, number.end + _BEHIND))
    hiring = _HIRING.search(folded, before, number.start)
    if not (more or hiring) or _NO_HIRING.search(folded, before, number.start):
        return 0
    near = number.end + _BEHIND
    ends = [m.end for m in staff if number.end < m.start <= near and not _APART.search(folded, number.end, m.start)]
    other = _OTHERS_HANDS.match(folded, more.end(), sentence.end) if more else None
    end = ends[0] if ends else other.end() if other else 0
    if not end or _GONE.match(folded, end, sentence.end):
        return 0
    return end
