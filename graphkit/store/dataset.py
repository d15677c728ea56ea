"""The graph as an rdflib Dataset, on Oxigraph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NoReturn

from oxrdflib import OxigraphStore
from pyoxigraph import Store
from rdflib import Dataset, Graph
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

from graphkit.errors import GraphkitError
from graphkit.rdf.prefixes import PREFIXES

_UNION = "__UNION__"


def rdflib_dataset(store: Store) -> Dataset:
    """Return a Dataset on an open store, whose default graph is the union of all, with the known prefixes."""
    dataset = Dataset(store=_UnionStore(store=store), default_union=True)
    for prefix, base in PREFIXES.items():
        dataset.bind(prefix, base, override=True)
    return dataset


def _refuse(*_: object, **__: object) -> NoReturn:
    hint = "change the graph with query(..., allow_update=True), or copy the dataset"
    raise GraphkitError("the dataset of a graph is read-only", hint=hint)


class _UnionStore(OxigraphStore):
    """Answers from the union that the store keeps, so that a triple of several graphs comes once. Changes nothing."""

    add = addN = remove = remove_graph = update = _refuse  # noqa: N815 - the names are those of rdflib

    def add_graph(self, graph: Graph) -> None:
        """Do nothing: rdflib calls it for every graph that is asked for by name, which need not be made."""

    def triples(self, triple_pattern: Any, context: Graph | None = None) -> Iterator[Any]:
        """Yield each triple with the named graphs that it stands in."""
        if context is not None:
            yield from super().triples(triple_pattern, context)
            return
        union = Graph(identifier=DATASET_DEFAULT_GRAPH_ID, store=self)
        for triple, _ in super().triples(triple_pattern, union):
            yield triple, self._graphs_of(triple)

    def _graphs_of(self, triple: Any) -> Iterator[Graph]:
        for _, graphs in super().triples(triple, None):
            yield from (graph for graph in graphs if graph is not None and graph.identifier != DATASET_DEFAULT_GRAPH_ID)

    def query(self, query: Any, initNs: Any, initBindings: Any, queryGraph: Any, **options: Any) -> Any:  # noqa: N803
        """Answer a query; one of the union is asked of the default graph, which is that."""
        return super().query(query, initNs, initBindings, "" if queryGraph == _UNION else queryGraph, **options)
