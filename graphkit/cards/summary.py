"""The lines at the head of a card, which say what matters most."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator

from pyoxigraph import Store

from graphkit.cards.dating import Dating
from graphkit.cards.records import Line
from graphkit.cards.wording import is_report_date, post_name, visit_name
from graphkit.dates import spoken_date
from graphkit.query.find import Match
from graphkit.query.knowledge import Knowledge, Thing, local_name, rows
from graphkit.query.sentences import listed

Times = dict[str, Dating]
#: The posts of those who lead a council or its children's services, the highest first.
LEADING = (
    "council-leader", "mayor", "deputy-leader", "lead-member", "chief-executive", "director-of-childrens-services",
    "trust-chief-executive",
)  # fmt: skip
#: How many topics of a visit are named.
_SHOWN = 6
_MEANING = "SELECT ?text { <%s> skos:definition|skos:scopeNote ?text } ORDER BY ?text"
_RUNS = """SELECT ?name ?end {
  ?provider gk:runsServicesFor <%s> ; skos:prefLabel ?name OPTIONAL { ?provider gk:until ?end }
} ORDER BY STR(?end) ?name"""
_GONE = "SELECT ?end { <%s> gk:until ?end }"


def summary(store: Store, knowledge: Knowledge, times: Times, match: Match) -> tuple[Line, ...]:
    """Return the summary of a thing; one line that says so where no document speaks of it."""
    lines = [line for line in _OF_KIND.get(match.kind, _of_other)(store, knowledge, times, match.iri) if line.text]
    if not knowledge.things:
        lines.append(Line("Facts", "no document speaks of it"))
    return tuple(lines)


def grades(knowledge: Knowledge, inspection: str) -> dict[str, str]:
    """Return the grades of an inspection by area, overall first.

    Where documents disagree it is "good or inadequate", the grade that most of them state first.
    """
    stated: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for judgement in knowledge.of_kind("judgement"):
        if judgement.one("gk:inspection") == inspection:
            count = len({source.document for source in knowledge.sources.get(judgement.iri, ())})
            stated[judgement.one("gk:area")].append((-count, knowledge.label(judgement.one("gk:grade"))))
    areas = sorted(stated, key=lambda area: (local_name(area) != "overall", knowledge.label(area)))
    return {area: " or ".join(grade for _, grade in sorted(stated[area])) for area in areas}


def _of_council(store: Store, knowledge: Knowledge, times: Times, council: str) -> Iterator[Line]:
    for (end,) in rows(store, _GONE % council):
        heirs = listed([knowledge.label(new) for new, old in knowledge.replaces if old == council])
        yield Line("Until", f"{spoken_date(end)}{f', replaced by {heirs}' if heirs else ''}")
    runs = [f"{name}{f' (until {spoken_date(end)})' if end else ''}" for name, end in rows(store, _RUNS % council)]
    yield Line("Services run by", listed(runs))
    yield Line("Grades", _grade_history(knowledge, times))
    yield Line("Leaders last known", _leaders(knowledge, times))
    yield Line("Weaknesses not seen mended", _weaknesses(knowledge, times))


def _grade_history(knowledge: Knowledge, times: Times) -> str:
    inspections = sorted(knowledge.of_kind("inspection"), key=lambda thing: times[thing.iri].order)
    told = []
    for inspection in inspections:
        overall = next((grade for area, grade in grades(knowledge, inspection.iri).items() if _is_overall(area)), "")
        if overall:
            told.append(f"{overall} ({times[inspection.iri].short})")
    return " → ".join(told)


def _leaders(knowledge: Knowledge, times: Times) -> str:
    """Return who was last told of in each leading post, unless they had left it."""
    told = []
    for role in LEADING:
        held = [tenure for tenure in knowledge.of_kind("tenure") if local_name(tenure.one("org:role")) == role]
        held = [tenure for tenure in held if local_name(tenure.one("gk:status")) != "incoming"]
        last = max(held, key=lambda tenure: (times[tenure.iri].order, tenure.iri), default=None)
        if last is not None and local_name(last.one("gk:status")) != "former" and not last.one("gk:until"):
            name, post = knowledge.label(last.one("org:member")), post_name(knowledge, last)
            told.append(f"{name}, {post} ({_held(last, times)})")
    return "; ".join(told)


def _held(tenure: Thing, times: Times) -> str:
    """Return when a post was held: since when, until when, or when it was told of."""
    ends = (("since", tenure.one("gk:since")), ("until", tenure.one("gk:until")))
    return " ".join(f"{word} {spoken_date(date)}" for word, date in ends if date) or times[tenure.iri].short


def _weaknesses(knowledge: Knowledge, times: Times) -> str:
    """Return the topics in which the latest visit that looked at them found a weakness.

    The latest visit stands first, and of its topics those in which weaknesses were found most often. Where the
    visit found a strength in the topic too, the weakness is not mended.
    """
    latest: dict[str, Thing] = {}
    counts: Counter[str] = Counter()
    for finding in sorted(knowledge.of_kind("finding"), key=lambda each: (times[each.iri].order, _is_weakness(each))):
        topics = finding.all("gk:topic")
        latest |= dict.fromkeys(topics, finding)
        counts.update(topics if _is_weakness(finding) else ())
    by_visit: dict[tuple[str, str], list[str]] = defaultdict(list)
    for topic in sorted(latest, key=lambda topic: (-counts[topic], knowledge.label(topic))):
        if _is_weakness(latest[topic]):
            visit = times[latest[topic].iri].order, _visit(knowledge, times, latest[topic])
            by_visit[visit].append(knowledge.label(topic))
    return "; ".join(f"{_first(by_visit[visit])} ({visit[1]})" for visit in sorted(by_visit, reverse=True))


def _first(topics: list[str]) -> str:
    more = [f"{len(topics) - _SHOWN} more"] if len(topics) > _SHOWN else []
    return listed([*topics[:_SHOWN], *more])


def _visit(knowledge: Knowledge, times: Times, finding: Thing) -> str:
    inspection = knowledge.things.get(finding.one("gk:inspection"))
    name = f"{visit_name(knowledge, inspection)}, " if inspection else ""
    return f"{name}{times[finding.iri].short}"


def _of_provider(store: Store, knowledge: Knowledge, _: Times, provider: str) -> Iterator[Line]:
    for (end,) in rows(store, _GONE % provider):
        yield Line("Until", spoken_date(end))
    yield Line("Runs services for", listed([knowledge.label(of) for one, of in knowledge.runs if one == provider]))


def _of_inspection(_: Store, knowledge: Knowledge, times: Times, iri: str) -> Iterator[Line]:
    inspection = knowledge.things[iri]
    dated = "Reported" if times[iri].date and is_report_date(inspection) else "Date"
    yield Line("Council", knowledge.label(inspection.one("gk:council")))
    yield Line(dated, times[iri].short)
    yield Line("Inspectorate", knowledge.label(inspection.one("gk:inspectorate")))
    yield Line("Framework", ", ".join(inspection.all("gk:framework")))
    yield Line("Lead inspector", ", ".join(inspection.all("gk:leadInspectorName")))
    told = (f"{knowledge.label(area)} {grade}" for area, grade in grades(knowledge, iri).items())
    yield Line("Grades", "; ".join(told))


def last_posts(knowledge: Knowledge, times: Times, person: str) -> str:
    """Return the posts that a person is told to have held, each as it was last told of, the latest first."""
    held: dict[tuple[str, str], Thing] = {}
    for tenure in sorted(knowledge.of_kind("tenure"), key=lambda each: times[each.iri].order):
        if tenure.one("org:member") == person:
            held[post_name(knowledge, tenure), knowledge.label(tenure.one("org:organization"))] = tenure
    told = (f"{post} at {place} ({_held(tenure, times)})" for (post, place), tenure in reversed(held.items()))
    return "; ".join(told)


def _of_person(_: Store, knowledge: Knowledge, times: Times, iri: str) -> Iterator[Line]:
    yield Line("Posts last known", last_posts(knowledge, times, iri))


def _of_topic(store: Store, knowledge: Knowledge, times: Times, iri: str) -> Iterator[Line]:
    yield from _of_other(store, knowledge, times, iri)
    findings = sorted(knowledge.of_kind("finding"), key=lambda each: times[each.iri].order, reverse=True)
    yield Line("Weakness at", _councils(knowledge, times, filter(_is_weakness, findings)))
    yield Line("Strength at", _councils(knowledge, times, (each for each in findings if not _is_weakness(each))))


def _councils(knowledge: Knowledge, times: Times, findings: Iterable[Thing]) -> str:
    """Return the councils of findings, each with the latest date."""
    told: dict[str, str] = {}
    for finding in findings:
        told.setdefault(knowledge.label(finding.one("gk:council")), times[finding.iri].short)
    return ", ".join(f"{council} ({date})" for council, date in told.items() if council)


def _of_other(store: Store, _: Knowledge, __: Times, iri: str) -> Iterator[Line]:
    for (text,) in list(rows(store, _MEANING % iri))[:1]:
        yield Line("Meaning", text)


def _is_overall(area: str) -> bool:
    return local_name(area) == "overall"


def _is_weakness(finding: Thing) -> bool:
    return local_name(finding.one("gk:polarity")) == "weakness"


_OF_KIND: dict[str, Callable[[Store, Knowledge, Times, str], Iterator[Line]]] = {
    "council": _of_council,
    "provider": _of_provider,
    "inspection": _of_inspection,
    "person": _of_person,
    "topic": _of_topic,
}
