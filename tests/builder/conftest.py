from __future__ import annotations

from pathlib import Path

import pytest

from graphkit import builder, intake
from tests.by_hand import OTHER, PLAIN, REFERENCE, Reading, resolve


@pytest.fixture(autouse=True)
def reading(monkeypatch: pytest.MonkeyPatch) -> Reading:
    made = Reading()
    monkeypatch.setattr(builder, "read_sources", made.read_sources)
    monkeypatch.setattr(intake, "extract", made.extract)
    monkeypatch.setattr(builder, "resolve", resolve)
    monkeypatch.setattr(builder, "reference_nquads", lambda: REFERENCE)
    monkeypatch.setattr(builder, "_ontology_digest", lambda: "0")
    return made


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "a.txt").write_text(PLAIN)
    (folder / "b.txt").write_text(OTHER)
    return folder
