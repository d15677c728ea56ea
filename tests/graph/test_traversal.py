from __future__ import annotations

import pytest

from graphkit import api
from graphkit.errors import GraphkitError, NameUnclear
from graphkit.graph.projection import Network
from graphkit.graph.traversal import common, neighbours, paths
from tests.graph.made import QUOTE, add_edge, add_node, made

#: Two leaders whose councils share Ofsted, a popular topic and, in a longer way, a commissioner.
HUBS = made(
    [
        ("person/ann", "council/a", "holds-post", "2019"),
        ("person/bob", "council/b", "holds-post", "2019"),
        ("person/com", "council/a", "holds-post", "2018"),
        ("person/com", "council/b", "holds-post", "2020"),
        ("council/a", "action/other", "acted", ""),
        ("council/b", "action/other", "acted", ""),
        *(("organisation/ofsted", f"council/{name}", "said", "") for name in "abcdefghijklmnop"),
        *((f"council/{name}", "topic/popular", "weakness", "2019") for name in "abcdefghijkl"),
        ("person/far", "organisation/away", "holds-post", ""),
    ]
)


def test_a_way_through_a_person_goes_before_ways_through_hubs() -> None:
    found = paths(HUBS, "person/ann", "person/bob", limit=5)
    middles = [path.hops[1].target for path in found]
    assert middles[:3] == ["person/com", "topic/popular", "organisation/ofsted"]
    assert [path.cost for path in found] == sorted(path.cost for path in found)


def test_each_hop_tells_its_facts_with_their_words() -> None:
    (path,) = paths(HUBS, "person/ann", "person/com", limit=1)
    assert [(hop.source, hop.target) for hop in path.hops] == [("person/ann", "council/a"), ("council/a", "person/com")]
    (fact,) = path.hops[1].facts
    assert (fact.sentence, fact.date, fact.evidence[0].quote) == (
        "person/com holds-post council/a.",
        "2018",
        "the words",
    )


def test_no_way_is_no_answer() -> None:
    assert paths(HUBS, "person/ann", "person/far") == []


def test_neighbours_do_not_pass_through_what_many_share() -> None:
    found = {near.iri: near.distance for near in neighbours(HUBS, "person/ann", depth=4)}
    assert (found["council/a"], found["organisation/ofsted"], found["person/com"], found["council/b"]) == (1, 2, 2, 3)
    assert "council/c" not in found
    assert "council/c" in {near.iri for near in neighbours(HUBS, "topic/popular")}


def test_neighbours_of_a_kind() -> None:
    assert [near.iri for near in neighbours(HUBS, "person/ann", depth=2, kinds=("person",))] == ["person/com"]


def test_what_few_share_comes_first() -> None:
    found = common(HUBS, "council/a", "council/b")
    assert [shared.iri for shared in found] == ["person/com", "topic/popular", "organisation/ofsted"]
    assert [fact.date for fact in found[0].first + found[0].second] == ["2018", "2020"]


def test_what_inspections_found_is_the_councils() -> None:
    network = made(
        [
            ("inspection/a/i", "council/a", "inspection-of", "2019"),
            ("inspection/a/i", "topic/t", "weakness", "2019"),
            ("council/b", "topic/t", "strength", "2020"),
        ]
    )
    (shared,) = common(network, "council/a", "council/b")
    assert (shared.iri, shared.first[0].kind, shared.second[0].kind) == ("topic/t", "weakness", "strength")


def test_people_of_one_council(seeds: api.Graph) -> None:
    (path,) = seeds.path("Sara Todd", "Jill McGregor")
    assert [hop.target_label for hop in path.hops] == ["Trafford", "Jill McGregor"]
    first, second = (hop.facts[0] for hop in path.hops)
    assert first.sentence.startswith("Sara Todd was chief executive at Trafford")
    assert second.sentence.startswith("Jill McGregor was director of children's services at Trafford")
    assert "Sara Todd" in first.evidence[0].quote
    assert "Jill McGregor" in second.evidence[0].quote


def test_people_of_one_council_in_the_articles(articles: api.Graph) -> None:
    (path,) = articles.path("Sara Todd", "Jill McGregor")
    assert [hop.facts[0].sentence for hop in path.hops] == [
        "Sara Todd was chief executive at Trafford in May 2019.",
        "Jill McGregor was director of children's services at Trafford from 2020.",
    ]
    assert path.hops[0].facts[0].evidence[0].quote == "chief executive, Sara Todd"


def test_what_no_fact_speaks_of_is_said(seeds: api.Graph, network: Network) -> None:
    with pytest.raises(NameUnclear, match="no fact in the graph speaks of Kent"):
        seeds.path("Sara Todd", "Kent", network=network)


def test_a_kind_that_is_none_is_refused(seeds: api.Graph, network: Network) -> None:
    with pytest.raises(GraphkitError, match="no kind of thing"):
        seeds.neighbours("Trafford", kinds=("planet",), network=network)


def test_a_figure_ties_no_more_than_a_topic_that_many_share() -> None:
    network = made(
        [
            *((f"council/{name}", "topic/popular", "weakness", "2019") for name in "abcdefgh"),
            *((f"council/{name}", "metric/caseload", "measured", "2019") for name in "ab"),
            *((f"council/{name}", "topic/rare", "weakness", "2019") for name in "ab"),
        ]
    )
    middles = [path.hops[0].target for path in paths(network, "council/a", "council/b", limit=3)]
    assert middles[0] == "topic/rare"
    costs = {path.hops[0].target: path.cost for path in paths(network, "council/a", "council/b", limit=3)}
    assert costs["metric/caseload"] >= costs["topic/popular"] > costs["topic/rare"]


def test_a_piece_of_a_sentence_stands_for_nothing_else() -> None:
    network = made([])
    for node in ("organisation/ofsted", "council/a"):
        add_node(network, node)
    for key, date, words in (("f1", "2018", "robust action at last"), ("f2", "2019", "“Leaders act.”")):
        quote = QUOTE._replace(quote=words)
        add_edge(network, "organisation/ofsted", "council/a", key=key, kind="said", date=date, quote=quote)
    (near,) = neighbours(network, "council/a")
    assert [fact.fact for fact in near.facts] == ["f2", "f1"]
