"""Grades told again in one clause of a sentence that gives another in the next: "So is leadership, but adoption …"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.grades.again.same import as_overall
from graphkit.extract.grades.again.unchanged import unchanged
from graphkit.extract.grades.areas.given import GradeMention, with_areas
from graphkit.extract.grades.areas.told import areas_in
from graphkit.language.sentences import Sentence

#: What begins a clause that gives the grade told before.
_SO = re.compile(
    r"[\"']?(?:and |but )?(?:so(?: too)?|likewise)(?:,[^,.]{2,50},)? (?:is|was|are|were|does|did|do|has|have|had)\b"
)
_CLAUSE = re.compile(r"; |, (?:but|while|whereas|though|although|with)\b")


def without_so(annotated: Annotated, sentence: Sentence, told: list[GradeMention]) -> list[GradeMention]:
    """Return the grades `told` in a sentence, the first without the areas that another clause gives the one before."""
    if not told or not _SO.match(annotated.folded, sentence.start, told[0].start):
        return told
    cut = _CLAUSE.search(annotated.folded, sentence.start, told[0].start)
    if cut is None:
        return told
    areas = areas_in(annotated, sentence)
    so = {area.concept for area in areas if area.end <= cut.start()}
    own = {area.concept for area in areas if area.start >= cut.end()}
    kept = tuple(area for area in told[0].areas if area in own or area not in so)
    return [told[0]._replace(areas=kept), *told[1:]] if kept else told


def with_overall(annotated: Annotated, sentence: Sentence, whole: str, told: list[GradeMention]) -> list[GradeMention]:
    """Return the grades `told` in a sentence with that of the whole, where it says that areas "matched the overall"."""
    same = as_overall(annotated.folded, sentence.start, sentence.end) if told and whole else None
    if same is None or not annotated.marks("area", told[-1].end, same.start):
        return told
    marks = [Mark(one.start, one.end, one.grade) for one in told]
    return with_areas(annotated, sentence, [*marks, same._replace(concept=whole)])


def led_by_unchanged(annotated: Annotated, index: int, grade: str, told: list[GradeMention]) -> list[GradeMention]:
    """Return the grades `told` in a sentence (by index) behind one that its first clause tells to be the same still.

    "In the next one, last April, it stayed put, but leadership was judged good."
    """
    sentence = annotated.sentences[index]
    if not grade or not told or not told[0].areas:
        return told
    cut = _CLAUSE.search(annotated.folded, sentence.start, told[0].start)
    if cut is None:
        return told
    same = unchanged(annotated, index, grade, cut.start())
    if same is None:
        return told
    return [GradeMention(same.start, cut.start(), grade, (), (sentence.start, cut.start())), *told]
