"""Front matter: `key: value` lines at the very top that say what the document is.

Between two lines of `---` any keys may stand; without them, only lines with the keys below count,
up to the first blank line. Values are plain, quoted, `[a, b]` or a list of `- item` lines below.
"""

from __future__ import annotations

import re

from graphkit.documents.datelines import read_date
from graphkit.documents.metadata import Metadata

_KEYS = {
    "title": "title",
    "headline": "title",
    "publisher": "publisher",
    "publication": "publisher",
    "site": "publisher",
    "sitename": "publisher",
    "published": "published",
    "date": "published",
    "author": "authors",
    "authors": "authors",
    "url": "url",
    "source": "url",
    "language": "language",
    "lang": "language",
    "kind": "kind",
}
_PAIR = re.compile(r"([A-Za-z][\w-]{0,40}):(?:[ \t]+(.*))?")
_LEAD = " \t\ufeff\u200b"
_LONGEST = 20_000


def read_front_matter(text: str) -> tuple[Metadata, int]:
    """Return what the front matter of a text says, and where the text after it begins (0: there is none).

    A value that cannot be one (a date that is no date, a kind that there is not) says nothing.
    """
    start = len(text) - len(text.lstrip(_LEAD + "\n"))
    lines = text[start : start + _LONGEST].split("\n")
    fenced = lines[0].rstrip() == "---"
    end = _fence(lines) if fenced else _bare(lines)
    if not end:
        return Metadata(), 0
    body = lines[1 : end - 1] if fenced else lines[:end]
    return _metadata(_pairs(body)), min(start + sum(len(line) + 1 for line in lines[:end]), len(text))


def _fence(lines: list[str]) -> int:
    """Return the number of lines up to the closing fence; 0 where what is between is no front matter."""
    for i, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return i + 1
        if line.strip() and not _PAIR.match(line) and not line.startswith((" ", "\t", "- ", "#")):
            return 0
    return 0


def _bare(lines: list[str]) -> int:
    count = 0
    for line in lines:
        pair = _PAIR.fullmatch(line.strip())
        if not pair or pair[1].lower() not in _KEYS or not pair[2]:
            break
        count += 1
    closed = count == len(lines) or not lines[count].strip()
    return count if closed else 0


def _pairs(lines: list[str]) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    field = ""
    for line in lines:
        pair = _PAIR.fullmatch(line.strip()) if not line.startswith((" ", "\t", "- ")) else None
        if pair:
            field = _KEYS.get(pair[1].lower(), "")
            values.setdefault(field, []).extend(_values(pair[2] or ""))
        elif line.strip().startswith("- "):
            values.setdefault(field, []).extend(_values(line.strip()[2:]))
    return values


def _values(text: str) -> list[str]:
    text = text.strip()
    parts = text[1:-1].split(",") if text.startswith("[") and text.endswith("]") else [text]
    return [part for part in (part.strip().strip("\"'").strip() for part in parts) if part]


def _metadata(values: dict[str, list[str]]) -> Metadata:
    first = {field: found[0] for field, found in values.items() if found}
    kind = first.get("kind", "").lower()
    names = [name for value in values.get("authors", []) for name in re.split(r"; *| and ", value)]
    return Metadata(
        title=first.get("title", ""),
        publisher=first.get("publisher", ""),
        published=read_date(first.get("published", "")),
        authors=tuple(dict.fromkeys(names)),
        url=first.get("url", ""),
        language=first.get("language", ""),
        kind=kind if kind in ("article", "report") else "",
    )
