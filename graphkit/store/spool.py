"""Documents and facts on their way into a version: written as they come, read in the order of the ids.

Only where each one stands is kept in memory, so that a build of any size fits.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from graphkit.model import Document, Facts
from graphkit.store.records import Entry, decode_document, decode_entry, encode, without_text


class Lines:
    """A file of lines that is appended to and read at any place."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._stream = file.open("w+b")
        self._end = 0

    def append(self, line: bytes) -> tuple[int, int]:
        """Add a line and return its offset and size."""
        self._stream.seek(self._end)
        self._stream.write(line + b"\n")
        start, self._end = self._end, self._end + len(line) + 1
        return start, len(line)

    def read(self, place: tuple[int, int]) -> bytes:
        """Return the line at an offset."""
        offset, size = place
        self._stream.seek(offset)
        return self._stream.read(size)

    def close(self) -> None:
        """Remove the file."""
        self.file.unlink()
        self._stream.close()


class Spool:
    """The documents of one build, in files of `folder` that last as long as the spool."""

    def __init__(self, folder: Path) -> None:
        self._entries = Lines(folder / "entries.spool")
        self._texts = Lines(folder / "texts.spool")
        self._places: dict[str, tuple[tuple[int, int], tuple[int, int]]] = {}

    def __len__(self) -> int:
        return len(self._places)

    def append(self, document: Document, facts: Facts) -> None:
        """Keep a document and its facts."""
        entry = Entry(document=without_text(document), facts=facts)
        self._places[document.id] = self._entries.append(encode(entry)), self._texts.append(encode(document))

    def entries(self) -> Iterator[Entry]:
        """Yield each document with its facts, in the order of the ids."""
        return (self.entry(document_id) for document_id in sorted(self._places))

    def entry(self, document_id: str) -> Entry:
        """Return a document, without its text, with its facts."""
        return decode_entry(self._entries.read(self._places[document_id][0]))

    def text(self, document_id: str) -> bytes:
        """Return the whole document as a line of `texts.jsonl`."""
        return self._texts.read(self._places[document_id][1])

    def document(self, document_id: str) -> Document:
        """Return the whole document."""
        return decode_document(self.text(document_id))

    def close(self) -> None:
        """Remove the files."""
        try:
            self._entries.close()
        finally:
            self._texts.close()
