from __future__ import annotations

import csv
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit import tables
from graphkit.model import (
    Action,
    Document,
    Evidence,
    Facts,
    Finding,
    Inspection,
    Judgement,
    Measure,
    Names,
    Post,
    Resolution,
    Statement,
    names_by_document,
)
from graphkit.tables import COLUMNS, fact_rows, read_tables, write_tables
from tests.by_hand import PLAIN, TRAFFORD, document, facts, resolve

ROOT = Path(__file__).parent.parent
FACTS_PAGE = ROOT.parent / "shared" / "facts.md"

WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
FULL = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
IDS = st.sampled_from(["supervision", "caseloads", "neglect"])
DATES = st.sampled_from(["", "2019", "2019-03", "2019-03-04"])
EVIDENCE = st.builds(Evidence, start=st.integers(0, 50), end=st.integers(50, 99), quote=FULL)
COUNCILS = st.sampled_from(["", TRAFFORD])

INSPECTIONS = st.lists(
    st.builds(
        Inspection,
        key=FULL,
        council=st.just(TRAFFORD),
        kind=IDS,
        evidence=EVIDENCE,
        inspectorate=WORDS,
        ordinal=st.none() | st.integers(1, 9),
        start=DATES,
        end=DATES,
        published=DATES,
        framework=WORDS,
        lead_inspector=WORDS,
    ),
    max_size=3,
    unique_by=lambda inspection: inspection.key,
)


@st.composite
def all_facts(draw: st.DrawFn) -> Facts:
    inspections = draw(INSPECTIONS)
    keys = st.sampled_from([inspection.key for inspection in inspections]) if inspections else st.nothing()
    lists = {
        "judgements": st.builds(Judgement, inspection=keys, area=IDS, grade=IDS, evidence=EVIDENCE),
        "posts": st.builds(
            Post,
            **dict.fromkeys(("person", "role", "role_label", "status", "organisation"), WORDS),
            **dict.fromkeys(("since", "until", "as_of"), DATES),
            evidence=EVIDENCE,
            council=COUNCILS,
        ),
        "findings": st.builds(
            Finding,
            council=COUNCILS,
            polarity=IDS,
            topics=st.lists(IDS, max_size=2).map(tuple),
            evidence=EVIDENCE,
            inspection=st.just("") | keys,
            attributed_to=WORDS,
        ),
        "measures": st.builds(
            Measure, metric=IDS, value=WORDS, evidence=EVIDENCE, council=COUNCILS, unit=WORDS, qualifier=WORDS
        ),
        "actions": st.builds(Action, council=COUNCILS, type=IDS, status=IDS, evidence=EVIDENCE, actor=WORDS),
        "statements": st.builds(Statement, speaker=WORDS, evidence=EVIDENCE, role=WORDS, about=COUNCILS | WORDS),
    }
    drawn = {
        name: tuple(draw(st.lists(facts, max_size=2))) if name != "judgements" or inspections else ()
        for name, facts in lists.items()
    }
    return Facts(document="d1", inspections=tuple(inspections), **drawn)  # type: ignore[arg-type]


def in_order(made: Facts) -> Facts:
    """Return the facts as the tables order them."""
    changes = {}
    for table in tables.FACT_TABLES:
        rows = [
            (fact.evidence.start, fact.evidence.end, msgspec.json.encode(fact), fact) for fact in getattr(made, table)
        ]
        changes[table] = tuple(fact for *_, fact in sorted(rows, key=lambda row: row[:3]))
    return msgspec.structs.replace(made, **changes)


@given(all_facts())
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, made: Facts) -> None:
    folder = tmp_path_factory.mktemp("tables")
    source = msgspec.structs.replace(document("d1", "text"), text="", authors=("Mara Quill", "Ines Okafor"))
    write_tables(folder, [(source, made)], Resolution())
    [(back, read)] = read_tables(folder)
    assert back == source
    assert in_order(read) == in_order(made)


