"""`graphkit check`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.check.made import write_sources
from tests.support import Run


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """A graph of made articles and the made report that they are about."""
    folder = tmp_path_factory.mktemp("made")
    write_sources(folder / "sources")
    assert run("build", folder / "sources", "-o", folder / "graph").returncode == 0
    return folder / "graph"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 0),
        (["--strict"], 1),
        (["Rutland", "--strict"], 1),
        (["wrong-facts", "--strict"], 1),
        (["right", "--strict"], 0),
        (["later", "--strict"], 0),
        (["--strict", "--format", "csv"], 1),
    ],
)
def test_the_exit_code_is_1_for_what_is_contradicted_under_strict(
    run: Run, made: Path, arguments: list[str], code: int
) -> None:
    done = run("check", *arguments, "-g", made)
    assert done.returncode == code
    assert done.stdout
    assert done.stderr == ""


def test_the_words_of_both_are_shown_with_the_page(run: Run, made: Path) -> None:
    shown = run("check", "wrong-words", "-g", made).stdout.splitlines()
    assert shown[0] == "“Rutland: wrong-words”, 5 July 2023 (wrong-words)"
    assert shown[1:4] == [
        "  contradicted  Rutland: quotation – the report has other words",
        "      article  “Leaders have made slow progress, and the support that families have is well planned,”",
        "      differs  leaders have made [-slow-] {+steady+} progress and the support …",
    ]
    assert shown[4].startswith("      report   “leaders have made steady progress, and the support")
    assert shown[4].endswith("”  [rutland-report, page 1]")
    assert shown[-1] == "2 contradicted, 3 confirmed, 2 not settled"


def test_csv_and_json_hold_the_same(run: Run, made: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("check", "-g", made, "--format", "csv").stdout)))
    assert rows == json.loads(run("check", "-g", made, "--format", "json").stdout)
    assert {row["verdict"] for row in rows} == {"confirmed", "contradicted", "not settled"}


def test_nothing_to_check_is_told(run: Run, made: Path) -> None:
    done = run("check", "Bolton", "-g", made, "--strict")
    assert done.returncode == 0
    assert done.stderr == (
        "no claim about Bolton can be checked: build articles together with the official reports of their councils\n"
    )


def test_an_unknown_name_is_an_error(run: Run, made: Path) -> None:
    done = run("check", "Boltn", "-g", made)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "“Boltn”" in done.stderr
