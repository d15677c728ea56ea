from pathlib import Path

import pytest

from tests.documents.pages import LEAD, SECOND, THIRD, kinds, read

FACT = "Ofsted rated Barnet outstanding in 2019, and its leader said that the whole council was glad of it."


def html(inner: str, *, article: str = "<article>") -> str:
    return f"""<!DOCTYPE html><html><head><title>Brackley climbs</title></head><body class="has-ads">{article}
<h1>Brackley’s services climb to good</h1><p>{LEAD}</p><p>{SECOND}</p>{inner}<p>{THIRD}</p></article></body></html>"""


@pytest.mark.parametrize(
    "opening",
    [
        *(f'<div class="{name}">' for name in ("ad", "ads", "x advert", "advertisement", "google-ad", "mpu", "promo")),
        *(f'<div class="{name}">' for name in ("sponsored", "googleAdSlot", "story__newsletter", "related-articles")),
        *(f'<section aria-label="{label}">' for label in ("Advertisement", "Sponsored content", "Comments", "Sign up")),
        *(f'<div role="{role}">' for role in ("complementary", "dialog", "search")),
        '<div id="taboola-below">',
        '<div data-component="ad-slot">',
        '<amp-ad width="300">',
        "<aside>",
    ],
)
def test_boxes_are_gone(tmp_path: Path, opening: str) -> None:
    closing = f"</{opening[1:-1].split(maxsplit=1)[0]}>"
    document = read(tmp_path, html(f"{opening}<h3>A better place</h3><p>{FACT}</p>{closing}"), "page.html")
    assert "Barnet" not in document.text
    assert all(kinds(document, words) == {"paragraph"} for words in (LEAD, SECOND, THIRD))


@pytest.mark.parametrize("name", ["fact-box", "no-ads", "with-promo", "adoption", "commentary", "address"])
def test_parts_of_the_article_stay(tmp_path: Path, name: str) -> None:
    assert "Barnet" in read(tmp_path, html(f'<div class="{name}"><p>{FACT}</p></div>'), "page.html").text


@pytest.mark.parametrize("name", ["ads", "newsletter", "promo", "comments"])
def test_the_article_stays_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    document = read(tmp_path, html(f"<p>{FACT}</p>", article=f'<article class="{name}">'), "page.html")
    assert all(words in document.text for words in (LEAD, SECOND, THIRD, FACT))


def test_comments_are_gone_however_long(tmp_path: Path) -> None:
    comments = f'<section data-module="comments">{f"<p>{FACT}</p>" * 20}</section>'
    assert "Barnet" not in read(tmp_path, html(comments), "page.html").text
