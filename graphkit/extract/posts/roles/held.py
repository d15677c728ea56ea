"""What a title makes of the one who holds it: a councillor, or a commissioner "appointed by ministers to run" it."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.roles.portfolios import in_cabinet
from graphkit.extract.posts.ties.ties import Tie
from graphkit.extract.posts.titles.meaning import role_of

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
#: What running a service or a part of it makes a councillor.
_ROLES_OF_COUNCILLORS = {
    "director-of-childrens-services": "lead-member",
    "lead-for-children": "lead-member",
    "lead-for-other": "cabinet-member",
    "chief-executive": "council-leader",
    "director": "cabinet-member",
    "head-of-service": "cabinet-member",
}
#: Words by which papers call a councillor with a portfolio as well as a director.
_BOSSES = frozenset({"boss", "chief", "head", "supremo"})
#: What a councillor is where words would make an officer of the one.
_NONE_OF_COUNCILLORS = {
    "spokesperson": "councillor",
    "inspector": "",
    "social-worker": "",
    "assistant-director": "deputy-leader",
}


def role_held(annotated: Annotated, tie: Tie, *, councillor: bool) -> str:
    """Return the role in which the title of a tie is held, by a `councillor` or another; empty for none of ours."""
    title = tie.title
    role = role_of(annotated, title)
    elected = councillor or in_cabinet(annotated, title.start)
    if (title.verb and elected) or (title.head.split()[-1] in _BOSSES and councillor):
        role = _ROLES_OF_COUNCILLORS.get(title.role, role)
    if councillor:
        role = "councillor" if role == "mp" and "mp" not in title.head else _NONE_OF_COUNCILLORS.get(role, role)
    return "commissioner" if role and _is_sent_in(annotated, tie, role) else role


def _is_sent_in(annotated: Annotated, tie: Tie, role: str) -> bool:
    """Say whether somebody who runs the services, as a verb tells, was sent by the government to do so."""
    if role not in _OFFICERS or not tie.title.verb or tie.mention.end > tie.title.start:
        return False
    if _BY.search(annotated.folded, tie.mention.end, tie.title.start):
        return True
    start = tie.mention.start
    return _SENDS.search(annotated.folded, max(start - _BEFORE, 0), start) is not None
