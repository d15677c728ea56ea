"""Folding: a text of the same length in which case and typography no longer matter."""

from __future__ import annotations

_SAME = {
    "'": "‘’ʼ`´‛′",
    '"': "“”„‟″«»",
    "-": "‐‑‒–—―−",
    " ": "\n\t\r\u00a0\u2002\u2003\u2007\u2009\u200a\u202f",
}
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


def whole_word(folded: str, start: int, end: int) -> int:
    """Return where the word or words at `start`:`end` end, a plural or possessive `s` included.

    Returns 0 where the stretch begins or ends inside a word.
    """
    if start and folded[start - 1].isalnum() and folded[start].isalnum():
        return 0
    following = folded[end : end + 1]
    if not following.isalnum() or not folded[end - 1].isalnum():
        return end
    if following == "s" and not folded[end + 1 : end + 2].isalnum():
        return end + 1
    return 0
