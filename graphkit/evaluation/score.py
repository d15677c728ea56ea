"""Precision, recall and F1 of fact tables against gold, by kind of fact and by document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from graphkit.errors import GraphkitError
from graphkit.evaluation.agree import AGREES, Gold, Row, finding_keys, plain, speaker
from graphkit.model import Record

TABLES = ("inspections", "judgements", "posts", "findings", "measures", "actions", "statements")

#: What makes two rows of a table one fact.
_ONE_FACT = {
    "inspections": ("inspection", "council", "kind", "start", "ordinal"),
    "judgements": ("inspection", "council", "date", "area", "grade"),
    "posts": ("person", "role", "organisation"),
    "actions": ("council", "type", "quote"),
}


class Score(Record, frozen=True):
    """How many rows of a table agree with gold, of how many found and wanted, and the errors."""

    hits: int = 0
    found: int = 0
    wanted: int = 0
    missed: tuple[str, ...] = ()
    false: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        """The share of the rows found that are right."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the rows wanted that were found."""
        return self.hits / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.hits / (self.found + self.wanted) if self.hits else 0.0


class Evaluation(Record, frozen=True):
    """Scores by document and table, the status of posts, and the evidence that stands in its text."""

    documents: dict[str, dict[str, Score]]
    status: tuple[int, int]
    evidence: tuple[int, int]

    @property
    def tables(self) -> dict[str, Score]:
        """The sum of all documents, by table."""
        return {table: _sum(scores[table] for scores in self.documents.values()) for table in TABLES}

    @property
    def headline(self) -> float:
        """The mean F1 of the tables."""
        return sum(score.f1 for score in self.tables.values()) / len(TABLES)


def evaluate_rows(
    rows: Mapping[str, Mapping[str, list[Row]]], gold: Mapping[str, Gold], texts: Mapping[str, str]
) -> Evaluation:
    """Return the evaluation of rows (by document and table) against gold (by document)."""
    documents: dict[str, dict[str, Score]] = {}
    status, evidence = [0, 0], [0, 0]
    for document in sorted(gold.keys() & texts.keys()):
        own, wanted = rows.get(document, {}), gold[document]
        documents[document] = {t: score_table(t, own.get(t, []), wanted.get(t, [])) for t in TABLES}
        text = plain(texts[document])
        quotes = [plain(row["quote"]) for table in TABLES for row in own.get(table, [])]
        evidence[0] += sum(bool(quote) and quote in text for quote in quotes)
        evidence[1] += len(quotes)
        for want in wanted.get("posts", []):
            got = next((row for row in own.get("posts", []) if AGREES["posts"](row, want)), None)
            status[0] += got is not None and got["status"] == want.get("status")
            status[1] += got is not None
    return Evaluation(documents=documents, status=(status[0], status[1]), evidence=(evidence[0], evidence[1]))


def score_table(table: str, rows: list[Row], gold: list[Gold]) -> Score:
    """Return the score of one table of one document, each gold row matched with one row at most."""
    if table == "findings":
        return _score_findings(rows, gold)
    left = _distinct(rows, _ONE_FACT[table]) if table in _ONE_FACT else list(rows)
    every, agrees = list(left), AGREES[table]
    hits, missed = 0, []
    for want in gold:
        # A quotation may hold the cues of several gold rows; any other row answers one.
        hit = next((row for row in (every if table == "statements" else left) if agrees(row, want)), None)
        if hit is None:
            missed.append(json.dumps(want, ensure_ascii=False))
            continue
        left = [row for row in left if row is not hit]
        hits += 1
    false = [_told(row) for row in left if not _forgiven(table, row, gold)]
    return Score(hits=hits, found=hits + len(false), wanted=len(gold), missed=tuple(missed), false=tuple(false))


def _forgiven(table: str, row: Row, gold: list[Gold]) -> bool:
    """Say whether a row left over is no error: a further action of a type, another part of what one said."""
    if table == "actions":
        return any(AGREES[table](row, want) for want in gold)
    return table == "statements" and any(speaker(row, want) for want in gold)


def _score_findings(rows: list[Row], gold: list[Gold]) -> Score:
    found: set[tuple[str, str, str]] = set().union(*map(finding_keys, rows))
    wanted: set[tuple[str, str, str]] = set().union(*map(finding_keys, gold))
    return Score(
        hits=len(found & wanted),
        found=len(found),
        wanted=len(wanted),
        missed=tuple(" ".join(key) for key in sorted(wanted - found)),
        false=tuple(" ".join(key) for key in sorted(found - wanted)),
    )


def _distinct(rows: Iterable[Row], columns: tuple[str, ...]) -> list[Row]:
    """Return one row for each fact: a document may state the same fact twice."""
    seen: dict[tuple[str, ...], Row] = {}
    for row in rows:
        seen.setdefault(tuple(plain(row[column]) for column in columns), row)
    return list(seen.values())


def _told(row: Row) -> str:
    return json.dumps({k: v for k, v in row.items() if v and k not in ("start", "end")}, ensure_ascii=False)


def _sum(scores: Iterable[Score]) -> Score:
    told = list(scores)
    return Score(
        hits=sum(score.hits for score in told),
        found=sum(score.found for score in told),
        wanted=sum(score.wanted for score in told),
        missed=tuple(line for score in told for line in score.missed),
        false=tuple(line for score in told for line in score.false),
    )


def read_gold(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the gold annotations of a folder by the stem of their file; files without facts are left out."""
    gold = {}
    for file in sorted(folder.glob("*.json")):
        try:
            annotation = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise GraphkitError("is no gold annotation", where=str(file), hint=str(error)) from error
        if "inspections" in annotation:
            gold[file.stem] = annotation
    return gold
