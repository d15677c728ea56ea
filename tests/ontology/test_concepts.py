"""The concepts of ontology/concepts.ttl: every id of the fact tables, labels in the form that a match needs."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from pyoxigraph import Literal, RdfFormat, parse

from graphkit.vocabulary import CONCEPT, SKOS, ontology_folder

FILE = ontology_folder() / "concepts.ttl"
FACTS = Path(__file__).parents[3] / "shared" / "facts.md"

IDS = {
    "kind": "inspection monitoring-visit focused-visit jtai send other",
    "area": "overall leadership help-and-protection in-care-and-care-leavers in-care care-leavers adoption "
    "safeguarding-board",
    "grade": "outstanding good requires-improvement inadequate adequate",
    "status": "incumbent interim former incoming",
    "polarity": "strength weakness",
    "action-status": "done under-way planned",
    "role": "chief-executive director-of-childrens-services director assistant-director head-of-service "
    "council-leader deputy-leader opposition-leader lead-member cabinet-member councillor mayor mp "
    "scrutiny-chair safeguarding-board-chair improvement-board-chair improvement-adviser commissioner "
    "trust-chief-executive trust-chair principal-social-worker social-worker inspector ofsted-director "
    "education-secretary childrens-minister minister union-officer association-president judge spokesperson other",
    "metric": "agency-share vacancy-rate turnover-rate caseload staff-count recruits children-in-care "
    "child-protection-plans children-in-need referrals cases-sampled spending children-affected other",
    "matter": "grade date publication kind number lead-inspector quotation",
    "verdict": "confirmed contradicted not-settled",
    "action": "improvement-board improvement-plan appointment departure external-audit recruitment funding "
    "training-programme restructure intervention commissioner trust partnership review tool lobbying apology other",
}


def _triples() -> list[tuple[str, str, str]]:
    rows = []
    for triple in parse(path=str(FILE), format=RdfFormat.TURTLE):
        value = triple.object.value if isinstance(triple.object, Literal) else str(triple.object).strip("<>")
        rows.append((str(triple.subject).strip("<>"), triple.predicate.value, value))
    return rows


TRIPLES = _triples()
CONCEPTS = {s for s, p, o in TRIPLES if p.endswith("#type") and o == f"{SKOS}Concept"}
LABELS = [(s, p.removeprefix(SKOS), o) for s, p, o in TRIPLES if p.endswith("Label")]


def _ids(scheme: str) -> set[str]:
    folder = f"{CONCEPT}{scheme}/"
    return {iri.removeprefix(folder) for iri in CONCEPTS if iri.startswith(folder)}


@pytest.mark.parametrize("scheme", IDS)
def test_scheme_has_exactly_the_ids_of_the_tables(scheme: str) -> None:
    assert _ids(scheme) == set(IDS[scheme].split())


def test_topics_are_those_of_the_facts_page() -> None:
    if not FACTS.exists():
        pytest.skip("the page of facts is not beside this checkout")
    wanted = re.findall(r"^\| `([a-z-]+)` \|", FACTS.read_text("utf-8").partition("| topic |")[2], re.MULTILINE)
    assert len(wanted) == 39
    assert _ids("topic") == set(wanted)


def test_each_topic_lies_under_one_topic_group() -> None:
    broader = [(s, o) for s, p, o in TRIPLES if p == f"{SKOS}broader"]
    topics = Counter(s for s, _ in broader)
    assert {s.rpartition("/")[2] for s in topics} == _ids("topic")
    assert set(topics.values()) == {1}
    assert {o.rpartition("/")[2] for _, o in broader} == _ids("topic-group")


def test_each_concept_is_in_the_scheme_of_its_iri_and_is_defined() -> None:
    schemes = {s: o for s, p, o in TRIPLES if p == f"{SKOS}inScheme"}
    defined = {s for s, p, _ in TRIPLES if p == f"{SKOS}definition"}
    assert {iri for iri in CONCEPTS if schemes.get(iri) != iri.rpartition("/")[0]} == set()
    assert CONCEPTS - defined == set()


def test_each_concept_has_one_preferred_label_and_no_label_twice() -> None:
    preferred = Counter(s for s, kind, _ in LABELS if kind == "prefLabel" and s in CONCEPTS)
    assert {iri for iri in CONCEPTS if preferred[iri] != 1} == set()
    twice = [key for key, n in Counter((s, label.casefold()) for s, _, label in LABELS).items() if n > 1]
    assert twice == []


def test_grades_are_ranked_from_worst_to_best() -> None:
    ranks = {s.rpartition("/")[2]: int(o) for s, p, o in TRIPLES if p.endswith("ns#rank")}
    assert sorted(ranks, key=lambda grade: ranks[grade]) == [
        "inadequate", "requires-improvement", "adequate", "good", "outstanding",
    ]  # fmt: skip


def test_labels_are_written_as_the_matcher_reads_them() -> None:
    odd = [label for _, _, label in LABELS if re.search(r"[‘’“”‐-―]|^\W|\W$|\s\s", label)]
    odd += [label for _, kind, label in LABELS if kind == "hiddenLabel" and label != label.lower()]
    assert odd == []
