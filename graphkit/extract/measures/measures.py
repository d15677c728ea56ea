"""Measures: the figures of a council's service, each known by what it counts."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.context import Context
from graphkit.extract.measures.figures import Figure, Reading, figures
from graphkit.extract.measures.readings import goes_on, read
from graphkit.model import Measure, evidence

#: A number without a noun goes with the figure at most this many sentences before.
_NEAR = 2
_NEAR_CASELOAD = 5
#: What may stand between a council and its figure.
_BESIDE = re.compile(r":? (?:(?:had|has|have|spent|spends|paid|pays|with|at|on|was|is|about|around|nearly|over) )*|: ")


class _Told(NamedTuple):
    """A measure, the sentence that tells it, and whether that is a headline."""

    measure: Measure
    sentence: int
    headline: bool


def measures(annotated: Annotated, context: Context) -> list[Measure]:
    """Return the measures of a document in order of telling, each value of a metric once."""
    told: list[_Told] = []
    for index, sentence in enumerate(annotated.sentences):
        for figure in figures(annotated, sentence):
            share = goes_on(annotated, sentence, figure)
            reading = read(annotated, sentence, figure, _before(told, index, figure, share=share))
            if reading is not None:
                told.append(_told(annotated, context, index, figure, reading))
    return _once(told)


def _before(told: list[_Told], index: int, figure: Figure, *, share: bool) -> Reading | None:
    """Return what the figure before counts, where it is near enough for a bare number to go with it.

    A share told between two counts stands in the way of neither; `share` says that the number goes on with one.
    """
    if not told:
        return None
    last = told[-1]
    if last.measure.unit == "percent" and not (figure.number.unit or share) and len(told) > 1:
        last = told[-2]
    near = _NEAR_CASELOAD if last.measure.metric == "caseload" else _NEAR
    if index - last.sentence > near:
        return None
    return Reading(last.measure.metric, last.measure.unit)


def _told(annotated: Annotated, context: Context, index: int, figure: Figure, reading: Reading) -> _Told:
    sentence = annotated.sentences[index]
    when = within(annotated.dates, figure.start, figure.end)
    measure = Measure(
        metric=reading.metric,
        value=figure.number.value,
        unit=reading.unit,
        qualifier=reading.qualifier or figure.number.qualifier,
        council=_council(annotated, figure) or context.council(index),
        date=next((date.value for date in when if date.value), ""),
        evidence=evidence(annotated.text, sentence.start, sentence.end),
    )
    return _Told(measure, index, annotated.block_kind(sentence) in ("headline", "standfirst"))


def _council(annotated: Annotated, figure: Figure) -> str:
    """Return the council that stands at a figure's side, where its sentence gives others theirs: "A 14, B 19"."""
    if len(figure.others) < 2:
        return ""
    before = within(annotated.councils, figure.start, figure.number.start)
    if before and _BESIDE.fullmatch(annotated.folded, before[-1].end, figure.number.start):
        return before[-1].gss[0] if len(before[-1].gss) == 1 else ""
    return ""


def _once(told: list[_Told]) -> list[Measure]:
    """Return each value of a metric once; a headline's only where the body has none of its metric."""
    body = {(one.measure.council, one.measure.metric) for one in told if not one.headline}
    kept: dict[tuple[str, str, str], Measure] = {}
    for one in told:
        key = (one.measure.council, one.measure.metric, one.measure.value)
        if one.measure.council and not (one.headline and key[:2] in body):
            kept.setdefault(key, one.measure)
    return list(kept.values())
