from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from graphkit.errors import EndpointFailed
from graphkit.store import push as pushing
from graphkit.store.connection import Connection
from graphkit.store.credentials import Credentials
from graphkit.store.push import PushSummary, batches, push
from tests.servers import Answer, Behaviour, Request, serving, sizes, sparql

FIRST, SECOND = "urn:g:first", "urn:g:second"
NASTY = 'quote " backslash \\ line\nbreak } GRAPH <urn:x> { # é \U0001f600'


def quad(graph: str, number: int, text: str = "") -> Quad:
    value = Literal(text or f"value {number}", language="en")
    return Quad(NamedNode(f"urn:s:{number}"), NamedNode("urn:p"), value, NamedNode(graph))


@pytest.fixture
def here() -> Store:
    """Two graphs, with one triple in both."""
    store = Store()
    store.extend([quad(FIRST, number) for number in range(25)])
    store.extend([quad(SECOND, 1), quad(SECOND, 99, NASTY)])
    return store


@pytest.fixture
def there() -> Store:
    """The store of a server that holds an earlier first graph, and one that is none of ours."""
    store = Store()
    store.extend([quad(FIRST, 1000), quad("urn:g:theirs", 1)])
    return store


def pushed(here: Store, behaviour: Behaviour, path: str, **options: object) -> tuple[PushSummary, list[Request]]:
    with serving(behaviour) as server, Connection(timeout=5, credentials=Credentials()) as connection:
        summary = push(here, server.url + path, connection, **options)  # type: ignore[arg-type]
    return summary, [request for request in server.requests if request.body and "query" not in request.parameters]


PATHS = pytest.mark.parametrize(("path", "protocol"), [("/store", "gsp"), ("/update", "update")])


@PATHS
def test_graphs_are_replaced_and_others_left_alone(here: Store, there: Store, path: str, protocol: str) -> None:
    seen: list[str] = []
    summary, _ = pushed(here, sparql(there), path, on_graph=seen.append)
    assert summary == PushSummary(2, 27, protocol, (), "", is_union=False)  # type: ignore[arg-type]
    assert sizes(there) == {FIRST: 25, SECOND: 2, "urn:g:theirs": 1}
    assert set(here) <= set(there)
    assert seen == [FIRST, SECOND]


@PATHS
def test_graphs_are_added_to(here: Store, there: Store, path: str, protocol: str) -> None:
    summary, _ = pushed(here, sparql(there), path, replace=False)
    assert (summary.short, summary.protocol) == ((), protocol)
    assert sizes(there) == {FIRST: 26, SECOND: 2, "urn:g:theirs": 1}
    assert set(here) <= set(there)


@PATHS
def test_a_large_graph_goes_in_batches(
    here: Store, there: Store, path: str, protocol: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(pushing._MOST, protocol, (10, 10_000))
    summary, requests = pushed(here, sparql(there), path)
    assert len(requests) == 3 + 1
    assert summary.short == ()
    assert sizes(there)[FIRST] == 25


def test_batches_keep_to_both_limits() -> None:
    lines = [b"1234\n", b"12\n", b"12\n", b"1\n", b"1\n", b"1\n", b"123456789\n"]
    assert list(batches(lines, 3, 6)) == [b"1234\n", b"12\n12\n", b"1\n1\n1\n", b"123456789\n"]
    assert list(batches([], 3, 6)) == []


def test_a_server_that_loses_triples_is_found_out(here: Store, there: Store) -> None:
    def lossy(request: Request) -> Answer:
        if request.method == "PUT" and FIRST in request.parameters["graph"]:
            request = request._replace(body=b"".join(request.body.splitlines(keepends=True)[:-2]))
        return sparql(there)(request)

    summary, _ = pushed(here, lossy, "/store")
    assert summary.short == ((FIRST, 25, 23),)


def test_a_server_that_adds_where_it_should_replace_is_found_out(here: Store, there: Store) -> None:
    def adding(request: Request) -> Answer:
        return sparql(there)(request._replace(method="POST"))

    summary, _ = pushed(here, adding, "/store")
    assert summary.short == ((FIRST, 25, 26),)


def test_what_cannot_be_counted_is_told(here: Store, there: Store) -> None:
    def closed(request: Request) -> Answer:
        return Answer(404) if request.path.startswith("/query") else sparql(there)(request)

    summary, _ = pushed(here, closed, "/store")
    assert summary.short == ()
    assert summary.is_union is None
    assert "/query: there is no such service (404)" in summary.unchecked


def test_the_query_service_may_be_named(here: Store, there: Store) -> None:
    def elsewhere(request: Request) -> Answer:
        return sparql(there)(request._replace(path=request.path.replace("/ask", "/query")))

    with serving(elsewhere) as server, Connection(timeout=5, credentials=Credentials()) as connection:
        summary = push(here, f"{server.url}/store", connection, endpoint=f"{server.url}/ask")
    assert summary.unchecked == ""
    assert any(request.path == "/ask" for request in server.requests)


def test_one_address_for_everything_takes_updates(here: Store, there: Store) -> None:
    def single(request: Request) -> Answer:
        path = "/query" if "query" in request.parameters else "/update"
        return sparql(there, is_union=True)(request._replace(path=path)) if request.body else Answer(400)

    summary, _ = pushed(here, single, "/ds")
    assert (summary.protocol, summary.short, summary.is_union) == ("update", (), True)


def test_an_address_that_answers_no_query_takes_graphs(here: Store, there: Store) -> None:
    def graphs(request: Request) -> Answer:
        path = request.path.replace("/g", "/store", 1)
        return Answer(400) if "query" in request.parameters else sparql(there)(request._replace(path=path))

    summary, _ = pushed(here, graphs, "/g")
    assert summary.protocol == "gsp"
    assert sizes(there)[FIRST] == 25


def test_the_graph_that_fails_is_named(here: Store, there: Store) -> None:
    def full(request: Request) -> Answer:
        return (
            Answer(507, b"no space")
            if request.parameters.get("graph") == SECOND and request.body
            else sparql(there)(request)
        )

    with pytest.raises(EndpointFailed) as caught:
        pushed(here, full, "/store")
    assert caught.value.message == f"the server refuses (507: no space); this was at graph 2, <{SECOND}>"


def test_nothing_is_sent_to_a_server_that_wants_a_login(here: Store) -> None:
    with serving(lambda _: Answer(401)) as server, Connection(timeout=5, credentials=Credentials()) as connection:
        with pytest.raises(EndpointFailed, match="wants a name and a password"):
            push(here, f"{server.url}/store", connection)
        assert [request.body for request in server.requests] == [b""]


def test_an_empty_graph_is_no_trouble() -> None:
    with serving(lambda _: Answer(404)) as server, Connection(timeout=5, credentials=Credentials()) as connection:
        assert push(Store(), f"{server.url}/store", connection) == PushSummary(0, 0, "gsp", (), "", None)
