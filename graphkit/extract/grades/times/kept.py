"""Grades that a council has had since a date, or had then as now: "it held on to the good that it won in 2018"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import within
from graphkit.extract.grades.again.unchanged import still_so
from graphkit.extract.grades.areas.given import GradeMention
from graphkit.extract.inspections.dated.reach import CHAIN
from graphkit.language.dates import DateMention
from graphkit.language.sentences import Sentence

#: A date and a grade that are farther apart than so many characters have nothing to do with each other.
AROUND = 600
#: Between a grade and the date in its relative clause.
WHICH_IT_GOT = re.compile(
    r"[\"')]*(?: (?:rating|grade|mark|verdict|judge?ment|label))?"
    r",? (?:which|that|(?:the|a|its) (?:grade|rating|mark|verdict|judge?ment|label)(?: (?:that|which))?)"
    r"(?: (?:it|they|was|were|is|had|has|been|given|got|received|earned|held|handed|awarded|won|the|council|first|last"
    r"|only|also|set|made|dates|came|carried|wore))*(?: back)?(?: in| from| on| at)? (?:the )?"
)
#: Keeps a grade that was given before: "it held on to the good that it won in 2017".
KEEPS = re.compile(
    r"\b(?:kept|keeps?|keeping|retain(?:s|ed|ing)?|(?:held|holds?|hung|hangs?|clung|clings?) on to|maintain(?:s|ed)?"
    r"|preserved?|defended|defends)(?: its| their| the| an?)?(?: \w+)? [\"']?$"
)
KEEPS_REACH = 60
#: Before a date that is put in ahead of a grade: "found, as it had in 2014, that services were good".
_AS_IT_HAD = re.compile(
    r",? (?:just |exactly |much )?as (?:it|they|we|ofsted|inspectors) (?:had|did|was|were|has)(?: been| done)?(?: so)?"
    r"(?: also| too)?(?: back)? (?:in|at|on) (?:the )?$"
)
_REACH = 60

#: Between the date of a grade and a further one: "good in 2017, as it had been in 2014", "and stayed there in 2020".
_ONCE_MORE = re.compile(
    r"[\"')]*,? (?:(?:the|its) (?:first|other|previous|earlier|last)"
    r"(?: (?:time|one|occasion|such|grade|verdict|rating|judge?ment|fail|failure|inspection|report|mark))*"
    r" (?:having (?:been|come|followed)|being|was|were|had been|came|dating from|dates from)"
    r"|which (?:is|was|had been)(?: also| already| just)* (?:the|its|their|ofsted's)"
    r" (?:grade|rating|verdict|judge?ment|mark)"
    r"|(?:just |and )?as (?:it|they|we|(?:its|their|the) (?:[a-z]+ )?(?:council|authority|county|city|borough"
    r"|town|department|directorate|services?|trust|predecessors?|colleagues|inspectors?|inspectorate|watchdog|regulator|report"
    r"|leaders))"
    r" (?:had|did|was|were)"
    r"(?: done| been| also)?(?: so)?(?: again)?"
    r"|and (?:it )?(?:stayed|remained|stuck|stood still|kept|retained|repeated|held on to|(?:was )?still)"
    r"(?: there| so| that way| put| it| that| (?:that|the) (?:grade|rating|verdict|mark))?"
    r"|an? (?:rating|grade|verdict|judge?ment|mark)(?: (?:that|which|it|they|was|then|since|later|duly))*"
    r" (?:kept|held on to|held|repeated|retained|given again|confirmed|upheld)"
    r"|(?:(?:rating|grade|verdict|judge?ment|mark) )?(?:was|were|has been|had been)"
    r" (?:confirmed|upheld|repeated|renewed|reaffirmed)"
    r"|and (?:it was |(?:the|its) (?:verdict|grade|rating|outcome|result) was )?(?:the same"
    r"|no different|no better|unchanged)"
    r"(?: again| story)?)"
    r"(?: when| at| after| on| by| in| following)?(?: an?| the| its| their)?(?: (?!visit\b)\w+)?"
    r"(?: inspection| occasion| inspectors (?:returned|came back))?(?: of| in)?(?: the)? $"
)


def _is_kept(folded: str, sentence: Sentence, date: DateMention, grade: GradeMention) -> bool:
    """Say whether a grade is told as kept since a date: "held on to the good that it won in 2018"."""
    kept = KEEPS.search(folded, max(sentence.start, grade.start - KEEPS_REACH), grade.start) is not None
    return kept and WHICH_IT_GOT.fullmatch(folded, grade.end, date.start) is not None


def _as_then(folded: str, sentence: Sentence, date: DateMention, told: list[GradeMention]) -> GradeMention | None:
    """Return the grade of a sentence ahead of which it is told that it was so at a date too."""
    if not folded.startswith(",", date.end):
        return None
    if not _AS_IT_HAD.search(folded, max(sentence.start, date.start - _REACH), date.start):
        return None
    return next((grade for grade in told if grade.start >= date.end), None)


def once_more(
    folded: str, sentence: Sentence, dates: list[DateMention], told: list[GradeMention]
) -> dict[DateMention, GradeMention]:
    """Return the dates at which a grade told before them is given once more: "good in 2017, as it had been in 2014"."""
    found: dict[DateMention, GradeMention] = {}
    for place, date in enumerate(dates):
        before = [grade for grade in within(told, date.start - AROUND, date.start) if grade.end <= date.start]
        if (now := _as_then(folded, sentence, date, told)) is not None and len(dates) > 1:
            found[date] = now
            continue
        if not before:
            continue
        ends = [before[-1].end, *(one.end for one in within(dates, before[-1].end, date.start))]
        following = dates[place + 1].start if place + 1 < len(dates) else sentence.end
        if _is_kept(folded, sentence, date, before[-1]):
            found[date] = before[-1]
            continue
        last = not within(told, date.end, following)
        stops = (date.start, following) if last else (date.start,)
        if any(_ONCE_MORE.fullmatch(folded, end, date.start) for end in ends) or any(
            still_so(folded, end, stop, dates) for end in ends for stop in stops
        ):
            found[date] = before[-1]
        elif place and dates[place - 1] in found and CHAIN.fullmatch(folded, dates[place - 1].end, date.start):
            found[date] = found[dates[place - 1]]
    return found
