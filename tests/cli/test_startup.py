"""What the command line imports before it answers: the part of its speed that does not depend on the machine."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import Run

HEAVY = {"httpx", "trafilatura", "lxml", "networkx", "pyshacl", "pyvis", "rapidfuzz", "ahocorasick_rs", "rich"}


def imported(arguments: list[str], cwd: Path) -> set[str]:
    """Return the top-level packages that a call of graphkit has imported when it ends."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "graphkit", *arguments], cwd=cwd, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}


@pytest.mark.parametrize("arguments", [["--help"], ["query", "--help"], ["--version"]])
def test_help_imports_no_library_but_typer(arguments: list[str], tmp_path: Path) -> None:
    modules = imported(arguments, tmp_path)
    assert "typer" in modules
    assert modules & (HEAVY | {"pyoxigraph", "rdflib", "oxrdflib", "msgspec"}) == set()


@pytest.mark.parametrize(
    "arguments",
    [["query", "SELECT * { ?council a gk:Council } LIMIT 1"], ["show", "Tameside"], ["timeline", "Tameside"]],
)
def test_a_question_imports_the_store_alone(arguments: list[str], tmp_path: Path, articles: Path, run: Run) -> None:
    assert run("build", articles, cwd=tmp_path).returncode == 0
    modules = imported(arguments, tmp_path)
    assert "pyoxigraph" in modules
    assert modules & (HEAVY | {"rdflib", "oxrdflib"}) == set()
