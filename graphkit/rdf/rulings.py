"""The named graph of what people decided in a decisions file."""

from __future__ import annotations

from graphkit.decisions import Correction, Decisions, Identity
from graphkit.model import Resolution
from graphkit.rdf import iris
from graphkit.rdf.writer import GraphWriter, english, iri, text

_KINDS = ("person", "inspection")


def rulings_nquads(decisions: Decisions, resolution: Resolution) -> bytes:
    """Return the graph of `decisions`: each a gk:Ruling with its reason, its source and what it concerns."""
    writer = GraphWriter(iris.RULINGS)
    ids = dict(
        zip(
            _KINDS,
            ({each.id for each in resolution.people}, {each.id for each in resolution.inspections}),
            strict=True,
        )
    )
    rulings: tuple[Identity | Correction, ...] = (*decisions.identities, *decisions.corrections)
    for ruling in rulings:
        number = ruling.place.rpartition(" ")[2]
        subject = iris.thing("ruling", ruling.verdict, number)
        writer.add_type(subject, "gk:Ruling")
        writer.add(subject, "skos:prefLabel", english(_label(ruling)))
        writer.add(subject, "gk:verdict", text(ruling.verdict))
        writer.add(subject, "gk:reason", text(ruling.reason))
        writer.add(subject, "dcterms:source", text(ruling.source))
        writer.add(subject, "gk:concerns", *(iri(each) for each in _concerns(ruling, ids)))
    return writer.nquads()


def _label(ruling: Identity | Correction) -> str:
    if isinstance(ruling, Identity):
        return f"{ruling.one} and {ruling.other}: {ruling.verdict}"
    columns = ", ".join(f"{name} {value}" for name, value in ruling.columns.items() if name != "quote")
    return f"{ruling.verdict} in {ruling.table} of {ruling.document}: {columns}"


def _concerns(ruling: Identity | Correction, ids: dict[str, set[str]]) -> list[str]:
    if isinstance(ruling, Correction):
        return [iris.document(ruling.document)]
    sides = (ruling.one, ruling.other)
    things = [iris.thing(kind, side.id) for side in sides for kind in _KINDS if side.id in ids[kind]]
    return things + [iris.document(side.document) for side in sides if side.document]
