"""Which areas a grade is given to: those on its left, or on its right where the wording says so."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark, remembered, within
from graphkit.extract.grades.leaders import GRADE_NOUN, LABEL, graded_leaders
from graphkit.language.sentences import Sentence

#: Stand among areas for "the other two" and the like, for "every area", and for what was judged and is no area.
REST, EVERY, NO_AREA = "rest", "every", "no-area"
#: Begins the name of an area that "the rest" leaves out.
BUT = "but-"
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_SO_DO = re.compile(
    r"[\"')]*(?: as well| too)?,? (?:and )?(?:so|as) (?:too |it |they )?(?:is|was|are|were|does|did|do|has|have|had)\b"
)
#: After the areas that follow a grade: "leadership is good, and care leavers and help and protection are too".
_TOO = re.compile(r"[\"')]*(?: (?:is|are|was|were|did|does|do))?,? (?:too|as well|likewise|also)\b")
#: The grade of one area decides that of the whole.
_DRAGS = re.compile(
    r"\b(?:pull|drag|bring|brought|sank|sink|took|take|push|lower|mak|made|mean|knock)\w*\b[^.;]{0,20}$"
)
_TO_THE_RIGHT = re.compile(
    rf"[\"')]*{GRADE_NOUN}(?:, (?:madam|mr|mrs|ladies|inspectors|ofsted|he|she|it|they) [a-z ]{{2,30}})?[,:]?"
    r" (?:and (?:it|that|this) (?:goes|went|applies|applied|holds) |both |also |and |or |was awarded |went |each "
    r"|respectively |given )?"
    r"(?:for|in|on|around|across|over|at|when it (?:came|comes) to|overall|as to|to|as regards|regarding)\b"
    rf"(?! (?:\d|{_MONTHS}))(?! the (?:previous|last))"
)
#: The area follows at once: "outstanding leadership".
_ADJECTIVE = re.compile(rf"[\"')]*{GRADE_NOUN} ?[\"'(]*$")
#: "The one area that requires improvement is the work with children in care."
_ALL_BUT = re.compile(
    r"[\"')]*(?: overall,? and)? (?:in|on|for|across|under) (?:all|every|each|the board|everything)\b[a-z ]{0,30},?"
    r" (?:except|save|bar|barring|apart from|but|other than|excluding|with the exception of)(?: for)?(?: one, )?"
    r"(?: its| the| that of)? (?:work with |services for |support for |experiences of )?"
)
_FOLLOWS = re.compile(r"[\"')]*(?: overall)?,? (?:for|in|on|across|under) (?:its |the |all )?")
_BOTH = re.compile(r"\b(?:both|all (?:two|three|four)|all of them|each)(?: of them)?\b[^,;.]{0,20}$")
_INVERTED = re.compile(rf"[\"')]*{GRADE_NOUN},? (?:is|was|are|were|being|went to|goes to)(?: [a-z'-]+){{0,5}} ")
_NEW_CLAUSE = re.compile(
    r"(?:;|, (?:while|but|whereas|although|though|with|yet)\b|\. |\b(?:is|are|was|were|received|got|gets?|fell)\b)"
)
_THEN_JUDGED = re.compile(
    r"(?:,? (?:which|who|that)|,)?[^,;.:]{0,25}\b(?:is|are|was|were|received|got|gets?|remain(?:s|ed)?|requir\w+"
    r"|stay(?:s|ed)?|had|has|have|came|scor\w+|fared|earned|took|the (?:\w+ )?exceptions?|alone|rated|judged)\b"
    r"[^,;.:]*$"
    r"|(?:,? (?:now|still|only|just|also|too))?[ \"'(:=-]*$"
)
#: What may stand between two grades of one subject: "had been good but was now inadequate".
_LINKS = frozenset(
    "and but then now to from was were is are has have had been being after again at in by the a an it they "
    "into having fell falls fallen dropped drops slipped slips slid rose rises risen went goes gone up down "
    "back rated judged graded found deemed be until before previously latest last this time grade grades "
    "rating judgement judgment notch as on of previous inspection improved moved jumped climbed also still "
    "since or better worse than earlier year years ago full first short standard ofsted ofsted's one two three "
    "formerly once today".split()
)
_NUMBERS = {word: number for number, word in enumerate("one two three four five six".split(), start=1)}
#: A share of the areas: "three of the four areas", "two out of three".
_SHARE = re.compile(
    rf"(?<!every )(?<!each )(?<!any )(?<!only )\b({'|'.join(_NUMBERS)})"
    r"(?: (?:areas|categories|headings|judge?ments|grades|respects|strands|counts|measures))?"
    rf" (?:out )?of (?:the |its |ofsted's )?({'|'.join(_NUMBERS)})\b"
    r"(?! (?:councils|authorities|children|care leavers|looked|young|families|cases|staff|people|social|workers"
    r"|schools))"
)
_WORD = re.compile(r"[a-z][a-z'-]*")
#: How far apart two grades of one subject may stand, in characters.
_ELLIPSIS = 60
#: Between "every category" and its grade, when the areas before it are those of another clause.
_OF_ALL = re.compile(r"(?: (?:was|were|is|are|has been|had been|being))?(?: (?:rated|judged|graded|also))* ?[\"'(]*")
_OF_AN_AREA = re.compile(r"(?: of| for| in)(?: its| the| their)? $")


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
    found: list[GradeMention] = []
    left = sentence.start
    for index, mark in enumerate(kept):
        right = kept[index + 1].start if index + 1 < len(kept) else None
        stop = sentence.end if right is None else right
        before = _of_clause(annotated, [area for area in areas if left <= area.start < mark.start], mark)
        following = [area for area in areas if mark.end <= area.start < stop]
        after = [
            area
            for area in following
            if _is_adverb(mark, area)
            or _is_next_to(annotated, mark, area, following)
            or not _of_the_next(annotated, area, right)
        ]
        owned = _all_but(annotated, mark, following) or _owned(annotated, mark, before, after)
        left_out = {area.start for area in owned if area.concept.startswith(BUT)}
        end = max([mark.end, *(area.end for area in owned if area.start not in left_out)])
        names = tuple(dict.fromkeys(area.concept for area in owned if area.concept != EVERY))
        if found and not names and (_same_subject(annotated, found[-1], mark) or _of_both(annotated, found[-1], mark)):
            names = found[-1].areas
        found.append(GradeMention(mark.start, mark.end, mark.concept, names, (left, stop)))
        left = end
    return [one for one in found if NO_AREA not in one.areas]


def _of_clause(annotated: Annotated, before: list[Mark], mark: Mark) -> list[Mark]:
    """Return the areas before a grade that stand after the last semicolon, or all where none does."""
    cut = annotated.folded.rfind("; ", before[0].start if before else mark.start, mark.start)
    return [area for area in before if area.start > cut] or before


def _of_both(annotated: Annotated, before: GradeMention, mark: Mark) -> bool:
    """Say whether a grade is given to "both" or "all three" areas of the one before."""
    return len(before.areas) > 1 and _BOTH.search(annotated.folded, before.end, mark.start) is not None


def areas_in(annotated: Annotated, sentence: Sentence, *, alike: bool = False) -> list[Mark]:
    """Return the areas that a sentence names, in order, with "the other two" as `REST`.

    `alike` says that it gives them a grade told before ("It's the same for leaders"), so that leaders are an area.
    """
    areas = [area for area in annotated.inside(sentence, "area") if not _of_another(annotated, area)]
    rest = _other_areas(annotated, sentence)
    none = [mark._replace(concept=NO_AREA) for mark in annotated.inside(sentence, "cue/no-area")]
    every = [mark._replace(concept=EVERY) for mark in annotated.inside(sentence, "cue/all-areas")]
    leaders = annotated.inside(sentence, "cue/leaders")
    leaders = [mark for mark in leaders if alike or graded_leaders(annotated, sentence, mark)]
    named = areas + none + [mark for mark in every if not _overlapping(mark, areas)]
    leaders = [mark._replace(concept="leadership") for mark in leaders if not _overlapping(mark, named)]
    return sorted(named + leaders + [mark for mark in rest if not _overlapping(mark, named)])


@remembered
def _other_areas(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return "the other two", as `REST` with its number, and "two of the three areas", which leaves one."""
    folded = annotated.folded
    told = [(mark.start, mark.end) for mark in annotated.inside(sentence, "cue/other-areas")]
    found = []
    for start, end in told:
        number = next((_NUMBERS[word] for word in _WORD.findall(folded, start, end) if word in _NUMBERS), 0)
        found.append(Mark(start, end, f"{REST}-{number}"))
    for share in _SHARE.finditer(folded, sentence.start, sentence.end):
        number, of = _NUMBERS[share.group(1)], _NUMBERS[share.group(2)]
        if 1 < number < of:
            found.append(Mark(*share.span(), f"{REST}-{number}"))
    return sorted(found)


