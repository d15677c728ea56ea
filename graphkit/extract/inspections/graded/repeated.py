"""Grades told as given again: "inadequate, a grade that it also had in 2012", "good, just as it was in 2015"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.grades.areas.given import GradeMention
from graphkit.extract.grades.times.kept import KEEPS, KEEPS_REACH
from graphkit.extract.inspections.events import Event
from graphkit.language.sentences import Sentence

_NOUN = r"(?:grade|grading|rating|verdict|judge?ment|mark|label|result|outcome|conclusion|finding|score|fate)"
#: Says of a grade that one before was the same; its date follows.
_REPEATS = re.compile(
    r"[\"')]*(?: overall| again| once more| across the board)?"
    r"(?:, (?:ofsted|inspectors|it|he|she|they|the (?:watchdog|inspectorate|regulator|report))"
    r" (?:says?|said|has said|have said|thinks?|found|finds)(?: (?:on|this|last|yesterday|today)(?: \w+)?)?)?"
    r"(?:,| -|:)?"
    r" (?:and )?(?:"
    r"(?:(?:just|exactly|precisely|much|only) )*(?:as|what|how|like)(?: \w+){0,5} (?:in|at|back in|when|on)\b"
    r"|(?:just |exactly |precisely )+(?:as|what)\b"
    r"|as (?:it|they|we|the [a-z]+) (?:was|were|did|had been|had)(?: also| so| done)*"
    r" (?=an? |two |three |four |five |six |seven |\d|last |this )"
    r"|(?:for [^.;:,]{3,30}(?:,|:) )?(?:its|the) (?:second|third|fourth|fifth)(?: one| such)?"
    r"(?: running| in a row| in succession| on the trot)?,? (?:after|following)\b"
    r"|for the (?:second|third|fourth|fifth|sixth) (?:time|inspection|report|occasion)"
    r"(?: running| in a row| in succession| on the trot)?,? (?:after|following|having|as in|to follow)\b"
    r"|(?:just |exactly |precisely |much )?the same\b"
    rf"|(?:an?|the|its) (?:[a-z]+ )?{_NOUN}\b[^.;]{{0,40}}\b(?:also|again|too|already|before|previously)\b"
    rf"|(?:which|that|it) (?:was|is|had been)(?: also| already| just)* (?:the|its|their) (?:\w+ )?{_NOUN}\b"
    r"[^.;]{0,40}\b(?:also|again|too|already|as well|before|previously)\b"
    r"|(?:was|were|had been)(?: so)?\b[^.;,]{0,30}\b(?:too|also|as well)\b)"
)
_AS_BEFORE = re.compile(
    r"[\"')]*(?: (?:grade|rating|mark|verdict|judge?ment))?(?:(?: that| which)? (?:it|they)\b"
    r"|,? (?:first )?(?:given|won|awarded|earned|achieved|handed|from|of)\b)"
)


def is_repeated(annotated: Annotated, sentence: Sentence, mention: GradeMention, events: list[Event]) -> bool:
    """Say whether a grade of today is only compared with the one that its date tells, which was the same.

    `events` are those that the dates beside it tell of.
    """
    kept = KEEPS.search(annotated.folded, max(sentence.start, mention.start - KEEPS_REACH), mention.start)
    kept = kept and _AS_BEFORE.match(annotated.folded, mention.end, sentence.end)
    again = _REPEATS.match(annotated.folded, mention.end, sentence.end)
    if not kept and (again is None or within(annotated.councils, *again.span())):
        return False
    before = {date.value for date in within(annotated.dates, sentence.start, mention.start)}
    return "" not in before and before.isdisjoint(event.date for event in events)
