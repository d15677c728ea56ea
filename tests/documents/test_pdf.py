from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
from fpdf import FPDF
from fpdf.enums import EncryptionMethod

from graphkit.documents.collect import read_sources
from graphkit.documents.pdf import read_pdf
from graphkit.documents.read import read_document
from graphkit.documents.sources import Refusal
from graphkit.errors import DocumentRefused
from graphkit.model import Document
from tests.made_reports import INVENTED, MARGIN, Report, ilacs, letter, sif

REPORTS = Path(__file__).parents[3] / "shared" / "reports"


def made(report: FPDF) -> Document:
    return read_document_of(bytes(report.output()))


def read_document_of(data: bytes) -> Document:
    from graphkit.documents.pdf_document import pdf_document

    return pdf_document("made.pdf", "made", data)


def blocks(document: Document, *kinds: str) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.kind in kinds]


def test_blocks_cover_the_text_in_order() -> None:
    document = made(sif())
    ends = [0]
    for block in document.blocks:
        assert ends[-1] <= block.start < block.end
        ends.append(block.end)
    assert document.kind == "report"
    assert ends[-1] == len(document.text)


@pytest.mark.parametrize("cells_last", [False, True])
def test_a_table_is_read_by_position(cells_last: bool) -> None:
    document = made(ilacs(cells_last=cells_last))
    assert blocks(document, "row") == [
        "Judgement | Grade",
        "The impact of leaders on social work practice with children and families | Outstanding",
        "The experiences and progress of children who need help and protection | Requires improvement to be good",
        "The experiences and progress of children in care | Good",
        "The experiences and progress of care leavers | Inadequate",
        "Overall effectiveness | Good",
    ]


def test_rows_set_as_closely_as_lines_are_told_apart() -> None:
    report = Report()
    report.set_font("Helvetica", size=12)
    for number, grade in enumerate(("Good", "Outstanding", "Inadequate")):
        for left, text in ((MARGIN, f"Area {'abc'[number]} of the services"), (MARGIN + 260, grade)):
            report.set_xy(left, 100 + 15 * number)
            report.cell(150, 15, text)
    report.set_y(300)
    report.paragraph("What follows is told in a paragraph so that there is something to read on this page.")
    assert blocks(made(report), "row") == [
        "Area a of the services | Good",
        "Area b of the services | Outstanding",
        "Area c of the services | Inadequate",
    ]


def test_metadata_of_the_first_page() -> None:
    document = made(sif())
    assert document.title == (
        "Rutland County Council: Inspection of services for children in need of help and protection, children looked "
        "after and care leavers and Review of the effectiveness of the Local Safeguarding Children Board"
    )
    assert (document.publisher, document.published) == ("Ofsted", "2017-02-13")
    assert made(letter()).published == "2019-08-27"


def test_pages_are_known_everywhere() -> None:
    document = made(sif())
    assert len(document.pages) == 2
    assert document.page(document.text.index("Report published")) == 1
    assert document.page(document.text.index("The board does not yet know")) == 2


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    report = Report()
    report.paragraph("Every child is known by name to the people who plan for the child's future. " * 60)
    document = made(report)
    (paragraph,) = [b for b in document.blocks if b.kind == "paragraph"]
    assert document.page(paragraph.start) == 1
    assert document.page(paragraph.end - 1) == 2
    assert "\n" not in document.text[paragraph.start : paragraph.end]
    assert len(blocks(document, "furniture")) == 4


def test_furniture_is_told_apart() -> None:
    document = made(sif())
    furniture = blocks(document, "furniture")
    assert furniture.count(INVENTED) == 2
    assert any("power to combine reports" in text for text in furniture)
    assert {"1", "2"} <= set(furniture)


def test_the_mark_of_a_footnote_is_no_part_of_a_word() -> None:
    report = Report()
    report.set_font("Helvetica", size=12)
    report.cell(report.get_string_width("The board"), 15, "The board")
    report.set_font("Helvetica", size=6)
    report.cell(4, 8, "1")
    report.set_font("Helvetica", size=12)
    report.cell(300, 15, " knows what happens to the children of the place.")
    assert "The board knows what happens" in made(report).text


