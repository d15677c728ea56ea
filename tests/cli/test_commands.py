"""What each command prints, where, and its exit code."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
from pathlib import Path

import pytest

from tests.support import ARTICLES, Run

COUNCILS = "SELECT DISTINCT ?name { [] gk:inspection/gk:council/skos:prefLabel ?name } ORDER BY ?name"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    folder = tmp_path_factory.mktemp("commands")
    (folder / "articles").mkdir()
    for name, text in ARTICLES.items():
        (folder / "articles" / name).write_text(text, encoding="utf-8")
    done = run("build", "articles", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "graph"


def test_build_tells_what_it_did_on_stderr(run: Run, articles: Path) -> None:
    first = run("build", articles, cwd=articles.parent)
    assert (first.returncode, first.stdout) == (0, "")
    assert "graph: 2 read, 0 unchanged, 0 withdrawn, 0 refused" in first.stderr
    assert "judgements" in first.stderr
    (articles / "bolton.md").unlink()
    second = run("build", articles, cwd=articles.parent)
    assert "graph: 0 read, 1 unchanged, 1 withdrawn, 0 refused" in second.stderr


def test_build_reads_stdin(run: Run, tmp_path: Path) -> None:
    assert run("build", "-", cwd=tmp_path, stdin=ARTICLES["bolton.md"]).returncode == 0
    assert run("query", COUNCILS, "--format", "csv", cwd=tmp_path).stdout.split() == ["name", "Bolton"]


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("csv", "name\r\n"),
        ("tsv", "?name\n"),
        ("json", "{"),
        ("xml", "<?xml"),
        ("markdown", "| name"),
        ("table", "name"),
    ],
)
def test_rows_come_in_every_format(run: Run, graph: Path, form: str, start: str) -> None:
    done = run("query", COUNCILS, "-g", graph, "--format", form)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(start.replace("\r\n", "\n"))
    assert "Bolton" in done.stdout
    assert "Tameside" in done.stdout


def test_a_query_comes_from_a_file_or_from_stdin_too(run: Run, graph: Path, tmp_path: Path) -> None:
    (tmp_path / "councils.rq").write_text(COUNCILS, encoding="utf-8")
    shown = run("query", COUNCILS, "-g", graph).stdout
    assert run("query", "--file", tmp_path / "councils.rq", "-g", graph).stdout == shown
    assert run("query", "-", "-g", graph, stdin=COUNCILS).stdout == shown
    assert run("query", "--file", "-", "-g", graph, stdin=COUNCILS).stdout == shown


def test_bind_gives_a_variable_its_value(run: Run, graph: Path) -> None:
    text = "SELECT ?grade { ?j gk:grade ?grade ; gk:inspection/gk:council ?council }"
    done = run("query", text, "--bind", "council=Bolton", "-g", graph, "--format", "csv")
    assert [row["grade"] for row in csv.DictReader(io.StringIO(done.stdout))] == [
        "https://w3id.org/graphkit/concept/grade/good"
    ]


@pytest.mark.parametrize(("grade", "code"), [("inadequate", 0), ("outstanding", 1)])
def test_ask_answers_with_its_exit_code_too(run: Run, graph: Path, grade: str, code: int) -> None:
    done = run("query", f"ASK {{ ?judgement gk:grade grade:{grade} }}", "-g", graph)
    assert (done.returncode, done.stderr) == (code, "")
    assert done.stdout.strip() == ("yes" if code == 0 else "no")


def test_triples_are_turtle_unless_asked_for_otherwise(run: Run, graph: Path) -> None:
    text = "CONSTRUCT { ?j gk:grade ?grade } WHERE { ?j gk:grade ?grade }"
    assert "grade:good" in run("query", text, "-g", graph).stdout
    assert (
        "<https://w3id.org/graphkit/concept/grade/good> ." in run("query", text, "-g", graph, "--format", "nt").stdout
    )
    assert json.loads(run("query", text, "-g", graph, "--format", "jsonld").stdout)


@pytest.mark.parametrize("form", ["turtle", "nt", "nq", "trig", "jsonld", "rdfxml"])
def test_export_writes_the_same_to_a_file_as_to_stdout(run: Run, graph: Path, tmp_path: Path, form: str) -> None:
    shown = run("export", "-g", graph, "--format", form)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "E08000001" in shown.stdout
    (tmp_path / "out").write_text("what was there before", encoding="utf-8")
    assert run("export", "-g", graph, "--format", form, "-o", tmp_path / "out").stdout == ""
    assert (tmp_path / "out").read_text(encoding="utf-8") == shown.stdout
    assert list(tmp_path.iterdir()) == [tmp_path / "out"]


def test_tables_are_written_and_counted(run: Run, graph: Path, tmp_path: Path) -> None:
    done = run("tables", "-g", graph, "-o", "spreadsheets", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    counts = {line.split()[0]: int(line.split()[1]) for line in done.stderr.splitlines()}
    assert counts["documents"] == 2
    for table, count in counts.items():
        with (tmp_path / "spreadsheets" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            assert len(list(csv.DictReader(file))) == count


def test_a_sound_graph_conforms(run: Run, graph: Path) -> None:
    done = run("validate", "-g", graph)
    assert (done.returncode, done.stdout, done.stderr) == (0, "conforms\n", "")


def test_a_wrong_graph_is_a_checked_no(run: Run, articles: Path) -> None:
    assert run("build", articles, cwd=articles.parent).returncode == 0
    wrong = (
        "DELETE { GRAPH ?g { ?j gk:grade ?grade } } INSERT { GRAPH ?g { ?j gk:grade 'quite good' } } "
        "WHERE { GRAPH ?g { ?j gk:grade ?grade } }"
    )
    changed = run("query", wrong, "--allow-update", cwd=articles.parent)
    assert changed.returncode == 0, changed.stderr
    done = run("validate", cwd=articles.parent)
    assert (done.returncode, done.stderr) == (1, "")
    assert "quite good" in done.stdout
    assert all(": " in line for line in done.stdout.splitlines())


@pytest.mark.parametrize(
    ("form", "part"),
    [("turtle", "gk:Inspection"), ("nt", "ns#Inspection>"), ("jsonld", "Inspection"), ("rdfxml", "<rdf:RDF")],
)
def test_the_ontology_comes_in_every_format(run: Run, form: str, part: str) -> None:
    done = run("ontology", "--format", form)
    assert (done.returncode, done.stderr) == (0, "")
    assert part in done.stdout


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colour_is_for_terminals_that_want_it(
    graphkit_command: Path, environment: dict[str, str], coloured: bool
) -> None:
    plain = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "TERM"}}
    master, slave = pty.openpty()
    subprocess.run([graphkit_command, "quary"], stderr=slave, env={**plain, "TERM": "xterm", **environment})
    os.close(slave)
    told = os.read(master, 4096).decode()
    os.close(master)
    assert ("\x1b[31mgraphkit:\x1b[0m" in told) is coloured
    assert ("\x1b" in told) is coloured
