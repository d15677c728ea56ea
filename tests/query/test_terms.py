"""Notes on what a query asks for and the graph cannot have."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import graphkit
from graphkit.api import Graph
from graphkit.query.named import named_queries
from tests.support import Run


@pytest.fixture(scope="module")
def seeds(seeds_graph: Path) -> Iterator[Graph]:
    with graphkit.open(seeds_graph) as graph:
        yield graph


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("SELECT * { ?x a gk:Counci }", ["the graph does not know gk:Counci (did you mean gk:Council"]),
        ("SELECT * { ?x gk:nosuchthing ?y }", ["the graph does not know gk:nosuchthing"]),
        ("ASK { ?x gk:topic topic:supervison }", ["topic:supervison (did you mean topic:supervision"]),
        ("SELECT * { ?x <https://w3id.org/graphkit/ns#grad> ?y }", ["gk:grad (did you mean gk:grade"]),
        ("PREFIX g: <https://w3id.org/graphkit/ns#> SELECT * { ?x g:grad ?y }", ["gk:grad (did you mean"]),
        ("SELECT * { ?x gk:a ?y ; gk:b ?z }", ["gk:a", "gk:b"]),
        ("SELECT * { ?x a gk:Council ; gk:since ?y ; skos:nosuch ?z } # gk:nosuch", []),
        ("SELECT * { ?x gk:topic topic:supervision FILTER('gk:nosuch' != ?x) }", []),
        ("CONSTRUCT { ?x gk:mine ?y } WHERE { ?x gk:council ?y }", []),
        ("PREFIX gk: <https://e.example/> SELECT * { ?x gk:mine ?y }", []),
        ("SELECT * { ?x a gk:Judgement ; gk:inspection/gk:council|^gk:council ?y }", []),
    ],
)
def test_terms_that_there_are_not(seeds: Graph, text: str, told: list[str]) -> None:
    notes = seeds.query(text).advice.splitlines()
    assert len(notes) == len(told)
    assert [part for part, note in zip(told, notes, strict=True) if part not in note] == []


def test_the_named_queries_use_what_there_is(seeds: Graph) -> None:
    assert {query.name: seeds.query(query.text).advice for query in named_queries()} == dict.fromkeys(
        (query.name for query in named_queries()), ""
    )


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("Traford", "nothing is called “Traford”, so ?council is that text (did you mean Trafford (council)"),
        ("zzzzzz", "where that is meant, write --bind council='\"zzzzzz\"'"),
        ('"zzzzzz"', ""),
        ("2019", ""),
    ],
)
def test_a_value_that_nothing_is_called(seeds: Graph, value: str, told: str) -> None:
    advice = seeds.query("SELECT * { ?i gk:council ?council }", bind={"council": value}).advice
    assert advice.startswith(told) if told.startswith("nothing") else told in advice
    assert bool(advice) == bool(told)


def test_the_command_tells_notes_beside_the_answer(run: Run, seeds_graph: Path) -> None:
    done = run("query", "SELECT ?x { ?x a gk:Counci }", "-g", seeds_graph, "--format", "csv")
    assert (done.returncode, done.stdout) == (0, "x\n")
    assert done.stderr.startswith("the graph does not know gk:Counci (did you mean gk:Council")


def test_one_name_is_bound_once(run: Run, seeds_graph: Path) -> None:
    text = "SELECT * { ?i gk:council ?council }"
    done = run("query", text, "-b", "council=Trafford", "-b", "?council=Kent", "-g", seeds_graph)
    assert (done.returncode, done.stdout) == (2, "")
    assert "council is given twice" in done.stderr


def test_a_label_a_date_and_a_thing_are_found(seeds: Graph) -> None:
    for text, name, value in (
        ("SELECT * { ?x skos:prefLabel ?name }", "name", "trafford"),
        ("SELECT * { ?x dcterms:date ?date }", "date", "2019-03"),
        ("SELECT * { ?x gk:council ?council }", "council", "trafford"),
    ):
        assert list(seeds.query(text, bind={name: value}))
