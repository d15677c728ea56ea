"""A graph that was built, opened for reading: all that can be asked of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self

from pyoxigraph import Store

from graphkit.errors import GraphkitError
from graphkit.graph.walks import Walks
from graphkit.query.run import query
from graphkit.store.directory import GraphDirectory

if TYPE_CHECKING:
    from rdflib import Dataset

    from graphkit.cards.records import Card, Checks, Explanation, OpenPair, Timeline
    from graphkit.graph.projection import Network
    from graphkit.model import Document, LeftOver
    from graphkit.query.find import Match
    from graphkit.query.result import Result
    from graphkit.rdf.validate import Report
    from graphkit.store.push import PushSummary

NETWORK_FORMATS = ("graphml", "gexf", "dot", "mermaid", "cypher")


class Graph(Walks):
    """A graph that was built, opened for reading. Use `graphkit.open` to get one, and `with` to close it."""

    def __init__(self, directory: GraphDirectory) -> None:
        self.directory = directory
        self._store: Store | None = None

    def query(
        self,
        text: str,
        *,
        bind: Mapping[str, str] | None = None,
        timeout: float | None = None,
        allow_service: bool = False,
        allow_update: bool = False,
    ) -> Result:
        """Return the answer to a SPARQL query; see `graphkit.query.run.query`."""
        result = query(
            self.directory,
            text,
            bind=bind,
            timeout=timeout,
            allow_service=allow_service,
            allow_update=allow_update,
            store=self.store,
        )
        if result.kind == "update":
            self._store = None
        return result

    def named(self, name: str, bind: Mapping[str, str] | None = None, *, timeout: float | None = None) -> Result:
        """Return the answer to the named query `name` with these values; `queries` tells which there are.

        >>> graph.named("grade-history", {"council": "Trafford"})  # doctest: +SKIP

        Values are names as people type them (see `graphkit.query.find`), ids or IRIs. Raises QueryRefused for
        a value that is missing or that the query does not take, NameUnclear for one that fits nothing.
        """
        from graphkit.query.named import check_values, named_query
        from graphkit.query.values import value_terms

        asked = named_query(name)
        terms, notes = value_terms(self.store, asked, check_values(asked, bind or {}))
        result = self.query(asked.text, bind=terms, timeout=timeout)
        result.advice = "\n".join([*notes, *filter(None, [result.advice])])
        return result

    @property
    def store(self) -> Store:
        """The pyoxigraph Store, read-only. Its default graph is the union of the named graphs."""
        if self._store is None:
            self._store = self.directory.open_store()
        return self._store

    def dataset(self) -> Dataset:
        """Return the graph as an rdflib Dataset, read-only, on the same store.

        Its default graph is the union of the named graphs: queries and patterns see each triple once.
        """
        from graphkit.store.dataset import rdflib_dataset

        return rdflib_dataset(self.store)

    def export(self, format: str = "turtle") -> bytes:  # noqa: A002 - as the command's option
        """Return the whole graph, always in the same order.

        As RDF: `turtle`, `nt`, `nq`, `trig`, `jsonld` or `rdfxml`. As its network: `graphml`, `gexf`, `dot`,
        `mermaid` or `cypher`. Raises GraphkitError for another format.
        """
        if format in NETWORK_FORMATS:
            from graphkit.graph.export import export

            return export(self.network(), format)
        from graphkit.rdf.serialise import FORMATS, serialise

        if format not in FORMATS:
            hint = f"choose one of {', '.join((*FORMATS, *NETWORK_FORMATS))}"
            raise GraphkitError(f"unknown format: {format}", hint=hint)
        return serialise(self.directory.nquads(), format)

    def find(self, text: str, *, kinds: Collection[str] = ()) -> Match:
        """Return the one thing (of these kinds) that `text` names, as people type names; see `graphkit.query.find`."""
        from graphkit.query.find import NAMED_KINDS, find

        return find(self.store, text, kinds=kinds or NAMED_KINDS)

    def show(self, name: str) -> Card:
        """Return what is known of the thing that `name` stands for; see `graphkit.cards.card.show`."""
        from graphkit.cards.card import show

        return show(self.store, name)

    def explain(self, node: str) -> Explanation:
        """Return the words behind a fact, an inspection or a person; see `graphkit.cards.explain.explain`."""
        from graphkit.cards.explain import explain

        return explain(self.store, node)

    def timeline(self, council: str) -> Timeline:
        """Return what happened at a council by date; see `graphkit.cards.timeline.timeline`."""
        from graphkit.cards.timeline import timeline

        return timeline(self.store, council)

    def doubts(self) -> tuple[OpenPair, ...]:
        """Return the people and inspections that may be one but were left apart; see `graphkit.cards.doubts`."""
        from graphkit.cards.doubts import open_pairs

        return open_pairs(self.store)

    def left_over(self) -> tuple[LeftOver, ...]:
        """Return the decisions about identities to which nothing in the graph answers."""
        return self.directory.resolution().left_over

    def check(self, name: str = "") -> Checks:
        """Return the claims of articles beside what official reports say of them.

        `name` is the id of an article, or a council; without it all are returned. Raises NameUnclear where nothing is
        called so.
        """
        from graphkit.cards.checks import asked_of, checks_of

        about, values = asked_of(self.store, name)
        return checks_of(about, self.named("checks", values))

    def register(
        self, *, as_of: str = "", history: bool = False, every: bool = False, fill: bool = False
    ) -> list[dict[str, str]]:
        """Return how councils were graded, a row each, from official reports; see `graphkit.register.rows.register`."""
        from graphkit.model import names_by_document
        from graphkit.register.rows import register

        names = names_by_document(self.directory.resolution())
        entries = ((entry.document, entry.facts) for entry in self.directory.entries())
        return register(entries, names, as_of=as_of, history=history, every=every, fill=fill)

    def network(self) -> Network:
        """Return the graph as a networkx MultiDiGraph; see `graphkit.graph.projection.network` for its attributes."""
        from graphkit.graph.projection import network
        from graphkit.query.knowledge import read_knowledge

        return network(read_knowledge(self.store))

    def view(self, *, focus: str = "", depth: int = 1) -> str:
        """Return the network as one HTML page that needs nothing else; see `graphkit.view.page.page`.

        With `focus`, the name of a thing, the page shows that thing and what is at most `depth` steps around it.
        """
        from graphkit.graph.around import around
        from graphkit.view.page import page

        network = self.network()
        if not focus:
            return page(network)
        node = self.node(focus, network)
        return page(around(network, node, depth=depth), focus=node)

    def push(
        self,
        url: str,
        *,
        protocol: Literal["auto", "gsp", "update"] = "auto",
        replace: bool = True,
        endpoint: str | None = None,
        timeout: float = 60.0,
        ask: Callable[[str, str], tuple[str, str]] | None = None,
        on_graph: Callable[[str], None] | None = None,
    ) -> PushSummary:
        """Send the named graphs to the triple store at `url`; see `graphkit.store.push.push`.

        `timeout` in seconds is the most that one request may take. The environment says who is asking:
        GRAPHKIT_USER and GRAPHKIT_PASSWORD, or GRAPHKIT_TOKEN. `ask` gets the server's address and the name
        where it is known, and gives name and password; it is called where the server wants a password and
        there is none. `on_graph` gets the IRI of each graph that is there. Raises EndpointFailed.
        """
        from graphkit.store.connection import Connection
        from graphkit.store.push import push

        with Connection(timeout=timeout, ask=ask) as connection:
            return push(
                self.store, url, connection, protocol=protocol, replace=replace, endpoint=endpoint, on_graph=on_graph
            )

    def tables(self, folder: str | Path) -> dict[str, int]:
        """Write the facts as CSV files to `folder` and return the number of rows of each."""
        from graphkit.tables import write_tables

        entries = ((entry.document, entry.facts) for entry in self.directory.entries())
        return write_tables(folder, entries, self.directory.resolution())

    def validate(self) -> Report:
        """Check the graph against the shapes of the ontology."""
        from graphkit.rdf.validate import validate

        return validate(self.directory.nquads())

    def documents(self) -> Iterator[Document]:
        """Yield what is known about each document, without its text."""
        return self.directory.documents()

    def close(self) -> None:
        """Let go of the files; a result that is still being read keeps its own."""
        self._store = None
        self.directory.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
