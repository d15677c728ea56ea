"""The words of `ontology/pages.ttl`, made ready for comparing with the keys of lines."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from graphkit.vocabulary import vocabulary

_SCHEME = "page"
_EDGE = " :.-|#*_()[]"
_COUNT = re.compile(r"\d+")


class Cues(msgspec.Struct, frozen=True):
    """Cue words by the part of a page that they tell; `starts` and `within` ready for `str` methods."""

    lines: dict[str, frozenset[str]]
    words: dict[str, re.Pattern[str]]

    def is_line(self, name: str, key: str) -> bool:
        """Say whether a line is nothing but a cue, punctuation aside."""
        return key.strip(_EDGE) in self.lines[name]

    def is_counted(self, name: str, key: str) -> bool:
        """Say whether a line is nothing but a cue with a number before or after it."""
        stripped, numbers = _COUNT.subn(" ", key)
        return numbers > 0 and stripped.strip(_EDGE) in self.lines[name]

    def start(self, name: str, key: str) -> int:
        """Return where the cue that a line begins with ends, or 0."""
        match = self.words[name].match(key)
        return match.end() if match else 0

    def within(self, name: str, key: str) -> re.Match[str] | None:
        """Return the first cue in a line."""
        return self.words[name].search(key)


@cache
def cues() -> Cues:
    """Return the cue words of the ontology that graphkit came with."""
    concepts = vocabulary().concepts[_SCHEME]
    return Cues(
        lines={name: frozenset(concept.cues) for name, concept in concepts.items()},
        words={name: _words(concept.cues) for name, concept in concepts.items()},
    )


def _words(labels: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for any of the labels as whole words, the longest first."""
    longest = sorted(labels, key=lambda label: (-len(label), label))
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(label) for label in longest) + r")(?:(?<=\w)(?!\w)|(?<!\w))")
