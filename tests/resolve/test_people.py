"""People of different documents: which are one."""

from __future__ import annotations

import pytest

from graphkit.model import Evidence, Facts, Post, Statement
from graphkit.resolve.people import bare, is_person, resolve_people

WORDS = Evidence(start=0, end=1, quote="x")


def post(person: str, role: str = "chief-executive", council: str = "E08000009") -> Post:
    return Post(person=person, role=role, role_label=role, status="incumbent", council=council, evidence=WORDS)


def statement(speaker: str) -> Statement:
    return Statement(speaker=speaker, evidence=WORDS)


def test_one_name_with_one_post_in_two_documents_is_one_person() -> None:
    people, doubts, _ = resolve_people([Facts(document=d, posts=(post("Ida Quill"),)) for d in "ab"])
    assert [(p.id, p.members) for p in people] == [("ida-quill", (("a", "Ida Quill"), ("b", "Ida Quill")))]
    assert not doubts


def test_one_name_in_posts_that_have_nothing_in_common_stays_two_and_is_a_doubt() -> None:
    documents = [
        Facts(document="a", posts=(post("Ida Quill"),)),
        Facts(document="b", posts=(post("Ida Quill", "judge", ""),)),
    ]
    people, doubts, _ = resolve_people(documents)
    assert sorted(p.id for p in people) == ["ida-quill-b", "ida-quill-trafford"]
    assert len(doubts) == 1


def test_a_director_who_moved_is_one_person() -> None:
    role = "director-of-childrens-services"
    documents = [
        Facts(document="a", posts=(post("Ida Quill", role),)),
        Facts(document="b", posts=(post("Ida Quill", role, "E08000006"),)),
    ]
    assert len(resolve_people(documents)[0]) == 1


def test_titles_are_no_part_of_a_name() -> None:
    documents = [
        Facts(document="a", posts=(post("Cllr Ida Quill", "council-leader"),)),
        Facts(document="b", posts=(post("Ida Quill", "council-leader"),)),
    ]
    assert [p.name for p in resolve_people(documents)[0]] == ["Ida Quill"]


def test_who_only_speaks_is_a_person_too() -> None:
    people, *_ = resolve_people([Facts(document="a", statements=(statement("Ida Quill"), statement("Ofsted")))])
    assert [p.name for p in people] == ["Ida Quill"]


def test_names_nearly_alike_at_one_place_are_a_doubt() -> None:
    documents = [Facts(document="a", posts=(post("Sara Quill"),)), Facts(document="b", posts=(post("Sarah Quill"),))]
    people, doubts, _ = resolve_people(documents)
    assert len(people) == 2
    assert [(d.one, d.other) for d in doubts] == [("sara-quill", "sarah-quill")]


@pytest.mark.parametrize("speaker", ["Trafford Council", "Ofsted", "Department for Education", "UNISON"])
def test_a_body_is_no_person(speaker: str) -> None:
    assert not is_person(speaker)


@pytest.mark.parametrize(
    ("name", "expected"), [("Cllr Ida Quill", "Ida Quill"), ("Sir Ido Quill", "Ido Quill"), ("Ida Quill", "Ida Quill")]
)
def test_a_name_without_its_titles(name: str, expected: str) -> None:
    assert bare(name) == expected
