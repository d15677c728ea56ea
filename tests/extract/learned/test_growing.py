"""Trees that are grown tell what they were grown from, as the library that grows them does."""

from __future__ import annotations

import math
import random

import msgspec
import pytest

from graphkit.extract.learned.growing import grow
from graphkit.extract.learned.trees import Trees

pytest.importorskip("sklearn")


def _rows() -> tuple[list[list[float]], list[bool]]:
    """Return rows that are so where one of two numbers is large and the other is not, which no sum of them tells."""
    chance = random.Random(1)
    rows = [[chance.random(), chance.random(), chance.random()] for _ in range(1500)]
    return rows, [(one > 0.5) != (other > 0.5) for one, other, _ in rows]


@pytest.fixture(scope="module")
def trees() -> Trees:
    return grow("made here", ("one", "other", "neither"), *_rows())


@pytest.mark.parametrize(
    ("row", "so"),
    [([0.9, 0.1, 0.5], True), ([0.1, 0.9, 0.5], True), ([0.9, 0.9, 0.5], False), ([0.1, 0.1, 0.5], False)],
)
def test_they_tell_what_no_sum_tells(trees: Trees, row: list[float], so: bool) -> None:
    assert (trees.odds(row) > 1) is so
    assert (trees.odds(row) < -1) is not so


def test_they_start_from_how_many_rows_are_so(trees: Trees) -> None:
    share = sum(_rows()[1]) / 1500
    assert trees.start == pytest.approx(math.log(share / (1 - share)), abs=1e-3)


def test_the_same_rows_give_the_same_trees(trees: Trees) -> None:
    assert grow("made here", ("one", "other", "neither"), *_rows()) == trees


@pytest.mark.parametrize(("so", "sign"), [(True, 1), (False, -1)])
def test_rows_that_are_all_alike_give_no_trees(so: bool, sign: int) -> None:
    found = grow("made here", ("one",), [[1.0], [2.0]], [so, so])
    assert found.trees == []
    assert found.odds([1.0]) * sign > 1


def test_they_are_read_back_as_they_were_written(trees: Trees) -> None:
    again = msgspec.json.decode(msgspec.json.encode(trees), type=Trees)
    assert [again.odds(row) for row in _rows()[0]] == [trees.odds(row) for row in _rows()[0]]


def test_they_add_up_as_the_library_does(trees: Trees) -> None:
    from sklearn.ensemble import GradientBoostingClassifier

    rows, so = _rows()
    theirs = GradientBoostingClassifier(
        n_estimators=100, max_depth=3, learning_rate=0.06, min_samples_leaf=30, subsample=0.6, max_features=0.5,
        random_state=0,
    ).fit(rows, so).decision_function(rows[:200])  # fmt: skip
    assert [trees.odds(row) for row in rows[:200]] == pytest.approx(list(theirs), abs=0.02)
