"""Councils that lend another a hand: "Essex is to send a team", "managers from Leeds are coming"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.councils.councils import CouncilMention
from graphkit.language.sentences import Sentence

_KIND = r"(?:'s)?(?: (?:city|county|borough|metropolitan|london borough|mbc|cc))?(?: council)?"
_ASIDE = r"(?:,[^,;.]{2,90},| \([^()]{2,60}\))?"
_OFFICE = r"(?:'s? (?:[\w'-]+ ){0,4}?(?:director|executive|leader|dcs|managers|department|team|service))?"
_AUX = r"(?: (?:has|have|had|is|are|will|would|also|now|agreed|been|to|already|since|then|promised|offered))* "
_PEOPLE = (
    r"(?:managers?|team managers?|team|staff|officers|social workers?|colleagues?|experts|specialists|people|peers?"
    r"|auditors?|practitioners|heads? of service|director|adviser|mentors?|reviewing officers)"
)
#: What a council does that lends a hand, and to whom.
_LENDS = re.compile(
    _KIND
    + _ASIDE
    + r"(?:,? (?:which|who|that)|,)?"
    + _OFFICE
    + _ASIDE
    + _AUX
    + r"(?:(?:runs?|running|takes? charge of|taken charge of|takes? over|taking over|manages?|managing|leads?"
    r"|leading|look after|be responsible for|take responsibility for|oversee|oversees|overseeing)"
    r" (?:(?:its|the|their) )?(?:(?:[\w-]+ ){0,4}[\w-]+'s? )?(?:department|service|children's|child protection"
    r"|children in care)"
    r"|(?:len(?:d|ds|t|ding)|loan(?:ed|s|ing)?|offer(?:s|ed|ing)?|second(?:s|ed|ing)|sen(?:ds?|t|ding)|giv(?:e|es|ing)"
    r"|gave|given|provid(?:e|es|ed|ing)) (?=[^.;]{0,40}\b(?:the (?:council|authority|borough|county|city)|it|us|them"
    r"|him|her|managers|social workers|staff|support|advice|help|peer|mentor|coach|adviser|team|expert\w*|hand"
    r"|director|people|heads"
    r"|(?:one|two|three|four|five|six|some|several|\d+) of its))"
    r"|(?:help|support|advis|mentor|coach|partner)(?:e|s|es|ed|ing)? "
    r"(?:the (?:council|authority|borough|county|city)|it|us|them|him|her|its neighbour|managers|leaders)\b"
    r"|(?:check|audit|sample|moderate|read|look at|go through)s? (?:a sample|files|cases|[\w' ]{2,20}'s (?:work"
    r"|files|cases))"
    r"|(?:act|acts|acting|serve|serves|serving) as (?:an? |its |their )?(?:[\w-]+ )?(?:peer|mentor|partner|buddy|friend"
    r"|adviser|coach)"
    r"|(?:spends?|spent) (?!(?:[\w£.,-]+ ){0,3}?(?:£[\d.,]+m?|millions?|pounds|money) )(?:[\w-]+ ){1,4}"
    r"(?:week|month|fortnight)"
    r"|(?:takes?|taken|taking|took|holds?|held) the (?:wheel|reins|helm)\b(?! as)|(?:runs?|ran|running) the show\b"
    r"|(?:been )?alongside(?=[.,;]| since| from| for (?:the|an?)| us\b| it\b| the (?:council|borough))"
    r"|(?:was |were |(?<=been ))sent for\b"
    r"|(?:help|assist|lend a hand)(?=[.,;])"
    r"|(?:been |be )?(?:brought|drafted|called) in to (?:help|advise|support|mentor|coach|run|oversee"
    r"|guide|assist|steer)"
    r"|been asked (?:by [\w' ]{2,30} )?(?:for (?:advice|help|support)|to (?:help|advise|support|lend|check))"
    r"|(?<=been )asked for (?:advice|help|support)\b)"
)
#: Those who come from a council that is named right behind, and what they come to do.
_FROM = re.compile(rf"\b{_PEOPLE}(?: on (?:loan|secondment))? (?:from|of)(?: neighbouring| nearby| the)? $")
_COME = re.compile(
    _KIND
    + r"(?:,[^,;.]{2,60},)? (?:(?:is|are|will|would|have|has|now|also|to|been|be)(?= ) ?)*(?:spend|spends|begin|begins"
    r"|start|starts|sits?|sitting|visits?|visiting|come|comes|coming|help\w*|work|works|working|advis\w+|arriv\w+"
    r"|mentor\w*"
    r"|coach\w*|checks?|checking|in (?:the|every|each)|here|read|reads|reading|audit\w*|shadow\w*)\b"
)
_BROUGHT = re.compile(
    rf"\b(?:br(?:ought|ings?|inging)|borrow(?:ed|s|ing)|drafted|drafts|called|hired|lent|sent|using|with help from"
    rf"|moderat\w+[\w ]{{2,20}} by)(?: (?:in|over|across|down|up))?(?: [\w'-]+){{0,4}}? {_PEOPLE} from(?: neighbouring"
    rf"| nearby| the)? $"
)
#: "Six of Bury's managers begin", "Bury's managers are to help".
_ITS = re.compile(rf"'s? {_PEOPLE} (?:is|are|will|would|have|begin|start|come|sit|visit|to)\b")
_SOME_OF = re.compile(r"\b(?:one|two|three|four|five|six|some|\d+) of $")
#: What is done before the name of a council that is to help.
_ASKS = re.compile(
    r"\b(?:(?:asked|asks|invited|invites|got|enlisted|persuaded)(?: neighbouring| nearby)? (?=$)"
    r"|(?:gone|went|going|goes|turned|turns|turning|looked|looking) to(?: neighbouring| nearby)? (?=$))$"
)
_FOR_HELP = re.compile(
    _KIND + _ASIDE + r" (?:to (?:help|advise|support|lend|run|oversee|mentor|do that|sit|share"
    r"|take (?:charge|over|on|responsibility|control|the|its))"
    r"|for (?:help|advice|support|assistance|guidance|managers|staff))\b"
)
_ENGAGED = re.compile(r"\b(?:appointment|engagement|hiring|choice) of(?: neighbouring| nearby)? $")
#: What an outsider is asked to do that is a review.
_TO_LOOK = re.compile(
    _KIND + _ASIDE + r" to (?:look|check|review|audit|read|examine|go through|go over|test)\b(?! after)"
)
#: Words before the name of a council that state its help by themselves.
_SHARED = re.compile(
    r"(?:\bshar(?:e|es|ed|ing) (?:[\w'-]+ ){1,5}with|\b(?:on|by) (?:loan|secondment|attachment) from|\bborrowed from"
    r"|\bsent for|\bin the hands of|(?:^|\b(?:was|were|came|followed|took|had|got) )(?:help|support|advice) from"
    r"|\b(?:help|support|advice)\b[^.;:]{0,40}? from (?:colleagues|managers|staff|friends|experts|people) (?:in|at)"
    r"|\bbought from|\b(?:help|advice|support|assistance) (?:is |has |will |now )*(?:comes|came|come|coming) from"
    r"|\b(?:paired|pairing|twinned|matched|linked|teamed) (?:[\w'-]+ ){0,4}with"
    r"|\b(?:pooling|pools|pooled|merging|merged) (?:[\w'-]+ ){1,4}with)(?: neighbouring| nearby| the)? $"
)
#: What lends a hand to nobody: "sends children to homes".
_NO_HELP = re.compile(r"[^.;]{0,30}\b(?:children|pupils|teenagers|families|evidence|notice)\b")
_SENDS = re.compile(r"sen(?:ds?|t|ding) $")
_BEFORE = 80


def lenders(annotated: Annotated, sentence: Sentence, main: str) -> list[Mark]:
    """Return the councils of a sentence, other than the main one, that lend somebody a hand, as deeds."""
    councils = annotated.councils_in(sentence)
    return [mark for one in councils if main not in one.gss for mark in _helping(annotated.folded, sentence, one)]


def lends(folded: str, mention: CouncilMention) -> bool:
    """Say whether a council is named as the one that lends a hand."""
    return bool(_LENDS.match(folded, mention.end))


def _helping(folded: str, sentence: Sentence, mention: CouncilMention) -> list[Mark]:
    """Return the words that tell of a council's help, as deeds."""
    lent = _LENDS.match(folded, mention.end, sentence.end)
    if lent and not (_SENDS.search(folded, lent.start(), lent.end()) and _NO_HELP.match(folded, lent.end())):
        return [Mark(mention.start, lent.end(), "partnership")]
    near = max(sentence.start, mention.start - _BEFORE)
    before = folded[near : mention.start]
    for ahead, behind, kind in (
        (_FROM, _COME, "partnership"),
        (_ASKS, _FOR_HELP, "partnership"),
        (_ASKS, _TO_LOOK, "review"),
        (_ENGAGED, _FOR_HELP, "partnership"),
        (_SOME_OF, _ITS, "partnership"),
    ):
        first = ahead.search(before)
        second = behind.match(folded, mention.end, sentence.end) if first else None
        if first and second:
            return [Mark(near + first.start(), second.end(), kind)]
    found = _BROUGHT.search(before) or _SHARED.search(before)
    return [Mark(near + found.start(), mention.end, "partnership")] if found else []
