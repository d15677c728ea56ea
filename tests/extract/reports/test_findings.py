"""The lists and the narrative of reports: sections, items, findings."""

from __future__ import annotations

import pytest

from graphkit.extract.annotate import annotate
from graphkit.extract.reports.findings import report_findings
from graphkit.extract.reports.front import report_lines
from graphkit.extract.reports.items import items
from graphkit.extract.reports.sections import placed
from graphkit.model import Block, BlockKind, Document, Finding

Told = tuple[BlockKind, str]


def document(*blocks: Told) -> Document:
    """Return a report of these blocks; the number or bullet of an item stands before `~`."""
    text, found = "", []
    for kind, told in blocks:
        marker, _, words = told.rpartition("~")
        text += f"\n\n{marker} " if marker else "\n\n"
        found.append(Block(kind=kind, start=len(text), end=len(text) + len(words)))
        text += words
    return Document(id="made", text=text, sha256="0", kind="report", published="2019-05-08", blocks=tuple(found))


def sections(*blocks: Told) -> list[tuple[str, str, str]]:
    return [(one.role, one.area, one.line.text) for one in placed(report_lines(document(*blocks)))]


def listed(*blocks: Told) -> list[str]:
    told = document(*blocks)
    return [told.text[one.start : one.end] for one in items(told, placed(report_lines(told)))]


def found(*blocks: Told) -> list[Finding]:
    told = document(*blocks)
    return report_findings(annotate(told), report_lines(told), council="E06000017", inspection="i1")[0]


def left(*blocks: Told) -> int:
    told = document(*blocks)
    return report_findings(annotate(told), report_lines(told), council="E06000017", inspection="i1")[1]


IMPROVE: Told = ("heading", "What needs to improve?")
ONE: Told = ("item", "•~The timeliness of reviews.")
TWO: Told = ("item", "•~The quality of plans.")


@pytest.mark.parametrize(
    "heading",
    [
        "What needs to improve",
        "What needs to improve?",
        "What needs to improve:",
        "What needs to improve in this area of social work practice?",
        "What does the local authority need to improve?",
        "What does the LSCB need to improve?",
        "Areas for improvement",
        "Areas for development",
        "Area for priority action",
        "Areas for priority action",
        "Priority and immediate action",
        "Recommendations",
        "Recommendations for the local authority",
        "What does the area partnership need to do better?",
    ],
)
def test_headings_of_what_needs_to_improve(heading: str) -> None:
    for kind in ("heading", "paragraph"):
        if kind == "heading" or len(heading) < 50:
            assert listed((kind, heading), ONE, TWO) == ["The timeliness of reviews.", "The quality of plans."]


@pytest.mark.parametrize(
    "heading",
    ["The local authority’s strengths", "Strengths", "Key strengths", "The local authority has the following strengths",
     "What is the area partnership doing that is effective?", "Areas of strength"],
)  # fmt: skip
def test_headings_of_strengths(heading: str) -> None:
    assert [one.polarity for one in found(("heading", heading), ONE, TWO)] == ["strength", "strength"]


@pytest.mark.parametrize(
    "heading",
    ["Key strengths and weaknesses of the LSCB", "Areas for improvement from the last inspection",
     "Summary for children and young people", "Contents", "Previous inspections",
     "Recommendations from the last visit"],
)  # fmt: skip
def test_headings_of_other_lists(heading: str) -> None:
    assert listed(("heading", heading), ONE, TWO) == []


@pytest.mark.parametrize(
    ("after", "role"),
    [
        ("The experiences and progress of children who need help and protection: good", "findings"),
        ("Leadership, management and governance are good", "findings"),
        ("Inspection findings", "findings"),
        ("Main findings", "summary"),
        ("Information about this inspection", "aside"),
        ("How the inspection of the council’s own homes and of its foster carers was followed up", "findings"),
    ],
)
def test_what_ends_a_list(after: str, role: str) -> None:
    told = sections(IMPROVE, ONE, ("heading", after), ("item", "2.~Reviews are late."))
    assert [one for one, _, _ in told] == ["improvement", role]


@pytest.mark.parametrize("part", ["Care leavers", "Within three months:", "Leadership, management and governance"])
@pytest.mark.parametrize("kind", ["heading", "paragraph"])
def test_what_parts_a_list(kind: BlockKind, part: str) -> None:
    assert listed(IMPROVE, ONE, (kind, part), TWO) == ["The timeliness of reviews.", "The quality of plans."]


def test_a_part_says_what_its_items_are_about() -> None:
    first, second = found(IMPROVE, ONE, ("paragraph", "Care leavers"), TWO)
    assert "care-leavers" not in first.topics
    assert "care-leavers" in second.topics


def test_a_paragraph_after_a_list_is_no_item() -> None:
    assert listed(IMPROVE, ONE, ("paragraph", "Ofsted will take this into account when it plans.")) == [ONE[1][2:]]


def test_paragraphs_are_items_where_nothing_else_is() -> None:
    told: Told = ("paragraph", "The consistency with which supervision is recorded.")
    assert listed(IMPROVE, ("paragraph", "The following should be better:"), told) == [told[1]]


@pytest.mark.parametrize(
    "none",
    ["There are no areas for priority action.", "None", "There are no areas of priority action",
     "In order to improve, the council should take the following action."],
)  # fmt: skip
def test_what_stands_in_a_list_and_is_no_item(none: str) -> None:
    assert listed(IMPROVE, ("item", f"1.~{none}"), ("item", "2.~The quality of plans.")) == ["The quality of plans."]


