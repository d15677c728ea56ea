"""Training: the same input gives the same weights, and they tell topics apart."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from graphkit.extract.findings.train import train
from graphkit.extract.learned.material import Folders

SENTENCES = """report\tpage\tpolarity\ttopics\tsentence
a\t1\tweakness\tsupervision\tSupervision is weak in every team.
a\t1\tstrength\tcaseloads\tCaseloads are low in every team.
a\t1\tnone\t\tThe team met on a monday to talk of caseloads.
"""
ARTICLE = (
    "Council told to improve\n\n1 May 2024\n\nInspectors from Ofsted found that early help in Trafford was poor.\n"
)


def _material(folder: Path) -> tuple[Path, list[Folders]]:
    sentences = folder / "sentences.tsv"
    sentences.write_text(SENTENCES + SENTENCES.split("\n", 1)[1] * 5, "utf-8")
    for part in ("texts", "gold"):
        (folder / part).mkdir(exist_ok=True)
    (folder / "texts" / "one.txt").write_text(ARTICLE, "utf-8")
    finding = {"council": "Trafford", "polarity": "weakness", "topics": ["early-help"], "cue": "early help in Trafford"}
    (folder / "gold" / "one.json").write_text(json.dumps({"findings": [finding]}), "utf-8")
    return sentences, [Folders(folder / "texts", folder / "gold")]


def test_training_is_deterministic(tmp_path: Path) -> None:
    material = _material(tmp_path)
    assert train(*material) == train(*material)


def test_words_weigh_towards_what_people_read_in_them(tmp_path: Path) -> None:
    learnt = train(*_material(tmp_path)).weights
    assert learnt.weakness["weak"] > 0 > learnt.weakness["low"]
    rows = {name: dict(_pairs(learnt.topics[f"@{name}"])) for name in ("supervision", "caseloads")}
    for name, row in rows.items():
        assert row[learnt.names.index(name)] == max(row.values()) > 0


def test_a_sentence_without_topics_tells_no_finding(tmp_path: Path) -> None:
    learnt = train(*_material(tmp_path)).weights
    assert learnt.finding["monday"] < 0 < learnt.finding["in every"]


def test_the_provenance_counts_what_was_learned_from(tmp_path: Path) -> None:
    assert "18 labelled sentences, 2 clauses of articles" in train(*_material(tmp_path)).weights.provenance


def test_wordings_of_our_own_are_learned_from_too(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("polarity\ttopics\tsentence\n" + "weakness\tplans\tPlans are a muddle.\n" * 6, "utf-8")
    sentences, folders = _material(tmp_path)
    learnt = train(sentences, folders, own).weights
    assert "24 labelled" in learnt.provenance
    assert learnt.weakness["muddle"] > 0


def _pairs(row: list[float]) -> Iterator[tuple[int, float]]:
    return ((int(row[at]), row[at + 1]) for at in range(0, len(row), 2))
