"""What was found on a walk, written out: as a table for people, as CSV or JSON, or as a drawing in DOT."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from graphkit.errors import GraphkitError
from graphkit.graph.measures import Central, Community
from graphkit.graph.projection import Network
from graphkit.graph.similarity import History, Similar
from graphkit.graph.text import dot
from graphkit.graph.told import Told
from graphkit.graph.traversal import Neighbour, Path, Shared
from graphkit.query.knowledge import Source
from graphkit.query.sentences import shortened
from graphkit.query.table import aligned, readable

Row = list[str]
_QUOTED = 140
_REASONS = 5
_MEMBERS = 8


class _Table(NamedTuple):
    """The columns of an answer, for people and in full, and its rows: `short` for people, else all there is."""

    head: tuple[str, ...]
    full_head: tuple[str, ...]
    rows: Callable[[Any, int, bool], Iterator[Row]]


def format_answer(
    records: Sequence[Any],
    format: str,  # noqa: A002 - as the command's option
    *,
    kind: type,
    network: Network,
    ends: Sequence[str] = (),
    width: int | None = None,
) -> str:
    """Return records of the class `kind` as `table`, `csv`, `json` or `dot`.

    A table is for people: it shortens what is long, and fits `width` columns, by default those of the
    terminal. CSV and JSON hold everything. DOT draws the things found and the facts between them, with `ends`,
    the things that were asked about, from `network`.
    """
    if format == "json":
        return json.dumps([plain(record) for record in records], ensure_ascii=False, indent=1) + "\n"
    if format == "dot":
        return dot(picture(network, records, ends))
    table = _TABLES[kind]
    rows = [row for number, record in enumerate(records, 1) for row in table.rows(record, number, format == "table")]
    if format == "csv":
        buffer = io.StringIO()
        csv.writer(buffer, lineterminator="\n").writerows([table.full_head, *rows])
        return buffer.getvalue()
    if format != "table":
        raise GraphkitError(f"no answer is written as {format}", hint="choose table, csv, json or dot")
    if width is None and sys.stdout.isatty():
        width = shutil.get_terminal_size().columns
    return aligned(table.head, [[readable(cell) for cell in row] for row in rows], width=width)


def plain(record: Any) -> Any:
    """Return a record as mappings, lists, strings and numbers."""
    if hasattr(record, "_asdict"):
        return {name: plain(value) for name, value in record._asdict().items()}
    return [plain(each) for each in record] if isinstance(record, tuple | list) else record


def picture(network: Network, records: Sequence[Any], ends: Sequence[str]) -> Network:
    """Return the part of the network that records speak of: their things, and the edges of their facts."""
    things, facts = set(ends), set()
    for record in _inside(records):
        if isinstance(record, Told):
            facts.add(record.fact)
        else:
            things.update(
                getattr(record, name) for name in ("iri", "source", "target", "topic") if hasattr(record, name)
            )
    if not facts:
        return network.subgraph(sorted(things & set(network)))
    kept = {node for node in network if node in things or network.nodes[node]["kind"] == "inspection"}
    edges = [edge for edge in network.edges(keys=True) if edge[2] in facts and kept.issuperset(edge[:2])]
    return network.edge_subgraph(edges)


def _inside(value: Any) -> Iterator[Any]:
    """Yield all records within a value, but not the words behind facts."""
    if isinstance(value, tuple | list) and not isinstance(value, Source):
        if hasattr(value, "_asdict"):
            yield value
        for each in value:
            yield from _inside(each)


def _path(path: Path, number: int, short: bool) -> Iterator[Row]:
    for step, hop in enumerate(path.hops, 1):
        for fact in hop.facts[:1] if short else hop.facts:
            more = f" (and {len(hop.facts) - 1} more)" if short and len(hop.facts) > 1 else ""
            start = [str(number), str(step), f"{hop.source_label} → {hop.target_label}", f"{fact.sentence}{more}"]
            for source in (fact.evidence[:1] if short else fact.evidence) or (None,):
                yield [*start, *_words(source, short=short)]


def _words(source: Source | None, *, short: bool) -> Row:
    if source is None:
        return ["", "the list of councils"]
    words = f"“{shortened(source.quote, _QUOTED)}”" if short else source.quote
    return [words, ", ".join(part for part in (source.publisher, source.title, source.date) if part)]


def _neighbour(near: Neighbour, _: int, short: bool) -> Iterator[Row]:
    sentences = [fact.sentence for fact in near.facts]
    for sentence in sentences[:1] if short else sentences:
        yield [str(near.distance), near.kind, near.label, near.through, str(len(near.facts)), sentence]


def _shared(shared: Shared, _: int, short: bool) -> Iterator[Row]:
    start = [shared.kind, shared.label, f"{shared.specificity:.2f}"]
    pairs = zip(shared.first, shared.second, strict=False) if short else _crossed(shared)
    for first, second in list(pairs)[: 1 if short else None]:
        yield [*start, first.sentence, second.sentence]


def _crossed(shared: Shared) -> Iterator[tuple[Told, Told]]:
    return ((first, second) for first in shared.first for second in shared.second)


def _similar(similar: Similar, _: int, short: bool) -> Iterator[Row]:
    start = [similar.label, similar.grade, f"{similar.score:.2f}"]
    for reason in similar.reasons[:_REASONS] if short else similar.reasons:
        sides = [_visits(reason.here), _visits(reason.there)]
        cells = ["; mended ".join(filter(None, side)) for side in sides] if short else [*sides[0], *sides[1]]
        yield [*start, reason.label, f"{reason.weight:.2f}", *cells]


def _visits(history: History) -> Row:
    return [", ".join(visit or "undated" for visit in history.visits), history.mended]


def _central(central: Central, number: int, _: bool) -> Iterator[Row]:
    yield [str(number), central.kind, central.label, f"{central.betweenness:.4f}", str(central.neighbours)]


def _community(community: Community, number: int, short: bool) -> Iterator[Row]:
    if short:
        members = ", ".join(member.label for member in community.members[:_MEMBERS])
        more = " …" if len(community.members) > _MEMBERS else ""
        yield [str(number), str(len(community.members)), members + more]
        return
    for member in community.members:
        yield [str(number), community.name, member.kind, member.label, member.iri]


_PATH = ("way", "step", "from → to", "fact", "words", "source")
_NEIGHBOUR = ("steps", "kind", "thing", "through", "facts", "fact")
_SHARED = ("kind", "thing", "specificity", "first", "second")
_SIMILAR = ("council", "grade", "likeness", "weakness", "part")
_CENTRAL = ("place", "kind", "thing", "betweenness", "neighbours")
_TABLES: dict[type, _Table] = {
    Path: _Table(_PATH, _PATH, _path),
    Neighbour: _Table(_NEIGHBOUR, _NEIGHBOUR, _neighbour),
    Shared: _Table(_SHARED, _SHARED, _shared),
    Similar: _Table(
        (*_SIMILAR, "found here", "found there"),
        (*_SIMILAR, "found here", "mended here", "found there", "mended there"),
        _similar,
    ),
    Central: _Table(_CENTRAL, _CENTRAL, _central),
    Community: _Table(("community", "size", "members"), ("community", "name", "kind", "thing", "iri"), _community),
}
