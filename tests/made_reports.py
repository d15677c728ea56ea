"""Small reports as PDF for tests. All that they say is invented, and so are the people; each page says so."""

from __future__ import annotations

from collections.abc import Sequence

from fpdf import FPDF

INVENTED = "This report is invented for tests"
MARGIN, LEADING = 72.0, 14.5

ILACS_ROWS = (
    ("The impact of leaders on social work practice with children and families", "Outstanding"),
    ("The experiences and progress of children who need help and protection", "Requires improvement to be good"),
    ("The experiences and progress of children in care", "Good"),
    ("The experiences and progress of care leavers", "Inadequate"),
    ("Overall effectiveness", "Good"),
)
SIF_ROWS = (
    ("1. Children who need help and protection", "Requires improvement"),
    ("2. Children looked after and achieving permanence", "Good"),
    ("2.1 Adoption performance", "Outstanding"),
    ("2.2 Experiences and progress of care leavers", "Inadequate"),
    ("3. Leadership, management and governance", "Good"),
)


class Report(FPDF):
    """A page after the other, set as reports are: a heading, a table, paragraphs, items, a footnote, a running foot."""

    def __init__(self) -> None:
        super().__init__(unit="pt", format="A4")
        self.set_margins(MARGIN, MARGIN)
        self.set_auto_page_break(auto=True, margin=MARGIN)
        self.add_page()

    def footer(self) -> None:
        self.set_y(-40)
        self.set_font("Helvetica", size=8)
        self.cell(300, 10, INVENTED)
        self.cell(150, 10, str(self.page_no()), align="R")

    def heading(self, text: str, *, size: float = 14) -> None:
        self.set_font("Helvetica", style="B", size=size)
        self._lines(text, size * 1.2)

    def paragraph(self, text: str) -> None:
        self.set_font("Helvetica", size=12)
        self._lines(text, LEADING)

    def lines(self, *texts: str) -> None:
        """Set lines as they are told, whatever room they leave."""
        self.set_font("Helvetica", size=12)
        for text in texts:
            self.set_x(MARGIN)
            self.cell(450, LEADING, text)
            self.ln(LEADING)
        self.ln(12)

    def item(self, marker: str, text: str, *, indent: float = 0) -> None:
        self.set_font("Helvetica", size=12)
        self.set_x(MARGIN + indent)
        self.cell(18, LEADING, marker)
        self.set_left_margin(MARGIN + indent + 18)
        self.multi_cell(420 - indent, LEADING, text, align="L")
        self.set_left_margin(MARGIN)
        self.ln(6)

    def rows(self, rows: Sequence[tuple[str, str]], *, cells_last: bool = False, leading: float = 15) -> None:
        """Set a table of two columns; with `cells_last` its second column comes after the first in the file."""
        top = self.get_y()
        second: list[tuple[float, str]] = []
        for label, grade in rows:
            self.set_font("Helvetica", size=12)
            self.set_xy(MARGIN, top)
            self.multi_cell(230, leading, label, align="L")
            height = self.get_y() - top
            second.append((top + height / 2 - leading / 2, grade))
            if not cells_last:
                self._cell_at(*second.pop())
            top += max(height, leading) + 12
        for at, grade in second:
            self._cell_at(at, grade)
        self.set_y(top + 12)

    def footnote(self, mark: str, text: str) -> None:
        self.set_auto_page_break(auto=False)
        self.set_y(-110)
        self.set_font("Helvetica", size=6)
        self.cell(6, 8, mark)
        self.set_font("Helvetica", size=9)
        self.multi_cell(440, 11, text, align="L")
        self.set_auto_page_break(auto=True, margin=MARGIN)

    def data(self) -> bytes:
        return bytes(self.output())

    def _cell_at(self, top: float, text: str) -> None:
        self.set_xy(MARGIN + 250, top)
        self.cell(200, 15, text)

    def _lines(self, text: str, leading: float) -> None:
        self.set_x(MARGIN)
        self.multi_cell(450, leading, text, align="L")
        self.ln(12)


def ilacs(
    title: str = "Inspection of Rutland local authority children's services",
    dates: str = "Inspection dates: 8 to 19 May 2023",
    led: str = "Lead inspector: Ada Moorcroft, His Majesty's Inspector",
    rows: Sequence[tuple[str, str]] = ILACS_ROWS,
    *,
    cells_last: bool = False,
) -> Report:
    report = Report()
    report.heading(title, size=26)
    report.heading(dates, size=12)
    report.heading(led, size=12)
    report.rows([("Judgement", "Grade"), *rows], cells_last=cells_last)
    report.paragraph(
        "Services for children are good. Since the last inspection in June 2018, when services were judged to be "
        "inadequate, leaders have made steady progress, and the support that families have is well planned."
    )
    report.heading("What needs to improve?")
    report.item("1.", "The timeliness of assessments, and what is written down of the reasons for each decision.")
    report.item("2.", "The oversight of children who live with other families.")
    return report


def sif(overall: str = "Children's services in Rutland require improvement to be good") -> Report:
    report = Report()
    report.heading("Rutland County Council", size=26)
    report.heading(
        "Inspection of services for children in need of help and protection, children looked after and care leavers"
    )
    report.paragraph("and")
    report.heading("Review of the effectiveness of the Local Safeguarding Children Board")
    report.paragraph("Inspection date: 14 November 2016 - 7 December 2016")
    report.paragraph("Report published: 13 February 2017")
    report.heading(overall)
    report.rows(SIF_ROWS)
    report.footnote("1", "Ofsted produces this report under its power to combine reports.")
    report.add_page()
    report.heading("Previous Ofsted inspections")
    report.item("-", "The previous inspection of the local authority's arrangements for the protection of children "
                "was in March 2012. The local authority was judged to be adequate.")  # fmt: skip
    report.item("-", "The previous inspection of the local authority's services for looked after children was in "
                "March 2012. The local authority was judged to be good.")  # fmt: skip
    report.heading("The Local Safeguarding Children Board is inadequate")
    report.paragraph("The board does not yet know enough of what happens to children.")
    report.heading("Information about this inspection")
    report.lines("The inspection team", "Lead inspector: Ada Moorcroft HMI", "Deputy lead inspector: Bo Field",
                 "Team inspectors: Cy Marsh HMI, Di Heath and Ed Fenn")  # fmt: skip
    return report


def letter() -> Report:
    report = Report()
    report.paragraph("27 August 2019")
    report.lines("Jo Underhill", "Director of Children's Services", "Rutland County Council", "Oakham")
    report.paragraph("Dear Jo Underhill")
    report.heading("Monitoring visit of Rutland children's services", size=12)
    report.paragraph(
        "This letter summarises the findings of the monitoring visit to Rutland children's services on 30 and 31 July "
        "2019. The visit was the third monitoring visit since the local authority was judged inadequate in June 2018."
    )
    report.paragraph("The local authority is making steady progress in the support that it gives to families.")
    report.lines("Yours sincerely", "Ada Moorcroft", "Her Majesty's Inspector")
    return report
