"""`graphkit push`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from graphkit.cli.login import asker
from graphkit.cli.options import DEFAULT_GRAPH, GraphOption
from graphkit.cli.output import INTERRUPTED, Progress, complain, note

if TYPE_CHECKING:
    from graphkit.store.push import PushSummary


def push(
    url: Annotated[str, typer.Argument(metavar="URL", help="The server's Graph Store or Update service.")],
    *,
    graph: GraphOption = DEFAULT_GRAPH,
    replace: Annotated[
        bool, typer.Option("--replace/--add", help="Replace the server's graphs of the same names, or add to them.")
    ] = True,
    protocol: Annotated[
        Literal["auto", "gsp", "update"],
        typer.Option("--protocol", help="Graph Store HTTP Protocol, SPARQL Update, or what fits the URL."),
    ] = "auto",
    endpoint: Annotated[
        str | None,
        typer.Option("--endpoint", metavar="URL", help="Where the server answers queries, if that is not known."),
    ] = None,
    timeout: Annotated[
        float, typer.Option("--timeout", metavar="SECONDS", help="The most that one request may take.")
    ] = 60.0,
) -> None:
    """Send the graph to a triple store.

    Each document's facts go into a named graph, as they are here; other graphs of the server are left
    alone. Then the triples are counted there: the exit code is 1 if some are missing. A name and a password
    are taken from GRAPHKIT_USER and GRAPHKIT_PASSWORD, a token from GRAPHKIT_TOKEN; where the server wants
    a password and there is none, it is asked for.

    \b
    Examples:
      graphkit push http://localhost:7878/store
      GRAPHKIT_USER=dba graphkit push http://localhost:8890/sparql-graph-crud-auth
    """
    from graphkit import api

    progress = Progress()
    try:
        with api.open(graph) as opened:
            summary = opened.push(
                url,
                replace=replace,
                protocol=protocol,
                endpoint=endpoint,
                timeout=timeout,
                ask=asker(),
                on_graph=progress,
            )
    except KeyboardInterrupt:
        progress.clear()
        complain("interrupted; the server has some of the graphs: run it again to send them all")
        raise SystemExit(INTERRUPTED) from None
    finally:
        progress.clear()
    for line in _told(summary, url):
        note(line)
    if summary.short:
        raise typer.Exit(1)


def _told(summary: PushSummary, url: str) -> list[str]:
    """Return the summary as lines: what was sent, and what of it is there."""
    sent = f"{summary.triples:,} triples in {summary.graphs:,} graphs sent ({summary.protocol})"
    lines = [f"{url}: {sent}; one of several graphs counts in each"]
    if summary.unchecked:
        lines.append(f"not counted there: {summary.unchecked}; say with --endpoint where the server answers queries")
    elif summary.short:
        lines += [f"not as sent: <{graph}> has {found:,} triples of {sent:,}" for graph, sent, found in summary.short]
    else:
        lines.append("counted there: all of them have come")
    if summary.is_union is False:
        lines.append("to see them there, a query must say GRAPH ?g { ... } or ask for the union of the named graphs")
    return lines
