"""Which areas of judgement a sentence names, with words for all of them, for the rest, and for what is no area."""

from __future__ import annotations

import re
from itertools import pairwise

from graphkit.extract.annotate import Annotated, Mark, reach, remembered, within
from graphkit.extract.grades.areas.leaders import graded_leaders
from graphkit.extract.grades.areas.left_out import everything
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

#: Stand among areas for "the other two" and the like, for "every area", and for what was judged and is no area.
REST, EVERY, NO_AREA = "rest", "every", "no-area"
#: Begins the name of an area that "the rest" leaves out.
BUT = "but-"
_NUMBERS = {word: number for number, word in enumerate("one two three four five six".split(), start=1)}
#: A share of the areas: "three of the four areas", "two out of three".
_SHARE = re.compile(
    rf"(?<!every )(?<!each )(?<!any )(?<!only )\b({'|'.join(_NUMBERS)})"
    r"(?: (?:areas|categories|headings|judge?ments|grades|respects|strands|counts|measures))?"
    rf" (?:out )?of (?:the |its |ofsted's )?({'|'.join(_NUMBERS)})\b"
    r"(?! (?:councils|authorities|children|care leavers|looked|young|families|cases|staff|people|social|workers"
    r"|schools))"
)
#: Between a share of the areas and their names.
_LISTED = re.compile(
    r"(?: areas| categories| headings| judge?ments)?(?:,| -|:|,? and| \()*(?: for| on| the| its| those)* ?"
)
#: Before and between the first and the last of all areas: "everything from leadership to adoption".
_ALL_FROM = re.compile(
    r"\b(?:everything|all (?:it|they) (?:do|does|did)|all(?: of)? (?:its|the)"
    r" (?:work|services?|areas|judge?ments|grades)"
    r"|every (?:area|grade|judge?ment|category|service|part of (?:it|the service)))(?:,|:)?(?: in [a-z' ]{2,30})?,?"
    r" from (?:its |the |how |the work (?:of|with) )*$"
)
_TO = re.compile(r" (?:down |through |right through |up )?to (?:its |the |how |work (?:of|with) |support (?:of|for) )*")
_WORD = re.compile(r"[a-z][a-z'-]*")
_THINGS = (
    r"(?:areas?|categor(?:y|ies)|headings?|(?:sub-?)?judge?ments?|(?:sub-?)?grades?|marks|ratings?|scores|measures?"
    r"|counts?|respects?|fronts?|strands?|fields?|domains?|elements?|aspects?|parts?|columns?|criteri(?:a|on)"
    r"|themes?|tests|things|questions|boxes|sections?)"
)
#: All areas together: "each of its four sub-judgements", "every single thing that Ofsted looks at".
_EVERY = re.compile(
    r"\b(?:all|every|each)(?: (?:single|one|of|the|its|their|our|ofsted's|these|those|them|three|four|five|six|key|main"
    rf"|individual|separate|graded|inspected|headline|possible))* {_THINGS}\b"
    r"(?! (?:of|in) (?:the )?(?!(?:service|inspection|report|framework|department|it\b|its |their |children's))"
    r"|'|,? (?:other|but one))"
)
#: The areas that are not named: "its three other strands", "the remainder of children's services", "what is left".
_REST = re.compile(
    r"\b(?:the|its|their|all|every|each|those|ofsted's|for|on|in)(?: (?:one|two|three|four|five|of|the|its))*"
    r" (?:other|remaining|further)(?: (?:one|two|three|four|five|key|main|graded|headline|sub))*[ -]"
    rf"{_THINGS}\b"
    r"|\b(?:the (?:remainder|rest)|what(?:'s| is| was)? (?:left|remains|remained)|all else|everything besides?)"
    r"(?: of (?:it|them|the (?:service|department|report|inspection|areas|judge?ments)"
    r"|(?:its |the )?children's services))?"
    r"(?= (?:of (?:the )?[a-z]+'s? )?|[.,;:)]|$)"
)
#: What a sentence has in it that tells of all areas, or of the others.
_ALL_WORDS = ("all ", "every ", "each ", "other", "remain", "rest", "further", "left")
#: Before leadership, what tells of the person who leads, or of what is so in spite of it: "under her leadership".
_BY_WHOM = re.compile(
    r"\bunder (?:(?:her|his|their|whose|the|new|[a-z' -]{2,24}'s?)(?: \w+)? )$"
    r"|\b(?:despite|in spite of|notwithstanding|thanks to|because of)"
    r"(?: (?!(?:was|is|were|are|and|but|for|grades?|ratings?|judge?ments?|marks?|verdicts?|scores?|outstanding|good)\b)"
    r"[a-z'\"-]+){0,5} [\"']?$"
)
_OF_AN_AREA = re.compile(r": (?:the )?|(?: of| for| in)(?: its| the| their| all| both)?(?: [a-z]+(?: [a-z]+)?'s?)? $")
#: How far behind "overall effectiveness" the area stands that it is of, in characters.
_OF_REACH, _BY_REACH = 40, 80


