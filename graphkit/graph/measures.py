"""Who and what connects most, and what belongs together."""

from __future__ import annotations

import random
from math import log2
from typing import NamedTuple

import networkx as nx

from graphkit.graph.damped import Damped, damped
from graphkit.graph.projection import Network

#: The same graph gives the same communities.
_SEED = 1
#: Above so many nodes betweenness is estimated from so many of them.
_EXACT = 300
_SAMPLE = 150
_NAMED_BY = 3


class Central(NamedTuple):
    """A thing and how much it connects: the share of the best ways between two others that pass through it.

    `neighbours` is the number of things that facts tie it to.
    """

    iri: str
    kind: str
    label: str
    betweenness: float
    neighbours: int


class Community(NamedTuple):
    """Things that facts tie to one another more than to others, the best tied first; named by the first three."""

    name: str
    members: tuple[Central, ...]


def central(network: Network, *, kind: str = "", limit: int = 10) -> list[Central]:
    """Return the things that connect most, those that connect more first.

    The measure is betweenness: of all pairs of other things, the share whose cheapest way passes through this one. Ways
    have the prices of `graphkit.graph.damped`, so that a thing does not lead by being a hub alone, and Ofsted and other
    inspectorates are left out. Of more than 300 things, the ways from 150 evenly chosen ones are counted, which
    estimates the same.
    """
    graph = damped(network, inspectorates=False)
    scores = _betweenness(graph)
    found = [_central(graph, node, scores[node]) for node in graph if not kind or graph.nodes[node]["kind"] == kind]
    return sorted(found, key=lambda each: (-each.betweenness, -each.neighbours, each.label, each.iri))[:limit]


def communities(network: Network) -> list[Community]:
    """Return the communities of the network, the largest first.

    They are those of the Louvain method with a fixed seed. Two things hold together by the number of facts
    between them, damped (log2(1 + facts)) and divided by the price of the step, so that hubs bind little; inspectorates
    are left out. Members are ordered by how strongly they are tied to the others.
    """
    graph = damped(network, inspectorates=False)
    numbers = {node: number for number, node in enumerate(graph)}
    nodes = list(graph)
    plain = nx.Graph()
    plain.add_nodes_from(range(len(nodes)))
    for source, target, data in graph.edges(data=True):
        plain.add_edge(numbers[source], numbers[target], weight=log2(1 + data["facts"]) / data["cost"])
    parts = nx.community.louvain_communities(plain, weight="weight", seed=random.Random(_SEED))  # noqa: S311 - no secret
    found = [_community(graph, plain, nodes, sorted(part)) for part in parts]
    return sorted(found, key=lambda each: (-len(each.members), each.name))


def _betweenness(graph: Damped) -> dict[str, float]:
    nodes = list(graph)
    if len(nodes) <= _EXACT:
        scores = nx.betweenness_centrality(graph, weight="cost")
    else:
        chosen = [nodes[place * len(nodes) // _SAMPLE] for place in range(_SAMPLE)]
        scores = nx.betweenness_centrality_subset(graph, chosen, nodes, weight="cost")
        pairs = len(chosen) * (len(nodes) - 1) / 2
        scores = {node: score / pairs for node, score in scores.items()}
    return {node: round(score, 4) for node, score in scores.items()}


def _community(graph: Damped, plain: nx.Graph, nodes: list[str], part: list[int]) -> Community:
    inside = plain.subgraph(part)
    held = {number: inside.degree(number, weight="weight") for number in part}
    order = sorted(part, key=lambda number: (-held[number], nodes[number]))
    members = tuple(_central(graph, nodes[number], round(held[number], 4)) for number in order)
    return Community(", ".join(member.label for member in members[:_NAMED_BY]), members)


def _central(graph: Damped, node: str, score: float) -> Central:
    data = graph.nodes[node]
    return Central(node, data["kind"], data["label"], score, graph.degree(node))
