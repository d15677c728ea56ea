"""Timelines: inspections with their grades, arrivals and departures of people, and actions, by date."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Store

from graphkit.cards.card import entry, natural
from graphkit.cards.dating import Dating, datings
from graphkit.cards.gather import knowledge_about
from graphkit.cards.records import Entry, Timeline
from graphkit.cards.summary import grades
from graphkit.cards.wording import action_name, in_quotation, is_report_date, post_name, visit_name
from graphkit.query.find import find
from graphkit.query.knowledge import Knowledge, local_name


def timeline(store: Store, council: str) -> Timeline:
    """Return what happened at the council that a name stands for; see `graphkit.query.find.find`.

    The kinds of events are inspection, arrival, departure and action. One without a date stands where it was
    reported.
    """
    match = find(store, council, kinds=("council",))
    knowledge = knowledge_about(store, match.iri)
    times = datings(store, knowledge)
    events = [*_inspections(knowledge, times), *_changes(knowledge, times), *_actions(knowledge, times)]
    events.sort(key=_place)
    return Timeline(match.iri, match.label, tuple(events))


def _place(event: Entry) -> tuple[str, bool, str, tuple[object, ...]]:
    order = Dating(event.date, event.reported, event.earliest).order
    return order or "9999", event.kind != "inspection", event.kind, natural(event.id)


def _inspections(knowledge: Knowledge, times: dict[str, Dating]) -> Iterator[Entry]:
    for thing in knowledge.of_kind("inspection"):
        name = visit_name(knowledge, thing)
        body = knowledge.label(thing.one("gk:inspectorate")) if thing.one("gk:inspectorate") else "inspectors"
        graded = "; ".join(f"{knowledge.label(area)}: {grade}" for area, grade in grades(knowledge, thing.iri).items())
        told = f"{name[:1].upper()}{name[1:]} by {body}"
        if times[thing.iri].date and is_report_date(thing):
            told = f"{body} reported on its {name}"
        yield entry(knowledge, thing, times[thing.iri], f"{told}{f' – {graded}' if graded else ''}.")


def _changes(knowledge: Knowledge, times: dict[str, Dating]) -> Iterator[Entry]:
    """Yield who came and who went. Documents that tell of the same change make one event."""
    found: dict[tuple[str, str, str], Entry] = {}
    for tenure in knowledge.of_kind("tenure"):
        person, post = knowledge.label(tenure.one("org:member")), post_name(knowledge, tenure)
        is_incoming = local_name(tenure.one("gk:status")) == "incoming"
        came = f"{person} was to become {post}." if is_incoming else f"{person} became {post}."
        changes = [("arrival", tenure.one("gk:since"), came), ("departure", tenure.one("gk:until"), "")]
        if is_incoming and not tenure.one("gk:since"):
            changes[0] = ("arrival", tenure.one("gk:asOf"), came)
        for kind, date, told in changes:
            if not date and not (kind == "arrival" and is_incoming):
                continue
            event = entry(knowledge, tenure, Dating(date, *times[tenure.iri][1:]), told or f"{person} left as {post}.")
            earlier = found.get((kind, date, event.sentence))
            sources = tuple(dict.fromkeys((*(earlier.sources if earlier else ()), *event.sources)))
            found[kind, date, event.sentence] = (earlier or event)._replace(kind=kind, sources=sources)
    yield from found.values()


def _actions(knowledge: Knowledge, times: dict[str, Dating]) -> Iterator[Entry]:
    for action in knowledge.of_kind("action"):
        name, sources = action_name(knowledge, action), knowledge.sources.get(action.iri, ())
        words = f": “{in_quotation(sources[0].quote)}”" if sources else ""
        yield entry(knowledge, action, times[action.iri], f"{name[:1].upper()}{name[1:]}{words}.")
