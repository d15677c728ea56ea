"""A file → `Document`: decoded, read by its format, its blocks and metadata told."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import msgspec

from graphkit.documents.body import read_body
from graphkit.documents.decode import decode
from graphkit.documents.english import require_english
from graphkit.documents.head import read_head
from graphkit.documents.html import is_html, read_html
from graphkit.documents.markdown import read_markdown
from graphkit.documents.metadata import Metadata, over, read_metadata
from graphkit.documents.page import Page
from graphkit.documents.pdf_document import pdf_document
from graphkit.documents.plain import read_plain
from graphkit.documents.sources import STDIN, identifier
from graphkit.errors import DocumentRefused
from graphkit.model import Block, Document

#: The reader of each format, by suffix. What opens as an HTML page is read as one.
READERS: dict[str, Callable[[str, str], Page]] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
}
PDF = ".pdf"


def read_document(path: Path | str, *, id: str = "") -> Document:  # noqa: A002 - it is what a document has
    """Return the document at a path, or of standard input for `-`.

    `id` is made from the file's name where it is not given. Raises DocumentRefused, with the reason
    and what to do, for what is missing, unreadable, empty, no text or not English.
    """
    where, name = str(path), id or identifier(Path(path))
    if Path(where).suffix.lower() == PDF:
        return pdf_document(where, name)
    data = read_bytes(where)
    if data.startswith(b"%PDF-"):
        return pdf_document(where, name, data)
    text = decode(data, where=where)
    reader = READERS.get(Path(where).suffix.lower(), read_plain)
    if is_html(text):
        reader = read_html
    elif reader is read_html:
        reader = read_plain
    page = reader(text, where)
    require_english(page.text[page.start :], where=where)
    return _document(page, name)


def read_bytes(where: str) -> bytes:
    """Return the bytes of a file, or of standard input for `-`; raises DocumentRefused."""
    try:
        return sys.stdin.buffer.read() if where == STDIN else Path(where).read_bytes()
    except FileNotFoundError as error:
        raise DocumentRefused("there is no such file", where=where, hint="check the path") from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise DocumentRefused(f"it cannot be read: {reason}", where=where, hint="check its permissions") from error


def _document(page: Page, name: str) -> Document:
    head = read_head(page.lines)
    blocks = read_body(page.lines, head, report=page.metadata.kind == "report")
    metadata = over(page.metadata, read_metadata(page.lines, blocks, head))
    kind: Literal["article", "report"] = "report" if metadata.kind == "report" else "article"
    return Document(
        id=name,
        text=page.text,
        sha256=_sha256(page.text, metadata),
        kind=kind,
        title=metadata.title,
        publisher=metadata.publisher,
        published=metadata.published,
        authors=metadata.authors,
        url=metadata.url,
        language=metadata.language if metadata.language.lower().startswith("en") else "en",
        blocks=(*_front(page), *blocks, *_rest(page)),
    )


def _front(page: Page) -> tuple[Block, ...]:
    """Return the block of the front matter, if any."""
    words = page.text[: page.start].strip()
    if not words:
        return ()
    start = page.text.index(words)
    return (Block(kind="furniture", start=start, end=start + len(words)),)


def _rest(page: Page) -> tuple[Block, ...]:
    """Return the block of what was not told apart into lines, if any."""
    rest = page.text[page.end :].strip() if page.end else ""
    if not rest:
        return ()
    start = page.text.index(rest[:1], page.end)
    return (Block(kind="paragraph", start=start, end=start + len(rest)),)


def _sha256(text: str, metadata: Metadata) -> str:
    return hashlib.sha256(msgspec.json.encode([text, metadata])).hexdigest()
