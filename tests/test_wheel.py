"""The wheel holds what graphkit needs to work, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (file,) = folder.glob("*.whl")
    return file


def test_the_ontology_travels_and_the_seeds_stay(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    ontology = {f"graphkit/ontology/{file.name}" for file in (ROOT / "ontology").glob("*.ttl")}
    queries = {f"graphkit/queries/{file.name}" for file in (ROOT / "graphkit" / "queries").glob("*.rq")}
    assert ontology | queries <= names
    assert queries
    assert "graphkit/py.typed" in names
    assert {"graphkit/view/parts/page.html", "graphkit/view/parts/page.css", "graphkit/view/parts/page.js"} <= names
    assert {name for name in names if not name.startswith("graphkit/")} == set()


def test_an_installed_graphkit_finds_its_ontology_inside(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    asked = "from graphkit.vocabulary import ontology_folder, vocabulary; vocabulary(); print(ontology_folder())"
    done = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(done.stdout.strip()) == tmp_path / "graphkit" / "ontology"
