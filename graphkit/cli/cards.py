"""The commands that tell facts as sentences: `graphkit show`, `explain`, `timeline`."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.options import DEFAULT_GRAPH, CardFormat, GraphOption
from graphkit.cli.output import note_choice, paint, write_result

if TYPE_CHECKING:
    from graphkit.api import Graph
    from graphkit.cards.records import Card, Explanation, Timeline

FormatOption = Annotated[CardFormat, typer.Option("--format", help="How to show it.")]


def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A council, a person, an inspection, a topic ...")],
    *,
    graph: GraphOption = DEFAULT_GRAPH,
    format: FormatOption = "text",  # noqa: A002 - the option is called --format
) -> None:
    """Show what is known of a council, a person or a topic.

    Facts are told as sentences, the newest first, each with its source and with the id that `graphkit explain`
    takes. The name is as people type it: case, accents and titles do not matter, a surname may do. Where it fits
    several things these are listed, where it fits none names like it are suggested, and the exit code is 2.

    \b
    Examples:
      graphkit show Trafford
      graphkit show todd
      graphkit show supervision --format markdown
    """
    _write(graph, format, lambda opened: opened.show(name), name)


def explain(
    node: Annotated[str, typer.Argument(metavar="NODE", help="An id that `show` gives, an IRI, or a name.")],
    *,
    graph: GraphOption = DEFAULT_GRAPH,
    format: FormatOption = "text",  # noqa: A002
) -> None:
    """Show the words behind a fact.

    Every document that states it is quoted. Of a person and an inspection it also tells why the mentions in
    documents were taken for one.

    \b
    Examples:
      graphkit explain judgement/trafford-inspection-2019-03/leadership/inadequate
      graphkit explain "Sara Todd"
    """
    _write(graph, format, lambda opened: opened.explain(node))


def timeline(
    council: Annotated[str, typer.Argument(metavar="COUNCIL", help="A council, as people type its name.")],
    *,
    graph: GraphOption = DEFAULT_GRAPH,
    format: FormatOption = "text",  # noqa: A002
) -> None:
    """Show what happened at a council, by date.

    Inspections and visits with their grades, people who came and went, and what was done or planned. "by 8 May
    2019" is the date on which it was reported, where its own date is not known.

    \b
    Example:
      graphkit timeline Tameside
    """
    _write(graph, format, lambda opened: opened.timeline(council), council)


def _write(
    graph: Path,
    format: str,  # noqa: A002
    ask: Callable[[Graph], Card | Explanation | Timeline],
    name: str | None = None,
) -> None:
    """Ask and write the answer to stdout; `name` is that of the thing asked about, where several may have it."""
    from graphkit import api
    from graphkit.cards.formats import format_record
    from graphkit.cards.text import Page

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    page = Page(width, lambda words, style: paint(words, style, sys.stdout))
    with api.open(graph) as opened:
        write_result(format_record(ask(opened), format, page=page))
        if name is not None:
            note_choice(opened, name)
