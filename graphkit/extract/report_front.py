"""What the first page of a report says of the inspection: council, kind, framework, dates, who led it."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.report_dates import visit_dates
from graphkit.extract.report_words import area, named_councils, words
from graphkit.language.text import fold
from graphkit.model import Block, Document

#: A document without pages has its front in so many of its first blocks.
_BLOCKS = 30
#: So many pages may stand before the table of judgements.
_COVER = 2
#: A label stands at most so many characters before its end in a line of its own.
_LABELLED = 400
_NAME_WORDS = 5
_PARTS = re.compile(r"\s*(?:[,;(/\n]|\band\b|\s-\s|\s–\s)\s*")
#: A word of a name: a capital first, perhaps after a small particle or within the word.
_WORD = r"(?:(?:d|l)['’])?[A-ZÀ-ÖØ-Þ][\w.'’-]*"
_NAME = re.compile(rf"{_WORD}(?: (?:de|la|van|der|den|von|al|el|{_WORD}))* {_WORD}")
_BROKEN_NAME = re.compile(r"(?<=\w)(?:- | -)(?=[A-Z])")


class Line(NamedTuple):
    """A block of a report: its words as written and folded, and where they stand."""

    text: str
    folded: str
    block: Block
    page: int


class Front(NamedTuple):
    """What a first page says; the empty string where it does not. `dated` and `led` are the lines that say so."""

    councils: tuple[str, ...]
    kind: str
    framework: str
    start: str
    end: str
    lead_inspector: str
    dated: Line | None
    led: Line | None


def report_lines(document: Document) -> list[Line]:
    """Return the blocks of a report but its furniture."""
    folded = fold(document.text)
    return [
        Line(document.text[b.start : b.end], folded[b.start : b.end], b, document.page(b.start))
        for b in document.blocks
        if b.kind != "furniture"
    ]


def front_lines(lines: list[Line]) -> list[Line]:
    """Return the lines of the first page, and those of the pages after a cover up to the table of judgements."""
    if not lines or not lines[0].page:
        return lines[:_BLOCKS]
    first = lines[0].page
    tables = [line.page for line in lines if line.block.kind == "row" and _judges(line)]
    last = tables[0] if tables and tables[0] <= first + _COVER else first
    return [line for line in lines if line.page <= last]


def _judges(row: Line) -> bool:
    """Say whether a row gives an area a grade."""
    return bool(area(row.folded) and words("report-grade").ending(row.folded))


def read_front(lines: list[Line]) -> Front:
    """Return what the first page of a report says of its inspection."""
    front = front_lines(lines)
    dated, told = _labelled(lines, "dates", len(front) + _BLOCKS)
    start, end = visit_dates(told)
    title = _title(front)
    led, name = _lead(lines)
    return Front(
        councils=tuple(named_councils(" ".join(line.folded for line in title), start)),
        kind=_kind(title),
        framework=_framework(title) or _framework(front),
        start=start,
        end=end if end != start else "",
        lead_inspector=name,
        dated=dated,
        led=led,
    )


def _title(front: list[Line]) -> list[Line]:
    """Return the lines above the dates."""
    labels = [i for i, line in enumerate(front) if words("report", "dates", "lead-inspector").opening(line.folded)]
    rows = [i for i, line in enumerate(front) if line.block.kind == "row"]
    stop = min(labels[:1] + rows[:1], default=0)
    return front[:stop]


def _labelled(lines: list[Line], cue: str, reach: int) -> tuple[Line | None, str]:
    """Return the first line that begins with a label, and what follows it there or on the next line, folded."""
    for index, line in enumerate(lines[:reach]):
        end = words("report", cue).opening(line.folded)
        if not end or len(line.text) > _LABELLED:
            continue
        told = line.folded[end:].strip(" :|")
        if told:
            return line, told
        if index + 1 < len(lines):
            following = lines[index + 1]
            return following, following.folded
    return None, ""


def _lead(lines: list[Line]) -> tuple[Line | None, str]:
    """Return the line that names the lead inspector, and the name."""
    for index, line in enumerate(lines):
        end = words("report", "lead-inspector").opening(line.folded)
        if not end or len(line.text) > _LABELLED:
            continue
        found = line
        name = inspector(line.text[end:])
        if not name and index + 1 < len(lines) and not line.folded[end:].strip(" :"):
            found, name = lines[index + 1], inspector(lines[index + 1].text)
        if name:
            return found, name
    return None, ""


def inspector(text: str) -> str:
    """Return the name with which a text begins, without titles of inspectors; empty where it is none."""
    text = " ".join(_BROKEN_NAME.sub("-", text).split()).lstrip(" :|-–")
    titles = words("report", "inspector-title").all(fold(text))
    if titles and titles[0].start == 0:
        return inspector(text[titles[0].end :].lstrip(" ,:")) if titles[0].end < len(text) else ""
    before = text[: titles[0].start] if titles else text
    name = _PARTS.split(before.strip(), maxsplit=1)[0].strip(" .,|")
    return name if _NAME.fullmatch(name) and name.count(" ") < _NAME_WORDS else ""


def _kind(title: list[Line]) -> str:
    """Return the kind of inspection that a title announces."""
    for line in title:
        found = words("report-kind").all(line.folded)
        if found:
            return found[0].concept
    return ""


def _framework(front: list[Line]) -> str:
    """Return the framework that the wording of a first page is that of."""
    found = [one.concept for line in front for one in words("report-framework").all(line.folded)]
    return found[0] if found else ""
