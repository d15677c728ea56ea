"""What kind of visit it was, which of a series, and who led it: an article beside a report."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.check.records import Outcome, Reported
from graphkit.dates import bounds
from graphkit.model import Document, Evidence, Inspection, evidence
from graphkit.resolve.people import bare
from graphkit.vocabulary import vocabulary

#: Kinds that are the name of one form of inspection, and not a word for any of them.
_NAMED = frozenset({"monitoring-visit", "focused-visit", "jtai", "send"})
_DAY = len("2019-03-04")


def kind_said(row: Inspection) -> str:
    """Return the kind of an inspection in words."""
    return vocabulary().concepts["kind"][row.kind].label


def same_days(row: Inspection, reports: Sequence[Reported]) -> Reported | None:
    """Return the report of an inspection that was on the very day that an article tells, whatever its kind."""
    if len(row.start) != _DAY:
        return None
    low, high = bounds(row.start)[0], bounds(row.end or row.start)[1]
    return next(
        (
            one
            for one in reports
            if len(one.row.start) == _DAY
            and bounds(one.row.start)[0] <= low
            and high <= bounds(one.row.end or one.row.start)[1]
        ),
        None,
    )


def check_kind(row: Inspection, reported: Reported) -> Outcome | None:
    """Return what a report of the same days says of the kind of an inspection; None where there is no claim in it."""
    found = (reported.report, reported.row.evidence)
    if row.kind == reported.row.kind:
        return Outcome("confirmed", "the report is of this kind", *found) if row.kind in _NAMED else None
    other = kind_said(reported.row)
    if row.kind in _NAMED:
        return Outcome("contradicted", f"the report of these days is of another kind: {other}", *found)
    return Outcome("not-settled", f"the report of these days is of another kind: {other}", *found)


def check_number(row: Inspection, reported: Reported) -> Outcome | None:
    """Return what a report says of the number of a visit; None where one of both gives none."""
    if not row.ordinal or not reported.row.ordinal or row.kind != reported.row.kind:
        return None
    found = (reported.report, reported.row.evidence)
    if row.ordinal == reported.row.ordinal:
        return Outcome("confirmed", "the report has this number", *found)
    return Outcome("contradicted", f"the report is of number {reported.row.ordinal}", *found)


def check_lead(row: Inspection, reported: Reported, report: Document) -> Outcome | None:
    """Return what a report says of who led an inspection; None where one of both does not say it."""
    ours, theirs = bare(row.lead_inspector).casefold().split(), bare(reported.row.lead_inspector).casefold().split()
    if not ours or not theirs:
        return None
    if ours == theirs or (ours[-1], ours[0][0]) == (theirs[-1], theirs[0][0]):
        return Outcome("confirmed", "the report has this name", reported.report, _led(reported.row, report))
    reason = f"the report names {reported.row.lead_inspector}"
    return Outcome("contradicted", reason, reported.report, _led(reported.row, report))


def _led(row: Inspection, report: Document) -> Evidence:
    """Return the words of a report that name who led the inspection."""
    at = report.text.find(row.lead_inspector)
    block = next((block for block in report.blocks if block.start <= at < block.end), None)
    return evidence(report.text, block.start, block.end) if block and len(row.lead_inspector) else row.evidence
