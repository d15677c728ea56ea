"""What a number of children, cases, posts or workers measures, by what befalls them."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.measures.figures import (
    CLOSE,
    FEW,
    LONG,
    NEAR,
    Figure,
    Reading,
    cost,
    has,
    nearest,
    owns,
)
from graphkit.extract.measures.people import persons
from graphkit.language.sentences import Sentence

_ONLY = re.compile(r"\b(?:just|only|has|have|had|with|employs|of) $")
#: "88 of 92 posts", "four, out of 98 posts".
_WHOLE = re.compile(r"\b(?:out )?of (?:(?:the|its|all|about|some|nearly|just|over) )*$")
_HAVE_BEEN = re.compile(r" (?:(?:have|had|has|were|are|will|to|be|been|being|now|since|also|already|all) )*")
_THERE_ARE = re.compile(r"\bthere (?:is|are|was|were|had been)(?: (?:now|then|still|just|only|about|some))* $")
_WITHIN = re.compile(r"\bwithin(?: \w+)? $")

_WORKERS = {"cue/joining": "recruits", "cue/leaving": "other", "cue/meeting": "other", "cue/from-agency": "other"}


def of_noun(annotated: Annotated, sentence: Sentence, figure: Figure, noun: str) -> Reading | None:
    """Read a number of children, cases, workers and so on by what befalls them."""
    many = float(figure.number.value) >= FEW
    qualifier = figure.number.qualifier
    if noun in ("days", "weeks"):
        late = many and not _WITHIN.search(annotated.folded, sentence.start, figure.number.start)
        return Reading("other", noun, qualifier) if late and has(annotated, sentence, figure, "cue/lapse") else None
    if noun == "staff":
        return _workers(annotated, sentence, figure)
    if noun == "referrals":
        return Reading("referrals", noun, qualifier) if many and not figure.part else None
    if noun == "persons":
        return persons(annotated, sentence, figure)
    if noun == "posts" and many and _is_whole(annotated, sentence, figure):
        return Reading("staff-count", noun, qualifier)
    metric = _befallen(annotated, sentence, figure, noun)
    if metric in ("other", "children-in-need") and not many:
        return None
    return Reading(metric, noun, qualifier)


def _is_whole(annotated: Annotated, sentence: Sentence, figure: Figure) -> bool:
    """Say whether a number is that of which another counts a part."""
    whole = _WHOLE.search(annotated.folded, sentence.start, figure.number.start)
    if whole is None:
        return False
    earlier = any(other.end <= figure.number.start for other in figure.others)
    return earlier or (whole.start() == sentence.start and len(figure.others) > 1)


def _workers(annotated: Annotated, sentence: Sentence, figure: Figure) -> Reading | None:
    value, before = float(figure.number.value), annotated.folded[sentence.start : figure.number.start]
    many = value >= FEW or (value >= FEW / 2 and bool(_ONLY.search(before)))
    best = nearest(annotated, sentence, figure.number, tuple(_WORKERS), LONG)
    if best and best[0] == "cue/joining" and best[1].end <= figure.number.start and _THERE_ARE.search(before):
        best = None
    metric = _WORKERS[best[0]] if best else "other" if figure.part else "staff-count"
    if best and best[0] == "cue/meeting" and before.endswith("all "):
        metric = "staff-count"
    if best and best[0] == "cue/meeting" and not owns(annotated, figure, best[1]):
        metric = "staff-count"
    if metric == "other" and best and best[0] == "cue/from-agency" and _are_brought_in(annotated, figure):
        metric = "recruits"
    few_told = best is not None and best[0] in ("cue/joining", "cue/leaving")
    return Reading(metric, "people", figure.number.qualifier) if many or few_told else None


def _are_brought_in(annotated: Annotated, figure: Figure) -> bool:
    """Say whether a verb of joining follows workers from agencies: "ten locums have been brought in"."""
    start = figure.noun.end if figure.noun else figure.number.end
    joining = annotated.marks("cue/joining", start, start + CLOSE)
    return bool(joining) and _HAVE_BEEN.fullmatch(annotated.folded, start, joining[0].start) is not None


def _befallen(annotated: Annotated, sentence: Sentence, figure: Figure, noun: str) -> str:
    if noun in ("cases", "children", "plans") and not figure.part:
        seen = nearest(annotated, sentence, figure.number, ("cue/sampled",), NEAR)
        if seen and owns(annotated, figure, seen[1]):
            return "cases-sampled"
    if has(annotated, sentence, figure, "cue/harmed", LONG):
        return "children-affected"
    if noun not in ("children", "plans"):
        return "other"
    return _in_service(annotated, sentence, figure, noun)


def _in_service(annotated: Annotated, sentence: Sentence, figure: Figure, noun: str) -> str:
    """Return which part of a service a number of children is in."""
    best: tuple[int, str] | None = None
    marks: list[tuple[Mark, str]] = [(mark, "children-in-care") for mark in annotated.inside(sentence, "cue/in-care")]
    marks += [
        (mark, mark.concept)
        for mark in annotated.inside(sentence, "metric")
        if mark.concept in ("child-protection-plans", "children-in-need", "children-in-care")
    ]
    for mark, metric in marks:
        far = cost(annotated.folded, figure.number, mark)
        if far <= NEAR * 2 and (best is None or far < best[0]) and owns(annotated, figure, mark):
            best = (far, metric)
    if best is None or (figure.part and best[1] == "children-in-care" and best[0] > NEAR):
        return "other"
    return best[1] if noun == "children" or best[1] == "child-protection-plans" else "other"
