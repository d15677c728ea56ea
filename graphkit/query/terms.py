"""Terms of graphkit that a query uses and that there are not, such as `gk:Counci`: such a query finds nothing."""

from __future__ import annotations

from difflib import get_close_matches
from itertools import pairwise

from pyoxigraph import NamedNode, Store

from graphkit.query.knowledge import rows
from graphkit.query.table import short_iri
from graphkit.query.tokens import Token, tokens
from graphkit.rdf.iris import REFERENCE
from graphkit.rdf.prefixes import CONCEPTS, PREFIXES, TERMS

_DECLARED = "SELECT DISTINCT ?term { GRAPH <%s> { ?term ?property ?value } FILTER(STRSTARTS(STR(?term), '%s')) }"
#: How like a term must be to what was written to be suggested, from 0 to 1.
_LIKE = 0.72


def unknown_terms(store: Store, text: str) -> list[str]:
    """Return a note on each term and concept of graphkit in the query that the graph in `store` does not hold."""
    parts = tokens(text)
    own = {
        name.text: iri.text.strip("<>") for name, iri in pairwise(parts) if name.kind == "name" and iri.kind == "iri"
    }
    used = dict.fromkeys(filter(None, (_iri(token, own) for token in _asked(parts))))
    return [_note(store, iri) for iri in used if not _is_held(store, NamedNode(iri))]


def _asked(parts: list[Token]) -> list[Token]:
    """Return the tokens without the template of CONSTRUCT, which may hold terms of one's own."""
    words = [token.keyword or token.text for token in parts]
    start = words.index("CONSTRUCT") if "CONSTRUCT" in words else len(words)
    if words[start + 1 : start + 2] != ["{"] or "}" not in words[start:]:
        return parts
    return parts[:start] + parts[words.index("}", start) :]


def _iri(token: Token, own: dict[str, str]) -> str:
    """Return the IRI of a token that is a term or a concept of graphkit; `own` are prefixes that the query declares."""
    prefix, _, local = token.text.partition(":")
    base = own.get(f"{prefix}:", PREFIXES.get(prefix, ""))
    iri = token.text.strip("<>") if token.kind == "iri" else f"{base}{local}" if token.kind == "name" else ""
    if iri in own.values() or "\\" in local or not iri.startswith((TERMS, CONCEPTS)):
        return ""
    return "" if iri in PREFIXES.values() else iri


def _is_held(store: Store, node: NamedNode) -> bool:
    found = (
        store.quads_for_pattern(None, node, None, None),
        store.quads_for_pattern(None, None, node, None),
        store.quads_for_pattern(node, None, None, None),
    )
    return any(next(quads, None) for quads in found)


def _note(store: Store, iri: str) -> str:
    base = iri[: max(iri.rfind("/"), iri.rfind("#")) + 1]
    known = [term.removeprefix(base) for (term,) in rows(store, _DECLARED % (REFERENCE, base))]
    close = get_close_matches(iri.removeprefix(base), sorted(known), 2, _LIKE)
    advice = f" (did you mean {' or '.join(short_iri(base + name) for name in close)}?)" if close else ""
    return f"the graph does not know {short_iri(iri)}{advice}"
