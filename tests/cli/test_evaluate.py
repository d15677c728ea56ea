"""`graphkit evaluate`, as a person runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from graphkit.cli.app import app

ROOT = Path(__file__).parents[2]
TEXTS, GOLD = str(ROOT / "seeds"), str(ROOT / "tests" / "gold" / "seeds")


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["evaluate", *arguments])
    return result.exit_code, result.output


def test_the_table_has_a_row_for_each_kind_of_fact() -> None:
    code, told = run(TEXTS, GOLD)
    assert code == 0
    kinds = ["inspections", "judgements", "posts", "findings", "measures", "actions", "statements"]
    assert [line.split()[0] for line in told.splitlines()[1:8]] == kinds
    assert told.splitlines()[-1].startswith("mean F1: 0.")


def test_documents_and_errors_are_told_on_request() -> None:
    _, told = run(TEXTS, GOLD, "--by-document", "--errors", "findings")
    assert "tameside-monitoring-visit-2018  inspections 3/3/3" in told
    assert "findings: missed" in told
    assert "posts: missed" not in told


@pytest.mark.parametrize("arguments", [(TEXTS, GOLD, "--errors", "grades"), (TEXTS, TEXTS)])
def test_what_cannot_be_compared_is_an_error(arguments: tuple[str, ...]) -> None:
    code, _ = run(*arguments)
    assert code != 0
