"""How likely a number is a figure of a service, and of what, by learned weights of the words and marks around it.

The weights are kept in `ontology/weights/measures.json.gz`, made by `graphkit.extract.measures.train`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import msgspec

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.findings.words import Words, words_of
from graphkit.extract.learned.kept import read_weights
from graphkit.extract.learned.named import NamedWeights
from graphkit.extract.learned.rows import Group, likelihood
from graphkit.extract.measures.figures import Figure

#: The name of what makes a number a measure at all, beside the metrics.
ANY = "measure"
#: What the features of a number, the words near it, the marks of its sentence and all words of that count.
_NUMBER, _NEAR, _MARKS, _WORDS = 1.0, 0.75, 0.5, 1.5
#: How many words before a number, and behind it, are near in which degree.
_BEFORE, _BEHIND = (1, 3, 6), (1, 2, 4, 8)
_SCHEMES = (
    "role", "cue/saying", "cue/inspectors", "kind", "metric", "unit", "topic", "action", "cue/own-council",
    "cue/no-grade",
)  # fmt: skip
#: A mark is at a number's side within so many characters.
_SIDE = 40
#: Numbers are told apart by their size, on a scale of so many steps for ten times as much, up to the last.
_STEPS, _LARGEST = 2, 7
_MANY = 4


class Likely(msgspec.Struct, frozen=True):
    """How likely a number is a measure at all, and how likely it is one of each metric."""

    measure: float
    metrics: dict[str, float]


def likely(annotated: Annotated, index: int, figure: Figure) -> Likely:
    """Return how likely the number of a figure in the sentence at an index is a measure, and of what."""
    weights = learned()
    (counts, words), *others = features(annotated, index, figure)
    odds = weights.odds((counts, weights.rows.sums(words)), others)
    told = {name: likelihood(one) for name, one in odds.items()}
    return Likely(told.pop(ANY), told)


def features(annotated: Annotated, index: int, figure: Figure) -> list[Group]:
    """Return the features of a number: all words of its sentence, itself, the words near it, and marks."""
    words = words_of(annotated, index)
    every = list(dict.fromkeys([f"s {stem}" for stem in words.stems]))
    return [
        (_WORDS / max(1, len(every)) ** 0.5, every),
        (_NUMBER, _of_itself(annotated, index, figure)),
        (_NEAR, list(dict.fromkeys(_near(words, figure)))),
        (_MARKS, list(dict.fromkeys(_marks(annotated, index, figure)))),
    ]


def _of_itself(annotated: Annotated, index: int, figure: Figure) -> list[str]:
    number, sentence = figure.number, annotated.sentences[index]
    unit = number.unit or "count"
    size = min(_LARGEST, int(math.log10(float(number.value) + 1) * _STEPS))
    return [
        f"unit {unit}",
        f"fraction {number.fraction}",
        f"size {unit} {size}",
        f"numbers {min(_MANY, len(figure.others))}",
        f"block {annotated.block_kind(sentence)}",
        f"quoted {annotated.quotation_at(number.start) is not None}",
        f"qualifier {number.qualifier or '-'}",
        f"noun {figure.noun.concept if figure.noun else '-'}",
        f"part {figure.part}",
        f"rate {figure.rate}",
        f"dated {bool(within(annotated.dates, number.start, number.end + 1))}",
    ]


def _near(words: Words, figure: Figure) -> Iterator[str]:
    number = figure.number
    before = [stem for stem, end in zip(words.stems, words.ends, strict=True) if end <= number.start][::-1]
    behind = [stem for stem, start in zip(words.stems, words.starts, strict=True) if start >= number.end]
    for side, stems, reaches in (("before", before, _BEFORE), ("behind", behind, _BEHIND)):
        for reach in reaches:
            for stem in stems[:reach]:
                yield f"{side} {reach} {stem}"
        for one, other in list(pairwise(stems[:2])):
            yield f"{side} {one} {other}"


def _marks(annotated: Annotated, index: int, figure: Figure) -> Iterator[str]:
    sentence, number = annotated.sentences[index], figure.number
    for scheme in _SCHEMES:
        for mark in annotated.inside(sentence, scheme):
            side = "before" if mark.end <= number.start else "behind"
            close = "at" if abs(mark.start - number.start) < _SIDE else "far"
            yield f"{scheme} {mark.concept} {side} {close}"
            yield f"{scheme} {mark.concept}"
    if index:
        for mark in annotated.inside(annotated.sentences[index - 1], "metric"):
            yield f"just told {mark.concept}"


@cache
def learned() -> NamedWeights:
    """Return the weights of the ontology that graphkit came with."""
    return read_weights("measures", NamedWeights)
