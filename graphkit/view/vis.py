"""The door to pyvis: its records of nodes and edges, and the vis-network library that travels in it.

Of pyvis the data structures are used and its copy of vis-network, not its template: that links style sheets from the
network and shows its heading twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyvis
from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node

from graphkit.errors import GraphkitError

Record = dict[str, Any]


def vis_data(nodes: Iterable[Record], edges: Iterable[Record], options: Record) -> Record:
    """Return `nodes`, `edges` and `options` as vis-network takes them.

    A node has `id`, `label`, `shape`, and an edge `from` and `to`, beside whatever else vis-network or the page reads.
    """
    net = Network()
    # add_node and add_edge look through all that is there for each that comes.
    for record in nodes:
        rest = {name: value for name, value in record.items() if name not in ("id", "shape", "label")}
        net.nodes.append(Node(record["id"], record["shape"], record["label"], **rest).options)
    for record in edges:
        rest = {name: value for name, value in record.items() if name not in ("from", "to")}
        net.edges.append(Edge(record["from"], record["to"], **rest).options)
    net.options = options
    return {"nodes": net.nodes, "edges": net.edges, "options": net.options}


def vis_library() -> str:
    """Return the text of vis-network, the newest that pyvis brings."""
    folders = Path(pyvis.__file__).parent.glob("lib/vis-*")
    files = [folder / "vis-network.min.js" for folder in sorted(folders, key=lambda folder: _numbers(folder.name))]
    if not files:
        raise GraphkitError(
            "pyvis came without vis-network", hint="install it again: pip install --force-reinstall pyvis"
        )
    return files[-1].read_text(encoding="utf-8")


def _numbers(name: str) -> list[int]:
    return [int(number) for number in name.rpartition("-")[2].split(".")]
