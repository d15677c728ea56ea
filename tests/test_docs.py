"""Every command and every piece of Python that the documentation shows is run, from top to bottom of its page."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

#: Commands that no test here can run, by how they begin.
ELSEWHERE = {
    "make demo": "tests/test_makefile.py runs it without the installation",
    "make test": "runs the tests, this one among them",
    "make picture": "tests/test_examples.py draws it",
    "make bench": "measures, and takes long",
    "python3 -m venv": "makes the environment that this test runs in",
    ". .venv/bin/activate": "chooses it",
    "pip install": "fills it",
    "ruff ": "make test runs it",
    "mypy": "make test runs it",
    "pytest": "runs the tests, this one among them",
    "oxigraph serve": "tests/loading starts servers of its own, and runs there:",
    "graphkit push http://localhost:": "",
    "GRAPHKIT_USER=dba graphkit push http://localhost:": "",
    "graphkit query --endpoint ": "",
    "graphkit --install-completion": "writes into the home folder",
}


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def to_run(block: str) -> str:
    """Return the lines of a block that can be run here."""
    return "".join(line for line in block.splitlines(keepends=True) if not line.startswith(tuple(ELSEWHERE)))


@pytest.fixture
def workplace(tmp_path: Path, seeds_graph: Path) -> Path:
    """A folder as a reader has it after cloning: the seeds, the examples and a graph of the seeds."""
    for name in ("seeds", "examples", "ontology"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copytree(seeds_graph, tmp_path / "graph")
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_commands_of_a_page_work(page: Path, workplace: Path) -> None:
    script = "".join(map(to_run, blocks(page, "sh")))
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-eu", "-c", script],
        cwd=workplace,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=lambda page: page.name)
def test_the_python_of_a_page_works(page: Path, workplace: Path) -> None:
    script = "\n".join(blocks(page, "python"))
    done = subprocess.run([sys.executable, "-c", script], cwd=workplace, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f"{script}\n{done.stderr}"
    assert done.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in targets if "://" not in link and not (page.parent / link).exists()] == []


def test_every_command_is_documented() -> None:
    from graphkit.cli.app import app

    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    names = [command.callback.__name__ for command in app.registered_commands if command.callback]
    assert [name for name in names if f"\n## {name}\n" not in page] == []


def test_the_changelog_tells_of_the_version() -> None:
    from importlib.metadata import version

    assert f"## [{version('graphkit')}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
