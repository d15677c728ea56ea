"""The pages of the documentation: their commands, what they show of the answers, and writing these anew.

python -m tests.pages    (which `make docs` does)
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from graphkit.query.named import catalogue
from tests.support import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

#: Commands that no test here can run, by how they begin.
ELSEWHERE = {
    "make demo": "tests/test_makefile.py runs it without the installation",
    "make test": "runs the tests, this one among them",
    "make picture": "tests/test_examples.py draws it",
    "make docs": "writes what is compared here",
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
#: A page that builds this graph finds none; the others find it built.
BUILDS = "graphkit build seeds -o graph\n"

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Step(NamedTuple):
    """Commands that a page shows in one block, and the part of the page with their output, where it shows that."""

    commands: str
    output: slice | None


def blocks(text: str, language: str) -> list[str]:
    """Return the contents of the blocks in a language."""
    return [block[2] for block in _FENCE.finditer(text) if block[1] == language]


def steps(text: str) -> list[Step]:
    """Return the ```sh blocks of a page. A ```text block that follows one directly is its output."""
    found = []
    for fence, following in pairwise([*_FENCE.finditer(text), None]):
        if fence and fence[1] == "sh":
            shown = following and following[1] == "text" and not text[fence.end() : following.start()].strip()
            found.append(Step(fence[2], slice(*following.span(2)) if following and shown else None))
    return found


def runnable(commands: str) -> str:
    """Return the lines of a block that can be run here."""
    return "".join(line for line in commands.splitlines(keepends=True) if not line.startswith(tuple(ELSEWHERE)))


def furnish(folder: Path) -> None:
    """Give a folder what a reader has after cloning."""
    for name in ("seeds", "examples", "ontology", "tests"):
        (folder / name).symlink_to(ROOT / name)


def answers(script: list[str], folder: Path) -> tuple[list[str], bool]:
    """Run blocks of commands in one shell; return what each has said, and whether all went well.

    The shell stops at the first command that fails; later blocks have said nothing then.
    """
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    with tempfile.TemporaryDirectory() as said:
        files = [Path(said) / str(number) for number in range(len(script))]
        lines = (f"{{ :\n{block}\n}} >{file} 2>&1" for block, file in zip(script, files, strict=True))
        done = subprocess.run(
            ["bash", "-eu", "-c", "\n".join(lines)],
            cwd=folder,
            env={**os.environ, "PATH": path, "COLUMNS": "100"},
            timeout=300,
        )
        return [file.read_text(encoding="utf-8") if file.exists() else "" for file in files], done.returncode == 0


def renewed(text: str, outputs: list[str]) -> str:
    """Return the page with `outputs`, one for each step, in the places where it shows them."""
    for step, said in reversed(list(zip(steps(text), outputs, strict=True))):
        if step.output:
            text = text[: step.output.start] + said.rstrip() + "\n" + text[step.output.stop :]
    return text


def _renew(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    if not any(step.output for step in steps(text)):
        return
    with tempfile.TemporaryDirectory() as place:
        furnish(Path(place))
        if BUILDS not in text:
            answers([BUILDS], Path(place))
        outputs, well = answers([runnable(step.commands) for step in steps(text)], Path(place))
    if not well:
        raise SystemExit(f"{page}: a command failed\n" + "\n".join(outputs))
    page.write_text(renewed(text, outputs), encoding="utf-8")


def _renew_queries(page: Path) -> None:
    """Write the catalogue of named queries anew, which begins with the first of them."""
    head = page.read_text(encoding="utf-8").partition("## about-inspection")[0]
    page.write_text(head + catalogue(), encoding="utf-8")


if __name__ == "__main__":
    _renew_queries(ROOT / "docs" / "queries.md")
    for each in PAGES:
        _renew(each)
