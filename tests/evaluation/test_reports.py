"""How well reports are read, at least, in each half of the councils: one that rules were made with, one only scored.

Floors fall only by an explicit change, told in the CHANGELOG.
"""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from graphkit.documents.read import read_document
from graphkit.evaluation.agree import plain
from graphkit.extract.pipeline import extract
from graphkit.extract.reports.front import report_lines
from graphkit.extract.reports.items import items
from graphkit.extract.reports.sections import placed
from graphkit.model import Document, Facts, Finding

REPORTS = Path(__file__).parents[3] / "shared" / "reports"
#: Items are known by so many of their first words.
WORDS = 6
needs_reports = pytest.mark.skipif(not REPORTS.is_dir(), reason="the reports are kept beside the project")
Gold = dict[str, Any]


class Read(NamedTuple):
    """A report with what was read of it."""

    document: Document
    facts: Facts


@cache
def read(half: int) -> dict[str, Read]:
    """Return every second council's reports by file: half 0 was tuned on, half 1 was not."""
    files = sorted(REPORTS.glob("*.pdf"))
    councils = sorted({council(file) for file in files})
    chosen = [file for file in files if councils.index(council(file)) % 2 == half]
    documents = {file.name: read_document(file) for file in chosen}
    return {name: Read(document, extract(document)) for name, document in documents.items()}


def council(file: Path) -> str:
    return file.stem.rsplit("-", 3)[0]


def opening(text: str) -> str:
    return " ".join(plain(text).split()[:WORDS])


def improvements(document: Document) -> set[int]:
    """Return where the items of what needs to improve begin, as the lists are read."""
    found = items(document, placed(report_lines(document)))
    return {item.start for item in found if item.placed.role == "improvement"}


@needs_reports
@pytest.mark.parametrize("half", [0, 1])
def test_every_item_is_one_finding(half: int) -> None:
    gold: Gold = json.loads((REPORTS / "improvements.json").read_text(encoding="utf-8"))
    reports = read(half)
    for name, one in reports.items():
        wanted = Counter(opening(item) for key in (name, f"{name}#lscb") for item in gold.get(key, []))
        weak = [found.evidence for found in one.facts.findings if found.polarity == "weakness"]
        starts = improvements(one.document)
        assert Counter(opening(words.quote) for words in weak if words.start in starts) == wanted, name
        assert {words.start for words in weak} >= starts, name
        assert all(one.document.page(found.evidence.start) for found in one.facts.findings)


@needs_reports
@pytest.mark.parametrize("half", [0, 1])
def test_findings_of_whole_reports(half: int) -> None:
    hits = found = wanted = strong = strengths = 0
    for name, one in read(half).items():
        file = REPORTS / "gold" / f"{name.removesuffix('.pdf')}.json"
        if not file.exists():
            continue
        gold: Gold = json.loads(file.read_text(encoding="utf-8"))
        told = [f for f in one.facts.findings if one.document.page(f.evidence.start) in gold["scope_pages"]]
        keys = {(f.polarity, topic) for f in told for topic in f.topics}
        right = {(row["polarity"], topic) for row in gold["findings"] for topic in row["topics"]}
        hits, found, wanted = hits + len(keys & right), found + len(keys), wanted + len(right)
        listed = [row for row in gold["findings"] if row["section"] == "strengths"]
        strengths += len(listed)
        strong += sum(any(_tells(f, row) for f in told) for row in listed)
    assert 2 * hits / (found + wanted) >= 0.78
    assert strong >= 0.98 * strengths


def _tells(found: Finding, row: Gold) -> bool:
    return found.polarity == row["polarity"] and plain(row["cue"]) in plain(found.evidence.quote)
