"""The named graphs of a knowledge graph: one for each document, one of identities, one of reference.

All are canonical N-Quads, sorted, without blank nodes: the same input gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain, islice

from graphkit.model import Document, Doubt, Facts, InspectionIdentity, Names, PersonIdentity, Resolution
from graphkit.rdf import iris, labels
from graphkit.rdf.facts import DocumentGraph, add_body
from graphkit.rdf.names import term
from graphkit.rdf.prefixes import TERMS
from graphkit.rdf.writer import GraphWriter, address, date, english, integer, iri, text
from graphkit.vocabulary import ontology_folder, turtle_triples

_DOCUMENT_CLASSES = {"article": "schema:NewsArticle", "report": "schema:Report"}
_Concluded = InspectionIdentity | PersonIdentity | Doubt
#: Identities in a piece of their graph.
_PIECE = 500
_OF_TERMS = ("rdf:type", "rdfs:label", "rdfs:comment", "rdfs:subClassOf", "rdfs:subPropertyOf")


def document_nquads(document: Document, facts: Facts, names: Names) -> bytes:
    """Return the graph of what `document` says; `names` must hold all its inspections and people."""
    graph = DocumentGraph(document, facts, names)
    _add_document(graph.writer, document)
    for inspection in facts.inspections:
        graph.add_inspection(inspection)
    for judgement in facts.judgements:
        graph.add_judgement(judgement)
    for post in facts.posts:
        graph.add_post(post)
    for finding in dict.fromkeys(facts.findings):
        graph.add_finding(finding)
    for measure in dict.fromkeys(facts.measures):
        graph.add_measure(measure)
    for action in dict.fromkeys(facts.actions):
        graph.add_action(action)
    for statement in dict.fromkeys(facts.statements):
        graph.add_statement(statement)
    return graph.writer.nquads()


def identity_nquads(resolution: Resolution) -> bytes:
    """Return the graph of what was concluded about identities, with the reasons."""
    return b"".join(sorted({line for piece in identity_pieces(resolution) for line in piece.splitlines(keepends=True)}))


def identity_pieces(resolution: Resolution) -> Iterator[bytes]:
    """Yield that graph in pieces, each sorted: of many documents it is larger than memory may be."""
    people = {person.id for person in resolution.people}

    def add(writer: GraphWriter, one: _Concluded) -> None:
        """Add an identity or a doubt."""
        if isinstance(one, InspectionIdentity):
            _add_inspection_identity(writer, one)
        elif isinstance(one, PersonIdentity):
            _add_person_identity(writer, one)
        else:
            _add_doubt(writer, one, "person" if one.one in people else "inspection")

    rows: Iterator[_Concluded] = chain(resolution.inspections, resolution.people, resolution.doubts)
    while piece := tuple(islice(rows, _PIECE)):
        writer = GraphWriter(iris.IDENTITIES)
        for one in piece:
            add(writer, one)
        yield writer.nquads()


@cache
def reference_nquads() -> bytes:
    """Return the graph of all councils, providers and concepts, and of what gk terms mean."""
    writer = GraphWriter(iris.REFERENCE)
    folder = ontology_folder()
    for name in ("concepts.ttl", "councils.ttl"):
        writer.add_all(turtle_triples(folder / name))
    told = {term(name) for name in _OF_TERMS}
    writer.add_all(
        triple
        for triple in turtle_triples(folder / "graphkit.ttl")
        if triple[0].startswith(f"<{TERMS}") and triple[1] in told
    )
    return writer.nquads()


@cache
def ontology_nquads() -> bytes:
    """Return the terms and the concepts as N-Quads of the default graph, for `serialise`."""
    folder = ontology_folder()
    lines = {
        f"{s} {p} {o} .\n" for name in ("graphkit.ttl", "concepts.ttl") for s, p, o in turtle_triples(folder / name)
    }
    return "".join(sorted(lines)).encode()


def _add_document(writer: GraphWriter, document: Document) -> None:
    subject = iris.document(document.id)
    writer.add_type(subject, _DOCUMENT_CLASSES[document.kind])
    writer.add(subject, "dcterms:identifier", text(document.id))
    writer.add(subject, "dcterms:title", text(document.title))
    writer.add(subject, "skos:prefLabel", english(document.title or document.id))
    writer.add(subject, "dcterms:publisher", add_body(writer, document.publisher))
    writer.add(subject, "dcterms:issued", date(document.published))
    writer.add(subject, "dc:creator", *(text(author) for author in document.authors))
    writer.add(subject, "dcterms:language", text(document.language))
    writer.add(subject, "schema:url", address(document.url))
    writer.add(subject, "gk:sha256", text(document.sha256))


def _add_inspection_identity(writer: GraphWriter, inspection: InspectionIdentity) -> None:
    subject = iris.thing("inspection", inspection.id)
    writer.add_type(subject, "gk:Inspection")
    writer.add(subject, "skos:prefLabel", english(labels.inspection_label(inspection)))
    writer.add(subject, "gk:council", iri(iris.council(inspection.council)))
    writer.add(subject, "gk:kind", iri(iris.concept("kind", inspection.kind)))
    writer.add(subject, "gk:ordinal", integer(inspection.ordinal) if inspection.ordinal else "")
    writer.add(subject, "dcterms:date", date(inspection.date))
    _add_decision(writer, subject, "inspection", inspection)


def _add_person_identity(writer: GraphWriter, person: PersonIdentity) -> None:
    subject = iris.thing("person", person.id)
    writer.add_type(subject, "foaf:Person")
    writer.add(subject, "foaf:name", text(person.name))
    writer.add(subject, "skos:prefLabel", english(person.name))
    writer.add(subject, "skos:altLabel", *(english(name) for _, name in person.members if name != person.name))
    _add_decision(writer, subject, "person", person)


def _add_doubt(writer: GraphWriter, doubt: Doubt, kind: str) -> None:
    subject = iris.thing("doubt", kind, doubt.one, doubt.other)
    writer.add_type(subject, "gk:Doubt")
    writer.add(subject, "gk:between", *(iri(iris.thing(kind, side)) for side in (doubt.one, doubt.other)))
    writer.add(subject, "gk:reason", text(doubt.reason))


def _add_decision(
    writer: GraphWriter, concluded: str, kind: str, identity: InspectionIdentity | PersonIdentity
) -> None:
    decision = iris.thing("decision", kind, identity.id)
    writer.add_type(decision, "gk:IdentityDecision")
    writer.add(decision, "gk:concludes", iri(concluded))
    writer.add(decision, "gk:reason", text(identity.reason))
    for document, key in identity.members:
        mention = iris.thing("mention", document, kind, key)
        writer.add(decision, "gk:mention", iri(mention))
        writer.add_type(mention, "gk:Mention")
        writer.add(mention, "gk:mentionedAs", text(key))
        writer.add(mention, "prov:wasDerivedFrom", iri(iris.document(document)))
