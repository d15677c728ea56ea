"""Weights learned by descent: the same rows give the same weights, and each name has those of its features."""

from __future__ import annotations

from graphkit.extract.learned.descent import descend, spread
from graphkit.extract.learned.rows import ALWAYS, Group

ROWS: list[list[Group]] = [[(1.0, ["cold", "wet"])], [(1.0, ["warm", "dry"])], [(1.0, ["cold", "dry"])]] * 5


def test_features_weigh_towards_what_rows_are_told_to_be() -> None:
    told = [one == "cold" for groups in ROWS for _, (one, _) in groups]
    learnt = descend(ROWS, told)
    assert learnt["cold"] > 0 > learnt["warm"]
    assert ALWAYS in learnt
    assert descend(ROWS, told) == learnt


def test_a_feature_seen_once_has_no_weight() -> None:
    assert "odd" not in descend([*ROWS, [(1.0, ["odd"])]], [*[True, False, True] * 5, True])


def test_each_name_has_its_own_weights() -> None:
    names = ("dry", "wet")
    learnt = spread(ROWS, [{groups[0][1][1]} for groups in ROWS], names)
    row = dict(zip(learnt["wet"][::2], learnt["wet"][1::2], strict=True))
    assert row[names.index("wet")] > 0 > row[names.index("dry")]


def test_a_word_may_be_called_always() -> None:
    rows: list[list[Group]] = [[(1.0, ["always", "cold"])], [(1.0, ["warm"])], [(1.0, ["warm", "dry"])]] * 5
    learnt = descend(rows, [True, False, False] * 5)
    assert learnt["always"] > 0 > learnt[ALWAYS]
