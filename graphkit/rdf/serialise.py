"""One graph in every format: `turtle`, `nt`, `nq`, `trig`, `jsonld`, `rdfxml`."""

from __future__ import annotations

from collections.abc import Callable

from graphkit.errors import GraphkitError
from graphkit.rdf.jsonld import jsonld
from graphkit.rdf.quads import read_quads, union
from graphkit.rdf.rdfxml import rdfxml
from graphkit.rdf.turtle import trig, turtle

Graphs = dict[str, set[tuple[str, str, str]]]


def serialise(nquads: bytes, format: str) -> bytes:  # noqa: A002 (the name that people know)
    """Return these N-Quads in `format`, sorted: the same statements give the same bytes.

    `nq`, `trig` and `jsonld` keep the named graphs; `turtle`, `nt` and `rdfxml` hold the union of
    all graphs. An unknown format raises GraphkitError.
    """
    if format not in _WRITERS:
        raise GraphkitError(f"unknown format: {format}", hint=f"choose one of {', '.join(FORMATS)}")
    return _WRITERS[format](read_quads(nquads)).encode()


def nt(triples: set[tuple[str, str, str]]) -> str:
    """Return the triples of one graph as sorted N-Triples."""
    return "".join(sorted(f"{s} {p} {o} .\n" for s, p, o in triples))


def _nq(graphs: Graphs) -> str:
    ends = {name: f" {name} .\n" if name else " .\n" for name in graphs}
    return "".join(sorted(f"{s} {p} {o}{ends[name]}" for name, triples in graphs.items() for s, p, o in triples))


_WRITERS: dict[str, Callable[[Graphs], str]] = {
    "turtle": lambda graphs: turtle(union(graphs)),
    "nt": lambda graphs: nt(union(graphs)),
    "nq": _nq,
    "trig": trig,
    "jsonld": jsonld,
    "rdfxml": lambda graphs: rdfxml(union(graphs)),
}

FORMATS = tuple(_WRITERS)
