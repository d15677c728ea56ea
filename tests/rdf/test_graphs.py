import re
from pathlib import Path

import msgspec
import pytest
from rdflib import Dataset
from rdflib.compare import isomorphic

from graphkit.model import Facts, Finding, Resolution
from graphkit.rdf.graphs import document_nquads, identity_nquads, ontology_nquads, reference_nquads
from graphkit.rdf.prefixes import PREFIXES, THINGS
from graphkit.rdf.quads import read_quads, union
from tests.rdf.invented import DOCUMENT, FACTS, NAMES, RESOLUTION, words

# rdflib's own Dataset uses what rdflib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")

GOLDEN = Path(__file__).parent / "golden.trig"
LABEL = f"<{PREFIXES['skos']}prefLabel>"


def graph_of(facts: Facts) -> set[tuple[str, str, str]]:
    return union(read_quads(document_nquads(DOCUMENT, facts, NAMES)))


def labels(triples: set[tuple[str, str, str]], kind: str) -> dict[str, str]:
    start = f"<{THINGS}{kind}/"
    return {s.removeprefix(start)[:-1]: o for s, p, o in triples if p == LABEL and s.startswith(start)}


def test_every_kind_of_fact_is_as_a_person_wrote_it_down() -> None:
    made, golden = Dataset(), Dataset()
    made.parse(data=document_nquads(DOCUMENT, FACTS, NAMES) + identity_nquads(RESOLUTION), format="nquads")
    golden.parse(GOLDEN, format="trig")
    names = {str(graph.identifier) for graph in golden.graphs()}
    assert {str(graph.identifier) for graph in made.graphs()} == names
    for name in names:
        assert isomorphic(made.graph(name), golden.graph(name)), name


@pytest.mark.parametrize(
    "nquads",
    [document_nquads(DOCUMENT, FACTS, NAMES), identity_nquads(RESOLUTION), reference_nquads()],
    ids=["document", "identities", "reference"],
)
def test_graphs_are_sorted_without_blank_nodes_and_each_in_one_graph(nquads: bytes) -> None:
    lines = nquads.decode().splitlines()
    assert lines == sorted(set(lines))
    assert not re.search(rb"(^|\s)_:", nquads)
    assert len(read_quads(nquads)) == 1


def test_the_order_of_facts_does_not_change_the_bytes() -> None:
    turned = msgspec.structs.replace(
        FACTS,
        inspections=FACTS.inspections[::-1],
        posts=FACTS.posts[::-1],
        findings=FACTS.findings[::-1],
        statements=FACTS.statements[::-1],
    )
    assert document_nquads(DOCUMENT, turned, NAMES) == document_nquads(DOCUMENT, FACTS, NAMES)
    back = Resolution(
        inspections=RESOLUTION.inspections[::-1], people=RESOLUTION.people[::-1], doubts=RESOLUTION.doubts
    )
    assert identity_nquads(back) == identity_nquads(RESOLUTION)


def test_two_findings_of_one_sentence_stay_two() -> None:
    evidence = words("praised supervision")
    findings = tuple(
        Finding(council="E08000009", polarity="strength", topics=(topic,), evidence=evidence)
        for topic in ("supervision", "training")
    )
    found = labels(graph_of(Facts(document="a1", findings=findings)), "finding")
    assert found == {
        "a1/195-214": '"Trafford: strength in supervision"@en',
        "a1/195-214/2": '"Trafford: strength in training"@en',
    }


def test_a_fact_given_twice_is_stated_once() -> None:
    twice = msgspec.structs.replace(FACTS, findings=FACTS.findings * 2, statements=FACTS.statements * 2)
    assert graph_of(twice) == graph_of(FACTS)


def test_a_judgement_is_labelled_by_what_all_documents_share() -> None:
    later = msgspec.structs.replace(FACTS.inspections[0], start="2019", end="")
    facts = msgspec.structs.replace(FACTS, inspections=(later, FACTS.inspections[1]))
    assert labels(graph_of(facts), "judgement") == labels(graph_of(FACTS), "judgement")


def test_a_body_is_described_only_where_the_ontology_does_not_know_it() -> None:
    assert labels(graph_of(FACTS), "organisation") == {
        "department-for-education": '"Department for Education"@en',
        "example-weekly": '"Example Weekly"@en',
        "ofsted": '"Ofsted"@en',
    }


def test_a_body_has_one_iri_and_one_label_whatever_it_is_called() -> None:
    called = [
        msgspec.structs.replace(FACTS.findings[1], attributed_to=name) for name in ("DfE", "department for education")
    ]
    found = labels(graph_of(Facts(document="a1", findings=tuple(called))), "organisation")
    assert found["department-for-education"] == '"Department for Education"@en'
    assert set(found) == {"department-for-education", "example-weekly"}


def test_a_report_is_a_report() -> None:
    nquads = document_nquads(msgspec.structs.replace(DOCUMENT, kind="report"), FACTS, NAMES)
    assert f"<{PREFIXES['schema']}Report>".encode() in nquads
    assert f"<{PREFIXES['schema']}NewsArticle>".encode() not in nquads


def test_a_document_without_facts_or_metadata_is_still_there() -> None:
    bare = msgspec.structs.replace(DOCUMENT, title="", publisher="", published="", authors=(), url="")
    triples = union(read_quads(document_nquads(bare, Facts(document="a1"), NAMES)))
    assert labels(triples, "document") == {"a1": '"a1"@en'}


def test_the_reference_graph_holds_the_world() -> None:
    triples = union(read_quads(reference_nquads()))
    assert labels(triples, "council")["E08000009"] == '"Trafford"@en'
    assert (f"<{PREFIXES['grade']}good>", LABEL, '"good"@en') in triples


def test_the_ontology_is_the_same_bytes_each_time() -> None:
    first = ontology_nquads()
    ontology_nquads.cache_clear()
    assert ontology_nquads() == first