def areas_in(annotated: Annotated, sentence: Sentence, *, alike: bool = False) -> list[Mark]:
    """Return the areas that a sentence names, in order, with "the other two" as `REST`.

    `alike` says that it gives them a grade told before ("It's the same for leaders"), so that leaders are an area.
    """
    return _areas_in(annotated, sentence, alike)


@remembered
def _areas_in(annotated: Annotated, sentence: Sentence, alike: bool) -> list[Mark]:
    areas = [area for area in annotated.inside(sentence, "area") if not _of_another(annotated, area)]
    rest = _other_areas(annotated, sentence)
    none = [mark._replace(concept=NO_AREA) for mark in annotated.inside(sentence, "cue/no-area")]
    named_all = annotated.inside(sentence, "cue/all-areas")
    others = [mark for mark in everything(annotated, sentence) if not _overlapping(mark, named_all)]
    every = [mark._replace(concept=EVERY) for mark in (*named_all, *others)]
    every += [mark for mark in _every(annotated, sentence) if not _overlapping(mark, [*every, *rest])]
    leaders = annotated.inside(sentence, "cue/leaders")
    leaders = [mark for mark in leaders if alike or graded_leaders(annotated, sentence, mark)]
    areas = _from_end_to_end(annotated, sentence, areas) + areas
    named = areas + none + [mark for mark in every if not _overlapping(mark, areas)]
    leaders = [mark._replace(concept="leadership") for mark in leaders if not _overlapping(mark, named)]
    return sorted(named + leaders + [mark for mark in rest if not _overlapping(mark, named)])


def _from_end_to_end(annotated: Annotated, sentence: Sentence, areas: list[Mark]) -> list[Mark]:
    """Return "everything from", before the first and the last of all areas, as a mark of the whole."""
    for one, other in pairwise(areas):
        all_ = _ALL_FROM.search(annotated.folded, sentence.start, one.start)
        if all_ and _TO.fullmatch(annotated.folded, one.end, other.start):
            return [Mark(*all_.span(), "overall")]
    return []


@remembered
def _other_areas(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return "the other two", as `REST` with its number, and "two of the three areas", which leaves one."""
    folded = annotated.folded
    told = [
        (mark.start, mark.end)
        for mark in annotated.inside(sentence, "cue/other-areas")
        if not (folded.startswith(": ", mark.end) and within(annotated.councils, mark.end, mark.end + 3))
    ]
    if holds(folded, _ALL_WORDS, sentence.start, sentence.end):
        shapes = [one.span() for one in _REST.finditer(folded, sentence.start, sentence.end)]
        told += [one for one in shapes if not any(start < one[1] and one[0] < end for start, end in told)]
    found = []
    for start, end in told:
        number = next((_NUMBERS[word] for word in _WORD.findall(folded, start, end) if word in _NUMBERS), 0)
        found.append(Mark(start, end, f"{REST}-{number}"))
    counts = reach(annotated.numbered, sentence.start, sentence.end) is not None
    for share in _SHARE.finditer(folded, sentence.start, sentence.end) if counts else ():
        number, of = _NUMBERS[share.group(1)], _NUMBERS[share.group(2)]
        if 1 < number < of and not _are_named(annotated, sentence, share.end(), number):
            found.append(Mark(*share.span(), f"{REST}-of{of}-{number}"))
    return sorted(found)


def _every(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return the words for all areas together that the labels do not name."""
    if not holds(annotated.folded, _ALL_WORDS, sentence.start, sentence.end):
        return []
    return [Mark(*one.span(), EVERY) for one in _EVERY.finditer(annotated.folded, sentence.start, sentence.end)]


def _are_named(annotated: Annotated, sentence: Sentence, position: int, number: int) -> bool:
    """Say whether a share of the areas is named at once behind: "two of the four, leadership and adoption, were"."""
    areas = annotated.marks("area", position, sentence.end)[:number]
    starts = [position, *(area.end for area in areas)]
    gaps = [annotated.folded[end : area.start] for end, area in zip(starts, areas, strict=False)]
    return len(areas) == number and all(_LISTED.fullmatch(gap) for gap in gaps)


def _overlapping(mark: Mark, others: list[Mark]) -> bool:
    return any(other.start < mark.end and mark.start < other.end for other in others)


def _of_another(annotated: Annotated, area: Mark) -> bool:
    """Say whether "overall effectiveness" is that of an area ("… of safeguarding"), or leadership somebody's."""
    if area.concept == "leadership":
        return _BY_WHOM.search(annotated.folded, max(0, area.start - _BY_REACH), area.start) is not None
    if area.concept != "overall":
        return False
    following = annotated.marks("area", area.end, area.end + _OF_REACH)
    return bool(following) and bool(_OF_AN_AREA.fullmatch(annotated.folded, area.end, following[0].start))
