"""Sending a graph to a triple store elsewhere, named graph by named graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from pyoxigraph import Literal as RdfLiteral
from pyoxigraph import NamedNode, QuerySolutions, RdfFormat, Store

from graphkit.errors import EndpointFailed
from graphkit.store.connection import Connection
from graphkit.store.remote import Protocol, RemoteStore, known_protocol, query_address

#: The most triples and bytes of one request, by protocol: updates are parsed as a whole by most servers.
_MOST = {"gsp": (10_000, 2_000_000), "update": (1_000, 250_000)}
_GRAPHS_COUNTED = 100


class PushSummary(NamedTuple):
    """What was sent, and what is there now.

    `graphs` and `triples` are numbers of what was sent; `protocol` is how. `short` has, for every graph of
    which not all is there, its IRI, how many triples were sent and how many were counted. `unchecked` is the
    reason where nothing could be counted, else empty. `is_union` says whether a query that names no graph
    sees the named graphs at this server; None where that is not known.
    """

    graphs: int
    triples: int
    protocol: Protocol
    short: tuple[tuple[str, int, int], ...]
    unchecked: str
    is_union: bool | None


def push(
    store: Store,
    url: str,
    connection: Connection,
    *,
    protocol: Literal["auto", "gsp", "update"] = "auto",
    replace: bool = True,
    endpoint: str | None = None,
    on_graph: Callable[[str], None] | None = None,
) -> PushSummary:
    """Send the named graphs of `store` to the service at `url` and count there what has come.

    `protocol` is `gsp` (Graph Store HTTP Protocol), `update` (SPARQL Update) or `auto`: what the address
    tells, or else what the server answers. With `replace` a graph takes the place of the one that has its
    name there, without it the triples are added; other graphs are left alone either way. `endpoint` is
    the server's query service, where it cannot be told from `url`. Raises EndpointFailed.
    """
    remote = RemoteStore(url, connection)
    spoken = protocol if protocol != "auto" else known_protocol(url)
    if spoken is None:
        spoken = "update" if remote.answers_queries() else "gsp"
    remote.greet()
    sent: dict[str, int] = {}
    for graph in sorted(store.named_graphs(), key=str):
        name = str(graph.value)
        try:
            sent[name] = _send(remote, name, _lines(store, graph), spoken, replace=replace)
        except EndpointFailed as error:
            raise _told_how_far(error, name, len(sent)) from error
        if on_graph is not None:
            on_graph(name)
    short, unchecked, is_union = _checked(sent, RemoteStore(endpoint or query_address(url), connection), replace)
    return PushSummary(len(sent), sum(sent.values()), spoken, short, unchecked, is_union)


def _lines(store: Store, graph: object) -> list[bytes]:
    assert isinstance(graph, NamedNode)
    return sorted((store.dump(format=RdfFormat.N_TRIPLES, from_graph=graph) or b"").splitlines(keepends=True))


def _send(remote: RemoteStore, graph: str, lines: list[bytes], protocol: Protocol, *, replace: bool) -> int:
    """Send one graph in batches: only the first of them may replace what is there."""
    for number, batch in enumerate(batches(lines, *_MOST[protocol])):
        clear = replace and number == 0
        if protocol == "gsp":
            remote.load(graph, batch, replace=clear)
        else:
            drop = f"DROP SILENT GRAPH <{graph}> ;\n" if clear else ""
            remote.update(f"{drop}INSERT DATA {{ GRAPH <{graph}> {{\n{batch.decode()}}} }}")
    return len(lines)


def batches(lines: Iterable[bytes], most_lines: int, most_bytes: int) -> Iterator[bytes]:
    """Yield lines joined, each time as many as the limits allow and one at least."""
    batch: list[bytes] = []
    size = 0
    for line in lines:
        if batch and (len(batch) == most_lines or size + len(line) > most_bytes):
            yield b"".join(batch)
            batch, size = [], 0
        batch.append(line)
        size += len(line)
    if batch:
        yield b"".join(batch)


def _told_how_far(error: EndpointFailed, graph: str, done: int) -> EndpointFailed:
    message = f"{error.message}; this was at graph {done + 1}, <{graph}>"
    return type(error)(message, where=error.where, hint=error.hint)


def _checked(
    sent: dict[str, int], remote: RemoteStore, replace: bool
) -> tuple[tuple[tuple[str, int, int], ...], str, bool | None]:
    """Return the graphs that are not whole, the reason where that is not known, and whether queries see them."""
    names = sorted(sent)
    found: dict[str, int] = {}
    try:
        for start in range(0, len(names), _GRAPHS_COUNTED):
            found |= _counts(remote, names[start : start + _GRAPHS_COUNTED])
        is_union = _sees(remote, names[0]) if names else None
    except EndpointFailed as error:
        return (), str(error), None
    pairs = [(name, sent[name], found.get(name, 0)) for name in names]
    short = [item for item in pairs if item[2] < item[1] or (replace and item[2] != item[1])]
    return tuple(short), "", is_union


def _counts(remote: RemoteStore, graphs: list[str]) -> dict[str, int]:
    values = " ".join(f"<{name}>" for name in graphs)
    text = f"SELECT ?g (COUNT(*) AS ?n) {{ VALUES ?g {{ {values} }} GRAPH ?g {{ ?s ?p ?o }} }} GROUP BY ?g"
    answer = remote.query(text).found
    counts = {}
    for row in answer if isinstance(answer, QuerySolutions) else ():
        graph, number = row["g"], row["n"]
        if isinstance(graph, NamedNode) and isinstance(number, RdfLiteral):
            counts[graph.value] = int(number.value)
    return counts


def _sees(remote: RemoteStore, graph: str) -> bool:
    return not remote.query(f"ASK {{ GRAPH <{graph}> {{ ?s ?p ?o }} ?s ?p ?o }}").is_empty
