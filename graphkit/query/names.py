"""What a person means by a name: the thing of the graph that is called so."""

from __future__ import annotations

import re
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from graphkit.errors import QueryRefused
from graphkit.query.standing import Asked, somewhere, standings, text_of
from graphkit.query.tokens import Token, tokens
from graphkit.query.usage import is_label, is_value
from graphkit.rdf.prefixes import CONCEPTS, PREFIXES, THINGS

_LABELS = """
SELECT DISTINCT ?thing ?label ?main WHERE {
  VALUES (?property ?main) { (skos:prefLabel 1) (foaf:name 1) (skos:altLabel 0) }
  %s FILTER(LCASE(STR(?label)) = LCASE(%s))
}"""
_SHOWN = 8


#: A partial date, and the type that it has in the graph, by the number of its parts.
_DATE = re.compile(r"[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_DATE_TYPES = ("gYear", "gYearMonth", "date")


class Meant(NamedTuple):
    """The SPARQL terms that a value stands for, nearly always one; what should be known of that; if a name fitted.

    Several terms are spellings of one label.
    """

    terms: tuple[str, ...]
    note: str = ""
    is_known: bool = True


class _Named(NamedTuple):
    iri: str
    label: str
    main: bool


def resolve_value(
    store: Asked, name: str, value: str, *, parts: list[Token] | None = None, is_apart: bool = False
) -> Meant:
    """Return what `value` is for the variable `name`.

    `<...>` and `http...` are IRIs, `topic:supervision` a prefixed name, anything in quotation marks a
    literal. Other text is the thing of the graph that has this label or id. Of several things, one whose kind is the
    variable's name goes first (`?council` is a council, `?topic` a topic), then one whose main label it is;
    among things of one kind, what `graphkit.query.standing` prefers; several that are still equal raise QueryRefused.
    A partial date that nothing is called is typed as dates are in the graph, and what is left is a plain literal.

    `parts` are the tokens of the query. By them a name where the query asks for labels is the label, and a date where
    it asks for a text is plain. With `is_apart` the named graphs are looked into, which the default graph may not hold.
    """
    term = _written_term(name, value)
    if term is not None:
        return Meant((term,))
    addresses = (
        f"{THINGS}{name}/{value}",
        f"{CONCEPTS}{name}/{value}",
        *([f"{THINGS}{value}"] if "/" in value else []),
    )
    same_id = [iri for iri in addresses if _is_known(store, iri, is_apart=is_apart)]
    if same_id:
        return Meant((f"<{same_id[0]}>",))
    named = _things(store, value, is_apart=is_apart)
    if named and parts is not None and is_label(parts, name):
        return Meant(tuple(sorted({thing.label for thing in named})))
    if named:
        return _thing(store, name, value, named, is_apart=is_apart)
    if _DATE.fullmatch(value) and (parts is None or is_value(parts, name)):
        return Meant((str(Literal(value, datatype=NamedNode(PREFIXES["xsd"] + _DATE_TYPES[value.count("-")]))),))
    return Meant((str(Literal(value)),), is_known=bool(_DATE.fullmatch(value)))


def _thing(store: Asked, name: str, value: str, named: list[_Named], *, is_apart: bool) -> Meant:
    """Return the one thing that is meant by a name that several may have."""
    things = _narrowed(name, named)
    note = ""
    if len(things) > 1 and len({iri.rpartition("/")[0] for iri in things}) == 1:  # all of one kind
        things, note = standings(store, things, is_apart=is_apart).meant(things)
    if len(things) > 1:
        listed = ", ".join(f"<{iri}>" for iri in things[:_SHOWN])
        raise QueryRefused(f'?{name}: "{value}" may be any of {len(things)}', hint=f"bind one of {listed}")
    return Meant((f"<{things[0]}>",), f"{name}={value}: {note}" if note else "")


def _written_term(name: str, value: str) -> str | None:
    """Return the term where `value` is written as one: an IRI, a prefixed name or a quoted literal."""
    if value.startswith(("http://", "https://")):
        value = f"<{value}>"
    kinds = [token.kind for token in tokens(value)]
    is_known_name = kinds == ["name"] and value.partition(":")[0] in PREFIXES
    if not (is_known_name or value.startswith("<") or kinds[:1] == ["string"]):
        return None
    if kinds[:1] == ["string"] and kinds[1:] not in ([], ["language"], ["mark", "iri"], ["mark", "name"]):
        return None
    broken = QueryRefused(f"?{name}: {value} is no IRI, name or literal", hint="a text may be put in quotation marks")
    if len(kinds) > 1 and kinds[0] != "string":
        raise broken
    try:
        found = Store().query(f"SELECT * {{ VALUES ?v {{ {value} }} }}", prefixes=PREFIXES)
        return str(next(_rows(found))["v"])
    except SyntaxError as error:
        raise broken from error


def _things(store: Asked, value: str, *, is_apart: bool) -> list[_Named]:
    pattern = somewhere("?thing ?property ?label", is_apart=is_apart)
    found = _rows(store.query(_LABELS % (pattern, Literal(value)), prefixes=PREFIXES))
    return [_Named(text_of(row["thing"]), str(row["label"]), text_of(row["main"]) == "1") for row in found]


def _narrowed(name: str, things: list[_Named]) -> list[str]:
    """Return the IRIs of those that fit best."""
    bases = (f"{THINGS}{name}/", f"{CONCEPTS}{name}/")
    fitting = [thing for thing in things if thing.iri.startswith(bases)] or things
    main = [thing for thing in fitting if thing.main] or fitting
    return sorted({thing.iri for thing in main})


def _is_known(store: Asked, iri: str, *, is_apart: bool) -> bool:
    try:
        node = NamedNode(iri)
    except ValueError:
        return False
    return bool(store.query(f"ASK {{ {somewhere(f'{node} ?p ?o', is_apart=is_apart)} }}", prefixes={}))


def _rows(found: object) -> QuerySolutions:
    assert isinstance(found, QuerySolutions)
    return found
