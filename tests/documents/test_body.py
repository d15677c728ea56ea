from pathlib import Path

import pytest

from tests.documents.pages import LEAD, SECOND, THIRD, blocks, kinds, page, read


@pytest.mark.parametrize("newline", ["\n", "\n\n"])
def test_paragraphs_may_be_set_apart_by_one_newline_or_two(tmp_path: Path, newline: str) -> None:
    lines = ["Brackley’s services climb to good", "By Ann Lens", "3 May 2019", LEAD, "Next steps", SECOND, THIRD]
    document = read(tmp_path, newline.join(lines))
    assert [kind for kind, _ in blocks(document)] == [
        *("headline", "byline", "dateline", "paragraph", "heading", "paragraph", "paragraph"),
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Photo: Brackley town hall", "caption"),
        ("Image of a desk (credit: Ann Lens)", "caption"),
        ("The council’s headquarters in the rain. Picture: Ann Lens/Courier", "caption"),
        ("Caption: the director with her staff", "caption"),
        ("Hide Ad", "furniture"),
        ("Share this: Twitter | Facebook | Email", "furniture"),
        ("Follow us on Twitter", "furniture"),
        ("For media enquiries contact the press office", "furniture"),
        ("© Brackley Courier. All rights reserved.", "furniture"),
        ("Cookies | Accessibility | Privacy", "furniture"),
        ("Comments are closed.", "furniture"),
        ("‘We know what to do’", "heading"),
        ("What happens next?", "heading"),
        ("Notes to editors", "heading"),
        ("“We will do better.”", "paragraph"),
        ("2009: the council is served with a notice by ministers", "paragraph"),
        (
            "Parents were asked to sign up to the plan, and most of them were glad to be asked, the council said.",
            "paragraph",
        ),
        ("The picture: he said that it was mixed, and that nobody knew it better than he did.", "paragraph"),
        ("> We know what to do.", "quote"),
        ("    We know what to do.", "quote"),
        ("- audits are regular", "item"),
    ],
)
def test_lines_in_the_middle(tmp_path: Path, line: str, kind: str) -> None:
    document = read(tmp_path, f"Brackley’s services climb to good\n\n{LEAD}\n\n{SECOND}\n\n{line}\n\n{THIRD}\n")
    assert kinds(document, line.strip("> -")) == {kind}
    assert kinds(document, THIRD) == {"paragraph"}


_LEAD_IN = "The visit left the council with three things to mend. It found:"


@pytest.mark.parametrize("newline", ["\n", "\n\n"])
def test_short_lines_in_one_piece_below_a_colon_are_items(tmp_path: Path, newline: str) -> None:
    lines = "contacts that nobody had read\nplans written years ago, and never looked at again\nTwo of four teams unled"
    document = read(tmp_path, page(end=f"{_LEAD_IN}{newline}{lines}\n\nWhat comes next for Brackley\n\n{THIRD}"))
    assert [kind for kind, _ in blocks(document)][-5:] == ["item", "item", "item", "heading", "paragraph"]


@pytest.mark.parametrize(
    ("below", "kind"),
    [
        ("What comes next for Brackley\n\n" + THIRD, "heading"),
        ("Contacts that nobody had read.\n" + THIRD, "paragraph"),
        ("Appendix 1 PDF\nAppendix 2 PDF\n", "heading"),
        ("A new home for Brackley\nWork starts in the spring on the site of the old school.\n", "heading"),
        ("Contacts that nobody had read\nSome were years old, and had been lost twice, said inspectors.\n", "heading"),
    ],
)
def test_other_lines_below_a_colon_are_no_items(tmp_path: Path, below: str, kind: str) -> None:
    document = read(tmp_path, page(end=f"{_LEAD_IN}\n\n{below}"))
    assert kinds(document, below.partition("\n")[0]) == {kind}


@pytest.mark.parametrize(
    "heading",
    [
        "Related articles",
        "MOST READ",
        "You may also like",
        "More on this story",
        "Also on the Courier",
        "Click links below:",
    ],
)
def test_lists_of_links_end_with_the_next_sentence(tmp_path: Path, heading: str) -> None:
    links = f"{heading}\n\nTwo nurseries rated inadequate\n\nHow one trust halved caseloads\n\n"
    document = read(tmp_path, page(end=links + "The council will meet again in June to hear what has been done."))
    assert kinds(document, "nurseries") | kinds(document, "halved") == {"furniture"}
    assert kinds(document, "meet again") == {"paragraph"}


@pytest.mark.parametrize(
    "heading",
    [
        "3 Comments",
        "COMMENTS (3)",
        "2 Responses to Brackley’s services",
        "1 thought on Brackley",
        "Have your say",
        "12 replies",
    ],
)
def test_comments_go_on_to_the_end(tmp_path: Path, heading: str) -> None:
    document = read(
        tmp_path, page(end=f"{heading}\n\nBob\n\nRated inadequate twice. I was there and saw all of it myself.\n\nEnd")
    )
    assert kinds(document, "Rated inadequate twice") == {"comment"}
    assert document.blocks[-1].kind == "comment"


def test_a_count_of_comments_above_the_article_opens_nothing(tmp_path: Path) -> None:
    document = read(tmp_path, page(below="12 comments\n\nShare   0 Comments"))
    assert "comment" not in {block.kind for block in document.blocks}
    assert kinds(document, LEAD) == {"paragraph"}


def test_a_heading_called_comment_opens_nothing(tmp_path: Path) -> None:
    document = read(tmp_path, page(end="Comment\n\nThe ruling is no acquittal, and nobody said that it was one."))
    assert kinds(document, "no acquittal") == {"paragraph"}


def test_tables_in_plain_text_are_rows(tmp_path: Path) -> None:
    document = read(tmp_path, page(end="Area\tGrade\nOverall\tgood\n\nArea | Year | Grade\nOverall | 2019 | good"))
    assert [kind for kind, _ in blocks(document)][-4:] == ["row"] * 4


def test_a_line_that_names_all_columns_but_the_first_is_a_row(tmp_path: Path) -> None:
    table = "                  2018      2022\nOverall           good      good\nLeaders           good      weak"
    document = read(tmp_path, page(end=f"How it went\n\n{table}"))
    assert [kind for kind, _ in blocks(document)][-4:] == ["heading", "row", "row", "row"]


def test_lines_below_an_invitation_to_read_are_no_items(tmp_path: Path) -> None:
    document = read(
        tmp_path, page(end=f"Read all of it here:\nHow Brackley failed its children\nWhy its leader quit\n\n{THIRD}")
    )
    assert kinds(document, "Why its leader quit") == {"heading"}


def test_the_date_of_a_link_below_is_not_that_of_a_page_whose_own_was_lost(tmp_path: Path) -> None:
    text = page(below="- Published", end="Get in touch\n- Published26 July 2024\n- Published15 February 2022")
    assert read(tmp_path, text).published == ""
    assert read(tmp_path, page(end="- Published26 July 2024")).published == "2024-07-26"
