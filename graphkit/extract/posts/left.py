"""The words by which a post is told to have been left."""

from __future__ import annotations

import re

_HELPERS = r"(?:(?:has|had|have|who|then|now|since|also|later|recently|just|abruptly|suddenly|eventually|duly) )*"
_GONE = (
    r"(?:resigned|quit|quits|stepped down|stood down|retired|departed|stepped aside|bowed out"
    r"|walked (?:out|away)(?! of (?:the |a )?(?:\w+ )?(?:chamber|meeting|room|hall|debate|vote|talks))"
    r"|gone(?! (?:to|out|back|through|into|over|on|further)\b)"
    r"|moved on(?! to)|went(?= (?:the same|too|with (?:him|her)|as well|soon|days|weeks)\b|[.;])|went home|died"
    r"|passed away"
    r"|signed off|packed (?:up|his bags|her bags)|moved to|cleared (?:his|her"
    r"|their) desks?|(?:handed|hands) in (?:his|her) (?:notice|resignation)"
    r"|fell on (?:his|her) sword|lost power|paid with (?:his|her) job|left(?! (?:at \d|early\b|the (?:room"
    r"|meeting|chamber|hall|building|stage)|children|families|many|some|it"
    r"|them|him|her|staff|young|too|no|little|people|behind))"
    r"|lost (?:his|her|their) (?:job|jobs|post|seat|place)|(?:was|were|been|got|being) (?:also )?(?:sacked|dismissed"
    r"|removed|suspended|fired|axed|ousted|let go|replaced|shown the door|moved aside|voted out|deposed))\b"
)
LEFT_AFTER = re.compile(
    r"(?: (?:since (?=[\w ]{0,14}\d)|(?:from|for|in|at|to) )(?:(?!when|after|as |before|because)[\w ]){2,30}?"
    r"| (?:(?!\b(?:said|told|says"
    r"|that|which|who|added|warned)\b)[^.;\"]){0,90}?"
    rf" and)?[,)]? {_HELPERS}{_GONE}"
    r"|, (?:(?!\b(?:said|told|says|that|which|who|added|warned|when|where|while|as)\b)[^.;,\"]){0,90}?"
    rf" and {_HELPERS}(?:moved on(?! to)|retired(?! to\b)|resigned(?! to\b| himself| herself)|stepped down|stood down"
    r"|departed)\b"
)
PAST_AFTER = re.compile(
    r"(?:[,)]?(?:(?: \w+){0,2}? (?:at the time(?! of)|at that time|in those days|of the day|back then)\b)| when\b"
    r"| to (?:resign|quit|depart|walk out)\b"
    r"|,? (?:for \w+ years until)| (?:until|till) (?:he|she|they|[\w' -]{3,40} (?:arrived|came|took over"
    r"|was appointed)))"
)
LEAVING = re.compile(r"'s? (?:[\w-]+ )?(?:time|tenure|resignation|departure|reign|stint|spell|years|stewardship) as ")
REPLACED = re.compile(r"\b(?:was|been|is|be) (?:replaced|succeeded)\b")
LET_GO = re.compile(
    r"\b(?:out goes|off goes|gone is|out is"
    r"|parted company with|sacked|fired|dismissed|lost|suspended|removed|axed|ousted|sacking of|dismissal of"
    r"|loss of|(?<!for the )(?<!for )resignation of"
    r"|stood down|withdrew|withdrawn|departure of|exit of|retirement of|farewell to|goodbye to|replaced|replacing"
    r"|no (?:[\w-]+ )?(?:replacement|successor) (?:for|to)"
    r"|succeeded|succeeding"
    r"|took over from|taking over from|\b(?:gone|departed|lost|exit|away|off) from [\w' &-]{3,30}:"
    r"|\b(?:out|gone|over) (?:at|in) [\w' &-]{3,30}:)(?: (?:the|its|their|his|her|our|then))? $"
)
