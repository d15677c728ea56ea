"""Actions: which clauses state what was, is being or will be done."""

from __future__ import annotations

import pytest

from tests.extract.actions.telling import cases, read, types


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("An improvement board has been set up.", {"improvement-board"}),
        ("The council has drawn up an action plan.", {"improvement-plan"}),
        ("The council has appointed Ivy Marchetti as director of children's services.", {"appointment"}),
        ("Otto Brandreth joined as principal social worker in May.", {"appointment"}),
        ("Ms Marchetti takes up the post in January.", {"appointment"}),
        ("Dora Quillfeather has stepped down as lead member.", {"departure"}),
        ("The director resigned on the day of publication.", {"departure"}),
        ("It is bringing in an audit team.", {"external-audit"}),
        ("The council is hiring more social workers.", {"recruitment"}),
        ("A recruitment drive is under way.", {"recruitment"}),
        ("The cabinet has put £3.2m into the service.", {"funding"}),
        ("There will be additional resources.", {"funding"}),
        ("Managers are being offered a management development programme.", {"training-programme"}),
        ("The trust was handed the service, which has been restructured.", {"trust", "restructure"}),
        ("A new team has been created for children in need.", {"restructure"}),
        ("The department served an improvement notice on the council.", {"intervention"}),
        ("Ministers sent in a commissioner.", {"commissioner"}),
        ("Ministers have appointed Otto Brandreth as commissioner.", {"commissioner"}),
        ("The services were handed over to a trust.", {"trust"}),
        ("The council is in a formal partnership with Leeds City Council.", {"partnership"}),
        ("Social workers from Camden have been brought in.", {"partnership"}),
        ("The council has commissioned an independent review.", {"review"}),
        ("All open cases are being reviewed.", {"review"}),
        ("Officers have developed a new audit tool.", {"tool"}),
        ("The leader has written to the education secretary.", {"lobbying"}),
        ("We are sorry that children were let down.", {"apology"}),
        ("Urgent work has started.", {"other"}),
    ],
)
def test_clause_states_an_action(sentence: str, expected: set[str]) -> None:
    assert {action.type for action in read(sentence)} == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Could the council be served with an improvement notice?",
        "The council might be served with an improvement notice.",
        "There are no plans for an improvement board.",
        'The improvement board was labelled "ineffective".',
        "The leader denied that the director had resigned.",
        "Social workers do not receive enough training.",
        "It is hard to recruit social workers.",
        "The police and crime commissioner did not reply.",
        "Children take a long time to trust adults.",
        "A primary school has appointed a new director of music.",
        "Inspectors reviewed cases in two teams.",
        "The council put its money where its mouth was.",
    ],
)
def test_other_clauses_state_none(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("An improvement board has been set up.", "done"),
        ("An improvement board will be set up.", "planned"),
        ("Creating an improvement board", "planned"),
        ("An improvement board is being set up.", "under-way"),
    ],
)
def test_status(sentence: str, status: str) -> None:
    (action,) = read(sentence)
    assert action.status == status


def test_each_part_of_a_list_is_an_action_with_its_own_words() -> None:
    found = read(
        "They are providing staff with support and coaching, a leadership programme and a supervision tracker."
    )
    assert [(action.type, action.evidence.quote.split()[-1]) for action in found] == [
        ("training-programme", "coaching"),
        ("training-programme", "programme"),
        ("tool", "tracker."),
    ]


def test_clause_is_the_evidence() -> None:
    (action,) = read("Inspectors were worried, but the council has appointed a new director in May 2019.")
    assert action.evidence.quote == "the council has appointed a new director in May 2019."
    assert (action.council, action.date, action.actor) == ("E08000008", "2019-05", "Tameside")


def test_another_council_that_helps_is_not_the_one_that_acts() -> None:
    found = read(
        "Managers have set up an improvement board with help from the London Borough of Ealing. Eight staff were hired."
    )
    assert {action.council for action in found} == {"E08000008"}


def test_another_council_that_is_told_of_acts_itself() -> None:
    found = read("Oldham Council has set up an improvement board.")
    assert [action.council for action in found] == ["E08000004"]


def test_government_is_the_actor_of_an_intervention() -> None:
    (action,) = read("The Department for Education has issued a statutory direction.")
    assert action.actor == "Department for Education"


@pytest.mark.parametrize(("text", "expected"), cases("actions_cases.tsv"))
def test_wordings(text: str, expected: str) -> None:
    assert types(text) == expected


def test_what_the_government_is_called_on_to_do_is_not_done() -> None:
    (action,) = read("The council has called on the government to find more money.")
    assert action.type == "lobbying"


def test_leader_who_came_years_ago_is_told_of_by_the_way() -> None:
    assert read("Ivy Marchetti, the director of children's services, joined in 2009.") == []
