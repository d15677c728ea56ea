from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphkit import builder
from graphkit.builder import build
from graphkit.errors import GraphkitError, GraphUnusable
from graphkit.store import disk, version
from graphkit.store.directory import GraphDirectory
from graphkit.store.locks import build_lock
from tests.by_hand import OTHER, PLAIN, THIRD, all_of, graphs


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode != 0:
        pytest.skip("no small file system can be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


BUILD = """
import os, signal, sys
from graphkit import builder, intake
from graphkit.store import version
from tests.by_hand import REFERENCE, Reading, resolve

sources, graph, place, when = sys.argv[1:]
made = Reading()
builder.read_sources, intake.extract, builder.resolve = made.read_sources, made.extract, resolve
builder.reference_nquads, builder._ontology_digest = lambda: REFERENCE, lambda: "0"
holder = version.NewVersion if hasattr(version.NewVersion, place) else version
original, calls = getattr(holder, place, None), 0

def killing(*arguments, **options):
    global calls
    calls += 1
    is_last = place != "remove_versions" or calls == 2
    if is_last and when == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    answer = original(*arguments, **options)
    if is_last:
        os.kill(os.getpid(), signal.SIGKILL)
    return answer

if original:
    setattr(holder, place, killing)
print("ready", flush=True)
builder.build([sources], output=graph)
"""


def build_elsewhere(sources: Path, graph: Path, place: str = "", when: str = "") -> subprocess.Popen[bytes]:
    """Start a build in another process, which kills itself before or after the step `place`."""
    command = [sys.executable, "-c", BUILD, str(sources), str(graph), place, when]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2])
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    process.stdout.close()
    return process


def test_killed_at_any_moment(sources: Path, tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    build([sources], output=graph)
    before = all_of(graph)
    (sources / "c.txt").write_text(THIRD)
    build([sources], output=tmp_path / "whole")
    after = all_of(tmp_path / "whole")
    chance = random.Random(7)
    for _ in range(8):
        process = build_elsewhere(sources, graph)
        time.sleep(chance.uniform(0, 0.25))
        process.kill()
        process.wait()
        assert all_of(graph) in {before, after}
    build([sources], output=graph)
    assert all_of(graph) == after


class TestFailures:
    @pytest.fixture
    def graph(self, sources: Path, tmp_path: Path) -> Path:
        build([sources], output=tmp_path / "graph")
        (sources / "c.txt").write_text(THIRD)
        return tmp_path / "graph"

    def check_intact(self, graph: Path, before: bytes, sources: Path) -> None:
        """The earlier graph is as it was, and the next build succeeds and clears up."""
        assert all_of(graph) == before
        assert build([sources], output=graph).read == 1
        assert len(list((graph / "versions").iterdir())) == 1
        assert "c" in graphs(graph)

    @pytest.mark.parametrize("step", ["replace_graphs", "count", "commit"])
    @pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt(), RuntimeError("x")])
    def test_a_failure_at_any_step(
        self, graph: Path, sources: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
    ) -> None:
        before = all_of(graph)

        def fail(*_: object) -> None:
            raise error

        with monkeypatch.context() as patch:
            patch.setattr(version.NewVersion, step, fail)
            expected = GraphUnusable if isinstance(error, OSError) else type(error)
            with pytest.raises(expected) as caught:
                build([sources], output=graph)
        if isinstance(error, OSError):
            assert str(caught.value) == (
                f"{graph}: the disk is full (free some space and run it again; the earlier graph is as it was)"
            )
        assert len(list((graph / "versions").iterdir())) == 1
        self.check_intact(graph, before, sources)

    def test_a_failure_while_graphs_are_made_is_told_as_it_was(
        self, sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*_: object) -> bytes:
            raise ValueError("no such concept")

        monkeypatch.setattr(builder, "document_nquads", fail)
        with pytest.raises(GraphkitError, match=r"^a: graphkit failed on it.*no such concept"):
            build([sources], output=tmp_path / "new")
        assert not (tmp_path / "new").exists()

    @pytest.mark.parametrize("place", ["replace_graphs", "commit", "replace_file", "sync_folder", "remove_versions"])
    @pytest.mark.parametrize("when", ["before", "after"])
    def test_killed_at_a_step(self, graph: Path, sources: Path, place: str, when: str) -> None:
        before = all_of(graph)
        assert build_elsewhere(sources, graph, place, when).wait() == -signal.SIGKILL
        self.check_either(graph, before, sources)

    def check_either(self, graph: Path, before: bytes, sources: Path) -> None:
        """The graph is the earlier or the new one, whole; the next build gives the new one."""
        now = all_of(graph)
        build([sources], output=graph)
        after = all_of(graph)
        assert now in {before, after}
        assert len(list((graph / "versions").iterdir())) == 1
        assert {entry.name for entry in graph.iterdir()} == {"lock", "manifest.json", "versions"}

    def test_a_first_build_that_is_killed(self, sources: Path, tmp_path: Path) -> None:
        assert build_elsewhere(sources, tmp_path / "graph", "commit", "before").wait() == -signal.SIGKILL
        assert not GraphDirectory(tmp_path / "graph").exists
        build([sources], output=tmp_path / "graph")
        assert sorted(graphs(tmp_path / "graph")) == ["-identities", "-reference", "a", "b"]

    def test_two_builds_do_not_collide(self, graph: Path, sources: Path) -> None:
        before = all_of(graph)
        with build_lock(graph), pytest.raises(GraphUnusable, match="another build is writing this graph"):
            build([sources], output=graph)
        self.check_intact(graph, before, sources)

    def test_a_graph_that_is_being_read_stays_until_it_is_let_go(self, graph: Path, sources: Path) -> None:
        reader = GraphDirectory(graph)
        before = reader.nquads()
        build([sources], output=graph)
        assert len(list((graph / "versions").iterdir())) == 2
        assert reader.nquads() == before
        assert all_of(graph) != before
        reader.close()
        (sources / "d.txt").write_text(OTHER)
        build([sources], output=graph)
        assert len(list((graph / "versions").iterdir())) == 1

    def test_a_folder_with_something_else_is_left_alone(self, sources: Path, tmp_path: Path) -> None:
        (tmp_path / "photos").mkdir()
        (tmp_path / "photos" / "holiday.jpg").touch()
        with pytest.raises(GraphUnusable, match=r"holiday\.jpg") as caught:
            build([sources], output=tmp_path / "photos")
        assert "--output" in str(caught.value)
        assert [file.name for file in (tmp_path / "photos").iterdir()] == ["holiday.jpg"]

    @pytest.mark.parametrize("place", ["file", "file/below"])
    def test_a_place_that_is_no_folder(self, sources: Path, tmp_path: Path, place: str) -> None:
        (tmp_path / "file").write_text("kept")
        with pytest.raises(GraphUnusable, match="this is no folder"):
            build([sources], output=tmp_path / place)
        assert (tmp_path / "file").read_text() == "kept"

    def test_the_engine_tells_of_a_full_disk_in_words(self, tmp_path: Path) -> None:
        with pytest.raises(GraphUnusable, match="the disk is full"), disk.writing(tmp_path):
            raise OSError("IO error: No space left on device: While appending to file: 000008.log")

    def test_a_disk_that_is_full(self, sources: Path, small_disk: Path) -> None:
        graph = small_disk / "graph"
        for number in range(40):
            (sources / f"n{number}.txt").write_text(PLAIN)
        with pytest.raises(GraphUnusable, match="the disk is full"):
            build([sources], output=graph)
        assert not graph.exists()
