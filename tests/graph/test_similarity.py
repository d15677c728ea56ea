from __future__ import annotations

from math import log, sqrt

import pytest

from graphkit import api
from graphkit.graph.similarity import similar, weaknesses
from tests.graph.made import made

FOUND = made(
    [
        ("inspection/a/1", "topic/rare", "weakness", "2016"),
        ("inspection/a/2", "topic/rare", "weakness", "2018"),
        ("inspection/a/3", "topic/rare", "strength", "2020"),
        ("council/a", "topic/usual", "weakness", "2018"),
        ("council/b", "topic/rare", "weakness", "2017"),
        ("council/b", "topic/rare", "strength", "2016"),
        ("council/c", "topic/usual", "weakness", "2019"),
        ("council/d", "topic/usual", "strength", "2019"),
        ("council/e", "topic/else", "weakness", "2019"),
        ("person/p", "council/d", "holds-post", "2019"),
        ("inspection/a/1", "council/a", "inspection-of", "2016"),
    ]
)


def test_histories_tell_of_visits_and_of_what_was_mended() -> None:
    histories = weaknesses(FOUND)
    rare = histories["council/a"]["topic/rare"]
    assert (rare.visits, rare.mended, len(rare.facts)) == (("2016", "2018"), "2020", 3)
    assert histories["council/b"]["topic/rare"].mended == ""
    assert set(histories) == {"council/a", "council/b", "council/c", "council/e"}


def test_the_score_is_the_cosine_of_weighted_weaknesses() -> None:
    likest, next_likest = similar(FOUND, "council/a")
    rare, usual = 2 * log(1 + 4 / 2), log(1 + 4 / 2)
    assert (likest.iri, next_likest.iri) == ("council/b", "council/c")
    assert likest.score == pytest.approx(rare / sqrt(rare**2 + usual**2), abs=1e-4)
    assert [reason.topic for reason in likest.reasons] == ["topic/rare"]
    assert likest.reasons[0].there.visits == ("2017",)


@pytest.mark.parametrize(
    ("weak", "strong", "mended"),
    [("2018", "2019", "2019"), ("2018", "2018-06", ""), ("2018-06", "2018", ""), ("2018-06", "2018-07", "2018-07")],
)
def test_only_what_is_certainly_later_mends(weak: str, strong: str, mended: str) -> None:
    network = made([("council/a", "topic/t", "weakness", weak), ("council/a", "topic/t", "strength", strong)])
    assert weaknesses(network)["council/a"]["topic/t"].mended == mended


def test_a_finding_without_a_date_counts_as_found_when_it_was_told_of() -> None:
    assert weaknesses(made([("council/a", "topic/t", "weakness", "")]))["council/a"]["topic/t"].visits == (
        "2019-05-08",
    )


def test_councils_like_tameside(articles: api.Graph) -> None:
    found = articles.similar("tameside council")
    assert {each.label for each in found} >= {"Trafford", "Herefordshire"}
    reasons = {reason.label: reason for each in found for reason in each.reasons if each.label == "Herefordshire"}
    assert reasons["caseloads"].here.visits == ("2018-08-22",)
    assert reasons["caseloads"].here.facts[0].evidence[0].quote
    assert all(0 < each.score <= 1 for each in found)
