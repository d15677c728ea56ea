"""The moment that a text is told at, and what relative words make of it."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from graphkit.dates import is_partial_date, partial_date

_YEAR_OR_PAST = re.compile(r"\d{4}|last|ago|earlier|previous|before|yesterday|this (?:week|month|year)")


_YEARS_FROM = {"the following year": 1, "the previous year": -1, "the year before": -1}


class When(NamedTuple):
    """A partial date of publication, or empty, and the date last told of, or empty."""

    published: str
    told: str

    @property
    def day(self) -> date:
        """The last day that publication may have been on."""
        parts = [int(part) for part in self.published.split("-")]
        month = parts[1] if len(parts) > 1 else 12
        return date(parts[0], month, parts[2] if len(parts) > 2 else monthrange(parts[0], month)[1])

    def year_of(self, month: int, day: int = 1) -> int | None:
        """Return the year of the latest such month (and day) that is not after publication."""
        if not self.published:
            return None
        return self.day.year - ((month, day) > (self.day.month, self.day.day))

    def next_year_of(self, month: int) -> int | None:
        """Return the year of the first such month after publication."""
        return self.day.year + (month <= self.day.month) if self.published else None

    def phrase_year(self, phrase: str | None) -> int | None:
        """Return the year that "last year", "this year" or "that year" is."""
        if not phrase or not self.published:
            return None
        phrase = phrase.removeprefix("of ")
        if phrase.startswith(("that", "the same", "the year in which", "the year when")) and self.told:
            return int(self.told[:4])
        if phrase in _YEARS_FROM and self.told:
            return int(self.told[:4]) + _YEARS_FROM[phrase]
        return self.day.year + {"last year": -1, "the year before": -2}.get(phrase, 0)

    def beside_told(self, way: str, month: int) -> int | None:
        """Return the year of "that March", "the following March" or "the previous March", seen from the date told."""
        if not self.told:
            return None
        year, told = int(self.told[:4]), self.told[5:7]
        if way.startswith("the previous"):
            return year - (not told or month >= int(told))
        if way in ("the following", "the next"):
            return year + (not told or month <= int(told))
        return year


def moved(value: str, months: int) -> str:
    """Return a partial date moved by months, in its own precision (a year moves by whole years)."""
    if len(value) == 4:
        return str(int(value) + months // 12)
    total = int(value[:4]) * 12 + int(value[5:7]) - 1 + months
    return partial_date(total // 12, total % 12 + 1)


def shifted(value: str, months: int) -> str:
    """Return the partial date `months` after `value`, as a year where the shift is in whole years."""
    after = moved(value[:7], months)
    return after[:4] if months % 12 == 0 else after


def ahead(value: str, told: str, published: str) -> str:
    """Return a date told without its year as the next one from publication on, for what is still to come.

    `told` are the folded words of the date; a date that has its year, or that they put into the past, stays.
    """
    if not value or not published or len(value) < 7 or value >= published[: len(value)]:
        return value
    if _YEAR_OR_PAST.search(told):
        return value
    year = int(value[:4]) + 1
    return f"{year}{value[4:]}" if is_partial_date(f"{year}{value[4:]}") else value
