"""Small networks made by hand, in the shape that `graphkit.graph.projection.network` gives."""

from __future__ import annotations

from collections.abc import Iterable

from graphkit.graph.projection import Network
from graphkit.query.knowledge import Source

QUOTE = Source("https://e.example/d1", "A title", "2019-05-08", "Example Weekly", "", "the words")


def made(edges: Iterable[tuple[str, str, str, str]]) -> Network:
    """Return a network of edges (source, target, kind, date); a node is `kind/name`, "inspection/council/name"."""
    network = Network()
    for number, (source, target, kind, date) in enumerate(edges):
        for node in (source, target):
            add_node(network, node)
        add_edge(network, source, target, key=f"fact-{number}", kind=kind, date=date)
    return network


def add_node(network: Network, node: str, *, label: str | None = None) -> None:
    kind, *_, name = node.split("/")
    council = node if kind == "council" else f"council/{node.split('/')[1]}" if kind == "inspection" else ""
    network.add_node(
        node,
        kind=kind,
        label=name if label is None else label,
        council=council,
        date="",
        grade="",
        strengths=0,
        weaknesses=0,
    )


def add_edge(
    network: Network, source: str, target: str, *, key: str, kind: str, date: str = "", quote: Source = QUOTE
) -> None:
    network.add_edge(
        source,
        target,
        key=key,
        kind=kind,
        label=kind,
        sentence=f"{source} {kind} {target}.",
        status="",
        date=date,
        polarity=kind if kind in {"strength", "weakness"} else "",
        area="",
        grade="",
        evidence=(quote,),
    )
