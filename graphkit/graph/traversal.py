"""Ways through the network: from one thing to another, around one thing, and what two have in common."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice, pairwise
from math import log2
from typing import NamedTuple

import networkx as nx

from graphkit.graph.damped import SHARED_KINDS, damped, is_catch_all
from graphkit.graph.projection import Network
from graphkit.graph.told import Told, told_between


class Hop(NamedTuple):
    """A step of a way: from one thing (IRI and label) to the next, with the facts that tie them together."""

    source: str
    source_label: str
    target: str
    target_label: str
    facts: tuple[Told, ...]


class Path(NamedTuple):
    """A way between two things; `cost` is low where it says much."""

    cost: float
    hops: tuple[Hop, ...]


class Neighbour(NamedTuple):
    """A thing near another: how many steps away, through which thing, and by which facts."""

    iri: str
    kind: str
    label: str
    distance: int
    through: str
    facts: tuple[Told, ...]


class Shared(NamedTuple):
    """A thing that two others share, with the facts on either side; high `specificity`: few others share it."""

    iri: str
    kind: str
    label: str
    specificity: float
    first: tuple[Told, ...]
    second: tuple[Told, ...]


def paths(network: Network, start: str, end: str, *, limit: int = 3) -> list[Path]:
    """Return the cheapest ways from `start` to `end` (IRIs of nodes), at most `limit`; none where there is none.

    Edges are walked in both directions. What a way costs is told in `graphkit.graph.damped`: ways through hubs, such
    as Ofsted or a topic that everybody has, come last. No way visits a thing twice, so that
    none leads back to its start.
    """
    if start == end:
        return []
    graph = damped(network)
    try:
        found = list(islice(nx.shortest_simple_paths(graph, start, end, weight="cost"), limit))
    except nx.NetworkXNoPath:
        return []
    return [_path(network, graph, nodes) for nodes in found]


def _path(network: Network, graph: nx.Graph, nodes: list[str]) -> Path:
    label = network.nodes
    steps = list(pairwise(nodes))
    hops = [Hop(a, label[a]["label"], b, label[b]["label"], told_between(network, [a], [b])) for a, b in steps]
    return Path(round(sum(graph.edges[step]["cost"] for step in steps), 2), tuple(hops))


def neighbours(network: Network, start: str, *, depth: int = 1, kinds: Collection[str] = ()) -> list[Neighbour]:
    """Return the things at most `depth` steps from `start`, the nearest first, then those with most facts.

    What many share by its nature (a topic, an action, a metric, an organisation such as Ofsted) is reached but
    not passed through, unless it is the start: behind it is everything. `kinds` keeps things of these kinds.
    """
    graph = damped(network)
    distances, through = {start: 0}, {start: ""}
    for distance in range(1, depth + 1):
        edge = [node for node, known in distances.items() if known == distance - 1 and _is_open(graph, node, start)]
        for node in edge:
            for near in sorted(graph[node]):
                if near not in distances:
                    distances[near], through[near] = distance, node
    found = []
    for node, distance in distances.items():
        kind, label = graph.nodes[node]["kind"], graph.nodes[node]["label"]
        if distance and (not kinds or kind in kinds):
            facts = told_between(network, [through[node]], [node])
            found.append(Neighbour(node, kind, label, distance, graph.nodes[through[node]]["label"], facts))
    return sorted(found, key=lambda near: (near.distance, -len(near.facts), near.kind, near.label, near.iri))


def _is_open(graph: nx.Graph, node: str, start: str) -> bool:
    return node == start or graph.nodes[node]["kind"] not in SHARED_KINDS


def common(network: Network, one: str, other: str) -> list[Shared]:
    """Return what two things share, the most specific first.

    The inspections of a council count as the council itself: what was found at them was found there. Specificity is
    the binary logarithm of how many times fewer than all things are neighbours of what is shared: 0 for what
    everything is tied to. A thing shares nothing with itself.
    """
    if one == other:
        return []
    first, second = _sphere(network, one), _sphere(network, other)
    shared = (_around(network, first) & _around(network, second)) - first - second
    found = []
    for node in (each for each in shared if not is_catch_all(each)):
        sides = (told_between(network, sorted(first), [node]), told_between(network, sorted(second), [node]))
        near = len(set(nx.all_neighbors(network, node)))
        data = network.nodes[node]
        found.append(Shared(node, data["kind"], data["label"], round(log2(len(network) / near), 2), *sides))
    return sorted(found, key=lambda each: (-each.specificity, each.kind, each.label, each.iri))


def _sphere(network: Network, node: str) -> set[str]:
    """Return a thing, and with a council its inspections."""
    if network.nodes[node]["kind"] != "council":
        return {node}
    near = nx.all_neighbors(network, node)
    return {node} | {each for each in near if network.nodes[each]["kind"] == "inspection"}


def _around(network: Network, nodes: set[str]) -> set[str]:
    return {near for node in nodes for near in nx.all_neighbors(network, node)}
