"""Turtle and TriG as a person would write them: a base, prefixes, subjects in a telling order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from graphkit.rdf.compact import prefixed, prefixes_of, relative
from graphkit.rdf.prefixes import PREFIXES, THINGS
from graphkit.rdf.quads import TYPE, Properties, by_subject

Triples = set[tuple[str, str, str]]

_XSD = PREFIXES["xsd"]
_SHORT = re.compile(
    rf'"(?:([+-]?\d+)"\^\^<{_XSD}integer>|([+-]?\d*\.\d+)"\^\^<{_XSD}decimal>|(true|false)"\^\^<{_XSD}boolean>)',
    re.ASCII,
)
_TYPED = re.compile(r'("(?:[^"\\]|\\.)*"\^\^)<([^>]*)>')


def turtle(triples: Triples) -> str:
    """Return the triples of one graph as Turtle."""
    return _header(triples) + _blocks(triples, "")


def trig(graphs: dict[str, Triples]) -> str:
    """Return the triples of several graphs, by the token of their name, as TriG."""
    parts = [_header(triple for triples in graphs.values() for triple in triples)]
    for name in sorted(graphs):
        if name:
            parts.append(f"\n{_term(name)} {{{_blocks(graphs[name], '    ')}}}\n")
        else:
            parts.append(_blocks(graphs[name], ""))
    return "".join(parts)


def _header(triples: Iterable[tuple[str, str, str]]) -> str:
    tokens = {token for triple in triples for token in triple} - {TYPE}
    names = {_resource(_datatype(token) if token[0] == '"' else token) for token in tokens} - {""}
    prefixes = prefixes_of(name for name in names if name[0] not in "<_")
    lines = [f"@base <{THINGS}> .\n"] if any(name[0] == "<" for name in names) else []
    lines += [f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n" for prefix in prefixes]
    return "".join(lines)


def _blocks(triples: Triples, indent: str) -> str:
    return "".join(f"\n{_block(subject, properties, indent)}" for subject, properties in by_subject(triples))


def _block(subject: str, properties: Properties, indent: str) -> str:
    lines = []
    for predicate, values in properties.items():
        verb = "a" if predicate == TYPE else _term(predicate)
        lines.append(f"{verb} {_objects(values, indent)}")
    between = f" ;\n{indent}    "
    return f"{indent}{_term(subject)} {between.join(lines)} .\n"


def _objects(values: list[str], indent: str) -> str:
    words = [_term(value) for value in values]
    line = ", ".join(words)
    return line if len(line) <= 80 else f",\n{indent}        ".join(words)


def _term(token: str) -> str:
    return _resource(token) if token[0] != '"' else _literal(token)


def _datatype(token: str) -> str:
    """Return the token of the datatype that a literal shows, or the empty token."""
    typed = _TYPED.fullmatch(token)
    return f"<{typed[2]}>" if typed and not _SHORT.fullmatch(token) else ""


@cache
def _resource(token: str) -> str:
    if token[:1] in {"", "_"}:
        return token
    iri = token[1:-1]
    return prefixed(iri) or f"<{relative(iri)}>"


def _literal(token: str) -> str:
    if not token.endswith(">"):
        return token
    short = _SHORT.fullmatch(token)
    if short:
        return next(form for form in short.groups() if form)
    typed = _TYPED.fullmatch(token)
    return f"{typed[1]}{_resource(f'<{typed[2]}>')}" if typed else token
