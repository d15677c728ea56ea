"""Which of the councils that an article names it is about."""

from __future__ import annotations

import pytest

from graphkit.extract.councils.likeliest import features, likeliest
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading

_REST = (
    "Inspectors found that children waited too long for help and that plans were thin.",
    "Social workers carry 24 cases each, and three managers have left since May.",
    "A board will meet each month.",
)


@pytest.mark.parametrize(
    ("expected", "headline", "paragraphs"),
    [
        (
            "Barnet",
            "How managers from Leeds came to the rescue",
            (
                "Barnet's children's services were failing until managers from Leeds arrived, inspectors say.",
                "In Edgware and Finchley families had waited for months. Leeds lent Barnet a director.",
                "Barnet's front door is quicker now.",
                *_REST,
            ),
        ),
        (
            "Knowsley",
            "A kitchen that brought people back",
            (
                "In Huyton everybody knows the kitchen, a short ride from Liverpool.",
                "Knowsley's children's services were inadequate in 2014, and workers left for Liverpool.",
                "Prescot had four social workers then, and Liverpool had forty.",
                *_REST,
            ),
        ),
        (
            "Durham",
            "Durham finds its next director across the Wear",
            (
                "A manager from Sunderland is to run children's services in County Durham.",
                "Ed Moor, who is an assistant director at Sunderland City Council, starts in May.",
                "Sunderland City Council wished him well.",
                *_REST,
            ),
        ),
    ],
)
def test_an_article_is_about_the_council_whose_services_it_tells_of(
    expected: str, headline: str, paragraphs: tuple[str, ...]
) -> None:
    assert vocabulary().council_name(likeliest(reading(*paragraphs, headline=headline))) == expected


def test_one_that_is_gone_or_not_named_is_not_meant() -> None:
    annotated = reading("Barnet is good.", *_REST, headline="Good marks")
    barnet = likeliest(annotated)
    assert vocabulary().council_name(barnet) == "Barnet"
    assert likeliest(annotated, frozenset([barnet])) == likeliest(reading(*_REST)) == ""


def test_features_tell_where_and_how_each_council_is_named() -> None:
    told = features(reading("Barnet's plan is thin. Help from Leeds came.", *_REST, headline="Barnet in trouble"))
    barnet, leeds = (set(told[gss]) for gss in told)
    assert {"headline True others 0", "paragraph 0 first True", "order 0", "after 's plan", "before ^"} <= barnet
    assert {"headline False others 1", "paragraph 0 first False", "order 1", "before from", "after came"} <= leeds


def test_a_text_that_names_councils_thousands_of_times_takes_no_longer_for_each() -> None:
    annotated = reading(*["Barnet and Leeds and Derby and Bolton are near Bury."] * 2000, headline="Barnet")
    assert vocabulary().council_name(likeliest(annotated)) == "Barnet"
