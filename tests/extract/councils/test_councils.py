"""Councils where a text speaks of them, and not where their names are something else."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from ahocorasick_rs import AhoCorasick

from graphkit.extract.councils.councils import CouncilMention, CouncilName, Hit, council_patterns, judge_mentions
from graphkit.language.text import fold, whole_words
from graphkit.vocabulary import Council, vocabulary
from tests.extract.reading import reading

HERE = Path(__file__).parent


@cache
def _machine() -> tuple[AhoCorasick, list[tuple[CouncilName, ...]]]:
    names: dict[str, tuple[CouncilName, ...]] = {}
    for pattern, name in council_patterns(vocabulary()):
        names[pattern] = (*names.get(pattern, ()), name)
    return AhoCorasick(list(names)), list(names.values())


def _hits(folded: str) -> list[Hit]:
    machine, names = _machine()
    found = machine.find_matches_as_indexes(folded, overlapping=True)
    return [(start, end, names[p]) for start, end, p in whole_words(folded, found)]


def find(text: str, published: str = "") -> list[CouncilMention]:
    folded = fold(text)
    return judge_mentions(text, folded, _hits(folded), published)


def _rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _names(mentions: list[CouncilMention]) -> set[str]:
    return {vocabulary().councils[gss].name for mention in mentions for gss in mention.gss}


CASES = [(expected, sentence) for expected, sentence in _rows("councils_cases.tsv")]
TEMPLATES = [(kind, sentence) for kind, sentence in _rows("councils_templates.tsv")]
SHARED = vocabulary().concepts["place"]["shared"].cues


def _expected(column: str) -> set[str]:
    return set(column.removeprefix("?").split(";")) - {"-"}


@pytest.mark.parametrize(("expected", "sentence"), [case for case in CASES if not case[0].startswith("?")])
def test_sentence_speaks_of_these_councils_only(expected: str, sentence: str) -> None:
    assert _names(find(sentence)) == _expected(expected)


def test_precision_and_recall_over_all_cases_known_faults_included() -> None:
    got = [(_names(find(sentence)), _expected(expected)) for expected, sentence in CASES]
    right = sum(len(found & wanted) for found, wanted in got)
    traps_passed = sum(not found for found, wanted in got if not wanted)
    assert sum(not wanted for _, wanted in got) >= 300
    assert right / sum(len(wanted) for _, wanted in got) >= 0.98
    assert traps_passed / sum(not wanted for _, wanted in got) >= 0.98


def _sentences(kind: str, template: str, council: Council) -> Iterator[str]:
    if kind == "council":
        yield from (template.format(council=name) for name in council.names)
        return
    for place in (council.name, *council.cues):
        if kind != "bare" or fold(place) not in SHARED:
            yield template.format(place=place, council=council.names[0])


@pytest.mark.parametrize(("kind", "template"), TEMPLATES)
def test_every_council_is_found_under_every_name(kind: str, template: str) -> None:
    missed = []
    for council in vocabulary().councils.values():
        for sentence in _sentences(kind, template, council):
            found = [mention for mention in find(sentence, council.end) if council.gss in mention.gss]
            sure = kind not in ("council", "company") or all(mention.certain for mention in found)
            if len(found) < (2 if kind == "known" else 1) or not sure:
                missed.append(sentence)
    assert missed == []


@pytest.mark.parametrize(
    ("text", "form", "certain"),
    [
        ("Trafford Council was told.", "council", True),
        ("LB Havering was told.", "council", True),
        ("Families in Trafford were told.", "place", False),
        ("Trafford's children's services were praised.", "place", True),
        ("Sandwell Children's Trust was praised.", "provider", True),
    ],
)
def test_form_and_certainty_of_a_mention(text: str, form: str, certain: bool) -> None:
    (mention,) = find(text)
    assert (mention.form, mention.certain) == (form, certain)


@pytest.mark.parametrize(
    ("text", "published", "gss"),
    [
        ("Families in Dorset were told.", "2018-05-01", "E10000009"),
        ("Families in Dorset were told.", "2019-04-01", "E06000059"),
        ("Families in Dorset were told.", "", "E06000059"),
        ("Dorset County Council was told.", "2024", "E10000009"),
        ("Families in Somerset were told.", "2023-03-31", "E10000027"),
        ("Families in Somerset were told.", "2023-03", "E10000027"),
        ("Families in Somerset were told.", "2023", "E06000066"),
        ("Families in Somerset were told.", "2022", "E10000027"),
        ("North Yorkshire's director of children was told.", "2021-06", "E10000023"),
        ("Families in Northamptonshire were told.", "2019", "E10000021"),
        ("Families in Bournemouth were told.", "2016", "E06000028"),
    ],
)
def test_former_and_present_councils_of_one_name_are_told_apart_by_date(text: str, published: str, gss: str) -> None:
    assert [mention.gss for mention in find(text, published)] == [(gss,)]


def test_a_council_that_was_not_yet_there_is_no_bare_place() -> None:
    assert find("Families in Westmorland and Furness were told.", "2015") == []


def test_a_provider_stands_for_all_the_councils_that_it_serves() -> None:
    (mention,) = find("Achieving for Children said that it was proud.")
    assert mention.provider == "achieving-for-children"
    assert mention.gss == ("E09000021", "E09000027", "E06000040")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Achieving for Children was praised. AfC employs 1,000 people.", 2),
        ("Nurses are paid under AfC bands.", 0),
        ("achieving for children is hard work.", 0),
    ],
)
def test_the_abbreviation_of_a_provider_needs_its_name(text: str, count: int) -> None:
    assert len(find(text)) == count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sarah Bolton resigned. Bolton said she was tired.", []),
        ("Sarah Bolton resigned. Families in Bolton were told.", ["Bolton"]),
        ("Kingston was quiet.", []),
        ("Kingston was good once. In May Kingston was inadequate.", ["Kingston", "Kingston"]),
        ("Kingston waits, and Kingston hopes, as Leeds Council did.", ["Leeds Council"]),
        ("Merton Council met. Children in Kingston wait.", ["Merton Council", "Kingston"]),
        ("Bury, which was good, is not. Hull, where it rains, is.", ["Bury", "Hull"]),
        ("Reading, writing and sums. Slough, a fair.", []),
        ("Children in Bury wait. Bury still hopes.", ["Bury", "Bury"]),
        ("Children in Bury wait. Bury your fears.", ["Bury"]),
        ("Bury still hopes.", []),
        ("Families in Reading wait. Reading the file helped. Reading now asks.", ["Reading", "Reading"]),
        ("Oldham: a new leader.\nBury: the same.\nReading is fun.", ["Oldham", "Bury"]),
        ("Bury: the same.", []),
        ("Leeds's Anna Lowe said so. Tom Kent's Ford Focus failed.", ["Leeds"]),
        ("Kensington and Chelsea is good. Kensington's leader is glad.", ["Kensington and Chelsea", "Kensington"]),
        ("The Duke of Windsor met a man from Hammersmith in Barking.", []),
        ("Gateshead is good. Newcastle is not.", ["Gateshead", "Newcastle"]),
        ("Staffordshire is good. Families in Newcastle wait.", ["Staffordshire"]),
        ("Merton is good. Ministers in Westminster wait.", ["Merton"]),
        ("Merton is good. Jane Richmond is not. Ms Richmond said so.", ["Merton"]),
        ("Kingston Council met. Kingston was quiet.", ["Kingston Council", "Kingston"]),
        ("Stoke-on-Trent\u00a0City\nCouncil met.", ["Stoke-on-Trent\u00a0City\nCouncil"]),
        ("Hammersmith & Fulham, Bury\u2019s and Hull.", ["Hammersmith & Fulham", "Bury", "Hull"]),
    ],
)
def test_words_of_the_mentions_in_the_light_of_the_document(text: str, words: list[str]) -> None:
    assert [text[mention.start : mention.end] for mention in find(text)] == words


def test_time_grows_with_the_text_only() -> None:
    text = "Reading, Richmond and Bath and " * 4000
    folded = fold(text)
    hits = _hits(folded)
    began = time.perf_counter()
    judge_mentions(text[: len(text) // 8], folded[: len(text) // 8], hits[: len(hits) // 8])
    small = time.perf_counter() - began
    began = time.perf_counter()
    judge_mentions(text, folded, hits)
    assert time.perf_counter() - began < 8 * small * 5


@pytest.mark.parametrize(
    "opener",
    [
        "Broke",
        "Failing",
        "Crisis-hit",
        "Shamed",
        "Proud",
        "Tiny",
        "Angry",
        "Debt-laden",
        "Overspent",
        "Sorry",
        "Leaderless",
    ],
)
@pytest.mark.parametrize("telling", ["Children in Barking and in Kent wait.", "Kent's plan has holes, inspectors say."])
def test_a_word_that_opens_a_headline_makes_no_name_of_a_place(opener: str, telling: str) -> None:
    assert [m.form for m in find(f"{opener} Kent must mend its ways, says envoy\n\n{telling}")] == ["place"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Jane Kent must mend her ways, says envoy\n\nKent has left. Kent's plan was a good one.",
        "Ayodele Kent is to run services in Leeds\n\nKent has been in Leeds since May. Kent's plan is a good one.",
        "Leeds is glad. Now, Zosia Kent says\n\nKent's plan was a good one. Kent will stay in Leeds.",
    ],
)
def test_a_name_that_opens_a_line_may_be_that_of_a_person(text: str) -> None:
    assert "Kent" not in _names(find(text))


@pytest.mark.parametrize(
    ("text", "name", "gss"),
    [
        ("Kit Ansah resigned from Kingston upon Thames RBC last week.", "Kingston upon Thames RBC", "E09000021"),
        ("It will share Richmond LBC's director.", "Richmond LBC", "E09000027"),
        ("Jo Moor, head of safeguarding at Sutton LBC, left in May.", "Sutton LBC", "E09000029"),
        ("Medway UA was told to act.", "Medway UA", "E06000035"),
        ("Bury MBC's director has left.", "Bury MBC", "E08000002"),
        ("Derby CC has a new director.", "Derby CC", "E06000015"),
    ],
)
def test_a_council_called_by_its_place_and_its_kind_for_short(text: str, name: str, gss: str) -> None:
    (mention,) = reading(text).councils
    assert (text[mention.start : mention.end], mention.gss, mention.certain) == (name, (gss,), True)
