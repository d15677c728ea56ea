"""Checking a graph against ontology/shapes.ttl."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from rdflib import SH, Graph, URIRef
from rdflib.term import Node

from graphkit.rdf.compact import prefixed, relative
from graphkit.rdf.quads import read_quads, union
from graphkit.rdf.serialise import nt
from graphkit.vocabulary import ontology_folder


class Problem(NamedTuple):
    """Something wrong with `node`: `message` says what, `path` with which property, `value` is the culprit.

    Things are shown as in Turtle with the base of things; `value` is empty where something is missing.
    `severity` is `violation` or `warning`.
    """

    node: str
    message: str
    path: str = ""
    value: str = ""
    severity: str = "violation"


class Report(NamedTuple):
    """Whether a graph conforms (warnings alone do not stop it), and its problems in order."""

    conforms: bool
    problems: tuple[Problem, ...]


def validate(nquads: bytes) -> Report:
    """Check the union of these graphs, which should hold the reference graph, against the shapes."""
    import pyshacl

    data = Graph()
    data.parse(data=nt(union(read_quads(nquads))), format="nt")
    conforms, results, _ = pyshacl.validate(data, shacl_graph=_shapes(), allow_warnings=True)
    return Report(bool(conforms), tuple(sorted(_problems(results))))


@cache
def _shapes() -> Graph:
    return Graph().parse(ontology_folder() / "shapes.ttl", format="turtle")


def _problems(results: Graph) -> set[Problem]:
    found = set()
    # Results that no report names are the details of others.
    for result in results.objects(None, SH.result):
        found.add(
            Problem(
                node=_shown(results.value(result, SH.focusNode)),
                message=str(results.value(result, SH.resultMessage)),
                path=_path(results, results.value(result, SH.resultPath)),
                value=_shown(results.value(result, SH.value)),
                severity="warning" if results.value(result, SH.resultSeverity) == SH.Warning else "violation",
            )
        )
    return found


def _path(results: Graph, path: Node | None) -> str:
    inverse = results.value(path, SH.inversePath) if path is not None else None
    return f"^{_shown(inverse)}" if inverse is not None else _shown(path)


def _shown(node: Node | None) -> str:
    if node is None:
        return ""
    return prefixed(node) or relative(node) if isinstance(node, URIRef) else str(node)
