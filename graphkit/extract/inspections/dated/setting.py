"""The date that one sentence sets for the next, as "Go back to 2016" does."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.grades.areas.given import GradeMention
from graphkit.extract.inspections.events import counts_from, event_dates, is_recent
from graphkit.extract.inspections.named.planned import is_planned
from graphkit.language.dates import DateMention
from graphkit.language.sentences import Sentence

#: What only takes the reader to a time: "Cast your mind back to", "Compare", "It took until", "That was in".
_SETS = re.compile(
    r"[\"']*(?:but |and |so |then |now |first |let us |let's |just )?"
    r"(?:(?:go|cast|think|look|turn|wind|spool|flash|flick|fast[- ]forward|jump|skip|step|travel|rewind|return|hark)\b"
    r"|(?:compare|contrast|take|remember|recall|consider)\b"
    r"|(?:it|that|this) (?:took|was|is|wasn't|was not|had to wait|goes back|went back|happened|changed|dates|began"
    r"|started|came)\b"
    r"|(?:the year was|not until|only in|then came|next came|along came|rock bottom|the nadir"
    r"|the (?:low|lowest|turning) point)\b)"
)
#: The same of several sentences: "Think back to 2014. The town hall was being painted."
_TAKES_BACK = re.compile(
    r"[\"']*(?:but |and |so |then |now |first |let us |let's |just )?"
    r"(?:(?:go|cast|think|look|turn|wind|spool|flash|flick|travel|hark)\b[^.;]{0,30}\bback\b|rewind\b|remember\b)"
)
#: What is of now, among what is told of that time.
_OF_NOW = re.compile(r"\b(?:now|today|since|these days|is|are|has|have|says|say)\b")
#: A date that stands alone, or at the head of its sentence.
_HEAD = re.compile(r"[\"']*(?:but |and |then |next,? |back |only |so )?(?:(?:in|by|during|at|on|around) )?(?:the )?$")
#: How inspectors' work is taken up again: "That report", "The verdict then", "Inspectors had".
_TAKEN_UP = re.compile(
    r"[\"']*(?:(?:that|the|this|its|their) (?:\w+ )?(?:report|inspection|verdict|judge?ment|inspectors?|findings"
    r"|document|grade|rating)|(?:its|their|the) (?:verdict|conclusion|answer)|inspectors|ofsted)\b"
)
#: The same, of what the paragraph before told.
_THAT_ONE = re.compile(r"[\"']*that (?:report|inspection|verdict|judge?ment|visit)\b")
_OF_INSPECTORS = re.compile(r"\b(?:inspect\w*|ofsted|watchdog|reports?|verdict|grades?|ratings?)\b")
#: How many sentences back at most one stands that takes the reader to a time.
FAR = 4
#: The longest sentence that only sets a time, in characters.
_LONGEST = 110
#: The longest that tells what happened then and no more: "In 2014 the roof fell in."
_SHORT = 60


def date_set(annotated: Annotated, index: int, told: list[GradeMention]) -> DateMention | None:
    """Return the date that the sentence before sets for an undated one (by index), which gives the grades `told`.

    It is of the past, and no event of its own. A fragment ("Adequate in all things."), and what inspectors said,
    take a date told at the head of the sentence before.
    """
    sentence = annotated.sentences[index]
    if not index:
        return None
    before = _setting(annotated, index)
    if sentence.block - before.block > bool(_THAT_ONE.match(annotated.folded, sentence.start)):
        return None
    dates = [date for date in event_dates(annotated, before) if date.value]
    if not dates or is_recent(dates[-1].value, annotated.document.published):
        return None
    date, folded = dates[-1], annotated.folded
    if is_planned(annotated, before, date.start) or is_planned(annotated, sentence, sentence.start):
        return None
    taken_up = bool(told) and _TAKEN_UP.match(folded, sentence.start) is not None
    if taken_up and _OF_INSPECTORS.search(folded, before.start, before.end):
        return date
    if len(dates) > 1 or (counts_from(folded, date) and not _SETS.match(folded, before.start)):
        return None
    if before.end - before.start <= _LONGEST and _SETS.match(folded, before.start):
        return date
    if _HEAD.fullmatch(folded, before.start, date.start) is None:
        return None
    told_of_nobody = before.end - before.start <= _SHORT and not within(annotated.names, before.start, before.end)
    return date if _is_fragment(annotated, sentence, told) or (taken_up and told_of_nobody) else None


def _setting(annotated: Annotated, index: int) -> Sentence:
    """Return the sentence before one (by index), or one farther back in its paragraph that only takes us to a time.

    Nothing between them has a date or a grade.
    """
    sentence, near = annotated.sentences[index], annotated.sentences[index - 1]
    for back in range(index - 1, max(index - 1 - FAR, -1), -1):
        one = annotated.sentences[back]
        if one.block != sentence.block or annotated.inside(one, "grade"):
            break
        if within(annotated.dates, one.start, one.end):
            past = not _OF_NOW.search(annotated.folded, one.end, sentence.end)
            return one if past and _TAKES_BACK.match(annotated.folded, one.start) else near
    return near


def _is_fragment(annotated: Annotated, sentence: Sentence, told: list[GradeMention]) -> bool:
    """Say whether a sentence begins with a grade, or gives it after a colon: "Leadership: good"."""
    if not told:
        return False
    lead = annotated.folded[sentence.start : told[0].start].strip("\"' ")
    return not lead or (lead.endswith(":") and len(lead.split()) <= 5)
