"""`graphkit export`, `graphkit tables` and `graphkit ontology`: what is there, written out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.options import DEFAULT_GRAPH, ExportFormat, GraphOption, OutputOption, TripleFormat
from graphkit.cli.output import STANDARD, note, write_result

TablesOption = Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where to write the tables.")]


def export(
    *,
    graph: GraphOption = DEFAULT_GRAPH,
    format: Annotated[ExportFormat, typer.Option("--format", help="The format.")] = "turtle",  # noqa: A002
    output: OutputOption = STANDARD,
) -> None:
    """Write the whole graph as RDF or as a network.

    The output is sorted: the same graph gives the same bytes. nq, trig and jsonld keep each document's
    facts in a graph of their own; turtle, nt and rdfxml hold them in one.

    graphml, gexf, dot, mermaid and cypher hold the network of people, councils, inspections, topics and
    actions: facts are its edges. graphml and gexf give every node its place.

    \b
    Examples:
      graphkit export > graph.ttl
      graphkit export --format gexf -o graph.gexf
      graphkit export --format trig -o graph.trig
    """
    from graphkit import api

    with api.open(graph) as opened:
        write_result(opened.export(format), output)


def tables(
    *,
    graph: GraphOption = DEFAULT_GRAPH,
    output: TablesOption = Path("tables"),
) -> None:
    """Write the facts as CSV files for a spreadsheet.

    There is one file for each kind of fact; each row has the words behind it and where they stand.

    \b
    Examples:
      graphkit tables
      graphkit tables -g graph -o spreadsheets
    """
    from graphkit import api

    with api.open(graph) as opened:
        rows = opened.tables(output)
    width = max(map(len, rows), default=0)
    for table, count in rows.items():
        note(f"{table:<{width}}  {count:>6,} rows  {output / table}.csv")


def ontology(
    *,
    format: Annotated[TripleFormat, typer.Option("--format", help="The RDF format.")] = "turtle",  # noqa: A002
    output: OutputOption = STANDARD,
) -> None:
    """Write the classes, properties and concepts.

    The concepts come with their labels and with the words by which they are found in a text.

    \b
    Examples:
      graphkit ontology > ontology.ttl
      graphkit ontology --format jsonld -o ontology.jsonld
    """
    from graphkit import api

    write_result(api.ontology(format), output)
