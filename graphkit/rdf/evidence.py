"""Evidence as Web Annotations: a fact, and the passage of a document that states it."""

from __future__ import annotations

from graphkit.model import Document, Evidence
from graphkit.rdf import iris
from graphkit.rdf.writer import GraphWriter, integer, iri, text

#: How many characters before and after a passage are kept to find it again.
AROUND = 32


def add_evidence(writer: GraphWriter, document: Document, evidence: Evidence, *, kind: str, body: str) -> None:
    """Say that the words of `evidence` state `body`, the IRI of a fact of this kind.

    Facts of one kind from the same words share an annotation, and all from the same words a passage.
    """
    annotation = iris.thing("annotation", document.id, kind, f"{evidence.start}-{evidence.end}")
    writer.add_type(annotation, "oa:Annotation")
    writer.add(annotation, "oa:hasBody", iri(body))
    writer.add(annotation, "oa:hasTarget", iri(add_passage(writer, document, evidence)))


def add_passage(writer: GraphWriter, document: Document, evidence: Evidence) -> str:
    """Describe the passage of a document with the words of `evidence`; return its IRI."""
    passage = iris.thing("passage", document.id, f"{evidence.start}-{evidence.end}")
    writer.add_type(passage, "oa:SpecificResource")
    writer.add(passage, "oa:hasSource", iri(iris.document(document.id)))
    writer.add(passage, "oa:hasSelector", iri(f"{passage}/quote"), iri(f"{passage}/position"))
    _add_quote(writer, f"{passage}/quote", document, evidence)
    _add_position(writer, f"{passage}/position", evidence)
    if page := document.page(evidence.start):
        writer.add(passage, "oa:hasSelector", iri(f"{passage}/page"))
        _add_page(writer, f"{passage}/page", page)
    return passage


def _add_quote(writer: GraphWriter, selector: str, document: Document, evidence: Evidence) -> None:
    writer.add_type(selector, "oa:TextQuoteSelector")
    writer.add(selector, "oa:exact", text(evidence.quote))
    writer.add(selector, "oa:prefix", text(document.text[max(evidence.start - AROUND, 0) : evidence.start]))
    writer.add(selector, "oa:suffix", text(document.text[evidence.end : evidence.end + AROUND]))


def _add_position(writer: GraphWriter, selector: str, evidence: Evidence) -> None:
    writer.add_type(selector, "oa:TextPositionSelector")
    writer.add(selector, "oa:start", integer(evidence.start))
    writer.add(selector, "oa:end", integer(evidence.end))


def _add_page(writer: GraphWriter, selector: str, page: int) -> None:
    """Give the page on which a passage begins, as RFC 8118 names the pages of a PDF."""
    writer.add_type(selector, "oa:FragmentSelector")
    writer.add(selector, "rdf:value", text(f"page={page}"))
