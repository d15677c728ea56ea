"""What a number of a sentence measures: its noun, the words that belong to it, and what they make of it.

A number belongs to the words between the numbers before and after it. Shares of the workforce,
cases for each worker, money, children and cases are measures; numbers of visits, councils, years or
votes, figures of the country or of schools, and wishes are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.numbers import Number
from graphkit.language.sentences import Sentence

#: Sums below this are prices; counts below `_FEW` are told in passing.
_PRICE = 1000
_FEW = 10
#: More than this is no caseload.
_CASELOAD = 150
#: A noun stands at most this many characters behind its number.
_REACH = 48
#: A metric that is named before its number stands at most this many characters before it.
_NAMED_NEAR = 40

_BETWEEN = re.compile(r"[^.,;:()?!]*")
_OF_THESE = re.compile(r" of (?:these|them|those|the \w+)\b")
_LINK = re.compile(
    r"\b(?:from|to|were|had|have|has|was|is|of|at|further|another|than|up|many as|between|and|below|over|about|only)"
    r"(?: just| about| around| nearly| almost| only)? $"
)
_HAVING = re.compile(r"\b(?:had|have|has|having|held|holding|many as|up to|over|than) $")

_SHARES = {
    "cue/from-agency": "agency-share",
    "cue/vacant": "vacancy-rate",
    "cue/turning-over": "turnover-rate",
}
#: Metrics that may be named before their number, with what they count.
_NUMBERED = {
    "children-in-care": "children",
    "child-protection-plans": "children",
    "children-in-need": "children",
    "referrals": "referrals",
    "staff-count": "people",
    "recruits": "people",
}
_COUNTED = frozenset({"children", "cases", "people", "families", "staff", "plans"})


class Figure(NamedTuple):
    """A number of a sentence with the words that belong to it, `start`:`end`, and its noun, if any."""

    number: Number
    start: int
    end: int
    noun: Mark | None


class Reading(NamedTuple):
    """What a figure measures."""

    metric: str
    unit: str
    qualifier: str = ""


def figures(annotated: Annotated, sentence: Sentence) -> Iterator[Figure]:
    """Yield the numbers of a sentence; in the row of a table each belongs to the row's label too."""
    row = annotated.block_kind(sentence) == "row"
    found = annotated.numbers_in(sentence)
    for i, number in enumerate(found):
        alone = row or not i or found[i - 1].end > number.start
        start = sentence.start if alone else found[i - 1].end
        end = next((other.start for other in found[i + 1 :] if other.start >= number.end), sentence.end)
        yield Figure(number, start, end, _noun(annotated, number, end))


def _noun(annotated: Annotated, number: Number, end: int) -> Mark | None:
    """Return what a number counts, where that follows it without a break."""
    for mark in annotated.marks("unit", number.end, min(end, number.end + _REACH)):
        between = annotated.folded[number.end : mark.start]
        if not _BETWEEN.fullmatch(between) or len(between.split()) > 4:
            return None
        return mark
    return None


def read(annotated: Annotated, sentence: Sentence, figure: Figure, before: Reading | None) -> Reading | None:
    """Return what a figure measures, or None; `before` is what the figure before it does, where it is near."""
    if _has(annotated, figure, "cue/not-of-the-service"):
        return None
    if figure.number.unit == "GBP":
        return _money(annotated, figure)
    if figure.number.unit == "percent":
        return _share(annotated, figure, before)
    return _count(annotated, sentence, figure, before)


def _has(annotated: Annotated, figure: Figure, scheme: str) -> bool:
    """Say whether words of a scheme stand among those of a figure."""
    return any(annotated.folded[mark.start - 1] != "-" for mark in annotated.marks(scheme, figure.start, figure.end))


def _money(annotated: Annotated, figure: Figure) -> Reading | None:
    if float(figure.number.value) < _PRICE:
        return None
    return Reading("other" if _has(annotated, figure, "cue/saved") else "spending", "GBP")


def _share(annotated: Annotated, figure: Figure, before: Reading | None) -> Reading | None:
    if _has(annotated, figure, "cue/mixed-workforce"):
        return Reading("other", "percent")
    for scheme, metric in _SHARES.items():
        if _has(annotated, figure, scheme):
            return Reading(metric, "percent")
    if figure.noun is None and before is not None and before.unit == "percent" and not figure.number.fraction:
        return before
    if not figure.number.fraction:
        return Reading("other", "percent")
    counted = any(mark.concept in _COUNTED for mark in annotated.marks("unit", figure.start, figure.end))
    return Reading("other", "percent") if counted or _has(annotated, figure, "cue/harmed") else None


def _count(annotated: Annotated, sentence: Sentence, figure: Figure, before: Reading | None) -> Reading | None:
    noun = figure.noun
    value = float(figure.number.value)
    if value < 3 or (noun is not None and noun.concept == "none"):
        return None
    if _is_caseload(annotated, sentence, figure):
        return Reading("caseload", noun.concept if noun else "cases", _spread(annotated, figure))
    if noun is None:
        return _bare(annotated, sentence, figure, before)
    return _of_noun(annotated, figure, noun.concept)


