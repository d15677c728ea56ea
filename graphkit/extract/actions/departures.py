"""Whose leader leaves, where a sentence tells of that of a council other than the one spoken of."""

from __future__ import annotations

import re

from graphkit.extract.actions.grammar import Deed
from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.single import single
from graphkit.language.sentences import Sentence

_REACH = 90
_POST = (
    r"(?:directors?|heads?|chiefs?|boss(?:es)?|leaders?|officers?|managers?|executives?|deput(?:y|ies)|chair|services?"
    r"|safeguarding|education|learning|posts?|jobs?|roles?|charge|care|department)"
)
#: "Kit Ansah, head of safeguarding at | Bolton": what somebody is or was there.
_AT = re.compile(
    rf"\b{_POST}(?: [a-z'&-]+){{0,5}}? (?:at|of|in|for|with)(?: (?:the|neighbouring|nearby|london borough of))* $"
    r"|\b(?:led|leads|ran|runs|headed|heads|managed|manages) [a-z' &-]{3,50} (?:at|in|for) $"
)
#: "Bolton's | director, Kit Ansah".
_OWN = re.compile(rf"'s? (?:[a-z'&-]+ ){{0,4}}?{_POST}\b")
#: "At Bolton, Kit Ansah": where all that follows is told.
_THERE = re.compile(r"[\"' ]*(?:(?:meanwhile|and|but|earlier|also),? )?(?:over )?(?:in|at) (?:the )?")
#: "Bolton | dismissed its director".
_PARTS = re.compile(
    r"(?: council)?(?: (?:has|have|had|also|then))* (?:dismissed|sacked|fired|lost|removed"
    r"|parted (?:company|ways) with)\b"
)
#: Where somebody goes to or came from, and what somebody was before.
_ELSEWHERE = re.compile(
    r"\b(?:join\w*|from|becom(?:e|es|ing)|became|new|next|moved?|moves|moving|appointed|named|hired|replac\w+"
    r"|succe\w+|formerly|former|previously|ex|used to|once|later|will|would|like|than|as at|predecessor"
    r"|tak(?:e|es|ing) up|took up|asked|start\w*|assignment|off|has been|had been|to be|to run|to lead|to take|is to"
    r"|whose|talks|meeting|the (?:day|week|month|year)"
    r"|for an?|by (?:the|an?)|(?:leav(?:e|es|ing)|left|go|goes|went|heads|heading) (?:for|to)"
    r"|who (?:was|had|has|retired|left|resigned|quit|went|stood|stepped))\b"
    r"(?! (?:his|her|their|the) (?:posts?|jobs?|roles?))"
)
#: What parts the words of a departure from a council named behind them.
_PARTED = re.compile(
    r"[,;:]|\b(?:while|whereas|but|talks|meeting|hours|days|given|offered|the (?:day|week|month|year)"
    r"|(?:after|before|when) (?!\w+ (?:years?|months?|weeks?)\b))\b"
)
#: Between a council named first and a departure, what makes it one that somebody of the council speaks of, or mends.
_OF_ANOTHER = re.compile(
    r"\b(?:said|says|told|thinks|(?:stands?|stood|stepped|steps) in|covers?|took over) [^,;]{0,60}"
    r"\b(?:that|after|when|because|since)\b|\b(?:said|says|told|thinks)\b"
)


def left(annotated: Annotated, sentence: Sentence, deed: Deed, council: str) -> str:
    """Return the council (GSS code) whose leader a sentence about a `council` tells to have left: it or another."""
    named = single(annotated, sentence.start, sentence.end)
    others = {mention.gss[0] for mention in named}
    if len(others) != 1 or council in others:
        return council
    folded = annotated.folded
    near = [one for one in named if not _PARTED.search(folded, deed.end, max(deed.end, one.start))]
    near = [one for one in near if not _OF_ANOTHER.search(folded, one.end, max(one.end, deed.start))]
    return next((one.gss[0] for one in near if _is_of(folded, sentence, one)), council)


def _is_of(folded: str, sentence: Sentence, mention: CouncilMention) -> bool:
    """Say whether a post in a sentence is one at a council that it names, and not where somebody goes or was."""
    low = max(sentence.start, mention.start - _REACH)
    if _ELSEWHERE.search(folded, low, mention.start):
        return False
    if _OWN.match(folded, mention.end, sentence.end) or _PARTS.match(folded, mention.end, sentence.end):
        return True
    there = _THERE.match(folded, sentence.start)
    return bool(there and there.end() == mention.start) or _AT.search(folded, low, mention.start) is not None
