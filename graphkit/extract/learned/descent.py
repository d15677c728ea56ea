"""Logistic regression by stochastic gradient descent, in a fixed order, with steps that shrink for each feature."""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from graphkit.extract.learned.rows import ALWAYS, Group

_EPOCHS, _RATE, _DECAY = 8, 0.3, 8e-3
#: Features seen less often, and weights smaller than this, are left out.
_SEEN, _SMALL = 2, 0.15
_FAR = 30.0
#: A row as places of features and how much each counts.
Row = tuple[list[tuple[int, float]], bool]


def descend(rows: list[list[Group]], told: list[bool]) -> dict[str, float]:
    """Return the weight of each feature by which rows that are told to be so differ from the others."""
    counted = Counter(feature for groups in rows for _, features in groups for feature in features)
    places = {feature: place for place, feature in enumerate(sorted(f for f in counted if counted[f] >= _SEEN), 1)}
    encoded = [(_encoded(groups, places), so) for groups, so in zip(rows, told, strict=True)]
    weights = _passes(encoded, len(places) + 1)
    found = {feature: round(weights[place], 1) for feature, place in places.items()}
    return {ALWAYS: round(weights[0], 2)} | {name: weight for name, weight in found.items() if abs(weight) >= _SMALL}


def spread(rows: list[list[Group]], told: Sequence[Collection[str]], names: Sequence[str]) -> dict[str, list[float]]:
    """Return the weights of each feature for each of the names that rows are told to have.

    They are pairs of the place of a name and its weight, one after the other.
    """
    found: dict[str, list[float]] = defaultdict(list)
    for place, name in enumerate(names):
        for feature, weight in descend(rows, [name in had for had in told]).items():
            found[feature] += [place, weight]
    return dict(found)


def _encoded(groups: list[Group], places: dict[str, int]) -> list[tuple[int, float]]:
    inner = [(places[feature], counts) for counts, features in groups for feature in features if feature in places]
    return [(0, 1.0), *inner]


def _passes(rows: list[Row], size: int) -> list[float]:
    """Return the weights after all passes over the rows."""
    weights, squares = [0.0] * size, [1.0] * size
    order = random.Random(0)  # noqa: S311
    for _ in range(_EPOCHS):
        order.shuffle(rows)
        for row, so in rows:
            total = sum([weights[place] * counts for place, counts in row])
            step = so - 1 / (1 + math.exp(-max(-_FAR, min(_FAR, total))))
            for place, counts in row:
                slope = step * counts - _DECAY * weights[place]
                squares[place] += slope * slope
                weights[place] += _RATE * slope / math.sqrt(squares[place])
    return weights
