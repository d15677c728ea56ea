"""The conductor: sources in, a new version of the graph out.

What a build writes depends on the sources, on the version of graphkit and on the ontology, on nothing
else: not on the order of the files, not on the graph that was there before.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from graphkit.check.run import checks
from graphkit.decisions import Decisions, decisions_text, parse_decisions
from graphkit.documents import read_sources
from graphkit.errors import GraphkitError
from graphkit.intake import Intake, Passed
from graphkit.model import Document, Facts, Names, Resolution, names_by_document
from graphkit.rdf.checks import ChecksGraph
from graphkit.rdf.graphs import document_nquads, identity_pieces, reference_nquads
from graphkit.rdf.iris import CHECKS, IDENTITIES, REFERENCE, RULINGS, graph
from graphkit.rdf.rulings import rulings_nquads
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
    earlier graph are gone. `left_over` holds (place, reason) of decisions to which nothing answered.
    `unread` holds the ids of reports with passages of their lists that could not be read as items, and how many.
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
    left_over: tuple[tuple[str, str], ...] = ()
    unread: tuple[tuple[str, int], ...] = ()


def build(
    sources: str | Path | Sequence[str | Path],
    *,
    output: str | Path = "graph",
    decisions: str | Path | None = None,
    on_document: Callable[[str], None] | None = None,
) -> BuildSummary:
    """Make the graph of `sources`, one path or several, in the folder `output`, or bring the one there up to date.

    Documents that have not changed are not extracted again; those no longer among the sources are
    withdrawn. Where nothing can be read the earlier graph stays. `decisions` is a decisions file
    (docs/decisions.md); the graph keeps a copy, which holds for later builds until another file is given.
    `on_document` is called with the id of each document. Raises GraphUnusable where `output` cannot be
    written, DecisionsRefused where the decisions make no sense; the earlier graph is then as it was. A
    mistake of graphkit's own in extracting one document costs that document alone, unless the environment
    sets GRAPHKIT_TRACEBACK: then it is raised.
    """
    sources = [sources] if isinstance(sources, str | Path) else sources
    with build_place(Path(output)) as directory:
        earlier = Earlier(directory, graphkit=_version(), ontology=_ontology_digest())
        before = parse_decisions(earlier.decisions, where=f"the decisions kept in {output}")
        text = earlier.decisions if decisions is None else decisions_text(decisions)
        decided = before if decisions is None else parse_decisions(text, where=str(decisions))
        with new_version(directory, base=earlier.base) as new:
            with closing(Spool(new.folder)) as spool:
                intake = Intake(spool, earlier, decisions=decided, before=before)
                for item in read_sources(sources):
                    intake.take(item, on_document)
                intake.check(sources)
                intake.check_corrections()
                resolution = resolve(((entry.document, entry.facts) for entry in spool.entries()), decided)
                written = _Written(resolution, decided, text)
                manifest = _write(new, spool, earlier, written) if len(spool) else earlier.manifest
            if manifest is not None and manifest != earlier.manifest:
                new.commit(manifest)
        left_over = (*intake.left_over, *((each.place, each.reason) for each in resolution.left_over))
        return _summary(intake, earlier, manifest)._replace(left_over=left_over, unread=tuple(intake.unread))


class _Written(NamedTuple):
    """What a version holds beside documents and facts; `text` is that of the decisions file."""

    resolution: Resolution
    decisions: Decisions
    text: str


def _summary(intake: Intake, earlier: Earlier, manifest: Manifest | None) -> BuildSummary:
    gone = earlier.ids - intake.ids if intake.ids else set()

    def told(items: list[Passed]) -> tuple[tuple[str, str], ...]:
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


def _write(new: NewVersion, spool: Spool, earlier: Earlier, written: _Written) -> Manifest:
    """Write records and graphs of the new version; return its manifest, the earlier one if all is the same."""
    resolution = written.resolution
    names = names_by_document(resolution)
    with closing(Recorder(new.folder, earlier)) as records:
        for entry in spool.entries():
            records.add(entry, names.get(entry.document.id, Names()), spool.text(entry.document.id))
    (new.folder / "resolution.json").write_bytes(encode(resolution))
    if written.text:
        (new.folder / "decisions.toml").write_text(written.text, encoding="utf-8")
    checked = _checks(spool, names)
    shared: dict[str, Callable[[], Iterable[bytes]]] = {
        REFERENCE: lambda: [reference_nquads()],
        IDENTITIES: lambda: identity_pieces(resolution),
        CHECKS: lambda: [checked],
        RULINGS: lambda: [rulings_nquads(written.decisions, resolution)],
    }
    decisions = hashlib.sha256(written.text.encode()).hexdigest() if written.text else ""
    graphs = {iri: _digest(pieces()) for iri, pieces in shared.items()}
    known = earlier.manifest.graphs if earlier.base and earlier.manifest else {}
    fresh = {iri: pieces for iri, pieces in shared.items() if graphs[iri] != known.get(iri)}
    gone = sorted(earlier.ids - records.ids) if earlier.base else []
    same = earlier.manifest is not None and earlier.manifest.decisions == decisions
    if earlier.base and earlier.manifest and same and not (fresh or gone or records.changed):
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
        decisions=decisions,
    )


def _checks(spool: Spool, names: dict[str, Names]) -> bytes:
    """Return the graph of what articles claim beside what official reports say."""
    written = ChecksGraph()

    def read(name: str) -> tuple[Document, Facts]:
        """Return a document with its text and its facts."""
        return spool.document(name), spool.entry(name).facts

    documents = ((entry.document, entry.facts) for entry in spool.entries())
    for article, reports, found in checks(documents, read, names):
        written.add(article, reports, found)
    return written.nquads()


def _graphs(
    shared: Mapping[str, Callable[[], Iterable[bytes]]], spool: Spool, changed: list[str], names: dict[str, Names]
) -> Iterator[tuple[str, bytes]]:
    """Yield the graphs to be written, one or a piece of one in memory at a time."""
    for iri, pieces in shared.items():
        yield from ((iri, nquads) for nquads in pieces())
    for document_id in changed:
        document, facts = spool.document(document_id), spool.entry(document_id).facts
        try:
            nquads = document_nquads(document, facts, names.get(document_id, Names()))
        except Exception as error:
            message = f"graphkit failed on it: its facts could not be written as triples: {error!r}"
            raise GraphkitError(message, where=document_id, hint="please report it") from error
        yield graph(document_id), nquads


def _digest(pieces: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def _version() -> str:
    try:
        return version("graphkit")
    except PackageNotFoundError:  # run from a checkout that was never installed
        return "0"


def _ontology_digest() -> str:
    """Return the SHA-256 of the Turtle files and the learned weights that facts are found with."""
    digest, folder = hashlib.sha256(), ontology_folder()
    for file in sorted((*folder.glob("*.ttl"), *(folder / "weights").iterdir())):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
