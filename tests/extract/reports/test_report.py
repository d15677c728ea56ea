from __future__ import annotations

import json
from pathlib import Path

import pytest

from graphkit.documents.pdf_document import pdf_document
from graphkit.documents.read import read_document
from graphkit.extract.pipeline import extract
from graphkit.extract.reports.front import read_front, report_lines
from graphkit.extract.reports.grades import report_grades
from graphkit.extract.reports.report import extract_report
from graphkit.model import Block, Document, Facts, Inspection, Judgement, Post
from graphkit.vocabulary import vocabulary
from tests.made_reports import ILACS_ROWS, Report, ilacs, letter, sif

REPORTS = Path(__file__).parents[4] / "shared" / "reports"
RUTLAND = "E06000017"


def facts(report: Report) -> Facts:
    return extract(pdf_document("made.pdf", "made", report.data()))


def main(found: Facts) -> Inspection:
    return found.inspections[0]


def grades(found: Facts, key: str = "i1") -> dict[str, str]:
    return {one.area: one.grade for one in found.judgements if one.inspection == key}


def test_ilacs() -> None:
    found = facts(ilacs())
    one = main(found)
    assert (one.council, one.kind, one.framework) == (RUTLAND, "inspection", "ILACS")
    assert (one.start, one.end, one.lead_inspector) == ("2023-05-08", "2023-05-19", "Ada Moorcroft")
    assert grades(found) == {
        "leadership": "outstanding",
        "help-and-protection": "requires-improvement",
        "in-care": "good",
        "care-leavers": "inadequate",
        "overall": "good",
    }


def test_ilacs_before_2023() -> None:
    rows = (
        *ILACS_ROWS[:2],
        ("The experiences and progress of children in care and care leavers", "Good"),
        ILACS_ROWS[4],
    )
    assert grades(facts(ilacs(rows=rows))) == {
        "leadership": "outstanding",
        "help-and-protection": "requires-improvement",
        "in-care-and-care-leavers": "good",
        "overall": "good",
    }


def test_an_area_that_was_not_judged_has_no_grade() -> None:
    rows = [(label, "Not judged" if "care leavers" in label else grade) for label, grade in ILACS_ROWS]
    assert "care-leavers" not in grades(facts(ilacs(rows=rows)))


@pytest.mark.parametrize("form", ["{} {}", "{}: {}", "{}\n\n{}"])
def test_a_table_that_is_not_set_as_one(form: str) -> None:
    report = Report()
    for line in ("Inspection of Rutland local authority children's services", "Inspection dates: 8 to 19 May 2023"):
        report.heading(line)
    for label, grade in ILACS_ROWS:
        for line in form.format(label, grade).split("\n\n"):
            report.paragraph(line)
    report.paragraph("Services for families are well planned, and what they achieve is known.")
    assert grades(facts(report)) == grades(facts(ilacs()))


def test_a_council_that_no_title_names() -> None:
    report = ilacs(title="Inspection of local authority children's services")
    report.paragraph("Rutland County Council knows its services. Rutland has plans for them.")
    assert main(facts(report)).council == RUTLAND


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("INSPECTION DATES: 4 TO 15 MARCH 2019", "2019-03-04", "2019-03-15"),
        ("Inspection date: 4 March 2019 - 15 March 2019", "2019-03-04", "2019-03-15"),
        ("Inspection dates: 4 -15 March 2019", "2019-03-04", "2019-03-15"),
        ("Inspection dates: between 4 and 15 March 2019", "2019-03-04", "2019-03-15"),
        ("Inspection period: 4 to 8 and 11 to 15 March 2019", "2019-03-04", "2019-03-15"),
        ("Dates: 4 to 15 March 2019", "2019-03-04", "2019-03-15"),
        ("4 to 15 March 2019", "2019-03-04", "2019-03-15"),
        ("This inspection took place from 4 to 15 March 2019.", "2019-03-04", "2019-03-15"),
        ("Dates of previous inspection: 4 to 15 March 2019", "", ""),
        ("Inspection dates: to be announced", "", ""),
    ],
)
def test_lines_of_dates(line: str, start: str, end: str) -> None:
    one = main(facts(ilacs(dates=line)))
    assert (one.start, one.end) == (start, end)


def test_dates_without_a_year_are_before_the_report() -> None:
    report = ilacs(dates="Inspection dates: 3 to 14 December")
    report.paragraph("Report published: 8 February 2019")
    assert (main(facts(report)).start, main(facts(report)).end) == ("2018-12-03", "2018-12-14")


