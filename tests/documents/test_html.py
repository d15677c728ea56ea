import subprocess
import sys
from pathlib import Path

import pytest

from graphkit.documents import read_document
from graphkit.documents.html import is_html
from graphkit.errors import DocumentRefused
from graphkit.model import Document

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><title>Brackley’s services rated good | Brackley Courier</title>
<meta property="og:title" content="Brackley’s services rated good"/>
<meta property="og:site_name" content="Brackley Courier"/>
<meta property="og:url" content="https://example.org/good"/>
<meta property="article:published_time" content="2021-05-08T09:00:00Z"/>
<meta name="author" content="Ann Lens"/></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Brackley’s services rated good</h1>
<p>Children’s services in Brackley have been <b>rated</b> good by <a href="x">inspectors</a>, three years after
they were found to be inadequate.</p>
<p>Read more: High street bus gate is put off</p>
<h2>What they said</h2>
<blockquote><p>We knew that it could be done, and everybody here has worked to do it.</p></blockquote>
<ul><li>Supervision is regular</li><li>Plans are up to date</li></ul>
<table><tr><th>Area</th><th>Grade</th></tr><tr><td>Overall</td><td>good</td></tr></table>
<p>The council will publish its plan in June, and inspectors will come back before the end of the year.</p>
</article>
<div id="comments" class="comments"><p>Bob says: rated inadequate twice and nobody noticed</p></div>
<footer>Cookies and privacy</footer></body></html>
"""


def read(folder: Path, text: str) -> Document:
    file = folder / "page.html"
    file.write_text(text, encoding="utf-8")
    return read_document(file)


def test_the_metadata_of_a_page(tmp_path: Path) -> None:
    document = read(tmp_path, PAGE)
    assert document.title == "Brackley’s services rated good"
    assert (document.publisher, document.published, document.authors) == (
        "Brackley Courier",
        "2021-05-08",
        ("Ann Lens",),
    )
    assert (document.url, document.language) == ("https://example.org/good", "en-GB")


def test_the_parts_of_a_page(tmp_path: Path) -> None:
    document = read(tmp_path, PAGE)
    assert [(block.kind, document.text[block.start : block.end][:22]) for block in document.blocks] == [
        ("headline", "Brackley’s services rated good"[:22]),
        ("paragraph", "Children’s services in"),
        ("furniture", "Read more: High street"),
        ("heading", "What they said"),
        ("quote", "We knew that it could "),
        ("item", "Supervision is regular"),
        ("item", "Plans are up to date"),
        ("row", "Area | Grade"),
        ("row", "Overall | good"),
        ("paragraph", "The council will publi"),
    ]


def test_comments_menus_and_footers_are_gone(tmp_path: Path) -> None:
    text = read(tmp_path, PAGE).text
    assert not any(word in text for word in ("Bob", "Home", "Cookies", "<", "{"))


def test_a_page_without_an_article_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentRefused, match="no article"):
        read(tmp_path, "<html><body><script>let a = 1;</script></body></html>")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<!doctype html><p>x", True),
        ("\ufeff\n <HTML>x", True),
        ('<?xml version="1.0"?>\n<!DOCTYPE html>', True),
        ("<!-- saved --><html>", True),
        ("A text about <html> and <body>", False),
        ("< html", False),
    ],
)
def test_pages_are_known_by_their_opening(text: str, said: bool) -> None:
    assert is_html(text) is said


def test_reading_plain_text_does_not_import_trafilatura() -> None:
    code = "import sys, graphkit.documents; sys.exit('trafilatura' in sys.modules or 'lxml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2]).returncode == 0
