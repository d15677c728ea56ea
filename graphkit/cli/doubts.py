"""`graphkit doubts`."""

from __future__ import annotations

import shutil
import sys
from typing import Annotated, Literal

import typer

from graphkit.cli.options import DEFAULT_GRAPH, GraphOption
from graphkit.cli.output import paint, write_result


def doubts(
    *,
    graph: GraphOption = DEFAULT_GRAPH,
    format: Annotated[  # noqa: A002 - the option is called --format
        Literal["text", "json"], typer.Option("--format", help="How to show them.")
    ] = "text",
) -> None:
    """List the people and inspections that may be one.

    Each side is shown with the words that speak of it. Write down what you know in a decisions file and give
    it to `graphkit build --decisions`. Decisions to which nothing in the graph answers are listed too.

    \b
    Example:
      graphkit doubts
    """
    import json

    from graphkit import api
    from graphkit.cards.doubts_text import doubts_text
    from graphkit.cards.formats import plain
    from graphkit.cards.text import Page

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    with api.open(graph) as opened:
        pairs, left_over = opened.doubts(), opened.left_over()
    if format == "json":
        found = {"doubts": plain(pairs), "left_over": [[each.place, each.reason] for each in left_over]}
        write_result(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    else:
        page = Page(width, lambda words, style: paint(words, style, sys.stdout))
        write_result(doubts_text(pairs, left_over, page))
