"""Decisions of people about who is who."""

from __future__ import annotations

import pytest

from graphkit.decisions import Decisions, parse_decisions
from graphkit.errors import DecisionsRefused
from graphkit.model import Document, Evidence, Facts, Inspection, Post, Resolution
from graphkit.resolve.resolve import resolve

WORDS = Evidence(start=0, end=1, quote="x")
TRAFFORD, SALFORD = "E08000009", "E08000006"


def post(person: str, role: str, council: str) -> Post:
    return Post(person=person, role=role, role_label=role, status="incumbent", council=council, evidence=WORDS)


def inspection(start: str, kind: str = "monitoring-visit") -> Inspection:
    return Inspection(key=f"i{start}", council=TRAFFORD, kind=kind, start=start, evidence=WORDS)


FACTS = [
    Facts(document="a", posts=(post("Sara Quill", "council-leader", TRAFFORD),), inspections=(inspection("2018-05"),)),
    Facts(document="b", posts=(post("Sarah Quill", "council-leader", TRAFFORD),), inspections=(inspection("2018-09"),)),
    Facts(document="c", posts=(post("Sara Quill", "council-leader", TRAFFORD),), inspections=(inspection("2018"),)),
    Facts(document="d", posts=(post("Sara Quill", "judge", ""),)),
]


def decisions(*pairs: tuple[str, str, str]) -> Decisions:
    why = 'reason = "known"\nsource = "a register"\n'
    text = "".join(f"[[{verdict}]]\none = {one}\nother = {other}\n{why}" for verdict, one, other in pairs)
    return parse_decisions(text, where="f")


def resolved(*pairs: tuple[str, str, str]) -> Resolution:
    return resolve(((Document(id=facts.document, text="", sha256="0"), facts) for facts in FACTS), decisions(*pairs))


def people(resolution: Resolution) -> set[str]:
    return {"".join(sorted({document for document, _ in each.members})) for each in resolution.people}


def open_pairs(resolution: Resolution) -> set[tuple[str, str]]:
    return {(doubt.one, doubt.other) for doubt in resolution.doubts}


def test_without_decisions_two_names_and_two_posts_are_three_people() -> None:
    resolution = resolved()
    assert people(resolution) == {"ac", "b", "d"}
    assert ("sara-quill-trafford", "sarah-quill") in open_pairs(resolution)


def test_two_that_are_the_same_are_one_with_the_reason() -> None:
    resolution = resolved(("same", '"sara-quill-trafford"', '"sarah-quill"'))
    assert people(resolution) == {"abc", "d"}
    (one,) = (each for each in resolution.people if len(each.members) == 3)
    assert one.name == "Sara Quill"
    assert one.reason == "decided that sara-quill-trafford and sarah-quill are one: known (a register)"
    assert ("sara-quill-trafford", "sarah-quill") not in open_pairs(resolution)


def test_two_that_are_different_are_no_doubt_any_more() -> None:
    resolution = resolved(("different", '"sarah-quill"', '"sara-quill-trafford"'))
    assert people(resolution) == {"ac", "b", "d"}
    assert all("sarah-quill" not in pair for pair in open_pairs(resolution))


def test_one_that_is_two_is_parted_by_documents() -> None:
    here, there = (f'{{ id = "sara-quill-trafford", document = "{document}" }}' for document in "ac")
    resolution = resolved(("different", here, there))
    assert people(resolution) == {"a", "b", "c", "d"}
    assert len({each.id for each in resolution.people}) == 4


def test_inspections_are_decided_alike() -> None:
    undecided = resolved()
    assert len(undecided.inspections) == 3
    same = ("same", '"trafford-monitoring-visit-2018-05"', '"trafford-monitoring-visit-2018"')
    resolution = resolved(same)
    assert len(resolution.inspections) == 2
    assert not [doubt for doubt in resolution.doubts if doubt.other == "trafford-monitoring-visit-2018"]
    assert any(each.reason.endswith("are one: known (a register)") for each in resolution.inspections)


def test_a_decision_that_nothing_answers_to_is_kept_and_told() -> None:
    resolution = resolved(("same", '"sara-quill-trafford"', '"nobody-here"'))
    assert people(resolution) == {"ac", "b", "d"}
    assert [(each.place, each.reason) for each in resolution.left_over] == [
        ("[[same]] 1", "no person or inspection is called sara-quill-trafford and nobody-here")
    ]


def test_decisions_that_only_the_documents_show_to_contradict_are_refused() -> None:
    whole = ("same", '"sara-quill-trafford"', '"sarah-quill"')
    part = ("different", '{ id = "sara-quill-trafford", document = "a" }', '"sarah-quill"')
    with pytest.raises(DecisionsRefused, match="by other decisions they are one"):
        resolved(whole, part)


def test_the_same_mentions_are_not_different() -> None:
    with pytest.raises(DecisionsRefused, match="are the same mentions"):
        resolved(("different", '"sara-quill-trafford"', '{ id = "sara-quill-trafford", document = "a" }'))


def test_two_people_of_one_name_and_place_have_two_ids() -> None:
    facts = [
        Facts(document=document, posts=(post("Ida Quill", "councillor", council),))
        for document, council in (("a", TRAFFORD), ("b", SALFORD))
    ]
    documents = [(Document(id=each.document, text="", sha256="0"), each) for each in facts]
    assert {each.id for each in resolve(documents).people} == {"ida-quill-trafford", "ida-quill-salford"}
