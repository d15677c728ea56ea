"""Lines → blocks: what each line of a page is, its head read first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.documents.adverts import find_adverts
from graphkit.documents.captions import find_captions
from graphkit.documents.comments import is_paper, opens_comments
from graphkit.documents.cues import cues
from graphkit.documents.head import Head
from graphkit.documents.lines import Line
from graphkit.documents.sorts import (
    counts_comments,
    ends_sentence,
    is_caption,
    is_dated_label,
    is_furniture,
    is_link,
    is_navigation,
    is_prose,
    opens_links,
)
from graphkit.model import Block, BlockKind

#: Cells of a row stand apart by tabs, bars, double strokes, dotted leaders or wide gaps.
_CELLS = re.compile(r"\t+| \| ?|^\|| // ?| ?\.{4,} ?| {3,}")
_LABELLED = re.compile(r"(.{2,100}?)(?::| -| –) (\S.{0,60})")
_HEADING_WORDS = 12
#: An item of a list without marks has at least so many words: fewer are names, files or labels.
_ITEM_WORDS = 4
#: What begins a line above links to other pages: "Read the full story here:".
_INVITES = re.compile(r"(?:read|see|click|watch|listen|related|more|also|contact|follow|download|links?)\b")


def read_body(lines: Sequence[Line], head: Head, *, report: bool = False) -> tuple[Block, ...]:
    """Return the block of each line, in order; `report` says that the document is known to be no article."""
    rows = _rows(lines)
    adverts = find_adverts(lines)
    captions = find_captions(lines)
    paper = report or is_paper(lines)
    kinds: list[BlockKind] = []
    zone: BlockKind | None = None
    told = 0
    for i, line in enumerate(lines):
        if zone != "comment" and opens_comments(lines, i, told, paper=paper):
            zone = "comment"
        elif zone == "furniture" and not is_link(line):
            zone = None
        kind = zone or ("furniture" if i in adverts else head.kinds.get(i))
        if kind is None:
            kind = "caption" if i in captions and i not in rows else _kind(lines, i, kinds, rows)
            if kind == "furniture" and opens_links(line):
                zone = "furniture"
        told += kind == "paragraph" and is_prose(line)
        kinds.append(kind)
    return tuple(Block(kind=kind, start=line.start, end=line.end) for line, kind in zip(lines, kinds, strict=True))


def _kind(lines: Sequence[Line], index: int, before: list[BlockKind], rows: set[int]) -> BlockKind:
    line = lines[index]
    if line.hint in ("row", "caption", "furniture"):
        return line.hint
    if opens_links(line) or is_furniture(line) or counts_comments(line):
        return "furniture"
    if is_caption(line):
        return "caption"
    if is_dated_label(line):
        return "furniture" if _dates_a_link(lines, index, before) else "dateline"
    if line.hint:
        return line.hint
    if index in rows:
        return "row"
    if is_navigation(line) and not line.mark:
        return "furniture"
    if line.mark:
        return "item" if line.mark == "item" else "quote"
    if index and _leads_speech(lines[index - 1]) and line.text[0] not in "\"“'‘":
        return "quote"
    return _unmarked(lines, index, before)


def _unmarked(lines: Sequence[Line], index: int, before: list[BlockKind]) -> BlockKind:
    """Return what a line without any mark is, by its own shape and what stands above it."""
    if _goes_on_list(lines, index, before):
        return "item"
    return "heading" if _is_heading(lines[index]) else "paragraph"


def _goes_on_list(lines: Sequence[Line], index: int, before: list[BlockKind]) -> bool:
    """Say whether a line is one of a list whose marks were lost: of several short ones after `It found:`."""
    line, above = lines[index], lines[index - 1]
    if not index or not _may_be_item(line):
        return False
    if before[index - 1] == "item" and not above.mark and above.chunk == line.chunk:
        return True
    opened = before[index - 1] == "paragraph" and above.text.endswith(":") and not _INVITES.match(above.key)
    following = lines[index + 1] if opened and index + 1 < len(lines) else None
    return following is not None and following.chunk == line.chunk and _may_be_item(following)


def _may_be_item(line: Line) -> bool:
    return line.words >= _ITEM_WORDS and not ends_sentence(line.text) and not line.text.endswith(":")


def _dates_a_link(lines: Sequence[Line], index: int, before: list[BlockKind]) -> bool:
    """Say whether an item dates another page: the label of this page's date stands above, without the date."""
    stamps = (i for i, kind in enumerate(before) if kind == "dateline")
    return lines[index].mark == "item" and any(lines[i].key == "published" for i in stamps)


def _leads_speech(line: Line) -> bool:
    """Say whether a line ends in `said:` or the like, with nothing said on it."""
    if not line.text.endswith(":"):
        return False
    tail = line.text[-40:].rstrip(":").lower()
    return any(tail.endswith(" " + verb) for verb in cues().lines["speech-lead"])


def _is_heading(line: Line) -> bool:
    if not line.key or line.words > _HEADING_WORDS:
        return False
    text = line.text
    if text.partition(": ")[2].count(" ") > 2:
        return False
    if text.endswith("?"):
        return True
    return not text.endswith((",", ";", ":")) and not ends_sentence(text)


def _rows(lines: Sequence[Line]) -> set[int]:
    """Return the indexes of lines that are rows of a table: two or more alike, one after the other."""
    shapes = [_shape(line) for line in lines]
    rows = set()
    for i, shape in enumerate(shapes):
        beside = [j for j in (i - 1, i + 1) if 0 <= j < len(lines) and lines[j].chunk == lines[i].chunk]
        if shape and any(shapes[j] == shape for j in beside):
            rows.add(i)
    return rows | {i - 1 for i in rows if i - 1 not in rows and _heads_columns(lines, i, shapes[i])}


def _heads_columns(lines: Sequence[Line], first: int, shape: int) -> bool:
    """Say whether the line above the first row of a table names its columns but for the first: "   2018   2022"."""
    if not first or lines[first - 1].chunk != lines[first].chunk:
        return False
    cells = [cell for cell in _CELLS.split(lines[first - 1].text) if cell.strip()]
    return 1 < len(cells) == shape - 1 and not ends_sentence(lines[first - 1].text)


def _shape(line: Line) -> int:
    """Return the number of cells of a line that may be a row: 0 for none, 1 for `label: value`."""
    if not line.key or line.mark:
        return 0
    cells = len([cell for cell in _CELLS.split(line.text) if cell.strip()])
    if cells > 1:
        return cells
    labelled = _LABELLED.fullmatch(line.text)
    if labelled is None or line.words > 20 or ends_sentence(line.text):
        return 0
    return int(labelled[2].count(" ") < 5)
