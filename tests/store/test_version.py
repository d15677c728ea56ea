from __future__ import annotations

import os
from pathlib import Path

import pytest

from graphkit.errors import GraphUnusable
from graphkit.store import version as module
from graphkit.store.directory import GraphDirectory
from graphkit.store.disk import replace_file, writing
from graphkit.store.locks import build_lock, hold, is_held
from graphkit.store.manifest import Manifest, decode_manifest, encode_manifest
from graphkit.store.version import build_place, new_version

MANIFEST = Manifest(0, "1.0", "f00", 0, 0, {"posts": 1}, "d1", {"g": "e"})


def graph(name: str, *objects: str) -> tuple[str, bytes]:
    """Return the IRI and the N-Quads of a graph that says these things of one subject."""
    iri = f"https://e.example/{name}"
    return iri, b"".join(f'<https://e.example/s> <https://e.example/p> "{o}" <{iri}> .\n'.encode() for o in objects)


def write(path: Path, *graphs: tuple[str, bytes], remove: tuple[str, ...] = (), base: bool = True) -> None:
    with build_place(path) as place, new_version(place, base=base and place.exists) as new:
        for name in remove:
            new.remove_graph(f"https://e.example/{name}")
        new.replace_graphs(graphs)
        new.commit(MANIFEST._replace(triples=new.count()))


def content(path: Path) -> tuple[dict[str, str], str, int]:
    """Return what each graph says, what the union says, and the number of triples of the manifest."""
    directory = GraphDirectory(path)
    found: dict[str, list[str]] = {}
    for quad in directory.open_store():
        found.setdefault(str(quad.graph_name).rpartition("/")[2].strip(">"), []).append(str(quad.object).strip('"'))
    triples = directory.manifest.triples
    directory.close()
    said = {name: "".join(sorted(objects)) for name, objects in found.items()}
    return said, said.pop("DEFAULT", ""), triples


@pytest.mark.parametrize("batch", [1, 32_000_000])
def test_graphs_come_and_go_and_the_union_follows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, batch: int) -> None:
    monkeypatch.setattr(module, "_BATCH", batch)
    path = tmp_path / "graph"
    write(path, graph("one", "a", "b"), graph("two", "b", "c"))
    assert content(path) == ({"one": "ab", "two": "bc"}, "abc", 3)
    write(path, graph("two", "c", "d"))
    assert content(path) == ({"one": "ab", "two": "cd"}, "abcd", 4)
    write(path, graph("one", "d"), graph("two", "a"))
    assert content(path) == ({"one": "d", "two": "a"}, "ad", 2)
    write(path, graph("three", "a"), remove=("two",))
    assert content(path) == ({"one": "d", "three": "a"}, "ad", 2)
    write(path, graph("two", "z"), base=False)
    assert content(path) == ({"two": "z"}, "z", 1)


def test_what_is_not_committed_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "graph"
    write(path, graph("one", "a"))
    with build_place(path) as place, new_version(place, base=True) as new:
        new.replace_graphs([graph("one", "b")])
    assert content(path) == ({"one": "a"}, "a", 1)
    assert [version.name for version in (path / "versions").iterdir()] == ["1"]


def test_the_parts_that_do_not_change_are_shared(tmp_path: Path) -> None:
    path = tmp_path / "graph"
    write(path, graph("one", *(f"text {number}" for number in range(2000))))
    with build_place(path) as place, new_version(place, base=True) as new:
        assert len(new.store) == 4000
        tables = list(place.store_path.glob("*.sst"))
        assert tables
        assert {table.stat().st_nlink for table in tables} == {2}


def test_nquads_are_sorted_and_without_the_union(tmp_path: Path) -> None:
    write(tmp_path / "graph", graph("two", "b", "é"), graph("one", "c"))
    directory = GraphDirectory(tmp_path / "graph")
    assert directory.nquads() == b"".join(sorted((graph("two", "b")[1], graph("two", "é")[1], graph("one", "c")[1])))
    directory.close()


def test_a_manifest_is_read_back() -> None:
    assert decode_manifest(encode_manifest(MANIFEST)) == MANIFEST


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    replace_file(tmp_path / "file", b"one")
    replace_file(tmp_path / "file", b"two")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"file": b"two"}


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(28, "No space left on device"), "the disk is full"),
        (OSError(30, "Read-only file system"), "this is on a read-only disk"),
        (PermissionError(13, "Permission denied"), "this may not be written"),
        (OSError("IO error: Read-only file system: while"), "this is on a read-only disk"),
        (OSError("something new"), "this could not be written: something new"),
    ],
)
def test_failures_are_told_in_words(error: OSError, told: str) -> None:
    with pytest.raises(GraphUnusable, match=f"^here: {told} "), writing(Path("here")):
        raise error


def test_a_listener_that_went_away_is_no_failure_of_the_disk() -> None:
    with pytest.raises(BrokenPipeError), writing(Path("here")):
        raise BrokenPipeError


def test_locks(tmp_path: Path) -> None:
    with build_lock(tmp_path), pytest.raises(GraphUnusable, match="another build"), build_lock(tmp_path):
        pass
    with build_lock(tmp_path):
        pass
    held = hold(tmp_path)
    assert is_held(tmp_path)
    os.close(held)
    assert not is_held(tmp_path)
