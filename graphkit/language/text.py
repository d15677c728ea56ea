"""Folding: a text of the same length in which case and typography no longer matter."""

from __future__ import annotations

from collections.abc import Iterable

_SAME = {
    "'": "‘’ʼ`´‛′",
    '"': "“”„‟″«»",
    "-": "‐‑‒–—―−",
    " ": "\n\t\r\u00a0\u2002\u2003\u2007\u2009\u200a\u202f",
}
_ALPHANUMERIC = bytes(chr(code).isalnum() for code in range(256))
_FOLD = [(odd, plain) for plain, odds in _SAME.items() for odd in odds]


def fold(text: str) -> str:
    """Return `text` in lower case with one kind of apostrophe, quotation mark, dash and space.

    The result has the length of `text`, so offsets hold in both.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    for odd, plain in _FOLD:
        if odd in lowered:
            lowered = lowered.replace(odd, plain)
    return lowered


def holds(folded: str, words: tuple[str, ...], start: int, end: int) -> bool:
    """Say whether a stretch of a text holds one of some words; that is told sooner than what a pattern finds in it."""
    stretch = folded[start:end]
    for word in words:  # noqa: SIM110 - a generator takes twice as long
        if word in stretch:
            return True
    return False


def whole_words(folded: str, hits: Iterable[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Return those hits of a search, each (pattern, start, end), that neither begin nor end inside a word.

    They come as (start, end, pattern), a plural or possessive `s` after them included.
    """
    inner = _alphanumeric(folded) + b"\0\0"
    found = []
    for pattern, start, end in hits:
        if start and inner[start - 1] and inner[start]:
            continue
        if inner[end] and inner[end - 1]:
            if inner[end + 1] or folded[end] != "s":
                continue
            end += 1  # noqa: PLW2901 - the `s`
        found.append((start, end, pattern))
    return found


def _alphanumeric(text: str) -> bytes:
    """Return a byte for each character, 1 for a letter or figure and 0 for another."""
    try:
        return text.encode("latin-1").translate(_ALPHANUMERIC)
    except UnicodeEncodeError:
        return bytes(map(str.isalnum, text))
