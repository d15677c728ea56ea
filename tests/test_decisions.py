"""Decisions at build: applied, kept for later builds, told where nothing answers to them."""

from __future__ import annotations

from pathlib import Path

import pytest

import graphkit
from graphkit.errors import DecisionsRefused
from tests.support import ARTICLES, Run

WHY = 'reason = "they told so"\nsource = "an invented register"\n'
WRONG = f'[[wrong]]\ndocument = "bolton"\ntable = "posts"\nperson = "Amos Thistlewood"\n{WHY}'
ASK_POSTS = "SELECT ?name { ?post a gk:Tenure ; org:member/skos:prefLabel ?name } ORDER BY ?name"
ASK_RULINGS = "SELECT ?verdict ?source { ?ruling a gk:Ruling ; gk:verdict ?verdict ; dcterms:source ?source }"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (tmp_path / "decisions.toml").write_text(WRONG, encoding="utf-8")
    return folder


def answers(graph: Path, question: str) -> list[tuple[str, ...]]:
    with graphkit.open(graph) as opened:
        return [tuple(getattr(value, "value", "") for value in row) for row in opened.query(question)]


def exported(graph: Path) -> bytes:
    with graphkit.open(graph) as opened:
        return opened.export("nq")


def test_decisions_hold_until_others_are_given(sources: Path, tmp_path: Path) -> None:
    graph, file = tmp_path / "graph", tmp_path / "decisions.toml"
    graphkit.build(sources, output=graph)
    plain = exported(graph)
    assert ("Amos Thistlewood",) in answers(graph, ASK_POSTS)

    summary = graphkit.build(sources, output=graph, decisions=file)
    assert (summary.read, summary.unchanged, summary.left_over) == (1, 1, ())
    assert ("Amos Thistlewood",) not in answers(graph, ASK_POSTS)
    assert answers(graph, ASK_RULINGS) == [("wrong", "an invented register")]
    decided = exported(graph)
    with graphkit.open(graph) as opened:
        assert opened.validate().conforms

    assert graphkit.build(sources, output=graph).unchanged == 2
    assert exported(graph) == decided
    graphkit.build(sources, output=tmp_path / "anew", decisions=file)
    assert exported(tmp_path / "anew") == decided

    file.write_text("", encoding="utf-8")
    graphkit.build(sources, output=graph, decisions=file)
    assert exported(graph) == plain


def test_decisions_that_make_no_sense_leave_the_graph_as_it_was(sources: Path, tmp_path: Path) -> None:
    graph, file = tmp_path / "graph", tmp_path / "decisions.toml"
    graphkit.build(sources, output=graph, decisions=file)
    before = exported(graph)
    file.write_text(WRONG.replace("posts", "people"), encoding="utf-8")
    with pytest.raises(DecisionsRefused):
        graphkit.build(sources, output=graph, decisions=file)
    assert exported(graph) == before


def test_what_nothing_answers_to_is_told_and_not_forgotten(sources: Path, tmp_path: Path, run: Run) -> None:
    file = tmp_path / "decisions.toml"
    same = f'[[same]]\none = "petra-lindqvist"\nother = "nobody-here"\n{WHY}'
    gone = WRONG.replace('"bolton"', '"burnley"')
    file.write_text(WRONG.replace("Amos Thistlewood", "Nobody Here") + gone + same, encoding="utf-8")
    done = run("build", sources, "-o", tmp_path / "graph", "--decisions", file)
    assert done.returncode == 0
    assert [line for line in done.stderr.splitlines() if line.startswith("decision")] == [
        "decision [[wrong]] 1 was not applied: bolton states no such fact",
        "decision [[wrong]] 2 was not applied: no document here has the id burnley",
        "decision [[same]] 1 was not applied: no person or inspection is called petra-lindqvist and nobody-here",
    ]
    shown = run("doubts", "-g", tmp_path / "graph")
    assert "[[same]] 1: no person or inspection" in shown.stdout
