"""Grades of services that are inspected by themselves: "the fostering service, inspected in May, was judged good"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Mark
from graphkit.extract.grades.areas.given import GradeMention
from graphkit.extract.inspections.events import Chronicle
from graphkit.extract.inspections.graded.recall import Graded

#: Before a grade, what makes it the one that was given.
_GIVEN = re.compile(
    r"\b(?:rated|judged|graded|found|deemed|marked|is|was|are|were|got|earned|received)"
    r"(?: (?:it|them|to be|as|an?|also|again|still|now|only))* [\"']?$"
)
#: Between the service and its grade no other subject begins.
_PARTED = re.compile(r"[;:]|,? (?:but|while|whereas|although|and (?:the|its|children's))\b")


def graded_by_itself(chronicle: Chronicle, index: int, told: list[GradeMention]) -> list[Graded]:
    """Return the grade of a council's fostering or adoption service in a sentence (by index) that dates its inspection.

    `told` are the grades that the sentence gives to children's services.
    """
    annotated, event = chronicle.annotated, chronicle.told.get(index)
    if told or event is None or event.kind != "other":
        return []
    sentence = annotated.sentences[index]
    services = [
        mark for mark in annotated.inside(sentence, "cue/other-service") if not _of_adults(annotated.folded, mark)
    ]
    for grade in annotated.inside(sentence, "grade") if services else ():
        given = _GIVEN.search(annotated.folded, max(sentence.start, grade.start - 40), grade.start)
        if (
            given
            and services[0].end < grade.start
            and not _PARTED.search(annotated.folded, services[-1].end, grade.start)
        ):
            span = (sentence.start, sentence.end)
            return [Graded(event, GradeMention(grade.start, grade.end, grade.concept, ("overall",), span), index)]
    return []


def _of_adults(folded: str, mark: Mark) -> bool:
    return folded.startswith("adult", mark.start)
