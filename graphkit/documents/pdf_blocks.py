"""The lines of a PDF as paragraphs, headings, list items and rows, healed where lines and pages broke them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graphkit.documents.pdf_lines import BROKEN, TextLine
from graphkit.documents.pdf_tables import SEPARATOR, Cell
from graphkit.model import BlockKind

#: A line further below the one before than this many sizes of its font begins a new block, unless the lines
#: of the whole document lie as far apart: then this much further.
_SPACED, _FURTHER = 1.5, 1.15
#: Lines that wrap in the middle of a sentence lie no further apart than this.
_WRAPPED = 1.9
#: Sizes that differ by less than this part are one.
_SAME = 0.06
#: A line that fills less than this part of the room for it was ended on purpose.
_FULL = 0.7
_LONGEST_HEADING = 260
#: A cell of so many lines may be an address.
_ADDRESSED = 3
_BULLET = re.compile(r"(?:[\ue000-\uf8ff\u2022\u25a0-\u25ff\u2043\u2219\u27a2\u2794·]|[–—-](?= )|o(?= [A-Z]))\s*")
_NUMBER = re.compile(r"(?:\d{1,3}[.)]|\(\d{1,2}\)|\(?[a-z]\))\s*(?=\S)")
_LABEL = re.compile(r"[A-Z][A-Za-z’' ]{2,40}:(?: |$)")
_ENDS = re.compile(r"[.!?:;][”’\")]*$")
_SENTENCE = re.compile(r"[.!?:;,’”)-]$")
_LETTER_HYPHEN = re.compile(r"[^\W\d_]-$")


@dataclass(slots=True)
class Draft:
    """A block in the making: its lines by page, and the number or bullet that it begins with.

    `first` and `last` are its first and its last line.
    """

    kind: BlockKind
    first: TextLine
    marker: str = ""
    parts: list[tuple[int, str]] = field(default_factory=list)
    last: TextLine | None = None


class Assembler:
    """Makes blocks of the lines of one document after the other page.

    `size` is the font's size of its text, `right` is where its longest lines end, and `pitch` is how far
    apart its lines lie, in sizes of the font.
    """

    def __init__(self, size: float, right: float, pitch: float) -> None:
        self._size = size
        self._right = right
        self._spaced = max(_SPACED, _FURTHER * pitch)
        self._draft: Draft | None = None

    @property
    def is_open(self) -> bool:
        """Whether a block has begun that may go on."""
        return self._draft is not None

    def page(self, lines: Iterable[TextLine | list[Cell]]) -> Iterator[Draft]:
        """Yield the blocks that the lines of a page complete; the last one may go on on the next page."""
        for line in lines:
            if isinstance(line, list):
                yield from self.finish()
                yield _row(line)
            elif self._draft is not None and self._continues(self._draft, line):
                _add(self._draft, line, apart=self._is_apart(self._draft, line))
            else:
                yield from self.finish()
                self._draft = self._begun(line)

    def finish(self) -> Iterator[Draft]:
        """Yield the block that is not complete yet."""
        if self._draft is not None:
            draft, self._draft = self._draft, None
            if draft.kind == "heading" and len(" ".join(text for _, text in draft.parts)) > _LONGEST_HEADING:
                draft.kind = "paragraph"
            yield draft

    def _begun(self, line: TextLine) -> Draft:
        marker = _marker(line)
        if marker and not (line.bold and not _BULLET.match(line.text)):
            draft = Draft("item", line, "• " if _BULLET.match(marker) else f"{marker.strip()} ")
            _add(draft, line._replace(text=line.text[len(marker) :]))
            return draft
        large = line.size > self._size * (1 + _SAME)
        draft = Draft("heading" if line.bold or large else "paragraph", line)
        _add(draft, line)
        return draft

    def _continues(self, draft: Draft, line: TextLine) -> bool:
        last = draft.last
        assert last is not None
        if _BULLET.match(line.text) and draft.kind == "item":
            return line.left > draft.first.left + 0.5 * line.size
        if _BULLET.match(line.text) or not _alike(draft, last, line):
            return False
        if line.page != last.page:
            return self._over_the_page(draft, last, line)
        below = last.bottom - line.bottom
        wrapped = line.text[:1].islower() and not _ENDS.search(last.text) and not self._is_short(last, line)
        if (
            not -0.5 * line.size
            < below
            < (max(_WRAPPED, self._spaced) if wrapped else self._spaced) * max(line.size, last.size)
        ):
            return False
        if _marker(line) and (line.left < last.left - 0.3 * line.size or self._is_short(last, line)):
            return False
        return not (_LABEL.match(line.text) and self._is_short(last, line))

    def _over_the_page(self, draft: Draft, last: TextLine, line: TextLine) -> bool:
        """Say whether a block goes on on the next page."""
        if draft.kind == "heading" or _marker(line):
            return draft.kind == "heading" and not _ENDS.search(last.text) and line.text[:1].islower()
        if draft.kind == "item":
            return line.left > draft.first.left + 0.5 * line.size or not _ENDS.search(last.text)
        return not self._is_short(last, line) or (not _ENDS.search(last.text) and line.text[:1].islower())

    def _is_apart(self, draft: Draft, line: TextLine) -> bool:
        """Say whether a line of a paragraph stands by itself, as those of an address and of a list of names do."""
        last = draft.last
        assert last is not None
        ended = last.right < last.left + _FULL * (self._right - last.left)
        if line.page == 1 and not _SENTENCE.search(last.text):
            ended = ended or self._is_short(last, line)
        return draft.kind == "paragraph" and ended and line.text[:1].isupper()

    def _is_short(self, last: TextLine, line: TextLine) -> bool:
        """Say whether a line ended though the first word of the next would have had room in it."""
        word = len(line.text.split(" ", 1)[0]) + 1
        letter = (line.right - line.left) / max(len(line.text), 1)
        return last.right + word * letter < self._right


def _marker(line: TextLine) -> str:
    """Return the bullet or number that a line begins with."""
    found = _BULLET.match(line.text) or _NUMBER.match(line.text)
    return found[0] if found and found.end() < len(line.text) else ""


def _alike(draft: Draft, last: TextLine, line: TextLine) -> bool:
    """Say whether a line is set as the one before it: as large, and no bold line after the end of a sentence.

    The lines of a heading are equally bold.
    """
    if abs(line.size - last.size) > _SAME * last.size:
        return False
    if draft.kind == "heading":
        return draft.first.bold == line.bold
    return draft.first.bold or not line.bold or not _ENDS.search(last.text)


def _add(draft: Draft, line: TextLine, *, apart: bool = False) -> None:
    bullet = _BULLET.match(line.text) if draft.parts else None
    text = line.text[bullet.end() :] if bullet else line.text
    if apart or bullet:
        text = f"\n{text}"
    draft.parts.append((line.page, text))
    draft.last = line


def _row(cells: list[Cell]) -> Draft:
    first = cells[0][0]
    text = SEPARATOR.join(_cell(cell) for cell in cells)
    return Draft("row", first, parts=[(first.page, text)])


def _cell(lines: Cell) -> str:
    """Return the lines of a cell as one, those of an address each by itself: they all begin in upper case."""
    if len(lines) >= _ADDRESSED and not any(line.text[:1].islower() for line in lines):
        return "\n".join(line.text for line in lines)
    return " ".join(healed([line.text for line in lines]).split())


def joint(before: str, after: str) -> str:
    """Return what stands between two lines of a block: a space, or nothing where a word was broken."""
    if not before or after.startswith("\n") or before.endswith(("/", BROKEN)):
        return ""
    return "" if _LETTER_HYPHEN.search(before) and after[:1].isalpha() else " "


def healed(lines: Iterable[str]) -> str:
    """Return lines as one."""
    text = ""
    for line in lines:
        text += joint(text, line) + line
    return text
