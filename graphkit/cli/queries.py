"""`graphkit queries`."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from graphkit.cli.output import write_result

if TYPE_CHECKING:
    from graphkit.query.named import NamedQuery


def complete_name(incomplete: str) -> list[str]:
    """Return the names of queries that begin so, for the shell."""
    from graphkit.query.named import query_names

    return [name for name in query_names() if name.startswith(incomplete)]


def queries(
    name: Annotated[
        str | None, typer.Argument(help="Print the SPARQL of this query.", autocompletion=complete_name)
    ] = None,
    *,
    format: Annotated[  # noqa: A002 - the option is called --format
        Literal["table", "markdown"], typer.Option("--format", help="How to show the list.")
    ] = "table",
) -> None:
    """List the questions that can be asked by name.

    Each takes values: those that are not in brackets are required. Ask one with graphkit query --name.

    \b
    Examples:
      graphkit queries
      graphkit queries grade-history
      graphkit query --name grade-history --bind council=Trafford
    """
    from graphkit.query.named import catalogue, named_queries, named_query

    if name is not None:
        write_result(named_query(name).text)
    elif format == "markdown":
        write_result(catalogue())
    else:
        from graphkit.query.table import aligned

        rows = [[query.name, query.question, _values(query)] for query in named_queries()]
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
        write_result(aligned(("name", "question", "values"), rows, width=width))


def _values(query: NamedQuery) -> str:
    return " ".join(p.name if p.is_required else f"[{p.name}]" for p in query.parameters)
