"""Options that several commands share, and the names of the formats."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

ExportFormat = Literal["turtle", "nt", "nq", "trig", "jsonld", "rdfxml", "graphml", "gexf", "dot", "mermaid", "cypher"]
CardFormat = Literal["text", "markdown", "json"]
CheckFormat = Literal["text", "csv", "json"]
RegisterFormat = Literal["table", "csv", "json"]
AnswerFormat = Literal["table", "json", "csv", "dot"]
TripleFormat = Literal["turtle", "nt", "jsonld", "rdfxml"]
ResultFormat = Literal["table", "csv", "tsv", "json", "xml", "markdown", "turtle", "nt", "jsonld", "rdfxml"]

GraphOption = Annotated[
    Path, typer.Option("--graph", "-g", metavar="FOLDER", help="The graph that `graphkit build` made.")
]
OutputOption = Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="Where to write; - is stdout.")]

DEFAULT_GRAPH = Path("graph")
