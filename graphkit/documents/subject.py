"""Whether a text is about children's services at all: a cheap test before anything else is done with it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graphkit.vocabulary import vocabulary

#: What may be written for a character of a cue word, as in `graphkit.language.text.fold`.
_WRITTEN = {
    "'": "'‘’ʼ`´‛′",
    "-": "-‐‑‒–—―−",
    " ": " \n\t\r\u00a0\u2002\u2003\u2007\u2009\u200a\u202f",
}
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=1)
def is_on_subject(text: str) -> bool:
    """Say whether a text holds any of the words of the concept `cue:subject`, inside longer words too.

    The last answer is kept, since extraction asks again what reading asked.
    """
    data = text.encode(errors="replace").lower()
    return any(word in data and cue.search(data) for word, cue in _cues())


@cache
def _cues() -> tuple[tuple[bytes, re.Pattern[bytes]], ...]:
    """Return the cue words as patterns, each after the longest of its words, without those that hold another one."""
    cues = vocabulary().concepts["cue"]["subject"].cues
    shortest = [cue for cue in cues if not any(other != cue and other in cue for other in cues)]
    return tuple((max(_WORD.findall(cue), key=len).encode(), _pattern(cue)) for cue in shortest)


def _pattern(cue: str) -> re.Pattern[bytes]:
    written = (b"|".join(re.escape(char.encode()) for char in _WRITTEN.get(char, char)) for char in cue)
    return re.compile(b"".join(char if len(char) == 1 else b"(?:" + char + b")" for char in written))