def _overlapping(mark: Mark, others: list[Mark]) -> bool:
    return any(other.start < mark.end and mark.start < other.end for other in others)


def _of_another(annotated: Annotated, area: Mark) -> bool:
    """Say whether "overall effectiveness" is that of an area: "the overall effectiveness of safeguarding"."""
    if area.concept != "overall":
        return False
    following = annotated.marks("area", area.end, area.end + 16)
    return bool(following) and bool(_OF_AN_AREA.fullmatch(annotated.folded, area.end, following[0].start))


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
    parted = re.search(r"[.;]" if "(" in gap else r"[.;:]", gap)
    return len(gap) < _ELLIPSIS and not parted and all(word in _LINKS for word in _WORD.findall(gap))


def _owned(annotated: Annotated, mark: Mark, before: list[Mark], after: list[Mark]) -> list[Mark]:
    folded = annotated.folded
    if after and (_TO_THE_RIGHT.match(folded, _past_date(annotated, mark)) or LABEL.match(folded, mark.end)):
        stop = _verb_after(folded, after)
        taken = [area for area in after if area.start < stop]
        if taken:
            overall = [area for area in before if area.concept == "overall"]
            return overall + taken
    if before:
        of_all = before[-1].concept == EVERY and _OF_ALL.fullmatch(folded, before[-1].end, mark.start)
        told = before[-1:] if of_all else before
        return told + _added(annotated, mark, after)
    added = _added(annotated, mark, after)
    if added:
        return [mark._replace(concept="overall"), *added]
    if after and _INVERTED.fullmatch(folded, mark.end, after[0].start):
        return after
    return [area for area in after[:1] if _ADJECTIVE.fullmatch(folded, mark.end, area.start)]


