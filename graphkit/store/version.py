"""A new version of a graph, written beside the current one and taking its place in one step.

Whatever happens before `commit` has replaced the manifest, the current version stays as it was: the new
one has a folder of its own, and shares with the current one only files of the store that never change.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import Literal, NamedNode, QuerySolutions, RdfFormat, Store

from graphkit.errors import GraphUnusable
from graphkit.store.directory import GraphDirectory, version_folder
from graphkit.store.disk import replace_file, sync_folder, writing
from graphkit.store.locks import build_lock, is_held
from graphkit.store.manifest import Manifest, encode_manifest

_OURS = {"lock", "versions", "manifest.json", "manifest.json.new"}
#: Bytes of N-Quads that are loaded at once; the engine takes about ten times as much memory for it.
_BATCH = 8_000_000
_COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


class NewVersion:
    """A version that is being written; `folder` takes files, `store` triples.

    `base` is the folder of the store that it starts from, None for an empty one.
    """

    def __init__(self, path: Path, number: int, *, base: Path | None) -> None:
        self.path = path
        self.number = number
        self.folder = version_folder(path, number)
        self.folder.mkdir(parents=True)
        self._base = base
        self._store: Store | None = None

    @property
    def store(self) -> Store:
        """The store, made at its first use: empty, or with all that the version it starts from holds."""
        if self._store is None:
            location = str(self.folder / "store")
            if self._base is not None:
                Store.read_only(str(self._base)).backup(location)  # hard links: only small files are copied
            self._store = Store(location)
        return self._store

    def replace_graphs(self, graphs: Iterable[tuple[str, bytes]]) -> None:
        """Put graphs, given as IRI and N-Quads, in the place of those of the same IRI.

        A graph may come in pieces, one after the other.
        The default graph follows: it is the union of all graphs. Graphs are loaded in batches, because the
        engine sorts what it loads at once in memory.
        """
        batch: list[bytes] = []
        size = 0
        before = ""
        for iri, nquads in graphs:
            if self._base is not None and iri != before:
                self.remove_graph(iri)
            before = iri
            batch += (nquads, _triples(iri, nquads))
            size += 2 * len(nquads)
            if size >= _BATCH:
                self.store.bulk_load(b"".join(batch), RdfFormat.N_QUADS)
                batch, size = [], 0
        self.store.bulk_load(b"".join(batch), RdfFormat.N_QUADS)

    def remove_graph(self, iri: str) -> None:
        """Withdraw a graph, and from the union what no other graph says."""
        graph = NamedNode(iri)
        quads = self.store.quads_for_pattern(None, None, None, graph)  # as they are now, whatever is removed
        self.store.remove_graph(graph)
        for quad in quads:
            left = list(self.store.quads_for_pattern(quad.subject, quad.predicate, quad.object))
            if len(left) == 1:  # only the union still says it
                self.store.remove(left[0])

    def count(self) -> int:
        """Return the number of triples, each counted once."""
        return count_triples(self.store)

    def commit(self, manifest: Manifest) -> None:
        """Make this version the current one."""
        self.store.flush()
        self.close()
        for file in self.folder.iterdir():
            if file.is_file():
                with file.open("rb") as stream:
                    os.fsync(stream.fileno())
        sync_folder(self.folder)
        sync_folder(self.folder.parent)
        replace_file(self.path / "manifest.json", encode_manifest(manifest._replace(version=self.number)))

    def close(self) -> None:
        """Let go of the store."""
        self._store = None


def count_triples(store: Store) -> int:
    """Return the number of triples in the union of all graphs."""
    answer = store.query(_COUNT)
    assert isinstance(answer, QuerySolutions)
    count = next(answer)["n"]
    assert isinstance(count, Literal)
    return int(count.value)


@contextmanager
def build_place(path: Path) -> Iterator[GraphDirectory]:
    """Hold the folder `path` for one build: make it, lock it, clear what a killed build left behind.

    A folder that holds something else, or that another build is writing, raises GraphUnusable; so does
    every failure to write.
    """
    with writing(path):
        _refuse_strangers(path)
        is_new = not path.exists()
        path.mkdir(parents=True, exist_ok=True)
        directory = GraphDirectory(path)
        try:
            with build_lock(path):
                current = directory.manifest.version if directory.exists else None
                remove_versions(path, keep=current)
                yield directory
        finally:
            directory.close()
            if is_new and not directory.exists:
                shutil.rmtree(path)


@contextmanager
def new_version(directory: GraphDirectory, *, base: bool) -> Iterator[NewVersion]:
    """Yield a new version that starts from the current one (`base`) or from nothing.

    Unless it is committed inside, it is removed at the end; if it is, the earlier one goes, as soon as
    nobody reads it.
    """
    before = directory.manifest.version if directory.exists else 0
    version = NewVersion(directory.path, before + 1, base=directory.store_path if base else None)
    try:
        yield version
    finally:
        version.close()
        directory.close()
        now = GraphDirectory(directory.path)
        current = now.manifest.version if now.exists else None
        now.close()
        remove_versions(directory.path, keep=current)


def remove_versions(path: Path, *, keep: int | None) -> None:
    """Remove every version but `keep` that nobody reads, and a manifest that was never put in place."""
    (path / "manifest.json.new").unlink(missing_ok=True)
    folder = path / "versions"
    for version in folder.iterdir() if folder.is_dir() else ():
        if version.name != str(keep) and not is_held(version):
            shutil.rmtree(version)


def _refuse_strangers(path: Path) -> None:
    if not path.exists():
        return
    strangers = sorted({entry.name for entry in path.iterdir()} - _OURS)
    if strangers:
        raise GraphUnusable(
            f"this folder holds something else ({strangers[0]}) and is no graph",
            where=str(path),
            hint="choose a new or an empty folder with --output",
        )


def _triples(iri: str, nquads: bytes) -> bytes:
    """Return the N-Quads of a graph as N-Triples."""
    return nquads.replace(f" <{iri}> .\n".encode(), b" .\n")
