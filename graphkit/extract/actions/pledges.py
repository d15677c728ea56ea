"""What the council says that it will do, where the deed is of no type: "it will see every child by May".

A pledge has one who acts for the council as its subject, a verb of doing something concrete, and words
that tell how often, how many or until when; what is only hoped for or goes on anyhow has none.
"""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

_WHO = (
    r"\b(?:he|she|it|we|they|i|who|councillors|officers|managers|leaders|bosses|directors?|members|cabinet|panel|board"
    r"|staff|teams|social workers"
    r"|(?:the|its|our|their|her|his) (?:[\w'-]+ ){0,2}(?:council|authority|borough|county|city|cabinet|department|trust"
    r"|service|director|leader|team|managers?|officers|committee|chief executive))"
)
_WILL = (
    r"(?:'ll| will| shall| is to| are to| (?:has|have) (?:agreed|promised|pledged|vowed|undertaken|committed) to"
    r"| (?:agreed|promised|pledged|vowed|undertook) to|'ve (?:agreed|promised|pledged) to)(?: (?:now|also|then|soon))?"
)
_DOES = (
    r" (?:hold|meet|visit|see|check|ring|call|write to|contact|invite|open|cap|limit|publish|replace|repair|fix|clear"
    r"|pay|buy|build|stop|end|ban|move|bring|talk to|listen to|go back|report|put|offer|give|provide|start|trial|pilot"
    r"|extend|double|halve|cut|reduce|audit|spot-check|sample|consult|survey|set aside|knock on)\b"
)
_PLEDGE = re.compile(_WHO + _WILL + _DOES)
_EVERY = re.compile(
    r"\b(?:(?:every|each|all|any) (?:[\w'-]+ ){1,4}?)(?:(?:is|are) to|will|shall)(?: now| also| in future)?"
    r" (?:be|have(?: been)?|get|receive)\b"
)
_MARKED = re.compile(
    r"\b(?:every|each|all|monthly|weekly|daily|fortnightly|quarterly|extra|additional|more often|twice|once an?"
    r"|by (?:the end|\d|january|february|march|april|may|june|july|august|september|october|november|december|easter"
    r"|christmas|next|autumn|spring|summer|then)|within \w+ (?:days|weeks|months)|from (?:\d|next|now on|january"
    r"|february|march|april|june|july|august|september|october|november|december)|a (?:second|third|new)|two|three)\b"
)
_JUDGED = re.compile(r"(?:every|each|all|any) (?:council|inspection|judgement|visit|report|letter|grade|school)s?\b")
_WATCHED = re.compile(
    r"(?<!told )(?<!assured )(?<!promised )(?<!to )(?<!with )(?<!since )(?<!by )"
    r"\b(?:ofsted|inspect\w+|hmi|regulator|watchdog|monitoring visit)\b"
)
_WATCHERS = ("ofsted", "inspect", "hmi", "regulator", "watchdog", "monitoring visit")
_WHOLE = ("every", "each", "all", "any")
#: How far behind its verb a pledge tells how often or until when.
_REACH = 90


def pledges(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return what somebody pledges for the council in a sentence, as deeds of type `other`."""
    if not any(mark.concept == "planned" for mark in annotated.inside(sentence, "action-status")):
        return []
    folded = annotated.folded
    watched = holds(folded, _WATCHERS, sentence.start, sentence.end)
    if watched and _WATCHED.search(folded, sentence.start, sentence.end):
        return []
    whole = holds(folded, _WHOLE, sentence.start, sentence.end)
    every = _EVERY.search(folded, sentence.start, sentence.end) if whole else None
    if every and not _JUDGED.match(folded, every.start()):
        return [Mark(every.start(), every.end(), "other")]
    will = _PLEDGE.search(folded, sentence.start, sentence.end)
    if will is None:
        return []
    marked = _MARKED.search(folded, will.end(), min(sentence.end, will.end() + _REACH))
    return [Mark(will.start(), marked.end(), "other")] if marked else []
