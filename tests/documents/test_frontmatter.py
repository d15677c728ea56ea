import pytest

from graphkit.documents.frontmatter import read_front_matter
from graphkit.documents.metadata import Metadata
from graphkit.errors import DocumentRefused

FENCED = """\
---
title: "Brackley: good at last"
publisher: Brackley Courier
date: 8 May 2019
authors:
  - Ann Lens
  - Bob Pryor
tags: [care, council]
url: https://example.org/a
kind: report
---

The text begins.
"""
BARE = "title: Good at last\npublished: 2019-05\nauthor: Ann Lens and Bob Pryor\n\nThe text begins.\n"


def test_between_fences() -> None:
    metadata, start = read_front_matter(FENCED)
    assert metadata == Metadata(
        title="Brackley: good at last",
        publisher="Brackley Courier",
        published="2019-05-08",
        authors=("Ann Lens", "Bob Pryor"),
        url="https://example.org/a",
        kind="report",
    )
    assert FENCED[start:].strip() == "The text begins."


def test_bare_lines() -> None:
    metadata, start = read_front_matter(BARE)
    assert metadata == Metadata(title="Good at last", published="2019-05", authors=("Ann Lens", "Bob Pryor"))
    assert BARE[start:].strip() == "The text begins."


@pytest.mark.parametrize("text", [FENCED.replace("\n", "\n", 1), "\ufeff" + BARE, "\n\n" + BARE])
def test_a_mark_or_blank_lines_may_stand_before_it(text: str) -> None:
    metadata, start = read_front_matter(text)
    assert metadata.title
    assert text[start:].strip() == "The text begins."


@pytest.mark.parametrize(
    "text",
    [
        "The council said: nothing.\n\nMore.",
        "Overall: inadequate\nLeadership: good\n\nMore.",
        "title: a\nThe text follows at once.",
        "---\n\nA rule, then a text.\n\n---\n",
        "---\nno pair at all\n---\n",
        "---\ntitle: never closed\n",
        "",
    ],
)
def test_what_is_no_front_matter(text: str) -> None:
    assert read_front_matter(text) == (Metadata(), 0)


def test_a_value_that_cannot_be_one_says_nothing() -> None:
    metadata, start = read_front_matter("published: soon\nkind: poem\ntitle: x\n\ny")
    assert (metadata.published, metadata.kind, metadata.title) == ("", "", "x")
    assert start


@pytest.mark.parametrize("date", ["2020-02-30", "2019-13", "31/02/2020", "2020-02-30T09:00:00Z"])
def test_a_date_that_never_was_is_refused(date: str) -> None:
    with pytest.raises(DocumentRefused, match=f"there is no date {date}") as refused:
        read_front_matter(f"---\ntitle: x\npublished: {date}\n---\ny", "page.txt")
    assert refused.value.where == "page.txt"
    assert refused.value.hint


def test_front_matter_that_is_never_closed_ends_at_the_text() -> None:
    text = "---\ntitle: Good at last\npublished: 2019-05\n\nThe text begins."
    metadata, start = read_front_matter(text)
    assert metadata == Metadata(title="Good at last", published="2019-05")
    assert text[start:].strip() == "The text begins."


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("[x", "x"),
        ('"x', "x"),
        ("'Good' at last", "'Good' at last"),
        ("Brackley is 'good'", "Brackley is 'good'"),
        ("'Good'", "Good"),
        ("[Updated] Good at last", "[Updated] Good at last"),
        ("[Good]", "Good"),
    ],
)
def test_marks_around_a_value(value: str, title: str) -> None:
    assert read_front_matter(f"title: {value}\n\nThe text.")[0].title == title


TELLING = "Brackley Council has been told to mend its services for children."
OPENINGS = [
    ("date 2018-08-17 ", "2018-08-17"),
    ("Date: 17/08/2018 ", "2018-08-17"),
    ("Published 17 August 2018 ", "2018-08-17"),
    ("Posted on Friday, 17 August 2018 ", "2018-08-17"),
    ("17 August 2018 – ", "2018-08-17"),
    ("2018-08-17 - ", "2018-08-17"),
    ("17 August 2018 ", ""),
    ("Since 17 August 2018 – ", ""),
    ("August 2018 – ", ""),
    ("Date 2018 ", ""),
]


@pytest.mark.parametrize(("opening", "published"), OPENINGS)
def test_a_date_before_the_words_of_the_first_line(opening: str, published: str) -> None:
    metadata, start = read_front_matter(opening + TELLING)
    assert metadata.published == published
    assert (opening + TELLING)[start:] == (TELLING if published else opening + TELLING)


@pytest.mark.parametrize("rest", ["Minutes", "to 19 August 2018, when the inspectors left the town", "\n" + TELLING])
def test_a_date_with_little_behind_it_is_no_front_matter(rest: str) -> None:
    assert read_front_matter("17 August 2018 – " + rest)[1] == 0
