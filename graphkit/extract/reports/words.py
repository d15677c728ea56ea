"""The words of `ontology/reports.ttl` and the names of councils, made ready for comparing with lines of reports."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from graphkit.language.text import fold
from graphkit.vocabulary import vocabulary

_ODD = re.compile(r"[.,'&/-]")
_AND = re.compile(r" ?& ?")
#: What stands between councils that were inspected together.
_JOINED = re.compile(r" (?:council |city council |county council |borough council )?(?:and )?(?:the )?")
_SPACES = re.compile(r" {2,}")


class Found(NamedTuple):
    """A concept whose words stand at `start`:`end`."""

    start: int
    end: int
    concept: str


class Words:
    """The cue words of a scheme as one pattern, the longest first."""

    def __init__(self, scheme: str, *concepts: str) -> None:
        known = vocabulary().concepts[scheme]
        of = {fold(cue): name for name, one in known.items() if not concepts or name in concepts for cue in one.cues}
        self._of = of
        longest = sorted(of, key=lambda cue: (-len(cue), cue))
        self._pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")
        self._whole = {cue: re.compile(rf"(?<!\w){re.escape(cue)}(?!\w)") for cue in longest}

    def opening(self, folded: str, start: int = 0) -> int:
        """Return where the cue that a text begins with ends, or 0."""
        match = self._pattern.match(folded, start)
        return match.end() if match else 0

    def all(self, folded: str, start: int = 0, end: int | None = None) -> list[Found]:
        """Return the cues of a text in order."""
        stop = len(folded) if end is None else end
        return [Found(*match.span(), self._of[match[0]]) for match in self._pattern.finditer(folded, start, stop)]

    def overlapping(self, folded: str, start: int = 0) -> list[Found]:
        """Return the cues of a text with those inside others, each at its first place."""
        there = [(cue, whole) for cue, whole in self._whole.items() if cue in folded]
        found = [(cue, whole.search(folded, start)) for cue, whole in there]
        return [Found(*match.span(), self._of[cue]) for cue, match in found if match]

    def ending(self, folded: str) -> Found | None:
        """Return the cue that a text ends with, marks of punctuation aside."""
        bare = folded.rstrip(" .,:;*")
        return next((found for found in self.all(bare) if found.end == len(bare)), None)


@cache
def words(scheme: str, *concepts: str) -> Words:
    """Return the cue words of a scheme, or of some of its concepts."""
    return Words(scheme, *concepts)


def area(folded: str) -> str:
    """Return the area that a row or heading is about, or the empty string.

    Of several cues the one that ends last says it: "progress of children in care and care leavers".
    """
    found = words("report-area").overlapping(folded)
    return max(found, key=lambda one: (one.end, -one.start)).concept if found else ""


def named_councils(folded: str, date: str) -> list[str]:
    """Return the GSS codes of the council that a title names first, as it was at a partial date.

    Councils joined to it ("Exton and Wyford") follow it.
    """
    plain = _plain(folded)
    names = _names()
    found: list[str] = []
    last = 0
    for match in names.pattern.finditer(plain):
        if found and not _JOINED.fullmatch(plain, last, match.start()):
            break
        gss = min(names.councils[match[0]], key=lambda one: _out_of_time(one, date))
        if gss not in found:
            found.append(gss)
        last = match.end()
    return found


class _Names(NamedTuple):
    pattern: re.Pattern[str]
    councils: dict[str, list[str]]


@cache
def _names() -> _Names:
    councils: dict[str, list[str]] = {}
    for gss, council in vocabulary().councils.items():
        for name in dict.fromkeys(_plain(fold(name)) for name in (council.name, *council.names)):
            councils.setdefault(name, []).append(gss)
    longest = sorted(councils, key=lambda name: (-len(name), name))
    return _Names(re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)"), councils)


def _plain(folded: str) -> str:
    return _SPACES.sub(" ", _ODD.sub(" ", _AND.sub(" and ", folded))).strip()


def _out_of_time(gss: str, date: str) -> bool:
    """Say whether a council was not yet or no longer there at a date."""
    council = vocabulary().councils[gss]
    return bool(date) and ((bool(council.start) and date < council.start) or (bool(council.end) and date > council.end))
