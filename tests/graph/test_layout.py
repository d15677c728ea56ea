from __future__ import annotations

from itertools import combinations
from math import dist
from statistics import mean

from graphkit.graph.layout import positions
from graphkit.graph.projection import Network


def test_every_thing_has_a_place_of_its_own(network: Network) -> None:
    places = positions(network)
    assert list(places) == list(network)
    assert min(dist(one, other) for one, other in combinations(places.values(), 2)) > 0.3


def test_what_belongs_together_is_near(network: Network) -> None:
    places = positions(network)
    tied = [dist(places[a], places[b]) for a, b, kind in network.edges(data="kind") if kind == "holds-post" and a != b]
    assert mean(tied) < mean(dist(one, other) for one, other in combinations(places.values(), 2)) / 2


def test_the_same_network_has_the_same_places(network: Network) -> None:
    assert positions(network) == positions(network.copy())


def test_an_empty_network_has_none() -> None:
    assert positions(Network()) == {}
