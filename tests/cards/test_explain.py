from __future__ import annotations

import pytest
from pyoxigraph import Store

from graphkit.cards.explain import explain
from graphkit.errors import NameUnclear

LEADERSHIP = "judgement/trafford-inspection-2019-03/leadership/inadequate"


@pytest.mark.parametrize("node", [LEADERSHIP, f"https://w3id.org/graphkit/id/{LEADERSHIP}"])
def test_all_documents_that_state_a_fact(store: Store, node: str) -> None:
    found = explain(store, node)
    assert (found.id, found.kind) == (LEADERSHIP, "judgement")
    assert (
        found.sentence
        == "In March 2019 Ofsted judged the impact of leaders on social work practice at Trafford inadequate."
    )
    assert [(passage.before, passage.source.quote, passage.after) for passage in found.passages] == [
        ("Ofsted judged Trafford ", "inadequate overall", " in March."),
        ("Trafford, ", "inadequate or not", ""),
    ]
    assert found.identity is None


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("Supervision was", "", ", inspectors said, but morale …"),
        ("morale was", "… inspectors said, but ", ""),
    ],
)
def test_the_words_around_a_quotation(store: Store, words: str, before: str, after: str) -> None:
    from graphkit.cards.card import show

    ids = [
        entry.id
        for section in show(store, "Trafford").sections
        for entry in section.entries
        if entry.kind == "finding" and entry.sources[0].quote.startswith(words)
    ]
    (passage,) = explain(store, ids[0]).passages
    assert (passage.before, passage.after) == (before, after)


def test_a_person_with_the_identity_decision(store: Store) -> None:
    found = explain(store, "petra lindqvist")
    assert found.sentence == "Petra Lindqvist – director of children's services at Trafford (until September 2019)"
    assert [passage.source.quote for passage in found.passages] == [
        "Petra Lindqvist, the director",
        "Ms Lindqvist leaves in September 2019",
    ]
    assert found.identity is not None
    assert found.identity.reason == "one name with posts that agree"
    assert [tuple(mention) for mention in found.identity.mentions] == [
        ("document/result", "Trafford slides", "Dr. Petra Lindqvist"),
        ("document/other", "Trafford, inadequate or not", "Ms Lindqvist"),
    ]
    assert [tuple(doubt) for doubt in found.identity.doubts] == [
        ("person/edda-kask", "Edda Kask", "names nearly alike at one place")
    ]


def test_an_inspection_with_the_identity_decision(store: Store) -> None:
    found = explain(store, "trafford 2019")
    assert found.identity is not None
    assert found.identity.reason == "they agree in time"
    assert [passage.source.quote for passage in found.passages] == ["in March", "the March result"]


@pytest.mark.parametrize(
    ("node", "told"),
    [
        ("Trafford", "Trafford is no fact .graphkit show Trafford lists"),
        ("topic:supervision", "topic:supervision is no fact"),
        ("judgement/nowhere", "the graph has no judgement/nowhere .graphkit show NAME gives the ids"),
        ("lindkvist", "did you mean Petra Lindqvist"),
        ("http://[", "the graph has no"),
    ],
)
def test_what_cannot_be_explained(store: Store, node: str, told: str) -> None:
    with pytest.raises(NameUnclear, match=told):
        explain(store, node)
