"""Dates that count from another: from the day of publication, or from the date told of before."""

from __future__ import annotations

import re
from datetime import timedelta

from graphkit.dates import partial_date
from graphkit.language.date_forms import FEASTS, NUMBERS, SEASONS, WEEKDAYS
from graphkit.language.date_mention import DateMention, read_as
from graphkit.language.when import When, moved

#: Behind "a year after", where nothing follows that it was after: it is a year later.
_CLOSES = re.compile(r"[.,;)]|$")
#: Before "the year after", the year that it explains: "in 2011, the year after inspectors came".
_APPOSED = re.compile(r"\d{4}, $")
#: Behind it, what happened in the year that it explains, and no clause: "the year before the riots, ".
_A_THING = re.compile(r" (?:the|an?|his|her|its|their) [\w' -]{2,40}[,.;]")
#: Before "three years since", these make it "three years ago".
_IT_IS = re.compile(
    r"\b(?:it is|it's|it has been|it's been|(?P<this>this (?:week|month) |today )?marks) "
    r"(?:now |just |only |nearly |almost |over |more than )*$"
)
#: Before "four more years", these make it the time that something took.
_TOOK = re.compile(r"\b(?:took|taken|taking|take|needed|needing|waited|be|was)(?: (?:it|them|us|the [a-z]+))? $")
_SHIFTS = {
    f"the {phrase}": sign * months
    for unit, months in (("year", 12), ("month", 1))
    for sign, forms in ((-1, ("previous {}", "{} before")), (1, ("following {}", "next {}", "{} after")))
    for phrase in (form.format(unit) for form in forms)
}


def season(match: re.Match[str], when: When) -> DateMention | None:
    """Read "last autumn", "the summer of 2017", "the spring before last" as the middle month of the season."""
    month, way = SEASONS[match["s"]], (match["rs"] or "").strip()
    if match["sy"]:
        return read_as(match, partial_date(int(match["sy"]), month))
    if not (way or match["sl"] or match.string.endswith("the ", 0, match.start())):
        return None
    year = when.phrase_year(match["sl"]) or year_by(way, month, when)
    if year and match["sl"] == "before last":
        year = (when.year_of(month) or year) - 1
    return read_as(match, partial_date(year, month), relative=True) if year else None


def feast(match: re.Match[str], when: When) -> DateMention | None:
    """Read "before Christmas" and "over Easter" as their month."""
    month = FEASTS[match["f"]]
    year = int(match["fy2"]) if match["fy2"] else when.year_of(month)
    return read_as(match, partial_date(year, month), relative=not match["fy2"]) if year else None


def year_by(way: str, month: int, when: When) -> int | None:
    """Return the year of a month told with "next", "the following" or the like before it."""
    if way in ("next", "later"):
        return when.next_year_of(month)
    if way == "last" and len(when.published) > len("2019") and month == when.day.month:
        return when.day.year - 1
    if way.startswith(("the", "that")) and when.published:
        return when.beside_told(way, month) or when.year_of(month)
    return when.year_of(month)


def counted(match: re.Match[str], when: When) -> DateMention | None:
    """Read "three years ago", and "a year later" as a distance alone."""
    unit, count = match["unit"], int(match["ago"]) if match["ago"].isdigit() else NUMBERS[match["ago"]]
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit, 0) * count
    months = {"month": 1, "decade": 120, "year": 12, **dict.fromkeys(SEASONS, 12)}.get(unit, 0) * count
    it_is = _IT_IS.search(match.string, max(0, match.start() - 40), match.start())
    if match["way"] == "since" and not it_is:
        return None
    if match["way"] not in ("ago", "since"):
        closes = match["way"] == "after" and _CLOSES.match(match.string, match.end())
        back = match["way"] in ("earlier", "before", "previously", "after", "on from") and not closes
        months = months or round(days / 30)
        return read_as(match, "", relative=True, shift=-months if back else months) if months else None
    if not when.published:
        return None
    if days:
        moment = (when.day - timedelta(days=days)).isoformat()
        return read_as(match, moment if unit == "day" else moment[:7], relative=True)
    to_the_month = unit == "month" or match["sb"] or match["sa"] or (it_is and it_is["this"])
    return read_as(match, moved(when.published[:7], -months)[: 7 if to_the_month else 4], relative=True)


def further(match: re.Match[str], when: When) -> DateMention | None:
    """Read "it took four more years" and "go back another five years" as a distance alone."""
    took = match["fb"] or _TOOK.search(match.string, max(0, match.start() - 30), match.start())
    if not when.published or not took:
        return None
    count = match["fn"] or match["fq"]
    months = (int(count) if count.isdigit() else NUMBERS[count]) * (12 if match["fu"] == "year" else 1)
    months = -months if match["fb"] else months
    return read_as(match, "", relative=True, shift=months)


def phrase(match: re.Match[str], when: When) -> DateMention | None:
    """Read "last month", "this year", "yesterday", "the year before last", "the following year"."""
    said = match["rel"]
    if said in _SHIFTS and _APPOSED.search(match.string, max(0, match.start() - 6), match.start()):
        if _A_THING.match(match.string, match.end()):
            return None
        back = not _CLOSES.match(match.string, match.end()) and said.endswith(("before", "after"))
        return read_as(match, "", relative=True, shift=_SHIFTS[said] * (-1 if back else 1))
    if said in _SHIFTS:
        return read_as(match, "", relative=True, shift=_SHIFTS[said])
    if said.startswith(("that", "the ")):
        return _of_the_same(match, said, when)
    past = "last" in said
    value = ""
    if said in ("yesterday", "last night", "today", "this morning") and len(when.published) == 10:
        value = (when.day - timedelta(days=said in ("yesterday", "last night"))).isoformat()
    elif said.endswith("week") and len(when.published) == 10:
        value = (when.day - timedelta(days=7 if past else 0)).isoformat()[:7]
    elif said.endswith("month") and len(when.published) >= 7:
        value = moved(when.published[:7], -1 if past else 0)
    elif said.endswith("year") and when.published:
        value = str(when.day.year - past)
    return read_as(match, value, relative=True) if value else None


def _of_the_same(match: re.Match[str], said: str, when: When) -> DateMention | None:
    """Return "that year" or "the same month" as the date told of before, "the year before last" from publication."""
    if said.endswith("before last"):
        known = when.published[: 7 if "month" in said else 4]
        return read_as(match, moved(known, -2 if "month" in said else -24), relative=True) if known else None
    size = len(when.told) if said.endswith(("that", "which", "when")) else 7 if said.endswith("month") else 4
    return read_as(match, when.told[:size], relative=True) if len(when.told) >= size and when.published else None


def weekday(match: re.Match[str], when: When) -> DateMention | None:
    """Read "on Monday" as the last one up to publication."""
    if len(when.published) < 10:
        return None
    back = (when.day.weekday() - WEEKDAYS[match["wd"]]) % 7
    if match[0].startswith("last") and back == 0:
        back = 7
    return read_as(match, (when.day - timedelta(days=back)).isoformat(), relative=True)
