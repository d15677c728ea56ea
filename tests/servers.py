"""Small HTTP servers on loopback, for tests of what graphkit says to servers and hears from them."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

from pyoxigraph import DefaultGraph, NamedNode, QueryResultsFormat, QueryTriples, RdfFormat, Store, serialize


class Request(NamedTuple):
    method: str
    path: str
    headers: Message
    body: bytes

    @property
    def parameters(self) -> dict[str, str]:
        """The parameters of the address and those of a form."""
        form = self.body.decode() if self.headers.get("Content-Type") == "application/x-www-form-urlencoded" else ""
        found = parse_qs(urlsplit(self.path).query) | parse_qs(form)
        return {name: values[0] for name, values in found.items()}


class Answer(NamedTuple):
    status: int = 200
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()


Behaviour = Callable[[Request], Answer]


class Server(NamedTuple):
    url: str
    requests: list[Request]


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of a mistake; that a client has gone away is none."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(behaviour: Behaviour) -> Iterator[Server]:
    """Run a server that answers as `behaviour` says, and that writes down what it is asked."""
    requests: list[Request] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            requests.append(Request(self.command, self.path, self.headers, body))
            self.send(behaviour(requests[-1]))

        def send(self, answer: Answer) -> None:
            self.send_response(answer.status)
            for name, value in (("Content-Length", str(len(answer.body))), *answer.headers):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)

        do_GET = do_PUT = do_POST = answer  # noqa: N815 - the names that http.server calls

        def log_message(self, *_: object) -> None:
            pass

    server = _Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield Server(f"http://127.0.0.1:{server.server_port}", requests)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def sparql(store: Store, *, is_union: bool = False) -> Behaviour:
    """Return the behaviour of a triple store with the services /store, /update and /query."""

    def behave(request: Request) -> Answer:
        path, graph = urlsplit(request.path).path, request.parameters.get("graph", "")
        if path == "/query" and "query" in request.parameters:
            return _queried(store, request.parameters["query"], is_union=is_union)
        if path == "/update" and request.method == "POST":
            store.update(request.body.decode())
            return Answer(204)
        if path == "/store" and request.method in ("PUT", "POST"):
            if request.method == "PUT":
                store.clear_graph(NamedNode(graph))
            store.load(request.body, format=RdfFormat.N_TRIPLES, to_graph=NamedNode(graph))
            return Answer(204)
        return Answer(404, b"not here")

    return behave


def _queried(store: Store, text: str, *, is_union: bool) -> Answer:
    found = store.query(text, use_default_graph_as_union=is_union)
    if isinstance(found, QueryTriples):
        body, kind = serialize(found, format=RdfFormat.N_TRIPLES), "application/n-triples"
    else:
        body, kind = found.serialize(format=QueryResultsFormat.JSON), "application/sparql-results+json"
    return Answer(200, body or b"", (("Content-Type", kind),))


def sizes(store: Store) -> dict[str, int]:
    """Return how many triples each graph has; the default graph is the empty string."""
    graphs = [DefaultGraph(), *store.named_graphs()]
    counts = {
        str(getattr(graph, "value", "")): len(list(store.quads_for_pattern(None, None, None, graph)))
        for graph in graphs
    }
    return {name: count for name, count in counts.items() if count}
