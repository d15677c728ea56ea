"""Documents made of paragraphs, for the tests of the extractors."""

from __future__ import annotations

from graphkit.extract.annotate import Annotated, annotate
from graphkit.model import Block, BlockKind, Document


def document(
    *paragraphs: str | tuple[BlockKind, str],
    published: str = "2019-05-08",
    headline: str = "",
    kind: BlockKind = "paragraph",
) -> Document:
    """Return a document of these paragraphs, each of `kind` unless it is a pair of kind and text."""
    lines: list[tuple[BlockKind, str]] = [("headline", headline)] if headline else []
    lines += [(kind, paragraph) if isinstance(paragraph, str) else paragraph for paragraph in paragraphs]
    text, blocks = "", []
    for sort, line in lines:
        blocks.append(Block(kind=sort, start=len(text), end=len(text) + len(line)))
        text += line + "\n\n"
    return Document(id="test", text=text, sha256="0", published=published, blocks=tuple(blocks))


def reading(
    *paragraphs: str | tuple[BlockKind, str],
    published: str = "2019-05-08",
    headline: str = "",
    kind: BlockKind = "paragraph",
) -> Annotated:
    """Return these paragraphs annotated."""
    return annotate(document(*paragraphs, published=published, headline=headline, kind=kind))
