"""Grades that a council has had since a date, or had then as now: "it held on to the good that it won in 2018"."""

from __future__ import annotations

import re

from graphkit.extract.grades.areas.given import GradeMention
from graphkit.language.dates import DateMention
from graphkit.language.sentences import Sentence

#: Between a grade and the date in its relative clause.
WHICH_IT_GOT = re.compile(
    r"[\"')]*(?: (?:rating|grade|mark|verdict|judge?ment|label))?"
    r",? (?:which|that|(?:the|a|its) (?:grade|rating|mark|verdict|judge?ment|label)(?: (?:that|which))?)"
    r"(?: (?:it|they|was|were|is|had|has|been|given|got|received|earned|held|handed|awarded|won|the|council|first|last"
    r"|only|also|set|made|dates|came|carried|wore))*(?: back)?(?: in| from| on| at)? (?:the )?"
)
#: Keeps a grade that was given before: "it held on to the good that it won in 2017".
KEEPS = re.compile(
    r"\b(?:kept|keeps?|keeping|retain(?:s|ed|ing)?|(?:held|holds?|hung|hangs?|clung|clings?) on to|maintain(?:s|ed)?"
    r"|preserved?|defended|defends)(?: its| their| the| an?)?(?: \w+)? [\"']?$"
)
#: Before a date that is put in ahead of a grade: "found, as it had in 2014, that services were good".
_AS_IT_HAD = re.compile(
    r",? (?:just |exactly |much )?as (?:it|they|we|ofsted|inspectors) (?:had|did|was|were|has)(?: been| done)?(?: so)?"
    r"(?: also| too)?(?: back)? (?:in|at|on) (?:the )?$"
)
_REACH = 60


def is_kept(folded: str, sentence: Sentence, date: DateMention, grade: GradeMention) -> bool:
    """Say whether a grade is told as kept since a date: "held on to the good that it won in 2018"."""
    kept = KEEPS.search(folded, sentence.start, grade.start) is not None
    return kept and WHICH_IT_GOT.fullmatch(folded, grade.end, date.start) is not None


def as_then(folded: str, sentence: Sentence, date: DateMention, told: list[GradeMention]) -> GradeMention | None:
    """Return the grade of a sentence ahead of which it is told that it was so at a date too."""
    if not folded.startswith(",", date.end):
        return None
    if not _AS_IT_HAD.search(folded, max(sentence.start, date.start - _REACH), date.start):
        return None
    return next((grade for grade in told if grade.start >= date.end), None)
