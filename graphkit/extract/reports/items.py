"""The items of the lists of a report: what needs to improve, and what is strong, one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, takewhile
from typing import NamedTuple

from graphkit.extract.reports.sections import Placed
from graphkit.extract.reports.words import words
from graphkit.model import Document

_LISTS = ("improvement", "strengths")
#: An item that stands in no list by its type has at least so many words.
_LEAST = 4
_END = re.compile(r"[.;!?:]\s*$")


class Item(NamedTuple):
    """An item at `start`:`end`, and the places of what it says; `placed` is its first block."""

    start: int
    end: int
    placed: Placed


def items(document: Document, blocks: Iterable[Placed]) -> Iterator[Item]:
    """Yield the items of all lists of a report in order; an item with items below it is one."""
    for (role, _), run in groupby(blocks, key=lambda one: (one.role, one.head)):
        if role in _LISTS:
            yield from _of_list(document, list(run))


def unread(found: list[Item], blocks: Iterable[Placed]) -> int:
    """Return how many blocks of lists are no items, nor say that there are none or introduce some."""
    spans = [(one.start, one.end) for one in found]
    left = [one for one in blocks if one.role in _LISTS and not any(s < one.line.block.end <= e for s, e in spans)]
    return sum(not _introduces(one) for one in left)


def _introduces(one: Placed) -> bool:
    """Say whether a block tells that a list is empty, or introduces it."""
    folded = one.line.folded.strip(" .:;")
    cues = words("report-section", "none"), words("report-section", "introduces")
    return one.line.text.rstrip().endswith(":") or bool(cues[0].opening(folded) or cues[1].ending(folded))


def _of_list(document: Document, run: list[Placed]) -> Iterator[Item]:
    """Yield the items of one list; numbers that follow its bullets are those of the text after it."""
    listed = [one for one in run if one.line.block.kind == "item"]
    if not listed:
        yield from _without_marks(run)
        return
    if not _numbered(document, listed[0]):
        listed = list(takewhile(lambda one: not _numbered(document, one), listed))
    numbers = sum(_numbered(document, one) for one in listed)
    open_item: Item | None = None
    for one in listed:
        if open_item is not None and _below(document, open_item, one, numbers):
            if document.text[open_item.end : one.line.block.start].strip(" \n\t•") == "":
                open_item = open_item._replace(end=one.line.block.end)
            continue
        if open_item is not None:
            yield open_item
        open_item = None if _is_none(document, one, numbers) else _item(one)
    if open_item is not None:
        yield open_item


def _item(one: Placed) -> Item:
    return Item(one.line.block.start, one.line.block.end, one)


def _numbered(document: Document, one: Placed) -> bool:
    """Say whether an item begins with a number."""
    before = document.text[max(one.line.block.start - 6, 0) : one.line.block.start]
    return before.rsplit("\n", 1)[-1][:1].isdigit()


def _below(document: Document, above: Item, one: Placed, numbers: int) -> bool:
    """Say whether an item is one of those below the item above, which ends in a colon."""
    colon = document.text[above.start : above.end].rstrip().endswith(":") or above.end > above.placed.line.block.end
    return colon and numbers > 0 and _numbered(document, above.placed) and not _numbered(document, one)


def _is_none(document: Document, one: Placed, numbers: int) -> bool:
    """Say whether an item introduces others, or says that there are none."""
    if one.line.text.rstrip().endswith(":"):
        return numbers == 1 and _numbered(document, one)
    return _introduces(one)


def _without_marks(run: list[Placed]) -> Iterator[Item]:
    """Yield the items of a list whose items have no marks: its paragraphs, or the last cells of its rows."""
    ended = 2 * sum(bool(_END.search(one.line.text)) for one in run) > len(run)
    for one in run:
        start, text = one.line.block.start, one.line.text
        if one.line.block.kind == "row":
            cell = text.rfind("| ") + 2
            start, text = start + cell, text[cell:]
        folded = one.line.folded.strip(" .:")
        says = not words("report-section", "none").opening(folded)
        if ended and not _END.search(text):
            continue
        if len(text.split()) >= _LEAST and says and not text.rstrip().endswith(":"):
            yield Item(start, one.line.block.end, one)
