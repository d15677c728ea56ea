"""Areas taken up by a pronoun: "Care leavers … They had been good", "which judged them inadequate", "the service"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.grades.areas.given import GradeMention
from graphkit.extract.grades.areas.told import areas_in
from graphkit.extract.grades.grades import grades
from graphkit.language.sentences import Sentence

_JUDGED = (
    r"(?:rated|judged|graded|found|called|deemed|declared|marked|considered|pronounced|labelled|described|put|placed"
    r"|scored|branded|ranked|rates|judges|grades|finds|calls)"
)
_VERBS = (
    r"(?:is|was|are|were|has|had|have|been|being|also|too|still|now|only|just|once|first|then|already|again|at first"
    rf"|previously|both|all|each|get|got|gets|an?|to|be|as|at|come|came|out|remain(?:ed|s)?|stayed|became|{_JUDGED})"
)
#: Several areas that are graded again: "They had been rated adequate", "Inspectors found them good".
_THEY = re.compile(
    r"(?:^|[\"' ])(?:they|both|these services|those services|the (?:same )?services"
    rf"|{_JUDGED} (?:them|both)(?: both| all)?)(?:,? {_VERBS})*,? [\"']?$"
)
#: One area: "It too had been inadequate". A bare "it" may be the council.
_IT_TOO = re.compile(rf"(?:^|[\"' ])(?:it,? too,?|that,? too,?|this,? too,?)(?: {_VERBS})* [\"']?$")
#: One area at another time: "By 2018 it was inadequate", "In 2012 inspectors called it good".
_IT_THEN = re.compile(
    rf"(?:^|[\"' ])(?:(?:it|that|this)(?:,? {_VERBS})+"
    rf"|{_JUDGED} (?:it|this|the service)(?: (?:to be|as|an?))*),? [\"']?$"
)
#: A service told of before, when single services were graded: "The service, long in trouble, was found adequate".
_THE_SERVICE = re.compile(r"^[\"']?(?:the|that|this) (?:same )?service\b[^.;:]{0,80}$")
#: Up to this time safeguarding and looked-after services were graded, and no whole.
_WHOLE_SINCE = "2013-11"
#: Before an area, what it is told with where it is the subject of its sentence.
_SUBJECT = re.compile(
    r"[\"']?(?:(?:only|but|and|even|meanwhile,?|the|its|their|our|local|[a-z]+(?: [a-z]+)?'s?|work|of|with|services"
    r"|support|arrangements|provision|for|help|care|quality|experiences|progress|effectiveness|protecting"
    r"|looking after) )*"
)
_NEXT = re.compile(r"(?:,|,? and|,? as well as)(?: for| of| with)?(?: its| the| their)? ")


def taken_up(annotated: Annotated, index: int, mention: GradeMention) -> tuple[str, ...]:
    """Return the areas of the sentence before that the grade of a sentence (by index) is given to by a pronoun."""
    sentence = annotated.sentences[index]
    before = annotated.sentences[index - 1] if index else None
    if before is None or sentence.block - before.block > 1:
        return ()
    lead = annotated.folded[sentence.start : mention.start]
    if within(annotated.councils, sentence.start, mention.start):
        return ()
    if _THEY.search(lead):
        return _subjects(annotated, before)
    if before.block != sentence.block:
        return ()
    named = areas_in(annotated, before)
    if _IT_TOO.search(lead) or (_IT_THEN.search(lead) and _graded_then(annotated, sentence, before)):
        return _only(named)
    if "" < annotated.document.published < _WHOLE_SINCE and _THE_SERVICE.match(lead):
        return _only(named)
    return ()


def _graded_then(annotated: Annotated, sentence: Sentence, before: Sentence) -> bool:
    """Say whether a sentence is dated, and the one before it gives grades, with another date or none, to one area."""
    dates = {date.value for date in annotated.dates_in(sentence)}
    if (
        not annotated.inside(before, "area")
        or not dates
        or dates == {date.value for date in annotated.dates_in(before)}
    ):
        return False
    given = {one.areas for one in grades(annotated, before)}
    return len(given) == 1 and len(given.pop()) == 1


def _only(named: list[Mark]) -> tuple[str, ...]:
    areas = tuple(dict.fromkeys(area.concept for area in named))
    return areas if len(areas) == 1 and _is_area(areas[0]) else ()


def _is_area(concept: str) -> bool:
    return concept != "overall" and not concept.startswith(("rest", "every", "no-", "but-"))


def _subjects(annotated: Annotated, before: Sentence) -> tuple[str, ...]:
    """Return the areas that are the subject of a sentence: those at its head and those joined to them."""
    named = areas_in(annotated, before)
    if not named or not _SUBJECT.fullmatch(annotated.folded, before.start, named[0].start):
        return ()
    found = named[:1]
    for area in named[1:]:
        if not _NEXT.fullmatch(annotated.folded, found[-1].end, area.start):
            break
        found.append(area)
    areas = tuple(dict.fromkeys(area.concept for area in found))
    return (
        () if "overall" in areas or any(area.startswith(("rest", "every", "no-", "but-")) for area in areas) else areas
    )
