"""The network written for other programs: GraphML, GEXF, DOT, Mermaid and Cypher. The same network, the same bytes.

Nodes and edges go out with all their attributes; of the words behind an edge, which are a table of their
own, `evidence` holds one line for each document: title, publisher, date, address and quotation, as JSON.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from typing import Any

import networkx as nx

from graphkit.errors import GraphkitError
from graphkit.graph.cypher import cypher
from graphkit.graph.layout import positions
from graphkit.graph.projection import Network
from graphkit.graph.text import dot, mermaid, printable

#: How far apart, in the units of GEXF, two things one unit apart in the layout are.
_SCALE = 40.0
#: networkx writes today's date into GEXF.
_CLOCK = re.compile(rb' lastmodifieddate="[\d-]*"')


def export(network: Network, format: str) -> bytes:  # noqa: A002 - as the command's option
    """Return the network as `graphml`, `gexf`, `dot`, `mermaid` or `cypher`, in UTF-8.

    GraphML and GEXF hold places from `graphkit.graph.layout`, as `x` and `y` and as `viz:position`.
    """
    writer = _WRITERS.get(format)
    if writer is None:
        raise GraphkitError(f"no network is written as {format}", hint=f"choose one of {', '.join(_WRITERS)}")
    return writer(network)


def flat(network: Network) -> Network:
    """Return a copy whose attributes are strings and numbers alone, without characters that XML cannot hold.

    An edge's key, the IRI of its fact, becomes its attribute `fact`: formats that want a key of its own for each
    edge would lose one of two that stand for the same fact.
    """
    copy = Network()
    for node, data in network.nodes(data=True):
        copy.add_node(node, **_flat(data))
    for number, (source, target, key, data) in enumerate(network.edges(keys=True, data=True)):
        copy.add_edge(source, target, key=f"e{number}", fact=key, **_flat(data))
    return copy


def _flat(data: dict[str, Any]) -> dict[str, Any]:
    known = {name: printable(value) if isinstance(value, str) else value for name, value in data.items()}
    if "evidence" in known:
        lines = [json.dumps(source._asdict(), ensure_ascii=False) for source in data["evidence"]]
        known["evidence"] = printable("\n".join(lines))
    return known


def _graphml(network: Network) -> bytes:
    copy = flat(network)
    for node, (x, y) in positions(network).items():
        copy.nodes[node].update(x=round(x * _SCALE, 1), y=round(y * _SCALE, 1))
    return "\n".join(nx.generate_graphml(copy)).encode() + b"\n"


def _gexf(network: Network) -> bytes:
    copy = flat(network)
    for node, (x, y) in positions(network).items():
        copy.nodes[node]["viz"] = {"position": {"x": round(x * _SCALE, 1), "y": round(y * _SCALE, 1), "z": 0.0}}
    for number, (_, _, data) in enumerate(copy.edges(data=True)):
        data["id"] = str(number)
    buffer = io.BytesIO()
    nx.write_gexf(copy, buffer, version="1.2draft")
    return _CLOCK.sub(b"", buffer.getvalue())


_WRITERS: dict[str, Callable[[Network], bytes]] = {
    "graphml": _graphml,
    "gexf": _gexf,
    "dot": lambda network: dot(network).encode(),
    "mermaid": lambda network: mermaid(network).encode(),
    "cypher": lambda network: cypher(network).encode(),
}
