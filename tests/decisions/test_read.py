"""A decisions file: what it may say, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.decisions import Side, decisions_text, parse_decisions
from graphkit.errors import DecisionsRefused

WHY = 'reason = "they told so"\nsource = "an invented register"\n'
SAME = f'[[same]]\none = "jo-bloggs"\nother = "jo-blogs"\n{WHY}'
RIGHT = f"""\
[[right]]
document = "a1"
table = "posts"
person = "Jo Bloggs"
role = "council-leader"
status = "former"
quote = "Jo Bloggs, who led the council"
{WHY}"""


def test_sides_are_ids_in_all_documents_or_in_one() -> None:
    text = f'[[different]]\none = "person/jo-bloggs"\nother = {{ id = "jo-bloggs", document = "a2" }}\n{WHY}'
    (decision,) = parse_decisions(text, where="f").identities
    assert (decision.verdict, decision.one, decision.other) == (
        "different",
        Side(id="jo-bloggs"),
        Side(id="jo-bloggs", document="a2"),
    )
    assert (decision.reason, decision.source, decision.place) == (
        "they told so",
        "an invented register",
        "[[different]] 1",
    )


def test_a_fact_is_given_by_the_columns_of_its_table() -> None:
    wrong = f'[[wrong]]\ndocument = "a1"\ntable = "findings"\ntopics = ["plans", "safety"]\n{WHY}'
    decisions = parse_decisions(wrong + RIGHT, where="f")
    assert [each.columns for each in decisions.corrections_of("a1")] == [
        {"topics": "plans safety"},
        {
            "person": "Jo Bloggs",
            "role": "council-leader",
            "status": "former",
            "quote": "Jo Bloggs, who led the council",
        },
    ]
    assert decisions.corrections_of("a2") == ()


def test_an_empty_file_decides_nothing() -> None:
    assert parse_decisions("# later\n", where="f") == parse_decisions("", where="f")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("one = ", "f: is no TOML"),
        ("[[maybe]]\n", "f: has no place for 'maybe'"),
        ("same = 1\n", "f: has no place for 'same'"),
        ("same = [1]\n", "f: [[same]] 1: is no table"),
        (SAME.replace('source = "an invented register"', ""), "f: [[same]] 1: has no source"),
        (SAME.replace("they told so", " "), "f: [[same]] 1: has no reason"),
        (SAME.replace('other = "jo-blogs"', ""), "f: [[same]] 1: does not say who or what 'other' is"),
        (SAME.replace('"jo-blogs"', '{ name = "x", id = "y" }'), "f: [[same]] 1: 'other' holds something unknown"),
        (SAME.replace("jo-blogs", "jo-bloggs"), "f: [[same]] 1: names jo-bloggs twice"),
        (SAME + "since = 2019\n", "f: [[same]] 1: holds an unknown 'since'"),
        (RIGHT.replace('"posts"', '"people"'), "f: [[right]] 1: names no table of facts: 'people'"),
        (RIGHT.replace('document = "a1"', ""), "f: [[right]] 1: names no document"),
        (RIGHT.replace("council-leader", "boss"), "f: [[right]] 1: 'boss' is no role"),
        (RIGHT.replace('"former"', '"done"'), "f: [[right]] 1: 'done' is no status"),
        (RIGHT.replace('role = "council-leader"\n', ""), "f: [[right]] 1: does not tell role"),
        (RIGHT + 'council = "Traford"\n', "f: [[right]] 1: knows no council 'Traford'"),
        (RIGHT + "start = 7\n", "f: [[right]] 1: holds an unknown 'start'"),
        (f'[[wrong]]\ndocument = "a1"\ntable = "posts"\n{WHY}', "f: [[wrong]] 1: does not tell a column"),
    ],
)
def test_what_makes_no_sense_is_refused(text: str, told: str) -> None:
    with pytest.raises(DecisionsRefused) as caught:
        parse_decisions(text, where="f")
    assert str(caught.value).startswith(told)
    assert caught.value.hint


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DecisionsRefused, match="no such file"):
        decisions_text(tmp_path / "decisions.toml")


def pair(verdict: str, one: str, other: str) -> str:
    return f'[[{verdict}]]\none = "{one}"\nother = "{other}"\n{WHY}'


@pytest.mark.parametrize(
    "text",
    [
        pair("same", "a", "b") + pair("different", "a", "b"),
        pair("same", "a", "b") + pair("different", "b", "a"),
        pair("same", "a", "b") + pair("same", "b", "c") + pair("different", "c", "a"),
        RIGHT + f'[[wrong]]\ndocument = "a1"\ntable = "posts"\nperson = "Jo Bloggs"\n{WHY}',
    ],
    ids=["the same pair", "turned round", "over a third", "a fact"],
)
def test_decisions_that_contradict_each_other_are_refused(text: str) -> None:
    with pytest.raises(DecisionsRefused) as caught:
        parse_decisions(text, where="f")
    assert caught.value.hint == "keep one of them"


def test_decisions_that_agree_are_taken() -> None:
    text = pair("same", "a", "b") + pair("different", "b", "c") + pair("different", "a", "c")
    assert len(parse_decisions(text, where="f").identities) == 3
