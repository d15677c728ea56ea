"""`graphkit doubts`: pairs that may be one, with the words of each."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from tests.support import Run

STORY = """\
---
title: {council} was judged {grade}
published: 2020-02-03
---
{council} Council's children's services were judged {grade} by Ofsted in January 2020.

Ida Quill, {role} of {council} Council, said: "We will read every word of it together."
"""


@pytest.fixture
def graph(run: Run, tmp_path: Path) -> Path:
    sources = tmp_path / "sources"
    sources.mkdir()
    for council in ("Bolton", "Trafford"):
        (sources / f"{council}.txt").write_text(STORY.format(council=council, grade="good", role="leader"))
    run("build", sources, "-o", tmp_path / "graph")
    return tmp_path / "graph"


def test_a_pair_is_shown_with_its_words_and_an_entry_that_settles_it(run: Run, graph: Path, tmp_path: Path) -> None:
    shown = run("doubts", "-g", graph)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "May be one: one name, but no post or place in common." in shown.stdout
    for council in ("bolton", "trafford"):
        assert f"person/ida-quill-{council}" in shown.stdout
        assert f"leader of {council.title()} Council" in shown.stdout

    entry = shown.stdout[shown.stdout.index("[[same]]") :]
    assert tomllib.loads(entry)["same"][0]["one"] == "ida-quill-bolton"
    file = tmp_path / "decisions.toml"
    file.write_text(entry.replace("[[same]]", "[[different]]"))
    run("build", tmp_path / "sources", "-o", graph, "--decisions", file)
    assert run("doubts", "-g", graph).stdout == "nothing is left open\n"


def test_as_json(run: Run, graph: Path) -> None:
    found = json.loads(run("doubts", "-g", graph, "--format", "json").stdout)
    (pair,) = found["doubts"]
    assert [pair[side]["id"] for side in ("one", "other")] == ["person/ida-quill-bolton", "person/ida-quill-trafford"]
    assert found["left_over"] == []
