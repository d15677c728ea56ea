"""What the council says that it will do, where the deed is of no type: "it will see every child by May".

A pledge has one who acts for the council as its subject, a verb of doing something concrete, and words
that tell how often, how many or until when; what is only hoped for or goes on anyhow has none.
"""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

#: Those who act for the council, and somebody new, right before what they will do.
_WHO = re.compile(
    r"\b(?:he|she|it|we|they|i|who|councillors|officers|managers?|leaders|bosses|directors?|members|cabinet|board|leader"
    r"|staff|teams?|workers?|nurses?|panels?|advis[eo]rs?|mentors?|psychologists?|chief executive|[\w'-]+ (?:council"
    r"|authority|borough|county|city|department|trust|service|committee)"
    r"|an? (?:[\w'-]+ ){0,2}(?:panel|team|group|nurse|officer|worker|therapist|lawyer)"
    r"(?: (?:of|from|for|with) (?:[\w'-]+ ?){1,4}?)?)$"
)
#: Who watches, gives or suffers does not act for the council.
_NOT_WHO = re.compile(
    r"\b(?:ofsted|inspect\w+|hmi|government|ministers?|dfe|health|hospital|police|film|fire|union)"
    r" (?:(?!that\b)[\w'-]+ ?){0,2}$"
    r"|\bdepartment for education$"
)
_WILL = re.compile(
    r"(?:'ll| will| shall| is to| are to| (?:has|have) (?:agreed|promised|pledged|vowed|undertaken|committed) to"
    r"| (?:agreed|promised|pledged|vowed|undertook) to|'ve (?:agreed|promised|pledged) to)(?: (?:now|also|then|soon))? "
)
#: What somebody will not do but be, or does not do for the service.
_STATE = re.compile(
    r"(?:be|have|had|not|never|need|continue|remain|know|hope|find|take|depend|mean|become|come|go(?! back)|get|want"
    r"|feel|see(?! (?:every|each|all)\b)|tell|say|show|require|face|cost|always|still|no|only|probably|likely|surely"
    r"|fail|struggle|rise|fall|last|make|look|seem|inspect|return|leave|retire|stand|step|resign|benefit|receive|lose|die"
    r"|wait|work|help|keep us|judge|appear|play|consider|discuss|decide|debate|vote|hear|note|live|grow|move"
    r"|attend|read|turn|watch)\b"
)
#: "We'll put the assessments right by Easter".
_RIGHT = re.compile(r"put(?:ting)? (?:[\w'-]+ ){1,5}?right\b")
_FAMILIES = r"(?:[\w,]+ ){0,3}?(?:families|parents|carers|children|care leavers|them)"
_DAY = r"(?:morning|afternoon|evening|day|week|fortnight|month|quarter|monday|tuesday|wednesday|thursday|friday)"
#: "Has set itself 20 days", "wrote to all 90 families", "has promised a policy", "now checks the list every morning".
_TOLD = (
    (
        ("set it", "set our", "set them"),
        re.compile(r"\bset (?:itself|ourselves|themselves) (?:an? |the |\d|\w+ (?:days|weeks|months))"),
    ),
    (
        (" to all ", " to every ", " to each "),
        re.compile(rf"\b(?:wrote|written|writing|apologised|spoken|spoke) to (?:all|every|each) (?!staff){_FAMILIES}"),
    ),
    (
        ("been moved", "been found", "been offered", "been visited", "been given", "been contacted", "been told"),
        re.compile(
            r"\b(?:all|every|each) (?:[\w'-]+ ){1,8}?(?:has|have) (?:now |since |all )?been"
            r" (?:moved|found|offered|visited|given|contacted|told)\b"
        ),
    ),
    (
        ("promised",),
        re.compile(
            r"\b(?:has|have|had|is|are) promised (?:an?|two|three|new|extra) (?:[\w'-]+ ){1,4}"
            r"|\ban? (?:[\w'-]+ ){1,4}?(?:has|have) been promised\b"
            r"|\bpromised (?:\w+ )?that (?:it|they|every|each|all|no|caseloads|the) (?:[\w'-]+ ){0,6}?(?:would|will)\b"
        ),
    ),
    (
        (" now ",),
        re.compile(
            r"\b(?:managers?|officers?|leaders?|directors?|workers?|teams?|panel|nurse|psychologist|chief executive|he"
            rf"|she|we|they) now (?!has\b|have\b|is\b|are\b)\w+ [^.;:]{{2,50}}?\b(?:every|each) {_DAY}\b"
        ),
    ),
)
_TOLD_WORDS = tuple(word for words, _ in _TOLD for word in words)
_EVERY = re.compile(
    r"\b(?:(?:every|each|all|any) (?:[\w'-]+ ){1,4}?)(?:(?:is|are) to|will|shall|would)(?: now| also| in future)?"
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
    """Return what somebody pledges for the council, or does anew, in a sentence, as deeds of type `other`."""
    folded = annotated.folded
    watched = holds(folded, _WATCHERS, sentence.start, sentence.end)
    if watched and _WATCHED.search(folded, sentence.start, sentence.end):
        return []
    for gates, pattern in _TOLD if holds(folded, _TOLD_WORDS, sentence.start, sentence.end) else ():
        if holds(folded, gates, sentence.start, sentence.end):
            told = pattern.search(folded, sentence.start, sentence.end)
            if told:
                return [Mark(told.start(), told.end(), "other")]
    if not any(mark.concept == "planned" for mark in annotated.inside(sentence, "action-status")):
        return []
    whole = holds(folded, _WHOLE, sentence.start, sentence.end)
    every = _EVERY.search(folded, sentence.start, sentence.end) if whole else None
    if every and not _JUDGED.match(folded, every.start()):
        return [Mark(every.start(), every.end(), "other")]
    return _willed(folded, sentence)


def _willed(folded: str, sentence: Sentence) -> list[Mark]:
    """Return what somebody will do every so often, to all, or until a day."""
    for will in _WILL.finditer(folded, sentence.start, sentence.end):
        who = _WHO.search(folded, sentence.start, will.start())
        if not who or _STATE.match(folded, will.end()) or _NOT_WHO.search(folded, sentence.start, will.start()):
            continue
        near = min(sentence.end, will.end() + _REACH)
        marked = _MARKED.search(folded, will.end(), near) or _RIGHT.match(folded, will.end(), near)
        if marked:
            return [Mark(will.start(), marked.end(), "other")]
    return []
