"""The graded inspections that a graph tells of, each once, with who tells of it.

What the official report of an inspection says goes before what other reports recall of it, and that before what
articles say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from graphkit.dates import bounds
from graphkit.model import Document, Facts, Inspection, Names

Source = Literal["report", "recalled", "article"]
_KIND = "inspection"
_OVERALL = "overall"
_RANKS: dict[Source, int] = {"report": 0, "recalled": 1, "article": 2}


class Event(NamedTuple):
    """A graded inspection of the council `gss`: its dates, framework, lead inspector and grades by area.

    `document` tells of it, as its official report, as a report of another inspection or as an article (`source`).
    """

    gss: str
    start: str
    end: str
    published: str
    framework: str
    lead_inspector: str
    grades: Mapping[str, str]
    source: Source
    document: str

    @property
    def known(self) -> str:
        """The last day of when its outcome was known: that of the report, or else the last on site; in ISO form."""
        return bounds(self.published or self.end or self.start)[1].isoformat()


def graded_inspections(
    documents: Iterable[tuple[Document, Facts]], names: Mapping[str, Names], *, fill: bool
) -> list[Event]:
    """Return the dated graded inspections of all councils, the newest first.

    Without `fill` only those whose official report is there.
    """
    best: dict[str, Event] = {}
    for document, facts in documents:
        for row in facts.inspections:
            source = _source(document, facts, row)
            if row.kind != _KIND or not row.council or (source != "report" and not fill):
                continue
            event = _event(document, facts, row, source)
            identity = names[document.id].inspections[row.key]
            known = best.get(identity)
            if event and (known is None or _RANKS[source] < _RANKS[known.source]):
                best[identity] = event
    return sorted(best.values(), key=lambda event: (event.start or event.published, event.document), reverse=True)


def _source(document: Document, facts: Facts, row: Inspection) -> Source:
    if document.kind == "article":
        return "article"
    return "report" if row.key in facts.own else "recalled"


def _event(document: Document, facts: Facts, row: Inspection, source: Source) -> Event | None:
    """Return the event of an inspection that has a date and a grade; in passing only the overall one is taken."""
    given: dict[str, str] = {}
    for judgement in facts.judgements:
        if judgement.inspection == row.key and (source == "report" or judgement.area == _OVERALL):
            given.setdefault(judgement.area, judgement.grade)
    if not given or not (row.start or row.published):
        return None
    return Event(
        gss=row.council,
        start=row.start,
        end=row.end,
        published=document.published if source == "report" else row.published,
        framework=row.framework,
        lead_inspector=row.lead_inspector,
        grades=given,
        source=source,
        document=document.id,
    )
