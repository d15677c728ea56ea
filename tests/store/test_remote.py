from __future__ import annotations

import pytest
from pyoxigraph import QueryBoolean, QuerySolutions

from graphkit.errors import EndpointFailed
from graphkit.store.connection import Connection
from graphkit.store.credentials import Credentials
from graphkit.store.remote import Answer as Answered
from graphkit.store.remote import RemoteStore, known_protocol, query_address
from tests.servers import Answer, serving

JSON, XML = "application/sparql-results+json", "application/sparql-results+xml; charset=utf-8"
ROWS = b'{"head": {"vars": ["n"]}, "results": {"bindings": [{"n": {"type": "literal", "value": "x"}}]}}'
XML_ROWS = b"""<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="n"/></head>
<results><result><binding name="n"><literal>x</literal></binding></result></results></sparql>"""


def asked(body: bytes, kind: str, *, is_triples: bool = False, headers: tuple[tuple[str, str], ...] = ()) -> Answered:
    """Return what is read out of a server's answer to any query."""
    answer = Answer(200, body, (("Content-Type", kind), *headers))
    with serving(lambda _: answer) as server, Connection(timeout=5, credentials=Credentials()) as connection:
        return RemoteStore(server.url, connection).query("ASK {}", is_triples=is_triples)


@pytest.mark.parametrize(("body", "kind"), [(ROWS, JSON), (XML_ROWS, XML)])
def test_rows_are_read(body: bytes, kind: str) -> None:
    found, is_empty = asked(body, kind)
    assert isinstance(found, QuerySolutions)
    assert [str(row["n"]) for row in found] == ['"x"']
    assert not is_empty


def boolean(value: str) -> bytes:
    return b'{"head": {}, "boolean": %s}' % value.encode()


def virtuoso(value: str) -> bytes:
    cell = b'{"__ASK_RETVAL": {"type": "typed-literal", "datatype": "http://www.w3.org/2001/XMLSchema#integer", '
    cell += b'"value": "%s"}}' % value.encode()
    return b'{"head": {"link": [], "vars": ["__ASK_RETVAL"]}, "results": {"bindings": [%s]}}' % cell


@pytest.mark.parametrize(
    ("body", "value"),
    [(boolean("true"), True), (boolean("false"), False), (virtuoso("1"), True), (virtuoso("0"), False)],
)
def test_yes_and_no_are_read(body: bytes, value: bool) -> None:
    found, is_empty = asked(body, JSON)
    assert isinstance(found, QueryBoolean)
    assert bool(found) is value
    assert is_empty is not value


@pytest.mark.parametrize(
    ("body", "is_empty"),
    [
        (ROWS, False),
        (ROWS.replace(b'"x"', b'"0"'), True),
        (b'{"head": {"vars": []}, "results": {"bindings": []}}', True),
    ],
)
def test_nothing_and_nought_are_empty(body: bytes, is_empty: bool) -> None:
    assert asked(body, JSON).is_empty is is_empty


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"<urn:a> <urn:b> <urn:c> .", "application/n-triples"),
        (b"@prefix u: <urn:> . u:a u:b u:c .", "text/turtle; charset=UTF-8"),
    ],
)
def test_triples_are_read(body: bytes, kind: str) -> None:
    found, is_empty = asked(body, kind, is_triples=True)
    assert isinstance(found, list)
    assert [str(triple) for triple in found] == ["<urn:a> <urn:b> <urn:c>"]
    assert not is_empty


@pytest.mark.parametrize(
    ("body", "kind", "is_triples", "told"),
    [
        (b"<html><body>Welcome!</body></html>", "text/html", False, "text/html: Welcome!"),
        (b"", "", False, "something of no type: nothing"),
        (ROWS[:60], JSON, False, "application/sparql-results+json: {"),
        (b'{"hello": 1}', JSON, False, 'application/sparql-results+json: {"hello": 1}'),
        (b"\xff\xfe", JSON, False, "application/sparql-results+json"),
        (ROWS, JSON, True, "application/sparql-results+json"),
        (b"<urn:a> <urn:b>", "application/n-triples", True, "application/n-triples"),
    ],
)
def test_an_answer_that_makes_no_sense_is_told(body: bytes, kind: str, is_triples: bool, told: str) -> None:
    with pytest.raises(EndpointFailed) as caught:
        asked(body, kind, is_triples=is_triples)
    assert f"the answer is no SPARQL result but {told}" in caught.value.message
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("header", ["X-SPARQL-MaxRows", "X-SQL-State"])
def test_an_answer_that_the_server_cut_off_is_none(header: str) -> None:
    with pytest.raises(EndpointFailed, match="cut its answer off") as caught:
        asked(ROWS, JSON, headers=((header, "1"),))
    assert "LIMIT and OFFSET" in str(caught.value.hint)


def test_requests_are_those_of_the_standards() -> None:
    with serving(lambda _: Answer(204)) as server, Connection(timeout=5, credentials=Credentials()) as connection:
        remote = RemoteStore(f"{server.url}/ds?tenant=a", connection)
        remote.load("urn:g?a=b&c", b"<urn:a> <urn:b> <urn:c> .\n", replace=True)
        remote.load("urn:g", b"", replace=False)
        remote.update("INSERT DATA { <urn:é> <urn:b> 1 }")
        with pytest.raises(EndpointFailed):
            remote.query("SELECT ?é { }")
    put, post, update, query = server.requests
    assert (put.method, put.parameters) == ("PUT", {"tenant": "a", "graph": "urn:g?a=b&c"})
    assert (put.headers["Content-Type"], put.body) == ("application/n-triples", b"<urn:a> <urn:b> <urn:c> .\n")
    assert (post.method, post.parameters["graph"]) == ("POST", "urn:g")
    assert update.headers["Content-Type"] == "application/sparql-update"
    assert update.body.decode() == "INSERT DATA { <urn:é> <urn:b> 1 }"
    assert (query.method, query.parameters) == ("POST", {"tenant": "a", "query": "SELECT ?é { }"})
    assert query.headers["Accept"].startswith("application/sparql-results+json")


@pytest.mark.parametrize(
    ("url", "protocol", "queries"),
    [
        ("http://h/store", "gsp", "http://h/query"),
        ("http://h/update", "update", "http://h/query"),
        ("http://h/ds/data", "gsp", "http://h/ds/query"),
        ("http://h/sparql-graph-crud-auth", "gsp", "http://h/sparql-auth"),
        ("http://h/sparql-graph-crud/", "gsp", "http://h/sparql"),
        ("http://h/sparql-auth", "update", "http://h/sparql-auth"),
        ("http://h/sparql", "update", "http://h/sparql"),
        ("http://h/repositories/r/statements", "update", "http://h/repositories/r"),
        ("http://h/repositories/r/rdf-graphs/service", "gsp", "http://h/repositories/r"),
        ("http://h/ds", None, "http://h/ds"),
        ("http://h", None, "http://h"),
    ],
)
def test_services_of_well_known_servers_are_found(url: str, protocol: str | None, queries: str) -> None:
    assert known_protocol(url) == protocol
    assert query_address(url) == queries
