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

from graphkit import builder, intake
from graphkit.builder import BuildSummary, build
from graphkit.errors import GraphkitError, GraphUnusable
from graphkit.store import disk, version
from graphkit.store.directory import GraphDirectory
from graphkit.store.locks import build_lock
from tests.by_hand import OTHER, PLAIN, REFERENCE, Reading, resolve

THIRD = "outstanding|Ines Okafor|7|We knew that this would take us years, and it did"


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


def all_of(path: Path) -> bytes:
    directory = GraphDirectory(path)
    try:
        return directory.nquads()
    finally:
        directory.close()


def graphs(path: Path) -> dict[str, list[bytes]]:
    """Return the N-Quads of each graph by the last part of its name."""
    found: dict[str, list[bytes]] = {}
    for line in all_of(path).splitlines():
        found.setdefault(line.split(b" ")[-2].decode().rpartition("/")[2].strip(">"), []).append(line)
    return found


def test_a_first_build(sources: Path, tmp_path: Path) -> None:
    heard: list[str] = []
    summary = build([sources], output=tmp_path / "graph", on_document=heard.append)
    assert heard == ["a", "b"]
    assert summary == BuildSummary(
        read=2,
        unchanged=0,
        removed=0,
        refused=(),
        skipped=(),
        duplicates=(),
        facts=dict.fromkeys(("inspections", "judgements", "posts", "findings", "measures", "actions", "statements"), 2),
        triples=summary.triples,
    )
    assert sorted(graphs(tmp_path / "graph")) == ["-identities", "-reference", "a", "b"]
    assert summary.triples <= len(all_of(tmp_path / "graph").splitlines())
    (only,) = (tmp_path / "graph" / "versions").iterdir()
    assert {file.name for file in only.iterdir()} == {"store", "documents.jsonl", "texts.jsonl", "resolution.json"}


def test_the_records_hold_what_was_read(sources: Path, tmp_path: Path, reading: Reading) -> None:
    build([sources], output=tmp_path / "graph")
    directory = GraphDirectory(tmp_path / "graph")
    assert [document.id for document in directory.documents()] == ["a", "b"]
    assert [document.text for document in directory.documents()] == ["", ""]
    assert [document.text for document in directory.texts()] == [PLAIN, OTHER]
    assert list(directory.facts()) == [reading.extract(document) for document in directory.texts()]
    assert [person.name for person in directory.resolution().people] == ["Amos Thistlewood", "Petra Lindqvist"]
    directory.close()


def test_what_has_not_changed_is_not_extracted_again(sources: Path, tmp_path: Path, reading: Reading) -> None:
    build([sources], output=tmp_path / "graph")
    before = (tmp_path / "graph" / "manifest.json").read_bytes()
    summary = build([sources], output=tmp_path / "graph")
    assert (summary.read, summary.unchanged, summary.removed) == (0, 2, 0)
    assert reading.extracted == ["a", "b"]
    assert (tmp_path / "graph" / "manifest.json").read_bytes() == before
    assert summary.triples > 0


def test_a_changed_document_replaces_its_own_facts(sources: Path, tmp_path: Path, reading: Reading) -> None:
    build([sources], output=tmp_path / "graph")
    before = graphs(tmp_path / "graph")
    (sources / "b.txt").write_text(THIRD)
    summary = build([sources], output=tmp_path / "graph")
    after = graphs(tmp_path / "graph")
    assert (summary.read, summary.unchanged, summary.removed) == (1, 1, 0)
    assert reading.extracted == ["a", "b", "b"]
    assert after["a"] == before["a"]
    assert after["b"] != before["b"]
    assert b"Thistlewood" not in all_of(tmp_path / "graph")


def test_a_vanished_document_is_withdrawn(sources: Path, tmp_path: Path) -> None:
    build([sources], output=tmp_path / "graph")
    before = graphs(tmp_path / "graph")
    (sources / "b.txt").unlink()
    summary = build([sources], output=tmp_path / "graph")
    after = graphs(tmp_path / "graph")
    assert (summary.read, summary.unchanged, summary.removed) == (0, 1, 1)
    assert "b" not in after
    assert after["a"] == before["a"]
    assert summary.facts["posts"] == 1


def test_a_document_that_can_no_longer_be_read_is_withdrawn(sources: Path, tmp_path: Path) -> None:
    build([sources], output=tmp_path / "graph")
    (sources / "b.txt").write_text("")
    summary = build([sources], output=tmp_path / "graph")
    assert summary.removed == 1
    assert summary.refused == ((str(sources / "b.txt"), "it is empty; what it said before is withdrawn"),)
    assert "b" not in graphs(tmp_path / "graph")


