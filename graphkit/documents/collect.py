"""Sources → documents: ids that do not clash, the same text once, and every refusal with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import msgspec

from graphkit.documents.read import PDF, READERS, read_document
from graphkit.documents.sources import Refusal, Source, find_sources
from graphkit.errors import DocumentRefused
from graphkit.model import Document

_SUFFIX = 8


def read_sources(sources: Sequence[str | Path]) -> Iterator[Document | Refusal]:
    """Yield the document of every file of `sources` (paths, folders, `-`) in order of id, or its refusal.

    The same files give the same documents in whatever order they are named. Where differing
    documents would have one id, each gets the beginning of its sha256 after it. Of several with the
    same text and metadata the first in order is the document, the others are duplicates.
    """
    found, refusals = find_sources(sources, suffixes=[*READERS, PDF])
    seen: dict[str, str] = {}
    for _, group in groupby(found, key=lambda source: source.id):
        for source, result in _told_apart([(source, _read(source)) for source in group]):
            if isinstance(result, Document):
                first = seen.setdefault(result.sha256, source.path)
                yield result if first == source.path else _duplicate(source, first)
            else:
                yield result
    yield from refusals


def _read(source: Source) -> Document | Refusal:
    try:
        return read_document(source.path, id=source.id)
    except DocumentRefused as error:
        return Refusal(source.path, error, id=source.id)


def _told_apart(group: list[tuple[Source, Document | Refusal]]) -> list[tuple[Source, Document | Refusal]]:
    """Give each of differing documents with one id an id of its own."""
    if len({result.sha256 for _, result in group if isinstance(result, Document)}) < 2:
        return group
    return [(source, _renamed(result) if isinstance(result, Document) else result) for source, result in group]


def _renamed(document: Document) -> Document:
    return msgspec.structs.replace(document, id=f"{document.id}-{document.sha256[:_SUFFIX]}")


def _duplicate(source: Source, first: str) -> Refusal:
    error = DocumentRefused(f"its text is that of {first}", where=source.path, hint="it is read once")
    return Refusal(source.path, error, "duplicate")
