"""Grades that are given to nobody here: denied, thought of, told of councils in general, or of another service."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.grades.refusals.aims import is_aimed_at
from graphkit.extract.grades.refusals.counted import is_only_counted
from graphkit.extract.grades.refusals.denied import denied
from graphkit.extract.grades.refusals.failed import fails_otherwise
from graphkit.extract.grades.refusals.general import is_in_general
from graphkit.extract.grades.refusals.opinions import is_opinion
from graphkit.extract.grades.refusals.services import of_other_service
from graphkit.language.sentences import Sentence

#: Before a grade of one word, these make it an everyday one.
_HOW_MUCH = re.compile(
    r"\b(?:very|quite|pretty|really|so|too|consistently|generally|often|particularly|sufficiently|especially|extremely"
    r"|reasonably|rather|truly|nearly|almost) $"
)
_FAR_OFF = re.compile(
    r"[\"']?(?: (?:grade|rating|judge?ment|verdict|mark))? (?:is|was|remains|are|were|still)\b[^.;,]{0,20}"
    r"\b(?:off|away|out of reach|a long way|some way|not on the cards|not expected|unlikely|out of the question|feared"
    r"|dreaded|hoped for|dreamt of|predicted|sought)\b"
)
#: Between what beat a grade, or came in its place, and the grade that was only looked for: "beats the inadequate".
_BEATS = re.compile(
    r"\b(?:beats?|bettered|better than|worse than|above|below|short of|instead of|rather than|avoid(?:s|ed|ing)"
    r"|escap(?:es|ed|ing)|miss(?:es|ed|ing)|not)(?: (?:the|an?|its))? [\"']*$"
)
#: Behind the grade: "that most had expected".
_LOOKED_FOR = re.compile(
    r"[\"']?(?: (?:grade|rating|judge?ment|verdict|mark))?(?: (?!but\b|and\b|as\b)[a-z]+){1,7}?"
    r" (?:feared|dreaded|expected|hoped for|predicted)\b"
)
#: Visits, which give no grades: "Its focused visit found decisions good".
_VISIT_FOUND = re.compile(
    r"\b(?:monitoring|focus(?:s?ed)?) visit"
    r"(?:(?!\b(?:rated|judged|graded|since|following|inspection|overall)\b)[^.;:]){0,40}"
    r" (?:found|saw|showed|revealed|reported)\b(?:(?!\b(?:rated|judged|graded|since|was|were|had|been)\b)[^.;:]){0,60}$"
)
#: A condition without "if": "Had it been judged good, …".
_HAD_IT = re.compile(
    r"[\"']?(?:(?:but|and|yet|or|for) )?(?:had|were|should) (?:it|they|we|[a-z-]+(?: [a-z-]+)?"
    r"|(?:the|its|our) [a-z]+(?: [a-z]+)?)\b[^,;:?]*$"
)
#: What "good" may be swapped or looked for, so that "for good" is not for ever; and what ends such words.
_NO_CHANGE = re.compile(
    r"\b(?:swap|trad|exchang|grade|rating|mark|verdict|judge?ment|aim|hop|head|ready|criteria|threshold)"
)
_ENDS = re.compile(r"[.,;:!)\"']| (?:-|and|but|after|when|as|on|at|by)\b|$")
_OR = re.compile(r"[\"']* or (?:even |at (?:best|worst|least) )?[\"']*")

#: How far before a grade the visit that found it may be told, in characters.
_VISIT_REACH = 140


def refused(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is denied, thought of, told of councils in general, or of another service."""
    return denied(annotated, sentence, mark) or refused_otherwise(annotated, sentence, mark)


def refused_otherwise(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is given to nobody here for another reason than that it is denied."""
    folded = annotated.folded
    before = folded[sentence.start : mark.start].rstrip("\"' ")
    return bool(
        (" " not in folded[mark.start : mark.end] and _HOW_MUCH.search(before[-20:] + " "))
        or _HAD_IT.match(folded, sentence.start, mark.start)
        or is_only_counted(annotated, sentence, mark)
        or is_opinion(annotated, sentence, mark)
        or is_aimed_at(annotated, sentence, mark)
        or _VISIT_FOUND.search(before, max(0, len(before) - _VISIT_REACH))
        or _FAR_OFF.match(folded, mark.end)
        or (_LOOKED_FOR.match(folded, mark.end) and _BEATS.search(folded, sentence.start, mark.start))
        or is_in_general(annotated, sentence, mark)
        or _one_or_other(annotated, sentence, mark)
        or _for_good(annotated, sentence, mark)
        or (" failed" in folded[mark.start : mark.end] and fails_otherwise(annotated, sentence, mark))
        or of_other_service(annotated, sentence, mark)
    )


def _for_good(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether "for good" means for ever: no grade is told of before it that something is swapped for."""
    folded = annotated.folded
    if not folded.startswith("good", mark.start) or not folded.endswith("for ", sentence.start, mark.start):
        return False
    ends = mark.end - mark.start == len("good") and _ENDS.match(folded, mark.end) is not None
    return ends and not _NO_CHANGE.search(folded, max(sentence.start, mark.start - _VISIT_REACH), mark.start)


def _one_or_other(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade is one of two that are left open: "all were rated good or outstanding"."""
    others = [other for other in annotated.inside(sentence, "grade") if other.concept != mark.concept]
    if any(annotated.folded[other.end : other.end + 2] == ", " for other in others):
        return False
    pairs = [(mark, other) if mark.start < other.start else (other, mark) for other in others]
    return any(_OR.fullmatch(annotated.folded, one.end, other.start) for one, other in pairs)
