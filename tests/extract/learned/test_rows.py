"""Weights that are added side by side in whole numbers give what they give one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.learned.rows import ALWAYS, Rows, likelihood

_WEIGHTS = st.floats(-9, 9).map(lambda weight: round(weight, 2))
_TABLE = st.dictionaries(st.sampled_from([ALWAYS, "a", "b", "c", "d"]), st.lists(_WEIGHTS, min_size=3, max_size=3))


@given(_TABLE, st.lists(st.sampled_from("abcdxy"), unique=True), st.lists(st.sampled_from("abcdxy"), unique=True))
def test_odds_are_the_sum_of_the_weights_of_all_features(
    table: dict[str, list[float]], words: list[str], others: list[str]
) -> None:
    pairs = {feature: [x for place in enumerate(row) for x in place] for feature, row in table.items()}
    none = [0.0] * 3
    expected = [
        table.get(ALWAYS, none)[place]
        + 0.8 * sum(table.get(feature, none)[place] for feature in words)
        + 0.5 * sum(table.get(feature, none)[place] for feature in others)
        for place in range(3)
    ]
    rows = Rows.of(3, pairs)
    assert rows.odds((0.8, rows.sums(words)), [(0.5, others)]) == pytest.approx(expected, abs=1e-6)
    other = Rows.of(1, {"a": [0, 1.0], "x": [0, -2.5]})
    assert other.beside(rows).sums(words) == other.sums(words) + rows.sums(words)


@pytest.mark.parametrize(("odds", "likely"), [(0, 0.5), (1000, 1.0), (-1000, 0.0)])
def test_likelihood_of_odds(odds: float, likely: float) -> None:
    assert likelihood(odds) == pytest.approx(likely, abs=1e-9)
