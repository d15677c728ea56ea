"""Evaluation reads texts as a build does, and counts whatever they state."""

from __future__ import annotations

import json
from pathlib import Path

from graphkit.evaluation.run import evaluate
from graphkit.evaluation.score import TABLES

TEXT = """Agency bill in Tameside

12 June 2019

Agency workers make up 37 per cent of social workers in children's services at Tameside Council.
"""


def test_a_document_without_inspections_and_people_counts(tmp_path: Path) -> None:
    for folder in ("texts", "gold"):
        (tmp_path / folder).mkdir()
    (tmp_path / "texts" / "a.txt").write_text(TEXT)
    row = {"council": "Tameside", "metric": "agency-share", "value": 37, "unit": "percent"}
    (tmp_path / "gold" / "a.json").write_text(
        json.dumps({"document": {"id": "a"}, **{table: [] for table in TABLES}, "measures": [row]})
    )
    found = evaluate(tmp_path / "texts", tmp_path / "gold").tables["measures"]
    assert (found.wanted, found.hits) == (1, 1)
