"""Training: the same input gives the same weights, and they tell topics apart."""

from __future__ import annotations

import json
from pathlib import Path

from graphkit.extract.train import train

SENTENCES = """report\tpage\tpolarity\ttopics\tsentence
a\t1\tweakness\tsupervision\tSupervision is weak in every team.
a\t1\tstrength\tcaseloads\tCaseloads are low in every team.
a\t1\tnone\t\tThe team met on Monday to talk of caseloads.
"""
ARTICLE = (
    "Council told to improve\n\n1 May 2024\n\nInspectors from Ofsted found that early help in Trafford was poor.\n"
)


def _material(folder: Path) -> tuple[Path, Path, Path]:
    sentences = folder / "sentences.tsv"
    sentences.write_text(SENTENCES + SENTENCES.split("\n", 1)[1] * 5, "utf-8")
    (folder / "one.txt").write_text(ARTICLE, "utf-8")
    finding = {"council": "Trafford", "polarity": "weakness", "topics": ["early-help"], "cue": "early help in Trafford"}
    (folder / "one.json").write_text(json.dumps({"findings": [finding]}), "utf-8")
    return sentences, folder, folder


def test_training_is_deterministic(tmp_path: Path) -> None:
    material = _material(tmp_path)
    assert train(*material, "one.json") == train(*material, "one.json")


def test_a_topic_that_was_right_more_often_weighs_more(tmp_path: Path) -> None:
    learnt = train(*_material(tmp_path), "one.json")
    assert learnt.weights["supervision"] > learnt.weights["caseloads"]
    assert "1 annotated articles" in learnt.provenance
