"""Learned weights tell figures of a service from other numbers, and what they measure."""

from __future__ import annotations

import pytest

from graphkit.extract.measures.figures import figures
from graphkit.extract.measures.likely import Likely, features, learned, likely
from tests.extract.reading import reading


def _likely(text: str) -> Likely:
    annotated = reading(text)
    (figure,) = figures(annotated, annotated.sentences[0])
    return likely(annotated, 0, figure)


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Nearly 38 per cent of its social workers come from agencies.", "agency-share"),
        ("Each worker had an average of 24 children on the books.", "caseload"),
        ("Another 18 social workers have been recruited since the summer.", "recruits"),
        ("The council has set aside a further £3m for the service.", "spending"),
        ("There were 641 children in its care at the end of March.", "children-in-care"),
        ("One post in the team in seven is empty: a vacancy rate of 21 per cent.", "vacancy-rate"),
    ],
)
def test_a_figure_is_likeliest_to_be_what_it_measures(text: str, metric: str) -> None:
    annotated = reading(text)
    figure = list(figures(annotated, annotated.sentences[0]))[-1]
    told = likely(annotated, 0, figure)
    assert max(told.metrics, key=told.metrics.__getitem__) == metric
    assert told.measure > 0.5


@pytest.mark.parametrize(
    "text",
    [
        "The meeting of the full council lasted for 4 hours.",
        "She has been a councillor for 26 years.",
        "The report runs to 31 pages.",
    ],
)
def test_other_numbers_are_unlikely_to_be_measures(text: str) -> None:
    assert _likely(text).measure < 0.5


def test_the_features_of_a_number_tell_its_unit_and_the_words_on_either_side() -> None:
    annotated = reading("Agencies supply 38 per cent of staff.")
    (figure,) = figures(annotated, annotated.sentences[0])
    found = {feature for _, group in features(annotated, 0, figure) for feature in group}
    assert {"unit percent", "before 1 supp", "behind 1 of", "s staff"} <= found


def test_the_weights_say_where_they_come_from() -> None:
    assert learned().provenance.startswith("graphkit.extract.measures.train: ")
