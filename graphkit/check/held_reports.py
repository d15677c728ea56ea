"""The reports that claims are held against, read when they are needed and kept for a while."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from graphkit.check.wording import Words
from graphkit.model import Document

#: So many reports are kept in memory, with or without their words.
_KEPT = 64


class HeldReports:
    """Reports by their ids; `read` gives one with its text."""

    def __init__(self, read: Callable[[str], Document]) -> None:
        self.document = lru_cache(maxsize=_KEPT)(read)
        self.words = lru_cache(maxsize=_KEPT)(self._words)

    def _words(self, report: str) -> Words:
        """Return the words of a report but those of its furniture, which may stand within a sentence."""
        document = self.document(report)
        return Words(document.text, _telling(document))


def _telling(report: Document) -> Iterator[tuple[int, int]]:
    return ((block.start, block.end) for block in report.blocks if block.kind != "furniture")
