"""RDF/XML with typed nodes, subjects in a telling order.

XML 1.0 cannot hold control characters other than white space: they become U+FFFD, the mark of a
character that could not be kept.
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from graphkit.errors import GraphkitError
from graphkit.rdf.compact import split
from graphkit.rdf.prefixes import PREFIXES
from graphkit.rdf.quads import TYPE, Properties, by_subject, literal

Triples = set[tuple[str, str, str]]

_NOT_XML = re.compile(r"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
_PREFIXES = {namespace: prefix for prefix, namespace in PREFIXES.items()}


def rdfxml(triples: Triples) -> str:
    """Return the triples of one graph as RDF/XML; a predicate that XML cannot name raises GraphkitError."""
    namespaces: dict[str, str] = {PREFIXES["rdf"]: "rdf"}
    blocks = [_node(subject, properties, namespaces) for subject, properties in by_subject(triples)]
    bound = sorted((prefix, namespace) for namespace, prefix in namespaces.items())
    attributes = "".join(f"\n    xmlns:{prefix}={quoteattr(namespace)}" for prefix, namespace in bound)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{attributes}>\n{"".join(blocks)}</rdf:RDF>\n'


def _node(subject: str, properties: Properties, namespaces: dict[str, str]) -> str:
    types = list(properties.get(TYPE, ()))
    element = "rdf:Description"
    if types and _NAME.fullmatch(split(types[0][1:-1])[1]):
        element = _qname(types.pop(0), namespaces)
    lines = [f"  <{element} {_identity(subject, 'about')}>\n"]
    for predicate, values in properties.items():
        name = _qname(predicate, namespaces)
        lines += [_property(name, value) for value in (types if predicate == TYPE else values)]
    return "".join([*lines, f"  </{element}>\n"])


def _property(name: str, token: str) -> str:
    if not token.startswith('"'):
        return f"    <{name} {_identity(token, 'resource')}/>\n"
    value, language, datatype = literal(token)
    attribute = f' xml:lang="{language}"' if language else f" rdf:datatype={quoteattr(datatype)}" if datatype else ""
    text = escape(_NOT_XML.sub("\ufffd", value), {"\r": "&#13;"})
    return f"    <{name}{attribute}>{text}</{name}>\n"


def _identity(token: str, attribute: str) -> str:
    if token.startswith("_:"):
        return f'rdf:nodeID="b{token[2:]}"'  # a name may not begin with a digit, a label may
    return f"rdf:{attribute}={quoteattr(token[1:-1])}"


def _qname(token: str, namespaces: dict[str, str]) -> str:
    namespace, local = split(token[1:-1])
    if not _NAME.fullmatch(local):
        raise GraphkitError(f"RDF/XML cannot write {token}", hint="choose another format, such as turtle")
    prefix = namespaces.setdefault(namespace, _PREFIXES.get(namespace, f"ns{len(namespaces)}"))
    return f"{prefix}:{local}"
