"""The conductor: sources in, a new version of the graph out.

What a build writes depends on the sources, on the version of graphkit and on the ontology, on nothing
else: not on the order of the files, not on the graph that was there before.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from graphkit.documents import Refusal, read_sources
from graphkit.errors import GraphkitError
from graphkit.extract.pipeline import extract
from graphkit.model import Document, Facts, Names, names_by_document
from graphkit.rdf.graphs import document_nquads, identity_nquads, reference_nquads
from graphkit.rdf.iris import IDENTITIES, REFERENCE, graph
from graphkit.resolve.resolve import resolve
from graphkit.store.earlier import Earlier
from graphkit.store.manifest import Manifest
from graphkit.store.recorder import Recorder
from graphkit.store.records import encode
from graphkit.store.spool import Spool
from graphkit.store.version import NewVersion, build_place, new_version
from graphkit.tables import FACT_TABLES
from graphkit.vocabulary import ontology_folder

_WITHDRAWN = "; what it said before is withdrawn"


class BuildSummary(NamedTuple):
    """What a build did.

    `read` documents are new or changed, `unchanged` ones were taken over, `removed` ones are no longer
    among the sources or can no longer be read. `refused`, `skipped` (files of a kind that nothing reads) and
    `duplicates` (texts that are there already) hold (source, reason). `failed` holds the ids of documents on
    which graphkit itself failed, and how: a mistake in it, not in them. `facts` counts the rows of each table
    and `triples` each triple once, over the whole graph. `dropped_updates` says that SPARQL updates of the
    earlier graph are gone.
    """

    read: int
    unchanged: int
    removed: int
    refused: tuple[tuple[str, str], ...]
    skipped: tuple[tuple[str, str], ...]
    duplicates: tuple[tuple[str, str], ...]
    facts: dict[str, int]
    triples: int
    dropped_updates: bool = False
    failed: tuple[tuple[str, str], ...] = ()


def build(
    sources: str | Path | Sequence[str | Path],
    *,
    output: str | Path = "graph",
    on_document: Callable[[str], None] | None = None,
) -> BuildSummary:
    """Make the graph of `sources`, one path or several, in the folder `output`, or bring the one there up to date.

    Documents that have not changed are not extracted again; those no longer among the sources are
    withdrawn. Where nothing can be read the earlier graph stays. `on_document` is called with the id
    of each document. Raises GraphUnusable where `output` cannot be written; the earlier graph is then as
    it was. A mistake of graphkit's own in extracting one document costs that document alone, unless the
    environment sets GRAPHKIT_TRACEBACK: then it is raised.
    """
    sources = [sources] if isinstance(sources, str | Path) else sources
    with build_place(Path(output)) as directory:
        earlier = Earlier(directory, graphkit=_version(), ontology=_ontology_digest())
        with new_version(directory, base=earlier.base) as new:
            with closing(Spool(new.folder)) as spool:
                intake = _Intake(spool, earlier)
                for item in read_sources(sources):
                    intake.take(item, on_document)
                intake.check(sources)
                manifest = _write(new, spool, earlier) if len(spool) else earlier.manifest
            if manifest is not None and manifest != earlier.manifest:
                new.commit(manifest)
        return _summary(intake, earlier, manifest)


class _Passed(NamedTuple):
    """A source that is not in the new graph: what its document was or would have been called, and why."""

    source: str
    id: str
    reason: str


class _Intake:
    """Puts documents with their facts into a spool, extracting those that are new, and counts."""

    def __init__(self, spool: Spool, earlier: Earlier) -> None:
        self.ids: set[str] = set()
        self.read = 0
        self.failed: list[_Passed] = []
        self.passed: dict[str, list[_Passed]] = {"refused": [], "skipped": [], "duplicate": []}
        self._spool = spool
        self._earlier = earlier

    def take(self, item: Document | Refusal, on_document: Callable[[str], None] | None) -> None:
        """Put a document with its facts into the spool, or note why it has none."""
        if isinstance(item, Refusal):
            self.passed[item.kind].append(_Passed(item.source, item.id, _reason(item.error)))
            return
        if on_document is not None:
            on_document(item.id)
        facts = self._earlier.facts(item)
        if facts is None:
            facts = self._extract(item)
            if facts is None:
                return
            self.read += 1
        self._spool.append(item, facts)
        self.ids.add(item.id)

    def check(self, sources: Sequence[str | Path]) -> None:
        """Refuse sources in which there is nothing that could have been read."""
        if not self.ids and not self.passed["refused"] and not self.failed:
            where = ", ".join(str(source) for source in sources) or None
            raise GraphkitError("nothing to read was found", where=where, hint="give files or folders of articles")

    def _extract(self, document: Document) -> Facts | None:
        """Return the facts of a document; one that cannot be read must not cost the others."""
        try:
            return extract(document)
        except GraphkitError as error:
            self.passed["refused"].append(_Passed(document.id, document.id, _reason(error)))
        except Exception as error:
            if os.environ.get("GRAPHKIT_TRACEBACK"):
                raise
            self.failed.append(_Passed(document.id, document.id, repr(error)))
        return None


def _reason(error: GraphkitError) -> str:
    return f"{error.message} ({error.hint})" if error.hint else error.message


def _summary(intake: _Intake, earlier: Earlier, manifest: Manifest | None) -> BuildSummary:
    gone = earlier.ids - intake.ids if intake.ids else set()

    def told(items: list[_Passed]) -> tuple[tuple[str, str], ...]:
        return tuple((item.source, f"{item.reason}{_WITHDRAWN if item.id in gone else ''}") for item in items)

    return BuildSummary(
        read=intake.read,
        unchanged=len(intake.ids) - intake.read,
        removed=len(gone),
        refused=told(intake.passed["refused"]),
        skipped=told(intake.passed["skipped"]),
        duplicates=told(intake.passed["duplicate"]),
        facts={table: manifest.facts[table] if manifest else 0 for table in FACT_TABLES},
        triples=manifest.triples if manifest else 0,
        dropped_updates=bool(intake.ids and earlier.manifest and earlier.manifest.updated),
        failed=told(intake.failed),
    )


def _write(new: NewVersion, spool: Spool, earlier: Earlier) -> Manifest:
    """Write records and graphs of the new version; return its manifest, the earlier one if all is the same."""
    resolution = resolve((entry.document, entry.facts) for entry in spool.entries())
    names = names_by_document(resolution)
    with closing(Recorder(new.folder, earlier)) as records:
        for entry in spool.entries():
            records.add(entry, names.get(entry.document.id, Names()), spool.text(entry.document.id))
    (new.folder / "resolution.json").write_bytes(encode(resolution))
    shared = {REFERENCE: reference_nquads(), IDENTITIES: identity_nquads(resolution)}
    graphs = {iri: hashlib.sha256(nquads).hexdigest() for iri, nquads in shared.items()}
    known = earlier.manifest.graphs if earlier.base and earlier.manifest else {}
    fresh = {iri: nquads for iri, nquads in shared.items() if graphs[iri] != known.get(iri)}
    gone = sorted(earlier.ids - records.ids) if earlier.base else []
    if earlier.base and earlier.manifest and not (fresh or gone or records.changed):
        return earlier.manifest
    for document_id in gone:
        new.remove_graph(graph(document_id))
    new.replace_graphs(_graphs(fresh, spool, records.changed, names))
    return Manifest(
        version=new.number,
        graphkit=_version(),
        ontology=_ontology_digest(),
        documents=len(records.ids),
        triples=new.count(),
        facts=records.facts,
        digest=records.digest,
        graphs=graphs,
    )


def _graphs(
    shared: dict[str, bytes], spool: Spool, changed: list[str], names: dict[str, Names]
) -> Iterator[tuple[str, bytes]]:
    """Yield the graphs to be written, one in memory at a time."""
    yield from shared.items()
    for document_id in changed:
        document, facts = spool.document(document_id), spool.entry(document_id).facts
        try:
            nquads = document_nquads(document, facts, names.get(document_id, Names()))
        except Exception as error:
            message = f"graphkit failed on it: its facts could not be written as triples: {error!r}"
            raise GraphkitError(message, where=document_id, hint="please report it") from error
        yield graph(document_id), nquads


def _version() -> str:
    try:
        return version("graphkit")
    except PackageNotFoundError:  # run from a checkout that was never installed
        return "0"


def _ontology_digest() -> str:
    """Return the SHA-256 of the Turtle files that facts are found with."""
    digest = hashlib.sha256()
    for file in sorted(ontology_folder().glob("*.ttl")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
