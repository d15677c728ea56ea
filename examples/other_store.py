"""The graph in two other stores: an export is loaded into rdflib and into Oxigraph, and both give the same answer.

python examples/other_store.py [GRAPH]

A store that runs as a server is loaded with `graphkit push URL`, or `graph.push(url)` from Python.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

from pyoxigraph import RdfFormat, Store
from rdflib import Dataset

import graphkit

QUESTION = """
PREFIX gk: <https://w3id.org/graphkit/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?council ?area ?grade WHERE {
  ?judgement a gk:Judgement ; gk:inspection/gk:council/skos:prefLabel ?council ;
    gk:area/skos:prefLabel ?area ; gk:grade/skos:prefLabel ?grade .
} ORDER BY ?council ?area ?grade
"""


def texts(rows: Iterable[Any]) -> list[tuple[str, ...]]:
    """Return rows of terms as rows of text, whichever library they come from."""
    return [tuple(str(getattr(term, "value", term)) for term in row) for row in rows]


with graphkit.open(sys.argv[1] if len(sys.argv) > 1 else "graph") as graph:
    here = texts(graph.query(QUESTION))
    nquads, trig = graph.export("nq"), graph.export("trig")

oxigraph = Store()
oxigraph.load(nquads, format=RdfFormat.N_QUADS)
answer: Any = oxigraph.query(QUESTION, use_default_graph_as_union=True)
print("the same answer from Oxigraph:", texts(answer) == here)

dataset = Dataset(default_union=True)
dataset.parse(data=trig, format="trig")
print("the same answer from rdflib:", texts(dataset.query(QUESTION)) == here)

for council, area, grade in here:
    print(f"  {council}: {area}: {grade}")
