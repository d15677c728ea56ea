"""Rows as people read them: aligned columns, or Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from unicodedata import category, combining, east_asian_width

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graphkit.rdf.prefixes import PREFIXES

_GAP = "  "
_NARROWEST = 8
_LOCAL = re.compile(r"[\w](?:[\w.-]*[\w-])?")


def shown(term: NamedNode | BlankNode | Literal | Triple | None) -> str:
    """Return a term as people read it: an IRI shortened, a literal as its text, on one line.

    Characters that would steer a terminal are shown as U+FFFD.
    """
    if term is None:
        return ""
    if isinstance(term, NamedNode):
        return short_iri(term.value)
    return readable(term.value if isinstance(term, Literal) else str(term))


def readable(text: str) -> str:
    """Return a text on one line, with U+FFFD for characters that would steer a terminal."""
    return "".join("\ufffd" if category(character) == "Cc" else character for character in " ".join(text.split()))


@cache
def short_iri(iri: str) -> str:
    """Return an IRI as a prefixed name where a known prefix fits, else as it is."""
    fitting = max(
        (item for item in PREFIXES.items() if iri.startswith(item[1])), key=lambda item: len(item[1]), default=None
    )
    if fitting is None:
        return iri
    prefix, base = fitting
    local = iri.removeprefix(base)
    return f"{prefix}:{local}" if _LOCAL.fullmatch(local) else iri


def columns_of(text: str) -> int:
    """Return how many columns of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def aligned(head: Sequence[str], rows: Sequence[Sequence[str]], *, width: int | None = None) -> str:
    """Return rows in aligned columns under their head, with cells broken over lines to fit `width`."""
    if not head:
        return f"{len(rows)} rows without columns\n" if rows else "no rows\n"
    widths = [max(columns_of(row[index]) for row in (head, *rows)) for index in range(len(head))]
    if width is not None:
        widths = _fitted(widths, width)
    lines = [_line(head, widths), _line(["─" * size for size in widths], widths)]
    for row in rows:
        cells = [_wrapped(cell, size) for cell, size in zip(row, widths, strict=True)]
        height = max(map(len, cells))
        lines += [_line([cell[i] if i < len(cell) else "" for cell in cells], widths) for i in range(height)]
    return "\n".join(lines) + "\n"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return _GAP.join(c + " " * (size - columns_of(c)) for c, size in zip(cells, widths, strict=True)).rstrip()


def _fitted(widths: list[int], width: int) -> list[int]:
    """Return widths that together fit `width`: the widest columns give way, down to a minimum."""
    fitted = list(widths)
    room = width - len(_GAP) * (len(widths) - 1)
    while sum(fitted) > room:
        widest = max(fitted)
        if widest <= _NARROWEST:
            break
        next_widest = max((size for size in fitted if size < widest), default=_NARROWEST)
        count = fitted.count(widest)
        least = max(next_widest, _NARROWEST, widest - -(-(sum(fitted) - room) // count))
        fitted = [least if size == widest else size for size in fitted]
    return fitted


def _wrapped(text: str, size: int) -> list[str]:
    """Return `text` in lines of at most `size` columns, broken at spaces where there are any."""
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if columns_of(longer) <= size:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while columns_of(line) > size:
            head = _head(line, size)
            lines.append(head)
            line = line.removeprefix(head)
    return [*lines, line]


def _head(text: str, size: int) -> str:
    """Return as much of the beginning of `text` as fits, one character at least."""
    taken, used = 0, 0
    for character in text:
        used += columns_of(character)
        if used > size and taken:
            break
        taken += 1
    return text[:taken]


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return rows as a Markdown table."""
    lines = [[_escaped(cell) for cell in row] for row in (head, *rows)]
    lines.insert(1, ["---"] * len(head))
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _escaped(cell: str) -> str:
    """Return a cell whose text no Markdown reader takes for markup."""
    return re.sub(r"([\\|*_`<>\[\]])", r"\\\1", cell)
