"""`graphkit build`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.output import Progress, note
from graphkit.errors import one_line

if TYPE_CHECKING:
    from graphkit.builder import BuildSummary

_REPORT = "please report it with GRAPHKIT_TRACEBACK=1 set"


def build(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE...", help="Files or folders of .txt, .md, .html or .pdf; - is stdin.")
    ],
    *,
    output: Annotated[str, typer.Option("--output", "-o", metavar="FOLDER", help="The folder of the graph.")] = "graph",
    decisions: Annotated[
        str | None, typer.Option("--decisions", metavar="FILE", help="What people decided; see docs/decisions.md.")
    ] = None,
) -> None:
    """Make a graph of documents, or bring one up to date.

    The graph holds what the SOURCEs hold: a document that is unchanged is not read again, one that
    changed is replaced, one that is gone is withdrawn. An earlier graph stays as it is until the new
    one is whole. A document that cannot be read is named with its reason, the others are built, and the
    exit code is 1; it is 2 where none could be read, or where graphkit itself failed on one. The decisions
    of FILE are kept in the graph and hold for later builds too, until another file is given.

    \b
    Examples:
      graphkit build seeds
      graphkit build articles reports/2019.html -o graph
      cat article.txt | graphkit build - -o graph
    """
    from graphkit import api

    progress = Progress()
    try:
        summary = api.build(sources, output=output, decisions=decisions, on_document=progress)
    finally:
        progress.clear()
    for line in _told(summary, output):
        note(line)
    if summary.failed or not (summary.read or summary.unchanged):
        raise typer.Exit(2)
    if summary.refused:
        raise typer.Exit(1)


def _told(summary: BuildSummary, output: str) -> list[str]:
    """Return the summary as lines: what was refused and why, then what the graph holds."""
    lines = [f"refused {source}: {reason}" for source, reason in summary.refused]
    lines += [f"not read as an item of a list in {source}: {count}" for source, count in summary.unread]
    lines += [f"graphkit failed on {source}: {reason} ({_REPORT})" for source, reason in summary.failed]
    lines += [f"passed over {source}: {reason}" for source, reason in (*summary.skipped, *summary.duplicates)]
    lines += [f"decision {place} was not applied: {reason}" for place, reason in summary.left_over]
    lines = [one_line(line) for line in lines]
    if not (summary.read or summary.unchanged):
        state = "the graph is as it was" if summary.triples else "no graph was made"
        return [*lines, f"{output}: nothing could be read; {state}"]
    if summary.dropped_updates:
        lines.append(
            "what `graphkit query --allow-update` had changed is gone: the graph is again what its documents say"
        )
    failed = f", {len(summary.failed)} failed" if summary.failed else ""
    lines.append(
        f"{output}: {summary.read} read, {summary.unchanged} unchanged, {summary.removed} withdrawn, "
        f"{len(summary.refused)} refused{failed}; {summary.triples:,} triples"
    )
    width = max(map(len, summary.facts), default=0)
    return [*lines, *(f"  {table:<{width}}  {count:>6,}" for table, count in summary.facts.items())]
