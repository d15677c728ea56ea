"""What people mean by the values of a named query.

Unlike the variables of a query that people write themselves, its parameters always stand for things of
the graph, so that a name which fits nothing is told instead of giving an empty answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from pyoxigraph import NamedNode, Store

from graphkit.errors import NameUnclear, QueryRefused
from graphkit.query.find import NAMED_KINDS, find
from graphkit.query.knowledge import kind_of
from graphkit.query.named import NamedQuery
from graphkit.query.names import Meant, resolve_value
from graphkit.rdf.prefixes import THINGS

_ANYTHING = "node"
#: What a parameter may stand for, where that is more than the kind of its name.
_KINDS = {
    "person": ("person", "organisation", "council", "provider"),
    "status": ("status", "action-status"),
}


class Values(NamedTuple):
    """The values as IRIs in angle brackets, by the name of the parameter, and what should be known of them."""

    terms: dict[str, str]
    notes: tuple[str, ...]


def value_terms(store: Store, query: NamedQuery, values: Mapping[str, str]) -> Values:
    """Return what the values are; NameUnclear for one that fits nothing of its kind, or several things."""
    about = {parameter.name: parameter.note for parameter in query.parameters}
    meant = {name: _meant(store, name, value, about[name]) for name, value in values.items()}
    return Values({name: term for name, (term, _) in meant.items()}, tuple(note for _, note in meant.values() if note))


def _meant(store: Store, name: str, value: str, about: str) -> tuple[str, str]:
    """Return the term and a note, which may be empty."""
    path = f"{THINGS}{value}"
    if name == _ANYTHING and "/" in value and _is_known(store, path):
        return f"<{path}>", ""
    kinds = _KINDS.get(name, (name,))
    findable = NAMED_KINDS if name == _ANYTHING else tuple(kind for kind in kinds if kind in NAMED_KINDS)
    try:
        meant = resolve_value(store, kinds[0], value)
    except QueryRefused:
        if not findable:
            raise
        meant = Meant(())  # `find` tells several things of one name apart
    iri = meant.terms[0].strip("<>") if meant.terms and meant.terms[0].startswith("<") else ""
    if iri and (name == _ANYTHING or kind_of(iri) in kinds):
        return f"<{iri}>", meant.note
    if findable:
        match = find(store, value, kinds=findable)
        return f"<{match.iri}>", f"{name}={value}: {match.note}" if match.note else ""
    raise NameUnclear(f"no {name} is called “{value}”", hint=f"{name}: {about}")


def _is_known(store: Store, iri: str) -> bool:
    try:
        node = NamedNode(iri)
    except ValueError:
        return False
    return next(iter(store.quads_for_pattern(node, None, None, None)), None) is not None
