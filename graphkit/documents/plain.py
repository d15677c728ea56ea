"""Plain text → page."""

from __future__ import annotations

from graphkit.documents.frontmatter import read_front_matter
from graphkit.documents.lines import read_lines
from graphkit.documents.page import Page
from graphkit.documents.subject import is_on_subject

#: Of a text about something else only so many characters are told apart: its title and date stand there.
_HEAD = 4000


def read_plain(text: str, where: str) -> Page:
    """Return the page of a plain text, which is the text as it stands.

    A long text about something else has lines only as far as its head may reach.
    """
    metadata, start = read_front_matter(text, where)
    head = text[: start + _HEAD]
    if len(head) < len(text) and not is_on_subject(text):
        head = head[: head.rfind("\n", start) + 1] or head
        return Page(text, read_lines(head, start=start), metadata, start, len(head))
    return Page(text, read_lines(text, start=start), metadata, start)
