"""What a person means by a name: the thing of the graph that is called so."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Store, Triple

from graphkit.errors import QueryRefused
from graphkit.query.tokens import tokens
from graphkit.rdf.prefixes import CONCEPTS, THINGS

_LABELS = """
SELECT DISTINCT ?thing ?main WHERE {
  VALUES (?property ?main) { (skos:prefLabel 1) (foaf:name 1) (skos:altLabel 0) }
  %s FILTER(LCASE(STR(?label)) = LCASE(%s))
}"""
_SHOWN = 8


class Asked(Protocol):
    """What can be asked about names: a store, or a server elsewhere."""

    def query(self, text: str, *, prefixes: dict[str, str]) -> object:
        """Return the answer to a query."""


class _Named(NamedTuple):
    iri: str
    main: bool


def resolve_value(store: Asked, name: str, value: str, prefixes: dict[str, str], *, is_apart: bool = False) -> str:
    """Return the SPARQL term that `value` is for the variable `name`.

    `<...>` and `http...` are IRIs, `topic:supervision` a prefixed name, anything in quotation marks a
    literal. Other text is the thing of the graph that has this label or id, and where there is none a plain
    literal. Of several things, one whose kind is the variable's name goes first (`?council` is a council,
    `?topic` a topic), then one whose main label it is; several that are still equal raise QueryRefused.
    With `is_apart` the named graphs are looked into, which the default graph may not hold.
    """
    term = _written_term(name, value, prefixes)
    if term is not None:
        return term
    addresses = (f"{THINGS}{name}/{value}", f"{CONCEPTS}{name}/{value}")
    same_id = [iri for iri in addresses if _is_known(store, iri, is_apart=is_apart)]
    if same_id:
        return f"<{same_id[0]}>"
    things = _narrowed(name, _things(store, value, prefixes, is_apart=is_apart))
    if len(things) > 1:
        listed = ", ".join(f"<{iri}>" for iri in things[:_SHOWN])
        raise QueryRefused(f'?{name}: "{value}" may be any of {len(things)}', hint=f"bind one of {listed}")
    return f"<{things[0]}>" if things else str(Literal(value))


def _written_term(name: str, value: str, prefixes: dict[str, str]) -> str | None:
    """Return the term where `value` is written as one: an IRI, a prefixed name or a quoted literal."""
    if value.startswith(("http://", "https://")):
        value = f"<{value}>"
    kinds = [token.kind for token in tokens(value)]
    is_known_name = kinds == ["name"] and value.partition(":")[0] in prefixes
    if not (is_known_name or value.startswith("<") or kinds[:1] == ["string"]):
        return None
    if kinds[:1] == ["string"] and kinds[1:] not in ([], ["language"], ["mark", "iri"], ["mark", "name"]):
        return None
    broken = QueryRefused(f"?{name}: {value} is no IRI, name or literal", hint="a text may be put in quotation marks")
    if len(kinds) > 1 and kinds[0] != "string":
        raise broken
    try:
        found = Store().query(f"SELECT * {{ VALUES ?v {{ {value} }} }}", prefixes=prefixes)
        return str(next(_rows(found))["v"])
    except SyntaxError as error:
        raise broken from error


def _things(store: Asked, value: str, prefixes: dict[str, str], *, is_apart: bool) -> list[_Named]:
    pattern = _somewhere("?thing ?property ?label", is_apart=is_apart)
    found = _rows(store.query(_LABELS % (pattern, Literal(value)), prefixes=prefixes))
    return [_Named(_text(row["thing"]), _text(row["main"]) == "1") for row in found]


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
    return bool(store.query(f"ASK {{ {_somewhere(f'{node} ?p ?o', is_apart=is_apart)} }}", prefixes={}))


def _somewhere(pattern: str, *, is_apart: bool) -> str:
    return f"{{ {pattern} }} UNION {{ GRAPH ?graph {{ {pattern} }} }}" if is_apart else pattern


def _rows(found: object) -> QuerySolutions:
    assert isinstance(found, QuerySolutions)
    return found


def _text(term: NamedNode | BlankNode | Literal | Triple | None) -> str:
    assert isinstance(term, NamedNode | BlankNode | Literal)
    return term.value
