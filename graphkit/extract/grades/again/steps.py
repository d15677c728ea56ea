"""Grades told by their distance from another: "leadership was inadequate; care leavers came out one notch above"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.sentences import Sentence

_SCALE = ("inadequate", "requires-improvement", "good", "outstanding")
_SCALE_BEFORE = ("inadequate", "adequate", "good", "outstanding")
#: From this year the third grade is "requires improvement".
_IMPROVEMENT_SINCE = "2013-11"
#: What parts the clause that gives a grade from the one that gives the next.
_CLAUSES = re.compile(r"[;,]|\b(?:and|but|while|with|whereas)\b")
#: What makes the distance one between two times: "it moved up a notch", "one step closer".
_OF_TIME = re.compile(
    r"\b(?:mov\w+|climb\w*|ris\w+|rose|went|gone|go(?:es|ing)?|fell|fallen|drop\w*|slip\w*|jump\w*|improv\w+|up"
    r"|down|from"
    r"|since|previous\w*|last)\b"
)
#: After the words of distance, what they are measured from, where that is told.
_FROM_IT = re.compile(
    r"(?: (?:it|that|them|the rest|the others|everything else|than (?:that|it|the rest|the others)))?\W*$|[,.;)]"
)


def stepped(annotated: Annotated, sentence: Sentence, grade: Mark) -> Mark | None:
    """Return the grade that a sentence gives to an area by its distance from `grade`, told before, as a mark."""
    for scheme, step in (("cue/grade-higher", 1), ("cue/grade-lower", -1)):
        for mark in annotated.inside(sentence, scheme):
            if mark.start >= grade.end and _is_of_area(annotated, sentence, grade, mark):
                told = moved(annotated, grade.concept, step)
                return mark._replace(concept=told) if told else None
    return None


def _is_of_area(annotated: Annotated, sentence: Sentence, grade: Mark, mark: Mark) -> bool:
    """Say whether words of distance tell of an area in a clause of its own, and of no change in time."""
    folded = annotated.folded
    areas = annotated.marks("area", max(grade.end, sentence.start), mark.start)
    if not areas or annotated.marks("grade", mark.end, mark.end + 30) or not _FROM_IT.match(folded, mark.end):
        return False
    start = max(grade.end, sentence.start)
    parted = start == sentence.start or _CLAUSES.search(folded, start, areas[-1].start)
    return bool(parted) and not _OF_TIME.search(folded, areas[-1].end, mark.start)


def moved(annotated: Annotated, grade: str, step: int) -> str:
    """Return the grade `step` steps above another on the scale of the time, empty where there is none."""
    before = "" < annotated.document.published < _IMPROVEMENT_SINCE or grade == "adequate"
    scale = _SCALE_BEFORE if before else _SCALE
    place = scale.index(grade) + step if grade in scale else -1
    return scale[place] if 0 <= place < len(scale) else ""
