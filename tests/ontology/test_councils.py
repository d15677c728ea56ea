"""The authorities and providers of ontology/councils.ttl, and the words of ontology/places.ttl."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from pyoxigraph import Literal, RdfFormat, parse

import graphkit.extract.councils.councils
import graphkit.extract.councils.surroundings
import graphkit.extract.councils.venues
from graphkit.language.text import fold
from graphkit.vocabulary import GK, SKOS, ontology_folder, vocabulary

FILE = ontology_folder() / "councils.ttl"
DATA = Path(__file__).parents[3] / "shared" / "data" / "councils.csv"
DCTERMS = "http://purl.org/dc/terms/"
COUNCIL = "https://w3id.org/graphkit/id/council/"
GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#"
REGIONS = {
    "East Midlands", "East of England", "London", "North East", "North West", "South East", "South West",
    "West Midlands", "Yorkshire and the Humber",
}  # fmt: skip
TYPES = {"County", "London Borough", "Metropolitan District", "Unitary Authority"}


def _subjects() -> dict[str, dict[str, list[str]]]:
    subjects: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in parse(path=str(FILE), format=RdfFormat.TURTLE):
        value = triple.object.value if isinstance(triple.object, Literal) else str(triple.object).strip("<>")
        subjects[str(triple.subject).strip("<>")][triple.predicate.value].append(value)
    return subjects


SUBJECTS = _subjects()
COUNCILS = {iri.removeprefix(COUNCIL): about for iri, about in SUBJECTS.items() if iri.startswith(COUNCIL)}
PRESENT = {gss for gss, about in COUNCILS.items() if f"{GK}until" not in about}


def _codes(about: dict[str, list[str]], term: str) -> list[str]:
    return [iri.removeprefix(COUNCIL) for iri in about.get(f"{GK}{term}", [])]


def test_all_authorities_are_there_in_order_of_their_codes() -> None:
    assert (len(COUNCILS), len(PRESENT)) == (161, 153)
    assert list(COUNCILS) == sorted(COUNCILS)


@pytest.mark.parametrize("gss", sorted(COUNCILS))
def test_council_is_described_in_full(gss: str) -> None:
    about = COUNCILS[gss]
    assert about[f"{GK}gssCode"] == [gss]
    assert about["http://www.w3.org/2002/07/owl#sameAs"] == [
        f"http://statistics.data.gov.uk/id/statistical-geography/{gss}"
    ]
    assert len(about[f"{SKOS}prefLabel"]) == len(about["https://schema.org/legalName"]) == 1
    assert set(about[f"{GK}region"]) <= REGIONS
    assert set(about[f"{GK}councilType"]) <= TYPES
    labels = [fold(label) for kind in ("prefLabel", "altLabel", "hiddenLabel") for label in set(about[SKOS + kind])]
    written = [label for kind in ("prefLabel", "altLabel", "hiddenLabel") for label in about[SKOS + kind]]
    assert len(written) == len(set(written))
    assert labels
    if gss in PRESENT:
        assert re.fullmatch(r"\d{3}", about[f"{GK}dfeCode"][0])
        assert re.fullmatch(r"\d{5,7}", about[f"{GK}ofstedUrn"][0])
        assert 49 < float(about[f"{GEO}lat"][0]) < 56
        assert -7 < float(about[f"{GEO}long"][0]) < 2
        neighbours = _codes(about, "statisticalNeighbour")
        assert len(set(neighbours)) == len(neighbours) == 10
        assert set(neighbours) <= PRESENT - {gss}


def test_names_that_stand_alone_are_those_of_one_council_or_its_successor() -> None:
    owners: dict[str, list[str]] = defaultdict(list)
    for gss, about in COUNCILS.items():
        for label in about[f"{SKOS}altLabel"]:
            owners[fold(label)].append(gss)
    for label, codes in owners.items():
        former = [gss for gss in set(codes) if gss not in PRESENT]
        assert len(set(codes)) == 1 or set(codes) - set(former) == set(_codes(COUNCILS[former[0]], "replacedBy")), label


def test_every_former_council_ends_the_day_before_its_successors_begin() -> None:
    ends: Counter[str] = Counter()
    for gss in COUNCILS.keys() - PRESENT:
        for heir in _codes(COUNCILS[gss], "replacedBy"):
            assert gss in _codes(COUNCILS[heir], "replaces")
            assert COUNCILS[gss][f"{GK}since"] < COUNCILS[gss][f"{GK}until"] < COUNCILS[heir][f"{GK}since"]
            ends[heir] += 1
    assert len(ends) == 9
    assert all(about[f"{GK}since"][0].endswith("-04-01") for about in COUNCILS.values() if f"{GK}since" in about)


@pytest.mark.parametrize(("gss", "day"), [("E06000019", "1998-04-01"), ("E10000034", "1998-04-01")])
def test_heirs_of_hereford_and_worcester_begin_when_it_ended(gss: str, day: str) -> None:
    assert COUNCILS[gss][f"{GK}since"] == [day]


def test_licences_of_the_facts_are_named_as_their_owners_ask() -> None:
    about = SUBJECTS["https://w3id.org/graphkit/id/dataset/councils"]
    notice = (Path(__file__).parents[2] / "NOTICE").read_text(encoding="utf-8")
    assert "Contains OS data © Crown copyright and database right." in notice
    assert "Contains OS data © Crown copyright and database right." in about[f"{DCTERMS}rights"]
    assert len(about[f"{DCTERMS}license"]) == 2
    assert all(licence in notice for licence in about[f"{DCTERMS}license"])


def test_providers_serve_councils_that_are_there() -> None:
    providers = vocabulary().providers
    assert len(providers) == 11
    for provider in providers.values():
        assert set(provider.councils) <= COUNCILS.keys()
        assert provider.councils
        assert provider.start
        assert not provider.end or provider.start < provider.end


@pytest.mark.skipif(not DATA.exists(), reason="../shared is not there")
def test_codes_points_and_neighbours_are_those_of_the_reference_data() -> None:
    with DATA.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            about = COUNCILS[row["gss"]]
            assert about.get(f"{GK}dfeCode", [""]) == [row["la_code"]]
            assert about.get(f"{GK}ofstedUrn", [""]) == [row["ofsted_urn"]]
            assert sorted(_codes(about, "statisticalNeighbour")) == sorted(row["statistical_neighbours"].split())
            if row["lat"]:
                assert float(about[f"{GEO}lat"][0]) == pytest.approx(float(row["lat"]), abs=1e-4)


def test_words_of_places_are_folded_and_each_list_is_used() -> None:
    lists = vocabulary().concepts["place"]
    for concept in lists.values():
        assert list(concept.cues) == [fold(word).strip() for word in concept.cues]
        assert len(set(concept.cues)) == len(concept.cues)
    councils = graphkit.extract.councils
    modules = (councils.councils, councils.surroundings, councils.venues)
    code = "".join(Path(str(module.__file__)).read_text(encoding="utf-8") for module in modules)
    assert set(re.findall(r'cues\("([\w-]+)"\)', code)) == lists.keys()
