"""The library's front door.

>>> import graphkit
>>> graphkit.build("seeds", output="graph")  # doctest: +SKIP
>>> with graphkit.open("graph") as graph:  # doctest: +SKIP
...     for council, grade in graph.query("SELECT ?council ?grade { ... }"):
...         ...
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.opened import Graph
from graphkit.store.directory import GraphDirectory

if TYPE_CHECKING:
    from graphkit.builder import BuildSummary
    from graphkit.evaluation.score import Evaluation
    from graphkit.query.named import NamedQuery
    from graphkit.query.result import Result

__all__ = ["Graph", "build", "evaluate", "ontology", "open", "queries", "query_endpoint"]


def open(path: str | Path = "graph") -> Graph:
    """Open the graph in the folder `path`; NoGraph where there is none, GraphUnusable where it is broken."""
    directory = GraphDirectory(path)
    _ = directory.manifest  # so that a missing graph is told here, not at the first question
    return Graph(directory)


def build(
    sources: str | Path | Sequence[str | Path],
    *,
    output: str | Path = "graph",
    decisions: str | Path | None = None,
    on_document: Callable[[str], None] | None = None,
) -> BuildSummary:
    """Make the graph of `sources`, one path or several, in the folder `output`; see `graphkit.builder.build`."""
    from graphkit.builder import build as run

    return run(sources, output=output, decisions=decisions, on_document=on_document)


def query_endpoint(
    url: str,
    text: str,
    *,
    bind: Mapping[str, str] | None = None,
    timeout: float | None = None,
    allow_service: bool = False,
    allow_update: bool = False,
    ask: Callable[[str, str], tuple[str, str]] | None = None,
) -> Result:
    """Return the answer of the SPARQL service at `url`; see `graphkit.query.endpoint.query_endpoint`.

    `timeout` is in seconds, 60 where it is None; for `ask` and who is asking see `Graph.push`.
    """
    from graphkit.query.endpoint import query_endpoint
    from graphkit.store.connection import Connection
    from graphkit.store.remote import RemoteStore

    with Connection(timeout=60.0 if timeout is None else timeout, ask=ask) as connection:
        remote = RemoteStore(url, connection)
        return query_endpoint(remote, text, bind=bind, allow_service=allow_service, allow_update=allow_update)


def evaluate(texts: str | Path, gold: str | Path) -> Evaluation:
    """Return how well the facts of the documents in `texts` agree with the annotations in `gold`."""
    from graphkit.evaluation.run import evaluate as run

    return run(texts, gold)


def queries() -> tuple[NamedQuery, ...]:
    """Return the named queries, each with its question, parameters, example and SPARQL; ask one with `Graph.named`."""
    from graphkit.query.named import named_queries

    return named_queries()


def ontology(format: str = "turtle") -> bytes:  # noqa: A002 - as the command's option
    """Return the terms and the concepts of graphkit as `turtle`, `nt`, `jsonld` or `rdfxml`."""
    from graphkit.rdf.graphs import ontology_nquads
    from graphkit.rdf.serialise import serialise

    return serialise(ontology_nquads(), format)
