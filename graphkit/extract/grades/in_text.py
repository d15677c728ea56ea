"""The grades of a text, sentence by sentence, with those that are told again without their name."""

from __future__ import annotations

from graphkit.extract.annotate import Annotated
from graphkit.extract.grades.again.again import led_by_same, told_again
from graphkit.extract.grades.again.beside import led_by_unchanged, with_overall, without_so
from graphkit.extract.grades.again.history import History
from graphkit.extract.grades.grades import GradeMention, former_grades, grades
from graphkit.extract.grades.times.past import is_left
from graphkit.language.sentences import Sentence


def grades_of_each(annotated: Annotated) -> list[list[GradeMention]]:
    """Return the grades of each sentence; "the same grade" is the one told of last."""
    told: list[list[GradeMention]] = []
    spoken_of = History()
    for index, sentence in enumerate(annotated.sentences):
        last = spoken_of.before[-1] if spoken_of.before else None
        before = last.grade if last else ""
        former = former_grades(annotated, sentence)
        here = sorted(grades(annotated, sentence) + former)
        again = [] if here else told_again(annotated, index, spoken_of)
        whole = spoken_of.whole.grade if spoken_of.whole else ""
        of_all = before if last is None or not last.areas else whole
        here = led_by_unchanged(annotated, index, of_all, without_so(annotated, sentence, here))
        here = with_overall(annotated, sentence, whole, here)
        here = led_by_same(annotated, sentence, before or _of_block(spoken_of, sentence, annotated), here)
        if _goes_on(annotated, index) and not annotated.inside(sentence, "grade"):
            again = _of_same_areas(again, told[-1])
        told.append(here or again)
        kept = [one for one in told[-1] if not is_left(annotated, sentence, one)] or told[-1]
        spoken_of.add(annotated, sentence, kept)
    return told


def _of_block(spoken_of: History, sentence: Sentence, annotated: Annotated) -> str:
    """Return the grade told last where the paragraph of a sentence told it; the empty string else."""
    last = spoken_of.last
    start = annotated.document.blocks[sentence.block].start
    return last.grade if last is not None and last.start >= start else ""


def _goes_on(annotated: Annotated, index: int) -> bool:
    """Say whether a sentence (by index) is of the paragraph of the one before."""
    return index > 0 and annotated.sentences[index].block == annotated.sentences[index - 1].block


def _of_same_areas(again: list[GradeMention], told: list[GradeMention]) -> list[GradeMention]:
    """Return grades told again, those of no area as of the one that all grades of the sentence before were given to."""
    areas = {one.areas for one in told}
    if len(areas) != 1:
        return again
    same = areas.pop()
    return [one if one.areas else one._replace(areas=same) for one in again]
