"""Every refusal is one line that says what, where and what to do."""

from __future__ import annotations

import pytest

from graphkit.errors import GraphkitError, NoGraph, cause


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (GraphkitError("no such thing"), "no such thing"),
        (GraphkitError("no such thing", where="a.txt"), "a.txt: no such thing"),
        (NoGraph("there is no graph", where="graph", hint="make one"), "graph: there is no graph (make one)"),
    ],
)
def test_a_refusal_is_one_line(error: GraphkitError, line: str) -> None:
    assert str(error) == line


def test_a_refusal_stays_one_line_whatever_a_file_is_called() -> None:
    error = GraphkitError("it is\nempty", where="a\nb\x1b[31m\udcff.txt")
    assert str(error) == "a\\nb\\x1b[31m\\udcff.txt: it is\\nempty"


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (FileNotFoundError(2, "No such file or directory", "x.txt"), "no such file or directory"),
        (OSError("IO error: lock"), "IO error: lock"),
        (ValueError("no JSON"), "no JSON"),
    ],
)
def test_the_cause_of_a_failure_is_told_without_its_number(error: Exception, reason: str) -> None:
    assert cause(error) == reason
