"""Learn which council a document is about: `python -m graphkit.extract.councils.train TEXTS GOLD...`.

The weights are kept in `ontology/weights/councils.json.gz`. Each folder TEXTS holds articles (STEM.txt),
the folder GOLD after it their annotations (STEM.json). A document is about the council of which people
annotated at least half of all that they annotated of councils. A logistic regression is trained by
stochastic gradient descent in a fixed order: the same input gives the same weights.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from graphkit.extract.councils.likeliest import CouncilWeights, features, groups
from graphkit.extract.learned.descent import descend
from graphkit.extract.learned.kept import keep_weights
from graphkit.extract.learned.material import Folders, annotated_articles, folders_named
from graphkit.vocabulary import vocabulary

_TABLES = ("inspections", "judgements", "findings", "measures", "actions")


class Example(NamedTuple):
    """The features of a council that a document names, and whether the document is about it."""

    features: list[str]
    told_of: bool


def examples(folders: list[Folders]) -> Iterator[Example]:
    """Yield the councils of annotated articles that name several."""
    for annotated, gold in annotated_articles(folders):
        councils = features(annotated)
        if len(councils) > 1 and (names := _counted(gold)):
            meant = _meant(names)
            for gss, told in councils.items():
                yield Example(told, vocabulary().councils[gss].name == meant)


def train(folders: list[Folders]) -> CouncilWeights:
    """Return the weights learned from the annotated articles of folders."""
    found = list(examples(folders))
    told_of = [one.told_of for one in found]
    return CouncilWeights(
        provenance=f"graphkit.extract.councils.train: {sum(told_of)} documents about one of {len(found)} councils",
        weights=descend([groups(one.features) for one in found], told_of),
    )


def _counted(gold: dict[str, Any]) -> Counter[str]:
    """Return of how much each council an annotation tells."""
    known = {council.name for council in vocabulary().councils.values()}
    told = Counter(row.get("council", "") for table in _TABLES for row in gold.get(table) or ())
    told.update(row.get("organisation", "") for row in gold.get("posts") or ())
    return Counter({name: count for name, count in told.items() if name in known})


def _meant(names: Counter[str]) -> str:
    name, count = names.most_common(1)[0]
    return name if 2 * count >= names.total() else ""


def main(arguments: list[str]) -> None:
    """Write the weights learned from the articles of the folders into the ontology."""
    keep_weights("councils", train(folders_named(arguments)))


if __name__ == "__main__":
    main(sys.argv[1:])
