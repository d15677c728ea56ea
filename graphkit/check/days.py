"""The dates of an article beside the days of the report.

An article's date of an inspection may be that of its report, where the article says no more than when the
council was rated. So a date after inspectors left contradicts nothing unless it is long after the day on which
the report tells that it came out.
"""

from __future__ import annotations

from graphkit.check.records import Outcome, Reported
from graphkit.dates import bounds, compatible, spoken_date
from graphkit.language.text import fold
from graphkit.model import Document, Evidence, Inspection, evidence

_DAY = len("2019-05-08")
#: So many days after a report came out people still tell of it as news.
_NEWS = 31
#: The date of publication stands within so many characters from the beginning of a report.
_FRONT = 4000


def days_said(row: Inspection) -> str:
    """Return an article's date of an inspection in words: the days on site, or one date of whatever it is."""
    if row.end and row.end != row.start:
        return f"inspected from {spoken_date(row.start)} to {spoken_date(row.end)}"
    return f"dated {spoken_date(row.start)}"


def check_days(row: Inspection, reported: Reported, report: Document) -> Outcome:
    """Return what a report says of an article's date of its inspection."""
    start, end = reported.row.start, reported.row.end or reported.row.start
    if not start:
        return Outcome("not-settled", "the report does not say when inspectors were there", reported.report)
    first, last = bounds(start)[0], bounds(end)[1]
    low, high = bounds(row.start)[0], bounds(row.end or row.start)[1]
    was = f"inspectors were there {_span(start, end)}"
    found = (reported.report, reported.row.evidence)
    if row.end and row.end != row.start:
        if compatible(row.start, start) and compatible(row.end, end):
            return Outcome("confirmed", was, *found)
        if first <= low and high <= last:
            return Outcome("not-settled", f"{was}, and the article tells of a part of these days", *found)
        return Outcome("contradicted", was, *found)
    if low <= last and first <= high:
        return Outcome("confirmed", was, *found)
    return Outcome("contradicted", was, *found) if high < first else _after(row, reported, report, was)


def check_publication(row: Inspection, reported: Reported, report: Document) -> Outcome:
    """Return what a report says of when it came out."""
    if not reported.published:
        return Outcome("not-settled", "the report does not say when it was published", reported.report)
    words = _published(report)
    if compatible(row.published, reported.published):
        return Outcome("confirmed", "the report has this date", reported.report, words)
    return Outcome(
        "contradicted", f"the report was published on {spoken_date(reported.published)}", reported.report, words
    )


def _after(row: Inspection, reported: Reported, report: Document, was: str) -> Outcome:
    """Return the outcome for a date after inspectors had left."""
    found = (reported.report, reported.row.evidence)
    if not reported.published:
        reason = f"{was}, but the date may be that of the report, which does not tell it"
        return Outcome("not-settled", reason, *found)
    out = f"the report was published on {spoken_date(reported.published)}"
    if compatible(row.start, reported.published):
        return Outcome("confirmed", out, reported.report, _published(report) or reported.row.evidence)
    is_late = (bounds(row.start)[0] - bounds(reported.published)[1]).days > _NEWS
    return Outcome("contradicted" if is_late else "not-settled", f"{was}, and {out}", *found)


def _span(start: str, end: str) -> str:
    if start == end:
        return f"on {spoken_date(start)}"
    return f"from {spoken_date(start)} to {spoken_date(end)}"


def _published(report: Document) -> Evidence | None:
    """Return the words with which a report tells the day of its publication."""
    if len(report.published) != _DAY:
        return None
    words = spoken_date(report.published).lower()
    start = fold(report.text[:_FRONT]).find(words)
    return evidence(report.text, start, start + len(words)) if start >= 0 else None
