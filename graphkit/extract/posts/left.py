"""The words by which a post is told to have been left."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.ties.ties import Tie

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
#: "Was succeeded by Jane Moor, his": what she was below him before; "taking over from Tom Pell, her".
_PROMOTED = re.compile(r"\b(?:succeeded|replaced|followed)(?: [\w ]{2,25})? by $")
_HIS = ("his ", "her ", "their ")
_THEN_BEFORE = re.compile(
    r"\b(?:at th(?:e|at) time|in those days|back then|at this point|by then)(?:,? (?:the|its))? $"
)
#: Up to the title of another post.
_AS = re.compile(r"[^.;]*? as (?:(?:the|its|their|an?|new|next|[\w' -]{2,40}'s) )*$")
_AHEAD = 150


def is_left(annotated: Annotated, tie: Tie, after: str) -> bool:
    """Say whether the words around a post tell that it was left."""
    opening = min(tie.mention.start, tie.title.opening)
    before = max(opening - 60, 0)
    return (
        LEFT_AFTER.match(after) is not None
        or LET_GO.search(annotated.folded, before, opening) is not None
        or _THEN_BEFORE.search(annotated.folded, before, opening) is not None
        or (
            annotated.folded.startswith(_HIS, tie.title.opening)
            and tie.gap == ", "
            and _PROMOTED.search(annotated.folded, before, opening) is not None
        )
    )


def as_another(annotated: Annotated, position: int, end: int) -> bool:
    """Say whether what somebody is about to take over is told to be another post: "from Tom Pell as director"."""
    for role in annotated.marks("role", position, min(position + _AHEAD, end))[:1]:
        return _AS.match(annotated.folded, position, role.start) is not None
    return False
