"""The register on invented reports: who is in it at a date, with which grades, and what came before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from graphkit.errors import GraphkitError
from graphkit.model import Document, Evidence, Facts, Inspection, Judgement, names_by_document
from graphkit.register.rows import COLUMNS, Row, register
from graphkit.resolve.resolve import resolve
from graphkit.vocabulary import vocabulary

WORDS = Evidence(start=0, end=1, quote="x")
TRAFFORD, NORTHAMPTONSHIRE, CUMBRIA = "E08000009", "E10000021", "E10000006"
FORMER_DORSET, DORSET, BOURNEMOUTH, POOLE = "E10000009", "E06000059", "E06000028", "E06000029"
Told = tuple[Document, Facts]


def told(
    name: str, council: str, start: str, grade: str, *, end: str = "", published: str = "", own: bool = True,
    **areas: str,
) -> Told:  # fmt: skip
    """Return a document that tells of one inspection; a report of it, unless it is not its `own`."""
    row = Inspection(
        key="i1", council=council, kind="inspection", evidence=WORDS, start=start, end=end, framework="ILACS",
        lead_inspector="Ada Moorcroft",
    )  # fmt: skip
    given = {"overall": grade} | {area.replace("_", "-"): each for area, each in areas.items()}
    judgements = tuple(Judgement(inspection="i1", area=a, grade=g, evidence=WORDS) for a, g in given.items())
    facts = Facts(document=name, own=("i1",) if own else (), inspections=(row,), judgements=judgements)
    kind: Any = "report" if own else "article"
    return Document(id=name, text="", sha256="", kind=kind, published=published), facts


def rows(documents: Sequence[Told], **asked: Any) -> list[Row]:
    names = names_by_document(resolve(documents))
    return register(documents, names, **asked)


def councils(documents: Sequence[Told], **asked: Any) -> dict[str, str]:
    """Return the overall grade of each council of the register."""
    return {row["council"]: row["overall"] for row in rows(documents, **asked)}


TWICE = [
    told("t15", TRAFFORD, "2015-01-27", "good", end="2015-02-18", published="2015-05-12"),
    told("t19", TRAFFORD, "2019-03-04", "inadequate", end="2019-03-08", leadership="inadequate"),
]


def test_a_row_has_what_the_report_and_the_list_of_councils_tell() -> None:
    (row,) = rows(TWICE)
    assert list(row) == list(COLUMNS)
    assert {name: value for name, value in row.items() if value} == {
        "council": "Trafford",
        "gss": TRAFFORD,
        "dfe_code": "358",
        "urn": "80573",
        "region": "North West",
        "framework": "ILACS",
        "start": "2019-03-04",
        "end": "2019-03-08",
        "lead_inspector": "Ada Moorcroft",
        "overall": "inadequate",
        "leadership": "inadequate",
        "history": "2015-01-27 good",
        "source": "report",
        "document": "t19",
    }


@pytest.mark.parametrize(
    ("as_of", "grade"),
    [
        ("2014", None),
        ("2015-02-18", None),  # on site, but not yet published
        ("2015-05-11", None),
        ("2015-05-12", "good"),
        ("2015-05", "good"),
        ("2015", "good"),
        ("2019-03-07", "good"),
        ("2019-03-08", "inadequate"),  # this report does not tell when it came out
        ("2019-03", "inadequate"),
        ("", "inadequate"),
    ],
)
def test_the_state_at_a_date(as_of: str, grade: str | None) -> None:
    assert councils(TWICE, as_of=as_of).get("Trafford") == grade


@pytest.mark.parametrize("as_of", ["yesterday", "2019-13", "31 March 2019"])
def test_what_is_no_date_is_refused(as_of: str) -> None:
    with pytest.raises(GraphkitError, match="is no date"):
        rows(TWICE, as_of=as_of)


REORGANISED = [
    told("n", NORTHAMPTONSHIRE, "2019-06-17", "inadequate"),
    told("nn", "E06000061", "2022-10-03", "inadequate"),
    told("c", CUMBRIA, "2017-11-13", "requires-improvement"),
    told("d", FORMER_DORSET, "2018-05-08", "good"),
    told("dd", DORSET, "2021-09-27", "good"),
    told("b", BOURNEMOUTH, "2018-06-04", "good"),
    told("p", POOLE, "2018-01-15", "requires-improvement"),
]


@pytest.mark.parametrize(
    ("as_of", "wanted"),
    [
        (
            "2019-03-31",
            {"Bournemouth": "good", "Cumbria": "requires-improvement", "Dorset": "good",
             "Poole": "requires-improvement"},
        ),
        (
            "2019-12",
            {"Bournemouth, Christchurch and Poole": "", "Cumbria": "requires-improvement", "Dorset": "",
             "Northamptonshire": "inadequate"},
        ),
        (
            "2021-04-01",
            {"Bournemouth, Christchurch and Poole": "", "Cumbria": "requires-improvement", "Dorset": "",
             "North Northamptonshire": "", "West Northamptonshire": ""},
        ),
        (
            "2023-03-31",
            {"Bournemouth, Christchurch and Poole": "", "Cumbria": "requires-improvement", "Dorset": "good",
             "North Northamptonshire": "inadequate", "West Northamptonshire": ""},
        ),
        (
            "2023-04-01",
            {"Bournemouth, Christchurch and Poole": "", "Cumberland": "", "Dorset": "good",
             "North Northamptonshire": "inadequate", "West Northamptonshire": "", "Westmorland and Furness": ""},
        ),
    ],
)  # fmt: skip
def test_reorganised_councils_by_date(as_of: str, wanted: dict[str, str]) -> None:
    assert councils(REORGANISED, as_of=as_of) == wanted


def test_a_successor_begins_without_a_grade_and_with_a_history() -> None:
    found = {row["council"]: row for row in rows(REORGANISED)}
    assert found["West Northamptonshire"]["history"] == "2019-06-17 inadequate (Northamptonshire)"
    assert found["North Northamptonshire"]["history"] == "2019-06-17 inadequate (Northamptonshire)"
    assert found["Cumberland"]["history"] == "2017-11-13 requires-improvement (Cumbria)"
    assert found["Westmorland and Furness"]["history"] == "2017-11-13 requires-improvement (Cumbria)"
    assert found["Dorset"]["gss"] == DORSET
    assert found["Dorset"]["history"] == "2018-05-08 good (Dorset)"
    both = "2018-06-04 good (Bournemouth); 2018-01-15 requires-improvement (Poole)"
    assert found["Bournemouth, Christchurch and Poole"]["history"] == both


@pytest.mark.parametrize(("as_of", "count"), [("", 153), ("2019-03-31", 152), ("2019-04-01", 151), ("2021-04-01", 152)])
def test_all_councils_of_a_day(as_of: str, count: int) -> None:
    assert len(rows(REORGANISED, as_of=as_of, every=True)) == count


def test_each_inspection_has_a_row_with_what_was_known_then() -> None:
    found = rows([*TWICE, *REORGANISED], history=True)
    assert [(row["council"], row["start"]) for row in found if row["council"] in ("Trafford", "Dorset")] == [
        ("Dorset", "2021-09-27"),
        ("Dorset", "2018-05-08"),
        ("Trafford", "2019-03-04"),
        ("Trafford", "2015-01-27"),
    ]
    assert [row["history"] for row in found if row["council"] == "Trafford"] == ["2015-01-27 good", ""]
    assert len(rows([*TWICE, *REORGANISED], history=True, as_of="2018")) == 5


def test_neighbours_stand_as_they_did() -> None:
    near, far = vocabulary().councils[TRAFFORD].neighbours[:2]
    names = vocabulary().council_name
    documents = [
        *TWICE,
        told("near1", near, "2014-02-03", "good"),
        told("near2", near, "2018-02-05", "outstanding"),
        told("far", far, "2020-02-03", "inadequate"),
    ]
    latest = sorted([f"{names(near)} outstanding", f"{names(far)} inadequate"])
    found = {row["council"]: row["neighbours"] for row in rows(documents)}
    assert found["Trafford"] == "; ".join(latest)
    then = [row["neighbours"] for row in rows(documents, history=True) if row["council"] == "Trafford"]
    assert then == [f"{names(near)} outstanding", f"{names(near)} good"]


ARTICLE = told("a", TRAFFORD, "2022-11", "requires-improvement", own=False, published="2023-01-31")


def test_articles_are_left_out() -> None:
    assert councils([*TWICE, ARTICLE]) == {"Trafford": "inadequate"}
    assert councils([ARTICLE]) == {}


def test_articles_fill_what_no_report_tells_and_say_so() -> None:
    (row,) = rows([*TWICE, ARTICLE], fill=True)
    assert (row["overall"], row["source"], row["document"]) == ("requires-improvement", "article", "a")
    assert row["history"] == "2019-03-04 inadequate; 2015-01-27 good"
    same = told("b", TRAFFORD, "2019-03", "good", own=False)
    (row,) = rows([*TWICE, same], fill=True)
    assert (row["overall"], row["source"]) == ("inadequate", "report")


def test_what_a_report_recalls_goes_before_what_articles_say() -> None:
    document, facts = told("t23", TRAFFORD, "2022-11-21", "good")
    recalled = Inspection(key="i2", council=TRAFFORD, kind="inspection", evidence=WORDS, start="2019")
    grade = Judgement(inspection="i2", area="overall", grade="inadequate", evidence=WORDS)
    facts = Facts(
        document="t23",
        own=("i1",),
        inspections=(*facts.inspections, recalled),
        judgements=(*facts.judgements, grade),
    )
    article = told("a", TRAFFORD, "2019-03", "good", own=False)
    assert rows([(document, facts), article])[0]["history"] == ""
    assert rows([(document, facts), article], fill=True)[0]["history"] == "2019 inadequate (recalled)"


def test_visits_and_inspections_without_a_grade_are_not_in_it() -> None:
    document, facts = told("v", TRAFFORD, "2019-03-04", "good")
    ungraded = Facts(document="v", own=("i1",), inspections=facts.inspections)
    assert rows([(document, ungraded)]) == []


def test_one_report_given_twice_is_one_inspection() -> None:
    copy = told("t19-copy", TRAFFORD, "2019-03-04", "inadequate", end="2019-03-08")
    assert len(rows([*TWICE, copy], history=True)) == 2
