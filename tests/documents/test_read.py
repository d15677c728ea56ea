import sys
from io import BytesIO, TextIOWrapper
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphkit.documents import read_document
from graphkit.errors import DocumentRefused
from graphkit.model import TELLING
from tests.documents.pages import ARTICLE, LEAD, SECOND, blocks, page, read


def test_the_parts_of_an_article(tmp_path: Path) -> None:
    document = read(tmp_path, ARTICLE)
    assert [kind for kind, _ in blocks(document)] == [
        *(
            "furniture",
            "furniture",
            "headline",
            "standfirst",
            "byline",
            "dateline",
            "caption",
            "paragraph",
            "furniture",
        ),
        *("paragraph", "furniture", "heading", "item", "item", "furniture", "furniture", "furniture", "paragraph"),
        *("row", "row", "paragraph", "quote", "furniture", "furniture", "furniture", "comment", "comment", "comment"),
    ]


def test_the_metadata_of_an_article(tmp_path: Path) -> None:
    document = read(tmp_path, ARTICLE)
    assert document.id == "page"
    assert document.title == "Brackley’s services climb from bottom to good"
    assert document.publisher == "The Brackley Courier"
    assert document.published == "2019-05-03"
    assert document.authors == ("Ann Lens",)
    assert (document.kind, document.language, document.url) == ("article", "en", "")


def test_front_matter_overrides_and_is_furniture(tmp_path: Path) -> None:
    front = "title: Another title\npublished: 2020-01\nkind: report\nurl: https://example.org/x\n\n"
    document = read(tmp_path, front + ARTICLE)
    assert (document.title, document.published, document.kind) == ("Another title", "2020-01", "report")
    assert document.url == "https://example.org/x"
    assert document.publisher == "The Brackley Courier"
    assert document.blocks[0].kind == "furniture"
    assert document.text[: document.blocks[0].end] == front.strip()


def test_a_page_under_a_wrong_name_is_read_by_its_content(tmp_path: Path) -> None:
    html = (
        f"<!DOCTYPE html><html><body><article><h1>Good at last</h1><p>{LEAD}</p><p>{SECOND}</p></article></body></html>"
    )
    assert "<p>" not in read(tmp_path, html, "page.txt").text
    assert read(tmp_path, page(), "plain.html").text == page()


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(ARTICLE.encode())))
    document = read_document("-")
    assert (document.id, document.publisher) == ("stdin", "The Brackley Courier")


@pytest.mark.parametrize(("name", "reason"), [("missing.txt", "no such file"), ("folder", "cannot be read")])
def test_what_cannot_be_opened_is_refused(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(DocumentRefused, match=reason) as refused:
        read_document(tmp_path / name)
    assert refused.value.where == str(tmp_path / name)
    assert refused.value.hint


def test_the_hash_is_that_of_text_and_metadata_not_of_the_name(tmp_path: Path) -> None:
    first, second = read(tmp_path, ARTICLE, "a.txt"), read(tmp_path, ARTICLE, "b.txt")
    assert first.sha256 == second.sha256
    assert first.id != second.id
    assert read(tmp_path, "kind: report\n\n" + ARTICLE).sha256 != read(tmp_path, "kind: article\n\n" + ARTICLE).sha256
    assert read(tmp_path, ARTICLE + "More.").sha256 != first.sha256


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize("hostile", ["(", " x ", "> ", '"', "“", "|", "- ", "![", "1.1 ", "Aa of ", "May 2019 ", "* *"])
def test_hostile_lines_take_linear_time(tmp_path: Path, hostile: str, suffix: str) -> None:
    # A pattern that backtracks over 200 kB would not end within the life of the test run.
    text = hostile * (200_000 // len(hostile))
    assert read(tmp_path, f"This is the end of it\n{text}\nand that was that.", "hostile" + suffix).blocks


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [*ARTICLE.split("\n"), "---", "title: x", "# Head", "> said", "    in", "| a | b |", "|---|---|"]
        ),
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60),
    ),
    max_size=25,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(lines=LINES, suffix=st.sampled_from([".txt", ".md"]))
def test_blocks_cover_the_text_in_order_and_reading_is_a_pure_function(
    tmp_path: Path, lines: list[str], suffix: str
) -> None:
    text = "Brackley\n" + "\n".join(lines)
    try:
        document = read(tmp_path, text, "page" + suffix)
    except DocumentRefused:
        return
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(document.text)
        assert _no_more_than_marks(document.text[end : block.start])
        end = block.end
    assert _no_more_than_marks(document.text[end:])
    assert read(tmp_path, text, "page" + suffix) == document


def _no_more_than_marks(between: str) -> bool:
    """Say whether what lies between two blocks may be marks: those of lists, headings and stress."""
    return not any(len(word) > 7 for word in between.split())


def test_telling_blocks_are_those_of_the_model(tmp_path: Path) -> None:
    told = " ".join(text for kind, text in blocks(read(tmp_path, ARTICLE)) if kind in TELLING)
    assert "supervision is regular" in told
    assert not any(word in told for word in ("bus gate", "newsletter", "nobody noticed", "Photo", "ADVERTISEMENT"))


def test_a_rule_is_no_publisher(tmp_path: Path) -> None:
    document = read(tmp_path, "---\nno pair at all\n\n" + page())
    assert document.publisher != "---"
    assert blocks(document)[0] == ("furniture", "---")


def test_a_long_text_about_something_else_is_told_apart_only_at_its_head(tmp_path: Path) -> None:
    told = "The ferry waits for the tide, and the captain reads the paper until it comes.\n\n" * 200
    file = tmp_path / "ferry.txt"
    file.write_text(f"Ferry is late again\n\n12 May 2024\n\n{told}", encoding="utf-8")
    document = read_document(file)
    assert (document.title, document.published) == ("Ferry is late again", "2024-05-12")
    last = document.blocks[-1]
    assert last.kind == "paragraph"
    assert document.text[last.start :].startswith("The ferry waits")
    assert last.end == len(document.text.rstrip())
    assert all(one.end <= other.start for one, other in pairwise(document.blocks))
    assert document.blocks[-2].end < 5000


def test_a_long_text_about_something_else_may_be_one_line(tmp_path: Path) -> None:
    file = tmp_path / "ferry.txt"
    file.write_text("The ferry waits for the tide, and the captain reads. " * 200, encoding="utf-8")
    document = read_document(file)
    assert document.blocks[-1].end == len(document.text.rstrip())
