from __future__ import annotations

from collections import Counter

import pytest

from graphkit import api
from graphkit.graph.projection import Network
from graphkit.graph.projection import network as project
from graphkit.query.knowledge import Knowledge, Source, Thing

ID = "https://w3id.org/graphkit/id/"
TOPIC = "https://w3id.org/graphkit/concept/topic/"
TRAFFORD = f"{ID}council/E08000009"
INSPECTION = f"{ID}inspection/trafford-inspection-2019-03"
TODD = f"{ID}person/sara-todd"

NODE = {"kind", "label", "council", "date", "grade", "strengths", "weaknesses"}
EDGE = {"kind", "label", "sentence", "status", "date", "polarity", "area", "grade", "evidence"}
ENDS = {
    "holds-post": ({"person"}, {"council", "organisation", "provider", "person"}),
    "inspection-of": ({"inspection"}, {"council"}),
    "carried-out": ({"organisation"}, {"inspection"}),
    "judged": ({"inspection"}, {"council"}),
    "weakness": ({"inspection", "council"}, {"topic"}),
    "strength": ({"inspection", "council"}, {"topic"}),
    "acted": ({"council", "person", "provider"}, {"action"}),
    "promised": ({"council", "person", "provider"}, {"action"}),
    "measured": ({"council"}, {"metric"}),
    "said": ({"council", "person", "organisation"}, {"council", "topic", "organisation", "person"}),
}


def test_every_node_and_edge_has_all_attributes(network: Network) -> None:
    assert all(set(data) == NODE for _, data in network.nodes(data=True))
    assert all(set(data) == EDGE for *_, data in network.edges(data=True))


def test_edges_tie_the_kinds_that_are_documented(network: Network) -> None:
    kinds = {node: data["kind"] for node, data in network.nodes(data=True)}
    for source, target, kind in network.edges(data="kind"):
        sources, targets = ENDS[kind]
        assert (kinds[source] in sources, kinds[target] in targets) == (True, True), (source, kind, target)
    assert {kind for *_, kind in network.edges(data="kind")} == set(ENDS)


def test_every_edge_carries_the_words_behind_it(network: Network) -> None:
    for *_, data in network.edges(data=True):
        assert data["evidence"]
        assert all(isinstance(source, Source) and source.quote and source.document for source in data["evidence"])
        assert data["sentence"].endswith((".", "”"))


def test_edges_are_known_by_the_iris_of_facts(seeds: api.Graph, network: Network) -> None:
    asked = "SELECT DISTINCT ?fact { ?a oa:hasBody ?fact }"
    assert {key for *_, key in network.edges(keys=True)} == {row[0].value for row in seeds.query(asked)}  # type: ignore[union-attr]


def test_only_what_facts_speak_of_is_there(network: Network) -> None:
    councils = {data["label"] for _, data in network.nodes(data=True) if data["kind"] == "council"}
    assert councils == {"Trafford", "Tameside", "Herefordshire", "Havering"}


@pytest.mark.parametrize(
    ("node", "known"),
    [
        (TRAFFORD, {"kind": "council", "label": "Trafford", "council": TRAFFORD, "grade": "inadequate"}),
        (INSPECTION, {"kind": "inspection", "council": TRAFFORD, "date": "2019-03", "grade": "inadequate"}),
        (TODD, {"kind": "person", "label": "Sara Todd", "council": TRAFFORD, "grade": ""}),
        (f"{TOPIC}supervision", {"kind": "topic", "label": "supervision", "council": "", "grade": ""}),
    ],
)
def test_nodes_know_what_they_are(network: Network, node: str, known: dict[str, str]) -> None:
    assert {name: network.nodes[node][name] for name in known} == known


def test_findings_are_counted_once_for_a_council(network: Network) -> None:
    for council in ("council", "inspection"):
        for node, data in network.nodes(data=True):
            if data["kind"] == council:
                found = {
                    (key, attributes["polarity"])
                    for source, _, key, attributes in network.edges(keys=True, data=True)
                    if attributes["polarity"] and node in {source, network.nodes[source]["council"]}
                }
                counts = Counter(polarity for _, polarity in found)
                assert (data["strengths"], data["weaknesses"]) == (counts["strength"], counts["weakness"])


def test_it_is_the_same_each_time(seeds: api.Graph, network: Network) -> None:
    again = seeds.network()
    assert list(again.nodes(data=True)) == list(network.nodes(data=True))
    assert list(again.edges(keys=True, data=True)) == list(network.edges(keys=True, data=True))


def test_what_the_list_of_councils_says_ties_only_what_facts_speak_of() -> None:
    council, gone, trust, person = (f"{ID}{name}" for name in ("council/A", "council/B", "provider/t", "person/p"))
    posts = [
        Thing(f"{ID}tenure/{place}", "tenure", {"org:member": (person,), "org:organization": (place,)})
        for place in (council, trust)
    ]
    alone = Thing(f"{ID}tenure/alone", "tenure", {"org:member": (person,)})
    things = {thing.iri: thing for thing in (*posts, alone)}
    knowledge = Knowledge(things, {}, {}, runs=((trust, council),), replaces=((council, gone),))
    edges = {(source, target, data["kind"]) for source, target, data in project(knowledge).edges(data=True)}
    assert edges == {
        (person, council, "holds-post"),
        (person, trust, "holds-post"),
        (person, person, "holds-post"),
        (trust, council, "runs-services-for"),
    }
