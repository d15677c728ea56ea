"""`graphkit register`."""

from __future__ import annotations

import shutil
import sys
from typing import Annotated

import typer

from graphkit.cli.options import DEFAULT_GRAPH, GraphOption, OutputOption, RegisterFormat
from graphkit.cli.output import STANDARD, note, write_result


def register(
    *,
    graph: GraphOption = DEFAULT_GRAPH,
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="DATE", help="How it stood then: 2019-03-31, 2019-03 or 2019.")
    ] = "",
    history: Annotated[bool, typer.Option("--history", help="A row for each inspection, the newest first.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Also councils of which there is no report.")] = False,
    fill: Annotated[
        bool, typer.Option("--fill", help="Let later reports and articles tell of inspections without a report.")
    ] = False,
    format: Annotated[RegisterFormat, typer.Option("--format", help="How to write it.")] = "table",  # noqa: A002
    output: OutputOption = STANDARD,
) -> None:
    """Show how every council was graded, from the official reports.

    Each council stands with its latest inspection: codes, region, framework, dates, lead inspector, the grade of
    every area, the inspections before it and the overall grades of its statistical neighbours. The table leaves
    some columns out; csv and json have all. A council that was reorganised is shown up to its last day.

    \b
    Examples:
      graphkit register
      graphkit register --as-of 2019-12-31
      graphkit register --format csv -o register.csv
    """
    from graphkit import api
    from graphkit.register.formats import format_register

    with api.open(graph) as opened:
        rows = opened.register(as_of=as_of, history=history, every=every, fill=fill)
    width = shutil.get_terminal_size().columns if output == STANDARD and sys.stdout.isatty() else None
    write_result(format_register(rows, format, width=width), output)
    if not rows:
        note("the graph holds no official report of a graded inspection; --fill shows what articles tell")
