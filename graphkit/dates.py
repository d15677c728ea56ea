"""Partial dates: ISO 8601 prefixes that keep the precision of their source.

A partial date is a plain string, `2019`, `2019-03` or `2019-03-04`; the empty string is an
unknown date. Strings of this form sort and compare as prefixes.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_FORM = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def is_partial_date(text: str) -> bool:
    """Say whether `text` is a partial date of the calendar (the empty string is not)."""
    form = _FORM.fullmatch(text)
    if form is None:
        return False
    year, month, day = (int(part) if part else None for part in form.groups())
    if not year or month is None:
        return bool(year)
    return 1 <= month <= 12 and (day is None or 1 <= day <= monthrange(year, month)[1])


def partial_date(year: int, month: int | None = None, day: int | None = None) -> str:
    """Return the partial date of these parts, or raise ValueError where there is none."""
    text = f"{year:04d}"
    if month is not None:
        text += f"-{month:02d}"
        if day is not None:
            text += f"-{day:02d}"
    if not is_partial_date(text):
        raise ValueError(f"no such date: {text}")
    return text


def bounds(text: str) -> tuple[date, date]:
    """Return the first and the last day that a partial date may mean."""
    parts = [int(part) for part in text.split("-")]
    year = parts[0]
    first_month, last_month = (parts[1], parts[1]) if len(parts) > 1 else (1, 12)
    if len(parts) > 2:
        return date(*parts), date(*parts)
    return date(year, first_month, 1), date(year, last_month, monthrange(year, last_month)[1])


def compatible(one: str, other: str) -> bool:
    """Say whether two partial dates may be one: either unknown, or one a prefix of the other."""
    return one.startswith(other) or other.startswith(one)


def finer(one: str, other: str) -> str:
    """Return the more precise of two dates; the first where they are equally precise."""
    return other if len(other) > len(one) else one


def days_apart(one: str, other: str) -> int:
    """Return the days between the nearest readings of two dates; 0 where they overlap."""
    (first_a, last_a), (first_b, last_b) = bounds(one), bounds(other)
    if last_a < first_b:
        return (first_b - last_a).days
    return max((first_a - last_b).days, 0)


def spoken_date(date: str) -> str:
    """Return a partial date as people say it: "4 March 2019", "March 2019", "2019"."""
    year, *rest = date.split("-")
    words = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*words, *([_MONTHS[int(rest[0]) - 1]] if rest else []), year])
