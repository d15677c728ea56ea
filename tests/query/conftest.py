from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphkit.store.directory import GraphDirectory
from graphkit.store.manifest import Manifest
from graphkit.store.version import build_place, new_version

THINGS = "https://w3id.org/graphkit/id/"
PREFIXES = {
    "rdf:type": "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
    "skos:prefLabel": "http://www.w3.org/2004/02/skos/core#prefLabel",
    "skos:altLabel": "http://www.w3.org/2004/02/skos/core#altLabel",
    "foaf:name": "http://xmlns.com/foaf/0.1/name",
    "gk:council": "https://w3id.org/graphkit/ns#council",
    "gk:grade": "https://w3id.org/graphkit/ns#grade",
    "gk:topic": "https://w3id.org/graphkit/ns#topic",
}

#: Graph, subject, predicate, object; one triple stands in two graphs.
QUADS = """
-reference council/E08000009 skos:prefLabel "Trafford"@en
-reference council/E08000009 skos:altLabel "Trafford Council"@en
-reference council/E08000001 skos:prefLabel "Bolton"@en
-reference council/E06000058 skos:prefLabel "Bournemouth"@en
-reference council/E06000028 skos:prefLabel "Bournemouth"@en
-reference council/E06000059 skos:prefLabel "Dorset"@en
-reference council/E10000009 skos:altLabel "Dorset"@en
-reference ../concept/topic/leadership skos:prefLabel "Leadership"@en
-reference ../concept/area/leadership skos:prefLabel "Leadership"@en
one inspection/t1 gk:council council/E08000009
two inspection/t1 gk:council council/E08000009
one inspection/t1 gk:grade ../concept/grade/inadequate
two inspection/t2 gk:council council/E08000009
two inspection/t2 gk:grade ../concept/grade/good
two inspection/b1 gk:council council/E08000001
two inspection/b1 gk:grade ../concept/grade/good
one finding/f1 gk:topic ../concept/topic/leadership
one person/petra foaf:name "Petra Lindqvist"
"""


def nquads(graph: str) -> bytes:
    """Return the graph as N-Quads."""
    lines = []
    for line in QUADS.strip().splitlines():
        name, subject, predicate, value = line.split(" ", 3)
        base = THINGS.replace("id/", "") if value.startswith("../") else THINGS
        written = value if value.startswith('"') else f"<{base}{value.removeprefix('../')}>"
        if name == graph:
            about = f"{THINGS}{subject}".replace("id/../", "")
            lines.append(f"<{about}> <{PREFIXES[predicate]}> {written} <{THINGS}graph/{graph}> .\n")
    return "".join(sorted(lines)).encode()


@pytest.fixture(scope="session")
def small_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("small") / "graph"
    with build_place(path) as place, new_version(place, base=False) as version:
        version.replace_graphs((f"{THINGS}graph/{name}", nquads(name)) for name in ("-reference", "one", "two"))
        for name in ("documents.jsonl", "texts.jsonl", "resolution.json"):
            (version.folder / name).write_bytes(b"")
        version.commit(Manifest(0, "0", "", 0, version.count(), {}, "", {}))
    return path


@pytest.fixture
def directory(small_graph: Path) -> Iterator[GraphDirectory]:
    opened = GraphDirectory(small_graph)
    yield opened
    opened.close()
