"""Answers written out: for people, and in the formats of the W3C."""

from __future__ import annotations

import re
import shutil
import sys

import pyoxigraph
from pyoxigraph import QueryResultsFormat, RdfFormat

from graphkit.errors import QueryRefused
from graphkit.query.result import Result, engine_failures
from graphkit.query.table import aligned, markdown, shown

_STANDARD = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
_NOT_XML = re.compile(r"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_RDF = ("turtle", "nt", "jsonld", "rdfxml")
_PEOPLE = ("table", "markdown")


def format_result(result: Result, format: str | None = None, *, width: int | None = None) -> str | bytes:  # noqa: A002
    """Return a result as text for people, or as bytes in a format that is defined elsewhere.

    Rows and yes or no: `table` (the default), `markdown`, `csv`, `tsv`, `json`, `xml` (SPARQL 1.1 Query
    Results). Triples: `turtle` (the default), `nt`, `jsonld`, `rdfxml`; as `table` and `markdown` they are
    rows of three. Tables shorten IRIs with the known prefixes and are made to fit `width` columns: by
    default those of the terminal, without limit where stdout is none. A format that does not fit
    the result raises QueryRefused.
    """
    if result.kind == "update":
        return ""
    if result.kind == "triples":
        return _triples(result, format or "turtle", width)
    return _rows(result, format or "table", width)


def _rows(result: Result, name: str, width: int | None) -> str | bytes:
    if name in _STANDARD and result.answer is not None:
        with engine_failures():
            written = result.answer.serialize(format=_STANDARD[name]) or b""
        if name == "xml":
            written = _well_formed(written)
        return written if written.endswith(b"\n") else written + b"\n"
    if name not in _PEOPLE:
        raise QueryRefused(f"{name} is for triples", hint=f"choose one of {', '.join((*_PEOPLE, *_STANDARD))}")
    if result.boolean is not None:
        return "yes\n" if result.boolean else "no\n"
    rows = [[shown(term) for term in row] for row in result]
    return _for_people(name, result.variables, rows, width)


def _well_formed(xml: bytes) -> bytes:
    """Return XML of the engine with what XML 1.0 cannot hold as U+FFFD, and with carriage returns kept."""
    return _NOT_XML.sub("\ufffd", xml.decode()).replace("\r", "&#13;").encode()


def _triples(result: Result, name: str, width: int | None) -> str | bytes:
    triples = result.triples()
    if name in _PEOPLE:
        rows = [[shown(term) for term in triple] for triple in triples]
        return _for_people(name, ("subject", "predicate", "object"), rows, width)
    if name not in _RDF:
        raise QueryRefused(f"{name} is for rows", hint=f"choose one of {', '.join((*_RDF, *_PEOPLE))}")
    nquads = pyoxigraph.serialize(triples, format=RdfFormat.N_TRIPLES) or b""
    if name == "nt":
        return nquads
    from graphkit.rdf.serialise import serialise

    return serialise(nquads, name)


def _for_people(name: str, head: tuple[str, ...], rows: list[list[str]], width: int | None) -> str:
    if name == "markdown":
        return markdown(head, rows)
    if width is None and sys.stdout.isatty():
        width = shutil.get_terminal_size().columns
    return aligned(head, rows, width=width)
