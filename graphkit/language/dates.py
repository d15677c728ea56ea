"""Dates in English text: absolute and relative, ranges, seasons, as partial ISO dates.

Relative dates are resolved against the day of publication; without one they stay unknown and are
not returned. British order (day before month) is assumed for figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.dates import days_apart, is_partial_date, partial_date
from graphkit.language.date_forms import MONTHS, ORDINALS, PATTERN
from graphkit.language.date_mention import DateMention, read_as
from graphkit.language.relative_dates import counted, feast, further, phrase, season, weekday, year_by
from graphkit.language.when import When

__all__ = ["DateMention", "dates", "tells_when"]

#: What follows the year that opens an entry of a timeline, whose months lie in that year.
_ENTRY = re.compile(r"\s*[-:]|\s*$")

#: A date begins at most so many characters before its first figure or word of `WORDS`, and ends so
#: many after the last of them begins.
_BEFORE, _AFTER = 30, 60
#: How far after a month its days may be told, in characters, and what ends the sentence before them.
_DAYS_REACH = 40
_STOP = re.compile(r"[.;?!]")
#: Between a year and a month of it: "that year, in early June".
_THEN_IN = re.compile(r",? in (?:early |late |mid-?)?")
_PREPOSITIONS = frozenset("in since from until by to of during and between mid-".split())
#: What takes place in a month: "its March inspection", "May's visit".
_EVENT = re.compile(
    r"(?:'s)? (?:ofsted |full |latest |monitoring |focused |council |cabinet )*"
    r"(?:inspections?|visits?|reports?|letters?|verdicts?|judge?ments?|re-inspection|meetings?|ratings?|grades?|findings)\b"
)


def dates(
    folded: str,
    published: str = "",
    start: int = 0,
    end: int | None = None,
    *,
    near: tuple[int, int] | None = None,
    told: str = "",
) -> list[DateMention]:
    """Return the dates written in `folded[start:end]` (see `fold`), in order.

    `published` is the document's partial date, or empty. `near` are where the first and the last figure
    or word of `date_forms.WORDS` begin, where that is known: dates stand nowhere else. `told` is the date
    that the text told of before, which "that spring" and "the following year" count from.
    """
    found: list[DateMention] = []
    timeline = ""
    last_day = ""
    stop = len(folded) if end is None else end
    first, last = (max(near[0] - _BEFORE, start), min(near[1] + _AFTER, stop)) if near else (start, stop)
    for match in PATTERN.finditer(folded, first, last):
        if match["tf"]:
            found[-1:] = [_on_days(match, one) for one in found[-1:]]
            continue
        beside = found[-1].value if found and _of_year_before(match, found[-1]) else ""
        for read in _read(match, When(timeline or published, told)):
            mention = read._replace(value=beside + read.value[4:]) if beside else read
            found.append(_soon_after(mention, last_day) if _is_bare_day(match, mention) else mention)
            if mention.start == start and len(mention.value) == 4 and _ENTRY.match(folded, mention.end):
                timeline = mention.value
            told = mention.value if tells_when(mention) else told
            last_day = mention.value if not mention.relative and len(mention.value) == 10 else last_day
    return found


def _on_days(match: re.Match[str], month: DateMention) -> DateMention:
    """Return a month told just before with the days that a match tells: "in May, from the 8th to the 18th"."""
    near = match.start() - month.end <= _DAYS_REACH and not _STOP.search(match.string, month.end, match.start())
    if not near or len(month.value) != 7 or month.until:
        return month
    days = [f"{month.value}-{_day(match[name]):02d}" for name in ("tf", "tl") if match[name]]
    if not all(is_partial_date(day) for day in days):
        return month
    return month._replace(end=match.end(), value=days[0], until=days[1] if len(days) > 1 else "")


def _of_year_before(match: re.Match[str], before: DateMention) -> bool:
    """Say whether a match is a bare month told right after a year: "in 2016, in June", "earlier that year, in June"."""
    bare = match["m"] and not (match["y"] or match["ml"] or match["rm"] or match["mz"])
    return bool(bare) and len(before.value) == 4 and bool(_THEN_IN.fullmatch(match.string, before.end, match.start()))


def tells_when(mention: DateMention) -> bool:
    """Say whether later words such as "that spring" may count from a date: it is no "last Monday" or "this year"."""
    return bool(mention.value) and (not mention.relative or len(mention.value) == 7)


def _is_bare_day(match: re.Match[str], mention: DateMention) -> bool:
    """Say whether a date is a day and a month without any word of its year."""
    told = any(match[name] for name in ("wd", "dl", "mr", "yl", "rl", "rel", "ago"))
    return mention.relative and len(mention.value) == 10 and not told


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


def _iso(match: re.Match[str], _when: When) -> DateMention:
    year, month, day = map(int, match["iso"].split(match["by"]))
    return read_as(match, partial_date(year, month, day))


def _figures(match: re.Match[str], _when: When) -> DateMention:
    year = int(match["fy"])
    return read_as(match, partial_date(year + 2000 if year < 100 else year, int(match["fm"]), int(match["fd"])))


def _range(match: re.Match[str], when: When) -> DateMention | None:
    last = _month(match["m2"])
    first = _month(match["m1"]) if match["m1"] else last
    end = int(match["y2"]) if match["y2"] else when.phrase_year(match["rl"]) or when.year_of(last)
    if end is None:
        return None
    start = int(match["y1"]) if match["y1"] else end - (first > last)
    return read_as(
        match,
        partial_date(start, first, _day(match["d1"])),
        partial_date(end, last, _day(match["d2"])),
        relative=not match["y2"],
    )


def _month_range(match: re.Match[str], when: When) -> DateMention | None:
    month = _month(match["ma"])
    until = _month(match["mb"]) if match["mb"] else month
    year = int(match["ya"]) if match["ya"] else when.phrase_year(match["yl"]) or when.year_of(until)
    if year is None:
        return None
    first = partial_date(year - (month > until), month, _day(match["da"]))
    return read_as(match, first, partial_date(year, until, _day(match["db"])), relative=not match["ya"])


def _full(match: re.Match[str], when: When) -> DateMention | None:
    day, name, said = (match["d"], match["dm"], match["dy"]) if match["d"] else (match["md"], match["mm"], match["my"])
    month = _month(name)
    year = int(said) if said else when.phrase_year(match["dl"] or match["mr"]) or when.year_of(month, _day(day))
    return read_as(match, partial_date(year, month, _day(day)), relative=not said) if year else None


def _bare_month(match: re.Match[str], when: When) -> DateMention | None:
    month, way = _month(match["m"]), (match["rm"] or "").strip()
    if match["m"] in ("may", "mar", "march") and not (
        match["y"]
        or match["ml"]
        or way
        or _after_preposition(match)
        or _is_bracketed(match)
        or _EVENT.match(match.string, match.end())
    ):
        return None
    last = _month(match["mz"]) if match["mz"] else month
    if match["y"]:
        year: int | None = int(match["y"])
    else:
        year = when.phrase_year(match["ml"]) or year_by(way, last, when)
    return _months_of(match, year, month, last) if year else None


def _months_of(match: re.Match[str], year: int, first: int, last: int) -> DateMention:
    """Return a month, or two of which the last lies in `year`."""
    until = partial_date(year, last) if first != last else ""
    return read_as(match, partial_date(year - (first > last), first), until, relative=not match["y"])


def _is_bracketed(match: re.Match[str]) -> bool:
    """Say whether a month stands alone in brackets: "the second visit (May)"."""
    return match.string[max(0, match.start() - 1) : match.end() + 1] == f"({match[0]})"


def _after_preposition(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 14) : match.start()].rsplit(maxsplit=1)
    return bool(before) and before[-1] in _PREPOSITIONS


def _year(match: re.Match[str], _when: When) -> DateMention:
    until = match["yr2"] or ""
    if len(until) == 2:
        until = match["yr"][:2] + until
    return read_as(match, match["yr"], until if until > match["yr"] else "")


_READERS = [
    ("iso", _iso), ("fd", _figures), ("d2", _range), ("db", _month_range), ("d", _full), ("md", _full),
    ("m", _bare_month), ("s", season), ("f", feast), ("ago", counted), ("fu", further), ("rel", phrase),
    ("wd", weekday), ("yr", _year),
]  # fmt: skip


def _month(name: str) -> int:
    return MONTHS[name.rstrip(".")]


def _day(text: str) -> int:
    return ORDINALS.get(text) or int(text.rstrip("stndrh"))
