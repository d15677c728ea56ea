"""The features of a clause that the learned weights of findings go by, each group worked out once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.findings.polarity import Balance, balance
from graphkit.extract.findings.weights import learned, odds
from graphkit.extract.findings.words import (
    Group,
    around_features,
    class_features,
    label_features,
    polarity_features,
    word_features,
)


class Clause:
    """The features of the clause at `start`:`end`; marks inside `masked` do not count."""

    def __init__(self, annotated: Annotated, start: int, end: int, masked: Iterable[Mark] = ()) -> None:
        self.annotated, self.start, self.end, self.masked = annotated, start, end, list(masked)

    @cached_property
    def words(self) -> Group:
        """The features of the clause's words."""
        return word_features(self.annotated, self.start, self.end)

    @cached_property
    def classes(self) -> Group:
        """The features of the classes of the clause's words."""
        return class_features(self.annotated, self.start, self.end)

    @cached_property
    def labels(self) -> Group:
        """The features of the labels of topics in the clause."""
        return label_features(self.annotated, self.start, self.end, self.masked)

    @cached_property
    def around(self) -> Group:
        """The features of what stands around the clause in its sentence."""
        return around_features(self.annotated, self.start, self.end)

    @cached_property
    def balance(self) -> Balance:
        """The weights of the clause's words for a strength and for a weakness."""
        return balance(self.annotated, self.start, self.end, self.masked)

    @cached_property
    def leaning(self) -> Group:
        """The features of the clause's cue words of polarity."""
        return polarity_features(self.annotated, self.start, self.end, *self.balance)


def lean(clause: Clause) -> float:
    """Return which way a clause leans: the logarithm of the odds that it tells a weakness, not a strength."""
    return odds(learned().weakness, (clause.words, clause.classes, clause.leaning))
