"""The conductor: sources in, a new version of the graph out.

What a build writes depends on the sources, on the version of graphkit and on the ontology, on nothing
else: not on the order of the files, not on the graph that was there before.
"""

from __future__ import annotations

import hashlib
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
from graphkit.store.records import Entry, encode, graph_key
from graphkit.store.spool import Spool
from graphkit.store.version import NewVersion, build_place, new_version
from graphkit.tables import FACT_TABLES
from graphkit.vocabulary import ontology_folder


class BuildSummary(NamedTuple):
    """What a build did.

    `read` documents are new or changed, `unchanged` ones were taken over, `removed` ones are no longer
    among the sources or can no longer be read. `refused`, `skipped` (files of a kind that nothing reads) and
    `duplicates` (texts that are there already) hold (source, reason). `facts` counts the rows of each table
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


def build(
    sources: Sequence[str | Path],
    *,
    output: str | Path = "graph",
    on_document: Callable[[str], None] | None = None,
) -> BuildSummary:
    """Make the graph of `sources` in the folder `output`, or bring the one there up to date.

    Documents that have not changed are not extracted again; those no longer among the sources are
    withdrawn. Where every source is refused the earlier graph stays. `on_document` is called with the id
    of each document. Raises GraphUnusable where `output` cannot be written; the earlier graph is then as
    it was.
    """
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


class _Intake:
    """Puts documents with their facts into a spool, extracting those that are new, and counts."""

    def __init__(self, spool: Spool, earlier: Earlier) -> None:
        self.ids: set[str] = set()
        self.read = 0
        self.passed: dict[str, list[tuple[str, str]]] = {"refused": [], "skipped": [], "duplicate": []}
        self._spool = spool
        self._earlier = earlier

    def take(self, item: Document | Refusal, on_document: Callable[[str], None] | None) -> None:
        if isinstance(item, Refusal):
            self.passed[item.kind].append((item.source, _reason(item.error)))
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
        if not self.ids and not self.passed["refused"]:
            where = ", ".join(str(source) for source in sources) or None
            raise GraphkitError("nothing to read was found", where=where, hint="give files or folders of articles")

    def _extract(self, document: Document) -> Facts | None:
        """Return the facts of a document; one that cannot be read must not cost the others."""
        try:
            return extract(document)
        except GraphkitError as error:
            reason = _reason(error)
        except Exception as error:  # noqa: BLE001 - told in the summary
            reason = f"could not be read: {error!r} (please report this)"
        self.passed["refused"].append((document.id, reason))
        return None


def _reason(error: GraphkitError) -> str:
    return f"{error.message} ({error.hint})" if error.hint else error.message


def _summary(intake: _Intake, earlier: Earlier, manifest: Manifest | None) -> BuildSummary:
    passed = {kind: tuple(items) for kind, items in intake.passed.items()}
    return BuildSummary(
        read=intake.read,
        unchanged=len(intake.ids) - intake.read,
        removed=len(earlier.ids - (intake.ids or earlier.ids)),
        refused=passed["refused"],
        skipped=passed["skipped"],
        duplicates=passed["duplicate"],
        facts={table: manifest.facts[table] if manifest else 0 for table in FACT_TABLES},
        triples=manifest.triples if manifest else 0,
        dropped_updates=bool(intake.ids and earlier.manifest and earlier.manifest.updated),
    )


def _write(new: NewVersion, spool: Spool, earlier: Earlier) -> Manifest:
    """Write records and graphs of the new version; return its manifest, the earlier one if all is the same."""
    resolution = resolve((entry.document, entry.facts) for entry in spool.entries())
    names = names_by_document(resolution)
    with closing(_Records(new.folder, earlier)) as records:
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
            raise GraphkitError(f"its facts could not be written as triples: {error!r}", where=document_id) from error
        yield graph(document_id), nquads


class _Records:
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
        document = entry.document
        key = graph_key(document, names)
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
        with self._documents:
            self._texts.close()

    @property
    def digest(self) -> str:
        return self._sum.hexdigest()


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
