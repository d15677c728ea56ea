"""Leaders who come and go, as told of by name or pronoun: "Ms Moor joined in May", "he is off to Leeds".

Who is a leader the posts of the document tell. Roles that come and go without a name are read by the
grammar of deeds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.posts.people import LONGEST, Cast, Mention
from graphkit.extract.posts.pronouns import in_sentence
from graphkit.language.sentences import Sentence
from graphkit.model import Post

#: Roles whose holders come and go as news.
LEADERS = frozenset(
    "chief-executive director-of-childrens-services director assistant-director head-of-service council-leader "
    "deputy-leader lead-member cabinet-member mayor safeguarding-board-chair improvement-board-chair "
    "improvement-adviser trust-chief-executive trust-chair principal-social-worker".split()
)
_AUX = (
    r"(?: (?:has|have|had|is|was|were|will|'ll|would|also|then|now|since|later|soon|himself|herself|already|recently"
    r"|just|only|first|suddenly|abruptly|formally|eventually|to|be|been|being|set|due|about|next|today|yesterday"
    r"|(?:in|last|this|that|on|at|from|by) (?:the )?\w+(?: \d{4})?)){0,6}? "
)
_ASIDE = r"(?:,[^,;.]{2,90},| \([^()]{2,60}\)|,)?(?: who| and| but)?(?:'ll|'s)?"
_POST = r"(?:job|post|seat|place|role|brief|portfolio)"
_WHEN = r"(?: (?:in|on|at|as|last|this|that|by|after|when|soon|shortly|earlier|within|with|from)\b|[.,;])"
_GOES = re.compile(
    _ASIDE + _AUX + r"(?:resign(?:ed|s|ing)?|quits?|leaves|leaving|depart(?:s|ed|ing)?|retir(?:es?|ed|ing)|off to"
    rf"|(?:going|gone)(?=[.,;])"
    rf"|(?:left|went|gone)(?={_WHEN})|left (?:the council|the authority|(?:his|her) {_POST}|suddenly|abruptly|to)"
    r"|(?:step(?:s|ped|ping)?|st(?:ands?|ood|anding)) (?:down|aside)|bow(?:s|ed|ing) out|mov(?:es|ed|ing) on"
    rf"|g(?:ave|ives|iving) up (?:the|his|her)|los(?:t|es) (?:his|her|the) {_POST}"
    r"|forced out|pushed out|fell on (?:his|her) sword|clear(?:ed|s) (?:his|her) desk|hand(?:ed|s) in (?:his|her)"
    r"|announc(?:ed|es) (?:(?:his|her) (?:departure|resignation|retirement)|(?:that )?(?:he|she) (?:was|is|would|will)"
    r"(?: be)? (?:leav|go|resign|retir|off|step|stand|quit)\w*))\b"
)
_AWAY = re.compile(
    _ASIDE + _AUX + r"(?:(?:went|gone|moved|moves|moving|goes|going|heads?|headed|heading|left|leaves|leaving|off|bound"
    r"|returned|returns|switched)(?: (?:in|last|this|next) \w+| after \w+ \w+)? (?:to|for)|join(?:ed|s|ing)?) (?:the )?"
)
_GONE = re.compile(
    _ASIDE + r"(?: who)?(?: (?:has|have|had|then|later|since))? (?:was|were|been|is|being|is to be|will be)(?: \w+)? "
    r"(?:sacked|dismissed|fired|removed|suspended|axed|ousted|replaced|succeeded|relieved|demoted|sidelined|dropped"
    r"|reshuffled|made redundant|paid off|placed on|shown the door)\b"
)
_LET_GO = re.compile(
    r"\b(?:parted company with|sack(?:ed|s|ing)?|fired|dismiss(?:ed|es|ing)?|lost|suspend(?:ed|s|ing)?|axed|ousted"
    r"|remov(?:ed|es|ing)|got rid of|farewell to|goodbye to"
    r"|(?:sacking|dismissal|loss|departure|resignation|exit|retirement|removal|suspension) of)"
    r"(?: (?:the|its|their|his|her|our|then|council|leader|chief executive|director|of|children's|services|dcs|,))* $"
)
_COMES = re.compile(
    _ASIDE + _AUX + rf"(?:join(?:s|ed|ing)?(?:(?={_WHEN})| (?:the|him|her|them|us|its|\w+ council)\b)"
    rf"|arriv(?:ed|es|ing|e)|(?:start(?:s|ed)?|beg[ia]ns?)(?={_WHEN}| work)"
    r"|c(?:a|o)mes? (?:in|to|here|over|on board|out of)"
    rf"|t(?:akes?|ook|aken|aking) (?:over|charge|(?:up|on) (?:the|his|her) {_POST}|the (?:helm|reins|chair|{_POST}))"
    r"|made (?=(?:[\w'-]+ ){0,4}(?:director|leader|chief|head|lead|chair))"
    r"|step(?:s|ped)? (?:in|up|into)|stood in|filled in"
    r"|inherit(?:ed|s)|bec(?:omes?|ame)|assum(?:ed|es)|(?:got|gets|won) the job"
    r"|(?:acting|interim) (?=(?:[\w'-]+ ){0,2}(?:director|leader|chief|head|lead|assistant)))"
)
_CHOSEN = re.compile(
    _ASIDE + r"(?: who)?(?: (?:has|have|had|then|later|since|is to|will))? ?(?:was|were|been|is|being|be)(?: \w+)? "
    r"(?:appointed|named|chosen|picked|selected|promoted|confirmed|elected|hired|recruited|brought in|drafted in"
    rf"|parachuted in|installed|put in charge|(?:given|handed) the {_POST})\b"
)
_TAKEN_ON = re.compile(
    r"\b(?:appoint(?:ed|s|ing)?|hired|recruited|promoted|chose|picked|installed|drafted in|brought in|welcomed|poached"
    r"|(?:arrival|appointment|promotion) of)(?: (?:the|its|their|his|her|our|new|former|experienced))* $"
)
#: "Has asked Ivy Marchetti to mind it until May": whoever is asked to lead comes, leader before or not.
_ASKED = re.compile(
    r"\b(?:asked|persuaded|invited|called on|drafted in|turned to|got) (?:(?:mr|ms|mrs|dr|sir|dame) )?$"
)
_TO_LEAD = re.compile(
    r"(?:,[^,;.]{2,90},)? to (?:act (?:as|up)|run|lead|mind|chair|head|oversee|take (?:over|charge|on|the)"
    r"|step (?:in|up)|stand in|fill in|hold the|cover|look after|steer|stay on|serve as"
    r"|be (?:its|the|acting|interim|our))\b"
)
_LEAD = re.compile(
    _TO_LEAD.pattern + r"| as (?:its |an? |the |their )?(?:interim|acting|new|next|permanent|independent)\b"
)
_IS_ASKED = re.compile(
    r"(?:,[^,;.]{2,90},)?(?: who)?(?: (?:has|have|had|is|was|will))?(?: (?:been|being|be))?"
    r" (?:asked|persuaded|tempted|lured|invited|drafted in|brought in|called in|hired|lined up)"
    r"(?: [\w ]{2,30})?(?= to )"
)
#: "It found its chair in Ivy Marchetti."
_FOUND_IN = re.compile(
    r"\b(?:found|has|have|got|chose) (?:its|an?|the|their|our)(?: [\w']+){0,3} (?:chair\w*|director|chief executive"
    r"|leader|head|successor|adviser|replacement|commissioner) in $"
)
_BEFORE = 70


def comings(annotated: Annotated, cast: Cast, posts: Iterable[Post]) -> dict[int, list[Mark]]:
    """Return appointments and departures of leaders as deeds, by where their sentence begins.

    `cast` and `posts` are the people and the posts of the document.
    """
    leaders = {post.person for post in posts if post.role in LEADERS}
    found: dict[int, list[Mark]] = {}
    mentions: list[Mention] = []
    for sentence in annotated.sentences:
        if sentence.end - sentence.start <= LONGEST:
            mentions = in_sentence(cast, annotated.folded, mentions, sentence.start, sentence.end)
            deeds = [
                deed
                for mention in mentions
                if annotated.quotation_at(mention.start) is None
                for deed in _asked(annotated, sentence, mention)
                or (_of(annotated, sentence, mention) if cast.people[mention.person].name in leaders else ())
            ]
            if deeds:
                found[sentence.start] = deeds
    return found


def _asked(annotated: Annotated, sentence: Sentence, mention: Mention) -> list[Mark]:
    """Return the words that tell that somebody is asked to lead, or was found for a post."""
    folded, near = annotated.folded, max(sentence.start, mention.start - _BEFORE)
    found = _FOUND_IN.search(folded, near, mention.start)
    if found:
        return [Mark(found.start(), mention.end, "appointment")]
    passive = _IS_ASKED.match(folded, mention.end, sentence.end)
    lead = _TO_LEAD.match(folded, passive.end(), sentence.end) if passive else None
    if lead:
        return [Mark(mention.start, lead.end(), "appointment")]
    asked = _ASKED.search(folded, near, mention.start)
    lead = _LEAD.match(folded, mention.end, sentence.end) if asked else None
    return [Mark(asked.start(), lead.end(), "appointment")] if asked and lead else []


def _of(annotated: Annotated, sentence: Sentence, mention: Mention) -> list[Mark]:
    """Return what the words around somebody's name tell of coming and going."""
    folded, near = annotated.folded, max(sentence.start, mention.start - _BEFORE)
    away = _AWAY.match(folded, mention.end, sentence.end)
    if away and within(annotated.councils, away.end(), away.end() + 1):
        return [Mark(mention.start, away.end(), "departure")]
    for pattern, kind in (
        (_GOES, "departure"),
        (_GONE, "departure"),
        (_COMES, "appointment"),
        (_CHOSEN, "appointment"),
    ):
        after = pattern.match(folded, mention.end, sentence.end)
        if after:
            return [Mark(mention.start, after.end(), kind)]
    for pattern, kind in ((_LET_GO, "departure"), (_TAKEN_ON, "appointment")):
        ahead = pattern.search(folded, near, mention.start)
        if ahead:
            return [Mark(ahead.start(), mention.end, kind)]
    return []
