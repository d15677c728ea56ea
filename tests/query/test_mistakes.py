from __future__ import annotations

import pytest
from pyoxigraph import Store

from graphkit.query.mistakes import explain_mistake, line_and_column
from graphkit.rdf.prefixes import PREFIXES

CASES = [
    ("SELEC * { ?s ?p ?o }", 1, 1, '"SELEC" cannot stand here', "did you mean SELECT?"),
    ("SELECT * {\n  ?s foo:bar ?o\n}", 2, 6, 'the prefix "foo:" is not known', "declare it with PREFIX"),
    ("SELECT * { ?s ?p ?o } LIMIT 5 foo", 1, 31, '"foo" cannot stand here', None),
    ("SELECT * { ?s ?p ?o } ODER BY ?s", 1, 23, '"ODER" cannot stand here', "did you mean ORDER?"),
    ("SELECT * { ?s <b> ?o }", 1, 15, "<b> is no whole IRI", "BASE"),
    ("SELECT * {\n ?s ?p ?o .\n", 3, 1, "ends too early", 'close the "{" of line 1, column 10'),
    ("SELECT (COUNT(*) ?n) { ?s ?p ?o }", 1, 18, '"?n" cannot stand here', None),
    ("SELECT * { ?s ?p ?o FILTER(foo(?s)) }", 1, 28, '"foo" cannot stand here', None),
    ("SELECT ?x { ?s ?p ?o } GROUP BY ?s", 1, 35, "SELECT names a variable that nothing binds", "group by it"),
    ('SELECT * { ?s ?p "abc }', 1, 18, "does not end", "close it"),
    ("SELECT * { ?s ?p ?o ; }\n\tASK", 2, 2, '"ASK" cannot stand here', None),
    ("", 1, 1, "ends too early", None),
    ("SELECT * { ?s ?p 'é' ;; ?o", 1, 27, "ends too early", 'close the "{" of line 1, column 10'),
    ("SELECT * { ?s ?p 'é' . ?o }", 1, 27, '"}" cannot stand here', None),
]


@pytest.mark.parametrize(("text", "line", "column", "message", "hint"), CASES, ids=[case[0] for case in CASES])
def test_a_mistake_is_shown_where_it_is(text: str, line: int, column: int, message: str, hint: str | None) -> None:
    with pytest.raises(SyntaxError) as caught:
        Store().query(text, prefixes=PREFIXES)
    refused = explain_mistake(text, PREFIXES, caught.value, update=False)
    assert refused.where == f"query, line {line}, column {column}"
    assert message in refused.message
    assert (hint in str(refused.hint)) if hint else refused.hint is None
    assert "\n" not in str(refused)


def test_the_place_is_shown_with_a_caret() -> None:
    text = "SELECT *\n{\t?s foo:bar ?o }"
    with pytest.raises(SyntaxError) as caught:
        Store().query(text)
    refused = explain_mistake(text, {}, caught.value, update=False)
    assert refused.excerpt == "{\t?s foo:bar ?o }\n \t   ^"


@pytest.mark.parametrize(("offset", "place"), [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (4, (2, 2))])
def test_lines_and_columns_begin_at_one(offset: int, place: tuple[int, int]) -> None:
    assert line_and_column("ab\ncd", offset) == place
