"""The scripts and queries of examples/ run on a graph of the seeds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT, Run

EXAMPLES = ROOT / "examples"


@pytest.mark.parametrize("script", sorted(EXAMPLES.glob("*.py")), ids=lambda script: script.name)
def test_a_script_runs(script: Path, seeds_graph: Path, tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, script, seeds_graph], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "Trafford" in done.stdout


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.rq")), ids=lambda file: file.name)
def test_a_query_has_answers(file: Path, seeds_graph: Path, run: Run) -> None:
    done = run("query", "-g", seeds_graph, "--file", file, "--format", "csv")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 1


def test_the_picture_of_the_readme_is_that_of_the_seeds(seeds_graph: Path) -> None:
    done = subprocess.run(
        [sys.executable, EXAMPLES / "picture.py", seeds_graph], capture_output=True, check=True, encoding="utf-8"
    )
    told = "docs/picture.svg is out of date: make picture"
    assert done.stdout == (ROOT / "docs" / "picture.svg").read_text(encoding="utf-8"), told
