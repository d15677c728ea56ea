"""Titles of councillors by their part of a cabinet's work, and verbs that are titles only there."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.roles.verbs import Wording

#: Verbs by which a councillor has a portfolio of the cabinet.
_ANSWERING = re.compile(r"charge of|responsib|look(?:s|ed|ing) after|oversees|answers for|takes care of")
_NEAR_COUNCILLOR = 90
_BESIDE = 8
_PLAINLY = ("service", "social care", "department", "directorate", "portfolio", "brief")
_IN_CABINET = re.compile(
    r"[^.;\"]{0,90}\b(?:cabinet|(?<!chief )executive|administration|politically)\b(?! director)"
    r"|[^.;\"]{0,140}\blost (?:his|her) seat\b"
)


def other_portfolio(title: Wording) -> bool:
    """Say whether a councillor's title is for another portfolio than children: "finance boss", "in charge of roads"."""
    annotated, portfolio = title.annotated, title.annotated.marks("cue/portfolio", title.start, title.end)
    if not portfolio or annotated.marks("cue/of-children", title.start, title.end):
        return False
    if title.role == "leader" and not _ANSWERING.search(title.word):
        return False
    if title.role == "boss" and portfolio[-1].end + 1 != title.head:
        return False
    near = annotated.marks("role", max(title.start - _NEAR_COUNCILLOR, 0), title.end + _BESIDE)
    return any(mark.concept == "councillor" for mark in near) or in_cabinet(annotated, title.end)


def plainly(title: Wording) -> bool:
    """Say whether a loose verb ("looks after") tells of a post: the titles of services, or of a cabinet."""
    folded = title.annotated.folded
    return any(word in folded[title.head_end : title.end] for word in _PLAINLY) or in_cabinet(
        title.annotated, title.head_end
    )


def in_cabinet(annotated: Annotated, position: int) -> bool:
    """Say whether the words after a title speak of a cabinet: "looks after children in the cabinet"."""
    return _IN_CABINET.match(annotated.folded, position) is not None
