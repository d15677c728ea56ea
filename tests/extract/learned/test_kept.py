"""Learned weights are kept small, and the same weights give the same file."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from graphkit.extract.learned import kept
from graphkit.extract.learned.kept import keep_weights, read_weights, weights_folder

MEGABYTE = 1_000_000


class Weighed(msgspec.Struct):
    weights: dict[str, list[float]]


def test_weights_come_back_as_they_were_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "weights_folder", lambda: tmp_path)
    weighed = Weighed({"b": [0, 1.5], "a": [1, -0.25]})
    keep_weights("some", weighed)
    assert read_weights("some", Weighed) == weighed
    first = (tmp_path / "some.json.gz").read_bytes()
    keep_weights("some", Weighed(dict(reversed(weighed.weights.items()))))
    assert (tmp_path / "some.json.gz").read_bytes() == first


def test_the_weights_of_the_ontology_are_under_a_megabyte_together() -> None:
    files = sorted(weights_folder().glob("*.json.gz"))
    assert {file.name.partition(".")[0] for file in files} >= {"actions", "councils", "findings", "measures", "told"}
    assert sum(file.stat().st_size for file in files) < MEGABYTE
