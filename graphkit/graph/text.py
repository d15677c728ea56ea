"""The network in the languages of drawing programs: DOT (Graphviz) and Mermaid."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from graphkit.graph.projection import Network

#: What XML 1.0 cannot hold, other control characters, and lone surrogates, which UTF-8 cannot.
_UNPRINTABLE = re.compile("[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SHAPES = {
    "council": "box",
    "provider": "box",
    "organisation": "box",
    "person": "ellipse",
    "inspection": "hexagon",
    "topic": "plaintext",
    "action": "cds",
    "metric": "note",
}
#: Mermaid's brackets for the shapes of nodes.
_BRACKETS = {
    "council": ("[", "]"),
    "provider": ("[", "]"),
    "organisation": ("[", "]"),
    "person": ("([", "])"),
    "inspection": ("{{", "}}"),
    "topic": ("(", ")"),
    "action": (">", "]"),
    "metric": ("[/", "/]"),
}
#: What would end a Mermaid string, or be read as markup or as an entity inside it; and line breaks.
_MERMAID = re.compile(r"[^\w ,.:()/–’“”…-]")


def printable(text: str) -> str:
    """Return a text with U+FFFD for what no text file should hold: control characters and lone surrogates."""
    return _UNPRINTABLE.sub("\ufffd", text)


def dot(network: Network) -> str:
    """Return the network in Graphviz' DOT. Nodes are known by their IRIs; the sentence of an edge is its tooltip."""
    lines = ["digraph graphkit {", '  node [fontname="sans-serif"];', '  edge [fontname="sans-serif", fontsize=9];']
    for node, data in network.nodes(data=True):
        shown = {"label": data["label"], "shape": _SHAPES.get(data["kind"], "box"), "class": data["kind"]}
        known = {name: data[name] for name in ("date", "grade") if data[name]}
        lines.append(f"  {_quoted(node)} [{_attributes({**shown, **known})}];")
    for source, target, key, data in network.edges(keys=True, data=True):
        shown = {"label": data["label"], "tooltip": data["sentence"], "class": data["kind"], "fact": key}
        lines.append(f"  {_quoted(source)} -> {_quoted(target)} [{_attributes(shown)}];")
    return "\n".join([*lines, "}", ""])


def mermaid(network: Network) -> str:
    """Return the network as a Mermaid flowchart, for Markdown pages. Facts of one kind and label are one arrow."""
    names = {node: f"n{number}" for number, node in enumerate(network)}
    lines = ["flowchart LR"]
    for node, data in network.nodes(data=True):
        left, right = _BRACKETS.get(data["kind"], ("[", "]"))
        lines.append(f'  {names[node]}{left}"{_mermaid(data["label"])}"{right}:::{data["kind"]}')
    counts: dict[tuple[str, str, str], int] = {}
    for source, target, data in network.edges(data=True):
        arrow = (source, target, data["label"])
        counts[arrow] = counts.get(arrow, 0) + 1
    for (source, target, label), count in counts.items():
        times = f" ×{count}" if count > 1 else ""
        lines.append(f'  {names[source]} -->|"{_mermaid(label)}{times}"| {names[target]}')
    kinds = sorted({data["kind"] for _, data in network.nodes(data=True)})
    lines += [f"  classDef {kind} stroke-width:1px" for kind in kinds]
    return "\n".join([*lines, ""])


def _attributes(values: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}={_quoted(str(value))}" for name, value in values.items())


def _quoted(text: str) -> str:
    r"""Return a DOT string. Labels take escapes such as \n and \N, so that a backslash is written twice."""
    escaped = printable(text).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"\s*[\r\n\t]\s*", " ", escaped) + '"'


def _mermaid(text: str) -> str:
    """Return a text for a Mermaid string: whatever could be read as markup is written as `#`, its code and `;`."""
    line = " ".join(printable(text).split())
    return _MERMAID.sub(lambda found: f"#{ord(found[0])};", line) or "#32;"
