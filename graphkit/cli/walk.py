"""The commands that walk the network: `graphkit path`, `neighbours`, `common`, `similar`, `central`, `communities`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from graphkit.cli.options import DEFAULT_GRAPH, AnswerFormat, GraphOption
from graphkit.cli.output import note, note_choice, write_result

if TYPE_CHECKING:
    from graphkit.api import Graph
    from graphkit.graph.projection import Network

NodeKind = Literal["council", "provider", "organisation", "person", "inspection", "topic", "action", "metric"]

FormatOption = Annotated[AnswerFormat, typer.Option("--format", help="How to show the answer.")]
LimitOption = Annotated[int, typer.Option("--limit", "-n", min=1, metavar="NUMBER", help="Show so many at most.")]


def path(
    one: Annotated[str, typer.Argument(metavar="A", help="Where to start: a person, a council, a topic ...")],
    other: Annotated[str, typer.Argument(metavar="B", help="Where to arrive.")],
    *,
    graph: GraphOption = DEFAULT_GRAPH,
    format: FormatOption = "table",  # noqa: A002 - the option is called --format
    limit: LimitOption = 3,
) -> None:
    """Tell how two things are connected, fact by fact.

    Each way is told as sentences with the words behind them, the most telling way first: passing through a
    hub, such as Ofsted or a topic that everybody has, costs more than through a person or a council. An
    empty answer, here as in the commands like this one, exits with 1.

    \b
    Example:
      graphkit path "Sara Todd" "Jill McGregor"
    """
    from graphkit.graph.traversal import Path as Way

    _answer(
        graph,
        format,
        Way,
        lambda opened, network: opened.path(one, other, limit=limit, network=network),
        names=(one, other),
        nothing=f"no facts lead from {one} to {other}",
    )


def neighbours(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A council, a person, an inspection, a topic ...")],
    *,
    graph: GraphOption = DEFAULT_GRAPH,
    depth: Annotated[int, typer.Option("--depth", "-d", min=1, metavar="STEPS", help="How far to go.")] = 1,
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="KIND", help="Show things of this kind; may be repeated.")
    ] = None,
    format: FormatOption = "table",  # noqa: A002
) -> None:
    """Show what is around a thing.

    Topics, actions, figures and bodies such as Ofsted are reached but not passed through: behind them is
    everything.

    \b
    Examples:
      graphkit neighbours Trafford
      graphkit neighbours "Sara Todd" --depth 2 --kind person
    """
    from graphkit.graph.traversal import Neighbour

    kinds = tuple(kind or ())
    _answer(
        graph,
        format,
        Neighbour,
        lambda opened, network: opened.neighbours(name, depth=depth, kinds=kinds, network=network),
        names=(name,),
        nothing=f"nothing of the kind is within {depth} of {name}",
    )


def common(
    one: Annotated[str, typer.Argument(metavar="A", help="A council, a person, an inspection, a topic ...")],
    other: Annotated[str, typer.Argument(metavar="B", help="Another.")],
    *,
    graph: GraphOption = DEFAULT_GRAPH,
    format: FormatOption = "table",  # noqa: A002
) -> None:
    """Show what two things have in common.

    What few others share comes first. What inspections found at a council counts as the council's.

    \b
    Example:
      graphkit common Trafford Tameside
    """
    from graphkit.graph.traversal import Shared

    _answer(
        graph,
        format,
        Shared,
        lambda opened, network: opened.common(one, other, network=network),
        names=(one, other),
        nothing=f"{one} and {other} have nothing in common",
    )


def similar(
    council: Annotated[str, typer.Argument(metavar="COUNCIL", help="A council.")],
    *,
    graph: GraphOption = DEFAULT_GRAPH,
    format: FormatOption = "table",  # noqa: A002
    limit: LimitOption = 5,
) -> None:
    """Show the councils with the most similar weaknesses, and why.

    A weakness weighs more the fewer councils have it and the more visits found it. The dates say when it was
    found, and when a later visit found a strength instead.

    \b
    Example:
      graphkit similar Tameside
    """
    from graphkit.graph.similarity import Similar

    _answer(
        graph,
        format,
        Similar,
        lambda opened, network: opened.similar(council, limit=limit, network=network),
        names=(council,),
        nothing=f"no other council shares a weakness with {council}",
    )


def central(
    *,
    graph: GraphOption = DEFAULT_GRAPH,
    kind: Annotated[NodeKind | None, typer.Option("--kind", help="Show this kind alone.")] = None,
    format: FormatOption = "table",  # noqa: A002
    limit: LimitOption = 10,
) -> None:
    """Show who and what connects most.

    The measure is betweenness: the share of the most telling ways between two others that pass through a
    thing. Ofsted and other inspectorates, which are tied to every inspection, are left out.

    \b
    Examples:
      graphkit central
      graphkit central --kind council --limit 3
    """
    from graphkit.graph.measures import Central

    _answer(
        graph, format, Central, lambda opened, network: opened.central(kind=kind or "", limit=limit, network=network)
    )


def communities(
    *,
    graph: GraphOption = DEFAULT_GRAPH,
    format: FormatOption = "table",  # noqa: A002
) -> None:
    """Show what belongs together.

    Communities are found with the Louvain method; their best tied members come first.

    \b
    Example:
      graphkit communities
    """
    from graphkit.graph.measures import Community

    _answer(graph, format, Community, lambda opened, network: opened.communities(network=network))


def _answer(
    graph: Path,
    format: str,  # noqa: A002
    kind: type,
    ask: Callable[[Graph, Network], Sequence[Any]],
    *,
    names: tuple[str, ...] = (),
    nothing: str = "there is nothing to show",
) -> None:
    """Ask and write the answer to stdout; `names` are of the things asked about. An empty answer exits with 1."""
    from graphkit import api
    from graphkit.graph.answers import format_answer

    with api.open(graph) as opened:
        network = opened.network()
        found = ask(opened, network)
        ends = [opened.node(name, network) for name in names]
        if found or format != "table":
            write_result(format_answer(found, format, kind=kind, network=network, ends=ends))
        for name in names:
            note_choice(opened, name)
        if len(ends) > len(set(ends)):
            nothing = f"{' and '.join(names)} are the same: {network.nodes[ends[0]]['label']}"
    if not found:
        note(nothing)
        raise typer.Exit(1)
