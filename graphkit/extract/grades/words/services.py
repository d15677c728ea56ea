"""Grades that qualify the services of an area beside another grade: "inadequate, but with good services for …"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.sentences import Sentence

#: Between a grade and the area whose services it qualifies.
SERVICES = r"(?:work|services?|support|provision) (?:on|with|for|to|of|in)(?: (?:its|the|their|our))?"
_OF_AREA = re.compile(rf"[\"')]* (?:{SERVICES} )?(?:services? for )?")
#: Before a grade that those of an area have a service of: "its care leavers had a good service".
_HAVE = re.compile(r" (?:had|have|has|got|gets?|receive[sd]?|were given|are given|enjoy(?:ed)?) an? [\"']?")
#: Before an area, those of it who are not all: "not all care leavers", "few care leavers".
_NOT_ALL = re.compile(
    r"\b(?:not (?:all|every|enough|many)|few|fewer|some|only|half|most|no|nor|if|whether)(?: of)?(?: [a-z]+)? $"
)
_SERVICE = re.compile(r"[\"']? (?:service|offer)(?=[.,;:]|$| (?:and|but)\b)")
#: What stands between two grades that are told against each other.
_CONTRAST = re.compile(r"\b(?:but|although|though|albeit|while|whereas|with|except)\b")
_PLAIN = "outstanding"
#: Between the grade of the whole and that of an area's work.
_WITH = re.compile(
    r"[\"')]*(?: overall)?(?: rating| grade)?(?: (?:in|on|by|last|this) [a-z0-9 ]{2,20})?"
    r",? (?:and |but |albeit |though )?with (?:an? )?[\"']?"
)


def of_services(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade that follows another one in contrast to it qualifies the services of an area."""
    before = [one for one in annotated.inside(sentence, "grade") if one.end <= mark.start]
    if not before or not _CONTRAST.search(annotated.folded, before[-1].end, mark.start):
        return False
    folded = annotated.folded
    areas = annotated.marks("area", before[-1].end, mark.start)
    if areas and _SERVICE.match(folded, mark.end) and _HAVE.fullmatch(folded, areas[-1].end, mark.start):
        return _NOT_ALL.search(folded, before[-1].end, areas[-1].start) is None
    after = annotated.marks("area", mark.end, sentence.end)[:1]
    gap = folded[mark.end : after[0].start + len("services")] if after else ""
    at_once = mark.concept == _PLAIN and _WITH.fullmatch(folded, before[-1].end, mark.start)
    services = at_once or " service" in gap
    return bool(after) and services and _OF_AREA.fullmatch(folded, mark.end, after[0].start) is not None
