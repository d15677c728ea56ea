"""The claims of articles beside the official reports, as the graph holds them, and as text, CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Store

from graphkit.cards.records import Checked, Checks
from graphkit.cards.text import Page
from graphkit.dates import spoken_date
from graphkit.errors import GraphkitError, NameUnclear
from graphkit.query.find import find
from graphkit.query.table import readable
from graphkit.rdf import iris

if TYPE_CHECKING:
    from graphkit.query.result import Result

_COLOURS = {"confirmed": "green", "contradicted": "red", "not settled": "dim"}
#: What a reader looks for first.
_ORDER = ("contradicted", "confirmed", "not settled")


def asked_of(store: Store, name: str) -> tuple[str, Mapping[str, str]]:
    """Return in words what a name asks for, and the values of the query `checks` that answer it.

    A name is the id of a document, or a council as people type it; the empty one asks for everything. Raises
    NameUnclear where it is neither.
    """
    if not name:
        return "", {}
    document = NamedNode(iris.document(name))
    if next(iter(store.quads_for_pattern(document, None, None, None)), None) is not None:
        return name, {"document": f"<{document.value}>"}
    try:
        council = find(store, name, kinds=("council",))
    except NameUnclear as error:
        if error.candidates:
            raise
        message = f"no document has the id “{name}”, and no council is called so"
        raise NameUnclear(message, hint=error.hint) from error
    return council.label, {"council": f"<{council.iri}>"}


def checks_of(about: str, answer: Result) -> Checks:
    """Return the rows of the query `checks` as records: by article, what is contradicted first."""
    claims = [Checked(*(cell.value if isinstance(cell, Literal) else "" for cell in row)) for row in answer]
    claims.sort(key=lambda claim: (claim.published or "9", claim.article, _ORDER.index(claim.verdict)))
    return Checks(about, tuple(claims))


def format_checks(record: Checks, format: str, *, page: Page | None = None) -> str:  # noqa: A002 - as the option
    """Return checks as `text`, `csv` or `json`; `page` is how text is set."""
    if format == "json":
        return json.dumps([claim._asdict() for claim in record.claims], ensure_ascii=False, indent=1) + "\n"
    if format == "csv":
        stream = io.StringIO()
        writer = csv.writer(stream)
        writer.writerow(Checked._fields)
        writer.writerows(record.claims)
        return stream.getvalue()
    if format != "text":
        raise GraphkitError(f"nothing is written as {format}", hint="choose text, csv or json")
    return "".join(f"{line.rstrip()}\n" for line in _text(record, page or Page()))


def _text(record: Checks, page: Page) -> Iterator[str]:
    for _, claims in groupby(record.claims, key=lambda claim: claim.article):
        told = list(claims)
        first = told[0]
        date = f", {spoken_date(first.published)}" if first.published else ""
        yield page.paint(readable(f"“{first.title}”{date} ({first.article})"), "bold")
        for claim in told:
            yield from _claim(claim, page)
        yield ""
    counts = Counter(claim.verdict for claim in record.claims)
    yield ", ".join(f"{counts[verdict]} {verdict}" for verdict in _ORDER)


def _claim(claim: Checked, page: Page) -> Iterator[str]:
    verdict = page.paint(claim.verdict.ljust(max(map(len, _ORDER))), _COLOURS[claim.verdict])
    is_quotation = claim.matter == "quotation"
    told = f"{claim.council}: quotation" if is_quotation else claim.claim
    yield f"  {verdict}  {readable(told)} – {readable(claim.reason)}"
    yield f"      article  “{readable(claim.words)}”"
    if claim.difference:
        yield f"      differs  {readable(claim.difference)}"
    if claim.report:
        where = f"{claim.report}, page {claim.page}" if claim.page else claim.report
        said = f"“{readable(claim.report_words)}”  " if claim.report_words else ""
        yield f"      report   {said}{page.paint(f'[{readable(where)}]', 'dim')}"
