"""PDF files → documents: text in reading order with the page of each passage, or the reason for a refusal."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from graphkit.documents.pdf_blocks import Assembler, Draft, joint
from graphkit.documents.pdf_furniture import body_size, repeated, without_furniture
from graphkit.documents.pdf_lines import BROKEN, PageLines, TextLine, page_lines
from graphkit.documents.pdf_tables import with_rows
from graphkit.errors import DocumentRefused
from graphkit.model import Block

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

#: A PDF says what it is and that it is whole within so many bytes of its beginning and end.
_EDGE = 2048
_HTML = re.compile(rb"\s*<(?:!doctype html|html|head|body|\?xml|script|meta)\b", re.IGNORECASE)
#: A report has more letters than this on a page, if it has text at all.
_LEAST = 20
_PASSWORD = 4
#: A distance between lines is usual from this part of the count of the most frequent one.
_USUAL = 0.3
_BROKEN_WORD = re.compile(rf"([^\W\d_]+){BROKEN}([^\W\d_]+)")
_BROKEN_END = re.compile(rf"([^\W\d_]+){BROKEN}$")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class PdfText(NamedTuple):
    """The text of a PDF, its blocks, and where in the text each of its pages begins."""

    text: str
    blocks: tuple[Block, ...]
    pages: tuple[int, ...]


def read_pdf(where: str, data: bytes | None = None) -> PdfText:
    """Return the text of the PDF at a path, or of its bytes where these are given.

    The file is read page by page. Raises DocumentRefused for what is missing, no PDF, cut off,
    encrypted or without text.
    """
    _look(where, data)
    with _opened(where, data) as pdf:
        pages = [_page(pdf, index, where) for index in range(len(pdf))]
    letters = sum(len(line.text) for page in pages for line in page.lines)
    if letters < _LEAST * max(len(pages), 1):
        raise DocumentRefused(
            "its pages hold no text, only pictures", where=where, hint="run text recognition (OCR) over it first"
        )
    return _written(list(_drafts(pages)), len(pages))


def _look(where: str, data: bytes | None) -> None:
    """Raise DocumentRefused for what the beginning or the end of a file tells to be no whole PDF."""
    try:
        with io.BytesIO(data) if data is not None else open(where, "rb") as file:  # noqa: PTH123 - or bytes
            head = file.read(_EDGE)
            file.seek(0, io.SEEK_END)
            file.seek(max(file.tell() - _EDGE, 0))
            tail = file.read()
    except FileNotFoundError as error:
        raise DocumentRefused("there is no such file", where=where, hint="check the path") from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise DocumentRefused(f"it cannot be read: {reason}", where=where, hint="check its permissions") from error
    if not head:
        raise DocumentRefused("the file is empty", where=where, hint="download it again")
    if _HTML.match(head.removeprefix(b"\xef\xbb\xbf")):
        raise DocumentRefused(
            "it is a web page, not a PDF", where=where, hint="download the PDF, or rename it to .html"
        )
    if b"%PDF-" not in head:
        raise DocumentRefused("it is no PDF", where=where, hint="download it again")
    if b"%%EOF" not in tail:
        raise DocumentRefused("the PDF is cut off before its end", where=where, hint="download it again")


def _opened(where: str, data: bytes | None) -> PdfDocument:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        return PdfDocument(where if data is None else data)
    except PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise DocumentRefused("the PDF is encrypted", where=where, hint="save it without a password") from error
        raise DocumentRefused("the PDF is damaged", where=where, hint="download it again") from error


def _page(pdf: PdfDocument, index: int, where: str) -> PageLines:
    from pypdfium2 import PdfiumError

    try:
        page = pdf[index]
    except PdfiumError as error:
        what = f"page {index + 1} of the PDF is damaged"
        raise DocumentRefused(what, where=where, hint="download it again") from error
    try:
        return page_lines(page, index + 1)
    finally:
        page.close()


def _drafts(pages: list[PageLines]) -> Iterator[Draft]:
    """Yield the blocks of all pages, the furniture of each after the block that its page ends with."""
    size, heads = body_size(pages), repeated(pages)
    telling = [without_furniture(page, size, heads) for page in pages]
    bodies = [page for page, _ in telling]
    assembler = Assembler(size, _right_edge(bodies), _pitch(bodies))
    waiting: list[TextLine] = []
    for page, furniture in telling:
        for draft in assembler.page(with_rows(page)):
            yield draft
            yield from _furniture(waiting)
            waiting = []
        waiting = waiting + furniture
        if not assembler.is_open:
            yield from _furniture(waiting)
            waiting = []
    yield from assembler.finish()
    yield from _furniture(waiting)


def _furniture(lines: list[TextLine]) -> Iterator[Draft]:
    for line in lines:
        yield Draft("furniture", line, parts=[(line.page, line.text)])


def _right_edge(pages: list[PageLines]) -> float:
    """Return where the longest lines of the text end, odd ones aside."""
    ends = sorted(line.right for page in pages for line in page.lines)
    return ends[int(len(ends) * 0.97)] if ends else 0.0


def _pitch(pages: list[PageLines]) -> float:
    """Return how far apart the lines of a paragraph lie, in sizes of their font.

    It is the least of the distances at which lines often begin below each other.
    """
    found: Counter[float] = Counter()
    for page in pages:
        for above, line in pairwise(page.lines):
            if line.size == above.size and abs(line.left - above.left) < 1 and line.bottom < above.bottom:
                found[round((above.bottom - line.bottom) / line.size, 1)] += 1
    most = max(found.values(), default=0)
    return min((pitch for pitch, count in found.items() if count >= _USUAL * most), default=1.2)


def _written(drafts: list[Draft], count: int) -> PdfText:
    """Return the blocks as one text; a broken word is healed as the text writes it elsewhere."""
    known = Counter(word.lower() for draft in drafts for _, part in draft.parts for word in _WORDS.findall(part))
    text: list[str] = []
    blocks: list[Block] = []
    starts: list[int] = []
    length = 0
    for draft in drafts:
        lead = ("\n\n" if text else "") + draft.marker
        pieces = [lead]
        begin = length + len(lead)
        before, length = "", begin
        for (page, part), (_, after) in zip(draft.parts, [*draft.parts[1:], (0, "")], strict=True):
            whole = _mended(part, after, known)
            piece = joint(before, part) + whole
            if draft.kind != "furniture":
                starts += [length] * (page - len(starts))
            pieces.append(piece)
            before, length = part, length + len(piece)
        text += pieces
        blocks.append(Block(kind=draft.kind, start=begin, end=length))
    starts += [length] * (count - len(starts))
    return PdfText("".join(text), tuple(blocks), (0, *starts[1:]))


def _mended(part: str, after: str, known: Counter[str]) -> str:
    """Return a line without the sign of broken words, as the text writes these elsewhere: one, or with a hyphen."""

    def whole(match: re.Match[str]) -> str:
        one, other = match.groups()
        together = known[(one + other).lower()] > known[f"{one}-{other}".lower()]
        return one + ("" if together else "-") + other

    mended = _BROKEN_WORD.sub(whole, part)
    broken = _BROKEN_END.search(mended)
    follows = _WORDS.match(after)
    if broken and follows and known[(broken[1] + follows[0]).lower()] > known[f"{broken[1]}-{follows[0]}".lower()]:
        return mended[:-1]
    return mended.replace(BROKEN, "-")
