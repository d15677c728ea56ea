"""Dates as the heads of pages write them: `10 May 2019`, `May 10, 2019`, `06:00, 13 MAR 2023`, `2019-05-08`."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from graphkit.dates import partial_date

_NAMES = "january february march april may june july august september october november december".split()
_MONTHS = {name[:length]: number for number, name in enumerate(_NAMES, 1) for length in (3, len(name))} | {"sept": 9}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?![a-z])\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
#: A date begins a word, or is run together with a label, a weekday or a name: "published26 July 2024".
_START = r"(?:\b|(?<=[a-z]{3})(?<!covid))"
_MONTH_START = r"(?:\b|(?<=posted)|(?<=published)|(?<=updated)|(?<=edited)|(?<=day)|(?<=ed on))"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_START}{_YEAR}(?P<cut>[/-])(?P<month>\d\d)(?P=cut)(?P<day>\d\d)(?!\d)",
        rf"{_START}{_DAY}(?: (?:of )?|-)?{_MONTH}(?:,? |-)?{_YEAR}",
        rf"{_MONTH_START}{_MONTH} {_DAY},? {_YEAR}",
        rf"{_START}(?P<day>\d{{1,2}})(?P<cut>[/.-])(?P<month>\d{{1,2}})(?P=cut){_YEAR}",
        rf"\b{_MONTH},? {_YEAR}",
    )
)
#: A day with two figures for its year, in this century: "11.09.24", "3/5/19", but not the number of a section.
_BRIEF = re.compile(
    r"(?<![\d.])(?P<day>\d\d(?=\.)|\d{1,2}(?=/))(?P<cut>[/.])(?P<month>\d\d(?=\.)|\d{1,2}(?=/))(?P=cut)"
    r"(?P<year>[0-4]\d)(?![\d.])"
)
_YEARS = re.compile(r"\d{4}")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(r"(?P<name>mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? {0,2}$")
_CENTURY = 100
_AROUND = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\b\d{1,2}[:.]\d\d(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?)?|\b\d{1,2} ?[ap]m\b|\b(?:bst|gmt|utc)\b|\bt\d\d:\d\d\S{0,12}"
)


class Found(NamedTuple):
    """A partial date at `start`:`end` of a line."""

    start: int
    end: int
    date: str


def find_dates(line: str, *, brief: bool = False) -> list[Found]:
    """Return the dates of a line in lower case, in order; a day and month without a year is none.

    `brief` says that "11.09.24" is one too.
    """
    found: list[Found] = []
    if not _YEARS.search(line):
        day = _BRIEF.search(line) if brief else None
        return [Found(day.start(), day.end(), _date(day))] if day and _date(day) else found
    for form in _FORMS:
        for match in form.finditer(line):
            if not any(match.start() < other.end and other.start < match.end() for other in found):
                found.append(Found(match.start(), match.end(), _date(match)))
    return sorted(date for date in found if date.date)


def without_dates(line: str, found: list[Found]) -> str:
    """Return what a line in lower case says beside its dates, weekdays and times."""
    for date in reversed(found):
        line = f"{line[: date.start]} {line[date.end :]}"
    return _AROUND.sub(" ", line)


def read_date(text: str) -> str:
    """Return the partial date that a text begins with or holds, or the empty string."""
    text = text.strip().lower()
    if re.fullmatch(r"\d{4}(?:-\d\d)?", text):
        return _valid(*(int(part) for part in text.split("-")))
    found = find_dates(re.sub(r"\s+", " ", text[:200]))
    return found[0].date if found else ""


def _date(match: re.Match[str]) -> str:
    parts = match.groupdict()
    month, year = _MONTHS.get(parts["month"]) or int(parts["month"]), int(parts["year"])
    year = year if year > _CENTURY else 2000 + year
    if not parts.get("day"):
        return _valid(year, month)
    day = int(parts["day"])
    if parts["month"].isdigit() and parts["cut"] == "/" and _month_stands_first(match, year, month, day):
        day, month = month, day
    return _valid(year, month, day)


def _month_stands_first(match: re.Match[str], year: int, month: int, day: int) -> bool:
    """Say whether a day in figures is written as in America, which its weekday may tell: "Thu, 07/05/2012"."""
    if match.start("year") < match.start("day") or not (turned := _valid(year, day, month)):
        return False
    told = _WEEKDAY.search(match.string, max(0, match.start() - 12), match.start())
    there = _valid(year, month, day)
    if not there or told is None:
        return not there
    weekday = _WEEKDAYS.index(told["name"])
    return dt.date.fromisoformat(there).weekday() != weekday == dt.date.fromisoformat(turned).weekday()


def _valid(*parts: int) -> str:
    try:
        return partial_date(*parts)
    except ValueError:
        return ""
