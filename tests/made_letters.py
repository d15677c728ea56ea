"""Letters and newer reports of inspectors as PDF for tests, one of each form. All that they say is invented."""

from __future__ import annotations

from tests.made_reports import MARGIN, Report

ADDRESS = ("Ofsted", "Agora", "6 Cumberland Place", "Nottingham", "NG1 6HJ", "T 0300 123 1231", "www.gov.uk/ofsted")


def heads(report: Report, *texts: str) -> None:
    for text in texts:
        report.heading(text, size=12)


def right(report: Report, *texts: str) -> None:
    """Set lines in the right half of the page, as the address of the sender is, and go back to the top."""
    top = report.get_y()
    report.set_font("Helvetica", size=10)
    for text in texts:
        report.set_x(MARGIN + 300)
        report.cell(150, 12, text)
        report.ln(12)
    report.set_y(top)


def focused_visit() -> Report:
    report = Report()
    right(report, *ADDRESS)
    report.paragraph("27 March 2019")
    report.lines("Jo Underhill", "Director of Children's Services", "Rutland County Council", "Catmose", "Oakham",
                 "LE15 6HP")  # fmt: skip
    report.paragraph("Dear Jo")
    heads(report, "Focused visit to Rutland County Council children's services")
    report.paragraph(
        "This letter summarises the findings of a focused visit to Rutland County Council children's services on 26 "
        "February 2019 to 27 February 2019. The inspectors were Ada Moorcroft, Her Majesty's Inspector, and Bo Field, "
        "Her Majesty's Inspector."
    )
    report.paragraph("Inspectors looked at the local authority's arrangements for children in need.")
    heads(report, "Overview")
    report.paragraph("Children in need benefit from well-planned support. Supervision is not always regular.")
    heads(report, "What needs to improve in this area of social work practice")
    for text in ("The quality of plans for children in need.", "The frequency of supervision.",
                 "How well managers record the reasons for their decisions."):  # fmt: skip
        report.item("-", text)
    heads(report, "Findings")
    report.item("-", "Caseloads are manageable, and social workers know children well.")
    report.item("-", "Assessments are too often late.")
    report.paragraph("Ofsted will take the findings from this focused visit into account when it plans the next one.")
    report.lines("Yours sincerely", "Ada Moorcroft", "Her Majesty's Inspector")
    return report


def focused_visit_report() -> Report:
    report = Report()
    report.heading("Focused visit to Rutland children's services", size=20)
    heads(report, "Inspection dates: 5 and 6 July 2023", "Lead inspector: Ada Moorcroft, His Majesty's Inspector")
    heads(report, "Headline findings")
    report.paragraph("Care leavers receive good support from persistent personal advisers.")
    heads(report, "What needs to improve in this area of social work practice?")
    report.item("-", "The timeliness of pathway plans.")
    report.item("-", "The sufficiency of suitable accommodation for care leavers.")
    heads(report, "Main findings")
    report.paragraph("Too many pathway plans are late. Advisers are skilled and visit young people regularly.")
    return report


def monitoring_visit() -> Report:
    report = Report()
    report.paragraph("8 June 2022")
    report.lines("Jo Underhill, Interim Executive Director of Children's Services", "Rutland County Council",
                 "Catmose", "Oakham")  # fmt: skip
    report.paragraph("Dear Ms Underhill")
    heads(report, "Monitoring visit to Rutland children's services")
    report.paragraph(
        "This letter summarises the findings of the monitoring visit to Rutland children's services on 10 and 11 May "
        "2022. This was the second monitoring visit since the local authority was judged inadequate in July 2021. Her "
        "Majesty's Inspectors for this visit were Ada Moorcroft and Bo Field."
    )
    heads(report, "Areas covered by the visit")
    report.paragraph("Inspectors reviewed the progress made in the following areas of concern:")
    report.item("-", "the quality of supervision")
    report.item("-", "delays in the front door")
    heads(report, "Headline findings")
    report.paragraph("Leaders have strengthened supervision, but thresholds are not applied consistently.")
    heads(report, "Findings and evaluation of progress")
    report.paragraph("Strategy meetings are timely. Children's plans lack clear timescales.")
    report.paragraph("I am copying this letter to the Department for Education.")
    report.lines("Yours sincerely", "Ada Moorcroft", "Her Majesty's Inspector")
    return report


def jtai() -> Report:
    report = Report()
    report.paragraph("1 February 2018")
    report.lines("Jo Underhill, Director of Children's Services, Rutland County Council",
                 "Kay Loft, Chief Operating Officer, Rutland Clinical Commissioning Group",
                 "Rob Wills, Chief Constable of Rutland police force",
                 "Tim Fenn, Independent Chair of Rutland Local Safeguarding Children Board")  # fmt: skip
    report.paragraph("Dear local partnership")
    heads(report, "Joint targeted area inspection of the multi-agency response to neglect in Rutland")
    report.paragraph(
        "Between 4 and 8 December 2017, Ofsted, the Care Quality Commission and two other inspectorates carried out a "
        "joint inspection of the multi-agency response to neglect in Rutland."
    )
    heads(report, "Headline findings")
    report.paragraph("Partners work well together, and thresholds are well understood.")
    heads(report, "Key strengths")
    report.item("-", "Health visitors identify neglect early and well.")
    report.item("-", "The police share information promptly.")
    heads(report, "Areas for improvement")
    report.item("-", "Schools are not always invited to strategy discussions.")
    heads(report, "Next steps")
    report.paragraph("The director of children's services should prepare a written statement of proposed action.")
    report.lines("Yours sincerely", "Ada Moorcroft", "National Director, Social Care")
    return report


