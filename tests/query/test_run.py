from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from graphkit.errors import QueryRefused, QueryTimeout
from graphkit.query.results import format_result
from graphkit.query.run import query
from graphkit.query.table import shown
from graphkit.store.directory import GraphDirectory


def rows(directory: GraphDirectory, text: str, **options: object) -> list[tuple[str, ...]]:
    """Return the rows of a query, sorted and as people read them."""
    return sorted(tuple(shown(term) for term in row) for row in query(directory, text, **options))  # type: ignore[arg-type]


def test_a_triple_of_two_graphs_is_one(directory: GraphDirectory) -> None:
    text = "SELECT ?inspection { ?inspection gk:council <https://w3id.org/graphkit/id/council/E08000009> }"
    assert rows(directory, text) == [
        ("https://w3id.org/graphkit/id/inspection/t1",),
        ("https://w3id.org/graphkit/id/inspection/t2",),
    ]
    (counted,) = rows(directory, "SELECT (COUNT(*) AS ?n) { ?inspection gk:council ?council }")
    assert counted == ("3",)


def test_graphs_can_be_told_apart(directory: GraphDirectory) -> None:
    text = "SELECT ?graph { GRAPH ?graph { <https://w3id.org/graphkit/id/inspection/t1> gk:council ?council } }"
    assert [row[0].rpartition("/")[2] for row in rows(directory, text)] == ["one", "two"]


BOUND = {
    "a pattern": "SELECT ?council ?i { ?i gk:council ?council }",
    "all variables": "SELECT * { ?i gk:council ?council }",
    "a variable that is not selected": "SELECT ('x' AS ?x) ?i { ?i gk:council ?council }",
    "written with a dollar": "SELECT $council ?i { ?i gk:council $council }",
    "an optional part": """SELECT ?council ?i {
        ?i gk:grade ?grade OPTIONAL { ?i gk:council ?c FILTER(?c = ?council) } FILTER(BOUND(?c)) }""",
    "a filter": "SELECT ?council ?i { ?i gk:council ?c FILTER(?c = ?council) }",
    "a filter in a group of its own": "SELECT ?council ?i { { ?i gk:council ?c FILTER(?c = ?council) } }",
    "exists": "SELECT ?council ?i { ?i gk:grade ?grade FILTER EXISTS { ?i gk:council ?council } }",
    "exists with a filter": """SELECT ?council ?i {
        ?i gk:grade ?grade FILTER EXISTS { ?i gk:council ?c FILTER(?c = ?council) } }""",
    "not exists": """SELECT ?council ?i {
        ?i gk:grade ?grade FILTER NOT EXISTS { ?i gk:council ?c FILTER(?c != ?council) } }""",
    "a sub-query": "SELECT ?council ?i { { SELECT ?i { ?i gk:council ?council } } }",
    "a sub-query that selects it": "SELECT ?council ?i { { SELECT ?i ?council { ?i gk:council ?council } } }",
    "a sub-query that counts": """SELECT ?council ?i {
        ?i gk:council ?council { SELECT (COUNT(*) AS ?n) { ?x gk:council ?council } } FILTER(?n = 2) }""",
    "a union": "SELECT ?council ?i { { ?i gk:council ?council } UNION { ?council gk:none ?i } }",
    "minus": """SELECT ?council ?i {
        ?i gk:council ?c FILTER(?c = ?council) MINUS { ?i gk:council ?d FILTER(?d != ?council) } }""",
    "a graph": "SELECT DISTINCT ?council ?i { GRAPH ?g { ?i gk:council ?council } }",
    "values beside it": """SELECT ?council ?i {
        VALUES ?g { grade:good grade:inadequate } ?i gk:grade ?g ; gk:council ?council }""",
    "values of several": """SELECT ?council ?i {
        VALUES (?g) { (grade:good) (grade:inadequate) } ?i gk:grade ?g ; gk:council ?council }""",
    "groups of rows": "SELECT ?council ?i (COUNT(*) AS ?n) { ?i gk:council ?council } GROUP BY ?council ?i",
    "a comment and a string": "SELECT ?council ?i { # { ?council\n ?i gk:council ?council FILTER('{' != '}') }",
}


@pytest.mark.parametrize("text", BOUND.values(), ids=BOUND.keys())
def test_a_bound_variable_has_its_value_everywhere(directory: GraphDirectory, text: str) -> None:
    result = query(directory, text, bind={"council": "Trafford"})
    inspection = result.variables.index("i")
    found = sorted(shown(row[inspection]).rpartition("/")[2] for row in result)
    assert found == ["t1", "t2"]


@pytest.mark.parametrize("text", [BOUND["a pattern"], BOUND["all variables"], BOUND["a sub-query"]])
def test_a_bound_variable_is_seen_in_the_rows(directory: GraphDirectory, text: str) -> None:
    result = query(directory, text, bind={"council": "Bolton"})
    council = result.variables.index("council")
    assert [shown(row[council]) for row in result] == ["https://w3id.org/graphkit/id/council/E08000001"]


@pytest.mark.parametrize(
    ("text", "triples"),
    [
        ("CONSTRUCT { ?i gk:of ?council } WHERE { ?i gk:council ?council }", 2),
        ("DESCRIBE ?council", 2),
        ("DESCRIBE ?i WHERE { ?i gk:council ?council }", 4),
    ],
)
def test_values_are_bound_where_triples_are_made(directory: GraphDirectory, text: str, triples: int) -> None:
    assert len(query(directory, text, bind={"council": "Trafford"}).triples()) == triples


