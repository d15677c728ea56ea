"""Whether a text is about children's services at all: a cheap test before anything else is done with it."""

from __future__ import annotations

from functools import cache

from graphkit.language.text import fold
from graphkit.vocabulary import vocabulary


def is_on_subject(text: str) -> bool:
    """Say whether a text holds any of the words of the concept `cue:subject`, inside longer words too."""
    folded = fold(text)
    return any(cue in folded for cue in _cues())


@cache
def _cues() -> tuple[str, ...]:
    """Return the cue words, without those that hold another one."""
    cues = vocabulary().concepts["cue"]["subject"].cues
    return tuple(cue for cue in cues if not any(other != cue and other in cue for other in cues))
