"""Annotated texts to learn from are those whose annotation holds the table asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graphkit.errors import GraphkitError
from graphkit.extract.learned.material import Folders, annotated_texts, annotated_wordings, folders_named


def test_folders_come_in_pairs() -> None:
    assert folders_named(["a", "b", "c", "d"]) == [Folders(Path("a"), Path("b")), Folders(Path("c"), Path("d"))]
    with pytest.raises(GraphkitError, match="in pairs"):
        folders_named(["a", "b", "c"])


def test_a_text_whose_annotation_lacks_the_table_is_left_out(tmp_path: Path) -> None:
    texts, gold = tmp_path / "texts", tmp_path / "gold"
    texts.mkdir()
    gold.mkdir()
    measure = {"metric": "caseload", "value": 20}
    for stem, annotation in (("none", {"findings": []}), ("empty", {"measures": []}), ("one", {"measures": [measure]})):
        (texts / f"{stem}.txt").write_text(f"Ofsted in Leeds: {stem}\n\nThey hold 20 cases each.\n", "utf-8")
        (gold / f"{stem}.json").write_text(json.dumps(annotation), "utf-8")
    found = list(annotated_texts([Folders(texts, gold)], "measures"))
    assert [(annotated.text.split()[3], rows) for annotated, rows in found] == [("empty", []), ("one", [measure])]


def test_a_wording_has_its_paragraphs_and_what_it_states(tmp_path: Path) -> None:
    (tmp_path / "some_cases.tsv").write_text("It has hired. // It waits.\trecruitment\nIt rained.\t\n", "utf-8")
    told = [(len(one.document.blocks), one.text, states) for one, states in annotated_wordings(tmp_path)]
    assert told == [(2, "It has hired.\n\nIt waits.", "recruitment"), (1, "It rained.", "")]
