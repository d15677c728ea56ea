"""The prefixes that graphkit binds everywhere: in files that it writes and in queries that it reads."""

from __future__ import annotations

#: The namespace of graphkit's own terms.
TERMS = "https://w3id.org/graphkit/ns#"
#: The base of all things: councils, documents, inspections, people, facts.
THINGS = "https://w3id.org/graphkit/id/"
#: The base of concepts; a scheme is CONCEPTS + its name, a concept that + "/" + its id.
CONCEPTS = "https://w3id.org/graphkit/concept/"

SCHEMES = (
    "kind", "area", "grade", "role", "status", "polarity", "topic", "topic-group", "metric", "action",
    "action-status", "matter", "verdict", "cue",
)  # fmt: skip

PREFIXES: dict[str, str] = {
    "gk": TERMS,
    **{scheme: f"{CONCEPTS}{scheme}/" for scheme in SCHEMES},
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "oa": "http://www.w3.org/ns/oa#",
    "ons": "http://statistics.data.gov.uk/id/statistical-geography/",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vann": "http://purl.org/vocab/vann/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
