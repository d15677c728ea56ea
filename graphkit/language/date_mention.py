"""What a date in a text is read as."""

from __future__ import annotations

import re
from typing import NamedTuple


class DateMention(NamedTuple):
    """A date written at `start`:`end`: what it means, the end of a range, and how it was told.

    `relative` says that the document's date or an earlier date was needed; an empty `value` that it counts
    from another date in the text ("a year later"), whose shift in months is `shift`: "two years
    after" tells that what follows lies two years back.
    """

    start: int
    end: int
    value: str
    until: str = ""
    relative: bool = False
    shift: int = 0


def read_as(
    match: re.Match[str], value: str, until: str = "", *, relative: bool = False, shift: int = 0
) -> DateMention:
    """Return the date that a match is read as."""
    return DateMention(match.start(), match.end(), value, until, relative, shift)
