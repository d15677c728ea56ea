"""Letters of inspectors to a director: whom they address, what was visited and when, who signs them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from graphkit.extract.ordinals import ordinal_before
from graphkit.extract.report_dates import visit_dates
from graphkit.extract.report_front import Line, inspector
from graphkit.extract.report_words import named_councils, words
from graphkit.model import Document, Post, evidence

#: The subject and the opening of a letter are within so many blocks of its salutation.
_OPENING = 8
#: The one addressed and the post stand within so many blocks above it.
_ADDRESS = 14
_VISITED = re.compile(
    r"\b(?:visit|inspection|inspected)\b[^.]{0,200}?\b(?:on|from|between|to|took place)\b (?=[^.]*\d)"
)
_CELL = re.compile(r"\s*(?:\||\n)\s*")


class Letter(NamedTuple):
    """What a letter says; the empty string where it does not. `dated` is the line that says when."""

    councils: tuple[str, ...]
    kind: str
    ordinal: int | None
    start: str
    end: str
    lead_inspector: str
    dated: Line
    signed: Line | None
    addressee: tuple[str, str, Line] | None


def read_letter(lines: list[Line]) -> Letter | None:
    """Return what a letter says, None for what is no letter about an inspection or visit."""
    at = next((i for i, line in enumerate(lines) if words("report", "salutation").opening(line.folded)), -1)
    if at < 0:
        return None
    opening = lines[at : at + _OPENING]
    subject = next((line for line in opening if words("report-kind").all(line.folded)), None)
    if subject is None:
        return None
    kind = words("report-kind").all(subject.folded)[0]
    dated, start, end = _dates(opening, subject)
    counted = [o for line in opening for one in words("report-kind").all(line.folded)
               if one.concept == kind.concept and (o := ordinal_before(line.folded, one.start))]  # fmt: skip
    signed, name = _signature(lines[at:])
    return Letter(
        councils=tuple(_councils(opening, subject, lines[max(at - _ADDRESS, 0) : at], start)),
        kind=kind.concept,
        ordinal=counted[0] if counted else None,
        start=start,
        end=end if end != start else "",
        lead_inspector=name,
        dated=dated,
        signed=signed,
        addressee=_addressee(lines[max(at - _ADDRESS, 0) : at]),
    )


def _councils(opening: list[Line], subject: Line, above: list[Line], date: str) -> list[str]:
    """Return the councils of the subject, else of the opening, else of the address."""
    for line in (subject, *opening, *above):
        found = named_councils(line.folded, date)
        if found:
            return found
    return []


def _dates(opening: list[Line], subject: Line) -> tuple[Line, str, str]:
    """Return the line that says when inspectors were there, and the dates."""
    for line in opening:
        match = _VISITED.search(line.folded)
        start, end = visit_dates(line.folded[match.end() :].split(". ", 1)[0]) if match else ("", "")
        if start:
            return line, start, end
    return subject, "", ""


def _signature(lines: list[Line]) -> tuple[Line | None, str]:
    """Return the line that names who signs a letter, and the name."""
    closes = [i for i, line in enumerate(lines) if words("report", "valediction").opening(line.folded)]
    for line in lines[closes[-1] : closes[-1] + 4] if closes else []:
        rest = line.text[words("report", "valediction").opening(line.folded) :]
        for part in _CELL.split(rest):
            name = inspector(part)
            if name:
                return line, name
    return None, ""


def _addressee(above: list[Line]) -> tuple[str, str, Line] | None:
    """Return whom a letter addresses, by what title, and the line of the title."""
    cells = [(cell, line) for line in above for cell in _CELL.split(line.text) if cell.strip()]
    for (one, _), (other, line) in pairwise(cells):
        name = inspector(one)
        title = other.split(",")[0].strip()
        if name and words("report", "addressed").opening(title.lower().replace("’", "'")):
            return name, title, line
    for cell, line in cells:
        name, _, title = cell.partition(",")
        title = title.split(",")[0].strip()
        if inspector(name) and words("report", "addressed").opening(title.lower().replace("’", "'")):
            return inspector(name), title, line
    return None


def letter_posts(document: Document, letter: Letter, seen_at: str) -> list[Post]:
    """Return the posts of the one addressed and of the one who signs; `seen_at` is the letter's date."""
    found: list[Post] = []
    if letter.addressee is not None:
        name, title, line = letter.addressee
        found.append(
            Post(
                person=name,
                role="chief-executive" if title.lower() == "chief executive" else "director-of-childrens-services",
                role_label=title,
                status="interim" if title.lower().startswith(("interim", "acting")) else "incumbent",
                council=letter.councils[0],
                as_of=seen_at,
                evidence=evidence(document.text, line.block.start, line.block.end),
            )
        )
    if letter.signed is not None:
        found.append(
            Post(
                person=letter.lead_inspector,
                role="inspector",
                role_label="Inspector",
                status="incumbent",
                organisation="Ofsted",
                as_of=seen_at,
                evidence=evidence(document.text, letter.signed.block.start, letter.signed.block.end),
            )
        )
    return found
