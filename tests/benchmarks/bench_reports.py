"""How fast reports are read and understood, beside the tools that people read them with today.

Those are tabula-py for the table of page one and PyPDF2 for the text of every page; the reader of
graphkit does both, and says what is what besides; the second figure has what all that is about, every finding
and every earlier inspection included. Run it with `make bench` where tabula-py, PyPDF2 and
Java are installed, on a machine that is doing nothing else; without them it is skipped.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from graphkit.documents.read import read_document
from graphkit.extract.pipeline import extract
from graphkit.extract.reports.front import read_front, report_lines
from graphkit.extract.reports.grades import report_grades

REPORTS = Path(__file__).parents[3] / "shared" / "reports"
#: One in so many reports is read, so that all frameworks are among them.
EVERY = 9
LEAST = 10


def ours(file: Path) -> None:
    lines = report_lines(read_document(file))
    read_front(lines)
    report_grades(lines)


def ours_whole(file: Path) -> None:
    extract(read_document(file))


def seconds(read: Callable[[Path], None], files: list[Path]) -> list[float]:
    """Return how long the reading of each file took."""
    found = []
    for file in files:
        start = time.perf_counter()
        read(file)
        found.append(time.perf_counter() - start)
    return found


@pytest.mark.skipif(not REPORTS.is_dir(), reason="the reports are kept beside the project")
def test_ten_times_as_fast_as_what_people_use() -> None:
    tabula = pytest.importorskip("tabula")
    pypdf = pytest.importorskip("PyPDF2")

    def theirs(file: Path) -> None:
        tabula.read_pdf(str(file), pages=1, silent=True)
        for page in pypdf.PdfReader(str(file)).pages:
            page.extract_text()

    files = sorted(REPORTS.glob("*.pdf"))[::EVERY]
    ours_whole(files[0])
    fast, whole, slow = seconds(ours, files), seconds(ours_whole, files), seconds(theirs, files)
    ratios = [theirs / mine for mine, theirs in zip(fast, slow, strict=True)]
    print(  # noqa: T201 - a benchmark prints what it measured
        f"\n{len(files)} reports: graphkit {sum(fast):.2f} s, tabula-py and PyPDF2 {sum(slow):.2f} s, "
        f"{sum(slow) / sum(fast):.0f} times as long (a report: median {median(ratios):.0f}, least {min(ratios):.0f}); "
        f"with all findings {sum(whole):.2f} s, {sum(slow) / sum(whole):.0f} times"
    )
    assert sum(slow) / sum(whole) >= LEAST
