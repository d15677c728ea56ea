"""`make demo`, except for the installation, which has happened where tests run."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_the_demo_builds_checks_and_answers(tmp_path: Path) -> None:
    environment = Path(sys.prefix)
    done = subprocess.run(
        ["make", "demo", f"VENV={environment}", f"DEMO={tmp_path}/demo", "-o", f"{environment}/.installed"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "conforms" in done.stdout
    assert "Trafford" in done.stdout
    assert (tmp_path / "demo" / "graph").is_dir()
    assert f"{tmp_path}/demo/graph.html" in done.stderr
    assert (tmp_path / "demo" / "graph.html").is_file()
