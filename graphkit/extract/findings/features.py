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
from graphkit.extract.learned.rows import ALWAYS, UNITS, Group
from graphkit.extract.learned.said import Said, said


class Marks(NamedTuple):
    """The features of a clause beside its words: their classes, labels of topics, and cue words of polarity."""

    classes: Group
    labels: Group
    leaning: Group


class Clause:
    """The clause at `start`:`end`, with what the learned weights say of it; marks inside `masked` do not count."""

    __slots__ = ("_balance", "_marks", "_weighed", "annotated", "end", "masked", "start")

    def __init__(self, annotated: Annotated, start: int, end: int, masked: Iterable[Mark] = ()) -> None:
        self.annotated, self.start, self.end, self.masked = annotated, start, end, tuple(masked)
        self._balance: Balance | None = None
        self._marks: Marks | None = None
        self._weighed: tuple[float, float] | None = None

    @property
    def balance(self) -> Balance:
        """The weights of the clause's words for a strength and for a weakness."""
        if self._balance is None:
            self._balance = balance(self.annotated, self.start, self.end, self.masked)
        return self._balance

    @property
    def weighed(self) -> tuple[float, float]:
        """The logarithms of the odds that the clause tells a finding, as far as itself tells, and a weakness."""
        if self._weighed is None:
            self._weighed = _weighed(self.said, self.marks)
        return self._weighed

    @property
    def said(self) -> Said:
        """What the words of the clause say."""
        return said(self.annotated, self.start, self.end)

    @property
    def words(self) -> Group:
        """The features of the clause's words."""
        return word_features(self.annotated, self.start, self.end)

    @property
    def marks(self) -> Marks:
        """The features of the classes of the clause's words and of its marks."""
        if self._marks is None:
            annotated, start, end = self.annotated, self.start, self.end
            self._marks = Marks(
                class_features(annotated, start, end),
                label_features(annotated, start, end, self.masked),
                polarity_features(annotated, start, end, *self.balance),
            )
        return self._marks

    def around(self) -> Group:
        """Return the features of what stands around the clause in its sentence."""
        return around_features(self.annotated, self.start, self.end)


def _weighed(told: Said, marks: Marks) -> tuple[float, float]:
    weights = learned()
    telling = weights.finding.get(ALWAYS, 0.0) + told.counts * told.finding / UNITS
    weak = weights.weakness.get(ALWAYS, 0.0) + told.counts * told.weakness / UNITS
    for group in (marks.classes, marks.leaning):
        finding, weakness = summed(weights.pairs, group)
        telling += finding
        weak += weakness
    return telling + summed(weights.pairs, marks.labels)[0], weak


def lean(clause: Clause) -> float:
    """Return which way a clause leans: the logarithm of the odds that it tells a weakness, not a strength."""
    return clause.weighed[1]
