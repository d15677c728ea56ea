"""Trees add what each leaf says that a row of numbers comes to."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.learned.trees import Node, Trees

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


@given(st.lists(st.sampled_from([-1.0, 0.0, 0.25, 0.5, 1.0, 2.0, 3.5]), min_size=3, max_size=3), st.data())
def test_all_trees_are_walked_as_one_would_walk_each(row: list[float], data: st.DataObject) -> None:
    grown = data.draw(st.lists(st.builds(_tree, st.randoms(use_true_random=False)), max_size=6))
    told = Trees("made here", ("one", "two", "three"), 0.5, grown)
    assert told.odds(row) == pytest.approx(0.5 + sum(_walked(nodes, row) for nodes in grown))


def _tree(chance: random.Random, depth: int = 3, before: int = 0) -> list[Node]:
    """Return some tree of at most eight leaves, of which so many nodes stand before it."""
    if depth == 0 or chance.random() < 0.2:
        return [(-1, float(chance.randrange(9)), 0)]
    smaller = _tree(chance, depth - 1, before + 1)
    behind = before + 1 + len(smaller)
    node = (chance.randrange(3), chance.choice([-1.0, 0.0, 0.25, 0.5, 1.0, 2.0]), behind)
    return [node, *smaller, *_tree(chance, depth - 1, behind)]


def _walked(nodes: list[Node], row: list[float]) -> float:
    """Return what the leaf adds that a row comes to, decision by decision."""
    at = 0
    while (place := nodes[at][0]) >= 0:
        at = at + 1 if row[place] <= nodes[at][1] else nodes[at][2]
    return nodes[at][1]


def test_without_trees_the_odds_are_those_of_all_rows() -> None:
    assert Trees("made here", ("one",), -2.0, []).odds([3.0]) == -2.0
