"""`graphkit register`."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.made_reports import ilacs, sif
from tests.support import Run


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """A graph of two made reports of Rutland, of inspections in 2016 and 2023."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "sif.pdf").write_bytes(sif().data())
    (folder / "ilacs.pdf").write_bytes(ilacs().data())
    assert run("build", folder / "sif.pdf", folder / "ilacs.pdf", "-o", folder / "graph").returncode == 0
    return folder / "graph"


def test_the_table(run: Run, made: Path) -> None:
    done = run("register", "-g", made)
    assert done.returncode == 0
    assert done.stderr == ""
    (line,) = done.stdout.splitlines()[2:]
    assert line.split()[:8] == ["Rutland", "East", "Midlands", "2023-05-08", "ILACS", "Ada", "Moorcroft", "good"]
    assert "2016-11-14 requires-improvement" in line


def test_a_file_of_every_inspection(run: Run, made: Path, tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    done = run("register", "-g", made, "--history", "--format", "csv", "-o", file)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    with file.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["framework"], row["start"], row["published"]) for row in rows] == [
        ("ILACS", "2023-05-08", ""),
        ("SIF", "2016-11-14", "2017-02-13"),
    ]
    assert rows[1]["adoption"] == "outstanding"


@pytest.mark.parametrize(("as_of", "framework"), [("2017-02-12", ""), ("2017-02-13", "SIF"), ("2024", "ILACS")])
def test_as_of(run: Run, made: Path, as_of: str, framework: str) -> None:
    lines = run("register", "-g", made, "--as-of", as_of).stdout.splitlines()[2:]
    assert [framework in line for line in lines] == ([True] if framework else [])


def test_nothing_is_told(run: Run, made: Path) -> None:
    done = run("register", "-g", made, "--as-of", "2010")
    assert done.returncode == 0
    assert done.stderr.startswith("the graph holds no official report")


def test_all_councils(run: Run, made: Path) -> None:
    assert len(run("register", "-g", made, "--all", "--format", "csv").stdout.splitlines()) == 154


def test_a_wrong_date_is_an_error(run: Run, made: Path) -> None:
    done = run("register", "-g", made, "--as-of", "soon")
    assert done.returncode == 2
    assert done.stderr == "graphkit: soon is no date (write it as 2019-03-31, 2019-03 or 2019)\n"
