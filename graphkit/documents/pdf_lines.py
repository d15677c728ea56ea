"""The lines of a PDF's pages, each with where it stands, how large its letters are and whether they are bold.

pdfium gives the text of a page in the order in which it was drawn; the boxes of the characters at a line's
ends give the rest. Lengths are in points, measured from the lower left corner of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from ctypes import create_string_buffer
from math import hypot
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

#: pdfium's sign for a hyphen at which a line was broken.
BROKEN = "\ufffe"
_LINE = re.compile(rf"[^\r\n{BROKEN}]+{BROKEN}?")
_SPACES = re.compile(r"\s+")
_ODD = str.maketrans({"\xa0": " ", "\xad": "", "\ufeff": "", "\x00": "", "\x02": BROKEN, "\t": " ", "\ufb01": "fi",
                      "\ufb02": "fl", "\u2028": " ", "\u200b": ""})  # fmt: skip
#: Figures that may be the mark of a footnote: right after a word, or before the rest of a line.
_MARK = re.compile(r"(?<=[^\W\d_])\d{1,2}(?!\w)|(?<=[.,;:!?’”)])\d{1,2}(?=\s|$)|^\d{1,2}(?=\s*[^\W\d])")
_NOTE = re.compile(r"(?:\d{1,2} ?|[*†‡] ?)(?=[A-Z‘“])")
_LEADING = re.compile(r"\W{1,2}$|\d{1,3}(?:\.\d{1,2})*[.)]?$|[a-zA-Z][.)]$")
#: Letters of a mark are at most this part of the height of those around it.
_SMALL = 0.8
#: A gap of this part of the font's size parts two cells.
_CELL = 0.8
#: A line whose characters are narrower than this part of their height on average has no gaps.
_NARROW = 0.5
_BOLD = 600
#: The name of a font is read up to so many bytes.
_NAMED = 64


class TextLine(NamedTuple):
    """A line, or a cell of a table, of page `page` (the first is 1).

    `size` is that of its font; `note` says that it begins with the mark of a footnote.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float
    bold: bool
    note: bool = False

    @property
    def middle(self) -> float:
        """The height of the middle of the line."""
        return self.bottom + self.size / 2


class PageLines(NamedTuple):
    """The lines of one page, and how large it is."""

    number: int
    width: float
    height: float
    lines: list[TextLine]


class Box(NamedTuple):
    """The box of a character of the greatest height in its font."""

    left: float
    right: float
    bottom: float
    height: float


def page_lines(page: PdfPage, number: int) -> PageLines:
    """Return the lines of a page in the order of its text, cells of tables apart."""
    width, height = page.get_size()
    textpage = page.get_textpage()
    try:
        reader = _Reader(textpage, number)
        lines = [line for match in _LINE.finditer(reader.text) for line in reader.line(*match.span())]
    finally:
        textpage.close()
    return PageLines(number, width, height, _mended(lines))


class _Reader:
    """Reads the characters of one page."""

    def __init__(self, textpage: PdfTextPage, number: int) -> None:
        from pypdfium2 import raw

        self._raw = raw
        self._handle = textpage.raw
        self._number = number
        self._box = raw.FS_RECTF()
        self._matrix = raw.FS_MATRIX()
        self._name = create_string_buffer(_NAMED)
        text = textpage.get_text_range()
        count = textpage.count_chars()
        if len(text) != count:
            # pdfium leaves out what has no character: the places of the others are kept.
            text = "".join(chr(raw.FPDFText_GetUnicode(self._handle, i) or 32) for i in range(count))
        self.text = text

    def box(self, index: int) -> Box:
        """Return the box of the character at an index, as high as any of its font."""
        self._raw.FPDFText_GetLooseCharBox(self._handle, index, self._box)
        box = self._box
        return Box(box.left, box.right, box.bottom, box.top - box.bottom)

    def size(self, index: int) -> float:
        """Return the size of the font of the character at an index, as it is shown."""
        self._raw.FPDFText_GetMatrix(self._handle, index, self._matrix)
        return float(self._raw.FPDFText_GetFontSize(self._handle, index) * hypot(self._matrix.c, self._matrix.d))

    def _is_bold(self, index: int) -> bool:
        """Say whether the character at an index is bold, by its font's weight or else by its font's name."""
        if self._raw.FPDFText_GetFontWeight(self._handle, index) >= _BOLD:
            return True
        self._raw.FPDFText_GetFontInfo(self._handle, index, self._name, _NAMED, None)
        return b"bold" in self._name.value.lower()

    def line(self, start: int, end: int) -> Iterator[TextLine]:
        """Yield the cells of a line, without marks of footnotes."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start < end:
            for first, last in self._cells(start, end):
                yield self._cell(first, last)

    def _cells(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the stretches of a line between wide gaps."""
        first, last = self.box(start), self.box(end - 1)
        if self._number > 1 and last.right - first.left < (end - start) * max(first.height, last.height) * _NARROW:
            yield start, end
            return
        begin = start
        for match in _SPACES.finditer(self.text, start, end):
            before, after = self.box(match.start() - 1), self.box(match.end())
            wide = after.left - before.right > _CELL * self.size(match.end())
            if wide and not _LEADING.match(self.text[begin : match.start()]):
                yield begin, match.start()
                begin = match.end()
        yield begin, end

    def _cell(self, start: int, end: int) -> TextLine:
        first, last = self.box(start), self.box(end - 1)
        text = self.text[start:end]
        note = bool(_NOTE.match(text))
        for match in reversed(list(_MARK.finditer(text))):
            beside = start + (match.end() if match.start() == 0 else match.start() - 1)
            while beside < end - 1 and self.text[beside].isspace():
                beside += 1
            if self.box(start + match.start()).height < _SMALL * self.box(beside).height:
                note = note or match.start() == 0
                text = text[: match.start()] + text[match.end() :]
        tall, size = (first, self.size(start)) if first.height >= last.height else (last, self.size(end - 1))
        bold = self._is_bold(start) and self._is_bold(end - 1)
        words = " ".join(text.translate(_ODD).split())
        return TextLine(words, self._number, first.left, last.right, tall.bottom, size, bold, note)


def _mended(lines: list[TextLine]) -> list[TextLine]:
    """Return the lines with those put together again that pdfium broke at a mark, a bullet or a change of font."""
    found: list[TextLine] = []
    for line in lines:
        if not line.text:
            continue
        before = found[-1] if found else None
        if before is None or not _goes_on(before, line):
            found.append(line)
            continue
        apart = line.left - before.right > 0.1 * line.size and not before.text.endswith(BROKEN)
        space = " " if apart else ""
        found[-1] = before._replace(
            text=before.text + space + line.text,
            right=line.right,
            size=max(before.size, line.size),
            bottom=line.bottom if line.size > before.size else before.bottom,
            bold=before.bold and line.bold,
        )
    return found


def _goes_on(before: TextLine, line: TextLine) -> bool:
    """Say whether a line stands right after the one before, at its height."""
    reach = (1.5 if _LEADING.match(before.text) else 20 if before.text.endswith(":") else _CELL) * line.size
    return abs(line.middle - before.middle) < 0.5 * line.size and -0.3 * line.size < line.left - before.right < reach
