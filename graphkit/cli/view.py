"""`graphkit view`: the graph as a page to look around in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.options import DEFAULT_GRAPH, GraphOption
from graphkit.cli.output import STANDARD, note, write_result

FileOption = Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="Where to write; - is stdout.")]


def view(
    *,
    graph: GraphOption = DEFAULT_GRAPH,
    focus: Annotated[str, typer.Option("--focus", metavar="NAME", help="Show what is around this thing.")] = "",
    depth: Annotated[int, typer.Option("--depth", "-d", min=1, metavar="STEPS", help="How far around it.")] = 1,
    open_page: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
    output: FileOption = "graph.html",
) -> None:
    """Write the graph as a page to look around in.

    The page is a map to search, filter and click in, one file that needs no network. A click on a thing,
    or on a line between two, shows what is told of them and the words that say so.

    \b
    Examples:
      graphkit view --open
      graphkit view --focus Trafford --depth 2 -o trafford.html
    """
    if open_page and output == STANDARD:
        raise typer.BadParameter("a page on stdout cannot be opened: give it a file with --output")
    from graphkit import api

    with api.open(graph) as opened:
        page = opened.view(focus=focus, depth=depth)
    write_result(page, output)
    if output != STANDARD:
        note(f"{output}: {len(page.encode()) / 1_000_000:.1f} MB; open it in a browser")
    if open_page:
        _open(Path(output))


def _open(page: Path) -> None:
    import webbrowser

    if not webbrowser.open(page.resolve().as_uri()):
        note(f"no browser was found here; open {page} in one")
