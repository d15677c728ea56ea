"""Grow the trees that weigh clauses: `python -m graphkit.extract.findings.train_weighing TEXTS GOLD...`.

They are kept in `ontology/weights/told.json.gz` and `leaning.json.gz`. Each folder TEXTS holds articles (STEM.txt), the
folder GOLD after it their annotations (STEM.json, whose findings have polarity and a cue). The linear weights must not
have been learned from these articles: they know what they were learned from by heart, and the trees would trust them
too far.
"""

from __future__ import annotations

import sys
from typing import Any, NamedTuple

from graphkit.extract.annotate import Annotated
from graphkit.extract.findings.candidates import Candidate, candidate_clauses
from graphkit.extract.findings.weighing import LEANING, TOLD, leaning_rows, told_rows, weighed
from graphkit.extract.learned.growing import grow
from graphkit.extract.learned.kept import keep_weights
from graphkit.extract.learned.material import Folders, annotated_texts, folders_named
from graphkit.extract.learned.trees import Trees
from graphkit.language.text import fold


class Rows(NamedTuple):
    """What the trees weigh of clauses, and what people read in each: whether a finding, and whether a weakness."""

    rows: list[list[float]]
    so: list[bool]


def examples(folders: list[Folders]) -> tuple[Rows, Rows]:
    """Return the clauses of annotated articles, and those that tell a finding with how they lean."""
    telling, leaning = Rows([], []), Rows([], [])
    for annotated, found in annotated_texts(folders, "findings"):
        candidates = list(candidate_clauses(annotated))
        clauses = weighed(annotated, candidates)
        read = _read(annotated, candidates, found)
        telling.rows.extend(told_rows(clauses, len(annotated.sentences)))
        telling.so.extend(map(bool, read))
        places = [place for place, side in enumerate(read) if side]
        leaning.rows.extend(leaning_rows(clauses, places))
        leaning.so.extend(read[place] == "weakness" for place in places)
    return telling, leaning


def train(folders: list[Folders]) -> tuple[Trees, Trees]:
    """Return the trees that tell whether a clause tells a finding, and those that tell which way it leans."""
    telling, leaning = examples(folders)
    made = "graphkit.extract.findings.train_weighing:"
    return (
        grow(f"{made} {sum(telling.so)} findings among {len(telling.so)} clauses", TOLD, *telling),
        grow(f"{made} {sum(leaning.so)} weaknesses among {len(leaning.so)} findings", LEANING, *leaning),
    )


def _read(annotated: Annotated, candidates: list[Candidate], found: list[dict[str, Any]]) -> list[str]:
    """Return the polarity that people read in each clause, empty for none: of the cue whose middle stands in it."""
    middles = []
    for finding in found:
        cue = fold(finding["cue"])
        middles.append((annotated.folded.find(cue) + len(cue) // 2, finding["polarity"]))
    return [
        next((side for middle, side in middles if one.clause.start <= middle < one.clause.end), "")
        for one in candidates
    ]


def main(arguments: list[str]) -> None:
    """Write the trees grown from the articles of the folders into the ontology."""
    telling, leaning = train(folders_named(arguments))
    keep_weights("told", telling)
    keep_weights("leaning", leaning)


if __name__ == "__main__":
    main(sys.argv[1:])