def _all_but(annotated: Annotated, mark: Mark, after: list[Mark]) -> list[Mark]:
    """Return the areas of a grade of all but one, which it leaves out: "good in every area except leadership"."""
    named = [area for area in after if area.concept not in (EVERY, "overall")]
    if not named or REST in named[0].concept or not _ALL_BUT.fullmatch(annotated.folded, mark.end, named[0].start):
        return []
    but = named[0]
    overall = [area for area in after if area.concept == "overall" and area.start < but.start]
    return [*overall, but._replace(concept=f"{REST}-0"), but._replace(concept=f"{BUT}{but.concept}")]


def _past_date(annotated: Annotated, mark: Mark) -> int:
    """Return the end of a date that stands at once behind a grade, or else that of the grade."""
    for date in within(annotated.dates, mark.end, mark.end + 12):
        if re.fullmatch(r"[\"')]*,?(?: in| on| by)? ?", annotated.folded[mark.end : date.start]):
            return date.end
    return mark.end


def _added(annotated: Annotated, mark: Mark, after: list[Mark]) -> list[Mark]:
    """Return the areas that follow a grade and share it: "and so is help and protection"."""
    folded = annotated.folded
    if not after:
        return []
    if _SO_DO.match(folded, mark.end):
        stop = _verb_after(folded, after)
        return [area for area in after if area.start < stop]
    if after[0].concept == "overall" and _DRAGS.search(folded, mark.end, after[0].start):
        return after[:1]
    return after if _TOO.match(folded, after[-1].end) else []


def _is_adverb(mark: Mark, area: Mark) -> bool:
    """Say whether "overall" stands at once behind a grade."""
    return area.concept == "overall" and area.start - mark.end <= 3


def _is_next_to(annotated: Annotated, mark: Mark, area: Mark, after: list[Mark]) -> bool:
    """Say whether an area follows a grade at once, and another one the next grade: "good on two of three, with …"."""
    return area is not after[-1] and _FOLLOWS.fullmatch(annotated.folded, mark.end, area.start) is not None


def _of_the_next(annotated: Annotated, area: Mark, right: int | None) -> bool:
    """Say whether an area is the subject of the clause that gives the next grade, at `right`."""
    if right is None:
        return False
    gap = annotated.folded[area.end : right].rstrip("\"' ")
    return not gap or bool(_THEN_JUDGED.match(gap if gap[0] in " ," else " " + gap))


def _verb_after(folded: str, after: list[Mark]) -> int:
    """Return where the areas that follow a grade stop belonging to it: at the next clause."""
    for one, other in pairwise(after):
        gap = _NEW_CLAUSE.search(folded, one.end, other.start)
        if gap:
            return other.start
    final = _NEW_CLAUSE.match(folded, after[-1].end + 1)
    return after[-1].start if final and len(after) > 1 and final.group().isalpha() else after[-1].end + 1
