from __future__ import annotations

import pytest

from graphkit.errors import QueryRefused
from graphkit.query.names import resolve_value
from graphkit.query.tokens import tokens
from graphkit.store.directory import GraphDirectory

ID = "https://w3id.org/graphkit/id/"
XSD = "http://www.w3.org/2001/XMLSchema#"
CONCEPT = "https://w3id.org/graphkit/concept/"

CASES = [
    ("council", "Trafford", f"<{ID}council/E08000009>"),
    ("council", "trafford council", f"<{ID}council/E08000009>"),
    ("anything", "Bolton", f"<{ID}council/E08000001>"),
    ("council", "E08000001", f"<{ID}council/E08000001>"),
    ("council", "Dorset", f"<{ID}council/E06000059>"),
    ("topic", "leadership", f"<{CONCEPT}topic/leadership>"),
    ("area", "Leadership", f"<{CONCEPT}area/leadership>"),
    ("who", "petra lindqvist", f"<{ID}person/petra>"),
    ("topic", "topic:supervision", f"<{CONCEPT}topic/supervision>"),
    ("x", "https://e.example/a", "<https://e.example/a>"),
    ("x", "<https://e.example/a>", "<https://e.example/a>"),
    ("who", "person/petra", f"<{ID}person/petra>"),
    ("x", "2019", f'"2019"^^<{XSD}gYear>'),
    ("x", "2019-03", f'"2019-03"^^<{XSD}gYearMonth>'),
    ("x", "2019-03-04", f'"2019-03-04"^^<{XSD}date>'),
    ("x", "2019-13", '"2019-13"'),
    ("x", "a: b", '"a: b"'),
    ("x", 'say "no"', '"say \\"no\\""'),
    ("x", '"Trafford"', '"Trafford"'),
    ("x", '"Trafford"@en', '"Trafford"@en'),
    ("x", '"41"^^xsd:decimal', '"41"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
    ("x", "'a' } { ?x ?y", "\"'a' } { ?x ?y\""),
    ("x", "", '""'),
]


@pytest.mark.parametrize(("name", "value", "term"), CASES, ids=[f"{case[0]}={case[1]}" for case in CASES])
def test_a_value_is_what_a_person_means(directory: GraphDirectory, name: str, value: str, term: str) -> None:
    assert resolve_value(directory.open_store(), name, value).terms == (term,)


def test_a_name_of_several_things_lists_them(directory: GraphDirectory) -> None:
    with pytest.raises(QueryRefused, match=r'"Bournemouth" may be any of 2.*E06000028.*E06000058'):
        resolve_value(directory.open_store(), "council", "Bournemouth")
    with pytest.raises(QueryRefused, match=r"\?x: .*area/leadership.*topic/leadership"):
        resolve_value(directory.open_store(), "x", "Leadership")


@pytest.mark.parametrize("value", ["<not whole>", "http://e.example/a b", "<https://e.example/a> <b:c>", "<relative>"])
def test_a_term_that_is_none_is_refused(directory: GraphDirectory, value: str) -> None:
    with pytest.raises(QueryRefused, match="is no IRI, name or literal"):
        resolve_value(directory.open_store(), "x", value)


@pytest.mark.parametrize(
    ("query", "name", "value", "terms"),
    [
        ("SELECT * { ?c skos:prefLabel ?name }", "name", "trafford", ('"Trafford"@en',)),
        ("SELECT * { ?c rdfs:label|skos:prefLabel $name }", "name", "Leadership", ('"Leadership"@en',)),
        ("SELECT * { ?i gk:council ?c . ?c skos:prefLabel ?n }", "c", "Trafford", (f"<{ID}council/E08000009>",)),
        ("SELECT * { ?i dcterms:date ?d }", "d", "2019", (f'"2019"^^<{XSD}gYear>',)),
        ("SELECT * { ?i dcterms:date ?e FILTER(?e > ?d) }", "d", "2019", (f'"2019"^^<{XSD}gYear>',)),
        ("SELECT * { ?i dcterms:date ?e FILTER(?d <= ?e) }", "d", "2019", (f'"2019"^^<{XSD}gYear>',)),
        ("SELECT * { ?i dcterms:date ?e FILTER(STRSTARTS(STR(?e), ?d)) }", "d", "2019", ('"2019"',)),
        ("SELECT * { ?i dcterms:date ?e FILTER(STR(?e) > ?d) }", "d", "2019", ('"2019"',)),
    ],
)
def test_the_query_tells_what_kind_of_value_it_expects(
    directory: GraphDirectory, query: str, name: str, value: str, terms: tuple[str, ...]
) -> None:
    assert resolve_value(directory.open_store(), name, value, parts=tokens(query)).terms == terms
