"""People of other bodies, told without a job title: "Dr Jane Moor of the University of Otley"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.posts.people import Cast

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
_LEARNED = ("dr ", "prof ", "prof. ", "professor ", "emeritus professor ")


class Outsider(NamedTuple):
    """The person of a number in a cast, of a body, as told at `start`:`end`."""

    person: int
    body: str
    start: int
    end: int


def unnamed_body(annotated: Annotated, position: int) -> str:
    """Return a body that no council has, spoken of right after a title's head: "recruiters' federation"; or nothing."""
    match = _UNNAMED.match(annotated.folded, position)
    if match is None:
        return ""
    name = _PROPER.match(annotated.text, match.end())
    return name[1] if name else annotated.text[match.start("body") : match.end("body")]


def outsiders(annotated: Annotated, cast: Cast) -> Iterator[Outsider]:
    """Yield the scholars and heads of other bodies of a document."""
    for mention in cast.mentions:
        rest = annotated.text[mention.end : mention.end + 3]
        if not rest.startswith((",", " o", " f", " a")):
            continue
        match = _RUNS.match(annotated.text, mention.end)
        if match is None and annotated.folded.startswith(_LEARNED, mention.start):
            match = _SCHOLAR.match(annotated.text, mention.end)
        if match is not None and not within(annotated.councils, match.start("body"), match.start("kind")):
            yield Outsider(mention.person, match["body"], mention.start, match.end())
