"""JSON-LD 1.1 as a person would write it: plain names, things relative to a base, a context that explains both."""

from __future__ import annotations

import json
import re
from functools import cache

from graphkit.rdf.compact import prefixed, prefixes_of, relative, split
from graphkit.rdf.prefixes import CONCEPTS, PREFIXES, THINGS
from graphkit.rdf.quads import TYPE, Properties, by_subject, literal
from graphkit.vocabulary import ontology_folder, turtle_triples

Triples = set[tuple[str, str, str]]
Json = str | float | bool | dict[str, "Json"] | list["Json"]

# One prefix for all concepts: those of the schemes (grade, topic) are plain names of properties here.
_PREFIXES = PREFIXES | {"concept": CONCEPTS}
_CONCEPT = re.compile(r"[a-z-]+(?:/[a-z0-9-]+)?")
# The words in which terms are described; the ontology declares all others.
_DESCRIBING: dict[str, tuple[str, dict[str, str]]] = {
    **{name: (f"rdfs:{name}", {"@language": "en"}) for name in ("label", "comment")},
    **{name: (f"rdfs:{name}", {"@type": "@id"}) for name in ("subClassOf", "subPropertyOf", "domain", "range")},
    **{name: (f"owl:{name}", {"@type": "@id"}) for name in ("disjointWith", "inverseOf")},
    **{name: (f"schema:{name}", {"@type": "@id"}) for name in ("domainIncludes", "rangeIncludes")},
    "example": ("skos:example", {"@language": "en"}),
}
_WHOLE = re.compile(r"0|-?[1-9]\d*", re.ASCII)


def jsonld(graphs: dict[str, Triples]) -> str:
    """Return the triples of several graphs, by the token of their name, as one JSON-LD document."""
    names: set[str] = set()
    nodes: list[Json] = []
    for graph in sorted(graphs):
        inside: list[Json] = [_node(subject, properties, names) for subject, properties in by_subject(graphs[graph])]
        if graph:
            nodes.append({"@id": _reference(graph, names), "@graph": inside})
        else:
            nodes += inside
    return json.dumps({"@context": _context(names), "@graph": nodes}, ensure_ascii=False, indent=2) + "\n"


def _context(names: set[str]) -> dict[str, Json]:
    """Return the base, the prefixes and the plain names that a document uses."""
    plain = {name for name in names if ":" not in name}
    meanings = [_terms()[name] for name in plain]
    prefixes = prefixes_of([name for name in names if ":" in name] + [identifier for identifier, _ in meanings])
    context: dict[str, Json] = {"@version": 1.1, "@base": THINGS}
    context |= {prefix: _PREFIXES[prefix] for prefix in prefixes}
    for name in sorted(plain):
        identifier, coercion = _terms()[name]
        context[name] = {"@id": identifier, **coercion} if coercion else identifier
    return context


def _node(subject: str, properties: Properties, names: set[str]) -> Json:
    node: dict[str, Json] = {"@id": _reference(subject, names)}
    for predicate, tokens in properties.items():
        if predicate == TYPE:
            types: list[Json] = [_name(token, names) for token in tokens]
            node["@type"] = types[0] if len(types) == 1 else types
        else:
            name = _name(predicate, names)
            coercion = _terms()[name][1] if name in _terms() else {}
            values = [_value(token, coercion, names) for token in tokens]
            node[name] = values[0] if len(values) == 1 else values
    return node


def _value(token: str, coercion: dict[str, str], names: set[str]) -> Json:
    if not token.startswith('"'):
        reference = _reference(token, names)
        return reference if coercion.get("@type") == "@id" else {"@id": reference}
    value, language, datatype = literal(token)
    if language:
        return value if coercion.get("@language") == language else {"@value": value, "@language": language}
    if not datatype:
        return {"@value": value} if coercion else value
    kind = _name(f"<{datatype}>", names)
    if coercion.get("@type") == kind:
        return value
    if not coercion and kind == "xsd:integer" and _WHOLE.fullmatch(value):
        return int(value)
    if not coercion and kind == "xsd:boolean" and value in {"true", "false"}:
        return value == "true"
    return {"@value": value, "@type": kind}


def _reference(token: str, names: set[str]) -> str:
    """Return the token of a thing as a value of "@id", and note its prefix."""
    if token.startswith("_:"):
        return token
    iri = token[1:-1]
    concept = iri.removeprefix(CONCEPTS)
    if concept != iri and _CONCEPT.fullmatch(concept):
        return _noted(f"concept:{concept}", names)
    return _noted(prefixed(iri), names) or relative(iri)


def _name(token: str, names: set[str]) -> str:
    """Return a term's plain name, where the ontology knows it, its prefixed name or its IRI, and note it."""
    iri = token[1:-1]
    plain = split(iri)[1]
    if plain in _terms() and _terms()[plain][0] == prefixed(iri):
        return _noted(plain, names)
    return _noted(prefixed(iri), names) or iri


def _noted(name: str, names: set[str]) -> str:
    if name:
        names.add(name)
    return name


@cache
def _terms() -> dict[str, tuple[str, dict[str, str]]]:
    """Return each plain name of the ontology with its prefixed name and how its values are read.

    Where two vocabularies share a name, graphkit's own has it, or the first declared.
    """
    properties: dict[str, list[tuple[str, str]]] = {}
    for subject, predicate, value in turtle_triples(ontology_folder() / "graphkit.ttl"):
        if subject.startswith("<"):
            properties.setdefault(prefixed(subject[1:-1]), []).append((prefixed(predicate[1:-1]), value))
    terms = dict(_DESCRIBING)
    for name, known in properties.items():
        if name and ("rdfs:comment" in dict(known)):
            terms.setdefault(name.partition(":")[2], (name, _coercion(known)))
    return terms


def _coercion(known: list[tuple[str, str]]) -> dict[str, str]:
    values = {(predicate, prefixed(value[1:-1])) for predicate, value in known if value.startswith("<")}
    if ("rdf:type", "owl:ObjectProperty") in values:
        return {"@type": "@id"}
    if ("rdf:type", "owl:AnnotationProperty") in values:
        return {"@language": "en"}
    for datatype in ("decimal", "anyURI", "date"):
        if {("rdfs:range", f"xsd:{datatype}"), ("schema:rangeIncludes", f"xsd:{datatype}")} & values:
            return {"@type": f"xsd:{datatype}"}
    return {}
