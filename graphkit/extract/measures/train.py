"""Learn the weights of measures: `python -m graphkit.extract.measures.train FOLDER...`.

The weights are kept in `ontology/weights/measures.json.gz`. Each FOLDER holds articles in `texts`
(STEM.txt) and their annotations in `gold` (STEM.json, whose measures have a metric and a value).
Logistic regressions are trained by stochastic gradient descent in a fixed order: the same input gives
the same weights. What the weights are to be judged by must not be among the folders.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from graphkit.documents.read import read_document
from graphkit.extract.annotate import annotate
from graphkit.extract.learned.descent import spread
from graphkit.extract.learned.kept import keep_weights
from graphkit.extract.learned.rows import Group
from graphkit.extract.measures.figures import figures
from graphkit.extract.measures.likely import ANY, Weights, features
from graphkit.vocabulary import vocabulary


class Example(NamedTuple):
    """The features of a number, and the metric of the measure that people read in it, if any."""

    features: list[Group]
    metric: str


def examples(folders: list[Path]) -> Iterator[Example]:
    """Yield the numbers of annotated articles; one with the value of a measure is that measure."""
    for folder in folders:
        for file in sorted((folder / "gold").glob("*.json")):
            told: dict[float, str] = {}
            for one in json.loads(file.read_text("utf-8"))["measures"]:
                told.setdefault(float(one["value"]), one["metric"])
            annotated = annotate(read_document(folder / "texts" / f"{file.stem}.txt"))
            for index, sentence in enumerate(annotated.sentences):
                for figure in figures(annotated, sentence):
                    metric = told.get(float(figure.number.value), "")
                    yield Example(features(annotated, index, figure), metric)


def train(folders: list[Path]) -> Weights:
    """Return the weights learned from the annotated articles of folders."""
    found = list(examples(folders))
    names = (ANY, *sorted(vocabulary().concepts["metric"]))
    told = [{ANY, one.metric} if one.metric else set[str]() for one in found]
    measures = sum(map(bool, told))
    return Weights(
        provenance=f"graphkit.extract.measures.train: {measures} measures among {len(found)} numbers",
        names=names,
        weights=spread([one.features for one in found], told, names),
    )


def main(arguments: list[str]) -> None:
    """Write the weights learned from the articles of each FOLDER into the ontology."""
    keep_weights("measures", train([Path(one) for one in arguments]))


if __name__ == "__main__":
    main(sys.argv[1:])
