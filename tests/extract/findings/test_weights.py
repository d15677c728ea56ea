"""Weights that are added side by side in whole numbers give what they give one by one."""

from __future__ import annotations

import pytest

from graphkit.extract.findings.features import Clause, lean
from graphkit.extract.findings.weights import learned, likeliest
from graphkit.extract.learned.rows import ALWAYS, Group, likelihood
from tests.extract.reading import reading

_SENTENCES = [
    "Caseloads are too high, and social workers do not have regular supervision.",
    "Inspectors found that care leavers were well supported by their personal advisers.",
    "The bus was green.",
]


def _clause(text: str) -> Clause:
    return Clause(reading(text), 0, len(text))


def _odds(weights: dict[str, float], groups: list[Group]) -> float:
    return weights.get(ALWAYS, 0.0) + sum(
        counts * weights.get(feature, 0.0) for counts, features in groups for feature in features
    )


@pytest.mark.parametrize("text", _SENTENCES)
def test_a_clause_tells_a_finding_and_leans_as_its_features_do(text: str) -> None:
    clause = _clause(text)
    words, (classes, labels, leaning) = clause.words, clause.marks
    assert clause.weighed[0] == pytest.approx(_odds(learned().finding, [words, classes, labels, leaning]))
    assert lean(clause) == pytest.approx(_odds(learned().weakness, [words, classes, leaning]))


@pytest.mark.parametrize("text", _SENTENCES)
def test_topics_are_as_likely_as_the_features_of_a_clause_make_them(text: str) -> None:
    clause, names = _clause(text), learned().names
    classes, labels, _ = clause.marks
    groups = [clause.words, classes, labels, clause.around()]
    columns: list[dict[str, float]] = [{} for _ in names]
    for feature, row in learned().topics.items():
        for place, weight in zip(row[::2], row[1::2], strict=True):
            columns[int(place)][feature] = weight
    expected = {name: likelihood(_odds(column, groups)) for column, name in zip(columns, names, strict=True)}
    found = likeliest(clause.said.topics, groups[1:], len(names))
    assert {name: likely for likely, name in found} == pytest.approx(expected)
    assert found == sorted(found, reverse=True)
    assert likeliest(clause.said.topics, groups[1:], 3) == found[:3]
