"""Letters and reports of visits, one of each form, read whole."""

from __future__ import annotations

import pytest

from graphkit.documents.pdf_document import pdf_document
from graphkit.extract.pipeline import extract
from graphkit.model import Facts
from tests import made_letters
from tests.made_reports import Report

RUTLAND = "E06000017"


def read(report: Report) -> Facts:
    return extract(pdf_document("made.pdf", "made", report.data()))


@pytest.mark.parametrize(
    ("form", "kind", "ordinal", "start", "end", "published", "led"),
    [
        ("focused_visit", "focused-visit", None, "2019-02-26", "2019-02-27", "2019-03-27", "Ada Moorcroft"),
        ("focused_visit_report", "focused-visit", None, "2023-07-05", "2023-07-06", "", "Ada Moorcroft"),
        ("monitoring_visit", "monitoring-visit", 2, "2022-05-10", "2022-05-11", "2022-06-08", "Ada Moorcroft"),
        ("jtai", "jtai", None, "2017-12-04", "2017-12-08", "2018-02-01", ""),
        ("send_letter", "send", None, "2019-06-10", "2019-06-14", "2019-08-02", "Ada Moorcroft"),
        ("send_report", "send", None, "2024-03-04", "2024-03-08", "", "Ada Moorcroft"),
        ("before_2013", "inspection", None, "2010-06-07", "2010-06-18", "2010-07-23", "Ada Moorcroft"),
    ],
)
def test_what_was_visited_and_when(
    form: str, kind: str, ordinal: int | None, start: str, end: str, published: str, led: str
) -> None:
    one = read(getattr(made_letters, form)()).inspections[0]
    assert (one.council, one.kind, one.ordinal) == (RUTLAND, kind, ordinal)
    assert (one.start, one.end, one.published, one.lead_inspector) == (start, end, published, led)


@pytest.mark.parametrize(
    ("form", "posts"),
    [
        (
            "focused_visit",
            {
                ("Jo Underhill", "director-of-childrens-services", RUTLAND),
                ("Ada Moorcroft", "inspector", "Ofsted"),
                ("Bo Field", "inspector", "Ofsted"),
            },
        ),
        (
            "monitoring_visit",
            {
                ("Jo Underhill", "director-of-childrens-services", RUTLAND),
                ("Ada Moorcroft", "inspector", "Ofsted"),
                ("Bo Field", "inspector", "Ofsted"),
            },
        ),
        (
            "jtai",
            {
                ("Jo Underhill", "director-of-childrens-services", RUTLAND),
                ("Kay Loft", "other", "Rutland Clinical Commissioning Group"),
                ("Rob Wills", "other", ""),
                ("Tim Fenn", "safeguarding-board-chair", RUTLAND),
                ("Ada Moorcroft", "ofsted-director", "Ofsted"),
            },
        ),
        (
            "send_report",
            {
                ("Jo Underhill", "director-of-childrens-services", RUTLAND),
                ("Kay Loft", "chief-executive", ""),
                ("Ada Moorcroft", "inspector", "Ofsted"),
            },
        ),
    ],
)
def test_whom_a_letter_names(form: str, posts: set[tuple[str, str, str]]) -> None:
    found = read(getattr(made_letters, form)()).posts
    assert {(post.person, post.role, post.council or post.organisation) for post in found} == posts


def test_an_interim_director() -> None:
    (director,) = [post for post in read(made_letters.monitoring_visit()).posts if post.person == "Jo Underhill"]
    assert (director.status, director.role_label) == ("interim", "Interim Executive Director of Children's Services")
    assert director.as_of == "2022-06-08"


@pytest.mark.parametrize(
    ("form", "asked"),
    [
        ("focused_visit", ["The quality of plans", "The frequency of", "How well managers"]),
        ("focused_visit_report", ["The timeliness of", "The sufficiency of"]),
        ("jtai", ["Schools are not"]),
        ("send_letter", ["Education, health and", "the poor quality", "weak joint commissioning"]),
        ("send_report", ["The quality of plans", "Leaders should improve", "Leaders should reduce"]),
        ("before_2013", ["ensure that all", "improve the recording", "reduce caseloads"]),
    ],
)
def test_what_a_letter_asks_to_be_improved(form: str, asked: list[str]) -> None:
    found = read(getattr(made_letters, form)()).findings
    weak = [one.evidence.quote for one in found if one.polarity == "weakness"]
    assert [quote for quote in weak for words in asked if quote.startswith(words)] == [
        next(quote for quote in weak if quote.startswith(words)) for words in asked
    ]


