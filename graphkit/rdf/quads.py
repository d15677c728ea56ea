"""Reading N-Quads lines back as tokens, and what the writers of other formats need of tokens.

A token is a term as N-Quads writes it: `<iri>`, `_:blank`, `"text"`, `"text"@en`, `"2019"^^<datatype>`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from graphkit.errors import GraphkitError
from graphkit.rdf.prefixes import PREFIXES, TERMS

_RESOURCE = r"<[^>]*>|_:[^\s<>]+"
_LINE = re.compile(
    rf'[ \t]*({_RESOURCE})[ \t]*(<[^>]*>)[ \t]*({_RESOURCE}|"(?:[^"\\]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^<[^>]*>)?)'
    rf"[ \t]*({_RESOURCE})?[ \t]*\.[ \t]*(?:#.*)?"
)
_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?')
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_LETTERS = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}
_NUMBERS = re.compile(r"(\d{1,15})", re.ASCII)

TYPE = f"<{PREFIXES['rdf']}type>"
_OWN = f"<{TERMS}"

#: The objects of one subject by predicate, all tokens.
Properties = dict[str, list[str]]

# What a reader wants first: the terms, then the world, then what is said of it, then evidence.
_CLASSES = [
    "owl:Ontology", "owl:Class", "owl:ObjectProperty", "owl:DatatypeProperty", "owl:AnnotationProperty",
    "skos:ConceptScheme", "skos:Concept", "gk:Council", "gk:Provider", "org:Organization", "schema:NewsArticle",
    "schema:Report", "gk:Inspection", "gk:Judgement", "foaf:Person", "gk:Tenure", "gk:Finding", "gk:Measure",
    "gk:Action", "gk:Statement", "gk:IdentityDecision", "gk:Mention", "gk:Doubt", "gk:Ruling",
    "oa:Annotation",
]  # fmt: skip
_FIRST = [
    "rdf:type", "skos:prefLabel", "skos:altLabel", "rdfs:label", "rdfs:comment", "dcterms:title", "foaf:name",
    "gk:council", "gk:inspection", "gk:kind", "gk:ordinal", "gk:area", "gk:grade", "gk:polarity", "gk:topic",
    "org:member", "org:role", "org:organization", "gk:metric", "schema:value", "schema:unitText", "gk:actionType",
    "gk:speaker", "schema:text", "gk:status", "schema:startDate", "schema:endDate", "gk:since", "gk:until",
    "oa:start", "oa:end",
]  # fmt: skip
_LAST = ["prov:wasDerivedFrom", "dcterms:isReferencedBy", "gk:sha256"]


class Literal(NamedTuple):
    """A literal taken apart; `datatype` is an IRI, empty for plain strings and those with a language."""

    value: str
    language: str
    datatype: str


def read_quads(nquads: bytes) -> dict[str, set[tuple[str, str, str]]]:
    """Return the triples of each graph as tokens; the key of the default graph is the empty string."""
    graphs: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for number, line in enumerate(nquads.decode().split("\n"), start=1):
        match = _LINE.fullmatch(line.rstrip("\r"))
        if match:
            subject, predicate, value, graph = match.groups()
            graphs[graph or ""].add((subject, predicate, value))
        elif line.strip() and not line.lstrip().startswith("#"):
            raise GraphkitError("this line is no N-Quads", where=f"line {number}", hint="build the graph again")
    return dict(graphs)


def union(graphs: dict[str, set[tuple[str, str, str]]]) -> set[tuple[str, str, str]]:
    """Return all triples whichever graph they are in."""
    return set().union(*graphs.values())


def by_subject(triples: Iterable[tuple[str, str, str]]) -> list[tuple[str, Properties]]:
    """Return the subjects in the order in which a person would tell them, each with its sorted properties."""
    subjects: dict[str, Properties] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value in triples:
        subjects[subject][predicate].append(value)
    ordered = sorted(subjects, key=lambda name: (_rank(subjects[name]), not name.startswith(_OWN), natural(name)))
    return [(subject, _sorted(subjects[subject])) for subject in ordered]


def natural(token: str) -> list[str | int]:
    """Return a key to sort by in which 9 comes before 10, and a thing before its parts."""
    return [int(part) if place % 2 else part for place, part in enumerate(_NUMBERS.split(token.rstrip(">")))]


def literal(token: str) -> Literal:
    """Return the parts of a literal's token."""
    match = _LITERAL.fullmatch(token)
    if match is None:
        raise ValueError(f"no literal: {token}")
    return Literal(unescape(match[1]), match[2] or "", match[3] or "")


def unescape(text: str) -> str:
    """Return the text that N-Quads wrote with escapes."""
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def _unescaped(match: re.Match[str]) -> str:
    number = match[1] or match[2]
    return chr(int(number, 16)) if number else _LETTERS.get(match[3], match[3])


def _rank(properties: Properties) -> int:
    return min((_CLASS_RANKS.get(name, len(_CLASSES)) for name in properties.get(TYPE, ())), default=len(_CLASSES))


def _sorted(properties: Properties) -> Properties:
    predicates = sorted(properties, key=lambda name: (_PREDICATE_RANKS.get(name, len(_FIRST)), name))
    return {predicate: sorted(properties[predicate], key=natural) for predicate in predicates}


def _ranks(names: list[str], start: int = 0) -> dict[str, int]:
    parts = (name.partition(":") for name in names)
    return {f"<{PREFIXES[prefix]}{local}>": place for place, (prefix, _, local) in enumerate(parts, start)}


_CLASS_RANKS = _ranks(_CLASSES)
_PREDICATE_RANKS = _ranks(_FIRST) | _ranks(_LAST, start=len(_FIRST) + 1)
