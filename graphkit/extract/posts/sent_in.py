"""Commissioners told by who sent them: "appointed by ministers to oversee the council's services"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.ties import Tie

_GOVERNMENT = (
    r"(?:government|ministers?|whitehall|(?:[\w']+ ){0,2}secretary(?: of state)?|department for education|dfe"
    r"|education department|children's minister)"
)
_SENT = (
    r"(?:appoint(?:s|ed)|sen(?:t|ds)|install(?:s|ed)|put|brought|brings|drafted|chosen|chose|picked|parachuted|imposed"
    r"|dispatched|despatched|named|asked|commissioned|tasked|charged)"
)
_BY = re.compile(rf"\b{_SENT}\b[^.;:\"]{{0,30}}? by (?:the )?{_GOVERNMENT}\b")
_SENDS = re.compile(rf"\b{_GOVERNMENT}(?: (?:has|have|had|then|also|now))* {_SENT}(?: in)?(?: [\w'-]+){{0,3}}? $")
_OFFICERS = frozenset({"director-of-childrens-services", "chief-executive"})
_BEFORE = 60


def is_sent_in(annotated: Annotated, tie: Tie, role: str) -> bool:
    """Say whether somebody who runs the services, as a verb tells, was sent by the government to do so."""
    if role not in _OFFICERS or not tie.title.verb or tie.mention.end > tie.title.start:
        return False
    if _BY.search(annotated.folded, tie.mention.end, tie.title.start):
        return True
    start = tie.mention.start
    return _SENDS.search(annotated.folded, max(start - _BEFORE, 0), start) is not None
