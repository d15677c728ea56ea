"""Grades told as no better than the one before: "inadequate, and care leavers fared no better"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.grades.areas.told import areas_in
from graphkit.language.sentences import Sentence

#: What the comparison is with, where that is told: the grade before, and no other time or council.
_THAN = re.compile(
    r"(?: for (?:the )?)?(?: than (?:it|that|this|them|the rest|the others))?"
    r"(?: there| here)?(?: either)?[\"')]*(?:[.,;:!)]|$| (?:and|but|while|though|although|at)\b| - )"
)
#: Denies "any better".
_NOR = re.compile(r"\b(?:not|nor|neither|n't|hardly|scarcely)\b")


def no_better(annotated: Annotated, sentence: Sentence, grade: Mark) -> Mark | None:
    """Return where a sentence gives areas a grade told before as one that is no better, as a mark of that grade."""
    start = max(grade.end, sentence.start)
    for mark in annotated.inside(sentence, "cue/no-better"):
        if mark.start < start or not _THAN.match(annotated.folded, mark.end, sentence.end):
            continue
        denied = not annotated.folded.startswith("any", mark.start) or _NOR.search(annotated.folded, start, mark.start)
        named = [area for area in areas_in(annotated, sentence, alike=True) if start <= area.start < mark.start]
        if denied and named and not annotated.marks("grade", named[0].end, sentence.end):
            return mark._replace(concept=grade.concept)
    return None
