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
#: Some areas that are not named: "several areas came out as good", "areas that still require improvement".
_SOME_AREAS = re.compile(
    r"\b(?:(?:several|some|many|various|certain|a few|a number of) (?:other |more |key )?"
    r"(?:areas|aspects|parts|elements|strands|features|things|matters)|(?:aspects|elements|parts) of"
    r" (?:(?!\b(?:is|are|was|were|has|have|had|but|while|it)\b)[^.;:,]){3,40})"
    r"(?: (?:of|in|across|within) (?:its|the|their) (?:(?!\b(?:had|has|have|was|were|but)\b)[a-z' ]){3,40}?)?"
    r" (?:(?:is|are|was|were|has|have|had|been|being|came out|also|still|already|now|as|to be|rated|judged|graded|found"
    r"|deemed|thought|considered) )+[\"']*$"
)
_AREAS_THAT = re.compile(
    r"(?<!one of the )\b(?:areas|aspects|things|matters|issues) (?:that|which) (?:(?:still|also|most) )*$"
)
#: A share of all councils: "one in four is good".
_IN_FOUR = re.compile(
    rf"\b(?:one|two|three|\d+|a) in (?:every )?(?:{_NUMBER})(?: (?:councils|authorities|of them|departments))?"
    r"(?: (?:is|are|was|were|has|have|had|been|now|still|only|rated|judged|graded|found))+ $"
)
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
    if _IN_FOUR.search(before[-80:]) or _of_some_areas(annotated, sentence, mark, before):
        return True
    if _GRADES_OF.match(annotated.folded, mark.end) and not annotated.inside(sentence, "area"):
        return True
    return " of " in before and _ONE_OF_THEM.search(before) is not None


def _of_some_areas(annotated: Annotated, sentence: Sentence, mark: Mark, before: str) -> bool:
    """Say whether a grade is that of areas or things of which the sentence names none."""
    if any(area.concept != "overall" for area in annotated.inside(sentence, "area")):
        return False
    if annotated.folded.endswith("improvements", mark.start, mark.end):
        return True
    requires = annotated.folded.startswith(("requir", "need"), mark.start)
    return bool(_SOME_AREAS.search(before[-120:]) or (requires and _AREAS_THAT.search(before[-60:])))
