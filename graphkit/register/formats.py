"""The register written out: as a table for people, or whole as CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence

from graphkit.errors import GraphkitError
from graphkit.query.table import aligned
from graphkit.register.rows import COLUMNS, Row

#: The columns of the table, and of each the columns of a row that it shows: the first that is filled.
_TABLE = {
    "council": ("council",),
    "region": ("region",),
    "inspected": ("start", "published"),
    "framework": ("framework",),
    "lead inspector": ("lead_inspector",),
    "overall": ("overall",),
    "leadership": ("leadership",),
    "help and protection": ("help-and-protection",),
    "in care": ("in-care", "in-care-and-care-leavers"),
    "care leavers": ("care-leavers", "in-care-and-care-leavers"),
    "before": ("history",),
    "source": ("source",),
}


def format_register(rows: Sequence[Row], format: str = "table", *, width: int | None = None) -> str:  # noqa: A002
    """Return rows as `table`, made to fit `width` columns where one is given, `csv` or `json`.

    The table leaves codes, other dates and neighbours out.
    """
    if format == "table":
        cells = [[next(filter(None, map(row.get, names)), "") for names in _TABLE.values()] for row in rows]
        return aligned(tuple(_TABLE), cells, width=width)
    if format == "json":
        return json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n"
    if format != "csv":
        raise GraphkitError(f"the register is not written as {format}", hint="choose table, csv or json")
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()
