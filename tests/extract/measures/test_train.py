"""Training on annotated articles: the same input gives the same weights, and they tell measures from other numbers."""

from __future__ import annotations

import json
from pathlib import Path

from graphkit.extract.learned.material import Folders
from graphkit.extract.measures.likely import ANY
from graphkit.extract.measures.train import examples, train

ARTICLE = (
    "Council short of staff\n\n1 May 2024\n\nOfsted has been to Trafford. "
    "Agency workers make up 41 per cent of the team. The meeting lasted 3 hours.\n"
)


def _material(folder: Path) -> list[Folders]:
    for part in ("texts", "gold"):
        (folder / part).mkdir()
    measure = {"council": "Trafford", "metric": "agency-share", "value": 41, "unit": "percent"}
    for stem in ("one", "two", "three"):
        (folder / "texts" / f"{stem}.txt").write_text(ARTICLE, "utf-8")
        (folder / "gold" / f"{stem}.json").write_text(json.dumps({"measures": [measure]}), "utf-8")
    return [Folders(folder / "texts", folder / "gold")]


def test_numbers_with_the_value_of_a_measure_are_that_measure(tmp_path: Path) -> None:
    assert [one.metric for one in examples(_material(tmp_path))] == ["agency-share", ""] * 3


def test_training_is_deterministic_and_tells_measures_apart(tmp_path: Path) -> None:
    folders = _material(tmp_path)
    learnt = train(folders)
    assert learnt == train(folders)
    assert "3 measures among 6 numbers" in learnt.provenance
    row = learnt.weights["unit percent"]
    assert dict(zip(row[::2], row[1::2], strict=True))[learnt.names.index(ANY)] > 0
