"""Whatever goes wrong is told in one line that says what, where and what to do, and nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import Run


def one_line(done: subprocess.CompletedProcess[str], *parts: str, code: int = 2) -> None:
    """Assert that the process ended with `code` and told all of `parts` in its one last line."""
    assert done.returncode == code, done.stderr
    assert done.stdout == ""
    line = done.stderr.splitlines()[-1]
    assert line.startswith("graphkit: ")
    for part in parts:
        assert part in line
    assert "Traceback" not in done.stderr
    assert "a mistake in graphkit" not in done.stderr


@pytest.fixture
def graph(tmp_path: Path, articles: Path, run: Run) -> Path:
    assert run("build", articles, "-o", tmp_path / "graph").returncode == 0
    return tmp_path / "graph"


def content(graph: Path, run: Run) -> str:
    """Return all that the graph says."""
    done = run("export", "-g", graph, "--format", "nq")
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("command", [["query", "ASK {}"], ["export"], ["tables"], ["validate"]])
def test_no_graph_yet(run: Run, tmp_path: Path, command: list[str]) -> None:
    done = run(*command, cwd=tmp_path)
    one_line(done, "graph", "graphkit build")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("picture.txt", bytes(range(256)) * 40),
        ("french.txt", "Le conseil a été jugé. ".encode() * 80),
    ],
)
def test_a_refused_document_is_named_and_the_others_are_built(run: Run, articles: Path, name: str, data: bytes) -> None:
    (articles / name).write_bytes(data)
    done = run("build", articles, cwd=articles.parent)
    assert done.returncode == 1
    assert f"refused {articles / name}: " in done.stderr
    assert "2 read" in done.stderr
    assert "1 refused" in done.stderr


def test_nothing_readable_is_an_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = run("build", "empty.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert "empty.txt" in done.stderr


def test_where_nothing_is_built_no_table_is_shown(run: Run, articles: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = run("build", "empty.txt", "-o", "new", cwd=tmp_path)
    assert done.stderr.splitlines()[-1] == "new: nothing could be read; no graph was made"
    assert run("build", articles, "-o", "old", cwd=tmp_path).returncode == 0
    done = run("build", "empty.txt", "-o", "old", cwd=tmp_path)
    assert done.stderr.splitlines()[-1] == "old: nothing could be read; the graph is as it was"


def test_a_document_is_told_on_one_line_whatever_it_is_called(run: Run, articles: Path) -> None:
    (articles / "two\nlines.txt").touch()
    done = run("build", articles, cwd=articles.parent)
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("refused")]
    assert "two\\nlines.txt: " in line


def test_what_is_withdrawn_is_said_where_it_is_refused(run: Run, articles: Path) -> None:
    assert run("build", articles, cwd=articles.parent).returncode == 0
    (articles / "bolton.md").write_text("")
    done = run("build", articles, cwd=articles.parent)
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("refused")]
    assert line.endswith("; what it said before is withdrawn")


def test_a_mistake_of_graphkit_is_not_the_fault_of_the_document(articles: Path) -> None:
    driver = (
        "import sys, graphkit.intake as i, graphkit.cli.main as m\n"
        "extract = i.extract\n"
        "def broken(d): return extract(d) if d.id == 'bolton' else 1 / 0\n"
        "i.extract = broken\n"
        "sys.argv = ['graphkit', 'build', 'articles']\n"
        "sys.exit(m.main())\n"
    )
    done = subprocess.run([sys.executable, "-c", driver], capture_output=True, text=True, cwd=articles.parent)
    assert done.returncode == 2
    assert "graphkit failed on tameside: ZeroDivisionError" in done.stderr
    assert "1 read, 0 unchanged, 0 withdrawn, 0 refused, 1 failed" in done.stderr


@pytest.mark.parametrize("limit", ["0", "-1", "nan"])
def test_a_timeout_that_leaves_no_time(run: Run, graph: Path, limit: str) -> None:
    one_line(run("query", "ASK {}", "-g", graph, "--timeout", limit), "above 0")
    one_line(run("push", "http://localhost:1/store", "-g", graph, "--timeout", limit), "above 0")


def test_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    done = run("build", "artcles", cwd=tmp_path)
    assert done.returncode == 2
    assert "artcles" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "graph").exists()


def test_a_folder_that_is_no_graph(run: Run, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    one_line(run("query", "ASK {}", "-g", "photos", cwd=tmp_path), "photos", "graphkit build")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("SELECT ?name WHERE {\n  ?person foaf:name ?name\n", ["line 3"]),
        ("SELECT ?name {\n  ?person foaf:name ?name }\nORDER BI ?name", ["line 3", "column"]),
        ("SELECT * { ?s nope:name ?o }", ["nope"]),
    ],
)
def test_a_mistake_in_a_query(run: Run, graph: Path, text: str, parts: list[str]) -> None:
    one_line(run("query", text, "-g", graph), *parts)


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("INSERT DATA { gk:a gk:b gk:c }", "--allow-update"),
        ("SELECT * { SERVICE gk:x { ?s ?p ?o } }", "--allow-service"),
    ],
)
def test_what_must_be_allowed_first(run: Run, graph: Path, text: str, option: str) -> None:
    before = content(graph, run)
    one_line(run("query", text, "-g", graph), option)
    assert content(graph, run) == before


def test_a_query_file_that_is_not_there(run: Run, graph: Path) -> None:
    one_line(run("query", "--file", "grades.rq", "-g", graph, cwd=graph.parent), "grades.rq", "check the spelling")


def test_a_query_that_is_no_text(run: Run, graph: Path) -> None:
    (graph.parent / "query.rq").write_bytes(b"\xff\xfe\x00")
    one_line(run("query", "--file", "query.rq", "-g", graph, cwd=graph.parent), "query.rq", "UTF-8")


def test_a_slow_query_is_stopped(run: Run, graph: Path) -> None:
    everything = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    one_line(run("query", everything, "--timeout", "0.3", "-g", graph), "0.3")


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Path]:
    """A folder that takes no files; for root, whom permissions do not stop, a read-only file system."""
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o555)
    if os.geteuid() != 0:
        yield folder
    elif subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", folder], capture_output=True).returncode == 0:
        yield folder
        subprocess.run(["umount", folder], check=True)
    else:
        pytest.skip("root may write everywhere, and no file system can be mounted here")


def test_a_read_only_folder(run: Run, graph: Path, articles: Path, closed: Path) -> None:
    for command in (["build", articles], ["tables", "-g", graph], ["export", "-g", graph]):
        one_line(run(*command, "-o", closed / "new"), str(closed), "--output")


def test_a_place_that_cannot_be_written_to(run: Run, graph: Path, articles: Path) -> None:
    """/proc takes no files from anyone, root included; a file is no folder."""
    (graph.parent / "file").touch()
    for place in ("/proc/graphkit", graph.parent / "file" / "deeper"):
        for command in (["build", articles], ["tables", "-g", graph], ["export", "-g", graph]):
            one_line(run(*command, "-o", place), str(place))


def test_a_reader_that_goes_away_is_no_error(graph: Path, graphkit_command: Path) -> None:
    export = f"set -o pipefail; '{graphkit_command}' export -g '{graph}' --format nt | head -n 1"
    done = subprocess.run(["bash", "-c", export], capture_output=True, text=True)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""
    assert done.returncode == 141


def test_a_full_disk_under_stdout(graph: Path, graphkit_command: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([graphkit_command, "export", "-g", graph], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("graphkit: No space left on device (free some space")
    assert done.stderr.count("\n") == 1


def test_an_unknown_mistake_is_one_line_too_and_can_be_looked_into() -> None:
    driver = (
        "import sys, graphkit.api, graphkit.cli.main as m\n"
        "def broken(*a, **k): raise ZeroDivisionError('no\\nluck')\n"
        "graphkit.api.open = broken\n"
        "sys.argv = ['graphkit', 'export']\n"
        "sys.exit(m.main())\n"
    )
    short = subprocess.run([sys.executable, "-c", driver], capture_output=True, text=True)
    assert (short.returncode, short.stderr.count("\n")) == (2, 1)
    assert "ZeroDivisionError" in short.stderr
    assert "GRAPHKIT_TRACEBACK=1" in short.stderr
    long = subprocess.run(
        [sys.executable, "-c", driver], capture_output=True, text=True, env={**os.environ, "GRAPHKIT_TRACEBACK": "1"}
    )
    assert "Traceback" in long.stderr
