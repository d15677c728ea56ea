"""Which areas a grade is given to: those on its left, or on its right where the wording says so."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.grades.areas.leaders import GRADE_NOUN, LABEL
from graphkit.extract.grades.areas.left_out import has_own_grade, left_out
from graphkit.extract.grades.areas.next_clause import is_next_to, of_the_next, since_subject, verb_after
from graphkit.extract.grades.areas.to_right import goes_right, past_date
from graphkit.extract.grades.areas.told import BUT, EVERY, NO_AREA, REST, areas_in
from graphkit.extract.grades.words.sense import SO_DO, of_an_aspect
from graphkit.extract.grades.words.services import SERVICES
from graphkit.language.sentences import Sentence

#: After a grade, what gives it to more areas: "inadequate, together with leadership".
_AS_WELL = re.compile(
    r"(?:,? (?:ofsted|inspectors|the (?:watchdog|inspectorate|report)) (?:says?|said|found|finds)(?=,))?"
    r"(?:[\"')]*[,;]? (?:as well as|together with|along with|alongside|and with (?:it|them|that),?|in common with)\b"
    r"|[\"')]*(?: as well| too)?[,;]? (?:and )?(?:the same|that|this) (?:also |too )?(?:goes|went|holds|held|applies"
    r"|applied|(?:is|was) true|(?:can|could|must|may|has to) be said)(?: too| also)? (?:for|of|to|in|with)\b"
    r"|[\"')]*,? (?:and|with) (?:the|that) same(?: grade| rating| mark| verdict| result| judge?ment)?"
    r"(?: given| awarded| recorded)? (?:for|to|in|on)\b"
    r"|[\"')]*,? (?:and|but) not (?:just|only|merely|simply) (?:overall|as a whole)\b[,:]?(?: but)?"
    r"(?: (?:also|for|on|in|under|its|the))*(?= )"
    r"|[\"')]*,? an? (?:grade|rating|verdict|mark) (?:that is |which is |that was |which was )?shared (?:by|with)\b)"
)
#: After the areas that follow a grade: "leadership is good, and care leavers and help and protection are too".
_TOO = re.compile(r"[\"')]*(?: (?:is|are|was|were|did|does|do))?,? (?:too|as well|likewise|also|included)\b")
#: The whole that shares a grade: "the board was inadequate, as were the council's services".
_WHOLE_TOO = re.compile(
    r"(?: (?:the|its|their|[a-z]+'s|council's|borough's|county's|city's))*(?: (?:overall|whole))?"
    r" (?:children's services|services(?: (?:as a whole|overall|themselves))?|council itself"
    r"|authority itself|department|service as a whole"
    r"|(?:council|county|city|borough|authority|service) (?:overall|as a whole|altogether))\b(?! (?:for|to|of)\b)"
)
#: Words of who found it and when, up to "and so does": "inadequate, Ofsted found in March, and so is the council".
_AND_SO = re.compile(r"[^.;:()\"]{1,60}?(?=, and so\b)")
#: The grade of one area decides that of the whole.
_DRAGS = re.compile(
    r"\b(?:pull|drag|bring|brought|sank|sink|took|take|push|lower|mak|made|mean|knock)\w*\b[^.;]{0,20}$"
)
#: The area follows at once: "outstanding leadership".
_ADJECTIVE = re.compile(rf"[\"')]*{GRADE_NOUN}(?: {SERVICES})? ?[\"'(]*$")
#: "The one area that requires improvement is the work with children in care."
_ALL_BUT = re.compile(
    r"[\"')]*(?: overall,? and)? (?:in|on|for|across|under) (?:all|every|each|the board|everything)\b[a-z ]{0,30},?"
    r" (?:except|save|bar|barring|apart from|but|other than|excluding|with the exception of)(?: for)?(?: one, )?"
    r"(?: its| the| that of)? (?:work with |services for |support for |experiences of )?"
)
_BOTH = re.compile(r"\b(?:both|all (?:two|three|four)|all of them|each)(?: of them)?\b[^,;.]{0,20}$")
_INVERTED = re.compile(
    rf"[\"')]*{GRADE_NOUN}(?:, too)?,? (?:is|was|are|were|being|went to|goes to)(?: [a-z'-]+){{0,5}} "
)
#: What may stand between two grades of one subject: "had been good but was now inadequate".
_LINKS = frozenset(
    "and but then now to from was were is are has have had been being after again at in by the a an it they "
    "into having fell falls fallen dropped drops slipped slips slid rose rises risen went goes gone up down "
    "back rated judged graded found deemed be until before previously latest last this time grade grades "
    "rating judgement judgment notch as on of previous inspection improved moved jumped climbed also still "
    "since or better worse than earlier year years ago full first short standard ofsted ofsted's one two three "
    "formerly once today where stood sat which when step notch rung place level fall rise climb drop change "
    "become became get gets got receive receives "
    "more received earns earned given awarded takes".split()
)
_WORD = re.compile(r"[a-z][a-z'-]*")
#: Behind a semicolon, what goes on about the same area: "adequate in 2012; in 2009 they had been good".
_TURNS = re.compile(
    r";(?: (?:in|by|at|on|and|but|then|a|two|three|four|earlier|year|years|later|before|,))*(?: (?:they|it)"
    r" (?:had been|were then|was then|were|had)\b| (?:inadequate|once more|again|still)?(?: once more| again)? *$)"
)
#: How far apart two grades of one subject may stand, in characters.
_ELLIPSIS = 60
#: Between "every category" and its grade, when the areas before it are those of another clause.
_OF_ALL = re.compile(r"(?: (?:was|were|is|are|has been|had been|being))?(?: (?:rated|judged|graded|also))* ?[\"'(]*")
#: Up to this time safeguarding and looked-after services were graded, and no whole.
_WHOLE_SINCE = "2013-11"
_MOVED = re.compile(
    r"\b(?:crept|inched|edged|risen|rose|climbed|moved|gone|went|fallen|fell|slipped|dropped|jumped|improved)"
    r"(?: (?:up|down|back))? to [\"']?$"
)
#: A subject told of before: "the same services had been good".
_SAME_ONES = re.compile(r"\b(?:the|these|those) (?:very )?(?:same )?(?:services?|areas?|judge?ments?|headings?)\b")
#: Between two grades of one subject: "good, which is less than last time, when it was outstanding".
_WHEN_IT_WAS = re.compile(
    r"[^.;:]{3,80}\bwhen (?:it|they|that|the (?:grade|verdict|rating|mark)) (?:was|were|had been|got|earned|stood at)"
    r"(?: rated| judged| graded| found| deemed| also| still| only| even| to be| an?)* [\"']?"
)
#: Between two grades of those who get a service: "care leavers, good in 2016, now get a service that is inadequate".
_GET_ONE = re.compile(
    r"[\"')]* (?:(?:in|until) [a-z0-9 ]{3,20}|[a-z0-9]+ years? ago)\)?,? (?:now )?"
    r"(?:gets?|has|have|receives?|(?:is|are) given) (?:an? |the )?(?:service|offer|support|help)"
    r" (?:that|which) (?:(?:is|was|only|now|still|just) )*[\"']?"
)


class GradeMention(NamedTuple):
    """A grade at `start`:`end` given to `areas`; `span` reaches from the first word it owns to the last."""

    start: int
    end: int
    grade: str
    areas: tuple[str, ...]
    span: tuple[int, int]


def with_areas(annotated: Annotated, sentence: Sentence, kept: list[Mark]) -> list[GradeMention]:
    """Give each grade of a sentence its areas; a grade of something that is no area is left out."""
    areas = areas_in(annotated, sentence)
    every = [area for area in areas if area.concept.startswith((EVERY, REST))]
    excepted = left_out(annotated, sentence, areas, every)
    found, left = list[GradeMention](), sentence.start
    for index, mark in enumerate(kept):
        right = kept[index + 1].start if index + 1 < len(kept) else None
        stop = sentence.end if right is None else right
        before = _of_clause(annotated, [area for area in areas if left <= area.start < mark.start], mark)
        before = [
            area for area in before if area not in excepted or has_own_grade(annotated, sentence, area, left, every)
        ]
        following = [area for area in areas if mark.end <= area.start < stop]
        after = [
            area
            for area in following
            if area not in excepted
            and (
                _is_adverb(mark, area)
                or is_next_to(annotated, mark, area, following)
                or not of_the_next(annotated, area, right)
            )
        ]
        owned = _all_but(annotated, mark, following) or _owned(annotated, mark, before, after)
        if owned and owned[0].start == mark.start and of_an_aspect(annotated, sentence, mark.start):
            owned = owned[1:]
        end = max([mark.end, *(area.end for area in owned if not area.concept.startswith(BUT))])
        names = tuple(dict.fromkeys(area.concept for area in owned if area.concept != EVERY))
        if found and not owned and not excepted and _shares(annotated, found[-1], mark):
            names = found[-1].areas
        found.append(GradeMention(mark.start, mark.end, mark.concept, names, (left, stop)))
        left = end
    return [one for one in found if NO_AREA not in one.areas]


def _of_clause(annotated: Annotated, before: list[Mark], mark: Mark) -> list[Mark]:
    """Return the areas before a grade that stand after the last semicolon, or all where none does.

    One that a clause about the council parts from the grade ("… than when the borough was judged") has none of it.
    """
    if before and (own := since_subject(annotated, before[-1].end, mark.start)) > before[-1].end:
        return [area for area in before if area.start >= own]
    first = before[0].start if before else mark.start
    closed = annotated.folded.rfind(")", first, mark.start)
    cut = annotated.folded.rfind("; ", max(first, closed), mark.start)
    return [area for area in before if area.start > cut] or before


def _shares(annotated: Annotated, before: GradeMention, mark: Mark) -> bool:
    """Say whether a grade that names no area is given to those of the one before."""
    return (
        _same_subject(annotated, before, mark)
        or _of_both(annotated, before, mark)
        or _WHEN_IT_WAS.fullmatch(annotated.folded, before.end, mark.start) is not None
        or _GET_ONE.fullmatch(annotated.folded, before.end, mark.start) is not None
        or _SAME_ONES.search(annotated.folded, before.end, mark.start) is not None
        or _has_moved(annotated, mark)
    )


def _has_moved(annotated: Annotated, mark: Mark) -> bool:
    """Say whether a service has moved to a grade, at a time without grades of the whole: "has crept up to adequate"."""
    if not "" < annotated.document.published < _WHOLE_SINCE:
        return False
    return _MOVED.search(annotated.folded, max(0, mark.start - _ELLIPSIS), mark.start) is not None


def _of_both(annotated: Annotated, before: GradeMention, mark: Mark) -> bool:
    """Say whether a grade is given to "both" or "all three" areas of the one before."""
    return len(before.areas) > 1 and _BOTH.search(annotated.folded, before.end, mark.start) is not None


def goes_on(folded: str, start: int, end: int) -> bool:
    """Say whether a stretch between two grades holds no other subject: "from inadequate *to* good"."""
    return end - start < _ELLIPSIS and all(word in _LINKS for word in _WORD.findall(folded, start, end))


def _same_subject(annotated: Annotated, before: GradeMention, mark: Mark) -> bool:
    """Say whether a grade goes on about the areas of the one before: no other subject stands between."""
    dates = within(annotated.dates, before.end, mark.start)
    at, pieces = before.end, []
    for date in dates:
        pieces.append(annotated.folded[at : date.start])
        at = date.end
    gap = " ".join([*pieces, annotated.folded[at : mark.start]])
    gap = gap if len(before.areas) != 1 or not _TURNS.search(gap) else gap.replace(";", ",", 1)
    parted = re.search(r"[.;]" if "(" in gap else r"[.;:]", gap)
    return len(gap) < _ELLIPSIS and not parted and all(word in _LINKS for word in _WORD.findall(gap))


def _owned(annotated: Annotated, mark: Mark, before: list[Mark], after: list[Mark]) -> list[Mark]:
    folded = annotated.folded
    if folded.startswith(("ofsted ", "inspectors "), mark.start):
        before = []
    if (
        before
        and after
        and _is_adverb(mark, after[0])
        and folded[mark.end] != ":"
        and goes_on(folded, before[-1].end, mark.start)
    ):
        after = after[1:]
    if after and not before and _is_adverb(mark, after[0]):
        alike = _shared(folded, past_date(annotated, mark), after[1:])
        if alike:
            return after[:1] + alike
    if after and (goes_right(annotated, mark, before, after) or LABEL.match(folded, mark.end)):
        stop = verb_after(folded, after)
        taken = [area for area in after if area.start < stop]
        if taken:
            overall = [area for area in before if area.concept == "overall"]
            return overall + taken + _shared(folded, taken[-1].end, [area for area in after if area.start >= stop])
    if before:
        of_all = before[-1].concept == EVERY and _OF_ALL.fullmatch(folded, before[-1].end, mark.start)
        told = before[-1:] if of_all else before
        return told + _added(annotated, mark, after)
    added = _added(annotated, mark, after)
    if added:
        return [mark._replace(concept="overall"), *added]
    if after and _INVERTED.fullmatch(folded, mark.end, after[0].start):
        return [area for area in after if "; " not in folded[after[0].end : area.start]]
    return [area for area in after[:1] if _ADJECTIVE.fullmatch(folded, mark.end, area.start)]


def _all_but(annotated: Annotated, mark: Mark, after: list[Mark]) -> list[Mark]:
    """Return the areas of a grade of the whole and of all but one: "good overall, and in every area except …"."""
    named = [area for area in after if area.concept not in (EVERY, "overall")]
    overall = [area for area in after if area.concept == "overall" and named and area.start < named[0].start]
    overall = [area for area in overall if not annotated.folded.startswith("across", area.start)]
    if not overall or REST in named[0].concept or not _ALL_BUT.fullmatch(annotated.folded, mark.end, named[0].start):
        return []
    but = named[0]
    return [*overall, but._replace(concept=f"{REST}-0"), but._replace(concept=f"{BUT}{but.concept}")]


def _added(annotated: Annotated, mark: Mark, after: list[Mark]) -> list[Mark]:
    """Return the areas that follow a grade and share it: "and so is help and protection"."""
    folded = annotated.folded
    so = SO_DO.match(folded, mark.end) or SO_DO.match(folded, past_date(annotated, mark))
    later = None if so else _AND_SO.match(folded, mark.end)
    so = SO_DO.match(folded, later.end()) if later else so
    if so and _WHOLE_TOO.match(folded, so.end()):
        return [Mark(so.start(), so.end(), "overall")]
    if not after:
        return []
    if shared := _shared(folded, mark.end, after) or _shared(folded, past_date(annotated, mark), after):
        return shared
    if after[0].concept == "overall" and _DRAGS.search(folded, mark.end, after[0].start):
        return after[:1]
    return after if _TOO.match(folded, after[-1].end) else []


def _shared(folded: str, position: int, after: list[Mark]) -> list[Mark]:
    """Return the areas that words at a position give the same grade: "and so is help and protection"."""
    if not after or not (SO_DO.match(folded, position) or _AS_WELL.match(folded, position)):
        return []
    stop = verb_after(folded, after)
    return [area for area in after if area.start < stop]


def _is_adverb(mark: Mark, area: Mark) -> bool:
    """Say whether "overall" stands at once behind a grade."""
    return area.concept == "overall" and area.start - mark.end <= 3
