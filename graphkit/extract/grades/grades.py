"""Grades in a sentence: which words give a grade to a council's services, and to which areas."""

from __future__ import annotations

import re
from itertools import pairwise

from graphkit.extract.annotate import Annotated, Mark, remembered, within
from graphkit.extract.grades.again.elsewhere import also_elsewhere
from graphkit.extract.grades.again.moved import compared_with
from graphkit.extract.grades.again.no_better import no_better
from graphkit.extract.grades.again.same import as_overall, same_grades
from graphkit.extract.grades.again.steps import stepped
from graphkit.extract.grades.areas.given import GradeMention, with_areas
from graphkit.extract.grades.words.sense import is_grade, was_grade
from graphkit.language.sentences import Sentence

__all__ = ["GradeMention", "former_grades", "grades"]

#: More grades than these in a row, all different, are the scale itself.
_SCALE = 2
_LISTED = re.compile(r"[\"']*(?:,|,? (?:and|or)|,? through| to) [\"']*")
_FOR = re.compile(r"[\"']? (?:for|in|on|to|over|across|upon|went to|was given to|goes to) ")
#: After "also the grade", what makes it that of the whole: "that is also the grade the council gets overall".
_OF_THE_WHOLE = re.compile(r"[^.;,]{0,50}\b(overall|as a whole)\b")
#: How far behind "the same grade" its date stands, in characters, and what would part them.
_OWN_DATE = 70
_CLAUSE = re.compile(r"[.;:]|, (?:and|but|while)\b")
#: Before "that grade", which is then what something came after.
_SINCE = re.compile(r"\b(?:after|before|since|until|following|despite) $")
#: How far "the lowest of four grades" may stand behind the grade that it explains, in characters.
_APPOSITION = 14


@remembered
def grades(annotated: Annotated, sentence: Sentence) -> list[GradeMention]:
    """Return the grades that a sentence gives, with the areas that each is given to."""
    marks = annotated.inside(sentence, "grade")
    if not marks or annotated.text[sentence.end - 1] == "?":
        return []
    kept = _once(annotated, [mark for i, mark in enumerate(marks) if is_grade(annotated, sentence, marks, i)])
    if _is_scale(annotated, kept):
        return []
    further = (stepped(annotated, sentence, kept[-1]) or no_better(annotated, sentence, kept[-1])) if kept else None
    before = compared_with(annotated, sentence, kept[-1]) if kept else None
    other = also_elsewhere(annotated, sentence, kept[-1]) if kept else None
    kept = _with_the_same(annotated, sentence, kept) + [mark for mark in (further, before, other) if mark is not None]
    return with_areas(annotated, sentence, sorted(kept))


def former_grades(annotated: Annotated, sentence: Sentence) -> list[GradeMention]:
    """Return the grades that a sentence tells as those of before: "no longer inadequate", "good no more"."""
    marks = annotated.inside(sentence, "grade")
    if not marks or annotated.text[sentence.end - 1] == "?":
        return []
    kept = [mark for i, mark in enumerate(marks) if was_grade(annotated, sentence, marks, i)]
    return with_areas(annotated, sentence, kept) if kept else []


def _is_scale(annotated: Annotated, kept: list[Mark]) -> bool:
    """Say whether grades only tell which there are: "outstanding, good, requires improvement or inadequate"."""
    gaps = [annotated.folded[one.end : other.start] for one, other in pairwise(kept)]
    return len({mark.concept for mark in kept}) == len(kept) > _SCALE and all(_LISTED.fullmatch(gap) for gap in gaps)


def _with_the_same(annotated: Annotated, sentence: Sentence, kept: list[Mark]) -> list[Mark]:
    """Return the grades of a sentence with those that it tells as the same: "inadequate, with the same grade for …"."""
    found = list(kept)
    told = same_grades(annotated, sentence) + annotated.inside(sentence, "cue/that-grade") if kept else []
    for same in told:
        before = [mark for mark in kept if mark.end <= same.start]
        if not before or any(mark.start < same.end and same.start < mark.end for mark in found):
            continue
        if _SINCE.search(annotated.folded, max(sentence.start, same.start - len("following ")), same.start):
            continue
        if as_overall(annotated.folded, same.start, same.end) is not None:
            continue
        dated = any(before[-1].end <= date.start < same.start for date in annotated.dates)
        whole = _OF_THE_WHOLE.match(annotated.folded, same.end, sentence.end)
        named = bool(annotated.marks("area", before[-1].end, same.start))
        behind = _FOR.match(annotated.folded, same.end) or _dated_behind(annotated, sentence, same)
        if dated or whole or named or behind:
            end = whole.start(1) - 1 if whole else same.end
            found.append(Mark(same.start, end, before[-1].concept))
    return sorted(found)


def _dated_behind(annotated: Annotated, sentence: Sentence, same: Mark) -> bool:
    """Say whether "the same grade" has a date of its own: "the same verdict that it was handed in 2015"."""
    dates = within(annotated.dates, same.start, min(same.end + _OWN_DATE, sentence.end))
    return bool(dates) and not _CLAUSE.search(annotated.folded, same.end, dates[0].start)


def _once(annotated: Annotated, kept: list[Mark]) -> list[Mark]:
    """Return the grades without those that only explain the one before: "inadequate, the lowest grade"."""
    found: list[Mark] = []
    for mark in kept:
        explains = found and found[-1].concept == mark.concept and mark.start - found[-1].end <= _APPOSITION
        same = found and _told(annotated, mark) == _told(annotated, found[-1])
        if explains and not same and _FOR.match(annotated.folded, mark.end):
            found[-1] = mark
        elif not explains or same:
            found.append(mark)
    return found


def _told(annotated: Annotated, mark: Mark) -> str:
    return annotated.folded[mark.start : mark.end]
