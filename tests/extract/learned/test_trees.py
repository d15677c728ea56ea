"""Trees add what each leaf says that a row of numbers comes to."""

from __future__ import annotations

import pytest

from graphkit.extract.learned.trees import Trees

#: Is the first number larger than a half? If so, is the second larger than two?
TREES = Trees(
    provenance="made here",
    names=("one", "other"),
    start=-1.0,
    trees=[
        [(0, 0.5, 2), (-1, 0.25, 0), (1, 2.0, 4), (-1, 1.0, 0), (-1, 3.0, 0)],
        [(-1, 0.5, 0)],
    ],
)


@pytest.mark.parametrize(
    ("row", "odds"),
    [([0.0, 9.0], -0.25), ([0.5, 9.0], -0.25), ([1.0, 2.0], 0.5), ([1.0, 2.1], 2.5), ([True, False], 0.5)],
)
def test_a_row_comes_to_one_leaf_of_each_tree(row: list[float], odds: float) -> None:
    assert TREES.odds(row) == pytest.approx(odds)


def test_without_trees_the_odds_are_those_of_all_rows() -> None:
    assert Trees("made here", ("one",), -2.0, []).odds([3.0]) == -2.0
