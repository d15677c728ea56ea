"""The network as one HTML file that needs nothing else: no network, no other file, no rest of graphkit."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html import escape
from pathlib import Path

from graphkit.graph.projection import Network
from graphkit.view.records import KINDS, records
from graphkit.view.vis import Record, vis_library

_PARTS = Path(__file__).parent / "parts"
_SCRIPTS = ("data", "marks", "map", "panel", "legend", "search", "page")
_FIELD = re.compile(r"\{\{(\w+)\}\}")
#: What could end the element that holds the data, or open another.
_MARKUP = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def page(network: Network, *, focus: str = "") -> str:
    """Return the network as an HTML page, the same for the same network.

    `focus` is the IRI of the node with which the page opens. The page asks no server for anything, which its
    Content-Security-Policy makes sure of: only its own two scripts may run, known by their hashes.
    """
    shown = records(network, focus=focus)
    scripts = {"library": _script(vis_library()), "script": _script(_own_script())}
    fields = {
        "title": escape(_title(network, focus)),
        "summary": escape(_summary(network, shown)),
        "policy": " ".join(f"'sha256-{_digest(text)}'" for text in scripts.values()),
        "style": _part("page.css"),
        "data": json.dumps(shown, ensure_ascii=False, separators=(",", ":")).translate(_MARKUP),
        **scripts,
    }
    return _FIELD.sub(lambda field: fields[field[1]], _part("page.html"))


def _title(network: Network, focus: str) -> str:
    return f"Around {network.nodes[focus]['label']}" if focus else "Children’s services"


def _summary(network: Network, shown: Record) -> str:
    counts = Counter(kind for _, kind in network.nodes(data="kind"))
    told = [kind for kind in ("council", "inspection", "person") if counts[kind]]
    things = ", ".join(f"{counts[kind]:,} {KINDS[kind][counts[kind] != 1].lower()}" for kind in told)
    documents = len(shown["documents"])
    facts = len(shown["facts"])
    known = f"{facts:,} facts from {documents:,} document{'s' * (documents != 1)}, each with the words that state it."
    return f"{things}; {known}" if things else known


def _own_script() -> str:
    parts = "\n".join(_part(f"{name}.js") for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def _part(name: str) -> str:
    return (_PARTS / name).read_text(encoding="utf-8")


def _script(text: str) -> str:
    """Return a script that no HTML parser ends early."""
    return re.sub(r"</(?=script)", r"<\\/", text.replace("\r\n", "\n"), flags=re.IGNORECASE).replace("<!--", r"<\!--")


def _digest(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()
