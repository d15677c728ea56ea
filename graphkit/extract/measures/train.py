"""Learn the weights of measures: `python -m graphkit.extract.measures.train TEXTS GOLD...`.

The weights are kept in `ontology/weights/measures.json.gz`. Each folder TEXTS holds articles (STEM.txt),
the folder GOLD after it their annotations (STEM.json, whose measures have a metric and a value).
Logistic regressions are trained by stochastic gradient descent in a fixed order: the same input gives
the same weights. What the weights are to be judged by must not be among the folders.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.learned.descent import spread
from graphkit.extract.learned.kept import keep_weights
from graphkit.extract.learned.material import Folders, annotated_texts, folders_named
from graphkit.extract.learned.named import NamedWeights
from graphkit.extract.learned.rows import Group
from graphkit.extract.measures.figures import figures
from graphkit.extract.measures.likely import ANY, features
from graphkit.vocabulary import vocabulary


class Example(NamedTuple):
    """The features of a number, and the metric of the measure that people read in it, if any."""

    features: list[Group]
    metric: str


def examples(folders: list[Folders]) -> Iterator[Example]:
    """Yield the numbers of annotated articles; one with the value of a measure is that measure."""
    for annotated, rows in annotated_texts(folders, "measures"):
        told: dict[float, str] = {}
        for one in rows:
            told.setdefault(float(one["value"]), one["metric"])
        for index, sentence in enumerate(annotated.sentences):
            for figure in figures(annotated, sentence):
                yield Example(features(annotated, index, figure), told.get(float(figure.number.value), ""))


def train(folders: list[Folders]) -> NamedWeights:
    """Return the weights learned from the annotated articles of folders."""
    found = list(examples(folders))
    names = (ANY, *sorted(vocabulary().concepts["metric"]))
    told = [{ANY, one.metric} if one.metric else set[str]() for one in found]
    measures = sum(map(bool, told))
    return NamedWeights(
        provenance=f"graphkit.extract.measures.train: {measures} measures among {len(found)} numbers",
        names=names,
        weights=spread([one.features for one in found], told, names),
    )


def main(arguments: list[str]) -> None:
    """Write the weights learned from the articles of the folders into the ontology."""
    keep_weights("measures", train(folders_named(arguments)))


if __name__ == "__main__":
    main(sys.argv[1:])
