"""The network as Cypher statements, for Neo4j, Memgraph, Ladybug and other stores that speak openCypher.

    CREATE (:Council {id: "https://…", label: "Trafford", …});
    MATCH (a:Person {id: "…"}), (b:Council {id: "…"}) CREATE (a)-[:HOLDS_POST {fact: "…", …}]->(b);

One statement a line, each ending in a semicolon.
"""

from __future__ import annotations

from typing import Any

from graphkit.graph.projection import Network
from graphkit.graph.text import printable

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def cypher(network: Network) -> str:
    """Return the statements that make the network in an empty store.

    A node's label is its kind (`Council`), an edge's type its kind (`HOLDS_POST`). The words behind an edge are
    its list `quotes`, the IRIs of the documents in which they stand the list `documents`.
    """
    nodes = network.nodes
    lines = [f"CREATE (:{node_label(data['kind'])} {_map({'id': node, **data})});" for node, data in nodes(data=True)]
    for source, target, key, data in network.edges(keys=True, data=True):
        values = {"fact": key, **{name: value for name, value in data.items() if name not in {"kind", "evidence"}}}
        values["documents"] = [origin.document for origin in data["evidence"]]
        values["quotes"] = [origin.quote for origin in data["evidence"]]
        ends = [
            f"({name}:{node_label(nodes[node]['kind'])} {_map({'id': node})})"
            for name, node in (("a", source), ("b", target))
        ]
        lines.append(f"MATCH {', '.join(ends)} CREATE (a)-[:{edge_type(data['kind'])} {_map(values)}]->(b);")
    return "\n".join([*lines, ""])


def node_label(kind: str) -> str:
    """Return the label of nodes of a kind: `Council`."""
    return kind.capitalize()


def edge_type(kind: str) -> str:
    """Return the type of edges of a kind: `HOLDS_POST`."""
    return kind.upper().replace("-", "_")


def _map(values: dict[str, Any]) -> str:
    return "{" + ", ".join(f"{name}: {_literal(value)}" for name, value in values.items()) + "}"


def _literal(value: Any) -> str:
    if isinstance(value, str):
        return f'"{"".join(_ESCAPES.get(character, character) for character in printable(value))}"'
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    return str(value)
