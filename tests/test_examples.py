"""The scripts, queries and the notebook of examples/ run on a graph of the seeds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.notebook import NOTEBOOK, executed
from tests.support import ROOT, Run

EXAMPLES = ROOT / "examples"


@pytest.mark.parametrize("script", sorted(EXAMPLES.glob("*.py")), ids=lambda script: script.name)
def test_a_script_runs(script: Path, seeds_graph: Path, tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, script, seeds_graph], cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert "Trafford" in done.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("library.py", "conforms: True"),
        ("library.py", "Sara Todd"),
        ("network.py", "Jill McGregor was director of children's services"),
        ("other_store.py", "the same answer from Oxigraph: True\nthe same answer from rdflib: True\n"),
    ],
)
def test_a_script_answers(script: str, told: str, seeds_graph: Path) -> None:
    done = subprocess.run([sys.executable, EXAMPLES / script, seeds_graph], capture_output=True, encoding="utf-8")
    assert told in done.stdout


def test_the_library_example_builds_a_graph_of_its_own(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, EXAMPLES / "library.py"], cwd=tmp_path, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("5 articles read, ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.rq")), ids=lambda file: file.name)
def test_a_query_has_answers(file: Path, seeds_graph: Path, run: Run) -> None:
    done = run("query", "-g", seeds_graph, "--file", file, "--format", "csv")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 1


@pytest.mark.filterwarnings("default")
def test_the_notebook_runs_and_says_what_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import nbformat

    for place in ("IPYTHONDIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR"):
        monkeypatch.setenv(place, str(tmp_path / place))
    shown = nbformat.read(NOTEBOOK, as_version=4)
    now = executed()
    assert [cell.get("outputs") for cell in now.cells] == [cell.get("outputs") for cell in shown.cells], (
        "examples/graphkit.ipynb shows other answers than its cells give: make docs"
    )
    assert now.metadata == shown.metadata


def test_every_example_is_in_the_list() -> None:
    listed = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    files = {file.name for file in EXAMPLES.iterdir() if file.is_file()} - {"README.md"}
    assert [name for name in sorted(files) if f"[`{name}`]({name})" not in listed] == []


def test_the_picture_of_the_readme_is_that_of_the_seeds(seeds_graph: Path) -> None:
    done = subprocess.run(
        [sys.executable, EXAMPLES / "picture.py", seeds_graph], capture_output=True, check=True, encoding="utf-8"
    )
    told = "docs/picture.svg is out of date: make picture"
    assert done.stdout == (ROOT / "docs" / "picture.svg").read_text(encoding="utf-8"), told
