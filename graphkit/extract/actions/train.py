"""Learn the weights of actions: `python -m graphkit.extract.actions.train CASES TEXTS GOLD...`.

The weights are kept in `ontology/weights/actions.json.gz`. The folder CASES holds tables (NAME_cases.tsv)
of wordings, each with the types of its actions, if any, parted by a space; paragraphs of a wording are parted
by " // ". Each folder TEXTS holds articles (STEM.txt), the folder GOLD after it their annotations (STEM.json,
whose actions have a type, or several that are right, and a cue). Logistic regressions are trained by
stochastic gradient descent in a fixed order: the same input gives the same weights. What the weights are to
be judged by must not be among the folders.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from graphkit.extract.actions.likely import features, told
from graphkit.extract.learned.descent import spread
from graphkit.extract.learned.kept import keep_weights
from graphkit.extract.learned.material import Folders, annotated_texts, annotated_wordings, folders_named
from graphkit.extract.learned.named import NamedWeights
from graphkit.extract.learned.rows import Group
from graphkit.language.text import fold
from graphkit.vocabulary import vocabulary

#: A wording of a table counts so many times: it has no text around it.
_TIMES = 2


class Example(NamedTuple):
    """The features of a clause, and the types of the actions that people read in it."""

    features: list[Group]
    types: frozenset[str]


def examples(folders: list[Folders]) -> Iterator[Example]:
    """Yield the clauses of annotated articles; an action is in the clause that the middle of its cue stands in."""
    for annotated, rows in annotated_texts(folders, "actions"):
        stated = []
        for row in rows:
            cue = fold(row["cue"])
            types = [row["type"]] if isinstance(row["type"], str) else row["type"]
            stated.append((annotated.folded.find(cue) + len(cue) // 2, types))
        for index in range(len(annotated.sentences)):
            for clause in told(annotated, index):
                here = [types for middle, types in stated if clause.start <= middle < clause.end]
                yield Example(features(annotated, clause), frozenset(name for types in here for name in types))


def wordings(cases: Path) -> Iterator[Example]:
    """Yield the clauses of tables of wordings; one of several clauses teaches only what states no action."""
    for annotated, types in annotated_wordings(cases):
        found = [one for index in range(len(annotated.sentences)) for one in told(annotated, index)]
        if len(found) == 1 or not types:
            yield from (Example(features(annotated, one), frozenset(types.split())) for one in found)


def train(cases: Path, folders: list[Folders]) -> NamedWeights:
    """Return the weights learned from tables of wordings and the annotated articles of folders."""
    found = [*_TIMES * list(wordings(cases)), *examples(folders)]
    names = tuple(sorted(vocabulary().concepts["action"]))
    stating = sum(bool(one.types) for one in found)
    return NamedWeights(
        provenance=f"graphkit.extract.actions.train: {stating} clauses with actions among {len(found)}",
        names=names,
        weights=spread([one.features for one in found], [one.types for one in found], names),
    )


def main(arguments: list[str]) -> None:
    """Write the weights learned from the tables of CASES and the articles of the folders into the ontology."""
    keep_weights("actions", train(Path(arguments[0]), folders_named(arguments[1:])))


if __name__ == "__main__":
    main(sys.argv[1:])
