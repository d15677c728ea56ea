"""When a fact was, as far as the graph can tell; and what to say where it cannot."""

from __future__ import annotations

from typing import NamedTuple

from pyoxigraph import Store

from graphkit.dates import spoken_date
from graphkit.query.knowledge import Knowledge, Thing, rows
from graphkit.query.sentences import date_of, when

_SPOKEN_OF = """SELECT ?document ?date {
  VALUES ?document { %s }
  ?thing prov:wasDerivedFrom|dcterms:isReferencedBy ?document ; dcterms:date|gk:asOf|gk:since ?date .
  FILTER NOT EXISTS { ?thing gk:status ?status . FILTER(?status IN (status:incoming, action-status:planned)) }
}"""


class Dating(NamedTuple):
    """A partial date, that of the first document that states the fact, and the latest that documents speak of.

    The last is known only where the others are not: a document without a date is not older than what it tells of.
    """

    date: str
    reported: str
    earliest: str

    @property
    def order(self) -> str:
        """What to sort by: the empty string where nothing is known; "2019 or later" comes after all dates of 2019."""
        return self.date or self.reported or (f"{self.earliest}~" if self.earliest else "")

    @property
    def said(self) -> str:
        """What stands behind a sentence: nothing where the date is known, else what is known instead."""
        if self.date:
            return ""
        if self.reported:
            return f" (reported{when(self.reported)})"
        later = f", told of in {spoken_date(self.earliest)} or later" if self.earliest else ""
        return f" (date unknown{later})"

    @property
    def short(self) -> str:
        """The date in two or three words."""
        if self.date:
            return spoken_date(self.date)
        if self.reported:
            return f"by {spoken_date(self.reported)}"
        return f"{spoken_date(self.earliest)} or later" if self.earliest else "date unknown"


def datings(store: Store, knowledge: Knowledge) -> dict[str, Dating]:
    """Return when each fact and inspection was."""
    undated = {source.document for sources in knowledge.sources.values() for source in sources if not source.date}
    latest: dict[str, str] = {}
    listed = " ".join(f"<{document}>" for document in sorted(undated))
    for document, date in rows(store, _SPOKEN_OF % listed) if undated else ():
        latest[document] = max(date, latest.get(document, ""))
    return {iri: _dating(knowledge, thing, latest) for iri, thing in knowledge.things.items()}


def _dating(knowledge: Knowledge, thing: Thing, latest: dict[str, str]) -> Dating:
    date = date_of(knowledge, thing)
    sources = knowledge.sources.get(thing.iri, ())
    reported = min((source.date for source in sources if source.date), default="")
    bounds = [latest.get(source.document, "") for source in sources]
    return Dating(date, reported, "" if date or reported else min(bounds, default=""))
