from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

from graphkit.graph import measures
from graphkit.graph.damped import damped
from graphkit.graph.measures import central, communities
from graphkit.graph.projection import Network
from tests.graph.made import made

#: Two groups of people, each around a council, and one person who served both; Ofsted inspected both.
BRIDGE = made(
    [
        *(
            (f"person/{council}{number}", f"council/{council}", "holds-post", "")
            for council in "ab"
            for number in "1234"
        ),
        ("person/bridge", "council/a", "holds-post", "2018"),
        ("person/bridge", "council/b", "holds-post", "2020"),
        ("inspection/a/1", "council/a", "inspection-of", ""),
        ("inspection/b/1", "council/b", "inspection-of", ""),
        ("organisation/ofsted", "inspection/a/1", "carried-out", ""),
        ("organisation/ofsted", "inspection/b/1", "carried-out", ""),
    ]
)


def test_what_connects_others_is_central() -> None:
    found = central(BRIDGE, limit=3)
    assert {each.iri for each in found[:2]} == {"council/a", "council/b"}
    assert (found[2].iri, found[2].neighbours) == ("person/bridge", 2)
    assert "organisation/ofsted" not in {each.iri for each in central(BRIDGE, limit=99)}


def test_central_of_a_kind() -> None:
    assert [each.iri for each in central(BRIDGE, kind="person", limit=1)] == ["person/bridge"]


def test_betweenness_is_that_of_networkx() -> None:
    expected = nx.betweenness_centrality(damped(BRIDGE, inspectorates=False), weight="cost")
    assert {each.iri: each.betweenness for each in central(BRIDGE, limit=99)} == pytest.approx(expected, abs=1e-4)


def test_an_estimate_is_near_the_measure(network: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    exact = {each.iri: each.betweenness for each in central(network, limit=999)}
    monkeypatch.setattr(measures, "_EXACT", 10)
    monkeypatch.setattr(measures, "_SAMPLE", 30)
    estimate = {each.iri: each.betweenness for each in central(network, limit=999)}
    assert max(abs(exact[node] - estimate[node]) for node in exact) < 0.1


def test_communities_hold_what_belongs_together() -> None:
    found = communities(BRIDGE)
    groups = [{member.iri for member in community.members} for community in found]
    assert {"person/a1", "person/a2", "council/a"} <= next(group for group in groups if "council/a" in group)
    assert {"person/b1", "person/b2", "council/b"} <= next(group for group in groups if "council/b" in group)
    assert sorted(node for group in groups for node in group) == sorted(set(BRIDGE) - {"organisation/ofsted"})
    assert found[0].name.split(", ")[0] in {"a", "b"}


def test_communities_are_the_same_under_any_hash_seed(seeds_graph: Path) -> None:
    code = "import sys, graphkit; print([c.name for c in graphkit.open(sys.argv[1]).communities()])"
    seen = {
        subprocess.run(
            [sys.executable, "-c", code, seeds_graph], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1
