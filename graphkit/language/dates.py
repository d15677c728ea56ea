"""Dates in English text: absolute and relative, ranges, seasons, as partial ISO dates.

Relative dates are resolved against the day of publication; without one they stay unknown and are
not returned. British order (day before month) is assumed for figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from graphkit.dates import days_apart, is_partial_date, partial_date
from graphkit.language.date_forms import MONTHS, NUMBERS, PATTERN, SEASONS, WEEKDAYS
from graphkit.language.when import When, moved

#: What follows the year that opens an entry of a timeline, whose months lie in that year.
_ENTRY = re.compile(r"\s*[-:]|\s*$")


#: A date begins at most so many characters before its first figure or word of `WORDS`, and ends so
#: many after the last of them begins.
_BEFORE, _AFTER = 30, 60


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


def dates(
    folded: str, published: str = "", start: int = 0, end: int | None = None, *, near: tuple[int, int] | None = None
) -> list[DateMention]:
    """Return the dates written in `folded[start:end]` (see `fold`), in order.

    `published` is the document's partial date, or empty. `near` are where the first and the last figure
    or word of `date_forms.WORDS` begin, where that is known: dates stand nowhere else.
    """
    found: list[DateMention] = []
    last_year = ""
    timeline = ""
    last_day = ""
    stop = len(folded) if end is None else end
    first, last = (max(near[0] - _BEFORE, start), min(near[1] + _AFTER, stop)) if near else (start, stop)
    for match in PATTERN.finditer(folded, first, last):
        for mention in _read(match, When(timeline or published, last_year)):
            bare_day = mention.relative and len(mention.value) == 10 and not (match["wd"] or match["dl"] or match["yl"])
            found.append(_soon_after(mention, last_day) if bare_day else mention)
            if mention.start == start and len(mention.value) == 4 and _ENTRY.match(folded, mention.end):
                timeline = mention.value
            if not mention.relative and mention.value:
                last_year = mention.value[:4]
                last_day = mention.value if len(mention.value) == 10 else last_day
    return found


def _soon_after(mention: DateMention, day: str) -> DateMention:
    """Return a day told without its year as one in the months after `day`, told in full before it."""
    if not day:
        return mention
    value = day[:4] + mention.value[4:]
    if value < day:
        value = f"{int(day[:4]) + 1}{mention.value[4:]}"
    if not is_partial_date(value) or days_apart(day, value) > 180:
        return mention
    until = value[:4] + mention.until[4:] if mention.until else ""
    return mention._replace(value=value, until=until)


def _read(match: re.Match[str], when: When) -> Iterator[DateMention]:
    reader = next(read for name, read in _READERS if match[name])
    try:
        mention = reader(match, when)
    except (ValueError, OverflowError):
        return
    if mention is not None:
        yield mention


def _mention(
    match: re.Match[str], value: str, until: str = "", *, relative: bool = False, shift: int = 0
) -> DateMention:
    return DateMention(match.start(), match.end(), value, until, relative, shift)


def _iso(match: re.Match[str], _when: When) -> DateMention:
    year, month, day = map(int, match["iso"].split("-"))
    return _mention(match, partial_date(year, month, day))


def _figures(match: re.Match[str], _when: When) -> DateMention:
    year = int(match["fy"])
    return _mention(match, partial_date(year + 2000 if year < 100 else year, int(match["fm"]), int(match["fd"])))


def _range(match: re.Match[str], when: When) -> DateMention | None:
    last = _month(match["m2"])
    first = _month(match["m1"]) if match["m1"] else last
    end = int(match["y2"]) if match["y2"] else when.year_of(last)
    if end is None:
        return None
    start = int(match["y1"]) if match["y1"] else end - (first > last)
    return _mention(
        match,
        partial_date(start, first, _day(match["d1"])),
        partial_date(end, last, _day(match["d2"])),
        relative=not match["y2"],
    )


def _month_range(match: re.Match[str], when: When) -> DateMention | None:
    month = _month(match["ma"])
    year = int(match["ya"]) if match["ya"] else when.phrase_year(match["yl"]) or when.year_of(month)
    if year is None:
        return None
    first, last = (partial_date(year, month, _day(match[name])) for name in ("da", "db"))
    return _mention(match, first, last, relative=not match["ya"])


def _full(match: re.Match[str], when: When) -> DateMention | None:
    day, name, said = (match["d"], match["dm"], match["dy"]) if match["d"] else (match["md"], match["mm"], match["my"])
    month = _month(name)
    year = int(said) if said else when.phrase_year(match["dl"]) or when.year_of(month, _day(day))
    return _mention(match, partial_date(year, month, _day(day)), relative=not said) if year else None


def _bare_month(match: re.Match[str], when: When) -> DateMention | None:
    month, way = _month(match["m"]), (match["rm"] or "").strip()
    if match["m"] in ("may", "mar", "march") and not (match["y"] or match["ml"] or way or _after_preposition(match)):
        return None
    if match["y"]:
        return _mention(match, partial_date(int(match["y"]), month))
    return _month_of(match, when.phrase_year(match["ml"]) or _year_by(way, month, when), month)


def _season(match: re.Match[str], when: When) -> DateMention | None:
    month, way = SEASONS[match["s"]], (match["rs"] or "").strip()
    if match["sy"]:
        return _mention(match, partial_date(int(match["sy"]), month))
    if not (way or match["sl"] or match.string.endswith("the ", 0, match.start())):
        return None
    return _month_of(match, when.phrase_year(match["sl"]) or _year_by(way, month, when), month)


def _month_of(match: re.Match[str], year: int | None, month: int) -> DateMention | None:
    return _mention(match, partial_date(year, month), relative=True) if year else None


def _year_by(way: str, month: int, when: When) -> int | None:
    """Return the year of a month told with "next", "the following" or the like before it."""
    if way in ("next", "later"):
        return when.next_year_of(month)
    if way in ("the previous", "the following") and when.told and when.published:
        return int(when.told)
    return when.year_of(month)


def _after_preposition(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 14) : match.start()].rsplit(maxsplit=1)
    return bool(before) and before[-1] in {"in", "since", "from", "until", "by", "to", "of", "during", "and", "between"}


def _counted(match: re.Match[str], when: When) -> DateMention | None:
    unit, count = match["unit"], int(match["ago"]) if match["ago"].isdigit() else NUMBERS[match["ago"]]
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit, 0) * count
    months = {"month": 1, "year": 12, "decade": 120}.get(unit, 0) * count
    if match["way"] != "ago":
        back = match["way"] in ("earlier", "before", "after")
        return _mention(match, "", relative=True, shift=-months if back else months) if months else None
    if not when.published:
        return None
    if days:
        moment = (when.day - timedelta(days=days)).isoformat()
        return _mention(match, moment if unit == "day" else moment[:7], relative=True)
    return _mention(match, moved(when.published[:7], -months)[: 7 if unit == "month" else 4], relative=True)


def _phrase(match: re.Match[str], when: When) -> DateMention | None:
    phrase = match["rel"]
    if phrase in _SHIFTS:
        return _mention(match, "", relative=True, shift=_SHIFTS[phrase])
    if phrase.startswith(("that", "the ")):
        return None
    past = "last" in phrase
    value = ""
    if phrase in ("yesterday", "today") and len(when.published) == 10:
        value = (when.day - timedelta(days=phrase == "yesterday")).isoformat()
    elif phrase.endswith("week") and len(when.published) == 10:
        value = (when.day - timedelta(days=7 if past else 0)).isoformat()[:7]
    elif phrase.endswith("month") and len(when.published) >= 7:
        value = moved(when.published[:7], -1 if past else 0)
    elif phrase.endswith("year") and when.published:
        value = str(when.day.year - past)
    return _mention(match, value, relative=True) if value else None


def _weekday(match: re.Match[str], when: When) -> DateMention | None:
    if len(when.published) < 10:
        return None
    back = (when.day.weekday() - WEEKDAYS[match["wd"]]) % 7
    if match[0].startswith("last") and back == 0:
        back = 7
    return _mention(match, (when.day - timedelta(days=back)).isoformat(), relative=True)


def _year(match: re.Match[str], _when: When) -> DateMention:
    until = match["yr2"] or ""
    if len(until) == 2:
        until = match["yr"][:2] + until
    return _mention(match, match["yr"], until if until > match["yr"] else "")


_SHIFTS = {"the previous year": -12, "the year before": -12, "the following year": 12}
_READERS = [
    ("iso", _iso), ("fd", _figures), ("d2", _range), ("db", _month_range), ("d", _full), ("md", _full),
    ("m", _bare_month), ("s", _season), ("ago", _counted), ("rel", _phrase), ("wd", _weekday), ("yr", _year),
]  # fmt: skip


def _month(name: str) -> int:
    return MONTHS[name.rstrip(".")]


def _day(text: str) -> int:
    return int(text.rstrip("stndrh"))
