"""Learn the weights of findings: `python -m graphkit.extract.findings.train SENTENCES TEXTS GOLD...`.

The linear weights are kept in `ontology/weights/findings.json.gz`, the trees that weigh clauses against each other in
`told.json.gz` and `leaning.json.gz`. SENTENCES is a tab-separated file with the
columns polarity (strength, weakness, both or none), topics (separated by spaces) and sentence, and
`ontology/weights/wordings.tsv` beside the weights is another. Each folder TEXTS holds articles (STEM.txt),
the folder GOLD after it their annotations (STEM.json, whose findings have topics, polarity and a cue).
Logistic regressions are trained by stochastic gradient descent in a fixed order, and trees grown from a fixed
beginning: the same input gives the same weights. What the weights are to be judged by must not be among the folders.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from graphkit.extract.findings.examples import articles, labelled
from graphkit.extract.findings.folds import grown, learn_sides
from graphkit.extract.findings.weights import Weights
from graphkit.extract.learned.descent import spread
from graphkit.extract.learned.kept import keep_weights, weights_folder
from graphkit.extract.learned.material import Folders, folders_named
from graphkit.extract.learned.trees import Trees
from graphkit.vocabulary import vocabulary

_MADE = "graphkit.extract.findings.train:"


class Learned(NamedTuple):
    """The linear weights, and the trees that tell whether a clause tells a finding and which way it leans."""

    weights: Weights
    told: Trees
    leaning: Trees


def train(sentences: Path, folders: list[Folders], own: Path | None = None) -> Learned:
    """Return what is learned from labelled sentences, wordings of our own and the annotated articles of folders."""
    told = [one for file in (sentences, own) if file is not None for one in labelled(file)]
    read = list(articles(folders))
    found = told + [one for article in read for one in article.examples]
    telling = [one for one in found if one.topics]
    names = tuple(sorted(vocabulary().concepts["topic"]))
    weights = Weights(
        f"{_MADE} {len(told)} labelled sentences, {len(found) - len(told)} clauses of articles",
        names,
        *learn_sides(found),
        spread([one.about for one in telling], [one.topics for one in telling], names),
    )
    return Learned(weights, *grown(told, read, _MADE))


def main(arguments: list[str]) -> None:
    """Write what is learned from SENTENCES and the articles of the folders into the ontology."""
    learned = train(Path(arguments[0]), folders_named(arguments[1:]), weights_folder() / "wordings.tsv")
    keep_weights("findings", learned.weights)
    keep_weights("told", learned.told)
    keep_weights("leaning", learned.leaning)


if __name__ == "__main__":
    main(sys.argv[1:])
