from __future__ import annotations

from pathlib import Path

import pytest

from graphkit import builder
from graphkit.builder import BuildSummary, build
from graphkit.errors import GraphkitError
from graphkit.store.directory import GraphDirectory
from tests.by_hand import OTHER, PLAIN, THIRD, Reading, all_of, graphs


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