def _is_caseload(annotated: Annotated, sentence: Sentence, figure: Figure) -> bool:
    if float(figure.number.value) > _CASELOAD or _OF_THESE.match(annotated.folded, figure.number.end):
        return False
    if figure.noun is not None and figure.noun.concept not in ("children", "cases"):
        return False
    if not _has(annotated, figure, "cue/workload"):
        return figure.noun is not None and _worker_has(annotated, sentence, figure)
    words = annotated.folded[figure.start : figure.end]
    named = "caseload" in words or "workload" in words or " each" in words or "juggling" in words
    return named or any(m.concept == "staff" for m in annotated.inside(sentence, "unit"))


def _worker_has(annotated: Annotated, sentence: Sentence, figure: Figure) -> bool:
    """Say whether a number of children or cases is what a worker has: "one social worker had 38 children"."""
    start = figure.number.start
    words = annotated.folded[max(sentence.start, start - _REACH) : start]
    staff = annotated.marks("unit", max(figure.start, start - _REACH), start)
    return bool(_HAVING.search(words)) and any(mark.concept == "staff" for mark in staff)


def _spread(annotated: Annotated, figure: Figure) -> str:
    """Return `average` or `maximum` where a caseload is told as one, else the qualifier of its number."""
    if figure.number.qualifier == "up to":
        return "maximum"
    return "average" if _has(annotated, figure, "cue/average") else figure.number.qualifier


def _bare(annotated: Annotated, sentence: Sentence, figure: Figure, before: Reading | None) -> Reading | None:
    """Read a number without a noun: "10, down from 18", "some have as many as 28", "in eight of these"."""
    start = figure.number.start
    words = annotated.folded[max(sentence.start, start - 40) : start]
    if _OF_THESE.match(annotated.folded, figure.number.end) and before is not None:
        return _of_noun(annotated, figure, "children") if _has(annotated, figure, "cue/harmed") else None
    if words.endswith((": ", "| ")):
        return _labelled(annotated, figure)
    near = max(figure.start, start - _NAMED_NEAR)
    named = [mark for mark in annotated.marks("metric", near, start) if mark.concept in _NUMBERED]
    if named and _LINK.search(words) and float(figure.number.value) >= _FEW:
        metric = named[-1].concept
        return Reading(metric, _NUMBERED[metric], figure.number.qualifier)
    if before is None or before.unit in ("percent", "GBP"):
        return None
    link = _HAVING if before.metric == "caseload" else _LINK
    if not (link.search(words) or figure.number.qualifier):
        return None
    if before.metric == "caseload":
        return Reading("caseload", before.unit, _spread(annotated, figure))
    return before


def _labelled(annotated: Annotated, figure: Figure) -> Reading | None:
    """Read a number behind a colon or in a table by its label."""
    label = annotated.folded[figure.start : figure.number.start]
    if "%" in label or "per cent" in label:
        return _share(annotated, figure, None)
    named = [mark for mark in annotated.marks("metric", figure.start, figure.number.start) if mark.concept in _NUMBERED]
    if named:
        return Reading(named[-1].concept, _NUMBERED[named[-1].concept], figure.number.qualifier)
    counted = [m for m in annotated.marks("unit", figure.start, figure.number.start) if m.concept in _COUNTED]
    return _of_noun(annotated, figure, counted[-1].concept) if counted else None


def _of_noun(annotated: Annotated, figure: Figure, noun: str) -> Reading | None:
    """Read a number of children, cases, workers and so on by what befalls them."""
    many = float(figure.number.value) >= _FEW
    qualifier = figure.number.qualifier
    if noun in ("days", "weeks"):
        return Reading("other", noun, qualifier) if many and _has(annotated, figure, "cue/lapse") else None
    if noun == "staff":
        return _workers(annotated, figure)
    if noun == "referrals":
        return Reading("referrals", noun, qualifier) if many else None
    if noun == "persons" and _has(annotated, figure, "cue/candidates"):
        return Reading("other", "people", qualifier)
    metric = _befallen(annotated, figure, noun)
    if noun == "persons" and metric == "other":
        return None
    if metric in ("other", "children-in-need") and not many:
        return None
    return Reading(metric, "people" if noun == "persons" else noun, qualifier)


def _workers(annotated: Annotated, figure: Figure) -> Reading | None:
    qualifier = figure.number.qualifier
    if _has(annotated, figure, "cue/leaving"):
        return Reading("other", "people", qualifier)
    if _has(annotated, figure, "cue/joining"):
        return Reading("recruits", "people", qualifier)
    met = _has(annotated, figure, "cue/meeting")
    return None if met or float(figure.number.value) < _FEW else Reading("staff-count", "people", qualifier)


def _befallen(annotated: Annotated, figure: Figure, noun: str) -> str:
    part = bool(_OF_THESE.match(annotated.folded, figure.number.end))
    if noun in ("cases", "children") and not part and _has(annotated, figure, "cue/sampled"):
        return "cases-sampled"
    if _has(annotated, figure, "cue/harmed"):
        return "children-affected"
    if noun != "children":
        return "other"
    if any(m.concept == "child-protection-plans" for m in annotated.marks("metric", figure.start, figure.end)):
        return "child-protection-plans"
    if _has(annotated, figure, "cue/in-care"):
        return "children-in-care"
    in_need = annotated.folded.startswith("children in need", figure.noun.start) if figure.noun else False
    return "children-in-need" if in_need else "other"