def test_the_columns_are_those_of_the_page() -> None:
    if not FACTS_PAGE.exists():
        pytest.skip("the page of the facts is not beside the project")
    lines = FACTS_PAGE.read_text(encoding="utf-8").splitlines()
    for table, columns in COLUMNS.items():
        told = lines[lines.index(f"## {table}") + 1].strip("`").split(", ")
        assert list(columns[: len(told)]) == told
        assert len(columns) - len(told) in {0, 4}


def test_rows_name_the_council_the_date_and_the_inspection() -> None:
    made = facts(document("a", PLAIN))
    names = names_by_document(resolve([(document("a", PLAIN), made)]))["a"]
    rows = fact_rows(made, names)
    (judgement,) = rows["judgements"]
    assert judgement == {
        "inspection": "trafford-inspection-2019-03",
        "council": "Trafford",
        "gss": TRAFFORD,
        "kind": "inspection",
        "date": "2019-03",
        "area": "overall",
        "grade": "inadequate",
        "document": "a",
        "quote": "inadequate",
        "start": "0",
        "end": "10",
    }
    (inspection,) = rows["inspections"]
    assert (inspection["start"], inspection["quote_start"], inspection["quote_end"]) == ("2019-03", "0", "10")
    (finding,) = rows["findings"]
    assert finding["topics"] == "supervision caseloads"


def test_an_inspection_without_a_start_dates_its_judgements_by_its_report() -> None:
    words = Evidence(start=0, end=4, quote="good")
    inspection = Inspection(key="k", council=TRAFFORD, kind="inspection", evidence=words, published="2019-05")
    judgement = Judgement(inspection="k", area="overall", grade="good", evidence=words)
    made = Facts(document="a", inspections=(inspection,), judgements=(judgement,))
    assert fact_rows(made, Names())["judgements"][0]["date"] == "2019-05"


def test_rows_stand_in_the_order_of_their_words() -> None:
    quotes = [Evidence(start=start, end=start + 3, quote="abc") for start in (9, 0, 4)]
    made = Facts(document="a", statements=tuple(Statement(speaker="Petra", evidence=quote) for quote in quotes))
    assert [row["start"] for row in fact_rows(made, Names())["statements"]] == ["0", "4", "9"]


def test_files_follow_rfc_4180(tmp_path: Path) -> None:
    quote = 'One, "two"\nthree'
    said = Statement(speaker="Petra", evidence=Evidence(start=0, end=16, quote=quote))
    counts = write_tables(tmp_path, [(document("a", quote), Facts(document="a", statements=(said,)))], Resolution())
    assert counts == dict.fromkeys(COLUMNS, 0) | {"documents": 1, "statements": 1}
    assert (tmp_path / "statements.csv").read_bytes() == (
        b'speaker,role,organisation,about,document,quote,start,end\r\nPetra,,,,a,"One, ""two""\nthree",0,16\r\n'
    )
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(f"{table}.csv" for table in COLUMNS)


def test_an_export_that_fails_leaves_the_earlier_one(tmp_path: Path) -> None:
    write_tables(tmp_path, [(document("a", PLAIN), facts(document("a", PLAIN)))], Resolution())
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}

    def broken() -> list[tuple[Document, Facts]]:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_tables(tmp_path, (pair for pair in broken()), Resolution())
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_documents_have_their_row(tmp_path: Path) -> None:
    source = Document(id="a", text="x", sha256="f" * 64, title="T", authors=("A B", "C D"), url="https://e.example/")
    write_tables(tmp_path, [(source, Facts(document="a"))], Resolution())
    with (tmp_path / "documents.csv").open(encoding="utf-8", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert row == {
        "document": "a", "title": "T", "publisher": "", "published": "", "authors": "A B; C D",
        "url": "https://e.example/", "language": "en", "sha256": "f" * 64,
    }  # fmt: skip
