"""Bodies in no list that a title goes on to name: "chief executive of the Oak Trust"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.new_trusts import trust_at
from graphkit.extract.councils.seats import seat_in
from graphkit.extract.posts.titles.titles import Title

_OTHER_BODY = re.compile(
    r"(?:,? (?:of|at)| (?:for|from|with)) (?:the )?(?:[a-z-]+ ){0,3}"
    r"([A-Z][\w'’&-]+(?: (?:(?:of|and|for|the|&) )?[A-Z][\w'’&-]+)*)"
)
_MONTHS = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday christmas easter""".split()
)
#: Buildings in which councils sit.
_OFFICES = re.compile(r"\b(?:House|Hall|Civic Centre|Civic Offices|Council Offices)$")
_SCHOOL = re.compile(r"\b(?:University|College|Polytechnic)\b")


def named_elsewhere(annotated: Annotated, title: Title) -> str:
    """Return the name of a body unknown to us that follows a title: "chief executive of the Oak Trust"."""
    match = _OTHER_BODY.match(annotated.text, title.end)
    if match and (named := trust_at(annotated, match.end(1) - 1)):
        return named.name
    if (
        match is None
        or _SCHOOL.search(match[1])
        or match[1].split()[0].lower() in _MONTHS
        or _OFFICES.search(match[1])
        or seat_in(annotated, match.start(1), match.end(1))
        or any(m.form != "provider" for m in within(annotated.councils, match.start(1), match.end(1)))
    ):
        return ""
    return match[1]
