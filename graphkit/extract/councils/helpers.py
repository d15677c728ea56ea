"""Councils that help the main one of a document: what they do is done for it, wherever the text says so."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.kinds import is_like
from graphkit.extract.councils.passing import is_helper, takes_on
from graphkit.extract.councils.single import single
from graphkit.language.sentences import Sentence

_WORD = (
    r"(?:(?<!early )help(?:s|ed|ing|er|ers)?|support\w*|advi[cs](?!ory|er)\w*|mentor\w*|coach\w*|len[dt]|lends|lending"
    r"|loan\w*|second(?:ed|ing|ments?)|partner(?:s? with|ship|ships|ed|ing)?(?! agenc| organi)|peers?|critical friend"
    r"|borrow\w*|assist(?!ant)\w*|twinned|paired|look(?:s|ed|ing)? over|tak(?:e|es|en|ing) (?:over|charge)"
    r"|took (?:over|charge)|shar(?:e|es|ed|ing)|(?:undert\w+|carr(?:y|ies|ied|ying) out|conduct\w*|le(?:d|ads|ading)"
    r"|did|d(?:oes|one)) an? (?:[\w-]+ )?(?:review|audit|diagnostic|challenge))"
)
#: What a council does for another: "Essex, which is good, will be its improvement partner".
_GIVES = re.compile(
    rf"(?!'s? (?:[a-z-]+ )?partner)[^.;:]{{0,70}}?(?<!its own )\b{_WORD}\b"
    r"(?! (?:by|from|for (?:its|children|families)|its|children)\b)"
)
#: The same told by the way: ", which is helping under a contract,".
_HELPING = re.compile(
    r"(?:'s)?(?: council)?, (?:which|who) (?:(?:is|was|has|had|been|already|also|now) ){1,4}"
    r"(?:helping|supporting|advising|mentoring|coaching|assisting)\b"
)
#: What tells that a council is the one helped.
_GETS = re.compile(
    r"[^.;:]{0,60}\b(?:need\w*|asks|has asked|asked for|been offered|gets?|got|receiv\w*|help from|by|turned to)\b"
)
#: What another has from a council: "a partnership with Essex", "two managers on loan from Essex".
_GIVEN = re.compile(rf"\b{_WORD}(?: [\w'-]+){{0,3}} (?:from|by|with)(?: (?:the|neighbouring|nearby))? $")
#: What makes a council named next no subject: where something is.
_NO_SUBJECT = re.compile(r"\b(?:in|at|across|for|of|to|than) (?:the )?$")
#: Those of a council who go and help elsewhere, and those who seldom do.
_OTHER_STAFF = re.compile(
    r"(?:'s)? (?:[a-z-]+ ){0,3}?(?:(?:auditors?|lawyers?|teams?|managers?|officers?|trainers?|coach(?:es)?|mentors?"
    r"|heads? of [a-z -]{4,40}|practitioners?|leads?) (?:will|is to|are to|is|are|has|have|now|comes?|spends?|sits?"
    r"|reads?|checks?)|(?:people|staff|workers?) (?:will|are to|is to|now|comes?|spends?|sits?|reads?|checks?))\b"
    r"(?! (?:left|leaving|resigned|quit|gone|striking|overworked|said|told|been (?:told|sacked|suspended)))"
)
_OWN_STAFF = re.compile(r"'s (?:[a-z-]+ ){0,2}?(?:leader|mayor|cabinet|director|chief|boss|residents|children)\b")
#: What is set off after a name: "Essex, which is good, will".
SET_OFF = re.compile(
    r"(?:'s)?(?: [a-z]+){0,2}"
    r"(?:, [^.;:()]{2,110}?,| \([^()]{2,60}\)| [\u2013\u2014-] [^.;:()]{2,110}? [\u2013\u2014-])(?= )"
)
#: What a council does that is told of by the way: ", which has worked with the borough since May,".
_WORKS_WITH = re.compile(rf"(?:'s)?(?: council)?, (?:which|who) (?:[a-z]+ ){{0,3}}?(?:{_WORD}|work(?:s|ed|ing) with)\b")
#: Words for the main council in a sentence about another.
_MAIN_TOO = re.compile(
    r"\b(?:us|our|ours|your|yours|(?:the|this) (council|authority|borough|county|city|town))\b(?! (?:lines|court))"
)
#: Between a council and the main one, what makes them be compared, or told of each for itself.
_NOT_FOR = re.compile(
    r"\b(?:than|unlike|compared|whereas|while|but|like|as(?! (?:the|our) [a-z]+'s)|says?|said|told|tells|that|believes?"
    r"|because|when|after|before|since|until|if|where|left|leaves|moved|appointed|hired|poached|recruited)\b"
    r"|; |, (?:and )?$|\band $|from (?:the )?$"
)
_REACH = 60


def helpers(annotated: Annotated, main: str) -> frozenset[str]:
    """Return the councils (GSS codes) of which a document says anywhere that they help the main one."""
    found: set[str] = set()
    for sentence in annotated.sentences if main else ():
        mentions = single(annotated, sentence.start, sentence.end)
        found.update(m.gss[0] for m in mentions if m.gss[0] != main and _helps(annotated, sentence, m, mentions, main))
    return frozenset(found)


def serves(annotated: Annotated, sentence: Sentence, named: CouncilMention, main: str) -> bool:
    """Say whether a council that a sentence is about does what it tells for the main one, which the sentence means too.

    "Essex's auditors will read our files", "Essex looks at the borough's dashboard".
    """
    folded, start = annotated.folded, sentence.start
    if not main or _NO_SUBJECT.search(folded, start, named.start) or _OWN_STAFF.match(folded, named.end):
        return False
    if _OTHER_STAFF.match(folded, named.end):
        return True
    aside = SET_OFF.match(folded, named.end, sentence.end)
    if aside and _WORKS_WITH.match(folded, named.end, aside.end()) and _MAIN_TOO.search(folded, named.end, aside.end()):
        return True
    low = aside.end() if aside else named.end
    refers = [other.start for other in single(annotated, low, sentence.end) if other.gss[0] == main]
    meant = [one for one in _MAIN_TOO.finditer(folded, low, sentence.end) if not one[1] or is_like(main, one[1], ())]
    refers += [one.start() for one in meant]
    return any(not _NOT_FOR.search(folded, low, at) for at in refers)


def _helps(
    annotated: Annotated, sentence: Sentence, mention: CouncilMention, mentions: list[CouncilMention], main: str
) -> bool:
    """Say whether a sentence tells of a council that it helps another."""
    folded, start = annotated.folded, sentence.start
    if is_helper(folded, start, mention) or takes_on(folded, start, mention, mentions):
        return True
    if _GIVEN.search(folded, max(start, mention.start - _REACH), mention.start):
        return True
    subject = mentions[0].gss[0] != main and not folded.endswith("in ", start, mention.start)
    following = next((m.start for m in mentions if m.start > mention.end and m.gss != mention.gss), sentence.end)
    aside = SET_OFF.match(folded, mention.end, following)
    if aside and _HELPING.match(folded, mention.end, aside.end()):
        return True
    low = aside.end() if aside else mention.end
    gives = subject and _GIVES.match(folded, low, following)
    return bool(gives) and not _GETS.match(folded, low, gives.end() if gives else 0)