def test_values_are_bound_in_ask(directory: GraphDirectory) -> None:
    text = "ASK { ?i gk:council ?council ; gk:grade ?grade }"
    assert query(directory, text, bind={"council": "Bolton", "grade": "grade:good"}).boolean is True
    assert query(directory, text, bind={"council": "Bolton", "grade": "grade:inadequate"}).boolean is False


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * { ?i gk:council ?c }", r"the query has no \?council to bind \(it has \?c, \?i\)"),
        ("CONSTRUCT WHERE { ?i gk:council ?council }", "cannot be bound in CONSTRUCT WHERE"),
        ("SELECT * { ?i gk:council ?c BIND(?c AS ?council) }", "has a value in the query too"),
        ("SELECT * {\n ?i gk:council ?council ?x }", "line 2, column 25"),
    ],
)
def test_what_cannot_be_bound_is_refused(directory: GraphDirectory, text: str, message: str) -> None:
    with pytest.raises(QueryRefused, match=message):
        query(directory, text, bind={"council": "Trafford"})


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://e.example/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://e.example/> { ?s ?p ?o } }",
        "SELECT * { ?a ?b ?c FILTER(1<2)SERVICE<http://e.example/>{ ?s ?p ?o } }",
        "SELECT * { FILTER('\\'' != \"#\") # '\n SERVICE <http://e.example/> { ?s ?p ?o } }",
        'SELECT * { ?s ?p """a"b""" . SERVICE <http://e.example/> { ?s ?p ?o } }',
        "PREFIX x: <http://e.example/#> SELECT * { SERVICE x:y { ?s ?p ?o } }",
        "LOAD <http://e.example/>",
    ],
)
def test_other_servers_are_not_called(directory: GraphDirectory, text: str) -> None:
    with pytest.raises(QueryRefused, match=r"calls another server .*--allow-service"):
        query(directory, text, allow_update=True)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?service ?p 'SERVICE <x> {}' }",
        "SELECT * { ?s ?p ?o } # SERVICE",
        "SELECT * { ?s <http://e.example/SERVICE> gk:SERVICE , gk:INSERT }",
        "SELECT * { ?insert ?delete 'INSERT DATA' }",
        "PREFIX insert: <http://e.example/> SELECT * { ?s insert:delete ?o }",
    ],
)
def test_words_that_only_look_like_it_are_fine(directory: GraphDirectory, text: str) -> None:
    list(query(directory, text))


def test_a_server_that_is_not_there_is_told(directory: GraphDirectory) -> None:
    text = "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"
    with pytest.raises(QueryRefused, match="the query cannot be answered"):
        list(query(directory, text, allow_service=True))


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { gk:a gk:b gk:c }",
        "PREFIX x: <http://e.example/> DELETE WHERE { ?s ?p ?o }",
        "BASE <http://e.example/> clear all",
        "WITH gk:g DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_updates_are_refused(directory: GraphDirectory, text: str) -> None:
    with pytest.raises(QueryRefused, match=r"would change the graph .*--allow-update"):
        query(directory, text)


def test_an_update_makes_a_new_version(small_graph: Path, tmp_path: Path) -> None:
    shutil.copytree(small_graph, tmp_path / "graph")
    directory = GraphDirectory(tmp_path / "graph")
    reader = GraphDirectory(tmp_path / "graph")
    before = reader.nquads()
    assert query(directory, "INSERT DATA { GRAPH gk:mine { gk:a gk:b gk:c } }", allow_update=True).kind == "update"
    assert directory.manifest.updated
    assert directory.nquads() == b"".join(
        sorted([*before.splitlines(keepends=True), directory.nquads().splitlines(keepends=True)[-1]])
    )
    assert reader.nquads() == before
    with pytest.raises(QueryRefused, match="line 1, column 8"):
        query(directory, "INSERT DATE { gk:a gk:b gk:c }", allow_update=True)
    reader.close()
    directory.close()


@pytest.mark.parametrize("options", [{"timeout": 1.0}, {"bind": {"a": "b"}}])
def test_an_update_takes_no_limits_and_values(directory: GraphDirectory, options: dict[str, object]) -> None:
    with pytest.raises(QueryRefused, match="neither bound values nor a timeout"):
        query(directory, "DELETE WHERE { ?a ?b ?c }", allow_update=True, **options)  # type: ignore[arg-type]


SLOW = f"SELECT (COUNT(*) AS ?n) {{ {' . '.join(f'?a{n} ?b{n} ?c{n}' for n in range(12))} }}"


def test_a_query_is_stopped_in_time(directory: GraphDirectory) -> None:
    start = time.monotonic()
    with pytest.raises(QueryTimeout, match=r"longer than 0\.5 s"):
        query(directory, SLOW, timeout=0.5)
    assert time.monotonic() - start < 2


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("SELECT * { ?i gk:grade ?grade } ORDER BY ?i", "json"),
        ("ASK { ?i gk:grade grade:good }", "table"),
        ("CONSTRUCT { ?i gk:is ?grade } WHERE { ?i gk:grade ?grade }", "nt"),
    ],
)
def test_a_limited_query_gives_the_same(directory: GraphDirectory, text: str, format: str) -> None:  # noqa: A002
    limited = format_result(query(directory, text, timeout=60), format)
    assert limited == format_result(query(directory, text), format)


@pytest.mark.parametrize(
    ("text", "message"),
    [("SELECT * { ?s ?p }", "line 1, column 18"), ("SELECT * { ?s ?p ?o FILTER(gk:f(?s)) }", "cannot be answered")],
)
def test_a_limited_query_tells_its_mistakes(directory: GraphDirectory, text: str, message: str) -> None:
    with pytest.raises(QueryRefused, match=message):
        query(directory, text, timeout=60)
