"""What people mean by the values of a named query.

Unlike the variables of a query that people write themselves, its parameters always stand for things of
the graph, so that a name which fits nothing is told instead of giving an empty answer.
"""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import NamedNode, Store

from graphkit.errors import NameUnclear
from graphkit.query.find import NAMED_KINDS, find
from graphkit.query.knowledge import kind_of
from graphkit.query.library import NamedQuery
from graphkit.query.names import resolve_value
from graphkit.rdf.prefixes import PREFIXES, THINGS

_ANYTHING = "node"
#: What a parameter may stand for, where that is more than the kind of its name.
_KINDS = {
    "person": ("person", "organisation", "council", "provider"),
    "status": ("status", "action-status"),
}


def value_terms(store: Store, query: NamedQuery, values: Mapping[str, str]) -> dict[str, str]:
    """Return the values as IRIs in angle brackets; NameUnclear for one that fits nothing of its kind, or several."""
    notes = {parameter.name: parameter.note for parameter in query.parameters}
    return {name: _term(store, name, value, notes[name]) for name, value in values.items()}


def _term(store: Store, name: str, value: str, note: str) -> str:
    path = f"{THINGS}{value}"
    if name == _ANYTHING and "/" in value and _is_known(store, path):
        return f"<{path}>"
    kinds = _KINDS.get(name, (name,))
    term = resolve_value(store, kinds[0], value, PREFIXES)
    iri = term.strip("<>") if term.startswith("<") else ""
    if iri and (name == _ANYTHING or kind_of(iri) in kinds):
        return term
    findable = NAMED_KINDS if name == _ANYTHING else tuple(kind for kind in kinds if kind in NAMED_KINDS)
    if findable:
        return f"<{find(store, value, kinds=findable).iri}>"
    raise NameUnclear(f"no {name} is called “{value}”", hint=f"{name}: {note}")


def _is_known(store: Store, iri: str) -> bool:
    try:
        node = NamedNode(iri)
    except ValueError:
        return False
    return next(iter(store.quads_for_pattern(node, None, None, None)), None) is not None
