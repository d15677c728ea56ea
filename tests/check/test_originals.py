"""The articles that the seeds retell, built together with the reports of the councils that they are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

import graphkit
from graphkit.api import Graph
from tests.support import ROOT

SHARED = ROOT.parent / "shared"
COUNCILS = ("trafford", "herefordshire", "havering", "tameside")


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    reports = [file for council in COUNCILS for file in sorted((SHARED / "reports").glob(f"{council}-*.pdf"))]
    if not (SHARED / "seeds").is_dir() or not reports:
        pytest.skip("the original articles and reports are not here")
    path = tmp_path_factory.mktemp("originals") / "graph"
    graphkit.build([SHARED / "seeds", *reports], output=path)
    with graphkit.open(path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("inspection", "report", "articles"),
    [
        ("trafford-inspection-2019-03-04", "trafford-2019-05-08", {"000", "001", "002"}),
        ("trafford-inspection-2015-01-27", "trafford-2015-05-12", {"000"}),
        ("herefordshire-inspection-2018-06-11", "herefordshire-2018-07-23", {"003"}),
        ("herefordshire-inspection-2014-04-29", "herefordshire-2014-06-30", {"003"}),
        ("havering-inspection-2018-06-11", "havering-2018-07-23", {"003"}),
        ("havering-inspection-2016-09-27", "havering-2016-12-09", {"003"}),
        ("tameside-inspection-2016-09-26", "tameside-2016-12-09", {"004"}),
    ],
)
def test_the_inspection_of_an_article_is_that_of_its_report(
    graph: Graph, inspection: str, report: str, articles: set[str]
) -> None:
    (identity,) = (one for one in graph.directory.resolution().inspections if one.id == inspection)
    documents = {document for document, _ in identity.members}
    assert report in documents
    assert {document[:3] for document in documents if document[0] == "0"} == articles


def test_each_report_has_an_inspection_of_its_own(graph: Graph) -> None:
    own = [entry for entry in graph.directory.entries() if entry.facts.own]
    members = {member: one.id for one in graph.directory.resolution().inspections for member in one.members}
    found = [members[entry.document.id, key] for entry in own for key in entry.facts.own]
    assert len(found) == len(set(found)) == 12


def test_nothing_that_the_articles_say_is_contradicted(graph: Graph) -> None:
    found = Counter((claim.matter, claim.verdict) for claim in graph.check().claims)
    assert not any(verdict == "contradicted" for _, verdict in found)
    assert found["grade", "confirmed"] >= 13
    assert found["quotation", "confirmed"] >= 16
    assert found["date", "confirmed"] >= 7


def test_where_quotations_depart_from_the_reports(graph: Graph) -> None:
    found = {claim.difference: claim.verdict for claim in graph.check().claims if claim.difference}
    assert found == {
        "… determine the cause of [-the-] {+these+} figures": "confirmed",
        "reports to leaders consistently [-state-] {+stated+} that the majority of …": "confirmed",
        "… left them without regular {+formal+} supervision": "not settled",
        "no {+accurate+} understanding of the current …": "not settled",
    }


def test_what_letters_say_that_are_not_here_stays_open(graph: Graph) -> None:
    claims = graph.check("Tameside").claims
    assert {claim.verdict for claim in claims if claim.matter == "quotation"} == {"not settled"}


def test_the_graph_conforms(graph: Graph) -> None:
    assert graph.validate().conforms
