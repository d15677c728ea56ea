"""What the version before knows: facts that need not be extracted again, graphs that can stay."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from graphkit.model import Document, Facts
from graphkit.store.directory import GraphDirectory
from graphkit.store.manifest import Manifest
from graphkit.store.records import decode_entry


class _Place(NamedTuple):
    sha256: str
    key: str
    offset: int
    size: int


class Earlier:
    """The current version of a graph, looked at by a build that is made by `graphkit` and `ontology`.

    `base` says whether a new version may start from its store: not where another graphkit or ontology
    made it, where its record of documents is damaged, or where an update changed it. `decisions` is the text of
    the decisions file that it was built with.
    """

    def __init__(self, directory: GraphDirectory, *, graphkit: str, ontology: str) -> None:
        self.manifest: Manifest | None = directory.manifest if directory.exists else None
        self._places: dict[str, _Place] = {}
        self._reusable = False
        self.decisions = directory.decisions() if self.manifest else ""
        if self.manifest is None:
            return
        self._file = directory.folder / "documents.jsonl"
        if self._read_places() == self.manifest.digest:
            self._reusable = (self.manifest.graphkit, self.manifest.ontology) == (graphkit, ontology)

    @property
    def base(self) -> bool:
        """Whether a new version may start from this one's store."""
        return self._reusable and self.manifest is not None and not self.manifest.updated

    @property
    def ids(self) -> set[str]:
        """The ids of its documents."""
        return set(self._places)

    def facts(self, document: Document) -> Facts | None:
        """Return the facts of a document that has not changed, else None."""
        place = self._places.get(document.id)
        if not self._reusable or place is None or place.sha256 != document.sha256:
            return None
        with self._file.open("rb") as stream:
            stream.seek(place.offset)
            return decode_entry(stream.read(place.size)).facts

    def key(self, document_id: str) -> str:
        """Return the key of a document's graph that may stay, or the empty string."""
        place = self._places.get(document_id)
        return place.key if self.base and place else ""

    def _read_places(self) -> str:
        """Note where every document stands; return the SHA-256 of the file, empty where it is damaged."""
        digest, offset = hashlib.sha256(), 0
        try:
            with self._file.open("rb") as stream:
                for line in stream:
                    entry = decode_entry(line)
                    place = _Place(entry.document.sha256, entry.key, offset, len(line))
                    self._places[entry.document.id] = place
                    digest.update(line)
                    offset += len(line)
        except (FileNotFoundError, ValueError):
            return ""
        return digest.hexdigest()
