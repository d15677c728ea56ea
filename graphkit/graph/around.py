"""What is around a thing, as a network of its own."""

from __future__ import annotations

from graphkit.graph.projection import Network
from graphkit.graph.traversal import neighbours


def around(network: Network, start: str, *, depth: int = 1) -> Network:
    """Return the things within `depth` steps of the node `start` and the facts between them, in their old order.

    How steps are counted is told in `graphkit.graph.traversal.neighbours`.
    """
    kept = {start} | {near.iri for near in neighbours(network, start, depth=depth)}
    found = Network()
    found.add_nodes_from((node, dict(data)) for node, data in network.nodes(data=True) if node in kept)
    for source, target, key, data in network.edges(keys=True, data=True):
        if {source, target} <= kept:
            found.add_edge(source, target, key=key, **data)
    return found
