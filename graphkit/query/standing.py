"""Which of several things with one name is meant: the one that has facts, and of these the one that still exists.

The names of councils outlive them: Dorset is a council since 2019, and was another one until then.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple, Protocol

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Triple

from graphkit.rdf.prefixes import PREFIXES, THINGS

_STANDINGS = """SELECT DISTINCT ?thing ?standing {
  { %s VALUES ?property { gk:council gk:inspection org:member org:organization gk:topic gk:speaker gk:actor
                          gk:actionType gk:metric gk:inspectorate gk:leadInspector }
    %s BIND("spoken of" AS ?standing) }
  UNION { %s %s BIND("gone" AS ?standing) }
}"""
_SPOKEN_OF, _GONE = "?fact ?property ?thing", "?thing gk:until ?end"


class Asked(Protocol):
    """What can be asked about names: a store, or a server elsewhere."""

    def query(self, text: str, *, prefixes: dict[str, str]) -> object:
        """Return the answer to a query."""


class Standings(NamedTuple):
    """The IRIs of things that facts speak of, and of those that exist no more."""

    spoken_of: frozenset[str]
    gone: frozenset[str]

    def rank(self, iri: str) -> tuple[bool, bool]:
        """Return what sorts things of one name, the one that is meant first."""
        return iri not in self.spoken_of, iri in self.gone

    def meant(self, iris: Iterable[str]) -> tuple[list[str], str]:
        """Return those that are meant among things that a name fits equally well, sorted, and a note or nothing.

        The note tells of a former one that has facts too, where the present one was preferred to it.
        """
        ranks = {iri: self.rank(iri) for iri in iris}
        best = min(ranks.values(), default=None)
        found = sorted(iri for iri, rank in ranks.items() if rank == best)
        passed = sorted(iri for iri, rank in ranks.items() if rank == (False, True) != best)
        if not passed:
            return found, ""
        former = ", ".join(iri.removeprefix(THINGS) for iri in passed)
        return found, f"{found[0].removeprefix(THINGS)} is meant; the graph speaks of a former one too: {former}"


def standings(store: Asked, things: Collection[str] | None = None, *, is_apart: bool = False) -> Standings:
    """Return how things stand, by default all of them; `is_apart` as in `graphkit.query.names.resolve_value`."""
    values = "" if things is None else f"VALUES ?thing {{ {' '.join(f'<{iri}>' for iri in sorted(things))} }}"
    parts = (values, somewhere(_SPOKEN_OF, is_apart=is_apart), values, somewhere(_GONE, is_apart=is_apart))
    found = store.query(_STANDINGS % parts, prefixes=PREFIXES)
    assert isinstance(found, QuerySolutions)
    known = [(text_of(row["thing"]), text_of(row["standing"])) for row in found]
    return Standings(*(frozenset(iri for iri, each in known if each == standing) for standing in ("spoken of", "gone")))


def somewhere(pattern: str, *, is_apart: bool) -> str:
    """Return the pattern as it finds what stands in named graphs that the default graph does not hold."""
    return f"{{ {pattern} }} UNION {{ GRAPH ?graph {{ {pattern} }} }}" if is_apart else pattern


def text_of(term: NamedNode | BlankNode | Literal | Triple | None) -> str:
    """Return the text of a term that is an IRI, a blank node or a literal."""
    assert isinstance(term, NamedNode | BlankNode | Literal)
    return term.value
