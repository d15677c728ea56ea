"""HTML → page, by trafilatura: menus, adverts, comments and scripts are gone, the text is one block a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from graphkit.documents.boxes import drop_boxes
from graphkit.documents.datelines import read_date
from graphkit.documents.lines import Line, make_line
from graphkit.documents.metadata import Metadata
from graphkit.documents.page import Page
from graphkit.errors import DocumentRefused
from graphkit.model import BlockKind

_OPENING = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype html|html|head|body)\b", re.IGNORECASE
)
_LANGUAGE = re.compile(r"<html\b[^>]{0,500}?\blang\s{0,4}=\s{0,4}[\"']?([A-Za-z-]{2,20})", re.IGNORECASE)
_Part = tuple[BlockKind | None, str]
_HINTS: dict[str, BlockKind] = {"head": "heading", "item": "item", "quote": "quote"}


def is_html(text: str) -> bool:
    """Say whether a text is an HTML page, whatever its file is called."""
    return _OPENING.match(text.lstrip("\ufeff")[:4000]) is not None


def read_html(text: str, where: str) -> Page:
    """Return the page of an HTML text; a page without an article raises DocumentRefused."""
    found = _extract(text)
    if found is None or found.body is None:
        raise DocumentRefused("there is no article in this page", where=where, hint="save its text as .txt")
    title = " ".join((found.title or "").split())
    parts = list(_parts(found.body))
    if title and not any(" ".join(words.split()) == title for _, words in parts[:5]):
        parts.insert(0, ("headline", title))
    return _page(parts, _metadata(found, title, text))


def _extract(text: str) -> Any:
    """Return what trafilatura finds in an HTML text without its boxes; None where that is nothing."""
    from trafilatura import bare_extraction, load_html  # it takes longer to import than graphkit to start

    tree: Any = load_html(text)
    if tree is None:
        return None
    drop_boxes(tree)
    return bare_extraction(
        tree,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )


def _page(parts: list[_Part], metadata: Metadata) -> Page:
    text = "\n\n".join(words for _, words in parts) + "\n"
    lines: list[Line] = []
    start = 0
    for chunk, (hint, words) in enumerate(parts):
        headline = words == metadata.title and not any(line.hint == "headline" for line in lines)
        lines.append(make_line(text, start, start + len(words), chunk=chunk, hint="headline" if headline else hint))
        start += len(words) + 2
    return Page(text, lines, metadata)


def _parts(element: Any) -> Iterator[_Part]:
    """Yield what each block of the article is, where its element says so, and its words on one line."""
    for child in element:
        if child.tag in ("list", "quote", "table", "div") and len(child):
            inner = _HINTS.get("quote") if child.tag == "quote" else None
            if inner and child.text and child.text.strip():
                yield inner, " ".join(child.text.split())
            for hint, words in _parts(child):
                yield inner or hint, words
        elif child.tag == "row":
            cells = [" ".join(" ".join(cell.itertext()).split()) for cell in child]
            if any(cells):
                yield "row", " | ".join(cells)
        elif words := " ".join(" ".join(child.itertext()).split()):
            yield _HINTS.get(child.tag), words


def _metadata(found: Any, title: str, text: str) -> Metadata:
    language = _LANGUAGE.search(text[:4000])
    return Metadata(
        title=title,
        publisher=" ".join((found.sitename or "").split()),
        published=read_date(found.date or ""),
        authors=tuple(name.strip() for name in (found.author or "").split(";") if name.strip()),
        url=found.url or "",
        language=language[1] if language else "",
    )
