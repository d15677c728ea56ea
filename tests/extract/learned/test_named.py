"""Weights of several names tell the odds of each."""

from __future__ import annotations

import pytest

from graphkit.extract.learned.named import NamedWeights
from graphkit.extract.learned.rows import ALWAYS


def test_the_odds_of_each_name_are_the_sums_of_its_weights() -> None:
    weights = NamedWeights("made here", ("a", "b"), {ALWAYS: [0, -1.0, 1, 0.5], "x": [0, 2.0], "y": [1, -3.0]})
    odds = weights.odds((0.5, weights.rows.sums(["x", "unknown"])), [(0.25, ["y"])])
    assert odds == {"a": pytest.approx(0.0), "b": pytest.approx(-0.25)}
