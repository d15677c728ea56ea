"""Words looked for in a text: exactly, and nearly."""

from __future__ import annotations

import pytest

from graphkit.check.wording import Place, Words, words_of

TEXT = (
    "Leaders know the service well. Social workers’ caseloads are too high in a few teams, and they cannot always see "
    "children as often as they should. Decision-making is swift. Page 7 of 12 Leaders know the service well enough."
)
FURNITURE = TEXT.index("Page")
HELD = Words(TEXT, [(0, FURNITURE), (TEXT.index("Leaders know the service well enough"), len(TEXT))])


def shown(place: Place | None) -> str:
    """Return the words of the text at a place."""
    if place is None:
        return ""
    start, end = HELD.span(place)
    return TEXT[start:end]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("Social workers' caseloads are too high", "Social workers’ caseloads are too high"),
        ("caseloads are TOO HIGH in a few teams — and they", "caseloads are too high in a few teams, and they"),
        ("decision making is swift", "Decision-making is swift"),
        ("is swift. Leaders know", "is swift. Page 7 of 12 Leaders know"),
        ("too high", "too high"),
        ("well enough", "well enough"),
        ("caseloads are high", ""),
        ("eaders know the", ""),
        ("Page 7 of 12", ""),
        ("well enough indeed", ""),
    ],
)
def test_exact(wanted: str, found: str) -> None:
    assert shown(HELD.exact(words_of(wanted))) == found


@pytest.mark.parametrize(
    ("wanted", "found", "difference"),
    [
        (
            "Social workers' caseloads are too low in a few teams",
            "Social workers’ caseloads are too high in a few teams",
            "… workers caseloads are too [-low-] {+high+} in a few teams",
        ),
        (
            "caseloads are high in a few teams and they",
            "caseloads are too high in a few teams, and they",
            "caseloads are {+too+} high in a few …",
        ),
        (
            "caseloads are often too high in a few teams",
            "caseloads are too high in a few teams",
            "caseloads are [-often-] too high in a …",
        ),
        (
            "Decision making is swift and leaders know the service well enough",
            "Decision-making is swift. Page 7 of 12 Leaders know the service well enough",
            "decision making is swift [-and-] leaders know the service …",
        ),
    ],
)
def test_close(wanted: str, found: str, difference: str) -> None:
    place = HELD.close(words_of(wanted))
    assert place
    assert (shown(place), place.shown) == (found, difference)


@pytest.mark.parametrize(
    "wanted",
    [
        "caseloads are too low",  # too short to be told from chance
        "Caseloads are nowhere so high as in teams of which nobody knows",
        "The council has spent its savings on a railway",
        "",
    ],
)
def test_not_close(wanted: str) -> None:
    assert HELD.close(words_of(wanted)) is None


def test_a_text_without_words_has_none() -> None:
    assert Words("", []).exact(["a"]) is None
    assert Words("", []).close(["a"] * 9) is None
