"""Deeds of those above and beside a council: services taken off it, reports for ministers, firms brought in."""

from __future__ import annotations

import re

_AUX = r"(?: (?:has|have|had|is|are|was|were|will|would|to|be|been|being|now|also|already|since|then|therefore|just))*"
_GOVERNMENT = (
    r"(?:government|ministers?|whitehall|department for education|dfe|(?:education|children's) (?:secretary|minister)"
    r"|secretary of state)"
)
_SERVICE = r"(?:services?|department|social care|child protection|duties|control|responsibilit(?:y|ies)|powers)"
_COUNCIL = r"(?:the |its |a |an? [\w-]+ )?(?:[\w'&-]+ ){0,4}?(?:council|authority|borough|county|city|town hall)"
#: To whom else the services went: a trust is told of as one.
_NO_TRUST = r"(?![^.;]*\b(?:trusts?|company)\b)"
#: "Children's services were taken off the council".
_TAKEN_AWAY = re.compile(
    rf"\b(?:tak(?:e|es|ing)|took|taken|remov(?:e|es|ed|ing)) (?:(?!from\b)[^.;:,]){{0,40}}?{_SERVICE}"
    rf"(?: [\w']+){{0,4}}? (?:away from|off|out of|from) {_COUNCIL}(?:'s (?:hands|control))?(?!')\b{_NO_TRUST}"
    rf"|\b{_SERVICE}(?: (?:for|of|in|at) [^.;:,]{{3,40}}?)?{_AUX} (?:taken|removed)"
    rf" (?:away from|off|out of|from) {_COUNCIL}(?:'s (?:hands|control))?(?!')\b{_NO_TRUST}"
)
#: "Ministers took over the running of the service", "run by people sent from Whitehall".
_RUN_FROM_ABOVE = re.compile(
    rf"\b{_GOVERNMENT}(?: (?:has|have|had|will|would|is|are|to|moved|decided|stepped in|and|agreed|then|also))*"
    r" (?:took|tak(?:e|es|ing|en)) (?:over|charge of|control of)"
    rf" (?=[^.;:]{{0,40}}?\b(?:{_SERVICE}|council|authority|running)\b)"
    r"(?![^.;]{0,30}\b(?:school|academ|hospital|police))"
    rf"|\b{_SERVICE}{_AUX} (?:taken over|run|led|managed)(?: [\w']+){{0,3}}? by (?:an? |the )?"
    rf"(?:(?:team|people|officials|managers|experts|group)(?: of [\w ]{{3,20}}?)?"
    rf" (?:(?:sent|appointed|chosen|picked|put in) )?(?:from|by|of) (?:the )?)?{_GOVERNMENT}\b{_NO_TRUST}"
    rf"|\b(?:team|people|officials|managers|experts) (?:sent|appointed|chosen|picked|put in) (?:by|from) (?:the )?"
    rf"{_GOVERNMENT}{_AUX} (?:runs?|running|took|taken?|tak(?:e|es|ing)) (?:over |charge |control )?"
)
#: "The department has placed the council in supervision".
_SUPERVISED = re.compile(
    rf"\b(?:plac(?:e|es|ed|ing)|put|puts|putting)(?: (?:{_COUNCIL}|it|them|us))? (?:in|into|under) [\"']?(?:an? )?"
    r"(?:support and supervision|supervision and support|(?:government |dfe |formal )(?:supervision|intervention))\b"
)
#: "The commissioner then published a report of his own", "a report for the government concluded".
_REPORTED = re.compile(
    rf"\bcommissioner(?:'s)?{_AUX} (?:published|issued|wrote|written|delivered|submitted|handed (?:in|over)|completed)"
    r" (?:an?|his|her|their|its|the) (?:[\w-]+ ){0,3}?(?:report|review)\b"
    rf"|\b(?:report|review) (?:for|to|ordered by|commissioned by) (?:the |an? )?{_GOVERNMENT}(?:,? (?:which|that))?"
    r"(?: [\w']+){0,4}? (?:concluded|recommended|proposed|found|advised)\b"
)
#: "A firm was hired to put the service right", "it has brought in consultants to run the front door".
#: What is no service for children.
_ELSE = (
    r"(?![^.;]{0,60}\b(?:car parks?|parking|leisure|airport|museums?|librar(?:y|ies)|waste|bins?|recycling|roads?"
    r"|highways?|town hall|roof|housing|planning|floods?|clearing|website|payroll|tax|buses|elections?|theatre|pool"
    r"|markets?|property|buildings?)\b)"
)
_TO_HELP = (
    rf"{_ELSE}(?: [\w']+){{0,4}}? (?:to|and will) (?:(?:help|also|now) )*(?:help|run|put|mend|fix|turn|sort|support"
    r"|improve|advise|lead|manage|rebuild|oversee)\b"
)
_FIRM = r"(?:firms?|compan(?:y|ies)|consultanc(?:y|ies)|consultants|charit(?:y|ies)|council|authority)"
_BROUGHT_IN = re.compile(
    rf"\b{_FIRM}(?: (?:called |from )?[\w&']+){{0,3}}? (?:has|have|had|is|are|was|were|will|be|been|being)"
    rf"(?: (?:been|be|now|also|since))* (?:brought in|called in|drafted in|hired|engaged|taken on){_TO_HELP}"
    r"|\b(?:(?:bring(?:s|ing)?|brought|call(?:s|ed|ing)?|draft(?:s|ed|ing)?) in|hir(?:es?|ed|ing)|engag(?:es?|ed|ing))"
    rf" (?:an? |the |some )?(?:[\w'-]+ ){{0,3}}?(?:firm|company|consultancy|consultants|charity){_TO_HELP}"
)
#: What is done with a council named right before it: "Bolton | was put in charge of the service".
_IN_CHARGE = re.compile(
    r" (?:council )?(?:(?:that|which|who) )?(?:has|have|had|is|are|was|were|will|would)"
    r"(?: (?:be|been|to|now|also|since|then|therefore))*"
    rf"{_ELSE} (?:(?:put in|given|handed) charge of (?:the |its |their |[\w'-]+ ){0, 4}?(?:services?|department)\b"
    r"|(?:given|handed|asked to run|told to run) (?:the |its |their |[\w'-]+ ){0,4}?(?:services?|department)"
    r"(?: (?:to run|to look after|to manage))?\b"
    rf"|(?:brought in|called in|drafted in|sent in)(?:(?: [\w']+){{0,3}} to help\b|{_TO_HELP}))"
)

#: What clauses tell of, by what their words (scheme `act`) are called.
TAKEOVERS: dict[str, tuple[re.Pattern[str], str]] = {
    "taken-away": (_TAKEN_AWAY, "intervention"),
    "run-from-above": (_RUN_FROM_ABOVE, "intervention"),
    "supervised": (_SUPERVISED, "intervention"),
    "reported": (_REPORTED, "review"),
    "in-charge-of": (_IN_CHARGE, "partnership"),
    "brought-in": (_BROUGHT_IN, "partnership"),
}
