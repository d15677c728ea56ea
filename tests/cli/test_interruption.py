"""Ctrl-C and a full disk in the middle of a build: one line, and the earlier graph is as it was."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import ARTICLES, Run


def fill(folder: Path, count: int) -> None:
    """Write `count` different articles into `folder`."""
    folder.mkdir(exist_ok=True)
    for number in range(count):
        text = ARTICLES["tameside.txt"].replace("32 per cent", f"{number} per cent")
        (folder / f"article-{number:05}.txt").write_text(text, encoding="utf-8")


def exported(graph: Path, run: Run) -> str:
    done = run("export", "-g", graph, "--format", "nq")
    assert done.returncode == 0, done.stderr
    return done.stdout


def interrupted(command: list[str | Path], moment: float) -> str:
    """Start a command, press Ctrl-C after `moment` seconds, and return what it told when it had left with 130."""
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as process:
        time.sleep(moment)
        process.send_signal(signal.SIGINT)
        assert process.stderr
        told = process.stderr.read()
    assert process.returncode == 130, told
    return told


@pytest.mark.parametrize("moment", [0.5, 1.5])
def test_ctrl_c_leaves_the_earlier_graph(
    run: Run, graphkit_command: Path, tmp_path: Path, articles: Path, moment: float
) -> None:
    graph = tmp_path / "graph"
    assert run("build", articles, "-o", graph).returncode == 0
    before = exported(graph, run)
    fill(tmp_path / "many", 20)
    # Its last source is a stdin that never ends, so that it is at work whenever Ctrl-C comes.
    told = interrupted([graphkit_command, "build", tmp_path / "many", "-", "-o", graph], moment)
    assert told == "graphkit: interrupted; what was there before is as it was\n"
    assert exported(graph, run) == before
    assert run("build", articles, "-o", graph).returncode == 0
    assert exported(graph, run) == before


@pytest.mark.parametrize("limit", [[], ["--timeout", "60"]])
def test_ctrl_c_ends_a_query_that_the_engine_is_busy_with(
    run: Run, graphkit_command: Path, tmp_path: Path, articles: Path, limit: list[str]
) -> None:
    assert run("build", articles, "-o", tmp_path / "graph").returncode == 0
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    told = interrupted([graphkit_command, "query", endless, "-g", tmp_path / "graph", *limit], 1)
    assert told == "graphkit: interrupted; what was there before is as it was\n"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 12 MB; only root may mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk], capture_output=True, text=True, env={**os.environ}
    )
    if mounted.returncode != 0:
        pytest.skip(f"no tmpfs here: {mounted.stderr.strip()}")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk_leaves_the_earlier_graph(run: Run, small_disk: Path, tmp_path: Path, articles: Path) -> None:
    graph = small_disk / "graph"
    assert run("build", articles, "-o", graph).returncode == 0
    before = exported(graph, run)
    room = os.statvfs(small_disk)
    (small_disk / "ballast").write_bytes(bytes(max(0, room.f_bavail * room.f_frsize - 65536)))
    fill(tmp_path / "many", 400)
    done = run("build", tmp_path / "many", "-o", graph)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "space" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    (small_disk / "ballast").unlink()
    assert exported(graph, run) == before
