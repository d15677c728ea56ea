"""Which inspection an undated grade shares with the grade beside it that has a date."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.grades.again.moved import is_step
from graphkit.extract.grades.again.same import is_same
from graphkit.extract.grades.areas.given import GradeMention
from graphkit.extract.grades.times.dates import AND_THEN
from graphkit.extract.grades.times.past import NOW, is_left
from graphkit.extract.inspections.dated.reach import BOUNDARY
from graphkit.extract.inspections.events import Chronicle, Event
from graphkit.language.sentences import Sentence

#: After a date, what goes on telling of it: "good in 2017, when adoption was outstanding".
_WHEN = re.compile(
    r"(?:[^().;]{0,40}\))?[\"')]*,? (?:when|with|(?:in|at|during|after) which"
    r"|and (?:its |the )?(?:[a-z-]+ ){1,4}(?:was|were)\b|[^.;:()]{0,40}: )"
)
#: Goes on with what was said: "Ofsted said in January that it was good, and that adoption is outstanding".
#: What stayed as it was at the time told of: "although leadership was still inadequate", "with leadership still good".
_STILL_THEN = re.compile(r"\b(?:was|were|had been|(?:with|and) [^,;.:]{2,50}) still\b")
_AND_THAT = re.compile(r"[\"')]*(?: overall)?,? (?:and|but|adding|yet|plus) (?:also |too )?that\b")
#: So many grades before one are looked through for its date.
_BACK = 30
#: A grade of before, and the main clause behind it: "Two years after it was called inadequate, Hull is good".
_AFTER_IT_WAS = re.compile(r"\b(?:after|since|having|despite)\b[^,;.:]{0,60}$")
_AFTER_REACH = 70
_MAIN = re.compile(r"[\"')]*(?: by ofsted| by inspectors| overall)?, (?!(?:with|when|and|but|which)\b)")
#: After a grade, what leads to its date: "good when inspectors last came, in".
_WHEN_LAST = re.compile(
    r"[\"')]*(?: overall)?,? (?:when|after|the last time|at|following) [^.;:()]{3,60}?,? (?:in|on|back in)? ?(?:the )?"
)
_JOINED = re.compile(
    r"[\"']*,? ?and(?: (?:its|their|the|services for|work with|that of|those of|were|was|[a-z]+))?[\"']*"
)
#: The events of the grades that a date stands beside, by sentence and position.
Dated = dict[tuple[int, int], list[Event]]


def events_shared(
    chronicle: Chronicle, index: int, told: list[GradeMention], position: int, dated: Dated
) -> list[Event]:
    """Return the events of a neighbouring grade in the same clause, which an undated grade shares."""
    annotated, mention = chronicle.annotated, told[position]
    folded, sentence = annotated.folded, annotated.sentences[index]
    for other in reversed(told[max(position - _BACK, 0) : position]):
        events = dated.get((index, other.start))
        if not events or _differs(annotated, sentence, mention, other):
            continue
        gap = folded[other.end : mention.start]
        dates = within(annotated.dates, other.end, mention.start)
        of_now = NOW.search(_STILL_THEN.sub(" ", gap)) is not None
        same_time = not of_now or _AND_THAT.match(gap) or all(map(chronicle.is_news, events))
        goes_on = (
            not dates or _WHEN.match(folded, dates[-1].end) or AND_THEN.fullmatch(folded, dates[-1].end, mention.start)
        )
        before = folded[max(sentence.start, other.start - _AFTER_REACH) : other.start]
        parted = _AFTER_IT_WAS.search(before) and _MAIN.match(gap)
        if same_time and goes_on and not parted:
            return [max(events, key=lambda event: event.date)] if dates else events
    for other in told[position + 1 : position + 2]:
        events = [] if _differs(annotated, sentence, mention, other) else dated.get((index, other.start))
        gap = folded[mention.end : other.start]
        if is_step(annotated, other.start, other.end) or is_same(annotated, other.start, other.end):
            continue
        if events and _goes_to(chronicle, mention, other):
            return events
        if events and not BOUNDARY.search(gap) and len(gap) < 25 and " to " not in gap and "(" not in gap:
            return events
    return []


def _differs(annotated: Annotated, sentence: Sentence, one: GradeMention, other: GradeMention) -> bool:
    """Say whether two grades cannot be of one time: only one is left behind, or both are of the same named areas."""
    if is_left(annotated, sentence, one) != is_left(annotated, sentence, other):
        return True
    return one.grade != other.grade and one.areas == other.areas and bool(one.areas)


def _goes_to(chronicle: Chronicle, mention: GradeMention, other: GradeMention) -> bool:
    """Say whether a grade shares the date of the one after it.

    The date stands between them ("it was good when Ofsted last came, in 2019, with leadership good"), or behind both
    and only an area stands between ("leadership was good and adoption outstanding in 2019").
    """
    annotated = chronicle.annotated
    folded, end = annotated.folded, mention.end
    dates = within(annotated.dates, end, other.start)
    if dates:
        return bool(_WHEN_LAST.fullmatch(folded, end, dates[0].start)) and len(dates) == 1
    gap = list(folded[end : other.start])
    for area in annotated.marks("area", end, other.start):
        gap[area.start - end : area.end - end] = " " * (area.end - area.start)
    return mention.areas != () and _JOINED.fullmatch(" ".join("".join(gap).split())) is not None
