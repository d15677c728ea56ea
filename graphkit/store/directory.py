"""A graph directory, as it is read.

    graph/manifest.json             which version is current, and what it was made by
    graph/versions/3/store/         the triples (Oxigraph)
    graph/versions/3/documents.jsonl, texts.jsonl, resolution.json
    graph/versions/3/decisions.toml what people decided, where they did

A version never changes once the manifest names it. Its store holds every named graph, and in its default
graph the union of them all with each triple once: a query that names no graph is asked of that.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import RdfFormat, Store

from graphkit.errors import GraphUnusable, NoGraph, cause
from graphkit.store.locks import hold
from graphkit.store.manifest import Manifest, decode_manifest

if TYPE_CHECKING:
    from graphkit.model import Document, Facts, Resolution
    from graphkit.store.records import Entry

_REBUILD = "remove the folder and build the graph again"
_ATTEMPTS = 5


class GraphDirectory:
    """The graph in the folder `path`. What is read first decides the version that all is read of."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._manifest: Manifest | None = None
        self._held: int | None = None

    @property
    def exists(self) -> bool:
        """Whether there is a graph in the folder."""
        return (self.path / "manifest.json").is_file()

    @property
    def manifest(self) -> Manifest:
        """The manifest; NoGraph where there is none, GraphUnusable where it makes no sense."""
        if self._manifest is None:
            self._manifest = self._pin()
        return self._manifest

    @property
    def folder(self) -> Path:
        """The folder of the version that is read."""
        return version_folder(self.path, self.manifest.version)

    def _pin(self) -> Manifest:
        """Read the manifest and mark its version as being read, so that no build removes it."""
        for _ in range(_ATTEMPTS):
            manifest = self._read_manifest()
            try:
                self._held = hold(version_folder(self.path, manifest.version))
            except FileNotFoundError:
                continue  # a build replaced that version in between
            return manifest
        raise GraphUnusable("the graph has lost a part", where=str(self.path), hint=_REBUILD)

    def _read_manifest(self) -> Manifest:
        try:
            return decode_manifest((self.path / "manifest.json").read_bytes())
        except (FileNotFoundError, NotADirectoryError) as error:
            hint = f"make one with: graphkit build SOURCE -o {self.path}"
            raise NoGraph("there is no graph", where=str(self.path), hint=hint) from error
        except (OSError, ValueError) as error:
            raise GraphUnusable(
                f"the graph cannot be read: {cause(error)}", where=str(self.path), hint=_REBUILD
            ) from error

    def entries(self) -> Iterator[Entry]:
        """Yield every document with its facts, in the order of the ids, one in memory at a time."""
        from graphkit.store.records import decode_entry

        with (self.folder / "documents.jsonl").open("rb") as lines:
            for line in lines:
                yield decode_entry(line)

    def documents(self) -> Iterator[Document]:
        """Yield what is known about every document, without the texts."""
        return (entry.document for entry in self.entries())

    def facts(self) -> Iterator[Facts]:
        """Yield the facts of every document."""
        return (entry.facts for entry in self.entries())

    def texts(self) -> Iterator[Document]:
        """Yield every document with its text and blocks."""
        from graphkit.store.records import decode_document

        with (self.folder / "texts.jsonl").open("rb") as lines:
            for line in lines:
                yield decode_document(line)

    def resolution(self) -> Resolution:
        """Return what was concluded about identities."""
        from graphkit.store.records import decode_resolution

        return decode_resolution((self.folder / "resolution.json").read_bytes())

    def decisions(self) -> str:
        """Return the text of the decisions file that the graph was built with; empty where there was none."""
        file = self.folder / "decisions.toml"
        return file.read_text(encoding="utf-8") if file.is_file() else ""

    @property
    def store_path(self) -> Path:
        """The folder of the store."""
        return self.folder / "store"

    def open_store(self) -> Store:
        """Return the store, read-only; any number of processes may read at once."""
        try:
            return Store.read_only(str(self.store_path))
        except (OSError, RuntimeError) as error:
            raise GraphUnusable(
                f"the store cannot be read: {cause(error)}", where=str(self.path), hint=_REBUILD
            ) from error

    def nquads(self) -> bytes:
        """Return all named graphs as N-Quads in the order of their bytes."""
        return sorted_nquads(self.open_store())

    def close(self) -> None:
        """Let go of the version; a later build may remove it."""
        if self._held is not None:
            os.close(self._held)
        self._held = self._manifest = None


def version_folder(path: Path, version: int) -> Path:
    """Return the folder of a version of the graph in `path`."""
    return path / "versions" / str(version)


def sorted_nquads(store: Store) -> bytes:
    """Return the named graphs of a store as N-Quads in the order of their bytes."""
    return b"".join(sorted(b"".join(_graph_lines(store)).splitlines(keepends=True)))


def _graph_lines(store: Store) -> Iterator[bytes]:
    for graph in store.named_graphs():
        triples = store.dump(format=RdfFormat.N_TRIPLES, from_graph=graph)
        end = b" " + str(graph).encode() + b" .\n"
        yield from (line.removesuffix(b" .\n") + end for line in (triples or b"").splitlines(keepends=True))
