"""Grades told by a step in time: "In 2018 it went up a grade", "good, a grade better than in 2019"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.grades.again.steps import moved
from graphkit.extract.grades.refusals.refused import refused
from graphkit.language.sentences import Sentence

_STEP = r"(?:grade|notch|rung|step|level|category|place|peg|band|point)"
_BY = rf"(?:by )?(?:a|one|a single|just one|only one) (?:\w+ )?{_STEP}"
#: A service that moves by one grade: "was put one rung up", "dropped a grade".
_UP = re.compile(
    rf"\b(?:(?:went|gone|moved|was|were|put|pushed|nudged|bumped|moves|marked)(?: (?:it|them))? (?:back )?(?:up {_BY}"
    rf"|{_BY} (?:up|higher))"
    rf"|(?:climb(?:ed)?|rose|risen|lifted|raised|promoted|upgraded|improved|advanced|jumped|gained)(?: (?:it|them))?"
    rf" (?:up )?{_BY}(?: up| higher)?)\b(?! (?:above|below|from|to)\b)"
)
_DOWN = re.compile(
    rf"\b(?:(?:went|gone|moved|was|were|put|pushed|knocked|marked|moves)(?: (?:it|them))? (?:back )?(?:down {_BY}"
    rf"|{_BY} (?:down|lower))"
    rf"|(?:fell|fallen|dropped|slipped|slid|sank|downgraded|demoted|lowered|lost|relegated|tumbled)(?: (?:it|them))?"
    rf" (?:down |back )?{_BY}(?: down| lower)?)\b(?! (?:above|below|from|to)\b)"
)
#: Between words of distance and the date that a grade is compared with: "one notch up on 2019".
_THAN = re.compile(
    r"(?: up| down)?,? (?:than|on|from|compared with)(?: the (?:one|grade|verdict|rating) (?:of|in))?(?: in)? $"
)


def moved_to(annotated: Annotated, sentence: Sentence, before: Mark) -> Mark | None:
    """Return the grade that a dated sentence gives by a step up or down from the one told `before`, as a mark."""
    if not annotated.dates_in(sentence):
        return None
    for pattern, step in ((_UP, 1), (_DOWN, -1)):
        found = pattern.search(annotated.folded, sentence.start, sentence.end)
        grade = moved(annotated, before.concept, step) if found else ""
        if found and grade:
            mark = Mark(found.start(), found.end(), grade)
            return None if refused(annotated, sentence, mark) else mark
    return None


def is_step(annotated: Annotated, start: int, end: int) -> bool:
    """Say whether a grade at `start`:`end` is told by its distance from another."""
    return bool(annotated.marks("cue/grade-higher", start, end) or annotated.marks("cue/grade-lower", start, end))


def compared_with(annotated: Annotated, sentence: Sentence, grade: Mark) -> Mark | None:
    """Return the grade of the past that a sentence tells by the distance of a later `grade` from it, as a mark."""
    for scheme, step in (("cue/grade-higher", -1), ("cue/grade-lower", 1)):
        for mark in annotated.inside(sentence, scheme):
            dates = within(annotated.dates, mark.end, sentence.end)
            if mark.start < grade.end or not dates or annotated.marks("grade", grade.end, dates[0].start):
                continue
            told = moved(annotated, grade.concept, step)
            if told and _THAN.fullmatch(annotated.folded, mark.end, dates[0].start):
                return mark._replace(concept=told)
    return None