def test_an_item_with_items_below_it_is_one() -> None:
    assert listed(
        IMPROVE,
        ("item", "1.~Improve planning by:"),
        ("item", "•~updating assessments"),
        ("item", "•~involving care leavers"),
        ("item", "2.~Reduce caseloads."),
    ) == ["Improve planning by:\n\n• updating assessments\n\n• involving care leavers", "Reduce caseloads."]


def test_bullets_under_a_numbered_introduction_are_items() -> None:
    introduction: Told = ("item", "11.~To improve, leaders should:")
    assert listed(IMPROVE, introduction, ONE, TWO) == ["The timeliness of reviews.", "The quality of plans."]


def test_rows_are_items_by_their_last_cell() -> None:
    assert listed(
        ("heading", "Areas for priority action"),
        ("row", "Responsible body | Areas for priority action"),
        ("row", "The council | Leaders should reduce the backlog of reviews."),
    ) == ["Leaders should reduce the backlog of reviews."]


@pytest.mark.parametrize(
    ("introduction", "count"),
    [
        ("The partnership must say how it will tackle these areas of weakness:", 2),
        ("The following areas for improvement were found:", 2),
        ("At the last inspection these areas for improvement were found:", 0),
        ("Inspectors looked at the areas for improvement that had been identified before:", 0),
        ("Inspectors looked at:", 0),
    ],
)
def test_a_list_that_a_paragraph_introduces(introduction: str, count: int) -> None:
    told: list[Told] = [("heading", "Main findings"), ("paragraph", introduction), ONE, TWO]
    assert len(listed(*told)) == count


def test_a_list_that_a_paragraph_introduces_ends_with_its_items() -> None:
    told = sections(("heading", "Findings"), ("paragraph", "These are areas of weakness:"), ONE, ("paragraph", "So."))
    assert [role for role, _, _ in told] == ["findings", "improvement", "findings"]


def test_sections_of_areas() -> None:
    told = sections(
        ("heading", "Executive summary"),
        ("paragraph", "One."),
        ("row", "The experiences and progress of care leavers | Inadequate"),
        ("heading", "Summary"),
        ("paragraph", "Two."),
        ("heading", "Leadership, management and governance is good"),
        ("item", "1.~Three."),
        ("heading", "The Local Safeguarding Children Board is good"),
        ("heading", "Recommendations"),
        ("item", "2.~Four."),
    )
    assert told == [
        ("summary", "", "One."),
        ("summary", "care-leavers", "Two."),
        ("findings", "leadership", "Three."),
        ("improvement", "safeguarding-board", "Four."),
    ]


def test_lines_of_a_table_of_contents_are_no_headings() -> None:
    told: list[Told] = [
        ("heading", "Contents"),
        ("paragraph", "Recommendations 7"),
        ("paragraph", "What we all found 9"),
    ]
    assert listed(*told) == []


def test_a_table_of_grades_is_about_no_area() -> None:
    rows: list[Told] = [("row", "Overall effectiveness | Good"), ("row", "Adoption performance | Good")]
    assert sections(*rows, ("paragraph", "One.")) == [("summary", "", "One.")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Supervision is regular and reflective.", [("strength", "supervision")]),
        ("Caseloads are too high.", [("weakness", "caseloads")]),
        ("Thresholds are well understood, but assessments are often late.",
         [("strength", "thresholds"), ("weakness", "assessments")]),
        ("When risk escalates, strategy meetings are timely and well attended.", [("strength", "safety")]),
        ("Early help was judged to be good in 2015.", []),
        ("The council has 320 children in care.", []),
        ("It is Ofsted’s expectation that all children in care receive good help.", []),
        ("Good quality of care plans", []),
    ],
)  # fmt: skip
def test_findings_of_sentences(sentence: str, expected: list[tuple[str, str]]) -> None:
    told = found(("heading", "Findings"), ("paragraph", sentence))
    assert [(one.polarity, one.topics[0]) for one in told] == expected


def test_a_sentence_without_a_topic_goes_on_with_the_one_before() -> None:
    told = found(("heading", "Findings"), ("paragraph", "Supervision is regular. It is not always effective."))
    assert [(one.polarity, one.topics) for one in told][1] == ("weakness", told[0].topics)


def test_a_sentence_of_a_section_is_about_its_area() -> None:
    told = found(("heading", "The experiences and progress of care leavers: good"), ("paragraph", "Plans are good."))
    assert "care-leavers" in told[0].topics


def test_reasons_for_a_grade_have_its_polarity() -> None:
    undecided = "Social workers hold strategy discussions with the police before an enquiry."
    for grade, polarity in (("good", "strength"), ("inadequate", "weakness")):
        told = found(("heading", f"This local authority is {grade} because"), ("item", f"1.~{undecided}"))
        assert {one.polarity for one in told} <= {polarity}


def test_what_is_no_finding_is_passed_over() -> None:
    aside: list[Told] = [("heading", "Summary for children and young people"), ("item", "•~Social workers help well.")]
    assert found(*aside) == []


def test_every_item_has_a_topic() -> None:
    assert [one.topics for one in found(IMPROVE, ("item", "•~Whatever that may be in the end."))] == [
        ("practice-quality",)
    ]


@pytest.mark.parametrize(
    ("block", "count"),
    [
        (("paragraph", "Ofsted will take this into account when it plans."), 1),
        (("paragraph", "The local authority should take the following action."), 0),
        (("item", "•~There are no areas for priority action."), 0),
        (("item", "•~Reduce caseloads."), 0),
    ],
)
def test_what_is_not_read_as_an_item_is_counted(block: Told, count: int) -> None:
    assert left(IMPROVE, ONE, block) == count
