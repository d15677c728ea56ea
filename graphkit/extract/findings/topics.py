"""Topics of a clause, by learned weights of its words and of the labels of the scheme `topic` in it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.findings.features import Clause
from graphkit.extract.findings.weights import hinted, likeliest
from graphkit.extract.learned.rows import Group, likelihood

#: From this likelihood on a topic is the clause's first, and its second.
FIRST, SECOND = 0.19, 0.24
_HINT = 0.5
_MOST = 3
#: How likely a clause of which nothing else is known tells a finding.
_UNKNOWN = 0.4
#: Weights learned on annotated articles know their clauses by heart; this mends how sure they are of others.
UNSURE = 1.0


def topics(
    annotated: Annotated, start: int, end: int, *, masked: Iterable[Mark] = (), hints: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return the topics of a clause, the likeliest first, at most two; marks inside `masked` do not count.

    `hints` are features of the sentence, such as who speaks in it, that tell how likely the clause tells
    a finding; without them, four in ten.
    """
    clause, hints = Clause(annotated, start, end, masked), tuple(hints)
    return topics_of(clause, likelihood(telling_odds(clause, hinted_odds(hints))) if hints else _UNKNOWN)


def topics_of(clause: Clause, told: float) -> tuple[str, ...]:
    """Return the topics of a clause, the likeliest first, at most two, given how likely it tells a finding."""
    if told < FIRST:
        return ()
    best = zip((FIRST, SECOND), ranking(clause), strict=False)
    return tuple(topic for least, (likely, topic) in best if likely * told >= least)


def ranking(clause: Clause) -> list[tuple[float, str]]:
    """Return the three likeliest topics of a clause that tells a finding, each with how likely it is, in order."""
    classes, labels, _ = clause.marks
    return likeliest(clause.said.topics, (classes, labels, clause.around()), _MOST)


def telling_odds(clause: Clause, hinted_at: float) -> float:
    """Return the logarithm of the odds that a clause tells a finding, to which its hints add so much."""
    return clause.weighed[0] + hinted_at + UNSURE


@lru_cache(maxsize=4096)
def hinted_odds(hints: tuple[str, ...]) -> float:
    """Return what the hints of a sentence add to the logarithm of the odds that a clause of it tells a finding."""
    return _HINT * hinted(hints)


def telling_features(clause: Clause, hints: tuple[str, ...]) -> list[Group]:
    """Return the features that tell whether a clause tells a finding at all."""
    return [clause.words, *clause.marks, (_HINT, list(hints))]
