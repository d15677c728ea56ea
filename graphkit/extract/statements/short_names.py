"""Bodies that speak under a shorter name: a council by its initials ("KCC"), the ministry as "the department"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from graphkit.extract.annotate import Annotated, remembered, within
from graphkit.vocabulary import vocabulary

Kind = Literal[
    "person", "pair", "pronoun", "title", "spokesperson", "inspectors", "council", "trust", "body", "group", "epithet"
]
_INITIALS = re.compile(r"\b[A-Z]{3,5}\b")
_SHORTEST = 3
_DEPARTMENT = re.compile(r"\bthe (?:department|ministry)(?='s? |[ ,])")
_MINISTRY = "department-for-education"
#: What "the department" is where a council's own is spoken of.
_OWN = re.compile(
    r"\b(?:children's (?:services )?|social (?:care|services) |council's |(?:housing|highways|planning|legal|education"
    r"|finance|press|health|adult care|leisure|transport) )(?:department|directorate)\b"
)
_BACK = 600


def called(annotated: Annotated, start: int, end: int) -> Iterator[tuple[int, int, Kind, str]]:
    """Yield where in a stretch a body is spoken of by a shorter name, with its kind of voice and what it is."""
    for at, stop, gss in within(_by_initials(annotated), start, end):
        yield at, stop, "council", gss
    for at, stop in within(_departments(annotated), start, end):
        yield at, stop, "body", _MINISTRY


@remembered
def _departments(annotated: Annotated) -> list[tuple[int, int]]:
    """Return where "the department" is the ministry, named before it, and no council's own."""
    found = []
    for match in _DEPARTMENT.finditer(annotated.folded) if annotated.by_scheme.get("organisation") else ():
        near = annotated.marks("organisation", max(match.start() - _BACK, 0), match.start())
        told = [mark for mark in near if mark.concept == _MINISTRY]
        if told and not _OWN.search(annotated.folded, told[-1].end, match.start()):
            found.append(match.span())
    return found


@remembered
def _by_initials(annotated: Annotated) -> list[tuple[int, int, str]]:
    """Return where a text has the initials of a council that it names: "KCC" for Kent County Council."""
    text = annotated.text
    known: dict[str, str] = {}
    for gss in {mention.alone for mention in annotated.councils if mention.alone}:
        known |= {initials: gss for initials in _initials(gss) if initials in text}
    return [(m.start(), m.end(), known[m[0]]) for m in _INITIALS.finditer(text) if m[0] in known] if known else []


@lru_cache(maxsize=256)
def _initials(gss: str) -> frozenset[str]:
    """Return the initials of the full names of a council (GSS code)."""
    names = [name.replace("-", " ").split() for name in vocabulary().councils[gss].names if name.endswith(" Council")]
    found = {"".join(word[0] for word in words if word[0].isupper()) for words in names}
    return frozenset(initials for initials in found if len(initials) >= _SHORTEST)
