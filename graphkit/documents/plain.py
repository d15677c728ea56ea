"""Plain text → page."""

from __future__ import annotations

from graphkit.documents.frontmatter import read_front_matter
from graphkit.documents.lines import read_lines
from graphkit.documents.page import Page


def read_plain(text: str, where: str) -> Page:
    """Return the page of a plain text, which is the text as it stands."""
    metadata, start = read_front_matter(text, where)
    return Page(text, read_lines(text, start=start), metadata, start)
