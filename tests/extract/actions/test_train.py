"""Training on wordings and annotated articles: the same input gives the same weights, and they tell actions."""

from __future__ import annotations

import json
from pathlib import Path

from graphkit.extract.actions.train import examples, train, wordings
from graphkit.extract.learned.material import Folders

ARTICLE = (
    "Council acts\n\n1 May 2024\n\nOfsted has been to Trafford. "
    "The council has recruited 12 social workers. The board of the theatre met.\n"
)


def _material(folder: Path) -> list[Folders]:
    for part in ("texts", "gold"):
        (folder / part).mkdir()
    action = {"council": "Trafford", "type": ["recruitment", "other"], "cue": "recruited 12 social workers"}
    for stem in ("one", "two", "three"):
        (folder / "texts" / f"{stem}.txt").write_text(ARTICLE, "utf-8")
        (folder / "gold" / f"{stem}.json").write_text(json.dumps({"actions": [action]}), "utf-8")
    return [Folders(folder / "texts", folder / "gold")]


def _tables(folder: Path, *lines: str) -> Path:
    (folder / "some_cases.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def test_the_clause_of_a_cue_states_its_action(tmp_path: Path) -> None:
    stated = [one.types for one in examples(_material(tmp_path)) if one.types]
    assert stated == [frozenset({"recruitment", "other"})] * 3


def test_a_wording_of_one_clause_states_its_types_and_others_only_what_is_none(tmp_path: Path) -> None:
    lines = (
        "The council has hired five managers.\trecruitment",
        "The council has hired managers. // It has hired cooks, and it has hired clerks.\trecruitment",
        "The school has hired a cook. // The school has hired a clerk.\t",
    )
    told = [one.types for one in wordings(_tables(tmp_path, *lines))]
    assert told == [frozenset({"recruitment"}), frozenset(), frozenset()]


def test_training_is_deterministic_and_tells_what_actions_are_made_of(tmp_path: Path) -> None:
    folders, cases = _material(tmp_path), _tables(tmp_path, "The school has hired a cook.\t")
    learnt = train(cases, folders)
    assert learnt == train(cases, folders)
    assert learnt.provenance.startswith("graphkit.extract.actions.train: 3 clauses with actions among ")
    row = learnt.weights["recruit"]
    assert dict(zip(row[::2], row[1::2], strict=True))[learnt.names.index("recruitment")] > 0
