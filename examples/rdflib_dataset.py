"""The graph as an rdflib Dataset: every inspection, and the documents that speak of it.

python examples/rdflib_dataset.py graph
"""

from __future__ import annotations

import sys

from rdflib import DCTERMS, RDF, SKOS, Namespace

import graphkit

GK = Namespace("https://w3id.org/graphkit/ns#")

with graphkit.open(sys.argv[1] if len(sys.argv) > 1 else "graph") as graph:
    dataset = graph.dataset()
    for inspection in sorted(dataset.subjects(RDF.type, GK.Inspection, unique=True), key=str):
        print(dataset.value(inspection, SKOS.prefLabel))
        for document in sorted(dataset.objects(inspection, DCTERMS.isReferencedBy, unique=True), key=str):
            print("    in", dataset.value(document, DCTERMS.title))
