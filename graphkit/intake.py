"""Documents with their facts on their way into a graph, and those that are passed over, with the reason."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from graphkit.decisions import Decisions, correct
from graphkit.documents import Refusal
from graphkit.errors import GraphkitError
from graphkit.extract.pipeline import extract
from graphkit.model import Document, Facts
from graphkit.store.earlier import Earlier
from graphkit.store.spool import Spool


class Passed(NamedTuple):
    """A source that is not in the new graph: what its document was or would have been called, and why."""

    source: str
    id: str
    reason: str


class Intake:
    """Puts documents with their facts into a spool, extracting those that are new, and counts.

    The facts are as decided: what `decisions` corrects is extracted anew, since facts that were corrected
    `before` are no longer what the document says. `left_over` holds corrections that could not be applied,
    `unread` the reports with passages of their lists that are no items, and how many.
    """

    def __init__(self, spool: Spool, earlier: Earlier, *, decisions: Decisions, before: Decisions) -> None:
        self.ids: set[str] = set()
        self.read = 0
        self.left_over: list[tuple[str, str]] = []
        self.unread: list[tuple[str, int]] = []
        self._decisions = decisions
        self._corrected = {each.document for each in (*decisions.corrections, *before.corrections)}
        self.failed: list[Passed] = []
        self.passed: dict[str, list[Passed]] = {"refused": [], "skipped": [], "duplicate": []}
        self._spool = spool
        self._earlier = earlier

    def take(self, item: Document | Refusal, on_document: Callable[[str], None] | None) -> None:
        """Put a document with its facts into the spool, or note why it has none."""
        if isinstance(item, Refusal):
            self.passed[item.kind].append(Passed(item.source, item.id, _reason(item.error)))
            return
        if on_document is not None:
            on_document(item.id)
        known = self._earlier.facts(item)
        facts = self._decided(item) if known is None or item.id in self._corrected else known
        if facts is None:
            return
        self.read += facts != known
        if facts.unread:
            self.unread.append((item.id, facts.unread))
        self._spool.append(item, facts)
        self.ids.add(item.id)

    def check(self, sources: Sequence[str | Path]) -> None:
        """Refuse sources in which there is nothing that could have been read."""
        if not self.ids and not self.passed["refused"] and not self.failed:
            where = ", ".join(str(source) for source in sources) or None
            raise GraphkitError("nothing to read was found", where=where, hint="give files or folders of articles")

    def check_corrections(self) -> None:
        """Note the corrections of documents that are not there."""
        for each in self._decisions.corrections:
            if each.document not in self.ids:
                self.left_over.append((each.place, f"no document here has the id {each.document}"))

    def _decided(self, document: Document) -> Facts | None:
        """Return the facts of a document as they are extracted and then corrected."""
        facts = self._extract(document)
        if facts is None or document.id not in self._corrected:
            return facts
        facts, left_over = correct(document, facts, self._decisions.corrections_of(document.id))
        self.left_over += left_over
        return facts

    def _extract(self, document: Document) -> Facts | None:
        """Return the facts of a document; one that cannot be read must not cost the others."""
        try:
            return extract(document)
        except GraphkitError as error:
            self.passed["refused"].append(Passed(document.id, document.id, _reason(error)))
        except Exception as error:
            if os.environ.get("GRAPHKIT_TRACEBACK"):
                raise
            self.failed.append(Passed(document.id, document.id, repr(error)))
        return None


def _reason(error: GraphkitError) -> str:
    return f"{error.message} ({error.hint})" if error.hint else error.message
