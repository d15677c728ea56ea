"""The records of a decisions file; docs/decisions.md tells how people write one."""

from __future__ import annotations

from typing import Literal

from graphkit.model import Record


class Side(Record, frozen=True):
    """A person or an inspection by its id (as `graphkit doubts` shows it), in one document or in all."""

    id: str
    document: str = ""

    def __str__(self) -> str:
        """Return how messages name it."""
        return f"{self.id} in {self.document}" if self.document else self.id


class Identity(Record, frozen=True):
    """Two sides are one, or are not. `place` names the entry of the file, such as `[[same]] 2`."""

    verdict: Literal["same", "different"]
    one: Side
    other: Side
    reason: str
    source: str
    place: str


class Correction(Record, frozen=True):
    """A row of a fact table is wrong for a document, or right for it though it was not read.

    `columns` are those of the table: of a wrong fact as many as pick it out, of a right one the whole row
    with the `quote` that states it.
    """

    verdict: Literal["wrong", "right"]
    document: str
    table: str
    columns: dict[str, str]
    reason: str
    source: str
    place: str


class Decisions(Record, frozen=True):
    """Everything that a decisions file says, in its order."""

    identities: tuple[Identity, ...] = ()
    corrections: tuple[Correction, ...] = ()

    def corrections_of(self, document: str) -> tuple[Correction, ...]:
        """Return the corrections of one document."""
        return tuple(each for each in self.corrections if each.document == document)


NO_DECISIONS = Decisions()
