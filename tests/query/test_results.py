from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree as ET

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from graphkit.errors import QueryRefused
from graphkit.query.results import format_result
from graphkit.query.run import query
from graphkit.query.table import aligned, columns_of, markdown, short_iri, shown
from graphkit.store.directory import GraphDirectory

ROWS = "SELECT ?i ?grade ?none { ?i gk:grade ?grade OPTIONAL { ?i gk:none ?none } } ORDER BY ?i"
TRIPLES = "CONSTRUCT { ?i gk:is ?grade } WHERE { ?i gk:grade ?grade }"
ID = "https://w3id.org/graphkit/id/"


def written(directory: GraphDirectory, text: str, name: str | None = None) -> str:
    made = format_result(query(directory, text), name)
    return made if isinstance(made, str) else made.decode()


def test_a_table(directory: GraphDirectory) -> None:
    assert written(directory, ROWS).splitlines() == [
        "i                                           grade             none",
        "──────────────────────────────────────────  ────────────────  ────",
        f"{ID}inspection/b1  grade:good",
        f"{ID}inspection/t1  grade:inadequate",
        f"{ID}inspection/t2  grade:good",
    ]


def test_csv(directory: GraphDirectory) -> None:
    read = list(csv.reader(io.StringIO(written(directory, ROWS, "csv"))))
    assert read[:2] == [
        ["i", "grade", "none"],
        [f"{ID}inspection/b1", "https://w3id.org/graphkit/concept/grade/good", ""],
    ]


def test_tsv(directory: GraphDirectory) -> None:
    head, first, *_ = written(directory, ROWS, "tsv").split("\n")
    assert head == "?i\t?grade\t?none"
    assert first == f"<{ID}inspection/b1>\t<https://w3id.org/graphkit/concept/grade/good>\t"


def test_json(directory: GraphDirectory) -> None:
    read = json.loads(written(directory, ROWS, "json"))
    assert read["head"] == {"vars": ["i", "grade", "none"]}
    assert read["results"]["bindings"][0]["i"] == {"type": "uri", "value": f"{ID}inspection/b1"}


def test_xml(directory: GraphDirectory) -> None:
    root = ET.fromstring(written(directory, ROWS, "xml"))  # noqa: S314 - made here
    names = {"r": "http://www.w3.org/2005/sparql-results#"}
    assert [variable.get("name") for variable in root.findall("r:head/r:variable", names)] == ["i", "grade", "none"]
    assert len(root.findall("r:results/r:result", names)) == 3


def test_xml_is_well_formed_whatever_a_text_holds(directory: GraphDirectory) -> None:
    text = written(directory, r'SELECT ("a\u0007b\r\uFFFEc" AS ?d) {}', "xml")
    (literal,) = ET.fromstring(text).iter("{http://www.w3.org/2005/sparql-results#}literal")  # noqa: S314 - made here
    assert literal.text == "a\ufffdb\r\ufffdc"


@pytest.mark.parametrize("timeout", [None, 20.0])
@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("SELECT * { ?s gk:grade ?grade . ?a ?b ?c }", ["s", "grade", "a", "b", "c"]),
        (
            "SELECT DISTINCT * # all\n{ $s gk:grade ?grade OPTIONAL { ?s ?k ?best } FILTER(?s != gk:zzz) }",
            ["s", "grade", "k", "best"],
        ),
        ("SELECT ?s ?n { { SELECT * { ?s gk:grade ?n } } }", ["s", "n"]),
        ("SELECT * {}", []),
        ("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", ["n"]),
    ],
)
def test_columns_stand_as_the_query_names_them(
    directory: GraphDirectory, text: str, head: list[str], timeout: float | None
) -> None:
    assert list(query(directory, f"{text} LIMIT 1", timeout=timeout).variables) == head


def test_a_bound_variable_keeps_its_column(directory: GraphDirectory) -> None:
    result = query(directory, "SELECT * { ?s gk:grade ?grade }", bind={"grade": "grade:good"})
    assert result.variables == ("s", "grade")


def test_markdown(directory: GraphDirectory) -> None:
    assert written(directory, "SELECT ?grade { ?i gk:grade ?grade } ORDER BY ?grade LIMIT 1", "markdown") == (
        "| grade |\n| --- |\n| grade:good |\n"
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [("table", "yes\n"), ("markdown", "yes\n"), ("csv", "true\n"), ("json", '{"head":{},"boolean":true}\n')],
)
def test_ask(directory: GraphDirectory, name: str, text: str) -> None:
    assert written(directory, "ASK { ?i gk:grade grade:good }", name) == text


@pytest.mark.parametrize("name", [None, "turtle", "nt"])
def test_triples(directory: GraphDirectory, name: str | None) -> None:
    text = written(directory, TRIPLES, name)
    assert len(list(parse(text.encode(), RdfFormat.TURTLE))) == 3


def test_triples_as_a_table(directory: GraphDirectory) -> None:
    assert written(directory, TRIPLES, "table").splitlines()[0].split() == ["subject", "predicate", "object"]


@pytest.mark.parametrize(("text", "name"), [(ROWS, "turtle"), (TRIPLES, "csv"), (ROWS, "nonsense")])
def test_a_format_that_does_not_fit_is_refused(directory: GraphDirectory, text: str, name: str) -> None:
    with pytest.raises(QueryRefused, match="choose one of"):
        written(directory, text, name)


def test_a_table_fits_the_terminal() -> None:
    rows = [["Trafford", "one two three four five six seven eight"], ["Bo", "x" * 30]]
    text = aligned(["council", "words"], rows, width=30)
    assert text.splitlines() == [
        "council   words",
        "────────  ────────────────────",
        "Trafford  one two three four",
        "          five six seven eight",
        "Bo        " + "x" * 20,
        "          " + "x" * 10,
    ]


def test_wide_characters_take_two_columns() -> None:
    assert columns_of("日本") == 4
    assert columns_of("e\u0301") == 1
    assert aligned(["a", "b"], [["日本", "x"], ["abcd", "y"]]).splitlines()[2:] == ["日本  x", "abcd  y"]


@pytest.mark.parametrize(("head", "rows", "text"), [([], [[]], "1 rows without columns\n"), (["a"], [], "a\n─\n")])
def test_tables_without_rows_or_columns(head: list[str], rows: list[list[str]], text: str) -> None:
    assert aligned(head, rows) == text


def test_markup_in_a_cell_stays_text() -> None:
    assert markdown(["a"], [["x | <b> `c` [d]"]]) == "| a |\n| --- |\n| x \\| \\<b\\> \\`c\\` \\[d\\] |\n"


@pytest.mark.parametrize(
    ("iri", "short"),
    [
        ("https://w3id.org/graphkit/ns#Council", "gk:Council"),
        ("https://w3id.org/graphkit/concept/topic/front-door", "topic:front-door"),
        ("https://w3id.org/graphkit/ns#", "https://w3id.org/graphkit/ns#"),
        ("https://w3id.org/graphkit/ns#a/b", "https://w3id.org/graphkit/ns#a/b"),
        ("https://e.example/", "https://e.example/"),
    ],
)
def test_iris_are_shortened(iri: str, short: str) -> None:
    assert short_iri(iri) == short


def test_a_text_cannot_steer_the_terminal() -> None:
    assert shown(Literal("a\x1b[31mb\nc\td")) == "a\ufffd[31mb c d"
    assert shown(NamedNode("https://e.example/x")) == "https://e.example/x"
    assert shown(None) == ""
