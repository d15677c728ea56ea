"""A triple store elsewhere: the SPARQL 1.1 Protocol and the SPARQL 1.1 Graph Store HTTP Protocol.

https://www.w3.org/TR/sparql11-protocol/, https://www.w3.org/TR/sparql11-http-rdf-update/
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import httpx
from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat, Triple, parse, parse_query_results

from graphkit.errors import EndpointFailed
from graphkit.store.connection import Connection, Reply, address, shown

Found = QuerySolutions | QueryBoolean | list[Triple]
Protocol = Literal["gsp", "update"]


class Answer(NamedTuple):
    """What a query gave; `is_empty` where that is no row, no triple, `false`, or a row of nothing but 0."""

    found: Found
    is_empty: bool


_RESULTS = "application/sparql-results+json, application/sparql-results+xml;q=0.8"
_TRIPLES = "application/n-triples, text/turtle;q=0.8, application/rdf+xml;q=0.5"
#: How Virtuoso 7 answers ASK: with a row of this one variable, which is 1 or 0.
_VIRTUOSO_ASK = "__ASK_RETVAL"
#: Virtuoso's marks of an answer that is not whole: so many rows and no more, or the time was up.
_CUT = ("X-SPARQL-MaxRows", "X-SQL-State")

# The services of well-known servers by the ends of their addresses: where one is, the others are beside it.
# Oxigraph: store update query; Fuseki: data update query; RDF4J, GraphDB: rdf-graphs/service statements "".
_STORES = {
    "/store": "/query",
    "/data": "/query",
    "/rdf-graphs/service": "",
    "/sparql-graph-crud": "/sparql",
    "/sparql-graph-crud-auth": "/sparql-auth",
}
_UPDATES = {"/update": "/query", "/statements": "", "/sparql": "/sparql", "/sparql-auth": "/sparql-auth"}


def known_protocol(url: str) -> Protocol | None:
    """Return what a well-known service at `url` speaks, or None where its address does not tell."""
    path = address(url).path.rstrip("/")
    if path.endswith(tuple(_STORES)):
        return "gsp"
    return "update" if path.endswith(tuple(_UPDATES)) else None


def query_address(url: str) -> str:
    """Return where the server whose Graph Store or Update service is at `url` answers queries."""
    parsed = address(url)
    path = parsed.path.rstrip("/")
    for ending, beside in (_STORES | _UPDATES).items():
        if path.endswith(ending):
            return str(parsed.copy_with(path=path.removesuffix(ending) + beside))
    return url


class RemoteStore:
    """The service at `url`; every failure of it raises EndpointFailed."""

    def __init__(self, url: str, connection: Connection) -> None:
        self._url = address(url)
        self._connection = connection

    def query(self, text: str, *, is_triples: bool = False) -> Answer:
        """Return the answer to a query; `is_triples` says that it is CONSTRUCT or DESCRIBE."""
        body = str(httpx.QueryParams({"query": text})).encode()
        form, accept = "application/x-www-form-urlencoded", _TRIPLES if is_triples else _RESULTS
        reply = self._connection.send("POST", self._url, body=body, content_type=form, accept=accept)
        cut = next((name for name in _CUT if name in reply.headers), None)
        if cut is not None:
            message = f"the server cut its answer off ({cut}: {reply.headers[cut]})"
            raise EndpointFailed(message, where=shown(self._url), hint="ask for less, with LIMIT and OFFSET")
        try:
            return _triples(reply) if is_triples else _results(reply)
        except (SyntaxError, ValueError) as error:
            kind = reply.media_type or "something of no type"
            message = f"the answer is no SPARQL result but {kind}: {reply.words() or 'nothing'}"
            hint = "check that this is the address of a SPARQL service, not of a page about it"
            raise EndpointFailed(message, where=shown(self._url), hint=hint) from error

    def update(self, text: str) -> None:
        """Carry out a SPARQL update."""
        kind = "application/sparql-update"
        self._connection.send("POST", self._url, body=text.encode(), content_type=kind, accept="*/*")

    def load(self, graph: str, ntriples: bytes, *, replace: bool) -> None:
        """Put triples into the graph of this IRI, instead of what it holds or in addition to it."""
        method, url = "PUT" if replace else "POST", self._url.copy_add_param("graph", graph)
        self._connection.send(method, url, body=ntriples, content_type="application/n-triples", accept="*/*")

    def greet(self) -> None:
        """Send what changes nothing, so that a server that is down or wants a login says so before it gets data."""
        self._connection.reply("GET", self._url.copy_add_param("graph", "urn:graphkit:none"), accept="*/*")

    def answers_queries(self) -> bool:
        """Say whether there is a query service at this address."""
        try:
            return isinstance(self.query("ASK { }").found, QueryBoolean)
        except EndpointFailed:
            return False


def _results(reply: Reply) -> Answer:
    """Return rows or yes or no, parsed to the end once, so that half an answer is never shown."""
    format = QueryResultsFormat.from_media_type(reply.media_type)  # noqa: A001
    if format is None:
        raise ValueError(reply.media_type)
    found = parse_query_results(reply.body, format=format)
    if isinstance(found, QueryBoolean):
        return Answer(found, is_empty=not found)
    values = {getattr(term, "value", "") for row in found for term in row}
    if [variable.value for variable in found.variables] == [_VIRTUOSO_ASK]:
        return Answer(_boolean("1" in values), is_empty="1" not in values)
    return Answer(parse_query_results(reply.body, format=format), is_empty=values <= {"0"})


def _boolean(value: bool) -> Found:
    text = f'{{"head": {{}}, "boolean": {str(value).lower()}}}'
    return parse_query_results(text, format=QueryResultsFormat.JSON)


def _triples(reply: Reply) -> Answer:
    format = RdfFormat.from_media_type(reply.media_type)  # noqa: A001
    if format is None:
        raise ValueError(reply.media_type)
    triples = [quad.triple for quad in parse(reply.body, format)]
    return Answer(triples, is_empty=not triples)
