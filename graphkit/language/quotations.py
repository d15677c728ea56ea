"""Quotations: stretches between quotation marks of any kind, also over several paragraphs.

Journalists open every paragraph of a long quotation with a mark and close only the last; releases
lose opening marks. Both are read here. Apostrophes are told from single marks by their neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_MARK = re.compile("[“”‘’\"']")
_DOUBLE = '“”"'
_ODD = ("''", "``", "‘‘", "’’", "‘’", "«", "»", "„", " ”", "\n”", ":”", ".“", ",“", "!“", "?“", "…“")
_PAIR = re.compile("''|``|‘‘|’’|‘’")
_FOREIGN = str.maketrans("«»„", "“”“")
_TURNED_OPENING = re.compile(r"(?:(?<!\S)|(?<=:))”(?=\w)")
_TURNED_CLOSING = re.compile(r"(?<=[.,!?…])“(?!\w)")
#: What stands before a single mark that opens a quotation and not a word such as 'twas; or nothing does.
_LEADS_IN = ":,.!?"
_BEFORE_OPENING = " \n\t\r\u00a0([-–—/“‘\"'"


class Quotation(NamedTuple):
    """Quoted words at `start`:`end`, without the marks around them.

    `mark` is the opening mark; `closed` says whether a closing mark was found; `pieces` holds the
    stretches of the paragraphs it runs through.
    """

    start: int
    end: int
    mark: str
    closed: bool
    pieces: tuple[tuple[int, int], ...]


def quotations(text: str, blocks: Iterable[tuple[int, int]]) -> list[Quotation]:
    """Return the quotations of the paragraphs `blocks`, outermost only, in order."""
    found: list[Quotation] = []
    going_on = False
    text = mended(text)
    for start, end in blocks:
        if going_on and (stop := _broken_off(text, start, end, found[-1])) >= 0:
            found[-1] = _joined(found[-1], Quotation(start, stop, found[-1].mark, True, ((start, stop),)))
            here = _in_block(text, stop + 1, end)
            found.extend(here)
            going_on = bool(here) and not here[-1].closed and here[-1].end > start
            continue
        here = _in_block(text, start, end)
        if going_on and here and _goes_on(text, start, found[-1], here[0]):
            found[-1] = _joined(found[-1], here.pop(0))
        elif going_on:
            _give_up(found)
        found.extend(here)
        going_on = bool(found) and not found[-1].closed and found[-1].end > start
    if going_on:
        _give_up(found)
    return found


def mended(text: str) -> str:
    """Return a text of the same length with its odd quotation marks as usual ones.

    Two single marks are a double one, as are those of other languages; one the wrong way round is turned.
    """
    if not any(odd in text for odd in _ODD) and not text.startswith("”"):
        return text
    text = _PAIR.sub(lambda pair: " “" if _is_opening(text, *pair.span()) else "” ", text).translate(_FOREIGN)
    text = _TURNED_OPENING.sub("“", text)
    return _TURNED_CLOSING.sub("”", text)


def _is_opening(text: str, start: int, end: int) -> bool:
    """Say whether the marks at `start`:`end` open a quotation: nothing or a blank before, and a word behind."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return text[start] == "`" or ((not before or before.isspace() or before in "([:") and after.isalnum())


def _broken_off(text: str, start: int, end: int, before: Quotation) -> int:
    """Return where a quotation ends that a paragraph broken in the midst of a sentence goes on with; -1 for nowhere."""
    if not text[start : start + 1].islower() or not _double(before.mark) or text[before.end - 1] in ".!?":
        return -1
    first = next((match.start() for match in _MARK.finditer(text, start, end) if _double(match[0])), -1)
    return -1 if first < 0 or _opens(text, first, start, end) else first


def _give_up(found: list[Quotation]) -> None:
    """Drop the last quotation, which nothing closes, where its mark may be an apostrophe."""
    if not _double(found[-1].mark) and len(found[-1].pieces) == 1:
        found.pop()


def _goes_on(text: str, start: int, before: Quotation, after: Quotation) -> bool:
    """Say whether a quotation opens its paragraph with the kind of mark left open before."""
    return not text[start : after.start].strip(" \n\t\r\u00a0“”‘’\"'") and _double(before.mark) == _double(after.mark)


def _joined(before: Quotation, after: Quotation) -> Quotation:
    return Quotation(before.start, after.end, before.mark, after.closed, before.pieces + after.pieces)


def _double(mark: str) -> bool:
    return mark in _DOUBLE


def _in_block(text: str, start: int, end: int) -> list[Quotation]:
    marks = [match.start() for match in _MARK.finditer(text, start, end)]
    found: list[Quotation] = []
    index = 0
    unclosable = -1
    while index < len(marks):
        at = marks[index]
        if not _opens(text, at, start, end) or (index <= unclosable and not _double(text[at])):
            index += 1
            continue
        closing = _closing(text, marks, index, end)
        if closing >= 0:
            found.append(_quotation(text, at, marks[closing], closed=True))
            index = closing + 1
        elif _double(text[at]) or text[start:at].rstrip()[-1:] in _LEADS_IN:
            found.append(_quotation(text, at, end, closed=False))
            break
        else:
            unclosable = len(marks)
            index += 1
    return found or _without_opening(text, start, end)


def _quotation(text: str, opening: int, stop: int, *, closed: bool) -> Quotation:
    start, end = opening + 1, stop
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quotation(start, end, text[opening], closed, ((start, end),))


def _opens(text: str, at: int, start: int, end: int) -> bool:
    """Say whether a mark may open a quotation."""
    mark = text[at]
    if mark == "”" or at + 1 >= end or (text[at + 1].isspace() and mark != "“"):
        return False
    before = text[at - 1] if at > start else " "
    if mark == '"' and before == ":":
        return True
    if mark == "’":
        return False
    return mark == "“" or before in _BEFORE_OPENING


def _closing(text: str, marks: list[int], opening: int, end: int) -> int:
    """Return the index of the mark that closes the quotation opened by mark `opening`, or -1.

    A single mark after an `s` may be the apostrophe of a plural ("councils' staff"): it closes only
    where no other mark does, or another quotation opens first.
    """
    double = _double(text[marks[opening]])
    doubtful = -1
    for index in range(opening + 1, len(marks)):
        at = marks[index]
        if _double(text[at]) != double:
            continue
        after = text[at + 1] if at + 1 < end else " "
        if text[at] in "“‘" or (text[at - 1].isspace() and not after.isspace()):
            if doubtful >= 0:
                return doubtful
            continue
        if text[at] == "”" and (text[at - 1] in ",.!?" or not after.isalnum()):
            return index
        if text[at] == '"' and text[at - 1] in ",.!?":
            return index
        if text[at - 1].isspace() or after.isalnum():
            continue
        if double or not _possessive(text, at, after, end):
            return index
        doubtful = index if doubtful < 0 else doubtful
    return doubtful


def _possessive(text: str, at: int, after: str, end: int) -> bool:
    """Say whether a single mark after an `s` may be the apostrophe of a plural possessive."""
    return text[at - 1] in "sS" and after == " " and text[at + 2 : at + 3].islower() and at + 2 < end


def _without_opening(text: str, start: int, end: int) -> list[Quotation]:
    """Return the paragraph as a quotation where only a closing double mark stands, at its end."""
    stop = end
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    if stop > start and text[stop - 1] in '”"' and not any(mark in text[start : stop - 1] for mark in '“”"'):
        return [Quotation(start, stop - 1, "“", True, ((start, stop - 1),))]
    return []
