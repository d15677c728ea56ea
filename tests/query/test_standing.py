"""One rule for the name of a former and a present council, whoever asks."""

from __future__ import annotations

import pytest
from pyoxigraph import Store

from graphkit.query.find import find
from graphkit.query.names import resolve_value
from graphkit.rdf.prefixes import PREFIXES, THINGS

PRESENT, FORMER = "council/E06000059", "council/E10000009"


def dorset(*spoken_of: str) -> Store:
    """Return a store with two councils of one name, of which facts speak of these."""
    facts = " ".join(f"id:fact{number} gk:council <{THINGS}{iri}> ." for number, iri in enumerate(spoken_of))
    store = Store()
    store.update(
        f"""INSERT DATA {{ <{THINGS}{PRESENT}> skos:prefLabel "Dorset"@en .
            <{THINGS}{FORMER}> skos:prefLabel "Dorset"@en ; gk:until "2019-03-31" . {facts} }}""",
        prefixes={**PREFIXES, "id": THINGS},
    )
    return store


@pytest.mark.parametrize(
    ("spoken_of", "meant", "has_note"),
    [
        ((), PRESENT, False),
        ((PRESENT,), PRESENT, False),
        ((FORMER,), FORMER, False),
        ((PRESENT, FORMER), PRESENT, True),
    ],
)
def test_a_former_and_a_present_council(spoken_of: tuple[str, ...], meant: str, has_note: bool) -> None:
    store = dorset(*spoken_of)
    found = find(store, "dorset")
    bound = resolve_value(store, "council", "Dorset")
    assert (found.iri, bound.terms) == (f"{THINGS}{meant}", (f"<{THINGS}{meant}>",))
    assert (FORMER in found.note, FORMER in bound.note) == (has_note, has_note)
