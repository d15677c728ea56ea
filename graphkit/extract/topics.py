"""Topics of a clause, by learned weights of its words and of the labels of the scheme `topic` in it."""

from __future__ import annotations

from collections.abc import Iterable

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.finding_weights import learned, likelihood, odds, topic_likelihoods
from graphkit.extract.finding_words import Group, around_features, label_features, word_features
from graphkit.extract.polarity import lean_features

#: From this likelihood on a topic is the clause's first, and its second.
FIRST, SECOND = 0.13, 0.25
_HINT = 0.5
_MOST = 2
#: How likely a clause of which nothing else is known tells a finding.
_UNKNOWN = 0.3
#: Weights learned on annotated articles know their clauses by heart; this mends how sure they are of others.
_UNSURE = 1.0


def topics(
    annotated: Annotated,
    start: int,
    end: int,
    *,
    masked: Iterable[Mark] = (),
    hints: Iterable[str] = (),
    told: float | None = None,
) -> tuple[str, ...]:
    """Return the topics of a clause, the likeliest first, at most two; marks inside `masked` do not count.

    `hints` are features of the sentence, such as who speaks in it, and `told` is how likely the clause
    tells a finding, told by the hints where it is not given; without either, three in ten.
    """
    masked, hints = list(masked), list(hints)
    if told is None:
        told = likelihood(telling_odds(annotated, start, end, masked, hints)) if hints else _UNKNOWN
    if told < FIRST:
        return ()
    words = word_features(annotated, start, end)
    labels, around = label_features(annotated, start, end, masked), around_features(annotated, start, end)
    ranked = topic_likelihoods(learned(), [words, labels, around], most=_MOST)
    best = zip(ranked, (FIRST, SECOND), strict=True)
    return tuple(topic for (likely, topic), least in best if likely * told >= least)


def telling_odds(annotated: Annotated, start: int, end: int, masked: list[Mark], hints: Iterable[str]) -> float:
    """Return the logarithm of the odds that a clause tells a finding."""
    return odds(learned().finding, telling_features(annotated, start, end, masked, hints)) + _UNSURE


def telling_features(
    annotated: Annotated, start: int, end: int, masked: list[Mark], hints: Iterable[str]
) -> list[Group]:
    """Return the features that tell whether a clause tells a finding at all."""
    words, labels = word_features(annotated, start, end), label_features(annotated, start, end, masked)
    return [words, labels, lean_features(annotated, start, end, masked), (_HINT, list(hints))]
