"""A PDF → `Document`: what its first page says of the report, and its text with the page of each passage."""

from __future__ import annotations

import hashlib
import re

import msgspec

from graphkit.documents.cues import cues
from graphkit.documents.datelines import find_dates, without_dates
from graphkit.documents.english import require_english
from graphkit.documents.pdf import PdfText, read_pdf
from graphkit.documents.pdf_tables import SEPARATOR
from graphkit.model import Document
from graphkit.vocabulary import vocabulary

_FLAT = str.maketrans("’‘–—", "''--")
_TAIL = 4000
_SALUTATION = "dear "
_ROW = SEPARATOR.strip()
_CELL = re.compile(r"\s*(?:\||\n)\s*")
#: So many words make a line, and no paragraph.
_LINE = 40


def pdf_document(where: str, name: str, data: bytes | None = None) -> Document:
    """Return the PDF at a path, or of its bytes where these are given, as the document `name`.

    Raises DocumentRefused as `read_pdf` does, and for what is not English.
    """
    read = read_pdf(where, data)
    telling = "\n".join(read.text[block.start : block.end] for block in read.blocks if block.kind != "furniture")
    require_english(telling, where=where)
    front = _front(read)
    dated = [(cell, _folded(cell)) for text, _ in front for cell in _CELL.split(text)]
    front = [(text, key) for text, key in front if _ROW not in text]
    title, publisher, published = _title(front), _publisher(read), _published(dated)
    told = [read.text, title, publisher, published, read.pages]
    return Document(
        id=name,
        text=read.text,
        sha256=hashlib.sha256(msgspec.json.encode(told)).hexdigest(),
        kind="report",
        title=title,
        publisher=publisher,
        published=published,
        blocks=read.blocks,
        pages=read.pages,
    )


def _front(read: PdfText) -> list[tuple[str, str]]:
    """Return the blocks of the first page, as written and folded."""
    end = read.pages[1] if len(read.pages) > 1 else len(read.text)
    texts = [read.text[b.start : b.end] for b in read.blocks if b.start < end and b.kind != "furniture"]
    return [(text, _folded(text)) for text in texts]


def _folded(text: str) -> str:
    return " ".join(text.lower().translate(_FLAT).split())


def _title(front: list[tuple[str, str]]) -> str:
    """Return what stands above the dates of the inspection: whose services, and what was inspected.

    The title of a letter is its subject, which stands below the salutation.
    """
    opens = next((at for at, (_, key) in enumerate(front) if key.startswith(_SALUTATION)), -1)
    if opens >= 0:
        return next((" ".join(text.split()) for text, _ in front[opens + 1 :] if len(text.split()) <= _LINE), "")
    found: list[str] = []
    for text, key in front:
        if cues().start("report-label", key):
            break
        if len(text.split()) > _LINE:
            return found[0] if found else ""
        found.append(" ".join(text.split()))
    else:
        return found[0] if found else ""
    return re.sub(r": (and) ", r" \1 ", _joined(found), flags=re.IGNORECASE)


def _joined(parts: list[str]) -> str:
    """Return the parts of a title as one: a colon follows the first, lower case joins."""
    title = parts[0] if parts else ""
    for number, part in enumerate(parts[1:]):
        joins = number or part[:1].islower()
        title += (" " if joins else ": ") + part
    return title


def _publisher(read: PdfText) -> str:
    """Return the inspectorate where a report names it: on its first pages or at its end."""
    text = _folded(read.text[:_TAIL] + "\n" + read.text[-_TAIL:])
    return vocabulary().concepts["page"]["report-publisher"].label if cues().within("report-publisher", text) else ""


def _published(front: list[tuple[str, str]]) -> str:
    """Return the date told as that of publication, or the one by itself on a line, as letters are dated."""
    for _, key in front:
        label = cues().start("report-published", key)
        found = find_dates(key[label:]) if label else []
        if found:
            return found[0].date
    for _, key in front:
        found = find_dates(key)
        if len(found) == 1 and not without_dates(key, found).strip(" .,"):
            return found[0].date
    return ""
