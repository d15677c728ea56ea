"""The dates of a visit as reports write them: `10 to 14 May and 7–11 June 2021`, `18 Feb – 12 March 2014`.

Every day may leave its month or its year to the day after it.
"""

from __future__ import annotations

import re

from graphkit.dates import partial_date
from graphkit.language.date_forms import MONTHS

_NAMES = "|".join(name for name in MONTHS if len(name) == 3)
_FORMS = re.compile(
    r"\b(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>(?:19|20)\d\d)"
    r"|\b(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?(?!\w)"
    rf"(?:,? ?(?P<month>{_NAMES})[a-z]*\.?)?(?:,? ?(?P<year>(?:19|20)\d\d))?(?!\d)"
)
_MONTH = re.compile(rf"\b(?:{_NAMES})")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FULL = len("2019-03-04")


def visit_dates(folded: str, published: str = "") -> tuple[str, str]:
    """Return the first and the last day that a text names, empty where it names none in full.

    A visit of one day ends on the day on which it starts. A text that names no year is of the last one
    before the full date `published`.
    """
    days: list[str] = []
    month = year = 0
    if len(published) == _FULL and _MONTH.search(folded) and not _YEAR.search(folded):
        year, month = int(published[:4]), int(published[5:7])
    for match in reversed(list(_FORMS.finditer(folded))):
        if match["y"]:
            day, month, year = int(match["d"]), int(match["m"]), int(match["y"])
        else:
            day = int(match["day"])
            named = MONTHS[match["month"]] if match["month"] else month
            year = int(match["year"]) if match["year"] else year - (named > month > 0)
            month = named
        if month and year:
            try:
                days.append(partial_date(year, month, day))
            except ValueError:
                continue
    return (days[-1], days[0]) if days else ("", "")


def without_days(folded: str) -> str:
    """Return a text without the days that it names."""
    return _FORMS.sub(" ", folded)