def test_items_and_their_parts() -> None:
    report = Report()
    report.heading("Recommendations")
    report.item("1.", "Make sure that all managers use what they know of the work, which is more than it was, to see:")
    report.item("-", "the plans of all children", indent=18)
    report.item("-", "the visits to them", indent=18)
    report.item("2.", "Write down the reasons for decisions.")
    first, second = blocks(made(report), "item")
    assert first.split("\n") == [
        "Make sure that all managers use what they know of the work, which is more than it was, to see:",
        "the plans of all children",
        "the visits to them",
    ]
    assert second == "Write down the reasons for decisions."


@pytest.mark.parametrize(
    ("lines", "healed"),
    [
        (("The director knows of the well-", "known plan."), "The director knows of the well-known plan."),
        (("Help for children and/", "or their families."), "Help for children and/or their families."),
        (("The plan is in the", "hands of many."), "The plan is in the hands of many."),
    ],
)
def test_broken_lines_are_healed(lines: tuple[str, str], healed: str) -> None:
    report = Report()
    report.lines(*lines)
    report.paragraph("And this is another paragraph, which is of no interest to anybody but fills the page a little.")
    assert blocks(made(report), "paragraph")[0] == healed


def _encrypted() -> bytes:
    report = ilacs()
    report.set_encryption(owner_password="one", user_password="two", encryption_method=EncryptionMethod.RC4)  # noqa: S106
    return report.data()


def _scanned() -> bytes:
    report = FPDF()
    report.add_page()
    report.rect(10, 10, 100, 100, style="F")
    return bytes(report.output())


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"<!DOCTYPE html><html><body>Not found</body></html>", "it is a web page, not a PDF"),
        (b"Dear all, this is a plain text.", "it is no PDF"),
        (b"%PDF-1.7\n" + b"0" * 99 + b"\n%%EOF", "the PDF is damaged"),
        (ilacs().data()[:-600], "the PDF is cut off before its end"),
        (_encrypted(), "the PDF is encrypted"),
        (_scanned(), "its pages hold no text, only pictures"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(data)
    with pytest.raises(DocumentRefused, match=reason) as refused:
        read_document(file)
    assert refused.value.hint
    assert str(file) in str(refused.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentRefused, match="there is no such file"):
        read_pdf(str(tmp_path / "none.pdf"))


def test_folders_are_read_with_their_reports(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(ilacs().data())
    (tmp_path / "b.pdf").write_bytes(b"<html>")
    (tmp_path / "c").write_bytes(sif().data())
    found = list(read_sources([tmp_path, tmp_path / "c"]))
    assert [one.id for one in found if isinstance(one, Document)] == ["a", "c"]
    assert [one.kind for one in found if isinstance(one, Refusal)][:1] == ["refused"]


def test_the_same_file_gives_the_same_document() -> None:
    data = sif().data()
    assert read_document_of(data) == read_document_of(data)


@pytest.mark.skipif(not REPORTS.is_dir(), reason="the reports are kept beside the project")
def test_no_report_has_broken_words_or_pages_without_order() -> None:
    for file in sorted(REPORTS.glob("*.pdf"))[::12]:
        document = read_document(file)
        assert "\ufffe" not in document.text
        assert list(document.pages) == sorted(document.pages)
        assert (document.publisher, document.kind) == ("Ofsted", "report")
        furniture = sum(len(text) for text in blocks(document, "furniture"))
        assert 0 < furniture < len(document.text) / 10


def test_a_long_file_takes_little_memory(tmp_path: Path) -> None:
    report = Report()
    for _ in range(120):
        report.paragraph("Children and families have the help that they need from people who know them well. " * 5)
        report.add_page()
    file = tmp_path / "long.pdf"
    file.write_bytes(report.data())
    read_pdf(str(file))
    tracemalloc.start()
    try:
        read = read_pdf(str(file))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(read.pages) == 121
    assert peak < 60 * len(read.text)
