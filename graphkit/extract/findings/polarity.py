"""Polarity of a clause: whether its words tell of a strength or a weakness.

Cue words of the scheme `polarity` are weighed; a negation turns the words in its reach round ("not
timely" is a weakness, "no delay" a strength), and a negation that reaches none is itself a weakness
("did not meet"). A weakness that somebody knows of, and a burden that shrinks, do not count. Learned
weights of this balance and of all words of the clause decide (`features`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark
from graphkit.vocabulary import vocabulary

#: A negation reaches cue words that begin within this many characters after it; "no" and its like reach further.
_REACH, _FAR = 32, 60
_FAR_REACHING = frozenset({"no", "none", "nobody", "without", "nothing"})
#: A negation at most this far before a quoted fragment reaches to the fragment's end.
_BEFORE_QUOTE = 25
#: Weaknesses named at most this far after words of knowing are what is known.
_KNOWN = 60
#: What the other usual names of a polarity weigh, and each further word of a phrase; a cue word weighs 1.
_NAME, _PER_WORD = 1.5, 0.4
_DENIAL = 0.8
#: Cue words at most this many characters apart touch.
_TOUCHING = 1


class Negation(NamedTuple):
    """A negation at `start`:`end` and how far it reaches."""

    start: int
    end: int
    reach: int


class Balance(NamedTuple):
    """The weights of the words for a strength and for a weakness."""

    strength: float
    weakness: float


def balance(annotated: Annotated, start: int, end: int, masked: Iterable[Mark] = ()) -> Balance:
    """Return the weights of a clause's words for and against; marks inside `masked` do not count."""
    cues = _outside(annotated.marks("polarity", start, end), list(masked))
    denials = _outside(annotated.marks("cue/negation", start, end), cues)
    outcomes = annotated.marks("cue/negative-outcome", start, end)
    if not (cues or denials or outcomes):
        return Balance(0.0, 0.0)
    negations = [Negation(mark.start, mark.end, _reach(annotated, mark, end)) for mark in denials]
    taking = _taking(annotated, cues, start, end)
    cues = _counting(annotated, cues, start, end)
    bad = _outside(outcomes, cues)
    totals = {"strength": 0.0, "weakness": 0.0}
    spent: set[int] = set()
    for cue in _heads(cues):
        negation = _reaching(negations, cue)
        if negation is not None:
            spent.add(negation.start)
        turned = negation is not None or (cue.concept == "strength" and _reaching(taking, cue) is not None)
        totals[_turned(cue.concept, turned)] += _weight(annotated, cue)
    for outcome in bad:
        negation = _reaching(negations, outcome)
        if negation is not None:
            spent.add(negation.start)
            totals["strength"] += 1.0
    totals["weakness"] += _DENIAL * len([negation for negation in negations if negation.start not in spent])
    return Balance(totals["strength"], totals["weakness"])


def _reach(annotated: Annotated, mark: Mark, end: int) -> int:
    """Return how far after its end a negation reaches: through a quoted fragment that it stands before."""
    reach = _FAR if annotated.folded[mark.start : mark.end] in _FAR_REACHING else _REACH
    quotation = annotated.quotation_at(min(mark.end + _BEFORE_QUOTE, end - 1))
    if quotation is not None and quotation.start > mark.end:
        return max(reach, min(quotation.end, end) - mark.end)
    return reach


def _taking(annotated: Annotated, cues: list[Mark], start: int, end: int) -> list[Negation]:
    """Return the weaknesses that turn strengths after them: those that hold a negation ("not been"), and hindrances."""
    if "strength" not in [cue.concept for cue in cues]:
        return []
    weak = [(cue.start, cue.end) for cue in cues if cue.concept == "weakness"]
    found = [
        Negation(begin, stop, _reach(annotated, mark, end))
        for mark in annotated.marks("cue/negation", start, end)
        for begin, stop in weak
        if mark.start == begin and mark.end < stop
    ]
    found += [Negation(mark.start, mark.end, end - mark.end) for mark in annotated.marks("cue/hindrance", start, end)]
    return sorted(found)


def _counting(annotated: Annotated, cues: list[Mark], start: int, end: int) -> list[Mark]:
    """Return the cue words without weaknesses that are known of and burdens that shrink."""
    if "weakness" not in [cue.concept for cue in cues]:
        return cues
    aware = [mark.end for mark in annotated.marks("cue/awareness", start, end)]
    burdens = {(mark.start, mark.end) for mark in annotated.marks("cue/burden", start, end)}
    shrinks = bool(annotated.marks("cue/shrinking", start, end))
    return [
        cue
        for cue in cues
        if cue.concept != "weakness"
        or not (
            any(0 <= cue.start - known <= _KNOWN for known in aware) or (shrinks and (cue.start, cue.end) in burdens)
        )
    ]


def _heads(cues: list[Mark]) -> list[Mark]:
    """Return the cue words without strengths that touch a weakness ("insufficiently robust", "strong disconnect")."""
    if len(cues) < 2:
        return cues
    lost = {
        one.start if one.concept == "strength" else other.start
        for one, other in pairwise(cues)
        if one.concept != other.concept and other.start - one.end <= _TOUCHING
    }
    return [cue for cue in cues if cue.start not in lost]


def _turned(concept: str, negated: bool) -> str:
    if not negated:
        return concept
    return "weakness" if concept == "strength" else "strength"


def _reaching(negations: list[Negation], cue: Mark) -> Negation | None:
    """Return the nearest negation before a cue word that reaches it."""
    for one in reversed(negations):
        if one.end <= cue.start <= one.end + one.reach:
            return one
    return None


def _outside(marks: list[Mark], cues: list[Mark]) -> list[Mark]:
    """Return the marks that do not lie inside a cue word."""
    if not marks or not cues:
        return marks
    return [mark for mark in marks if not any(cue.start <= mark.start < cue.end for cue in cues)]


def _weight(annotated: Annotated, cue: Mark) -> float:
    words = annotated.folded[cue.start : cue.end]
    return (_NAME if words in _names() else 1.0) + _PER_WORD * words.count(" ")


@cache
def _names() -> frozenset[str]:
    return frozenset(name for concept in vocabulary().concepts["polarity"].values() for name in concept.names)
