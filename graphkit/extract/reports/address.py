"""The people at the head of a letter: whom inspectors write to, in what posts of which bodies."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.reports.front import Line, inspector
from graphkit.extract.reports.words import named_councils, words
from graphkit.language.text import fold
from graphkit.model import Post, evidence

_CELL = re.compile(r"\s*(?:\||\n)\s*")
_BOARD = re.compile(r"\bchair\w* .*\b(?:safeguarding .*\b(?:board|partnership)|lscb|lscp|safeguarding partners)")
_INTERIM = ("interim", "acting", "temporary")
_DIRECTOR = "director-of-childrens-services"
#: What a title of somebody addressed tells that is no role of the ontology.
_TITLE = re.compile(r"\b(?:director|executive|officer|chair|constable|commissioner|manager|head|leader|lead|member)\b")
_OTHER_DIRECTOR = re.compile(r"\b(?:adult|public health|nursing|education only|assistant|deputy|quality|finance)\b")


#: What stands before the name of a council that is part of a title: "Chair of Exton Safeguarding Board".
_JOINS = re.compile(r"\b(?:of|for|in|at|the|to|and) $")


class _Cell(NamedTuple):
    """A line of an address, or a cell of a row: its words and where they begin."""

    text: str
    start: int


def addressed(annotated: Annotated, above: list[Line], councils: tuple[str, ...], seen_at: str) -> list[Post]:
    """Return the posts of those whom the lines above a salutation name; `seen_at` is the letter's date.

    The first one, if a director, is the council's director of children's services, whatever the title.
    """
    cells = [cell for line in above for cell in _cells(line)]
    found: dict[str, Post] = {}
    for index, cell in enumerate(cells):
        post = _post(annotated, cell, cells[index + 1 : index + 4], councils, seen_at, first=not found)
        if post is not None:
            found.setdefault(post.person, post)
    return list(found.values())


def _cells(line: Line) -> list[_Cell]:
    found, begin = [], 0
    for cut in [*_CELL.finditer(line.text), None]:
        end = cut.start() if cut else len(line.text)
        if line.text[begin:end].strip():
            found.append(_Cell(line.text[begin:end], line.block.start + begin))
        begin = cut.end() if cut else end
    return found


def _post(
    annotated: Annotated, cell: _Cell, below: list[_Cell], councils: tuple[str, ...], seen_at: str, *, first: bool
) -> Post | None:
    """Return the post that a line tells: "Name, title, body", or a name with its title on the line below."""
    called, comma, rest = cell.text.partition(",")
    name = inspector(called)
    if not name or _TITLE.search(fold(called)) or named_councils(fold(called), seen_at):
        return None
    if not comma and below and "," not in name:
        told, start, under = below[0].text, below[0].start, below[1:]
    else:
        told, start, under = rest, cell.start + len(called) + 1, []
    start += len(told) - len(told.lstrip())
    title, body = _parts(annotated, told.lstrip(), start)
    folded = fold(title)
    if not _TITLE.search(folded):
        return None
    role = _role(annotated, start, start + len(title), folded, first=first)
    council, organisation = _body(role, body or (under[0].text if under else ""), councils, seen_at, first=first)
    return Post(
        person=name,
        role=role,
        role_label=title,
        status="interim" if folded.startswith(_INTERIM) else "incumbent",
        council=council,
        organisation=organisation,
        as_of=seen_at,
        evidence=evidence(annotated.text, cell.start, start + len(title)),
    )


def _parts(annotated: Annotated, told: str, start: int) -> tuple[str, str]:
    """Return a title and the body that follows it: after a comma, or from the name of a council on."""
    title, _, body = told.partition(",")
    for council in within(annotated.councils, start + 1, start + len(title)):
        cut = council.start - start
        if not _JOINS.search(fold(title[:cut])):
            return title[:cut].strip(), title[cut:].strip()
    return title.strip(), body.strip()


def _role(annotated: Annotated, start: int, end: int, folded: str, *, first: bool) -> str:
    if _BOARD.search(folded):
        return "safeguarding-board-chair"
    marks = [mark.concept for mark in annotated.marks("role", start, end) if mark.start == start]
    if first and words("report", "addressed").opening(folded) and not _OTHER_DIRECTOR.search(folded):
        return "chief-executive" if "chief-executive" in marks[:1] and "director" not in folded else _DIRECTOR
    return marks[0] if marks else "other"


def _body(role: str, body: str, councils: tuple[str, ...], seen_at: str, *, first: bool) -> tuple[str, str]:
    """Return the council or the other body that a post is in."""
    named = named_councils(fold(body), seen_at)
    of_council = first or role in (_DIRECTOR, "safeguarding-board-chair") or fold(body).rstrip().endswith("council")
    if of_council:
        return (named or list(councils))[0], ""
    return "", body.strip(" ,")
