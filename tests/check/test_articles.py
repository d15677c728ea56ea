"""Articles built together with the report that they are about: those that are right, and those that are not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import graphkit
from graphkit.api import Graph
from graphkit.cards.records import Checked
from graphkit.errors import NameUnclear
from graphkit.query.table import shown
from tests.check.made import write_sources


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "sources"
    write_sources(folder)
    return folder


@pytest.fixture(scope="module")
def graph(sources: Path) -> Iterator[Graph]:
    graphkit.build(sources, output=sources.parent / "graph")
    with graphkit.open(sources.parent / "graph") as opened:
        yield opened


def outcomes(graph: Graph, article: str) -> dict[str, str]:
    """Return the verdict on each claim of an article, quotations by their first two words."""
    return {told(claim): claim.verdict for claim in graph.check(article).claims}


def told(claim: Checked) -> str:
    return " ".join(claim.words.split()[:3]) if claim.matter == "quotation" else claim.claim.partition(": ")[2]


def test_an_article_that_is_right_is_confirmed(graph: Graph) -> None:
    assert outcomes(graph, "right") == {
        "dated May 2023": "confirmed",
        "overall effectiveness good": "confirmed",
        "impact of leaders on social work practice outstanding": "confirmed",
        "experiences and progress of care leavers inadequate": "confirmed",
        "have made steady": "confirmed",
        "Social workers know": "confirmed",
    }


def test_wrong_grades_and_days_are_contradicted(graph: Graph) -> None:
    found = outcomes(graph, "wrong-facts")
    assert found == {
        "inspected from 10 April 2023 to 21 April 2023": "contradicted",
        "overall effectiveness inadequate": "contradicted",
        "experiences and progress of care leavers good": "contradicted",
        "impact of leaders on social work practice outstanding": "confirmed",
    }


def test_words_that_the_report_has_otherwise(graph: Graph) -> None:
    found = {told(claim): claim for claim in graph.check("wrong-words").claims if claim.matter == "quotation"}
    assert {words: (claim.verdict, claim.difference) for words, claim in found.items()} == {
        "Leaders have made": ("contradicted", "leaders have made [-slow-] {+steady+} progress and the support …"),
        "Managers do always": ("contradicted", "managers do {+not+} always write down why …"),
        "Social workers know": ("not settled", "… workers know the children {+well+} and they visit them …"),
        "Social workers knew": ("confirmed", "social workers [-knew-] {+know+} the children well and …"),
        "The council has": ("not settled", ""),
    }


def test_words_that_may_be_of_another_document_are_not_contradicted(graph: Graph) -> None:
    (claim,) = (claim for claim in graph.check("later").claims if claim.matter == "quotation")
    assert claim.verdict == "not settled"
    assert "may be of a document that is not here" in claim.reason


def test_the_words_of_both_stand_side_by_side(graph: Graph) -> None:
    (claim,) = (claim for claim in graph.check("wrong-facts").claims if "overall" in claim.claim)
    assert claim.words.startswith("Children's services in Rutland have been rated inadequate overall")
    assert (claim.report_words, claim.page, claim.report) == ("Overall effectiveness | Good", "1", "rutland-report")
    assert claim.reason == "the report gives good"


def test_a_council_and_everything(graph: Graph) -> None:
    everything = graph.check()
    assert graph.check("Rutland").claims == graph.check("rutland council").claims == everything.claims
    assert {claim.article for claim in everything.claims} == {"right", "wrong-facts", "wrong-words", "later"}
    assert everything.is_contradicted
    assert not graph.check("right").is_contradicted


def test_a_council_without_a_report_has_no_claims_to_check(graph: Graph) -> None:
    assert graph.check("Bolton").claims == graph.check("elsewhere").claims == ()


def test_an_unknown_name_is_told(graph: Graph) -> None:
    with pytest.raises(NameUnclear, match="no document has the id “nothing at all”, and no council is called so"):
        graph.check("nothing at all")


@pytest.mark.parametrize(
    ("values", "count"),
    [
        ({}, 21),
        ({"council": "Rutland"}, 21),
        ({"verdict": "contradicted"}, 5),
        ({"verdict": "contradicted", "matter": "grade"}, 2),
        ({"verdict": "not settled", "document": "later"}, 2),
        ({"council": "Bolton"}, 0),
    ],
)
def test_the_named_query(graph: Graph, values: dict[str, str], count: int) -> None:
    assert len(list(graph.named("checks", values))) == count


def test_relations_and_their_provenance(graph: Graph) -> None:
    rows = graph.query(
        """SELECT ?words ?id ?graph { GRAPH ?graph {
             ?fact gk:contradictedBy ?passage . ?check gk:claim ?fact ; gk:reportWords ?passage ; gk:article ?article .
             ?passage oa:hasSelector/oa:exact ?words }
           ?fact gk:area area:overall . ?article dcterms:identifier ?id }"""
    )
    assert [tuple(map(shown, row)) for row in rows] == [
        ("Overall effectiveness | Good", "wrong-facts", "https://w3id.org/graphkit/id/graph/-checks")
    ]


def test_the_graph_conforms(graph: Graph) -> None:
    assert graph.validate().conforms


def test_a_second_build_changes_nothing_and_a_report_that_goes_takes_its_checks_along(
    sources: Path, tmp_path: Path
) -> None:
    output = tmp_path / "graph"
    graphkit.build(sources, output=output)
    with graphkit.open(output) as opened:
        before = opened.directory.nquads(), opened.directory.manifest.version
    graphkit.build(sources, output=output)
    with graphkit.open(output) as opened:
        assert (opened.directory.nquads(), opened.directory.manifest.version) == before
    graphkit.build([file for file in sources.iterdir() if file.suffix == ".txt"], output=output)
    with graphkit.open(output) as opened:
        assert opened.check().claims == ()
        assert b"graph/-checks>" not in opened.directory.nquads()
    graphkit.build(sources, output=output)
    with graphkit.open(output) as opened:
        assert opened.directory.nquads() == before[0]


def test_the_order_of_the_sources_changes_nothing(sources: Path, tmp_path: Path, graph: Graph) -> None:
    graphkit.build(sorted(sources.iterdir(), reverse=True), output=tmp_path / "graph")
    with graphkit.open(tmp_path / "graph") as opened:
        assert opened.directory.nquads() == graph.directory.nquads()
