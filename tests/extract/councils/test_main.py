"""Which council a document is about, by its headline and by who writes it."""

from __future__ import annotations

import pytest

from graphkit.extract.councils.context import context
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading


@pytest.mark.parametrize(
    ("expected", "headline", "paragraphs"),
    [
        (
            "Barnet",
            "Message to everybody, Barnet",
            (
                "We have two pieces of news.",
                "We now require improvement, and our inspectors saw it.",
                "Harrow and Enfield remain good. Harrow was rated in 2015, Enfield in 2017. Harrow has sent us a card.",
            ),
        ),
        (
            "Barnet",
            "Barnet staff bulletin",
            (
                "Harrow is good. Harrow's staff stay. Harrow's director came to see us.",
                "What we took from it: our front door is slow, and our plans drift. Harrow pays more.",
            ),
        ),
        (
            "Harrow",
            "Barnet looks on",
            ("Harrow is good. Harrow's staff stay.", '"We envy our friends, and they helped us. We know," said one.')
            * 3,
        ),
        (
            "Barnet",
            "Item 7: peer challenge by Harrow",
            (
                "Members will recall that the authority, Barnet, was judged inadequate in August 2014.",
                "Harrow Council (judged good, November 2015) did it in October 2016. Its director led the team.",
                "They noted that leadership here was stronger.",
            ),
        ),
        ("Harrow", "Praise for Harrow by inspectors", ("Barnet is near. Harrow is good.",)),
    ],
)
def test_the_council_that_a_document_is_about(expected: str, headline: str, paragraphs: tuple[str, ...]) -> None:
    annotated = reading(*paragraphs, headline=headline)
    assert vocabulary().council_name(context(annotated).main) == expected
