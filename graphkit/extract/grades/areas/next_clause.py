"""Which areas after a grade are those of the next one: where its clause ends and the next begins."""

from __future__ import annotations

import re
from itertools import pairwise

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.grades.words.insertions import without_inserted

#: Before an area that is told ahead of its grade: "and, for its care leavers, outstanding".
_AHEAD = re.compile(r"[,;] (?:(?:and|but),? )?(?:for|in|on|with) (?:its |the |their )?$")
_BUT_OTHER = re.compile(r",? (?:but|while|whereas|although|though|yet) (?:its |the |their )?(?:work (?:on|with) )?")
_GIVEN_FOR = re.compile(r"[\"']?[a-z]+(?: improvement)?(?: to be good)?[\"']? (?:for|in|on)\b")
_FOLLOWS = re.compile(r"[\"')]*(?: overall)?,? (?:for|in|on|across|under) (?:its |the |all )?")
#: After an area, the subject of the next clause: ", the council".
_NEW_SUBJECT = re.compile(
    r",? (?:the )?((?:it|they|we|council|authority|borough|county|city|department|services?|children's services)\b)?"
)
_NEW_CLAUSE = re.compile(
    r"(?:;|, (?:while|but|whereas|although|though|with|yet)\b|\. |\b(?:is|are|was|were|received|got|fell)\b"
    r"|(?<!children )(?<!people )(?<!they )(?<!leavers )\bgets?\b)"
)
_THEN_JUDGED = re.compile(
    r"(?:,? (?:which|who|that)|,)?[^,;.:]{0,25}\b(?:is|are|was|were|received|got|gets?|remain(?:s|ed)?|requir\w+"
    r"|stay(?:s|ed)?|had|has|have|came|scor\w+|fared|earned|took|the (?:\w+ )?exceptions?|alone|rated|judged)\b"
    r"[^,;.:]*$"
    r"|(?:,? (?:now|still|only|just|also|too))?[ \"'(:=-]*$"
)

#: A clause of time or cause with a council for its subject, up to its grade.
_WAS_JUDGED = (
    r"(?:'s (?:children's )?services)?(?: (?:itself|as a whole|last|first|too|also))*"
    r" (?:was|were|is|are|got|received|had been|has been|came out)"
    r"(?: (?:last|first|also|still|rated|judged|graded|found|deemed|called|declared|branded|told|to be|as|an?))*"
    r" ?[\"']?"
)
_WHEN_WORDS = r"\b(?:when|since|after|before|until|till|while|because|although|though)"
_WHEN = re.compile(rf"{_WHEN_WORDS} (?:the (?:city|county|borough) of )?$")
_WAS = re.compile(rf"(?: (?:city |county |borough )?council)?{_WAS_JUDGED}")
_COUNCIL_WAS = re.compile(
    rf"{_WHEN_WORDS} (?:it|they|(?:the|its|their) (?:council|county|city|borough|town|authority|department|whole"
    rf"|service)){_WAS_JUDGED}$"
)
#: Takes up the grade of the area before: "as does leadership, and that is also the grade overall".
_IS_ALSO = re.compile(r",? (?:and (?:that|this|it)|which|that) (?:is|was) (?:also|too|again|likewise)\b")


def is_next_to(annotated: Annotated, mark: Mark, area: Mark, after: list[Mark]) -> bool:
    """Say whether an area follows a grade at once, and another one or a new subject leads to the next grade."""
    if _FOLLOWS.fullmatch(annotated.folded, mark.end, area.start) is None:
        return False
    return area is not after[-1] or _leads_on(annotated, area)


def _leads_on(annotated: Annotated, area: Mark) -> bool:
    """Say whether a new clause begins after an area: "rated inadequate for safeguarding, Salford is now good"."""
    subject = _NEW_SUBJECT.match(annotated.folded, area.end)
    if subject is None:
        return False
    return bool(subject.group(1) or within(annotated.councils, subject.end(), subject.end() + 1))


def of_the_next(annotated: Annotated, area: Mark, right: int | None) -> bool:
    """Say whether an area is the subject of the clause that gives the next grade, at `right`."""
    if right is None:
        return False
    gap = annotated.folded[area.end : right].rstrip("\"' ")
    other = annotated.marks("area", area.end, right)
    if other and _BUT_OTHER.fullmatch(annotated.folded, area.end, other[0].start):
        return False
    if gap in (",", " something", " a", " an") and _AHEAD.search(annotated.folded, max(0, area.start - 20), area.start):
        return not _GIVEN_FOR.match(annotated.folded, right)
    if _IS_ALSO.match(gap):
        return False
    gap = without_inserted(gap)
    return not gap or bool(_THEN_JUDGED.match(gap if gap[0] in " ," else " " + gap))


def since_subject(annotated: Annotated, start: int, grade: int) -> int:
    """Return where a clause with the council for its subject, which gives a grade, begins after `start`, else `start`.

    "More care leavers are in work than when the borough was judged inadequate".
    """
    told = _COUNCIL_WAS.search(annotated.folded, start, grade)
    if told is not None:
        return told.start()
    for name in reversed(within(annotated.councils, start, grade)):
        when, was = _WHEN.search(annotated.folded, start, name.start), _WAS.fullmatch(annotated.folded, name.end, grade)
        if when and was:
            return when.start()
    return start


def verb_after(folded: str, after: list[Mark]) -> int:
    """Return where the areas that follow a grade stop belonging to it: at the next clause."""
    for one, other in pairwise(after):
        gap = _NEW_CLAUSE.search(folded, one.end, other.start)
        if gap:
            return other.start
    final = _NEW_CLAUSE.match(folded, after[-1].end + 1)
    return after[-1].start if final and len(after) > 1 and final.group().isalpha() else after[-1].end + 1
