"""Councils that another lends a hand to: "Essex is helping colleagues in Luton", "Luton has turned to Essex"."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.actions.helping import lends
from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.councils import CouncilMention
from graphkit.language.sentences import Sentence

_STAFF = (
    r"(?:colleagues|counterparts|opposite numbers|(?:[\w-]+ )?managers?|(?:team|council)? ?leaders|staff|officers?"
    r"|social workers?|practitioners?|teams?|(?:practice |team )?leads?|heads? of [\w ]{4,20}|directors?|auditors?"
    r"|advisers?|experts?|specialists?|coach(?:es)?|mentors?|peers?|newcomers|recruits|executives?|bosses|chiefs)"
)
_HAND = (
    rf"(?:{_STAFF}|people|help|support|advice|guidance|hand|assistance|know-how|expertise|services|worker|mentoring"
    r"|coaching|training)"
)
#: What stands between a word of help and the name of who gets it: "colleagues in neighbouring".
_AT = (
    rf"(?: (?:(?:[\w'-]+ ){{0,2}}?{_STAFF}(?: and [\w'-]+)?|those|them|council) (?:in|at|of))?"
    r"(?: (?:the|its|their|our|both|neighbours?|neighbouring|nearby|next-door|troubled|struggling|poor|little"
    r"|(?:london borough|royal borough|borough|city|county) of))* $"
)
_AUX = (
    r"(?: (?:has|have|had|is|are|was|were|will|would|to|be|been|being|also|now|already|since|then|both|agreed|going"
    r"|due|each))*"
)
_HELP = (
    r"\b(?:help|support|coach|mentor|assist)(?:s|es|ed|ing)?|\b(?:advis|guid)(?:e|es|ed|ing)"
    r"|\bprop(?:s|ped|ping)? up|\bbail(?:s|ed|ing)? out|\bwork(?:s|ed|ing)? alongside|\bshow(?:s|ed|n|ing)?"
    r"|\b(?:com(?:e|es|ing)|came|gone|go(?:es|ing)?) to the (?:aid|rescue|help) of|\bpartner(?:s|ed|ing)?"
    r"|\b(?:lend(?:s|ing)?|lent|giv(?:e|es|en|ing)|gave) (?:a hand|(?:its |their )?(?:help|support|advice)) to"
)
_GIVE = (
    r"\b(?:len(?:d|ds|t|ding)|loan(?:s|ed|ing)?|offer(?:s|ed|ing)?|second(?:s|ed|ing)?|sen(?:ds?|t|ding)"
    r"|giv(?:e|es|en|ing)|gave|provid(?:e|es|ed|ing)|promis(?:e|es|ed|ing))"
)
#: Words before a name by which those of another council help the one named.
_TO = re.compile(
    rf"(?:(?:{_HELP})"
    rf"|{_GIVE} (?:[\w'-]+ ){{0,6}}?{_HAND}(?: [\w'-]+){{0,2}}?(?:,[^,;.]{{2,40}},)? to"
    rf"|\b(?:partner|mentor|critical friend|adviser|buddy|big sister|twin) (?:to|of|for)"
    r"|\b(?:seconded|lent|loaned|on loan|on secondment|assigned|deployed) (?:out )?(?:to|in)"
    r"|\b(?:spend|spends|spent|spending) (?:[\w-]+ ){0,4}?(?:days?|mornings?|afternoons?|weeks?|fortnights?|months?"
    r"|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?)(?: an? (?:week|month|fortnight))? (?:in|with|at)"
    r"|\b(?:advice|help|assistance) (?:to|for)"
    r"|\bshar(?:e|es|ed|ing) (?:what [\w ]{2,12} know|(?:[\w'-]+ ){1,4}(?:experience|knowledge|expertise|know-how))"
    r" with"
    rf"|(?P<staff>\b{_STAFF}(?: of \w+)?(?: from [\w ]{{3,30}})?{_AUX}) (?:based|placed|embedded|stationed|at work"
    r"|(?:start\w*|beg[aiu]n\w*) work|(?P<there>working|down)) (?:in|at|with)"
    rf"|\b(?:driv(?:e|es|ing)|travel(?:s|ling)?|go|goes|going) (?:over |up |down |across |out )?to"
    rf"|\b(?:check|audit|sampl|read|go(?:es)? (?:over|through))\w* (?:[\w'-]+ ){{0,2}}?(?:files|cases|records|work)"
    r" (?:in|at|for)"
    rf"){_AT}"
)
#: Those who go by road and what they do there: more is wanted of them than that they go.
_JOURNEY = re.compile(r"\b(?:driv|travel|go)\w* (?:over |up |down |across |out )?to\b")
_REGULARLY = re.compile(
    r"(?![^.;:]{0,50} to (?:see|visit|watch|meet|play|buy|collect)\b)[^.;:]{0,30}\b(?:every|each|once|twice|days?"
    r"|a week|weekly|fortnightly|to (?:help|sit|advise|work|check|coach|mentor|show))\b"
)
#: "Works with Bury to improve its services": who works with whom does not tell who is helped.
_WITH = re.compile(rf"\bwork(?:s|ed|ing)? with{_AT}")
_FOR_ITS = re.compile(
    r"(?:'s)?(?: council)?(?:'s [\w ]{3,30})? to (?:improve|rebuild|mend|fix|strengthen) (?:its|their)\b"
)
#: A verb right before a name, and what is given right behind.
_GIVES = re.compile(rf"{_GIVE}(?: (?:neighbouring|nearby|its neighbour|to))? $")
_GIVEN = re.compile(rf"(?: council)? (?!to\b)[^.;:,]{{0,40}}?\b{_HAND}\b")
#: "Is Bury's improvement partner", "runs Bury's front door".
_OF = re.compile(
    r"\b(?:tak(?:e|es|en|ing) (?:on|over|charge of)|took (?:on|over|charge of)|runs?|running|ran|manag(?:e|es|ed|ing)"
    r"|oversee(?:s|n|ing)?|look(?:s|ed|ing)? after|do(?:es|ing)?|lead(?:s|ing)?"
    r"|(?:is|be|becomes?|became|as|remains?|stays?))(?: (?:the|neighbouring))? $"
)
_TAKES = re.compile(r"\b(?:tak(?:e|es|en|ing)|took) $")
_UNDER = re.compile(r"(?: council)? under (?:its|their|our|[\w']+'s) wing\b")
_SERVICE = re.compile(
    r"'s? (?:[\w-]+ ){0,2}?(?:audits?|auditing|front door|(?:children's|social care|fostering|adoption|improvement)"
    r" (?:services?|department|social care)|department|mentor|critical friend|improvement (?:partner|adviser)"
    r"|partner(?: in practice)?|quality assurance)\b"
)
_BEING = re.compile(r"\b(?:is|be|becomes?|became|as|remains?|stays?)(?: the)? $")
_ROLE = re.compile(r"'s? (?:[\w-]+ ){0,2}?(?:partner|mentor|friend|adviser)\b")
#: What is no hand lent to a council: "helps Bolton families", "will help Bolton to pay".
_NO_HAND = re.compile(
    r"(?:'s)? (?:children(?!'s)|families|parents|people|residents|pupils|teenagers|foster|care leavers|carers"
    rf"|businesses)\b|'s (?!(?:[\w'-]+ ){{0,3}}?(?:{_STAFF}|children's|services?|department|audits?|council"
    r"|front door)\b)"
    r"|(?:'s)? (?:to (?:pay|fund|buy|afford|win|bid|sell)|with the (?:cost|bill))\b"
)
_ASIDE = r"(?:,[^,;.]{2,90},| \([^()]{2,60}\))?"
#: What one who is helped does: "Bury has turned to", "Bury's managers are being mentored by".
_GETS = re.compile(
    rf"(?:'s? (?:[\w'-]+ ){{0,2}}?{_STAFF}|(?:'s)?(?: (?:city|county|borough|metropolitan))?(?: council)?){_ASIDE}"
    rf"{_AUX} (?:(?:turned|turns|turning|gone|going|looked|looking) to"
    r"|(?:borrow(?:s|ed|ing)?|br(?:ings|ought|inging|ing) in|call(?:s|ed|ing)? in|draft(?:s|ed|ing)? in"
    r"|enlist(?:s|ed|ing)?|sign(?:s|ed|ing)? (?:up|an? (?:[\w-]+ )?(?:agreement|deal|contract) (?:with|under which))"
    r"|engag(?:es|ed|ing))"
    r"|(?:helped|supported|mentored|coached|advised|assisted|guided|propped up|bailed out)\b[^.;:]{0,40}? by"
    r"|(?:paired|partnered|twinned|buddied|matched)(?: up)? with"
    r"|(?:get|gets|getting|got|receiv\w+|had|promised|offered|given|lent)\b[^.;:]{0,40}?"
    rf" {_HAND} (?:from|by))\b(?P<gap>[^.;:]{{0,40}}?)$"
)
_ASKED = re.compile(
    rf"(?:'s)?(?: (?:city|county|borough|metropolitan))?(?: council)?{_ASIDE}{_AUX}"
    r" (?:asked|asks|invited|invites|persuaded|approached)(?: (?:neighbouring|nearby|its neighbour|the))* $"
)
_FOR_HELP = re.compile(
    rf"(?: (?:city|county|borough|metropolitan))?(?: council)?{_ASIDE} (?:to (?:help|advise|support|lend|loan|second"
    r"|send|run|oversee|mentor|coach|sit|share|give|provide|work with|walk|come|act|be its|take (?:on|over|charge))"
    r"|for (?:[\w-]+ )?(?:help|advice|support|assistance|guidance))\b"
)
#: "Bury, which Tameside has been helping".
_WHICH = re.compile(r"(?: council)?,? (?:which|whom|that) (?:neighbouring |nearby )?")
_HELPS_IT = re.compile(
    rf"(?: council)?{_AUX} (?:helping|helps?|helped|support(?:s|ed|ing)?|advis(?:es|ed|ing)|mentor(?:s|ed|ing)?"
    r"|coach(?:es|ed|ing)?)\b(?! to\b)"
)
_HELP_FOR = re.compile(r"\b(?:help|support|assistance|relief) for $")
_COMES_FROM = re.compile(rf"(?: council)?{_AUX} (?:com(?:e|es|ing)|came|arriv\w+|provided|given|sent) (?:from|by)\b")
#: "Has asked Leeds", and what Leeds is asked for.
_ASKS = re.compile(
    r"\b(?:asked|asks|invited|invites|persuaded|got)(?: (?:our (?:friends|colleagues) in|neighbouring|nearby|the))* $"
)
#: Who lends the hand where no other council is named: those of the council spoken of.
_OWN = re.compile(
    rf"\b(?:we|our|us|its|it|their|the (?:council|borough|county|city|authority|trust|department)(?:'s)?)\b"
    rf"|\b{_STAFF}\b"
)
_OTHERS = re.compile(
    r"\b(?:ofsted|inspectors?|inspectorate|ministers?|government|department for|dfe|police|charit(?:y|ies)|nhs|union"
    r"|unison|school|schools|hospital|court|judge|firm|company|consultan\w+|health|players|club|mps?)\b"
)
#: Those who come from a council.
_FROM = re.compile(
    rf"\b{_HAND}(?: (?:on loan|on secondment|lent|seconded|drafted in|borrowed|will come|comes|came|has come))?"
    r" from(?: (?:the|neighbouring|nearby))? $|\b(?:turn(?:s|ed|ing)?|gone|went|looked) to(?: neighbouring| nearby)? $"
)
#: "It is one of 22": what a council is for others.
_STANDING = re.compile(
    r"\b(?:is|was|are|became|becomes|been|being|as) (?:(?:also|now|already) )?(?:one of|an?|among)\b[^.;:,]{0,50}$"
)
_CLAUSE = re.compile(r"[;:?!]|\b(?:but|while|whereas|although|because|said|says)\b")
_LIST = re.compile(r"(?:, | and |, and | & )(?:to |in |for )?(?:neighbouring )?")
#: A sentence that names more councils than this lists them.
_MOST = 40
_BEFORE, _BEHIND = 120, 90


class Hand(NamedTuple):
    """Words at `start`:`end` that tell of a hand lent to a council, by its GSS code."""

    start: int
    end: int
    helped: str


def hands(annotated: Annotated, sentence: Sentence) -> list[Hand]:
    """Return where a sentence names a council as the one that another helps, in order."""
    named = [one for one in annotated.councils_in(sentence) if len(one.gss) == 1]
    found: list[Hand] = []
    for index, mention in enumerate(named if len(named) <= _MOST else ()):
        others = [one for one in named if one.gss != mention.gss]
        hand = _given(annotated.folded, sentence, mention, others) or _got(annotated.folded, sentence, mention, others)
        if hand is None and found and index and found[-1].helped == named[index - 1].gss[0]:
            hand = _also(annotated.folded, found[-1], named[index - 1], mention)
        if hand:
            found.append(hand)
    return found


def lends_a_hand(folded: str, sentence: Sentence, mention: CouncilMention) -> bool:
    """Say whether a council is the one that a hand is lent by, or that somebody asks for one."""
    low = max(sentence.start, mention.start - _BEFORE)
    if _ASKS.search(folded, low, mention.start) and _FOR_HELP.match(folded, mention.end, sentence.end):
        return True
    return lends(folded, mention) or _FROM.search(folded, low, mention.start) is not None


def is_standing(folded: str, start: int) -> bool:
    """Say whether words at `start` tell only that a council is one of those who help others."""
    return _STANDING.search(folded, max(0, start - _BEFORE), start) is not None


def _also(folded: str, hand: Hand, last: CouncilMention, mention: CouncilMention) -> Hand | None:
    """Return a hand lent to a council named next in a list of those helped."""
    return Hand(hand.start, mention.end, mention.gss[0]) if _LIST.fullmatch(folded, last.end, mention.start) else None


def _given(folded: str, sentence: Sentence, mention: CouncilMention, others: list[CouncilMention]) -> Hand | None:
    """Return the hand that others lend to a council, as the words before its name tell."""
    to = None if _NO_HAND.match(folded, mention.end) else _words_before(folded, sentence, mention)
    if to is None:
        return None
    start = _helper(folded, sentence, to.end("staff") if to.lastgroup else to.start(), others)
    return None if start is None else Hand(start, mention.end, mention.gss[0])


def _words_before(folded: str, sentence: Sentence, mention: CouncilMention) -> re.Match[str] | None:
    """Return the words before a name that tell of a hand lent to it, as those behind it bear out."""
    low, end = max(sentence.start, mention.start - _BEFORE), mention.start
    to = _TO.search(folded, low, end)
    if to and not (
        (to.group("there") or _JOURNEY.match(folded, to.start())) and not _REGULARLY.match(folded, mention.end)
    ):
        return to
    if _GIVEN.match(folded, mention.end, sentence.end) and (gives := _GIVES.search(folded, low, end)):
        return gives
    if _SERVICE.match(folded, mention.end) and (of := _OF.search(folded, low, end)):
        is_one = _BEING.search(folded, low, end) is not None
        return of if is_one == (_ROLE.match(folded, mention.end) is not None) else None
    if _UNDER.match(folded, mention.end):
        return _TAKES.search(folded, low, end)
    return _WITH.search(folded, low, end) if _FOR_ITS.match(folded, mention.end) else None


def _helper(folded: str, sentence: Sentence, end: int, others: list[CouncilMention]) -> int | None:
    """Return where the council begins, or those of the one spoken of, that do what a verb tells at `end`, if any."""
    start = max((one.end() for one in _CLAUSE.finditer(folded, sentence.start, end)), default=sentence.start)
    named = [one for one in others if start <= one.start < end]
    if _OTHERS.search(folded, named[-1].end if named else start, end):
        return None
    if named:
        return named[-1].start
    own = [one.start() for one in _OWN.finditer(folded, start, end + 1)]
    return own[-1] if own else None


def _got(folded: str, sentence: Sentence, mention: CouncilMention, others: list[CouncilMention]) -> Hand | None:
    """Return the hand that a council gets or asks another for, as the words behind its name tell."""
    following = next((one for one in others if one.start > mention.end), None)
    if following is None or following.start - mention.end > 2 * _BEHIND:
        return None
    gets = _GETS.match(folded, mention.end, following.start)
    if gets is None and _ASKED.match(folded, mention.end, following.start):
        gets = _FOR_HELP.match(folded, following.end, sentence.end)
    if gets is None and _WHICH.fullmatch(folded, mention.end, following.start):
        gets = _HELPS_IT.match(folded, following.end, sentence.end)
    if gets is None and _HELP_FOR.search(folded, sentence.start, mention.start):
        gets = _COMES_FROM.match(folded, mention.end, following.start)
    return Hand(mention.start, following.end, mention.gss[0]) if gets else None
