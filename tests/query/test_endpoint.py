from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

import graphkit
from graphkit.errors import QueryRefused
from graphkit.query.endpoint import declared
from graphkit.query.result import Result
from graphkit.query.results import format_result
from graphkit.rdf.prefixes import PREFIXES
from tests.servers import Server, serving, sizes, sparql

COUNCIL = "https://w3id.org/graphkit/id/council/E08000009"


@pytest.fixture
def there() -> Store:
    """The store of a server: a council with its label in a named graph."""
    store = Store()
    graph = NamedNode("urn:g")
    label = NamedNode(f"{PREFIXES['skos']}prefLabel")
    store.add(Quad(NamedNode(COUNCIL), label, Literal("Trafford", language="en"), graph))
    store.add(Quad(NamedNode("urn:else"), label, Literal('a "} odd \\', language="en"), graph))
    return store


@pytest.fixture
def apart(there: Store) -> Iterator[Server]:
    """A server whose default graph is empty."""
    with serving(sparql(there)) as server:
        yield server


@pytest.fixture
def union(there: Store) -> Iterator[Server]:
    """A server whose default graph is the union of the named ones."""
    with serving(sparql(there, is_union=True)) as server:
        yield server


def ask(server: Server, text: str, **options: Any) -> Result:
    return graphkit.query_endpoint(f"{server.url}/query", text, **options)


def test_rows_come_in_every_format(union: Server) -> None:
    text = "SELECT ?c { ?c skos:prefLabel 'Trafford'@en }"
    assert format_result(ask(union, text), "csv") == f"c\r\n{COUNCIL}\r\n".encode()
    assert COUNCIL in str(format_result(ask(union, text), "table")) or "E08000009" in str(
        format_result(ask(union, text))
    )


def test_triples_come_in_every_format(union: Server) -> None:
    written = format_result(ask(union, "CONSTRUCT { ?c a gk:Council } WHERE { ?c skos:prefLabel 'Trafford'@en }"), "nt")
    assert written == f"<{COUNCIL}> <{PREFIXES['rdf']}type> <{PREFIXES['gk']}Council> .\n".encode()


@pytest.mark.parametrize(("name", "value"), [("Trafford", True), ("Bury", False)])
def test_yes_and_no_come(union: Server, name: str, value: bool) -> None:
    assert ask(union, f"ASK {{ ?c skos:prefLabel '{name}'@en }}").boolean is value


@pytest.mark.parametrize("value", ["Trafford", "trafford", COUNCIL])
@pytest.mark.parametrize("fixture", ["apart", "union"])
def test_a_name_is_looked_up_at_the_server(request: pytest.FixtureRequest, fixture: str, value: str) -> None:
    server = request.getfixturevalue(fixture)
    result = ask(server, "SELECT ?council ?l { GRAPH ?g { ?council skos:prefLabel ?l } }", bind={"council": value})
    assert [[str(term) for term in row] for row in result] == [[f"<{COUNCIL}>", '"Trafford"@en']]


@pytest.mark.parametrize("value", ['a "} odd \\', "x' } ; DROP ALL #", '"} UNION { ?s ?p ?o', "line\nbreak"])
def test_a_value_stays_a_value(union: Server, there: Store, value: str) -> None:
    before = sizes(there)
    result = ask(union, "SELECT ?v { ?s skos:prefLabel ?l BIND(?v AS ?w) }", bind={"v": value})
    terms = {str(row[0]) for row in result}
    assert terms == ({"<urn:else>"} if "odd" in value else {str(Literal(value))})
    assert sizes(there) == before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("SELECT ?c\n{ ?c gk:counci }", "query, line 2, column 16"),
        ("SELECT ?c { ?c nope:a ?b }", 'the prefix "nope:" is not known'),
        ("SELECT * { SERVICE <http://a.example/> { ?s ?p ?o } }", "SERVICE calls another server"),
        ("DROP ALL", "this would change the graph"),
    ],
)
def test_a_mistake_is_told_before_anything_is_sent(union: Server, text: str, told: str) -> None:
    with pytest.raises(QueryRefused) as caught:
        ask(union, text)
    assert told in str(caught.value)
    assert union.requests == []


def test_an_update_that_is_allowed_is_carried_out(union: Server, there: Store) -> None:
    text = "INSERT DATA { GRAPH <urn:n> { <urn:a> a gk:Council } }"
    assert graphkit.query_endpoint(f"{union.url}/update", text, allow_update=True).kind == "update"
    assert sizes(there)["urn:n"] == 1
    with pytest.raises(QueryRefused, match="query, line 1, column 8"):
        graphkit.query_endpoint(f"{union.url}/update", "INSERT NONE", allow_update=True)
    with pytest.raises(QueryRefused, match="takes no bound values"):
        graphkit.query_endpoint(f"{union.url}/update", text, allow_update=True, bind={"a": "b"})


@pytest.mark.parametrize(
    ("text", "is_advised"),
    [
        ("SELECT ?c { ?c skos:prefLabel ?l }", True),
        ("SELECT (COUNT(*) AS ?n) { ?c skos:prefLabel ?l }", True),
        ("ASK { ?c skos:prefLabel ?l }", True),
        ("SELECT ?c { GRAPH ?g { ?c skos:prefLabel 'Bury'@en } }", False),
        ("SELECT ?c { GRAPH ?g { ?c skos:prefLabel ?l } }", False),
    ],
)
def test_graphs_that_the_server_keeps_apart_are_told_of(apart: Server, text: str, is_advised: bool) -> None:
    assert ("GRAPH ?g" in ask(apart, text).advice) is is_advised


def test_nothing_is_advised_where_there_is_just_nothing(union: Server) -> None:
    assert ask(union, "SELECT ?c { ?c skos:prefLabel 'Bury'@en }").advice == ""


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("ASK { ?s ?p ?o }", "ASK { ?s ?p ?o }"),
        ("# c\nASK { ?s a org:Post }", f"PREFIX org: <{PREFIXES['org']}> # c\nASK {{ ?s a org:Post }}"),
        ("PREFIX org: <urn:own> ASK { ?s a org:Post }", "PREFIX org: <urn:own> ASK { ?s a org:Post }"),
        ("ASK { ?s ?p 'org:Post', <urn:org:Post> }", "ASK { ?s ?p 'org:Post', <urn:org:Post> }"),
        ("ASK { ?s a u:Post }", "ASK { ?s a u:Post }"),
    ],
)
def test_prefixes_that_are_used_are_declared(text: str, whole: str) -> None:
    assert declared(text, PREFIXES) == whole
