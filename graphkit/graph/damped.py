"""The network with its hubs damped: what makes a walk through it say something.

Almost everything is two steps from Ofsted, and half of it from "quality of practice": a way through them says
nothing. So a step has a price. Each costs 1, and passing through a thing costs, on top, the binary logarithm of the
number of its neighbours, twice that where the thing is a topic, an action, a metric or an organisation, which
many share by their nature. Passing through a council with 16 neighbours costs 4, through a topic with 16
costs 8, through Ofsted with 256 costs 16; a person known from two councils costs 1. Two councils of which the same
figure is told have nothing to do with each other for that, so that passing through a metric never costs less
than through the topic that most things share. What is only known as "other" (an
action or a figure of no kind of its own) ties nothing together, and passing through it costs 50.
"""

from __future__ import annotations

from math import log2
from typing import Any, TypeAlias

import networkx as nx

from graphkit.graph.projection import Network
from graphkit.query.knowledge import local_name

#: An undirected graph without loops, each edge with `cost` and `facts`, a number.
Damped: TypeAlias = nx.Graph

#: Kinds that many things share by their nature.
SHARED_KINDS = frozenset({"topic", "action", "metric", "organisation"})
_STEP = 1.0
_OTHER = 50.0
_SHARED = 2.0


def damped(network: Network, *, inspectorates: bool = True) -> Damped:
    """Return the network as a simple graph whose edges have a `cost` and the number of their `facts`.

    The price of passing through a thing is shared by the edge that comes and the edge that goes, so that
    ends of a way cost the same for all ways between them. `inspectorates=False` leaves out the bodies that carry
    out inspections, which are tied to everything by what they are.
    """
    if not inspectorates:
        bodies = {source for source, _, kind in network.edges(data="kind") if kind == "carried-out"}
        network = network.subgraph([node for node in network if node not in bodies])
    graph = Damped()
    graph.add_nodes_from((node, dict(data)) for node, data in network.nodes(data=True))
    for source, target in network.edges():
        if source != target:
            facts = graph.edges[source, target]["facts"] + 1 if graph.has_edge(source, target) else 1
            graph.add_edge(source, target, facts=facts)
    prices = {node: price(graph, node) for node in graph}
    busiest = max((prices[node] for node, kind in graph.nodes(data="kind") if kind == "topic"), default=0.0)
    for node, kind in graph.nodes(data="kind"):
        prices[node] = max(prices[node], busiest) if kind == "metric" else prices[node]
    for source, target, data in graph.edges(data=True):
        data["cost"] = _STEP + (prices[source] + prices[target]) / 2
    return graph


def price(graph: Damped, node: str) -> float:
    """Return what it costs to pass through a thing."""
    if is_catch_all(node):
        return _OTHER
    degree = max(graph.degree(node), 1)
    return float(log2(degree) * (_SHARED if graph.nodes[node]["kind"] in SHARED_KINDS else 1.0))


def is_catch_all(node: str) -> bool:
    """Say whether a thing stands for whatever has no kind of its own."""
    return local_name(node) == "other"


def edges_between(network: Network, one: str, other: str) -> list[tuple[str, str, str, dict[str, Any]]]:
    """Return the edges between two things, in both directions."""
    pairs = ((one, other), (other, one)) if one != other else ((one, one),)
    return [
        (source, target, key, data)
        for source, target in pairs
        if network.has_edge(source, target)
        for key, data in network[source][target].items()
    ]
