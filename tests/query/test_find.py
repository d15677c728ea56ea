from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Store

from graphkit import api
from graphkit.errors import NameUnclear
from graphkit.query.find import find, folded
from graphkit.rdf.prefixes import PREFIXES

ID = "https://w3id.org/graphkit/id/"
CONCEPT = "https://w3id.org/graphkit/concept/"


@pytest.fixture(scope="module")
def seeds(seeds_graph: Path) -> Iterator[api.Graph]:
    with api.open(seeds_graph) as graph:
        yield graph


@pytest.mark.parametrize(
    ("text", "iri"),
    [
        ("Trafford", f"{ID}council/E08000009"),
        ("TRAFFORD COUNCIL", f"{ID}council/E08000009"),
        ("Trafford Metropolitan Borough Council", f"{ID}council/E08000009"),
        ("  trafford  ", f"{ID}council/E08000009"),
        ("E08000009", f"{ID}council/E08000009"),
        ("e08000009", f"{ID}council/E08000009"),
        (f"<{ID}council/E08000009>", f"{ID}council/E08000009"),
        ("BANES", f"{ID}council/E06000022"),
        ("Bath & North East Somerset", f"{ID}council/E06000022"),
        ("tame", f"{ID}council/E08000008"),
        ("dorset", f"{ID}council/E06000059"),
        ("sara todd", f"{ID}person/sara-todd"),
        ("Sára Tödd", f"{ID}person/sara-todd"),
        ("todd", f"{ID}person/sara-todd"),
        ("Ms Todd", f"{ID}person/sara-todd"),
        ("S. Todd", f"{ID}person/sara-todd"),
        ("sara-todd", f"{ID}person/sara-todd"),
        ("Cllr Western", f"{ID}person/andrew-western"),
        ("councillor andrew western", f"{ID}person/andrew-western"),
        ("DCS Trafford", f"{ID}person/jill-mcgregor"),
        ("director of children's services at Trafford Council", f"{ID}person/jill-mcgregor"),
        ("chief executive of trafford", f"{ID}person/sara-todd"),
        ("supervision", f"{CONCEPT}topic/supervision"),
        ("topic:supervision", f"{CONCEPT}topic/supervision"),
        ("improvement board", f"{CONCEPT}action/improvement-board"),
        ("ofsted", f"{ID}organisation/ofsted"),
        ("trafford 2019", f"{ID}inspection/trafford-inspection-2019-03"),
    ],
)
def test_names_as_people_type_them(seeds: api.Graph, text: str, iri: str) -> None:
    assert seeds.find(text).iri == iri


def test_a_match_says_what_it_is(seeds: api.Graph) -> None:
    assert seeds.find("todd")[1:] == ("person", "Sara Todd", "")


def test_kinds_narrow_the_choice(seeds: api.Graph) -> None:
    assert seeds.find("trafford", kinds=("council",)).kind == "council"
    with pytest.raises(NameUnclear, match="no topic is called “trafford”"):
        seeds.find("trafford", kinds=("topic",))


def test_an_ambiguous_name_lists_what_it_may_be(seeds: api.Graph) -> None:
    with pytest.raises(
        NameUnclear, match=r"may be any of 2: Tameside: monitoring visit, 2017-10 \(inspection\), "
    ) as told:
        seeds.find("tameside visit")
    assert [iri.removeprefix(ID) for iri in told.value.candidates] == [
        "inspection/tameside-monitoring-visit-2017-10",
        "inspection/tameside-monitoring-visit-2018-08-22",
    ]
    assert told.value.exit_code == 2


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Sara Tod d", "Sara Todd (person)"),
        ("jill macgregor", "Jill McGregor (person)"),
        ("Traford", "Trafford (council)"),
        ("Havring", "Havering (council)"),
        ("supervison", "supervision (topic)"),
    ],
)
def test_what_is_near_is_suggested(seeds: api.Graph, text: str, suggestion: str) -> None:
    with pytest.raises(NameUnclear) as told:
        seeds.find(text)
    assert str(told.value.hint).startswith("did you mean ")
    assert suggestion in str(told.value.hint)


@pytest.mark.parametrize("text", ["", "   ", "xyzzy", "'; DROP", '"', "\\", "<>", "gk:nothing", "{?x ?y ?z}"])
def test_what_nothing_is_called_is_said(seeds: api.Graph, text: str) -> None:
    with pytest.raises(NameUnclear, match=r"no thing of the graph is called"):
        seeds.find(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Cllr. Andrew O’Brien", ("andrew", "obrien")),
        ("Bath & North-East Somerset", ("bath", "and", "north", "east", "somerset")),
        ("ÀÉÎ", ("aei",)),
        ("The Mr", ()),
    ],
)
def test_names_are_folded(text: str, words: tuple[str, ...]) -> None:
    assert folded(text) == words


def test_two_of_one_name_can_be_told_apart_and_chosen() -> None:
    store = Store()
    names = " ".join(f"<{ID}person/ann-bell-{place}> a foaf:Person ; skos:prefLabel 'Ann Bell' ." for place in "ab")
    posts = " ".join(
        f"<{ID}tenure/{place}> org:member <{ID}person/ann-bell-{place}> ; org:organization <{ID}council/{place}> ."
        f"<{ID}council/{place}> skos:prefLabel 'Council {place}' ."
        for place in "ab"
    )
    store.update(f"INSERT DATA {{ {names} {posts} }}", prefixes=PREFIXES)
    told = r"Ann Bell \(person/ann-bell-a, Council a\), Ann Bell \(person/ann-bell-b, Council b\) .*the id of one"
    with pytest.raises(NameUnclear, match=told):
        find(store, "ann bell")
    assert find(store, "person/ann-bell-b").iri == f"{ID}person/ann-bell-b"
