from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from tests.servers import serving, sparql
from tests.support import Run

THERE = [Quad(NamedNode("urn:s"), NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel"), Literal("Bury"))]


@pytest.mark.parametrize(
    ("arguments", "code", "out", "told"),
    [
        (["SELECT ?l { ?s skos:prefLabel ?l }", "--format", "csv"], 0, "l\r\nBury\r\n", ""),
        (["ASK { ?s skos:prefLabel 'Bury' }"], 0, "yes\n", ""),
        (["ASK { ?s skos:prefLabel 'York' }"], 1, "no\n", ""),
        (["SELECT ?l { ?s skos:prefLabel ?l } LIMIT x"], 2, "", "query, line 1, column 42"),
        (["SELECT ?l { ?s ?p ?l }", "-g", "elsewhere"], 2, "", "ask a folder or a server, not both"),
    ],
)
def test_a_server_is_asked_as_a_folder_is(
    arguments: list[str], code: int, out: str, told: str, run: Run, tmp_path: Path
) -> None:
    store = Store()
    store.extend(THERE)
    with serving(sparql(store)) as server:
        done = run("query", "--endpoint", f"{server.url}/query", *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (code, out.replace("\r", ""))
    assert told in done.stderr
    assert bool(done.stderr) is bool(told)


def test_a_server_that_looks_into_no_graph_is_told_of(run: Run, tmp_path: Path) -> None:
    with serving(sparql(Store())) as server:
        done = run("query", "--endpoint", f"{server.url}/query", "SELECT ?l { ?s ?p ?l }", cwd=tmp_path)
    assert done.returncode == 0
    assert "looks into no named graph unless told" in done.stderr


def test_a_server_that_is_down_is_one_line(run: Run, tmp_path: Path) -> None:
    done = run("query", "--endpoint", "http://127.0.0.1:9/query", "ASK { }", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("graphkit: http://127.0.0.1:9/query: no server answers")
    assert done.stderr.count("\n") == 1
