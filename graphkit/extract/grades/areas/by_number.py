"""Areas meant by their number among those told before: "the first two were good, the third was inadequate"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.grades.areas.told import BUT, EVERY, NO_AREA, REST, areas_in
from graphkit.extract.inspections.graded.recall import Graded

#: Which of them, between the areas and the grade.
_WHICH = re.compile(
    r"\b(?:the|its|only the) (?P<which>first|second|third|fourth|fifth|last|former|latter)(?: (?P<number>two|three))?"
    r"(?: (?:of (?:them|these|those)|area|areas))?\b(?! (?:time|inspection|visit|report|occasion|year|council))"
    r"(?:(?!\bthe (?:first|second|third|last|latter)\b)[^,;.:]){0,30}$"
)
_PLACES = {"first": 0, "former": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4}
_NUMBERS = {"two": 2, "three": 3}
#: How many sentences back they may be told.
_BACK = 4


def by_number(annotated: Annotated, one: Graded) -> tuple[str, ...]:
    """Return the areas that "the first", "the latter" or "the last two" before a grade mean, none where it has none.

    They are told before in its sentence, or in the sentences before it in its paragraph.
    """
    start = annotated.sentences[one.sentence].start
    which = _WHICH.search(annotated.folded, max(start, one.mention.start - 70), one.mention.start)
    told = _told_before(annotated, one.sentence, which.start()) if which else ()
    if which is None or len(told) < _NUMBERS["two"]:
        return ()
    pair = which["which"] in ("former", "latter")
    if pair and len(told) != _NUMBERS["two"]:
        return ()
    number = _NUMBERS.get(which["number"] or "", 1)
    if which["which"] in ("last", "latter"):
        return told[-number:] if number < len(told) else ()
    place = _PLACES[which["which"]]
    return told[place : place + number] if number < len(told) else ()


def _told_before(annotated: Annotated, index: int, end: int) -> tuple[str, ...]:
    """Return the areas told in a sentence up to `end`, or, where it tells none, in those just before it."""
    sentence = annotated.sentences[index]
    here = [area.concept for area in areas_in(annotated, sentence) if area.end <= end]
    told = tuple(dict.fromkeys(filter(_is_area, here)))
    for back in range(index - 1, max(index - _BACK, -1), -1):
        if len(told) > 1 or annotated.sentences[back].block != sentence.block:
            break
        before = [area.concept for area in areas_in(annotated, annotated.sentences[back])]
        told = tuple(dict.fromkeys((*filter(_is_area, before), *told)))
    return told


def _is_area(concept: str) -> bool:
    return concept not in (EVERY, NO_AREA, "overall") and not concept.startswith((REST, BUT))
