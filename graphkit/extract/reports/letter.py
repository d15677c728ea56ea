"""Letters of inspectors to a director: whom they address, what was visited and when, who signs them."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated
from graphkit.extract.inspections.named.ordinals import ordinal_before
from graphkit.extract.reports.address import addressed
from graphkit.extract.reports.dates import visit_dates
from graphkit.extract.reports.front import Line, inspector
from graphkit.extract.reports.team import names_of_list
from graphkit.extract.reports.words import named_councils, words
from graphkit.language.text import fold
from graphkit.model import Document, Evidence, Post, evidence

#: The subject and the opening of a letter are within so many blocks of its salutation.
_OPENING = 8
#: The one addressed and the post stand within so many blocks above it.
_ADDRESS = 30
_VISITED = re.compile(
    r"\b(?:visit|inspection|inspected|revisit)\b[^.]{0,200}?\b(?:on|from|between|to|took place)\b (?=[^.]*\d)"
    r"|^(?:on|from|between) (?=\d[^.]{0,60}\b(?:19|20)\d\d\b[^.]*\b(?:inspect|visit|revisit|undertook|conducted))"
)
_WERE = re.compile(r"\binspectors?(?: for (?:this|the) (?:visit|inspection))?(?: team)? (?:were|was|was led by)\b:?")
_COPIED = re.compile(r"c\.?c\.?\b")
_CELL = re.compile(r"\s*(?:\||\n)\s*")


class Letter(NamedTuple):
    """What a letter says; the empty string where it does not. `dated` is the line that says when.

    `signed` is the line that names who signs, the name and the title.
    """

    councils: tuple[str, ...]
    kind: str
    ordinal: int | None
    start: str
    end: str
    lead_inspector: str
    dated: Line
    signed: tuple[Line, str, str] | None


def read_letter(lines: list[Line]) -> Letter | None:
    """Return what a letter says, None for what is no letter about an inspection or visit."""
    at = _salutation(lines)
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
    signed, name, title = _signature(lines[at:])
    leads = not title or bool(words("report", "inspector-title").all(fold(title)))
    return Letter(
        councils=tuple(_councils(opening, subject, lines[max(at - _ADDRESS, 0) : at], start)),
        kind=kind.concept,
        ordinal=counted[0] if counted else None,
        start=start,
        end=end if end != start else "",
        lead_inspector=name if leads else "",
        dated=dated,
        signed=(signed, name, title) if signed is not None else None,
    )


def _salutation(lines: list[Line]) -> int:
    """Return the index of the line that opens a letter, -1 where none does."""
    return next((i for i, line in enumerate(lines) if words("report", "salutation").opening(line.folded)), -1)


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


def _signature(lines: list[Line]) -> tuple[Line | None, str, str]:
    """Return the line that names who signs a letter, the name, and the title below it."""
    closes = [i for i, line in enumerate(lines) if words("report", "valediction").opening(line.folded)]
    below = lines[closes[-1] : closes[-1] + 5] if closes else []
    cells: list[tuple[Line, str]] = []
    for line in below:
        rest = line.text[words("report", "valediction").opening(line.folded) :]
        cells += [(line, part) for part in _CELL.split(rest) if part.strip()]
    for index, (line, part) in enumerate(cells):
        name = inspector(part)
        if name:
            following = cells[index + 1][1] if index + 1 < len(cells) else ""
            return line, name, part.partition(",")[2].strip() or following
    return None, "", ""


def _visitors(document: Document, opening: list[Line]) -> list[tuple[str, Evidence]]:
    """Return the inspectors that the opening of a letter names: "The inspectors were Jo Fell, HMI, and Al Bray HMI"."""
    for line in opening:
        match = _WERE.search(line.folded)
        if match:
            end = line.folded.find(". ", match.end())
            stop = end if end > 0 else len(line.text)
            at = line.block.start
            return [(name, evidence(document.text, at, at + last))
                    for name, last in names_of_list(line.text[:stop].rstrip("."), match.end())]  # fmt: skip
    return []


def letter_posts(annotated: Annotated, lines: list[Line], letter: Letter, seen_at: str) -> list[Post]:
    """Return the posts of those addressed, of the inspectors and of the one who signs; `seen_at` is the letter's date.

    `lines` are those of the letter.
    """
    at = _salutation(lines)
    copied = [line for line in lines[at:] if _COPIED.match(line.folded)]
    found = addressed(annotated, [*lines[max(at - _ADDRESS, 0) : at], *copied], letter.councils, seen_at)
    told = {post.person for post in found}
    text = annotated.text
    inspectors = [
        (name, "Inspector", words_) for name, words_ in _visitors(annotated.document, lines[at : at + _OPENING])
    ]
    if letter.signed is not None:
        signed, name, title = letter.signed
        inspectors.append((name, title or "Inspector", evidence(text, signed.block.start, signed.block.end)))
    for name, label, told_in in inspectors:
        if name not in told:
            told.add(name)
            role = "ofsted-director" if "director" in label.lower() else "inspector"
            found.append(
                Post(
                    person=name,
                    role=role,
                    role_label=label,
                    status="incumbent",
                    organisation="Ofsted",
                    as_of=seen_at,
                    evidence=told_in,
                )
            )
    return found
