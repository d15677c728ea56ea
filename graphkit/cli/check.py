"""`graphkit check`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from graphkit.cli.options import DEFAULT_GRAPH, CheckFormat, GraphOption
from graphkit.cli.output import note, paint, write_result


def check(
    name: Annotated[
        str, typer.Argument(metavar="DOCUMENT|COUNCIL", help="The id of an article, or a council; all without.")
    ] = "",
    *,
    graph: GraphOption = DEFAULT_GRAPH,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 where a claim is contradicted.")] = False,
    format: Annotated[CheckFormat, typer.Option("--format", help="How to show the claims.")] = "text",  # noqa: A002
) -> None:
    """Hold the claims of articles against the official reports.

    Grades, dates, kinds of visit, lead inspectors and what is quoted as inspectors' words are told as confirmed,
    contradicted or not settled, each with the words of the article and those of the report. The graph must hold
    articles and the reports of their councils.

    \b
    Examples:
      graphkit check
      graphkit check Trafford
      graphkit check trafford-inspection-2019 --strict
    """
    from graphkit import api
    from graphkit.cards.checks import format_checks
    from graphkit.cards.text import Page

    with api.open(graph) as opened:
        found = opened.check(name)
    page = Page(None, lambda words, style: paint(words, style, sys.stdout))
    write_result(format_checks(found, format, page=page))
    if not found.claims:
        about = f" about {found.about}" if found.about else ""
        note(f"no claim{about} can be checked: build articles together with the official reports of their councils")
    if strict and found.is_contradicted:
        raise typer.Exit(1)
