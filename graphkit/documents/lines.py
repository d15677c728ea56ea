"""Text → lines: wrapped lines joined, the mark in front (bullet, number, `>`, indent) told from the words."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from graphkit.model import BlockKind

Mark = str  # "", "item" or "quote"

_BULLET = re.compile(
    r"(?:[•·▪◦‣●○■–—→»*+-]|[\U0001F300-\U0001FAFF]\ufe0f?|\d{1,2}[.)]|\(?[a-z]\)|\([ivx]{2,4}\)|[A-Z]\d{1,2}\.)"
    r"[ \t\u00a0]+(?=\S)"
)
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,2}[ \t\u00a0]+(?=\S)")
_QUOTED = re.compile(r"(?:>[ \t]?)+(?=\S)")
#: A letter for a sign of a font that was lost: "n Too few plans", as the black square of Wingdings becomes.
_LETTERED = re.compile(r"(?P<letter>[hlnoquvwxy\u00a7\u00d8\u00fc])[ \t\u00a0]+(?=[\"'“‘]?[A-Z])")
#: What became of signs that were lost in front of a line: "??A council", "?\"We are sorry".
_LOST = re.compile(r"[?\ufffd]{1,4}[ \t]*(?=[\"'“‘]?\w)")
_KEY = str.maketrans(
    dict.fromkeys("‘’ʼ`´", "'")
    | dict.fromkeys("“”„", '"')
    | dict.fromkeys("‐‑–—―−", "-")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\ufeff")
)
#: A label run together with the date or name behind it: "Published26 July 2024", "Posted onJuly 26, 2024".
_RUN_TOGETHER = re.compile(r"(?:(?:First p|P)ublished|(?:Last u|U)pdated|Posted)(?: ?on)?(?=\d|[A-Z])|[A-Z]{6,9}(?=\d)")
_SHORT = 400
_WRAPPED = range(45, 101)


class Line(NamedTuple):
    """A line, or lines that were one before they were wrapped: `text` is what stands at `start`:`end`.

    `mark` is what the mark in front of it says it is; the mark itself is left out. `key` is the line
    for comparing with cue words, and empty where the line is too long to be anything but telling.
    Lines with no blank line between them share their `chunk`. `hint` is what the format says it is.
    """

    start: int
    end: int
    text: str
    key: str
    chunk: int
    mark: Mark = ""
    hint: BlockKind | None = None

    @property
    def words(self) -> int:
        """The number of words, nearly."""
        return self.text.count(" ") + 1


def key(text: str) -> str:
    """Return a short text in lower case with plain quotation marks, dashes and spaces, or nothing."""
    if len(text) > _SHORT:
        return ""
    if label := _RUN_TOGETHER.match(text):
        text = f"{label[0]} {text[label.end() :]}"
    return " ".join(text.lower().translate(_KEY).split())


def read_lines(text: str, *, start: int = 0) -> list[Line]:
    """Return the lines of a text from `start` on that hold anything."""
    spans = _spans(text, start)
    joined = _unwrap(text, spans)
    sections = sum(_SECTION.match(text, first) is not None for first, _, _ in joined) >= 3
    indented = sum(_indent(text, first) for first, _, _ in joined) <= len(joined) * 0.3
    letters = Counter(lettered["letter"] for first, _, _ in joined if (lettered := _LETTERED.match(text, first)))
    listed = frozenset(letter for letter, times in letters.items() if times > 1)
    return [_line(text, *span, sections=sections, indented=indented, letters=listed) for span in joined]


def make_line(text: str, start: int, end: int, *, chunk: int, mark: Mark = "", hint: BlockKind | None = None) -> Line:
    """Return the line at `start`:`end` of a text."""
    words = text[start:end]
    return Line(start, end, words, key(words), chunk, mark, hint)


def _spans(text: str, start: int) -> list[tuple[int, int, int]]:
    """Return (start, end, chunk) of each line that holds anything, without white space at its ends."""
    spans = []
    chunk = 0
    for line in text[start:].split("\n"):
        words = line.strip()
        if words:
            first = start + len(line) - len(line.lstrip())
            spans.append((first, first + len(words), chunk))
        else:
            chunk += 1
        start += len(line) + 1
    return spans


def _unwrap(text: str, spans: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Join the lines of a text that was wrapped at a fixed width.

    A line was wrapped if the first word of the next line would not have fitted on it.
    """
    widths = sorted(end - start for start, end, _ in spans)
    width = widths[len(widths) * 9 // 10] if widths else 0
    if width not in _WRAPPED:
        return spans
    joined = spans[:1]
    last = spans[0]
    for span in spans[1:]:
        start, end, chunk = span
        word = text[start : start + 40].split(maxsplit=1)[0]
        full = last[1] - last[0] + 1 + len(word) > width and last[1] - last[0] in _WRAPPED
        if full and chunk == last[2] and not _marked(text, start):
            joined[-1] = (joined[-1][0], end, chunk)
        else:
            joined.append(span)
        last = span
    return joined


def _marked(text: str, start: int) -> bool:
    return bool(_BULLET.match(text, start) or _QUOTED.match(text, start) or text[start] == "|")


def _line(
    text: str, start: int, end: int, chunk: int, *, sections: bool, indented: bool, letters: frozenset[str]
) -> Line:
    if lost := _LOST.match(text, start, end):
        return make_line(text, lost.end(), end, chunk=chunk)
    bullet = _BULLET.match(text, start, end) or (_SECTION.match(text, start, end) if sections else None)
    lettered = _LETTERED.match(text, start, end) if letters and not bullet else None
    if lettered and lettered["letter"] in letters:
        bullet = lettered
    if bullet:
        return make_line(text, bullet.end(), end, chunk=chunk, mark="item")
    quoted = _QUOTED.match(text, start, end)
    if quoted:
        return make_line(text, quoted.end(), end, chunk=chunk, mark="quote")
    mark = "quote" if indented and _indent(text, start) else ""
    return make_line(text, start, end, chunk=chunk, mark=mark)


def _indent(text: str, start: int) -> bool:
    """Say whether the line that begins at `start` is indented by four spaces or a tab."""
    return text[max(0, start - 4) : start] == "    " or text[max(0, start - 1) : start] == "\t"
