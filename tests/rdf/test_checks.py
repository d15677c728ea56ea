"""The graph of what articles claim beside what reports say."""

from __future__ import annotations

import msgspec
import pytest

from graphkit.rdf.checks import ChecksGraph
from graphkit.rdf.graphs import document_nquads, identity_nquads, reference_nquads
from graphkit.rdf.names import term
from graphkit.rdf.prefixes import THINGS
from graphkit.rdf.quads import read_quads, union
from graphkit.rdf.validate import validate
from tests.rdf.invented import CHECKS, DOCUMENT, FACTS, NAMES, REPORT, REPORT_FACTS, RESOLUTION


def checks_nquads() -> bytes:
    graph = ChecksGraph()
    graph.add(DOCUMENT, {REPORT.id: REPORT}, CHECKS)
    return graph.nquads()


def told(subject: str, predicate: str) -> list[str]:
    """Return the objects of a thing's property, things by the end of their IRIs."""
    found = [o for s, p, o in union(read_quads(checks_nquads())) if (s, p) == (f"<{THINGS}{subject}>", term(predicate))]
    return sorted(value.removeprefix(f"<{THINGS}").strip("<>") for value in found)


def checks() -> list[str]:
    kind = f"<{THINGS}check/"
    return sorted({s.removeprefix(f"<{THINGS}")[:-1] for s, _, _ in union(read_quads(checks_nquads())) if kind in s})


def test_a_check_has_the_words_of_both() -> None:
    (grade,) = (name for name in checks() if "/grade/" in name)
    (words,) = told(grade, "gk:claimWords")
    (reported,) = told(grade, "gk:reportWords")
    assert words.startswith("passage/a1/")
    assert reported.startswith("passage/r1/")
    assert told(f"{words}/quote", "oa:exact") == ['"judged Trafford inadequate overall"']
    assert told(f"{reported}/page", "rdf:value") == ['"page=1"']
    assert told(grade, "gk:article") == ["document/a1"]
    assert told(grade, "gk:report") == ["document/r1"]
    assert told(grade, "skos:prefLabel") == ['"Trafford: overall effectiveness inadequate"@en']


@pytest.mark.parametrize(
    ("claim", "relation", "count"),
    [
        ("judgement/trafford-inspection-2019-03/overall/inadequate", "gk:confirmedBy", 1),
        ("judgement/trafford-inspection-2019-03/overall/inadequate", "gk:contradictedBy", 0),
        ("inspection/trafford-monitoring-visit-2018-08", "gk:confirmedBy", 0),
        ("inspection/trafford-monitoring-visit-2018-08", "gk:contradictedBy", 0),
    ],
)
def test_what_is_settled_is_a_relation_too(claim: str, relation: str, count: int) -> None:
    assert len(told(claim, relation)) == count


def test_the_quotation_of_a_finding_is_contradicted_by_the_words_of_the_report() -> None:
    (check,) = (name for name in checks() if "/quotation/" in name)
    (finding,) = told(check, "gk:claim")
    assert finding.startswith("finding/a1/")
    assert told(finding, "gk:contradictedBy") == told(check, "gk:reportWords")


def test_what_no_report_settles_names_none() -> None:
    (check,) = (name for name in checks() if "/date/" in name)
    assert told(check, "gk:outcome") == ["https://w3id.org/graphkit/concept/verdict/not-settled"]
    assert told(check, "gk:report") == told(check, "gk:reportWords") == []


def test_a_graph_with_checks_conforms() -> None:
    documents = document_nquads(DOCUMENT, FACTS, NAMES) + document_nquads(REPORT, REPORT_FACTS, NAMES)
    found = validate(documents + identity_nquads(RESOLUTION) + checks_nquads() + reference_nquads())
    assert found == (True, ())


def test_a_report_names_its_own_inspection_and_no_other() -> None:
    triples = union(read_quads(document_nquads(REPORT, REPORT_FACTS, NAMES)))
    assert [o for _, p, o in triples if p == term("gk:reportOf")] == [
        f"<{THINGS}inspection/trafford-inspection-2019-03>"
    ]
    article = document_nquads(DOCUMENT, msgspec.structs.replace(FACTS, own=("march",)), NAMES)
    assert term("gk:reportOf").encode() not in article


def test_checks_are_sorted_without_blank_nodes_and_in_one_graph() -> None:
    lines = checks_nquads().decode().splitlines()
    assert lines == sorted(set(lines))
    assert not any("_:" in line for line in lines)
    assert list(read_quads(checks_nquads())) == [f"<{THINGS}graph/-checks>"]
