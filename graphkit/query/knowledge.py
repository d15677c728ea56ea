"""What a graph holds, read once into plain records: things with their values, labels, and the words behind facts.

Whatever tells of many facts at once (cards, timelines, the network) starts from here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Store, Triple

from graphkit.query.table import short_iri
from graphkit.rdf.prefixes import CONCEPTS, PREFIXES, THINGS

#: The classes whose instances are read, by the kind that a thing of it has.
KINDS = {
    "inspection": "gk:Inspection",
    "judgement": "gk:Judgement",
    "tenure": "gk:Tenure",
    "finding": "gk:Finding",
    "measure": "gk:Measure",
    "action": "gk:Action",
    "statement": "gk:Statement",
}
_VALUES = "SELECT ?thing ?property ?value { ?thing a %s ; ?property ?value }"
_LABELS = "SELECT ?thing ?label { ?thing skos:prefLabel|foaf:name ?label }"
_EVIDENCE = """SELECT ?fact ?document ?start ?quote {
  ?annotation oa:hasBody ?fact ; oa:hasTarget ?passage .
  ?passage oa:hasSource ?document ; oa:hasSelector ?words, ?place .
  ?words oa:exact ?quote . ?place oa:start ?start .
}"""
_DOCUMENTS = """SELECT ?document ?title ?date ?publisher ?url {
  ?document a ?class . FILTER(?class IN (schema:NewsArticle, schema:Report))
  OPTIONAL { ?document dcterms:title ?title }
  OPTIONAL { ?document dcterms:issued ?date }
  OPTIONAL { ?document dcterms:publisher/skos:prefLabel ?publisher }
  OPTIONAL { ?document schema:url ?url }
}"""


class Source(NamedTuple):
    """Words that state a fact, and the document that they stand in; what is not known is empty.

    `document` is its IRI, `date` the partial date on which it was published, `quote` the words.
    """

    document: str
    title: str
    date: str
    publisher: str
    url: str
    quote: str


class Thing(NamedTuple):
    """An inspection or a fact: its IRI, its kind (a key of KINDS) and its values by property.

    Properties are prefixed names (`gk:council`), values IRIs or the text of literals, sorted.
    """

    iri: str
    kind: str
    values: Mapping[str, tuple[str, ...]]

    def one(self, name: str) -> str:
        """Return the first value of a property, or the empty string."""
        values = self.values.get(name, ())
        return values[0] if values else ""

    def all(self, name: str) -> tuple[str, ...]:
        """Return the values of a property."""
        return self.values.get(name, ())


class Knowledge(NamedTuple):
    """Inspections and facts by IRI, labels of everything by IRI, and the sources of each fact, earliest first.

    `runs` has the pairs of a provider and a council that it runs or ran services for, `replaces` those of a
    council and one that it took over from.
    """

    things: Mapping[str, Thing]
    labels: Mapping[str, str]
    sources: Mapping[str, tuple[Source, ...]]
    runs: tuple[tuple[str, str], ...] = ()
    replaces: tuple[tuple[str, str], ...] = ()

    def label(self, iri: str) -> str:
        """Return the name of a thing as people know it; the end of its IRI where it has none."""
        return self.labels.get(iri) or iri.rstrip("/").rpartition("/")[2].replace("-", " ")

    def of_kind(self, kind: str) -> Iterator[Thing]:
        """Yield the things of a kind in the order of their IRIs."""
        return (thing for thing in self.things.values() if thing.kind == kind)


def read_knowledge(store: Store) -> Knowledge:
    """Return what the graph in `store` holds."""
    things = {thing.iri: thing for kind, name in KINDS.items() for thing in _things(store, kind, name)}
    labels: dict[str, str] = {}
    for thing, label in rows(store, _LABELS):
        labels[thing] = min(label, labels.get(thing, label))
    pairs = [_related(store, name) for name in ("gk:runsServicesFor", "gk:replaces")]
    return Knowledge(dict(sorted(things.items())), labels, _sources(store), *pairs)


def rows(store: Store, query: str) -> Iterator[list[str]]:
    """Yield the rows of a query as texts: IRIs, and literals without their types; empty where there is no value."""
    solutions = store.query(query, prefixes=PREFIXES)
    assert isinstance(solutions, QuerySolutions)
    return ([_text(term) for term in row] for row in solutions)


def kind_of(iri: str) -> str:
    """Return the kind of a thing or the scheme of a concept: `council`, `person`, `topic`, `action` ..."""
    for base in (CONCEPTS, THINGS):
        if iri.startswith(base):
            return iri.removeprefix(base).partition("/")[0]
    return ""


def local_name(iri: str) -> str:
    """Return the last part of an IRI: the id of a concept, the code of a council."""
    return iri.rpartition("/")[2]


def _things(store: Store, kind: str, name: str) -> list[Thing]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for thing, name_of_property, value in rows(store, _VALUES % name):
        found[thing][short_iri(name_of_property)].add(value)
    return [
        Thing(iri, kind, {key: tuple(sorted(texts)) for key, texts in sorted(values.items())})
        for iri, values in found.items()
    ]


def _related(store: Store, name: str) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((one, other) for one, other in rows(store, f"SELECT ?one ?other {{ ?one {name} ?other }}")))


def _sources(store: Store) -> dict[str, tuple[Source, ...]]:
    documents: dict[str, tuple[str, str, str, str]] = {}
    for document, *known in rows(store, _DOCUMENTS):
        title, date, publisher, url = known
        documents[document] = min((title, date, publisher, url), documents.get(document, (title, date, publisher, url)))
    found: dict[str, set[tuple[str, str, int, Source]]] = defaultdict(set)
    for fact, document, start, quote in rows(store, _EVIDENCE):
        title, date, publisher, url = documents.get(document, ("", "", "", ""))
        source = Source(document, title, date, publisher, url, quote)
        found[fact].add((date or "9999", document, int(start), source))
    return {fact: tuple(dict.fromkeys(entry[3] for entry in sorted(entries))) for fact, entries in found.items()}


def _text(term: NamedNode | BlankNode | Literal | Triple | None) -> str:
    return term.value if isinstance(term, NamedNode | BlankNode | Literal) else ""
