"""The part of a graph that speaks of one thing, read without touching the rest of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from pyoxigraph import NamedNode, Store

from graphkit.query.knowledge import KINDS, Knowledge, Source, Thing, rows
from graphkit.query.table import short_iri
from graphkit.rdf.prefixes import PREFIXES

_ABOUT = """SELECT DISTINCT ?thing {
  { ?thing ?property %(iri)s } UNION { BIND(%(iri)s AS ?thing) }
  UNION { ?provider gk:runsServicesFor %(iri)s . ?thing org:organization ?provider }
  ?thing a ?class . VALUES ?class { %(classes)s }
}"""
_VALUES = "SELECT ?thing ?property ?value { VALUES ?thing { %s } ?thing ?property ?value }"
_LABELS = """SELECT ?thing ?label {
  { VALUES ?thing { %(named)s } } UNION { VALUES ?fact { %(facts)s } ?fact ?property ?thing . FILTER(isIRI(?thing)) }
  ?thing skos:prefLabel|foaf:name ?label
}"""
_SOURCES = """SELECT ?fact ?document ?title ?date ?publisher ?url ?start ?quote {
  VALUES ?fact { %s }
  ?annotation oa:hasBody ?fact ; oa:hasTarget ?passage .
  ?passage oa:hasSource ?document ; oa:hasSelector ?words, ?place .
  ?words oa:exact ?quote . ?place oa:start ?start .
  OPTIONAL { ?document dcterms:title ?title }
  OPTIONAL { ?document dcterms:issued ?date }
  OPTIONAL { ?document dcterms:publisher/skos:prefLabel ?publisher }
  OPTIONAL { ?document schema:url ?url }
}"""
_RELATED = "SELECT ?one ?other { VALUES (?one ?other) { (%(iri)s UNDEF) (UNDEF %(iri)s) } ?one %(property)s ?other }"
_KIND_OF_CLASS = {
    f"{PREFIXES[prefix]}{local}": kind for kind, (prefix, _, local) in ((k, n.partition(":")) for k, n in KINDS.items())
}


def knowledge_about(store: Store, iri: str) -> Knowledge:
    """Return what speaks of a thing: the facts and inspections, the labels of all that they name, their sources."""
    known = {"iri": str(NamedNode(iri)), "classes": " ".join(KINDS.values())}
    things = _things(store, {found for (found,) in rows(store, _ABOUT % known)})
    inspections = {thing.one("gk:inspection") for thing in things.values()} - things.keys() - {""}
    things |= _things(store, inspections)
    runs, replaces = (
        tuple(sorted((one, other) for one, other in rows(store, _RELATED % {**known, "property": name})))
        for name in ("gk:runsServicesFor", "gk:replaces")
    )
    named = {iri, *(end for pair in (*runs, *replaces) for end in pair)}
    return Knowledge(
        dict(sorted(things.items())), _labels(store, named, things), _sources(store, things), runs, replaces
    )


def _things(store: Store, iris: Collection[str]) -> dict[str, Thing]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for iri, name, value in rows(store, _VALUES % _listed(iris)) if iris else ():
        found[iri][short_iri(name)].add(value)
    things = {}
    for iri, values in found.items():
        kinds = sorted(_KIND_OF_CLASS[name] for name in values["rdf:type"] if name in _KIND_OF_CLASS)
        if kinds:
            things[iri] = Thing(iri, kinds[0], {key: tuple(sorted(texts)) for key, texts in sorted(values.items())})
    return things


def _labels(store: Store, named: Collection[str], facts: Collection[str]) -> dict[str, str]:
    labels: dict[str, str] = {}
    for iri, label in rows(store, _LABELS % {"named": _listed(named), "facts": _listed(facts)}):
        labels[iri] = min(label, labels.get(iri, label))
    return labels


def _sources(store: Store, facts: Collection[str]) -> dict[str, tuple[Source, ...]]:
    found: dict[str, set[tuple[str, str, int, Source]]] = defaultdict(set)
    for fact, document, title, date, publisher, url, start, quote in (
        rows(store, _SOURCES % _listed(facts)) if facts else ()
    ):
        source = Source(document, title, date, publisher, url, quote)
        found[fact].add((date or "9999", document, int(start), source))
    return {fact: tuple(dict.fromkeys(entry[3] for entry in sorted(entries))) for fact, entries in found.items()}


def _listed(iris: Iterable[str]) -> str:
    return " ".join(f"<{iri}>" for iri in sorted(iris))
