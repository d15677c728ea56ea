"""What is left open about identities: pairs that may be one, each side with the words that speak of it."""

from __future__ import annotations

from pyoxigraph import Store

from graphkit.cards.explain import explain
from graphkit.cards.records import OpenPair
from graphkit.query.knowledge import rows

_PAIRS = """SELECT ?one ?other ?reason {
  ?doubt a gk:Doubt ; gk:between ?one, ?other ; gk:reason ?reason . FILTER(STR(?one) < STR(?other))
}"""


def open_pairs(store: Store) -> tuple[OpenPair, ...]:
    """Return the people and the inspections that may be one, in the order of their ids."""
    return tuple(
        OpenPair(reason, explain(store, one), explain(store, other))
        for one, other, reason in sorted(rows(store, _PAIRS))
    )
