"""What the tests share: where the project is, the command line as a process, and a graph of the seeds."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ARTICLES, ROOT, Run


@pytest.fixture(scope="session")
def graphkit_command() -> Path:
    """The console script beside the Python that runs the tests."""
    command = Path(sys.executable).parent / "graphkit"
    assert command.exists(), "install the project first: pip install -e '.[dev]'"
    return command


@pytest.fixture(scope="session")
def run(graphkit_command: Path) -> Run:
    """Run `graphkit` with the arguments given, as a person does from a shell whose output is captured."""

    def run_graphkit(
        *arguments: str | Path, cwd: Path | None = None, stdin: str | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [graphkit_command, *map(str, arguments)],
            cwd=cwd,
            input=stdin,
            stdin=subprocess.DEVNULL if stdin is None else None,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, **environment},
            timeout=120,
        )

    return run_graphkit


@pytest.fixture(scope="session")
def seeds_graph(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """A graph of the project's seeds. Tests read it and leave it as it is."""
    graph = tmp_path_factory.mktemp("seeds") / "graph"
    done = run("build", ROOT / "seeds", "-o", graph)
    assert done.returncode == 0, done.stderr
    return graph


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of two short articles in which invented people speak."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
