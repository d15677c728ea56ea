"""Councils that help the one spoken of, or that people, children and comparisons come from or go to.

A sentence that names a council other than the document's main one in such a way goes on telling of the
council spoken of before: "it has asked Leeds to look at its files", "her deputy is off to Dudley".
"""

from __future__ import annotations

import re

from graphkit.extract.councils.asides import is_arrived_at, is_called_on, is_post
from graphkit.extract.councils.councils import CouncilMention

#: How far before a name the words stand that make it one in passing.
_REACH = 90
#: What may stand between such words and the name.
_LEADS = (
    r"(?: (?:the|its|their|his|her|our|neighbours?|neighbouring|nearby|next-door|good-rated|outstanding|colleagues"
    r"|managers|staff|experts|officers|people|peers|friends|in|at|from|across|over|london borough of"
    r"|royal borough of|city of))* $"
)
_ASKED = (
    r"(?:ask(?:s|ed|ing)?(?! (?:in|at)\b)|approach(?:es|ed|ing)?|invit(?:es?|ed|ing)"
    r"|(?:turn(?:s|ed|ing)?|look(?:s|ed|ing)?(?: across)?) to|call(?:s|ed|ing)? (?:up)?on"
    r"|(?:call(?:s|ed|ing)?|br(?:ings?|ought|inging)|draft(?:s|ed|ing)?|buy(?:s|ing)?) in"
    r"|rang|phoned|hir(?:es?|ed|ing)|pa(?:ys?|id|ying)|engag(?:es?|ed|ing)|enlist(?:s|ed|ing)?"
    r"|persuad(?:es?|ed|ing)|got|commission(?:s|ed)|thank(?:s|ed|ing)?|joined by)"
)
#: From or with whom something comes, and with whom somebody is compared.
_BEFORE = re.compile(
    rf"\b(?:(?:from|by|with)|(?:as|than)(?: it (?:did|was))? (?:in|at)|(?:those|(?:below|above|than|to|over|under|twice"
    rf"|half|exceed\w*|match\w*|unlike) (?:that|the ones?)) (?:of|in|at|for)){_LEADS}"
)
#: People of a kind with those who deal with them, and where they are.
_COUNTERPARTS = re.compile(
    r"\b(?:counterparts?|opposite numbers?|friends|peers|colleagues|equivalents?) (?:at|in|of)"
    r"(?: (?:neighbouring|nearby))? $"
)
#: Before "with" and a council of which all the same is told.
_FEELING = re.compile(
    r"\b(?:(?:un)?happy|(?:dis)?pleased|(?:un)?impressed|(?:dis)?satisfied|content|patience|wrong|fault|trouble|problem"
    r"|concern(?:s|ed)?|begin|start|case|so) $"
)
_TURNED_TO = re.compile(rf"\b{_ASKED}{_LEADS}")
#: What stands between a helper's name and what it does.
_KIND = (
    r"(?:'s?)?(?:,? (?:and|&) [a-z]+)?(?: (?:city|county|borough|metropolitan|district|london borough))?"
    r" ?(?:councils?|cc|mbc)?'?s?"
)
_SET_OFF = (
    r"(?:, [^.;:()]{2,110},| \([^()]{2,60}\)| [\u2013\u2014-] [^.;:()]{2,110} [\u2013\u2014-])?"
    r"(?:,? (?:and|which|who|that)(?= ))?"
)
_WILL = (
    r"(?: (?:has|have|had|is|are|was|were|will|would|also|now|already|since|then|been|be|being|to|agreed|kindly|both"
    r"|starting|continu(?:es?|ed|ing)|volunteered|promised|due|set|asked|told|appointed|named|chosen))*"
)
_AID = r"(?:support|advice|help|peer|hand|expert\w*|coach\w*|managers|staff|team)\b"
_DOES = (
    r"(?:offer(?:s|ed|ing)? (?!its|children|families|young)"
    r"|(?:len(?:d|ds|t|ding)|loan(?:s|ed|ing)?|sen(?:ds?|t|ding)|second(?:s|ed|ing)?|step(?:s|ped|ping)? in"
    r"|act(?:s|ed|ing) as|tak(?:e|es|ing|en) (?:charge|over|the reins)|took (?:charge|over)|look(?:s|ed|ing)? over)\b"
    r"|(?:oversees?|audits?|suppl(?:y|ies|ied|ying)|show(?:s|ing)?(?= [^.;:]{3,30} how\b))\b(?! (?:its|their)\b)"
    r"|(?:(?<=been )|(?<=being )|(?<=be )|(?<=is )|(?<=was ))(?:called|brought|drafted|sent|lined) (?:in|up)\b"
    r"|as (?:an? |its |our |the )?(?:[\w'-]+ ){0,2}(?:partner|adviser)"
    rf"|(?:giv(?:e|es|ing|en)|gave|provid(?:e|es|ed|ing)|brings?|brought)(?= [^.;]{{0,50}}\b{_AID})"
    r"|lead(?:s|ing)?(?= [^.;]{0,20}\b(?:review|audit))|becom(?:es?|ing) [^.;]{0,30}partner"
    r"|(?:by (?:the |its )?[\w' ]{2,30} )?for (?:advice|help|support|assistance)\b"
    r"|(?:help|support|advis|mentor|coach|assist|partner)(?:e|s|es|ed|ing)?"
    r"(?: (?:with|us|it|them|her|him|the (?:council|authority|borough|county|city)|its neighbour|the improvement|to"
    r"|as|on)\b|(?=[.,;])))"
)
_HELPS = re.compile(rf"{_KIND}{_SET_OFF}{_WILL} {_DOES}")
#: What follows the name of a partner or a neighbour.
_PARTNER = re.compile(
    rf"{_KIND}(?:,| \(|,? (?:which|who) (?:is|are)| (?:as|is|becomes?|was|remains?))"
    r"(?: (?:appointed|named|chosen|now))?(?: as)?(?: (?:our|its|their|the|an?|his|her))?(?: [\w'-]+){0,3}"
    r" (?:partner|improvement adviser|neighbour|critical friend|mentor)\b"
)
#: What a council does that takes on the services of one named after it, or lends it a hand.
_TAKES_ON = re.compile(
    r"(?:'s)?(?: [a-z]+){0,3}? (?:to|will|would|could|may|shall|is|has|have|had|steps|takes|runs|took|stepped)"
    r"(?: (?:be|been|to|now|agreed|offered|also|set|poised|due|asked|told|invited|ready|chosen|picked|in|line))*"
    r" ?\b(?:tak(?:e|es|ing|en) (?:charge|over|control|responsibility|on)|took (?:charge|over|control)|charge|over"
    r"|control|run(?:ning)?|responsible for|step(?:ping|ped)? in|in to|help(?:ing)?|assist(?:ing)?|rescue|lead(?:ing)?"
    r"|lend(?:ing)?|lent|oversee(?:ing)?|manag(?:e|ing)|support(?:ing)?|advis(?:e|ing))\b"
)
#: What is done to services that go to the council named next.
_TAKEN_ON = re.compile(
    r"\b(?:hand(?:s|ed|ing)?\b[^.;:]{0,70}\bto|(?:turn(?:s|ed|ing)?|look(?:s|ed|ing)?) to|(?:to be |being |be )?(?:run"
    r"|taken over|overseen|rescued|helped|managed|supported|supervised) by|(?:help|support|advice|rescue) from)"
    r"(?: (?:its|the|their|neighbours?|neighbouring|nearby|richer|better-rated|outstanding))* $"
)


