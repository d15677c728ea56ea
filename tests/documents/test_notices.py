from pathlib import Path

import pytest

from graphkit.documents.lines import make_line
from graphkit.documents.notices import is_notice
from tests.documents.pages import LEAD, SECOND, blocks, read

HEADLINE = "Brackley told to mend its children's services by inspectors"

NOTICES = """\
Turn on notifications so that you never miss a story
Please enable JavaScript to view this page
You are using an outdated browser
Get the Brackley Gazette for £1 a week
Support independent journalism from 50p a week
Only £2 a month for the first six months
Go to main content
Skip to contentSkip to search
Skip to main contentAccessibility help
Jump to the story below
Sorry, you need to enable JavaScript to visit this website.
We have updated our privacy notice.
We and our partners store and access information on your device.
Are you happy to accept cookies?
Allow notifications from Brackley Post?
Already a subscriber? Log in
You have 3 articles left this month
Enjoying the Gazette? Become a supporter today
Your support keeps local reporting alive
Read unlimited stories from £4 a month
This page is best viewed in Chrome
To see this page as it should be, switch on JavaScript in your browser settings.
Open menu Close menu
It looks like you are using an ad blocker
Help us keep our news free
This website works best with a modern browser
Upgrade your browser for a better experience of our website, or carry on without some of its features.
Become a supporter for less than a pound a week
You need to be a subscriber to read this
Create a free account to keep reading
We've noticed that you're blocking ads
Internet Explorer is not supported
"""

HEADLINES = """\
Council's website crashes after Ofsted report on Brackley
Your child's social worker: what Brackley is changing
Foster carers to get £20 a week more
Support workers to get £1 a week more
Only 99p a day spent on each child, says union
Care leavers get free bus travel for a year
Get children's services right, minister tells council
Read the letter that shames a council
Parents asked to log in to new council portal
Try harder, Ofsted tells Brackley
Become a foster carer, council urges readers
Social workers get new alerts about children at risk
We want your support, new director tells foster carers
Please help our children, foster carers tell council
Council's app for care leavers wins praise
This site will be a children's home, council decides
We need local newspapers, says judge in Brackley case
"""


@pytest.mark.parametrize("notice", NOTICES.splitlines())
def test_what_a_site_says_to_its_visitors_is_no_headline(tmp_path: Path, notice: str) -> None:
    document = read(tmp_path, f"{notice}\n\n{HEADLINE}\n\n{LEAD}\n\n{SECOND}\n")
    assert document.title == HEADLINE
    assert blocks(document)[0] == ("furniture", notice)


@pytest.mark.parametrize("headline", HEADLINES.splitlines())
def test_a_headline_that_speaks_of_such_things_is_no_notice(tmp_path: Path, headline: str) -> None:
    standfirst = "Watchdog says that the service still has a long way to go"
    text = f"{headline}\n\n{standfirst}\n\nBy Kit Ansah\n\n{LEAD}\n\n{SECOND}\n"
    assert read(tmp_path, text).title == headline


def test_a_page_whose_only_headline_is_like_a_notice_keeps_it(tmp_path: Path) -> None:
    headline = "Council tells parents which data its app keeps on your device"
    assert read(tmp_path, f"{headline}\n\n{LEAD}\n\n{SECOND}\n").title == headline


def test_a_long_line_is_no_notice() -> None:
    text = "Your browser " * 30
    assert not is_notice(make_line(text, 0, len(text), chunk=0))
