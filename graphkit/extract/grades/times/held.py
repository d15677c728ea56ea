"""Grades told as had or kept: "has had a good since 2016", "the good stands", "having been inadequate in 2013"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.language.sentences import Sentence

_EVERYDAY = ("good", "outstanding", "adequate")
#: After a grade, when the council got it.
_WHEN = re.compile(r"[\"']?,? \(?(?:since|from|in|back in|of)? ?(?:the )?")
_HAS_A = re.compile(
    r"\b(?:has|have|had|held|holds?|kept|keeps?|got|gets?|with|won|received|earned|given|awarded|secured|carries"
    r"|carried|been on|enjoyed|confirm(?:ed|s)?|upheld|uphold|defend(?:ed|s)?|retain(?:ed|s)?|repeat(?:ed|s)?"
    r"|recall(?:ed|s)?|replac(?:ed|es)|follow(?:ed|s)?|after|from|on|lost|loses?)"
    r"(?: had| held| got| been given)? (?:an?|the|its|their) [\"']?$"
)
#: What a grade does that is given again.
_STANDS = re.compile(
    r"[\"']* (?:stands|stood|stays|stayed|holds|held|remains|remained|survives|survived|sticks"
    r"|(?:was|is|has been|had been) (?:kept|retained|confirmed|upheld|repeated|renewed|held))\b"
)
#: Told of the subject of the main clause.
_HAVING = re.compile(
    r"\b(?:having|after|despite) (?:previously |once |already |first |twice )?(?:been|being)"
    r"(?: (?:rated|judged|graded|found|deemed|called|declared|only|merely|just|as|an?|to|be|previously|once|first))*"
    r" [\"']?$"
)
#: A grade that is somebody's, named as one: "its good Ofsted rating".
_SOMEBODYS = re.compile(
    r"(?:\b(?:its|their|the|that|our)|'s|s')(?: (?:own|previous|former|old|current|overall))* [\"']?$"
)
_RATING = re.compile(r"[\"')]*(?:,? (?:overall|ofsted))* (?:rating|grade|judge?ment|verdict|badge|status|label)\b")
#: "Its score has not budged from good": the grade is still the same.
_UNMOVED = re.compile(
    r"(?:\b(?:not|never)|n't) (?:\w+ )?(?:moved|shifted|budged|slipped|changed|strayed|fallen|dipped|wavered"
    r"|risen|climbed|dropped|moving|budging|shifting|move|shift|budge)(?: \w+)?"
    r" (?:from|off|above|beyond|below|out of)(?: an?| the| its)? [\"']?$"
    r"|(?:\b(?:not|never)|n't) (?:\w+ )?(?:rose|went|come|came) (?:any )?(?:above|beyond|past|further than"
    r"|higher than)(?: an?| the| its)? [\"']?$"
)
#: What a council has had since a date: "has had good children's services since 2018".
_SERVICES_SINCE = re.compile(
    r"[\"')]* (?:(?:children's|child) )?(?:services|social care|social work|service|department)(?: for children)?,?"
    r" (?:ever )?since (?:the )?"
)
_HAS = re.compile(r"\b(?:has|have|had|having|with|boasted|run|provided|enjoyed)(?: had| run)?(?: an?)? [\"']?$")
#: How far before a grade such words begin at most, in characters.
_REACH = 70


def is_held(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a word is a grade by being told as one that a council has, keeps or had before."""
    folded, start = annotated.folded, max(sentence.start, mark.start - _REACH)
    if unmoved(folded, sentence.start, mark.start):
        return True
    if _STANDS.match(folded, mark.end) and folded.endswith(("the ", "'s "), start, mark.start):
        return True
    if _RATING.match(folded, mark.end) and _SOMEBODYS.search(folded, start, mark.start):
        return True
    if (services := _SERVICES_SINCE.match(folded, mark.end)) and _HAS.search(folded, start, mark.start):
        return bool(within(annotated.dates, services.end(), services.end() + 1))
    dated = _date_follows(annotated, mark)
    if _HAVING.search(folded, start, mark.start):
        return dated or mark.concept not in _EVERYDAY
    return dated and _HAS_A.search(folded, start, mark.start) is not None


def unmoved(folded: str, start: int, position: int) -> bool:
    """Say whether a grade at a position is told to be the same still: "it has not budged from good"."""
    return _UNMOVED.search(folded, max(start, position - _REACH), position) is not None


def _date_follows(annotated: Annotated, mark: Mark) -> bool:
    """Say whether a date stands at once behind a grade: "a good since 2016"."""
    gap = _WHEN.match(annotated.folded, mark.end)
    return gap is not None and bool(within(annotated.dates, gap.end(), gap.end() + 1))
