"""Front matter: `key: value` lines at the very top that say what the document is.

Between two lines of `---` any keys may stand; without them, or without the second, only lines with the
keys below count, up to the first blank line. Values are plain, quoted, `[a, b]` or a list of `- item`
lines below. A day before the words of the first line, after a label or with a dash, is the date too.
"""

from __future__ import annotations

import re

from graphkit.documents.datelines import find_dates, read_date
from graphkit.documents.metadata import Metadata
from graphkit.errors import DocumentRefused

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
_LISTED = re.compile(r"\[([^\[\]]*)\]")
_NUMERIC = re.compile(r"\d{1,4}(?:[-/.]\d{1,4}){1,2}(?:[T ].*)?")
#: What stands before the day with which a first line begins, and between the day and the words behind it.
_LABEL = re.compile(r"(?P<label>(?:date|dated|published|posted)(?: on)?:?[ \t]+)?(?:\w{2,6}day,? )?")
_APART = re.compile(r"(?P<dash>[ \t]*[–—-])?[ \t]+(?=[\"'“‘]?[A-Z][^\n]{24})")
_OPENING = 80
_LONGEST_DATE = 60
_WHOLE_DAY = len("2018-08-17")
_LEAD = " \t\ufeff\u200b"
_LONGEST = 20_000
_FENCES = ("---", "...")


def read_front_matter(text: str, where: str = "") -> tuple[Metadata, int]:
    """Return what the front matter of a text says, and where the text after it begins (0: there is none).

    A value that cannot be one (`soon` for a date, a kind that there is not) says nothing. Raises
    DocumentRefused for a date in numbers that there never was.
    """
    start = len(text) - len(text.lstrip(_LEAD + "\n"))
    lines = text[start : start + _LONGEST].split("\n")
    end = _fence(lines) if lines[0].rstrip() == "---" else _bare(lines)
    if not end:
        return _dated_opening(text, start)
    metadata = _metadata(_pairs([line for line in lines[:end] if line.rstrip() not in _FENCES]), where)
    return metadata, min(start + sum(len(line) + 1 for line in lines[:end]), len(text))


def _dated_opening(text: str, start: int) -> tuple[Metadata, int]:
    """Return the date that the first line begins with, set before its words: "date 2018-08-17 The council has"."""
    line = text[start : start + _OPENING].split("\n", 1)[0].lower()
    found = find_dates(line)
    label = _LABEL.match(line)
    if not found or label is None or label.end() != found[0].start or len(found[0].date) < _WHOLE_DAY:
        return Metadata(), 0
    apart = _APART.match(text, start + found[0].end)
    if apart is None or not (label["label"] or apart["dash"]):
        return Metadata(), 0
    return Metadata(published=found[0].date), apart.end()


def _fence(lines: list[str]) -> int:
    """Return the number of lines up to the closing fence, or up to the text where there is none.

    0 where what is between is no front matter.
    """
    for i, line in enumerate(lines[1:], 1):
        if line.rstrip() in _FENCES:
            return i + 1
        if line.strip() and not _PAIR.match(line) and not line.startswith((" ", "\t", "- ", "#")):
            break
    bare = _bare(lines[1:])
    return bare + 1 if bare and any(line.strip() for line in lines[bare + 1 :]) else 0


def _bare(lines: list[str]) -> int:
    count = 0
    for line in lines:
        pair = _PAIR.fullmatch(line.strip())
        if not pair or pair[1].lower() not in _KEYS or not pair[2] or _goes_on(pair):
            break
        count += 1
    closed = count == len(lines) or not lines[count].strip()
    return count if closed else 0


def _goes_on(pair: re.Match[str]) -> bool:
    """Say whether more stands behind a date than any date is long: the words of the article."""
    return _KEYS[pair[1].lower()] == "published" and len(pair[2]) > _LONGEST_DATE


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
    listed = _LISTED.fullmatch(text.strip())
    parts = listed[1].split(",") if listed else [text]
    return [value for value in map(_plain, parts) if value]


def _plain(text: str) -> str:
    """Return a value without the quotation marks around it, or the bracket or mark that is never closed."""
    text = text.strip()
    if text[:1] in ("'", '"') and (text.endswith(text[0]) or text.count(text[0]) == 1):
        text = text[1:].removesuffix(text[0])
    elif text.startswith("[") and "]" not in text:
        text = text[1:]
    return text.strip()


def _published(text: str, where: str) -> str:
    date = read_date(text)
    if not date and _NUMERIC.fullmatch(text):
        raise DocumentRefused(f"there is no date {text}", where=where, hint="write it as YYYY-MM-DD, or leave it out")
    return date


def _metadata(values: dict[str, list[str]], where: str) -> Metadata:
    first = {field: found[0] for field, found in values.items() if found}
    kind = first.get("kind", "").lower()
    names = [name for value in values.get("authors", []) for name in re.split(r"; *| and ", value)]
    return Metadata(
        title=first.get("title", ""),
        publisher=first.get("publisher", ""),
        published=_published(first.get("published", ""), where),
        authors=tuple(dict.fromkeys(names)),
        url=first.get("url", ""),
        language=first.get("language", ""),
        kind=kind if kind in ("article", "report") else "",
    )
