"""What the grammar reads in the figures of a document, each after the one before."""

from __future__ import annotations

from typing import NamedTuple

from graphkit.extract.annotate import Annotated
from graphkit.extract.measures.figures import Figure, Reading, figures
from graphkit.extract.measures.readings import goes_on, read

#: A number without a noun goes with the figure at most this many sentences before.
_NEAR = 2
_NEAR_CASELOAD = 5


class Read(NamedTuple):
    """A figure of the sentence at a place, and what the grammar reads in it, if anything."""

    sentence: int
    figure: Figure
    reading: Reading | None


def read_in_turn(annotated: Annotated) -> list[Read]:
    """Return the figures of a document in order with what the grammar reads in them."""
    found: list[Read] = []
    told: list[tuple[int, Reading]] = []
    for index, sentence in enumerate(annotated.sentences):
        for figure in figures(annotated, sentence):
            share = goes_on(annotated, sentence, figure)
            reading = read(annotated, sentence, figure, _before(told, index, figure, share=share))
            found.append(Read(index, figure, reading))
            if reading is not None:
                told.append((index, reading))
    return found


def _before(told: list[tuple[int, Reading]], index: int, figure: Figure, *, share: bool) -> Reading | None:
    """Return what the figure before counts, where it is near enough for a bare number to go with it.

    A share told between two counts stands in the way of neither; `share` says that the number goes on with one.
    """
    if not told:
        return None
    last, reading = told[-1]
    if reading.unit == "percent" and not (figure.number.unit or share) and len(told) > 1:
        last, reading = told[-2]
    near = _NEAR_CASELOAD if reading.metric == "caseload" else _NEAR
    return None if index - last > near else Reading(reading.metric, reading.unit)
