"""Posts that somebody is about to go to, or takes on besides: "is off to run", "said he would chair"."""

from __future__ import annotations

import re

_TIME = r"(?: (?:in|on|this|next|after|at|soon|now|from|for) [\w' ]{2,24}?)?"
#: Between a person and "to run": one leaves for it. A council that is left has a capital.
_OFF = re.compile(
    r"(?:,[^.;:\"]{2,80},|)(?:,? who)?(?: (?:now|also|then|soon|is|are|was|has|will be|be))*"
    r" (?:off|leaving|leaves|heading off|heads off|moving(?: on)?|moves(?: on)?|departing|departs|quitting|quits"
    r"|going|goes)"
    r"(?: (?:the (?:council|county|borough|city|trust|authority|department)|us|(?:for )?[A-Z][\w' &-]{2,30}?))?"
    rf"{_TIME} $"
)
_SAID = r"(?:said|says|added|adds|promised|promises|confirmed|confirms|announced|insisted|told [\w' ]{2,30}?)"
_WOULD = (
    r"(?:will|would|is to|was to|has agreed to|had agreed to)(?: (?:now|also|himself|herself|personally|instead|be))* $"
)
#: Between a person and "chair", what the same person is told to do before.
_WOULD_TOO = re.compile(
    rf"(?:,[^,.;:\"]{{2,60}},|,)? {_SAID}(?: that)? (?:he|she)\b"
    rf"(?:(?! that | which | who )(?:\"[^\"]*\"|[^.;:\"]))*? ?{_WOULD}"
    rf"|(?:,[^,.;:\"]{{2,60}},|,)? [a-z]+(?:ed|es|s)\b(?! that)[^.;:,\"]{{0,40}}?,? (?:and|but) {_WOULD}"
)
_LONGEST = 200


def is_off(gap: str) -> bool:
    """Say whether the words between a person and "to run" tell that the post is one left for."""
    return len(gap) <= _LONGEST and _OFF.fullmatch(gap) is not None


def is_to_do(head: str, gap: str) -> bool:
    """Say whether the words between a person and a verb such as "to run" or "chair" tell that the person will do so.

    `gap` is as written.
    """
    if head.startswith("to "):
        return is_off(gap)
    return len(gap) <= _LONGEST and _WOULD_TOO.fullmatch(gap) is not None
