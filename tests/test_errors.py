"""Every refusal is one line that says what, where and what to do."""

from __future__ import annotations

import pytest

from graphkit.errors import GraphkitError, Invalid, NoGraph


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


def test_a_checked_no_and_an_error_have_their_exit_codes() -> None:
    assert (Invalid("bad").exit_code, NoGraph("none").exit_code) == (1, 2)
