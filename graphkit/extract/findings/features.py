"""The features of a clause that the learned weights of findings go by, each group worked out once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.findings.polarity import Balance, balance
from graphkit.extract.findings.weights import learned, summed
from graphkit.extract.findings.words import (
    around_features,
    class_features,
    label_features,
    polarity_features,
    word_features,
)
from graphkit.extract.learned.rows import ALWAYS, Group


class Features(NamedTuple):
    """The features of a clause in groups: its words, their classes, labels of topics, and cue words of polarity."""

    words: Group
    classes: Group
    labels: Group
    leaning: Group


class Clause:
    """The clause at `start`:`end`, with what the learned weights say of it; marks inside `masked` do not count."""

    __slots__ = ("_features", "_weighed", "annotated", "end", "masked", "start")

    def __init__(self, annotated: Annotated, start: int, end: int, masked: Iterable[Mark] = ()) -> None:
        self.annotated, self.start, self.end, self.masked = annotated, start, end, tuple(masked)
        self._features: Features | None = None
        self._weighed: tuple[float, float] | None = None

    @property
    def balance(self) -> Balance:
        """The weights of the clause's words for a strength and for a weakness."""
        return balance(self.annotated, self.start, self.end, self.masked)

    @property
    def weighed(self) -> tuple[float, float]:
        """The logarithms of the odds that the clause tells a finding, as far as itself tells, and a weakness."""
        if self._weighed is None:
            self._weighed = _weighed(self.features)
        return self._weighed

    @property
    def features(self) -> Features:
        """The features of the clause's own words and marks."""
        if self._features is None:
            self._features = self._read()
        return self._features

    def _read(self) -> Features:
        annotated, start, end = self.annotated, self.start, self.end
        return Features(
            word_features(annotated, start, end),
            class_features(annotated, start, end),
            label_features(annotated, start, end, self.masked),
            polarity_features(annotated, start, end, *self.balance),
        )

    def around(self) -> Group:
        """Return the features of what stands around the clause in its sentence."""
        return around_features(self.annotated, self.start, self.end)


def _weighed(features: Features) -> tuple[float, float]:
    weights = learned()
    words, classes, labels, leaning = features
    telling, weak = weights.finding.get(ALWAYS, 0.0), weights.weakness.get(ALWAYS, 0.0)
    for group in (words, classes, leaning):
        finding, weakness = summed(weights.pairs, group)
        telling += finding
        weak += weakness
    return telling + summed(weights.pairs, labels)[0], weak


def lean(clause: Clause) -> float:
    """Return which way a clause leans: the logarithm of the odds that it tells a weakness, not a strength."""
    return clause.weighed[1]
