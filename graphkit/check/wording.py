"""Whether a text has these words, exactly or nearly, and where it differs.

Words are compared without case, punctuation and the marks between them, so that typography does not matter.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from graphkit.language.text import fold

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
#: So many words in a row find the place of a passage.
_RUN = 3
#: The fewest words of which a passage that is nearly the same can be told from chance.
_FEWEST = 6
#: The least share of words that two passages have in common where one is a form of the other.
_ALIKE = 0.75
#: Words around the place of a passage among which its ends are looked for.
_AROUND = 6
#: Words beside a difference that are shown with it.
_SHOWN = 4


class Place(NamedTuple):
    """The words `start`:`end` of a text, numbered, that are or nearly are those looked for.

    `edits` are the stretches that differ, each as the words looked for and the words found; none where all agree.
    """

    start: int
    end: int
    edits: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    shown: str = ""


class Words:
    """The words of a text, those of `spans` alone, and where each of them stands."""

    def __init__(self, text: str, spans: Iterable[tuple[int, int]]) -> None:
        folded = fold(text)
        found = [match for start, end in spans for match in _WORD.finditer(folded, start, end)]
        self.words = [match[0] for match in found]
        self._starts = [match.start() for match in found]
        self._ends = [match.end() for match in found]
        self._runs: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at in range(len(self.words) - _RUN + 1):
            self._runs[tuple(self.words[at : at + _RUN])].append(at)

    def span(self, place: Place) -> tuple[int, int]:
        """Return where a place stands in the text."""
        return self._starts[place.start], self._ends[place.end - 1]

    def exact(self, wanted: Sequence[str]) -> Place | None:
        """Return the first place with exactly these words."""
        size = len(wanted)
        if size < _RUN:
            starts: Iterable[int] = range(len(self.words) - size + 1)
        else:
            starts = self._runs.get(tuple(wanted[:_RUN]), ())
        return next((Place(at, at + size) for at in starts if self.words[at : at + size] == list(wanted)), None)

    def close(self, wanted: Sequence[str]) -> Place | None:
        """Return the place that is most like these words, where it is like enough to be a form of them."""
        votes = Counter(
            at - n for n in range(len(wanted) - _RUN + 1) for at in self._runs.get(tuple(wanted[n : n + _RUN]), ())
        )
        if len(wanted) < _FEWEST or not votes:
            return None
        begin, _ = max(votes.items(), key=lambda vote: (vote[1], -vote[0]))
        low, high = max(begin - _AROUND, 0), min(begin + len(wanted) + _AROUND, len(self.words))
        place = _aligned(wanted, self.words[low:high], low)
        changed = sum(max(len(ours), len(theirs)) for ours, theirs in place.edits)
        return place if 1 - changed / len(wanted) >= _ALIKE else None


def _around(words: Sequence[str], *, is_first: bool, is_last: bool) -> list[str]:
    """Return words that agree as they are shown beside what differs: those next to it, and … for the others."""
    before = [] if is_first else list(words[:_SHOWN])
    after = [] if is_last else list(words[-_SHOWN:])
    return list(words) if len(before) + len(after) >= len(words) else [*before, "…", *after]


def words_of(text: str) -> list[str]:
    """Return the words of a text."""
    return _WORD.findall(fold(text))


def _aligned(wanted: Sequence[str], window: Sequence[str], low: int) -> Place:
    """Return the part of a window that answers to the words wanted, with what differs."""
    steps = list(Levenshtein.opcodes(wanted, window))
    while steps and steps[0].tag == "insert":
        steps.pop(0)
    while steps and steps[-1].tag == "insert":
        steps.pop()
    edits: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    shown: list[str] = []
    for step in steps:
        ours, theirs = wanted[step.src_start : step.src_end], window[step.dest_start : step.dest_end]
        if step.tag == "equal":
            shown += _around(ours, is_first=not shown, is_last=step is steps[-1])
            continue
        edits.append((tuple(ours), tuple(theirs)))
        shown += [f"[-{' '.join(ours)}-]"] if ours else []
        shown += [f"{{+{' '.join(theirs)}+}}"] if theirs else []
    return Place(low + steps[0].dest_start, low + steps[-1].dest_end, tuple(edits), " ".join(shown))
