"""Training on annotated articles: the same input gives the same weights, and they tell who an article is about."""

from __future__ import annotations

import json
from pathlib import Path

from graphkit.extract.councils.train import examples, train
from graphkit.extract.learned.material import Folders

ARTICLE = (
    "Trafford told to try harder\n\n1 May 2024\n\nOfsted has been to Trafford. Caseloads were high.\n\n"
    "A manager from Salford will help. Trafford Council said yes.\n"
)


def _material(folder: Path) -> list[Folders]:
    for part in ("texts", "gold"):
        (folder / part).mkdir()
    rows = {"findings": [{"council": "Trafford"}] * 3, "posts": [{"organisation": "Salford"}]}
    for stem, gold in (("one", rows), ("two", rows), ("three", rows), ("none", {})):
        (folder / "texts" / f"{stem}.txt").write_text(ARTICLE, "utf-8")
        (folder / "gold" / f"{stem}.json").write_text(json.dumps(gold), "utf-8")
    return [Folders(folder / "texts", folder / "gold")]


def test_an_article_is_about_the_council_of_most_rows(tmp_path: Path) -> None:
    assert [one.told_of for one in examples(_material(tmp_path))] == [True, False] * 3


def test_training_is_deterministic_and_tells_the_councils_apart(tmp_path: Path) -> None:
    folders = _material(tmp_path)
    learnt = train(folders)
    assert learnt == train(folders)
    assert "3 documents about one of 6 councils" in learnt.provenance
    assert learnt.weights["headline True others 0"] > 0 > learnt.weights["before from"]
