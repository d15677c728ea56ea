"""Measures: the figures of a council's service, each known by what it counts."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.context import Context
from graphkit.extract.measures.figures import Figure, Reading
from graphkit.extract.measures.in_turn import read_in_turn
from graphkit.extract.measures.likely import Likely, likely
from graphkit.model import Measure, evidence

#: What may stand between a council and its figure.
_BESIDE = re.compile(r":? (?:(?:had|has|have|spent|spends|paid|pays|with|at|on|was|is|about|around|nearly|over) )*|: ")

#: "From 240 children to 17".
_FROM = re.compile(r"\bfrom (?:(?:about|around|nearly|almost|over|more than) )?$")
_TO = re.compile(r"(?: [a-z]+)? to (?:(?:about|around|nearly|almost|just|only|over|under|fewer than|less than) )*")
#: What the grammar reads in a figure stands if that is so likely, unless something else is so many times likelier, and
#: so likely itself.
_READ, _TIMES, _DOUBTED = 0.13, 3.0, 0.75
#: So likely, a figure is told as what is likeliest whatever the grammar reads; so likely, if its sentence told another.
_UNREAD, _BESIDE_ANOTHER = 0.8, 0.6
#: In what the metrics are counted, where that is not people.
_UNITS = {
    "caseload": "cases",
    "cases-sampled": "cases",
    "referrals": "referrals",
    "children-affected": "children",
    "children-in-care": "children",
    "children-in-need": "children",
    "child-protection-plans": "children",
    "agency-share": "percent",
    "vacancy-rate": "percent",
    "turnover-rate": "percent",
}


class _Told(NamedTuple):
    """A measure, the sentence that tells it, and whether that is a headline."""

    measure: Measure
    sentence: int
    headline: bool


def measures(annotated: Annotated, context: Context) -> list[Measure]:
    """Return the measures of a document in order of telling, each value of a metric once."""
    told: list[_Told] = []
    last: tuple[Figure, Reading | None] | None = None
    for index, figure, read in read_in_turn(annotated):
        if last is not None and _is_of_series(annotated, last[0], figure):
            reading = last[1]
        else:
            beside = bool(told) and told[-1].sentence == index
            reading = _settled(read, figure, likely(annotated, index, figure), _BESIDE_ANOTHER if beside else _UNREAD)
        if reading is not None:
            told.append(_told(annotated, context, index, figure, reading))
        last = figure, reading
    return _once(told)


def _is_of_series(annotated: Annotated, before: Figure, figure: Figure) -> bool:
    """Say whether a figure measures what the one before it does, as 17 does in "from 240 to 17"."""
    if figure.noun is not None or figure.number.unit != before.number.unit or before.number.end != figure.start:
        return False
    gap = annotated.folded[before.number.end : figure.number.start]
    return (
        _TO.fullmatch(gap) is not None and _FROM.search(annotated.folded, before.start, before.number.start) is not None
    )


def _settled(reading: Reading | None, figure: Figure, odds: Likely, least: float) -> Reading | None:
    """Return what a figure measures, by what the grammar reads in it and by how likely that is.

    A reading stands unless it is unlikely; what the grammar does not read is told from the likelihood `least` on.
    """
    best = max(odds.metrics, key=odds.metrics.__getitem__)
    likeliest = (odds.measure + odds.metrics[best]) / 2
    if reading is not None:
        own = odds.metrics[reading.metric]
        doubted = own * _TIMES < odds.metrics[best] and likeliest >= _DOUBTED
        if not doubted and (odds.measure + own) / 2 >= _READ:
            return reading
    if likeliest < least:
        return None
    return Reading(best, figure.number.unit or _UNITS.get(best, "people"))


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
