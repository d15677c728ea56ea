"""The rows of the register: the state of each council at a date, or each inspection up to it.

A council that was reorganised is in the register up to its last day, its successors from their first. A grade
stays with the council that got it: a successor begins without one, and its history tells of those before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from graphkit.dates import bounds, is_partial_date
from graphkit.errors import GraphkitError
from graphkit.model import Document, Facts, Names
from graphkit.register.events import Event, graded_inspections
from graphkit.vocabulary import Council, vocabulary

Row = dict[str, str]

AREAS = (
    "overall", "leadership", "help-and-protection", "in-care-and-care-leavers", "in-care", "care-leavers", "adoption",
    "safeguarding-board",
)  # fmt: skip
COLUMNS = (
    "council", "gss", "dfe_code", "urn", "region", "framework", "start", "end", "published", "lead_inspector", *AREAS,
    "history", "neighbours", "source", "document",
)  # fmt: skip
#: Later than every date.
_ALWAYS = "9999"


def register(
    documents: Iterable[tuple[Document, Facts]],
    names: Mapping[str, Names],
    *,
    as_of: str = "",
    history: bool = False,
    every: bool = False,
    fill: bool = False,
) -> list[Row]:
    """Return the rows of the register, by council; the columns are COLUMNS.

    `as_of` is a partial date, of which the last day counts; without it the councils are those of today, with all that
    is known. A report counts from the day of its publication, or from the last day on site where it does not tell
    that. With `history` there is a row for each inspection, the newest first. With `every` also councils without any
    are there. With `fill` what reports recall and articles say stands in for inspections without a report.
    """
    day = _day(as_of)
    events: dict[str, list[Event]] = defaultdict(list)
    for event in graded_inspections(documents, names, fill=fill):
        if event.known <= day:
            events[event.gss].append(event)
    councils = vocabulary().councils
    if history:
        return [row for council in _sorted(councils[gss] for gss in events) for row in _history(council, events, day)]
    there = [council for council in councils.values() if _exists(council, day if as_of else "")]
    found = [_state(council, events) for council in _sorted(there)]
    return [row for row in found if every or row["document"] or row["history"]]


def _day(as_of: str) -> str:
    if not as_of:
        return _ALWAYS
    if not is_partial_date(as_of):
        raise GraphkitError(f"{as_of} is no date", hint="write it as 2019-03-31, 2019-03 or 2019")
    return bounds(as_of)[1].isoformat()


def _exists(council: Council, day: str) -> bool:
    """Say whether there was a council on a day, or is today for the empty string."""
    return not council.end if not day else council.start <= day and (not council.end or day <= council.end)


def _sorted(councils: Iterable[Council]) -> list[Council]:
    return sorted(councils, key=lambda council: (council.name, council.gss))


def _state(council: Council, events: Mapping[str, Sequence[Event]]) -> Row:
    """Return the row of a council: its latest inspection, those before it, and how its neighbours stand."""
    own = events.get(council.gss, [])
    before = [*own[1:], *_predecessors(council, events)]
    return _row(council, own[0] if own else None, before, lambda gss: next(iter(events.get(gss, [])), None))


def _history(council: Council, events: Mapping[str, Sequence[Event]], day: str) -> list[Row]:
    """Return a row for each inspection of a council, with what was known when it was."""
    own = events[council.gss]

    def standing(event: Event) -> Callable[[str], Event | None]:
        last = min(event.known, day)
        return lambda gss: next((one for one in events.get(gss, []) if one.known <= last), None)

    earlier = _predecessors(council, events)
    return [_row(council, event, [*own[n + 1 :], *earlier], standing(event)) for n, event in enumerate(own)]


def _predecessors(council: Council, events: Mapping[str, Sequence[Event]]) -> list[Event]:
    return [event for gss in sorted(council.replaces) for event in events.get(gss, [])]


def _row(
    council: Council, event: Event | None, before: Sequence[Event], standing: Callable[[str], Event | None]
) -> Row:
    row = dict.fromkeys(COLUMNS, "")
    row |= {
        "council": council.name,
        "gss": council.gss,
        "dfe_code": council.dfe,
        "urn": council.urn,
        "region": council.region,
        "history": "; ".join(_told(one, council) for one in before),
        "neighbours": _neighbours(council, standing),
    }
    if event is None:
        return row
    shown = ("start", "end", "published", "framework", "lead_inspector", "source", "document")
    row |= {name: getattr(event, name) for name in shown}
    return row | {area: grade for area, grade in event.grades.items() if area in AREAS}


def _told(event: Event, council: Council) -> str:
    """Return an earlier inspection in words: "2015-01-27 good", "2019-06-17 inadequate (Northamptonshire)"."""
    name = vocabulary().council_name(event.gss) if event.gss != council.gss else ""
    source = "" if event.source == "report" else event.source
    notes = ", ".join(filter(None, (name, source)))
    words = [event.start or event.published, event.grades.get("overall", "without overall grade")]
    return " ".join([*words, *([f"({notes})"] if notes else [])])


def _neighbours(council: Council, standing: Callable[[str], Event | None]) -> str:
    """Return the statistical neighbours whose overall grade is known, with it."""
    known = {gss: event.grades.get("overall") for gss in council.neighbours if (event := standing(gss))}
    found = [f"{vocabulary().council_name(gss)} {grade}" for gss, grade in known.items() if grade]
    return "; ".join(sorted(found))
