from pathlib import Path

import pytest

from tests.documents.pages import THIRD, page, read

MORE = f"{THIRD}\n\n" * 12


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (page(below="10 May 2019"), "2019-05-10"),
        (page(above="Brackley Courier\nFriday, May 10, 2019"), "2019-05-10"),
        (page(below="06:00, 13 MAR 2023"), "2023-03-13"),
        (page(below="Published\n31 January 2023"), "2023-01-31"),
        (page(below="By Ann Lens\n| 18 September 2018"), "2018-09-18"),
        (page(below="Last updated: 26 March 2019"), "2019-03-26"),
        (page(below="Page reviewed: 26 March 2019"), "2019-03-26"),
        (page(below="Updated 6 May 2019 | 7:00\nPublished 4 May 2019"), "2019-05-04"),
        (page(above="Media releases > November 2017", below="15 November 2017"), "2017-11-15"),
        (page(above="Brackley Courier\nIssue 12 | week ending 15 August 2025"), "2025-08-15"),
        (page(end="Posted on Wednesday 8th May 2019"), "2019-05-08"),
        (page(end="2 Responses to Brackley’s services\n\n1. Bob May 10, 2019 at 3:48 pm\n\nGood."), "2019-05"),
        (page(above="BRACKLEY COUNCIL\nSCRUTINY BOARD\n18 October 2021                  ITEM 6"), "2021-10-18"),
        (page(below="Ann Lens\n\nOctober 3 2021, 12.01am"), "2021-10-03"),
        (page(below="Democracy Reporting  |  Posted 11.09.24\n\nby Ann Lens"), "2024-09-11"),
        (page(above="THE LONG READ\nIssue 41, Spring 2024", below="1 March 2024"), "2024-03-01"),
        (page(end="9:05am Tuesday 14th May 2019\n\nComments are closed on this article."), "2019-05-14"),
        (page(end="News  7th May 2019\nLast Updated: 4:20 PM\n\nSend us your pictures."), "2019-05-07"),
        (page(end=f"{MORE}Homes refused\n\n7 May 2019\n\nSchool opens\n\n5 May 2019"), ""),
        (page(end="The plan was approved on 3 May 2019."), ""),
        (page(below="A report on care since the inquiry of 3 May 2018"), ""),
        (page(below="Ofsted wrote on 3 May 2018 that Brackley was failing its children"), ""),
        (page(below="Photo: Kyle Moor, who died on 3 May 2018"), ""),
        (page(below="Inquiry into the home of 3 May 2018, Brackley town hall"), ""),
        (page(below="Table 3.2.19 shows it"), ""),
        (page(below="Table 3.2.19"), ""),
        (page(below="See section 4.1.12 below"), ""),
        (page(below="Section 4.1.12"), ""),
        (page(below="Minutes of the last meeting, held on 3 May 2018, were agreed by all those who were there"), ""),
        (page(below="Posted 3/5/19"), "2019-05-03"),
        (page(below="Ann Lens | 03/05/19"), "2019-05-03"),
        (page(below="Posted on 3 May 2019"), "2019-05-03"),
        (
            page(below="Posted by Ann Lens on Sunday 5 May 2019 at 9.47 pm. Filed under: Brackley"),
            "2019-05-05",
        ),
        (page(below="05.05.19 | Words by Ann Lens and Kit Ames"), "2019-05-05"),
        (page(below="Ann Lens writes for us / 5th May 2019 / For everybody"), "2019-05-05"),
        (page(above="Care Leaders magazine | Issue 88, May 2019 | The profile"), "2019-05"),
        (page(above="Brackley Council\nMeeting: 05/05/2019 - Children's Scrutiny Panel (Item 4)"), "2019-05-05"),
        (page(above="Overview and Scrutiny Committee, 5 May 2019"), "2019-05-05"),
        (page(below="Ann Lens left the county for good in 2018. The inquiry began on 3 May 2018. It goes on."), ""),
        (page(below="Released from prison on 3 May 2016. He lives in Brackley now."), ""),
        (page(below="Issued with a court order on 3 May 2016. The council says it complied."), ""),
        (page(below="Posted to Germany on 3 May 2016. Ann Lens is home again."), ""),
        (page(below="He was jailed. Released on 3 May 2016. Arrested again in 2018."), ""),
        (page(below="Updated guidance came out on 3 May 2016. It is 60 pages long."), ""),
        (page(below="Published in 2015 and updated on 3 May 2016. The guidance is 60 pages long."), ""),
        (page(below="Published on 3 May 2016. Words: Ann Lens."), "2016-05-03"),
        (page(below="The council - 3 May 2016 - the day the home closed"), ""),
        (page(below="Ofsted came – 3 May 2016 – and found the council failing its children in every way:"), ""),
        (page(below="The trust was born at a meeting of the council, 3 May 2016"), ""),
        (page(below="“We failed them” – Ann Lens, leader of the council, 3 May 2016"), ""),
        (page(below="Ann Lens, then leader of the council, 3 May 2016"), ""),
        (page(below="Ann Lens speaking to cabinet, 3 May 2016. Picture: Kit Ames"), ""),
        (page(below="File picture - May 2016"), ""),
        (page(above="Care Monthly | No 14 | May 2016"), "2016-05"),
        (page(above="Brackley Council\nCabinet - Tuesday 3 May 2016 - Item 9"), "2016-05-03"),
        (page(above="The Ledger\nIssue 27 | Spring 2019"), "2019"),
        (page(above="The Ledger\nA magazine for directors   |   Summer 2019"), "2019"),
        (page(above="The Ledger\nNo. 38, Autumn 2019"), "2019"),
        (page(above="The Ledger\nWinter 2019 issue > Features"), "2019"),
        (page(above="Our borough\nThe magazine for residents            Issue: autumn 2019"), "2019"),
        (page(above="The Ledger\nVol. 4 No. 2, Summer 2019 • Essays"), "2019"),
        (page(above="Newsletter / Summer term 2019"), ""),
        (page(above="The Ledger\nThe summer 2019 edition"), "2019"),
        (page(above="Staff bulletin | Autumn 2019 | Children and families"), "2019"),
        (page(above="The Ledger · Spring 2019 · £4.50"), "2019"),
        (page(above="The Ledger (Spring 2019)\nIssue 9, Spring 2019"), "2019"),
        (page(above="The Ledger | Winter 2018/19"), ""),
        (page(above="The Ledger | Issue 12 | May 2019 | Spring 2018 books"), "2019-05"),
        (page(below="Summer 2016"), ""),
        (page(below="[This is an edited version of a lecture given in Brackley on 14 July 2016.]"), "2016-07-14"),
        (
            page(below="The full text of a speech delivered to the county’s governors on Friday 15 July 2016."),
            "2016-07-15",
        ),
        (page(below="Ann Lens gave a lecture in Brackley on 14 July 2016, and this edited version is hers."), ""),
        (page(below="The speech given by the mayor on 14 July 2016 has been edited out of the film."), ""),
        (page(below="In spring 2016 Ofsted came"), ""),
        (page(below="How the summer of 2016 changed the service"), ""),
        (page(end="Spring 2016"), ""),
        (page(end=f"{MORE}Filed at 09:52 on 18 June 2019"), "2019-06-18"),
        (page(end=f"{MORE}Uploaded 18 June 2019"), "2019-06-18"),
        (page(end=f"{MORE}Appeal filed on 18 June 2019"), ""),
        (page(end="Born 3 May 2016"), ""),
        (page(end="Kyle Moor: 3 May 2016"), ""),
        (page(end="Closing date 3 May 2030"), ""),
        (page(end="Deadline: 3 May 2016"), ""),
        (page(end="Published 3 May 2990"), ""),
        (page(end="Updated 3 May 2016"), "2016-05-03"),
        (page(), ""),
    ],
)
def test_dates_of_publication(tmp_path: Path, text: str, published: str) -> None:
    assert read(tmp_path, text).published == published


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (page(above="Brackley Courier"), "Brackley Courier"),
        (page(above="LONDON BOROUGH OF BRACKLEY\nNEWS RELEASE"), "London Borough of Brackley"),
        (page(above="BRACKLEY COUNCIL - NEWS RELEASE\nHome > News"), "Brackley Council"),
        (page(above="Mill Lane\nOne man’s view of the town hall"), "Mill Lane"),
        (page(below="By Ann Lens, Brackley Courier\n3 May 2019"), "Brackley Courier"),
        (page(below="Brackley Evening Post, Friday 20 August 2021"), "Brackley Evening Post"),
        (page(end="More from Care Matters"), "Care Matters"),
        (page(end="More from the archive"), ""),
        (page(end="Brackley Council will publish our plan in May.\n\nPosted on 8 May 2019"), "Brackley Council"),
        (page(end="“Brackley Council will publish our plan.”\n\nPosted on 8 May 2019"), ""),
        (page(above="Local news"), ""),
        (page(above="Home › Children › Inspection"), ""),
        (page(), ""),
    ],
)
def test_publishers(tmp_path: Path, text: str, publisher: str) -> None:
    assert read(tmp_path, text).publisher == publisher


def test_no_clock_tells_what_a_page_is_dated(tmp_path: Path) -> None:
    document = read(tmp_path, page(above="BRACKLEY COUNCIL\nSCRUTINY BOARD\n18 October 2091                  ITEM 6"))
    assert document.published == "2091-10-18"
