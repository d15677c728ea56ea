"""Which two things of the network each fact ties together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from graphkit.query.knowledge import Knowledge, Source, Thing, local_name
from graphkit.query.sentences import date_of, sentence


class Link(NamedTuple):
    """An edge before it is one: see `graphkit.graph.projection.network` for what the parts mean."""

    source: str
    target: str
    key: str
    kind: str
    label: str
    sentence: str
    status: str = ""
    date: str = ""
    polarity: str = ""
    area: str = ""
    grade: str = ""
    evidence: tuple[Source, ...] = ()


def links_of(knowledge: Knowledge) -> Iterator[Link]:
    """Yield the links that the inspections and facts make, in the order of their IRIs."""
    for thing in knowledge.things.values():
        base = Link(
            "",
            "",
            thing.iri,
            thing.kind,
            "",
            sentence(knowledge, thing),
            date=date_of(knowledge, thing),
            evidence=knowledge.sources.get(thing.iri, ()),
        )
        for link in _MAKERS[thing.kind](knowledge, thing, base):
            ends = link.source or link.target, link.target or link.source
            if any(ends):
                yield link._replace(source=ends[0], target=ends[1])


def links_of_reference(knowledge: Knowledge) -> Iterator[Link]:
    """Yield the links that the list of councils makes; they have no evidence, and their kind as key."""
    for provider, council in knowledge.runs:
        words = f"{knowledge.label(provider)} runs or ran children's services for {knowledge.label(council)}."
        yield Link(provider, council, "runs-services-for", "runs-services-for", "runs services for", words)
    for new, old in knowledge.replaces:
        words = f"{knowledge.label(new)} took over from {knowledge.label(old)}, wholly or in part."
        yield Link(new, old, "replaces", "replaces", "replaces", words)


def _inspection(knowledge: Knowledge, thing: Thing, base: Link) -> Iterator[Link]:
    yield base._replace(source=thing.iri, target=thing.one("gk:council"), kind="inspection-of", label="inspected")
    for body in thing.all("gk:inspectorate"):
        yield base._replace(source=body, target=thing.iri, kind="carried-out", label="carried out")
    for person in thing.all("gk:leadInspector"):
        words = f"{knowledge.label(person)} led the inspection {knowledge.label(thing.iri)}."
        yield base._replace(source=person, target=thing.iri, kind="led", label="led", sentence=words)


def _judgement(knowledge: Knowledge, thing: Thing, base: Link) -> Iterator[Link]:
    yield base._replace(
        source=thing.one("gk:inspection"),
        target=thing.one("gk:council"),
        kind="judged",
        label=f"judged {knowledge.label(thing.one('gk:grade'))}",
        area=local_name(thing.one("gk:area")),
        grade=local_name(thing.one("gk:grade")),
    )


def _tenure(knowledge: Knowledge, thing: Thing, base: Link) -> Iterator[Link]:
    yield base._replace(
        source=thing.one("org:member"),
        target=thing.one("org:organization"),
        kind="holds-post",
        label=knowledge.label(thing.one("org:role")),
        status=local_name(thing.one("gk:status")),
    )


def _finding(knowledge: Knowledge, thing: Thing, base: Link) -> Iterator[Link]:
    polarity = local_name(thing.one("gk:polarity"))
    for topic in thing.all("gk:topic"):
        yield base._replace(
            source=thing.one("gk:inspection") or thing.one("gk:council"),
            target=topic,
            kind=polarity,
            label=knowledge.label(thing.one("gk:polarity")),
            polarity=polarity,
        )


def _measure(_: Knowledge, thing: Thing, base: Link) -> Iterator[Link]:
    label = f"{thing.one('schema:value')} {thing.one('schema:unitText')}".strip()
    yield base._replace(source=thing.one("gk:council"), target=thing.one("gk:metric"), kind="measured", label=label)


def _action(knowledge: Knowledge, thing: Thing, base: Link) -> Iterator[Link]:
    status = local_name(thing.one("gk:status"))
    label = knowledge.label(thing.one("gk:status")) if status else "told of"
    kind = "promised" if status == "planned" else "acted"
    for doer in dict.fromkeys((thing.one("gk:council"), *thing.all("gk:actor"))):
        if doer:
            yield base._replace(source=doer, target=thing.one("gk:actionType"), kind=kind, label=label, status=status)


def _statement(_: Knowledge, thing: Thing, base: Link) -> Iterator[Link]:
    about = thing.all("gk:council") or thing.all("gk:topic") or thing.all("gk:speakerOrganisation")
    for subject in about or ("",):
        yield base._replace(source=thing.one("gk:speaker"), target=subject, kind="said", label="said")


_MAKERS: dict[str, Callable[[Knowledge, Thing, Link], Iterator[Link]]] = {
    "inspection": _inspection,
    "judgement": _judgement,
    "tenure": _tenure,
    "finding": _finding,
    "measure": _measure,
    "action": _action,
    "statement": _statement,
}
