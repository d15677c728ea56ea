"""What the words of a clause say by the learned weights of findings and of actions.

Most words are looked up for both, and looking them up takes longer than adding their weights: they are in one table.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from graphkit.extract.actions.weights import learned as weights_of_actions
from graphkit.extract.annotate import Annotated, remembered
from graphkit.extract.findings.weights import learned as weights_of_findings
from graphkit.extract.findings.words import word_features
from graphkit.extract.learned.rows import Rows, Sums

#: The weights for a finding and for a weakness come first.
_SIDES = 2


class Said(NamedTuple):
    """What the words of a clause count, and their weights in units: for a finding, a weakness, topics and actions."""

    counts: float
    finding: int
    weakness: int
    topics: Sums
    actions: Sums


@remembered
def said(annotated: Annotated, start: int, end: int) -> Said:
    """Return what the words of the clause at `start`:`end` say."""
    counts, features = word_features(annotated, start, end)
    sums = _table().sums(features)
    topics = _SIDES + len(weights_of_findings().names)
    return Said(counts, sums[0], sums[1], (counts, sums[_SIDES:topics]), (counts, sums[topics:]))


@cache
def _table() -> Rows:
    findings = weights_of_findings()
    return Rows(_SIDES, findings.pairs).beside(findings.rows).beside(weights_of_actions().rows)