def test_the_same_sources_give_the_same_bytes(sources: Path, tmp_path: Path) -> None:
    (sources / "c.txt").write_text(THIRD)
    files = sorted(sources.iterdir())
    build(files, output=tmp_path / "one")
    build(list(reversed(files)), output=tmp_path / "other")
    build(files[:1], output=tmp_path / "grown")
    build(files[:2], output=tmp_path / "grown")
    (sources / "a.txt").write_text(OTHER)
    build(files, output=tmp_path / "grown")
    (sources / "a.txt").write_text(PLAIN)
    build(files, output=tmp_path / "grown")
    assert all_of(tmp_path / "one") == all_of(tmp_path / "other") == all_of(tmp_path / "grown")
    for name in ("documents.jsonl", "texts.jsonl", "resolution.json"):
        contents = {
            (GraphDirectory(tmp_path / graph).folder / name).read_bytes() for graph in ("one", "other", "grown")
        }
        assert len(contents) == 1


def test_the_union_follows_every_change(sources: Path, tmp_path: Path) -> None:
    """Some facts stand in both documents: they leave the union with the second, not with the first."""
    graph = tmp_path / "graph"
    for change in ({}, {"b.txt": PLAIN}, {"a.txt": THIRD}, {"b.txt": OTHER, "a.txt": OTHER}):
        for name, text in change.items():
            (sources / name).write_text(text)
        summary = build([sources], output=graph)
        directory = GraphDirectory(graph)
        store = directory.open_store()
        union = {quad.triple for quad in store if str(quad.graph_name) == "DEFAULT"}
        named = {quad.triple for quad in store if str(quad.graph_name) != "DEFAULT"}
        assert union == named
        assert summary.triples == len(union)
        directory.close()


def test_a_mistake_in_reading_one_document_does_not_cost_the_others(
    sources: Path, tmp_path: Path, reading: Reading
) -> None:
    def fail(document: object) -> None:
        if getattr(document, "id", "") == "a":
            raise ZeroDivisionError("by zero")

    reading.on_extract = fail
    summary = build([sources], output=tmp_path / "graph")
    assert (summary.read, summary.refused) == (1, ())
    assert summary.failed == (("a", "ZeroDivisionError('by zero')"),)


def test_a_mistake_in_reading_a_document_withdraws_what_it_said(
    sources: Path, tmp_path: Path, reading: Reading
) -> None:
    build([sources], output=tmp_path / "graph")
    (sources / "a.txt").write_text(THIRD)

    def fail(_: object) -> None:
        raise ZeroDivisionError("by zero")

    reading.on_extract = fail
    summary = build([sources], output=tmp_path / "graph")
    assert summary.failed == (("a", "ZeroDivisionError('by zero'); what it said before is withdrawn"),)
    assert "a" not in graphs(tmp_path / "graph")


def test_a_mistake_is_raised_where_its_traceback_is_asked_for(
    sources: Path, tmp_path: Path, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError("by zero")

    reading.on_extract = fail
    monkeypatch.setenv("GRAPHKIT_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        build([sources], output=tmp_path / "graph")


def test_where_nothing_can_be_read_the_earlier_graph_stays(sources: Path, tmp_path: Path) -> None:
    build([sources], output=tmp_path / "graph")
    before = all_of(tmp_path / "graph")
    for file in sources.iterdir():
        file.write_text("")
    summary = build([sources], output=tmp_path / "graph")
    assert (summary.read, summary.unchanged, summary.removed, len(summary.refused)) == (0, 0, 0, 2)
    assert all_of(tmp_path / "graph") == before


def test_an_empty_folder_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(GraphkitError, match="nothing to read"):
        build([tmp_path / "empty"], output=tmp_path / "graph")
    assert not (tmp_path / "graph").exists()


@pytest.mark.parametrize("made_by", ["_version", "_ontology_digest"])
def test_another_graphkit_or_ontology_reads_everything_again(
    sources: Path, tmp_path: Path, reading: Reading, monkeypatch: pytest.MonkeyPatch, made_by: str
) -> None:
    build([sources], output=tmp_path / "graph")
    monkeypatch.setattr(builder, made_by, lambda: "another")
    summary = build([sources], output=tmp_path / "graph")
    assert (summary.read, summary.unchanged, summary.removed) == (2, 0, 0)
    assert reading.extracted == ["a", "b", "a", "b"]


def test_a_damaged_record_is_made_again(sources: Path, tmp_path: Path) -> None:
    build([sources], output=tmp_path / "graph")
    before = all_of(tmp_path / "graph")
    records = GraphDirectory(tmp_path / "graph").folder / "documents.jsonl"
    records.write_bytes(records.read_bytes()[:-30])
    assert build([sources], output=tmp_path / "graph").read == 2
    assert all_of(tmp_path / "graph") == before


def test_documents_are_streamed(sources: Path, tmp_path: Path, reading: Reading) -> None:
    """Each text is let go before the next but one is read."""
    alive: list[int] = []

    def watch(_: object) -> None:
        import gc

        alive.append(sum(1 for thing in gc.get_objects() if type(thing).__name__ == "Document"))

    for number in range(12):
        (sources / f"n{number}.txt").write_text(OTHER)
    reading.on_extract = watch
    build([sources], output=tmp_path / "graph")
    assert max(alive) <= min(alive) + 2


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
    process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parent.parent)
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
