"""Which areas a grade without any means by its words: "both", "that", "the first", or a list after a colon."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.grades.areas.left_out import left_out
from graphkit.extract.grades.areas.taken_up import taken_up
from graphkit.extract.grades.areas.told import EVERY, NO_AREA, areas_in
from graphkit.extract.inspections.graded.recall import Graded
from graphkit.language.sentences import Sentence

#: How far in a sentence the grade stands that answers a question: "Children in care? Also inadequate."
_ANSWER = 24
#: How many lines a list of areas after a colon may be long.
_LIST = 7
#: How many characters an item that is an area alone has beside it.
_BESIDE = 24
#: How many sentences back two areas may be told that are "the first" and "the second".
_BACK = 4
#: Frameworks before this time graded safeguarding and looked-after services.
_TWO_SERVICES = "2013"
_BOTH = ("help-and-protection", "in-care-and-care-leavers")
_FOR_BOTH = re.compile(
    r"[\"']* (?:for|in|on|across|to) (?:both|each|either|the two)\b"
    r"(?! (?:council|authorit|inspection|occasion|year|visit|time))"
)
#: All areas told before: "in each of those respects", "for all of these", "on all the same counts".
_OF_THOSE = re.compile(
    r"\b(?:all|each|every one)(?: of)? (?:those|these|the same|them)(?: (?:three|four|two))?"
    r"(?: (?:respects|areas|headings|counts|judge?ments|grades|categories|scores|measures|services|fronts))?\b"
    r"(?! (?:councils|authorities|visits|inspections|years|children|people|cases|files|reports))"
)
#: How far behind a grade such words may end, in characters.
_LEADS_TO = 44
#: A pronoun that is graded: "It requires improvement", "That was inadequate".
_IT = re.compile(
    r"[\"']?(?:and |but )?(?:it|that|this|they|these|which)(?:'s)?(?: (?:is|was|are|were|has|had|been|have|also|too"
    r"|still|now|only|just|rated|judged|graded|found|deemed|to|be|got|gets?|as))* ?[\"']?"
)
#: What the subject of the sentence before has or gets: "Their service is good", "What they get requires improvement".
_THEIRS = re.compile(
    r"(?:(?:and |but |here |there )?(?:theirs|(?:their|its|this|that|the) (?:service|work|support|grade|rating"
    r"|verdict|mark"
    r"|judge?ment|provision|offer|side)|what (?:they|it) (?:get|gets|got|receive)s?"
    r"|the (?:service|support|help|care) (?:that )?they (?:get|receive))"
    r"|.*[:;] theirs)(?: (?:is|was|are|were|has|had|been|also|too|still|now|only|just|rated|judged|graded|found"
    r"|deemed|to"
    r"|be|got|gets?|as))* ?[\"']?"
)
#: An area told before, of another council: "In May Salford's was inadequate", "that of Salford was good".
_ELLIPTIC = re.compile(
    r"(?:\b(?:its|theirs|hers|ours)|'s|s'|\bth(?:at|ose) (?:of|in) [a-z ]{3,40})(?:, [^,.;]{2,30},)?"
    r" (?:was|is|were|are|has been|have been|had been)"
    r"(?: (?:also|too|still|now|only|just|rated|judged|graded|found|deemed|to|be))* ?[\"']?$"
)
#: Another subject than an area.
_WHOLE = re.compile(r"\b(?:(?:the|its|their) (?:services|council|department)|children's services)\b")
#: Before an area that is the subject of its sentence: "Only the adoption team", "The borough's safeguarding board".
_SUBJECT = re.compile(
    r"[\"']?(?:(?:only|but|and|as for|then there (?:is|was)|even|the|its|their|our|local|[a-z]+(?: [a-z]+)?'s?|work|of"
    r"|with|services|support|for|and then) )*"
)


def meant(annotated: Annotated, one: Graded) -> tuple[str, ...]:
    """Return the areas that a grade without any of its own means by words for those of the sentences around."""
    sentence = annotated.sentences[one.sentence]
    folded = annotated.folded
    opening = folded[sentence.start : one.mention.start]
    if folded[sentence.end - 1] == ":" and (told := _listed(annotated, one)):
        return told
    if _is_of_those(annotated, one, sentence) and (told := _in_block_before(annotated, one.sentence)):
        return told
    both = one.sentence and any(word in opening for word in ("both ", "these ", "each ", "two "))
    both = both and not within(annotated.councils, sentence.start, one.mention.start)
    if both and (before := _areas_in(annotated, one.sentence - 1)):
        return before if len(before) > 1 or "both " not in opening else _two_before(annotated, one.sentence) or before
    if one.sentence and folded[annotated.sentences[one.sentence - 1].end - 1] == "?" and len(opening) < _ANSWER:
        return _areas_in(annotated, one.sentence - 1)
    if _FOR_BOTH.match(folded, one.mention.end):
        before = _areas_in(annotated, one.sentence - 1) if one.sentence else ()
        return before if len(before) > 1 else _BOTH if "" < one.event.date < _TWO_SERVICES else ()
    return (
        _of_ellipsis(annotated, one, sentence)
        or of_pronoun(annotated, one)
        or taken_up(annotated, one.sentence, one.mention)
        or _listed(annotated, one)
    )


def _is_of_those(annotated: Annotated, one: Graded, sentence: Sentence) -> bool:
    """Say whether a grade is given to "each of those respects", before it or right behind."""
    if _OF_THOSE.search(annotated.folded, sentence.start, one.mention.start):
        return True
    behind = min(one.mention.end + _LEADS_TO, sentence.end)
    return _OF_THOSE.search(annotated.folded, one.mention.end, behind) is not None


def _in_block_before(annotated: Annotated, index: int) -> tuple[str, ...]:
    """Return the areas that the sentences before one (by index) name in its paragraph, where they are several."""
    areas: tuple[str, ...] = ()
    block = annotated.sentences[index].block
    for back in range(index - 1, max(index - 1 - _BACK, -1), -1):
        if annotated.sentences[back].block == block:
            areas = tuple(dict.fromkeys((*_areas_in(annotated, back), *areas)))
    return areas if len(areas) > 1 and not any(area.startswith(("rest", "but-")) for area in areas) else ()


def _two_before(annotated: Annotated, index: int) -> tuple[str, ...]:
    """Return the two areas that the sentences just before one (by index) name, none where they name more."""
    areas: tuple[str, ...] = ()
    for back in range(index - 1, max(index - 1 - _BACK, -1), -1):
        areas = tuple(dict.fromkeys((*_areas_in(annotated, back), *areas)))
        if len(areas) > 1:
            break
    return areas if len(areas) == len(_BOTH) else ()


def of_pronoun(annotated: Annotated, one: Graded) -> tuple[str, ...]:
    """Return the area that "it" or "that" means: the one left out, or the ungraded subject, of the sentence before."""
    sentence = annotated.sentences[one.sentence]
    theirs = _THEIRS.fullmatch(annotated.folded, sentence.start, one.mention.start)
    if not one.sentence or not (theirs or _IT.fullmatch(annotated.folded, sentence.start, one.mention.start)):
        return ()
    before = annotated.sentences[one.sentence - 1]
    if before.block != sentence.block:
        return ()
    areas = areas_in(annotated, before)
    if excepted := left_out(annotated, before, areas, areas):
        return (excepted[-1].concept,)
    if len(set(areas)) != 1 or annotated.inside(before, "grade") or areas[0].concept in ("overall", "rest", "every"):
        return ()
    subject = _SUBJECT.fullmatch(annotated.folded, before.start, areas[0].start)
    return (areas[0].concept,) if subject is not None else ()


def _of_ellipsis(annotated: Annotated, one: Graded, sentence: Sentence) -> tuple[str, ...]:
    """Return the area that "Salford's was" or "its was" leaves out: the only one of what was told just before."""
    if not _ELLIPTIC.search(annotated.folded, sentence.start, one.mention.start):
        return ()
    before = annotated.sentences[one.sentence - 1] if one.sentence else sentence
    start = before.start if before.block == sentence.block else sentence.start
    areas = annotated.marks("area", start, one.mention.start)
    names = {area.concept for area in areas}
    if areas and _WHOLE.search(annotated.folded, areas[-1].end, one.mention.start):
        return ()
    return tuple(names) if len(names) == 1 and "overall" not in names else ()


def _listed(annotated: Annotated, one: Graded) -> tuple[str, ...]:
    """Return the areas of a list after the sentence, one or more in each line, where it ends in a colon."""
    sentence = annotated.sentences[one.sentence]
    areas: tuple[str, ...] = ()
    if annotated.folded[sentence.end - 1] == ":" or "areas" in annotated.folded[one.mention.end : sentence.end]:
        lines = [s for s in range(one.sentence + 1, len(annotated.sentences)) if not _is_number(annotated, s)][:_LIST]
        for index in lines:
            if annotated.inside(annotated.sentences[index], "grade") or not (told := _areas_in(annotated, index)):
                break
            areas += told
        if len(areas) == 1 and not _is_area_alone(annotated, lines[0]):
            return ()
    return areas


def _is_number(annotated: Annotated, index: int) -> bool:
    """Say whether a sentence is only the number of an item: "1."."""
    sentence = annotated.sentences[index]
    return annotated.folded[sentence.start : sentence.end].strip(".()").isdecimal()


def _is_area_alone(annotated: Annotated, index: int) -> bool:
    """Say whether a sentence names an area and tells nothing of it: "- children in care"."""
    sentence = annotated.sentences[index]
    areas = areas_in(annotated, sentence)
    rest = sum(area.end - area.start for area in areas) + _BESIDE
    return annotated.block_kind(sentence) == "item" and sentence.end - sentence.start <= rest


def _areas_in(annotated: Annotated, index: int) -> tuple[str, ...]:
    areas = areas_in(annotated, annotated.sentences[index])
    return tuple(dict.fromkeys(area.concept for area in areas if area.concept not in (EVERY, NO_AREA)))
