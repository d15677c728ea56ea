"""Facts as rows, rows as CSV files, and back: the columns of docs/tables.md.

Files are UTF-8 by RFC 4180, a row ordered by its document's id, then by where its words stand.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

from graphkit.model import (
    Action,
    Document,
    Evidence,
    Facts,
    Finding,
    Inspection,
    Judgement,
    Measure,
    Names,
    Post,
    Resolution,
    Statement,
    names_by_document,
)
from graphkit.vocabulary import vocabulary

Row = dict[str, str]

_EVIDENCE = ("document", "quote", "start", "end")
#: The evidence columns of inspections, where start and end are when inspectors were there.
_INSPECTION_EVIDENCE = ("document", "quote", "quote_start", "quote_end")

COLUMNS: dict[str, tuple[str, ...]] = {
    "documents": ("document", "title", "publisher", "published", "authors", "url", "language", "sha256"),
    "inspections": (
        "inspection", "council", "gss", "inspectorate", "kind", "ordinal", "start", "end", "published", "framework",
        "lead_inspector", *_INSPECTION_EVIDENCE,
    ),
    "judgements": ("inspection", "council", "gss", "kind", "date", "area", "grade", *_EVIDENCE),
    "posts": (
        "person", "role", "role_label", "organisation", "council", "gss", "status", "since", "until", "as_of",
        *_EVIDENCE,
    ),
    "findings": ("inspection", "council", "gss", "polarity", "topics", "attributed_to", *_EVIDENCE),
    "measures": ("council", "gss", "metric", "value", "unit", "qualifier", "date", *_EVIDENCE),
    "actions": ("council", "gss", "type", "actor", "date", "status", *_EVIDENCE),
    "statements": ("speaker", "role", "organisation", "about", *_EVIDENCE),
}  # fmt: skip

#: The tables of facts, in the order of `Facts`.
FACT_TABLES = tuple(table for table in COLUMNS if table != "documents")

_RECORDS: dict[str, type[Any]] = {
    "inspections": Inspection, "judgements": Judgement, "posts": Post, "findings": Finding, "measures": Measure,
    "actions": Action, "statements": Statement,
}  # fmt: skip


def fact_rows(facts: Facts, names: Names) -> dict[str, list[Row]]:
    """Return the rows of one document by table; inspections are called by what they were concluded to be."""
    keys = {inspection.key: inspection for inspection in facts.inspections}
    rows: dict[str, list[Row]] = {}
    for table in FACT_TABLES:
        made = [(fact.evidence, _row(table, fact, facts.document, names, keys)) for fact in getattr(facts, table)]
        made.sort(key=lambda pair: (pair[0].start, pair[0].end, *pair[1].values()))
        rows[table] = [row for _, row in made]
    return rows


def fact_row(table: str, fact: Any, facts: Facts) -> Row:
    """Return the row of one of the `facts` before anything is concluded about identities."""
    return _row(table, fact, facts.document, Names(), {each.key: each for each in facts.inspections})


def _row(table: str, fact: Any, document: str, names: Names, keys: dict[str, Inspection]) -> Row:
    row = dict.fromkeys(COLUMNS[table], "")
    row.update({name: _cell(getattr(fact, name)) for name in row if hasattr(fact, name)})
    key = fact.key if table == "inspections" else getattr(fact, "inspection", "")
    gss = getattr(fact, "council", "")
    if table == "judgements":
        inspection = keys[key]
        gss = inspection.council
        row |= {"kind": inspection.kind, "date": inspection.start or inspection.published}
    if "inspection" in row:
        row["inspection"] = names.inspections.get(key, key)
    if row.get("about") in vocabulary().councils:
        row["about"] = vocabulary().council_name(row["about"])
    if "gss" in row:
        row |= {"gss": gss, "council": vocabulary().council_name(gss)}
    evidence = _evidence_columns(table)
    return row | dict(
        zip(evidence, (document, fact.evidence.quote, str(fact.evidence.start), str(fact.evidence.end)), strict=True)
    )


def _cell(value: object) -> str:
    if value is None:
        return ""
    return " ".join(value) if isinstance(value, tuple) else str(value)


def _evidence_columns(table: str) -> tuple[str, ...]:
    return _INSPECTION_EVIDENCE if table == "inspections" else _EVIDENCE


def document_row(document: Document) -> Row:
    """Return the row of a document; authors are separated by a semicolon and a space."""
    row = {name: str(getattr(document, name, "")) for name in COLUMNS["documents"]}
    return row | {"document": document.id, "authors": "; ".join(document.authors)}


def write_tables(
    folder: str | Path, documents: Iterable[tuple[Document, Facts]], resolution: Resolution
) -> dict[str, int]:
    """Write the eight CSV files of `documents`, in their order, to `folder`; return the rows of each.

    The files of an earlier export are replaced only when all new ones are whole.
    """
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    counts = dict.fromkeys(COLUMNS, 0)
    parts = {table: target / f".{table}.csv.part" for table in COLUMNS}
    try:
        _fill(parts, counts, documents, names_by_document(resolution))
        for table, part in parts.items():
            part.replace(target / f"{table}.csv")
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)
    return counts


def _fill(
    parts: dict[str, Path], counts: dict[str, int], documents: Iterable[tuple[Document, Facts]], names: dict[str, Names]
) -> None:
    with ExitStack() as stack:
        writers = {}
        for table, part in parts.items():
            stream = stack.enter_context(part.open("w", encoding="utf-8", newline=""))
            writers[table] = csv.DictWriter(stream, COLUMNS[table])
            writers[table].writeheader()
        for document, facts in documents:
            rows = {"documents": [document_row(document)], **fact_rows(facts, names.get(document.id, Names()))}
            for table, made in rows.items():
                writers[table].writerows(made)
                counts[table] += len(made)


def read_tables(folder: str | Path) -> list[tuple[Document, Facts]]:
    """Return the documents, without their texts, and the facts that `write_tables` wrote.

    The key of an inspection is then what it was concluded to be.
    """
    documents = [_document(row) for row in _rows(Path(folder) / "documents.csv")]
    facts: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for table in FACT_TABLES:
        for row in _rows(Path(folder) / f"{table}.csv"):
            _, quote, start, end = _evidence_columns(table)
            words = Evidence(start=int(row[start]), end=int(row[end]), quote=row[quote])
            facts[row["document"]][table].append(fact_of_row(table, row, words))
    return [(document, _facts(document.id, facts[document.id])) for document in documents]


def _facts(document: str, made: dict[str, list[Any]]) -> Facts:
    tables: dict[str, Any] = {table: tuple(rows) for table, rows in made.items()}
    return Facts(document=document, **tables)


def _rows(file: Path) -> Iterator[Row]:
    with file.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def _document(row: Row) -> Document:
    authors = tuple(row["authors"].split("; ")) if row["authors"] else ()
    fields = {name: value for name, value in row.items() if name not in {"document", "authors"}}
    return Document(id=row["document"], text="", authors=authors, **fields)  # type: ignore[arg-type]


@cache
def _codes() -> dict[str, str]:
    """Return the code of each council's name, of the latest where several had the name."""
    councils = sorted(vocabulary().councils.values(), key=lambda council: council.end or "9999")
    return {council.name: council.gss for council in councils}


#: How the cells that are not plain text are read.
_READERS: dict[str, Callable[[Row], object]] = {
    "key": lambda row: row["inspection"],
    "council": lambda row: row["gss"],
    "ordinal": lambda row: int(row["ordinal"]) if row["ordinal"] else None,
    "topics": lambda row: tuple(row["topics"].split()),
    "about": lambda row: _codes().get(row["about"], row["about"]),
}


def fact_of_row(table: str, row: Row, words: Evidence) -> Any:
    """Return the fact that a row of `table` tells, with the words that state it."""
    fields: dict[str, object] = {"evidence": words}
    record = _RECORDS[table]
    for name in record.__struct_fields__:
        if name != "evidence":
            fields[name] = _READERS[name](row) if name in _READERS else row[name]
    return record(**fields)