def is_in_passing(folded: str, start: int, mention: CouncilMention) -> bool:
    """Say whether a sentence that begins at `start` names a council only as a helper, an origin or a goal."""
    if is_arrived_at(folded, start, mention) or is_called_on(folded, start, mention):
        return False
    low = max(start, mention.start - _REACH)
    before = _BEFORE.search(folded, low, mention.start)
    if before is not None and not _FEELING.search(folded, low, before.start()):
        return True
    if _COUNTERPARTS.search(folded, low, mention.start):
        return True
    if any(words.match(folded, mention.end) for words in (_HELPS, _PARTNER)):
        return True
    return is_post(folded, start, mention)


def is_helper(folded: str, start: int, mention: CouncilMention) -> bool:
    """Say whether a sentence that begins at `start` tells of a council that it helps another, or is asked to."""
    if is_turned_to(folded, start, mention):
        return True
    return _HELPS.match(folded, mention.end) is not None or _PARTNER.match(folded, mention.end) is not None


def is_turned_to(folded: str, start: int, mention: CouncilMention) -> bool:
    """Say whether a sentence that begins at `start` names a council as one that another asks for help."""
    return _TURNED_TO.search(folded, max(start, mention.start - _REACH), mention.start) is not None


def takes_on(folded: str, start: int, mention: CouncilMention, mentions: list[CouncilMention]) -> bool:
    """Say whether a council of a sentence is one that runs or mends the services of another that it names."""
    others = [other for other in mentions if other.gss != mention.gss]
    if any(other.start < mention.start for other in others):
        return _TAKEN_ON.search(folded, max(start, mention.start - 120), mention.start) is not None
    return bool(others) and _TAKES_ON.match(folded, mention.end) is not None
