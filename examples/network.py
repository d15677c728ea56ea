"""The graph as a networkx network: walked with graphkit, then with networkx itself.

python examples/network.py [GRAPH]
"""

from __future__ import annotations

import sys

import networkx as nx

import graphkit

with graphkit.open(sys.argv[1] if len(sys.argv) > 1 else "graph") as graph:
    network = graph.network()
    print(network.number_of_nodes(), "things,", network.number_of_edges(), "facts between them")

    print("From Sara Todd to Jill McGregor:")
    for hop in graph.path("Sara Todd", "Jill McGregor", limit=1, network=network)[0].hops:
        print(f"  {hop.facts[0].sentence} “{hop.facts[0].evidence[0].quote}”")

    print("Weaknesses that two councils or more share:")
    weak = nx.Graph()
    for inspection, topic, fact in network.edges(data=True):
        if fact["kind"] == "weakness":
            place = network.nodes[inspection]
            weak.add_edge(place["council"] or inspection, topic)
    shared = {
        node: sorted(weak[node]) for node in weak if network.nodes[node]["kind"] == "topic" and weak.degree(node) > 1
    }
    for topic in sorted(shared, key=lambda node: (-len(shared[node]), network.nodes[node]["label"])):
        print(f"  {network.nodes[topic]['label']}: {', '.join(network.nodes[each]['label'] for each in shared[topic])}")

    strongest, size = max(nx.degree(nx.Graph(network)), key=lambda each: each[1])
    print(f"Most neighbours: {network.nodes[strongest]['label']}, {size}")