def test_what_a_visit_was_about_is_no_finding() -> None:
    quotes = [one.evidence.quote for one in read(made_letters.monitoring_visit()).findings]
    assert not any("quality of supervision" in quote or "delays in" in quote for quote in quotes)
    assert len(quotes) == 4


def test_the_strengths_of_an_area() -> None:
    found = read(made_letters.jtai()).findings
    assert [one.evidence.quote for one in found if one.polarity == "strength"] == [
        "Partners work well together, and thresholds are well understood.",
        "Health visitors identify neglect early and well.",
        "The police share information promptly.",
    ]


def test_the_inspection_before_by_its_label() -> None:
    _, before = read(made_letters.send_report()).inspections
    assert (before.kind, before.start, before.end, before.lead_inspector) == ("send", "2019-06-10", "2019-06-14", "")


def test_two_services_inspected_together_have_a_grade_each() -> None:
    found = read(made_letters.before_2013())
    assert {one.area: one.grade for one in found.judgements} == {
        "help-and-protection": "good",
        "in-care-and-care-leavers": "adequate",
    }


def test_the_title_of_a_letter_is_its_subject() -> None:
    document = pdf_document("made.pdf", "made", made_letters.focused_visit().data())
    assert document.title == "Focused visit to Rutland County Council children's services"


def test_what_was_done_after_an_inspection() -> None:
    report = made_letters.monitoring_visit()
    report.paragraph("The Secretary of State appointed a commissioner for Rutland County Council in May 2021.")
    report.paragraph(
        "An improvement board was set up in June 2021. Managers review each plan and train social workers."
    )
    assert [(one.type, one.date) for one in read(report).actions] == [
        ("commissioner", "2021-05"),
        ("improvement-board", "2021-06"),
    ]


def test_figures_are_no_pages_and_no_rates() -> None:
    report = made_letters.focused_visit_report()
    report.paragraph("At the end of May, 320 children were being looked after (a rate of 45 per 10,000 children).")
    report.rows([("Care leavers and children in care", "38")])
    assert [(one.metric, one.value) for one in read(report).measures] == [("children-in-care", "320")]


def test_a_letter_that_recalls_grades_gives_none() -> None:
    report = made_letters.monitoring_visit()
    report.heading("Children's services in Rutland were judged to be inadequate", size=12)
    found = read(report)
    assert found.inspections[0].kind == "monitoring-visit"
    assert not [one for one in found.judgements if one.inspection == found.inspections[0].key]


def test_an_unannounced_inspection() -> None:
    report = Report()
    report.paragraph("4 May 2010")
    report.lines("Jo Underhill", "Director of Children's Services", "Rutland County Council")
    report.paragraph("Dear Ms Underhill")
    made_letters.heads(report, "Annual unannounced inspection of contact, referral and assessment arrangements within "
                       "Rutland County Council children's services")  # fmt: skip
    report.paragraph("This letter contains the findings of the inspection of contact, referral and assessment that was "
                     "conducted on 7 and 8 April 2010.")  # fmt: skip
    made_letters.heads(report, "Strengths")
    report.item("-", "Duty workers respond promptly to referrals.")
    made_letters.heads(report, "Areas for development")
    report.item("-", "Not all assessments are signed off by managers.")
    report.lines("Yours sincerely", "Ada Moorcroft", "Her Majesty's Inspector")
    found = read(report)
    one = found.inspections[0]
    assert (one.kind, one.start, one.end, one.lead_inspector) == ("other", "2010-04-07", "2010-04-08", "Ada Moorcroft")
    assert [finding.polarity for finding in found.findings] == ["strength", "weakness"]


def test_findings_of_two_councils_are_of_both() -> None:
    report = made_letters.focused_visit_report()
    both = Report()
    both.heading("Focused visit to Cumberland and Westmorland and Furness children's services", size=20)
    made_letters.heads(both, "Inspection dates: 5 and 6 July 2023", "Areas for improvement")
    both.item("-", "The timeliness of pathway plans.")
    found = read(both)
    assert len(found.inspections) == 2
    assert [one.inspection for one in found.findings] == ["i1", "i2"]
    assert {one.inspection for one in read(report).findings} == {"i1"}
