"""Quotation marks of every kind, in one paragraph and over several."""

from __future__ import annotations

import pytest

from graphkit.language.quotations import quotations


def quoted(*paragraphs: str) -> list[str]:
    """Return the quoted words of paragraphs set one under another."""
    text = "\n\n".join(paragraphs)
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append((start, start + len(paragraph)))
        start += len(paragraph) + 2
    return [text[q.start : q.end] for q in quotations(text, blocks)]


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("She said: “We will do it.”", ["We will do it."]),
        ('"We will do it," she said.', ["We will do it,"]),
        ("'We will do it,' she said. 'Soon.'", ["We will do it,", "Soon."]),
        ("‘We’ll do it,’ she said.", ["We’ll do it,"]),
        ("“We will,” she said. “And soon.”", ["We will,", "And soon."]),
        ("“They told us ‘never again’ and meant it.”", ["They told us ‘never again’ and meant it."]),
        ("'They told us \"never again\" and meant it.'", ['They told us "never again" and meant it.']),
        ("the councils' staff and the children's rooms", []),
        ("The social workers’ caseloads and it’s the children’s turn", []),
        ("He called the teams' work 'poor in every way' last year.", ["poor in every way"]),
        ("'The teams' work was poor in every way,' he said.", ["The teams' work was poor in every way,"]),
        ("rated ‘good’ overall, with ‘outstanding’ leadership", ["good", "outstanding"]),
        (
            "inadequate for ‘work with families’ and also for ‘overall effect’.",
            ["work with families", "overall effect"],
        ),
        ("We will do it and we will do it soon.”", ["We will do it and we will do it soon."]),
        ("She said (“we will”) so.", ["we will"]),
        ("a 6' 2\" shelf", []),
        ("in the '90s", []),
        ("rock 'n' roll", ["n"]),
        ("“We will do it", ["We will do it"]),
        ("''We will do it,'' she said.", ["We will do it,"]),
        ("It was \"poor in every way'' and ``late for all of them''.", ["poor in every way", "late for all of them"]),
        ("She said: ”We will do it.”", ["We will do it."]),
        ("She said: “We will do it.“", ["We will do it."]),
        ("She said: „We will do it.“ Then «so».", ["We will do it.", "so"]),
        ('She said:"We will do it,"and left.', ["We will do it,"]),
        ("She said: “ We will do it. ” She left.", ["We will do it."]),
        ("It was ‘’poor in every way’’.", ["poor in every way"]),
        ("the girls’ and boys’ clubs, the councils'' of old", []),
        ("", []),
    ],
)
def test_quotations_of_one_paragraph(paragraph: str, found: list[str]) -> None:
    assert quoted(paragraph) == found


def test_a_quotation_is_carried_over_paragraphs() -> None:
    assert quoted("She said: “We will.", "“We mean it.", "“Soon.” She left.") == ["We will.\n\n“We mean it.\n\n“Soon."]


def test_single_marks_are_carried_over_too() -> None:
    assert quoted("She said: 'We will.", "'We mean it.' She left.") == ["We will.\n\n'We mean it."]


def test_a_lost_closing_mark_ends_with_its_paragraph() -> None:
    assert quoted("She said: “We will.", "Then she left.", "“Bye.”") == ["We will.", "Bye."]


def test_a_quotation_goes_on_where_a_paragraph_is_broken_in_the_midst_of_a_sentence() -> None:
    assert quoted("They say “much of it", "is not in place”. “So?”") == ["much of it\n\nis not in place", "So?"]
    assert quoted("They say “much of it.", "is not in place. “So?”") == ["much of it.", "So?"]


def test_a_single_mark_that_nothing_closes_is_an_apostrophe() -> None:
    assert quoted("'Twas a good year.", "Then it was not.") == []


def test_pieces_are_the_stretches_of_the_paragraphs() -> None:
    text = "“One.\n\n“Two.”"
    (quotation,) = quotations(text, [(0, 5), (7, len(text))])
    assert [text[a:b] for a, b in quotation.pieces] == ["One.", "Two."]
    assert quotation.closed
    assert quotation.mark == "“"


@pytest.mark.parametrize(
    "text", ["'a " * 40_000, "“" * 40_000, '"' * 40_000, "'s " * 40_000, "as' b 'cs' d " * 10_000, "''" * 40_000]
)
def test_hostile_text_is_read_in_no_time(text: str) -> None:
    quotations(text, [(0, len(text))])