def test_sif() -> None:
    found = facts(sif())
    one = main(found)
    assert (one.council, one.kind, one.framework, one.published) == (RUTLAND, "inspection", "SIF", "2017-02-13")
    assert (one.start, one.end, one.lead_inspector) == ("2016-11-14", "2016-12-07", "Ada Moorcroft")
    assert grades(found) == {
        "overall": "requires-improvement",
        "help-and-protection": "requires-improvement",
        "in-care-and-care-leavers": "good",
        "adoption": "outstanding",
        "care-leavers": "inadequate",
        "leadership": "good",
        "safeguarding-board": "inadequate",
    }


@pytest.mark.parametrize(
    ("line", "grade"),
    [
        ("Children's services in Rutland are good", "good"),
        ("The overall judgement is that children's services are inadequate", "inadequate"),
        ("The overall judgement is requires improvement", "requires-improvement"),
        ("Children's services require improvement to be good", "requires-improvement"),
        ("Children's services in Rutland do not yet have the characteristics of good", ""),
    ],
)
def test_the_overall_grade_of_a_line(line: str, grade: str) -> None:
    assert grades(facts(sif(line))).get("overall", "") == grade


def test_the_team() -> None:
    held = [(post.person, post.role, post.role_label) for post in facts(sif()).posts]
    assert held == [
        ("Ada Moorcroft", "inspector", "Lead inspector"),
        ("Bo Field", "inspector", "Deputy lead inspector"),
        ("Cy Marsh", "inspector", "Team inspector"),
        ("Di Heath", "inspector", "Team inspector"),
        ("Ed Fenn", "inspector", "Team inspector"),
    ]


def test_the_list_of_previous_inspections() -> None:
    found = facts(sif())
    earlier = found.inspections[1:]
    assert [(one.kind, one.start) for one in earlier] == [("inspection", "2012-03")]
    assert grades(found, earlier[0].key) == {"help-and-protection": "adequate", "in-care-and-care-leavers": "good"}


def test_an_inspection_told_in_passing() -> None:
    found = facts(ilacs())
    (earlier,) = found.inspections[1:]
    assert (earlier.kind, earlier.start) == ("inspection", "2018-06")
    assert grades(found, earlier.key) == {"overall": "inadequate"}


def test_a_letter() -> None:
    found = facts(letter())
    one = main(found)
    assert (one.council, one.kind, one.ordinal, one.published) == (RUTLAND, "monitoring-visit", 3, "2019-08-27")
    assert (one.start, one.end, one.lead_inspector) == ("2019-07-30", "2019-07-31", "Ada Moorcroft")
    held = {(post.person, post.role, post.council or post.organisation) for post in found.posts}
    assert held == {
        ("Jo Underhill", "director-of-childrens-services", RUTLAND),
        ("Ada Moorcroft", "inspector", "Ofsted"),
    }
    assert grades(found) == {}


def test_every_fact_has_its_words() -> None:
    for report in (ilacs(), sif(), letter()):
        document = pdf_document("made.pdf", "made", report.data())
        found = extract(document)
        told: list[Inspection | Judgement | Post] = [*found.inspections, *found.judgements, *found.posts]
        for words in (fact.evidence for fact in told):
            assert words.quote
            assert document.text[words.start : words.end] == words.quote


def test_a_report_of_no_inspection_is_read_as_any_text() -> None:
    text = "Rutland County Council published its plan."
    document = Document(
        id="plan", text=text, sha256="", kind="report", blocks=(Block(kind="paragraph", start=0, end=len(text)),)
    )
    assert extract_report(document) is None
    assert extract(document).document == "plan"


def test_inspections_of_one_item_are_told_apart() -> None:
    report = sif()
    report.item(
        "-",
        "The previous inspection of Rutland's fostering service took place in May 2013 and judged it to be good, and "
        "an inspection of the adoption service in March 2011 judged it to be adequate.",
    )
    found = facts(report)
    told = {one.start: grades(found, one.key) for one in found.inspections if one.kind == "other"}
    assert told == {"2013-05": {"overall": "good"}, "2011-03": {"adoption": "adequate"}}


@pytest.mark.skipif(not REPORTS.is_dir(), reason="the reports are kept beside the project")
def test_the_first_pages_of_all_reports() -> None:
    wrong: list[str] = []
    for gold in json.loads((REPORTS / "headers.json").read_text(encoding="utf-8")):
        lines = report_lines(read_document(REPORTS / gold["file"]))
        front = read_front(lines)
        told = {one.area: one.grade for one in report_grades(lines)}
        names = [vocabulary().council_name(gss) for gss in front.councils]
        right = (
            names == [gold["council"]]
            and (front.start, front.end) == (gold["start"], gold["end"])
            and front.lead_inspector == gold["lead_inspector"]
            and front.framework == gold["framework"].replace("other", "")
            and told == gold["grades"]
        )
        if not right:
            wrong.append(gold["file"])
    assert wrong == []
