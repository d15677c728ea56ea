"""People of other bodies, told without a job title: "Dr Jane Moor of the University of Otley"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.posts.bodies.civil import body_of_person
from graphkit.extract.posts.people import Cast, Mention
from graphkit.extract.posts.roles.offices import UNIONS
from graphkit.vocabulary import vocabulary

_NAME = (
    r"(?:the )?(?P<body>(?:[A-Z][\w'’&-]+ )*?(?P<kind>{kinds})(?:(?: (?:of|for|and|in|on))*(?: the)? [A-Z][\w'’&-]+)*)"
)
_SCHOLAR = re.compile(r",? (?:of|from|at) " + _NAME.format(kinds="University|College|School|Institute") + r"\b")
_RUNS = re.compile(
    r", who (?:now )?(?:runs|leads|heads|directs|founded|set up|co-founded) "
    + _NAME.format(
        kinds="Institute|Foundation|Centre|Network|Alliance|Campaign|Association|Charity|Forum|Project|Society"
    )
    + r"\b"
)
#: Kinds of bodies that are no council's, after a title: "chief executive of the recruiters' federation".
_UNNAMED = re.compile(
    r"(?:,? (?:of|at|for|with|from))? (?:(?:the|an?|its|his|her|local|national|small|another|one) )*"
    r"(?P<body>(?:(?!of |and |for |the )[a-z][\w'-]* ){0,3}?(?P<kind>federation|charity|association|foundation|agency"
    r"|firm|consultancy|think ?tank|network|alliance|coalition|campaign|campaign group|institute|society"
    r"|integrated care board|icb|ccg|hospital|hospital trust|nhs trust|health trust|hospice|diocese|recruiter"
    r"|housing association|chamber of commerce))\b(?! (?:services?|team|board|workers?|carers?|panel|head)\b)"
)
_PROPER = re.compile(r",? (?:called )?([A-Z][\w'’&-]+(?: (?:(?:of|and|for|the|&) )?[A-Z][\w'’&-]+)*)")
#: Between a name and the body that somebody is of.
_OF = re.compile(
    r"(?:,? (?:of|from|at|with)|,? who (?:speaks for|works for|organises for|represents)|,)"
    r" (?:the |campaign group |the charity |charity )?"
)
#: ", of the union Fortis", ", of the Fortis union".
_OF_UNION = re.compile(
    r",? (?:of|from|at|with) the (?:(?:trade )?union ([A-Z][\w&-]+(?: [A-Z][\w&-]+)?)|([A-Z][\w&-]+) union\b)"
)
#: Before a union and the name of an officer of it.
_COUNTERPART = re.compile(r"\b(?:counterpart|opposite number|colleague) (?:at|from|in|for|with) (?:the )?$")
_STATE = frozenset(
    "ofsted department-for-education care-quality-commission ministry-of-justice home-office nhs".split()
)
_LEARNED = ("dr ", "prof ", "prof. ", "professor ", "emeritus professor ")


class Outsider(NamedTuple):
    """The person of a number in a cast, of a body, as told at `start`:`end`, in a role."""

    person: int
    body: str
    start: int
    end: int
    role: str = "other"


def unnamed_body(annotated: Annotated, position: int) -> str:
    """Return a body that no council has, spoken of right after a title's head: "recruiters' federation"; or nothing."""
    match = _UNNAMED.match(annotated.folded, position)
    if match is None:
        return ""
    name = _PROPER.match(annotated.text, match.end())
    person = name is not None and name[0].startswith(",") and bool(within(annotated.names, *name.span(1)))
    return name[1] if name and not person else annotated.text[match.start("body") : match.end("body")]


def outsiders(annotated: Annotated, cast: Cast) -> Iterator[Outsider]:
    """Yield the scholars, union officers and people of charities, associations and the like of a document."""
    for mention in cast.mentions:
        rest = annotated.text[mention.end : mention.end + 3]
        found = _after(annotated, mention) if rest.startswith((",", " o", " f", " a", " w", " (")) else None
        found = found or _before(annotated, mention)
        if found is not None:
            yield found


def _after(annotated: Annotated, mention: Mention) -> Outsider | None:
    """Return the body that the words after a name tell: "of Unison", ", who runs the Oak Foundation"."""
    match = _RUNS.match(annotated.text, mention.end)
    if match is None and annotated.folded.startswith(_LEARNED, mention.start):
        match = _SCHOLAR.match(annotated.text, mention.end)
    if match is not None and not within(annotated.councils, match.start("body"), match.start("kind")):
        return Outsider(mention.person, match["body"], mention.start, match.end())
    if annotated.folded.startswith(" (", mention.end):
        inside = annotated.marks("organisation", mention.end + 2, mention.end + 3)
        union = bool(inside) and inside[0].concept in UNIONS
        closed = union and annotated.folded[inside[0].end : inside[0].end + 1] in "),"
        return _of_known(mention, inside[0], mention.start, inside[0].end) if closed else None
    if of_union := _OF_UNION.match(annotated.text, mention.end):
        name = of_union[1] or of_union[2]
        return Outsider(mention.person, name, mention.start, of_union.end(), "union-officer")
    gap = _OF.match(annotated.folded, mention.end)
    if gap is None:
        return None
    known = [mark for mark in annotated.marks("organisation", gap.end(), gap.end() + 1) if mark.concept not in _STATE]
    if known:
        return _of_known(mention, known[0], mention.start, known[0].end)
    body, end = body_of_person(annotated, mention.end)
    return Outsider(mention.person, body, mention.start, end) if body else None


def _before(annotated: Annotated, mention: Mention) -> Outsider | None:
    """Return the body whose somebody is: "Unison's Jane Moor"."""
    if annotated.folded.endswith(", ", 0, mention.start):
        return _counterpart(annotated, mention)
    if not annotated.folded.endswith("'s ", 0, mention.start):
        return None
    end = mention.start - len("'s ")
    owners = [mark for mark in annotated.marks("organisation", max(end - 60, 0), end) if mark.end == end]
    if owners and owners[0].concept not in _STATE:
        return _of_known(mention, owners[0], owners[0].start, mention.end)
    return None


def _counterpart(annotated: Annotated, mention: Mention) -> Outsider | None:
    """Return the union of "her counterpart at Unison, Jane Moor"."""
    end = mention.start - len(", ")
    for mark in annotated.marks("organisation", max(end - 60, 0), end):
        union = mark.concept in UNIONS and mark.end == end
        if union and _COUNTERPART.search(annotated.folded, max(mark.start - 40, 0), mark.start):
            return _of_known(mention, mark, mark.start, mention.end)
    return None


def _of_known(mention: Mention, mark: Mark, start: int, end: int) -> Outsider:
    body = vocabulary().concepts["organisation"][mark.concept].label
    return Outsider(mention.person, body, start, end, "union-officer" if mark.concept in UNIONS else "other")