def send_letter() -> Report:
    report = Report()
    report.paragraph("2 August 2019")
    report.lines("Jo Underhill", "Director of Children's Services", "Rutland County Council", "Catmose", "Oakham")
    report.lines("Kay Loft, Clinical Commissioning Group Chief Officer", "Dan Marsh, Local Area Nominated Officer")
    report.paragraph("Dear Ms Underhill and Ms Loft")
    heads(report, "Joint local area SEND inspection in Rutland")
    report.paragraph(
        "Between 10 June 2019 and 14 June 2019, Ofsted and the Care Quality Commission (CQC) conducted a joint "
        "inspection of the local area of Rutland to judge how it carries out the reforms of the Children and Families "
        "Act 2014."
    )
    report.paragraph("The inspection was led by one of Her Majesty's Inspectors from Ofsted.")
    heads(report, "Main findings")
    report.item("-", "Leaders have a clear vision for disabled children.")
    heads(report, "The effectiveness of the local area in identifying children's needs", "Strengths")
    report.item("-", "Health visitors identify needs early.")
    heads(report, "Areas for development")
    report.item("-", "Education, health and care plans are too often late.")
    heads(report, "The inspection raises significant concerns about the effectiveness of the local area.")
    report.paragraph("The local area must produce a statement of how it will tackle these areas of weakness:")
    report.item("-", "the poor quality of education, health and care plans")
    report.item("-", "weak joint commissioning")
    report.lines("Yours sincerely", "Ada Moorcroft", "Her Majesty's Inspector")
    return report


def send_report() -> Report:
    report = Report()
    report.heading("Area SEND inspection of Rutland Local Area Partnership", size=22)
    heads(report, "Inspection dates: 4 to 8 March 2024", "Dates of previous inspection: 10 to 14 June 2019")
    heads(report, "Inspection outcome")
    report.paragraph("The local area partnership's arrangements lead to inconsistent experiences and outcomes for "
                     "children with special educational needs and/or disabilities (SEND).")  # fmt: skip
    heads(report, "Information about the local area partnership")
    report.paragraph("Rutland County Council and the integrated care board are jointly responsible.")
    heads(report, "What is it like to be a child or young person with SEND in this area?")
    report.paragraph("Disabled children wait too long for their needs to be assessed.")
    heads(report, "What is the area partnership doing that is effective?")
    report.item("-", "Leaders know their strengths and weaknesses well.")
    heads(report, "What does the area partnership need to do better?")
    report.item("-", "The quality of plans is too variable.")
    heads(report, "Areas for improvement")
    report.rows([("Responsible body", "Areas for improvement"),
                 ("Rutland County Council", "Leaders should improve the quality of education, health and care plans."),
                 ("Both partners", "Leaders should reduce waiting times for assessments.")])  # fmt: skip
    heads(report, "Local area partnership details")
    report.rows([("Local authority", "Integrated care board"), ("Rutland County Council", "Midshire ICB"),
                 ("Jo Underhill, Director of Children's Services", "Kay Loft, Chief Executive")])  # fmt: skip
    heads(report, "Inspection team")
    report.rows([("Ofsted", "Care Quality Commission"),
                 ("Ada Moorcroft, Ofsted HMI Lead inspector", "Di Heath, CQC Lead inspector")])  # fmt: skip
    return report


def before_2013() -> Report:
    report = Report()
    report.heading("Inspection of safeguarding and looked after children services", size=22)
    report.heading("Rutland County Council", size=18)
    report.lines("Inspection dates: 7 - 18 June 2010", "Reporting inspector Ada Moorcroft HMI", "Age group: All",
                 "Published: 23 July 2010")  # fmt: skip
    report.add_page()
    heads(report, "Safeguarding services", "Overall effectiveness Grade 2 (Good)")
    report.item("9.", "The overall effectiveness of safeguarding services is good.")
    heads(report, "Capacity for improvement Grade 2 (Good)")
    report.item("10.", "Leaders know their services well.")
    heads(report, "Areas for improvement")
    report.item("11.", "In order to improve the quality of provision, the council should take the following action.")
    heads(report, "Immediately:")
    report.item("-", "ensure that all assessments are timely")
    heads(report, "Within three months:")
    report.item("-", "improve the recording of strategy discussions.")
    report.item("-", "reduce caseloads in the duty team.")
    heads(report, "Services for looked after children", "Overall effectiveness Grade 3 (Adequate)")
    report.item("30.", "Too many reviews are late.")
    report.add_page()
    heads(report, "Record of main findings")
    report.rows([("Safeguarding services", ""), ("Overall effectiveness", "Good"), ("Capacity for improvement", "Good"),
                 ("Services for looked after children", ""), ("Overall effectiveness", "Adequate"),
                 ("Capacity for improvement", "Good")])  # fmt: skip
    return report
