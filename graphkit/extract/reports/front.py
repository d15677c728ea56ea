"""What the first page of a report says of the inspection: council, kind, framework, dates, who led it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.reports.dates import visit_dates, without_days
from graphkit.extract.reports.words import area, named_councils, words
from graphkit.language.text import fold
from graphkit.model import Block, Document

#: A document without pages has its front in so many of its first blocks.
_BLOCKS = 30
#: So many pages may stand before the table of judgements.
_COVER = 2
#: A label stands at most so many characters before its end in a line of its own.
_LABELLED = 400
_NAME_WORDS = 5
_CELL = re.compile(r"\s*(?:\||\n)\s*")
#: A line of dates and no more has fewer characters.
_BARE = 60
_WORDS = re.compile(r"\b(?!(?:to|and|from|between|mon|tues?|wed|wednes|thurs?|fri|satur|sun)(?:day)?\b)[a-z]{2,}")
_TOOK_PLACE = re.compile(
    r"\b(?:inspection|visit) (?:\w+ ){0,6}?(?:took place|was carried out|was undertaken|was conducted)"
    r" (?:on|from|between|over) ([^.]{6,80})"
)
_PARTS = re.compile(r"\s*(?:[,;(/\n]|\band\b|\s-\s|\s–\s)\s*")
#: A word of a name: a capital first, perhaps after a small particle or within the word.
_WORD = r"(?:(?:d|l)['’])?[A-ZÀ-ÖØ-Þ][\w.'’-]*"
_NAME = re.compile(rf"{_WORD}(?: (?:de|la|van|der|den|von|al|el|{_WORD}))* {_WORD}")
_POLITE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Cllr|Councillor)\.? (?=[A-Z])")
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
    """Return the blocks of a report but its furniture, those of the first page line by line."""
    folded = fold(document.text)
    return [
        Line(document.text[b.start : b.end], folded[b.start : b.end], b, document.page(b.start))
        for whole in document.blocks
        if whole.kind != "furniture"
        for b in (_apart(document, whole) if document.page(whole.start) <= 1 else [whole])
    ]


def _apart(document: Document, block: Block) -> list[Block]:
    """Return a paragraph of the first page as its lines: labels and addresses stand each on a line."""
    if block.kind != "paragraph":
        return [block]
    found, begin = [], block.start
    for line in document.text[block.start : block.end].split("\n"):
        if line.strip():
            found.append(Block(kind=block.kind, start=begin, end=begin + len(line)))
        begin += len(line) + 1
    return found


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


def read_front(lines: list[Line], published: str = "") -> Front:
    """Return what the first page of a report says of its inspection; dates without a year are before `published`."""
    front = front_lines(lines)
    title = _title(front)
    dated, start, end = _dates(lines, title, len(front) + _BLOCKS, published)
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


def _dates(lines: list[Line], title: list[Line], reach: int, published: str) -> tuple[Line | None, str, str]:
    """Return the line that tells the dates of the inspection, and the dates.

    It is the first with their label, else one of the title that is dates and no more, else a sentence of the text.
    """
    for line, told in _labelled(lines[:reach]):
        start, end = visit_dates(told, published)
        if start:
            return line, start, end
    bare = [line for line in title if len(line.text) < _BARE and not _WORDS.search(without_days(line.folded))]
    for line in bare:
        start, end = visit_dates(line.folded, published)
        if start and start != end:
            return line, start, end
    for line in lines:
        match = _TOOK_PLACE.search(line.folded)
        start, end = visit_dates(match[1], published) if match else ("", "")
        if start:
            return line, start, end
    return None, "", ""


def _labelled(lines: list[Line]) -> Iterator[tuple[Line, str]]:
    """Yield the lines that begin with the label of dates, with what follows it there or on the next line, folded."""
    for index, line in enumerate(lines):
        end = words("report", "dates", "previous-dates").opening(line.folded)
        if not end or len(line.text) > _LABELLED or words("report", "previous-dates").opening(line.folded):
            continue
        told = line.folded[end:].strip(" :|")
        if told:
            yield line, told
        elif index + 1 < len(lines):
            yield lines[index + 1], lines[index + 1].folded


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
    return _lead_in_team(lines)


def _lead_in_team(lines: list[Line]) -> tuple[Line | None, str]:
    """Return the line that ends a name of the team with Ofsted's lead: "Jo Fell, Ofsted HMI lead inspector"."""
    for line in lines:
        if len(line.text) > _LABELLED or not words("report", "lead-inspector").all(line.folded):
            continue
        for cell in _CELL.split(line.text):
            folded = fold(cell).strip(" .)")
            if words("report", "lead-inspector").ending(folded) and ("ofsted" in folded or "hmi" in folded):
                name = inspector(cell)
                if name:
                    return line, name
    return None, ""


def inspector(text: str) -> str:
    """Return the name with which a text begins, without titles of inspectors; empty where it is none."""
    text = _POLITE.sub("", " ".join(_BROKEN_NAME.sub("-", text).split()).lstrip(" :|-–"))
    titles = words("report", "inspector-title").all(fold(text))
    if titles and titles[0].start == 0:
        return inspector(text[titles[0].end :].lstrip(" ,:")) if titles[0].end < len(text) else ""
    before = text[: titles[0].start] if titles else text
    name = _PARTS.split(before.strip(), maxsplit=1)[0].strip(" .,|-–")
    name = name.title() if name.isupper() else name
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
