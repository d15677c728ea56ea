"""Grades that are only counted, and are given to no area or council that is named: "14 of the 22 grades were good"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.sentences import Sentence

_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty)"
#: A share of things that are no areas: "half of them good", "12 per cent inadequate".
_SHARE_OF = re.compile(
    r"\b(?:half|two[- ]thirds|a quarter|three quarters|a fifth|per cent|most|some|many|few)(?: were)?(?: only)? $|% $"
)
#: More grades than an inspection gives areas, told by their number.
_OF_GRADES = re.compile(
    rf"\b(?:of|among|out of) (?:the |its |all |these )?{_NUMBER} (?:sub-?)?"
    r"(?:grades|judge?ments|marks|ratings|scores)\b"
)
_SO_MANY = re.compile(rf"\b{_NUMBER}(?: of (?:them|these|those))?(?: (?:was|were|is|are|got|rated|judged|graded))* $")
#: Several of the lesser grades, told by what they were for: "the good grades related to partnership".
_GRADES_OF = re.compile(
    r"[\"']* (?:grades|judge?ments|ratings|marks|scores) (?:related|referred|concern(?:ed)?|were (?:for|in|about))\b"
)
#: Some council of those told of: "two other councils, and one of them has since got out of inadequate".
_ONE_OF_THEM = re.compile(
    r"\b(?:councils|authorities|boroughs|counties|neighbours|places)\b[^.;]*"
    r"\b(?:one|another|neither|none|some|several|two|most|many) of (?:them|these|those|which|whom)\b[^.;:]*$"
)


def is_only_counted(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is one of many that are counted, or that of one of several councils left unnamed."""
    before = annotated.folded[sentence.start : mark.start].rstrip("\"' ") + " "
    if _SHARE_OF.search(before[-30:]):
        return True
    if _SO_MANY.search(before[-40:]) and _OF_GRADES.search(before):
        return True
    if _GRADES_OF.match(annotated.folded, mark.end) and not annotated.inside(sentence, "area"):
        return True
    return " of " in before and _ONE_OF_THEM.search(before) is not None
