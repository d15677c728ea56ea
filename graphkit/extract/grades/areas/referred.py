"""Grades told again by a noun: "The verdict of inadequate", "since the inadequate rating"; they are of no new area."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.grades.areas.told import areas_in
from graphkit.extract.inspections.graded.recall import Graded

_NOUN = r"(?:verdict|rating|grade|judge?ment|finding|mark|label|result)"
_OF = re.compile(rf"\b(?:the|that|this|its|such an?) (?:\w+ )?{_NOUN}(?: was| is| of| as)* [\"']*$")
_THE = re.compile(r"\b(?:the|that|this) (?:\w+ )?[\"']*$")
_RATING = re.compile(rf"[\"']* (?:ofsted )?{_NOUN}s?\b")
#: "Ofsted failed the service": what it had been told to be.
_FAILED = (" failed the service", " failed the services", " failed it", " failed them")
#: Before such a noun, these make it a time: "since the inadequate rating".
_SINCE = re.compile(r"\b(?:after|since|following|before|until|despite|ahead of) (?:the|that|this|its) (?:\w+ )?[\"']*$")
#: How far behind such a noun its area may stand, in characters.
_FOR = 40
#: The longest heading that is a grade and little else, in characters.
_HEADING = 40


def refers_back(annotated: Annotated, one: Graded) -> bool:
    """Say whether a grade without an area is told by words that take up one told before."""
    folded, mention, sentence = annotated.folded, one.mention, annotated.sentences[one.sentence]
    if _OF.search(folded, sentence.start, mention.start):
        return True
    if _THE.search(folded, sentence.start, mention.start) and _RATING.match(folded, mention.end):
        return True
    return folded[mention.start : mention.end].endswith(_FAILED)


def only_times(annotated: Annotated, one: Graded) -> bool:
    """Say whether a grade is told only to say since when something is so, with no area behind it."""
    folded, mention, sentence = annotated.folded, one.mention, annotated.sentences[one.sentence]
    if not _SINCE.search(folded, sentence.start, mention.start) or not _RATING.match(folded, mention.end):
        return False
    return not annotated.marks("area", mention.end, min(mention.end + _FOR, sentence.end))


def heads_area(annotated: Annotated, one: Graded) -> bool:
    """Say whether a grade is a short heading above a sentence that gives it to areas: "Rated inadequate"."""
    sentence = annotated.sentences[one.sentence]
    if annotated.block_kind(sentence) != "heading" or sentence.end - sentence.start > _HEADING:
        return False
    if one.sentence + 1 >= len(annotated.sentences) or annotated.councils_in(sentence):
        return False
    after = annotated.sentences[one.sentence + 1]
    areas = {area.concept for area in areas_in(annotated, after)}
    same = any(mark.concept == one.mention.grade for mark in annotated.inside(after, "grade"))
    return same and bool(areas) and "overall" not in areas
