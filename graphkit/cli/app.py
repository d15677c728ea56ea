"""The commands. Each parses, calls one public function of the library and prints what it gives."""

from __future__ import annotations

from typing import Annotated

import typer

from graphkit.cli.build import build
from graphkit.cli.cards import explain, show, timeline
from graphkit.cli.check import check
from graphkit.cli.doubts import doubts
from graphkit.cli.evaluate import evaluate
from graphkit.cli.export import export, ontology, tables
from graphkit.cli.push import push
from graphkit.cli.queries import queries
from graphkit.cli.query import query
from graphkit.cli.register import register
from graphkit.cli.validate import validate
from graphkit.cli.view import view
from graphkit.cli.walk import central, common, communities, neighbours, path, similar

app = typer.Typer(
    name="graphkit",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"graphkit {version('graphkit')}")
        raise typer.Exit


@app.callback()
def graphkit(
    context: typer.Context,
    *,
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    """Read articles and inspection reports about children's services into a knowledge graph.

    Every fact in the graph carries the words that state it. Results go to stdout, progress to stderr;
    the exit code is 0 for yes, 1 for a checked no, 2 for an error.

    \b
    Example:
      graphkit build seeds -o graph
      graphkit query 'SELECT ?name { ?council a gk:Council ; skos:prefLabel ?name }'
    """
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


for command in (build, query, queries, tables, export, validate, ontology, push, view, evaluate):
    app.command()(command)
for card in (show, explain, timeline, check, register, doubts):
    app.command()(card)
for walk in (path, neighbours, common, similar, central, communities):
    app.command()(walk)
