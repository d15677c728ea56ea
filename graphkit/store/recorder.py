"""The records of a new version, written document by document."""

from __future__ import annotations

import hashlib
from pathlib import Path

from graphkit.model import Names
from graphkit.store.earlier import Earlier
from graphkit.store.records import Entry, encode, graph_key
from graphkit.tables import FACT_TABLES


class Recorder:
    """Writes the records of a version, and sees which documents need a new graph."""

    def __init__(self, folder: Path, earlier: Earlier) -> None:
        self.ids: set[str] = set()
        self.changed: list[str] = []
        self.facts = dict.fromkeys(FACT_TABLES, 0)
        self._earlier = earlier
        self._sum = hashlib.sha256()
        self._documents = (folder / "documents.jsonl").open("wb")
        self._texts = (folder / "texts.jsonl").open("wb")

    def add(self, entry: Entry, names: Names, text: bytes) -> None:
        """Write the records of a document, whose whole JSON is `text`."""
        document = entry.document
        key = graph_key(document, entry.facts, names)
        line = encode(Entry(document=document, facts=entry.facts, key=key)) + b"\n"
        self._sum.update(line)
        self._documents.write(line)
        self._texts.write(text + b"\n")
        self.ids.add(document.id)
        if key != self._earlier.key(document.id):
            self.changed.append(document.id)
        for table in FACT_TABLES:
            self.facts[table] += len(getattr(entry.facts, table))

    def close(self) -> None:
        """Close the files."""
        with self._documents:
            self._texts.close()

    @property
    def digest(self) -> str:
        """The SHA-256 of what is in `documents.jsonl` so far."""
        return self._sum.hexdigest()
