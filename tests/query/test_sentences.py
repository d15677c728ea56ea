from __future__ import annotations

import pytest

from graphkit.dates import spoken_date
from graphkit.query.knowledge import Knowledge, Thing
from graphkit.query.sentences import sentence, shortened, when

LABELS = {
    "c/a": "Exampleton",
    "p/jo": "Jo Bloggs",
    "o/ofsted": "Ofsted",
    "r/director": "director of children's services",
    "s/interim": "interim",
    "s/incumbent": "incumbent",
    "s/former": "former",
    "k/inspection": "inspection",
    "k/visit": "monitoring visit",
    "a/overall": "overall effectiveness",
    "g/good": "good",
    "y/weakness": "weakness",
    "t/one": "plans",
    "t/two": "supervision",
    "m/agency": "share of agency staff",
    "w/board": "improvement board",
    "z/planned": "planned",
}
VISIT = {"gk:kind": "k/visit", "gk:council": "c/a", "gk:inspectorate": "o/ofsted"}
POST = {"org:member": "p/jo", "org:role": "r/director", "org:organization": "c/a", "gk:status": "s/incumbent"}
FOUND = {
    "gk:polarity": "y/weakness",
    "gk:council": "c/a",
    "gk:topic": "t/one t/two",
    "prov:wasAttributedTo": "o/ofsted",
}
BOARD = {"gk:actionType": "w/board", "gk:status": "z/planned", "gk:council": "c/a"}


CASES = [
    (
        "inspection",
        {**VISIT, "dcterms:date": "2018-08-22"},
        "Ofsted carried out a monitoring visit at Exampleton on 22 August 2018.",
    ),
    ("inspection", {**VISIT, "gk:ordinal": "4"}, "Ofsted carried out its fourth monitoring visit at Exampleton."),
    ("inspection", {**VISIT, "gk:ordinal": "11"}, "Ofsted carried out its 11th monitoring visit at Exampleton."),
    (
        "inspection",
        {"gk:kind": "k/inspection", "gk:council": "c/a"},
        "Inspectors carried out an inspection at Exampleton.",
    ),
    (
        "judgement",
        {"gk:inspection": "i", "gk:area": "a/overall", "gk:grade": "g/good", "gk:council": "c/a"},
        "Ofsted judged overall effectiveness at Exampleton in March 2019: good.",
    ),
    ("tenure", {**POST, "gk:asOf": "2019"}, "Jo Bloggs was director of children's services at Exampleton in 2019."),
    (
        "tenure",
        {**POST, "gk:since": "2018-01", "gk:until": "2019"},
        "Jo Bloggs was director of children's services at Exampleton from January 2018 to 2019.",
    ),
    (
        "tenure",
        {**POST, "gk:status": "s/interim", "gk:until": "2019"},
        "Jo Bloggs was interim director of children's services at Exampleton until 2019.",
    ),
    (
        "finding",
        {**FOUND, "gk:inspection": "i"},
        "Ofsted found a weakness in plans and supervision at Exampleton in March 2019.",
    ),
    (
        "measure",
        {"gk:metric": "m/agency", "schema:value": "41", "schema:unitText": "percent", "gk:council": "c/a"},
        "Share of agency staff at Exampleton: 41 per cent.",
    ),
    ("action", {**BOARD, "dcterms:date": "2019-05-13"}, "Planned at Exampleton: improvement board (13 May 2019)."),
    ("action", {**BOARD, "gk:actor": "p/jo"}, "Planned at Exampleton by Jo Bloggs: improvement board."),
    (
        "statement",
        {"gk:speaker": "p/jo", "gk:council": "c/a", "schema:text": "We have\na plan."},
        "Jo Bloggs said of Exampleton: “We have a plan.”",
    ),
    ("statement", {"gk:speaker": "c/a", "gk:council": "c/a", "schema:text": "Yes."}, "Exampleton said: “Yes.”"),
]


@pytest.mark.parametrize(("kind", "values", "wanted"), CASES, ids=[case[2] for case in CASES])
def test_facts_are_told_in_english(kind: str, values: dict[str, str], wanted: str) -> None:
    inspection = Thing("i", "inspection", {"gk:inspectorate": ("o/ofsted",), "dcterms:date": ("2019-03",)})
    texts = {name: tuple(value.split()) if name == "gk:topic" else (value,) for name, value in values.items()}
    thing = Thing("x", kind, texts)
    assert sentence(Knowledge({"i": inspection, "x": thing}, LABELS, {}), thing) == wanted


@pytest.mark.parametrize(
    ("date", "spoken", "placed"),
    [
        ("2019", "2019", " in 2019"),
        ("2019-03", "March 2019", " in March 2019"),
        ("2019-03-04", "4 March 2019", " on 4 March 2019"),
    ],
)
def test_dates_are_spoken(date: str, spoken: str, placed: str) -> None:
    assert (spoken_date(date), when(date), when("")) == (spoken, placed, "")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("a b", "a b"), ("one two, three", "one two …"), ("one\n two", "one two"), ("onetwothreefour", "onetwothre …")],
)
def test_quotations_are_shortened_at_words(text: str, wanted: str) -> None:
    assert shortened(text, 10) == wanted
