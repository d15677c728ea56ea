"""The town in which a council sits, where it stands for the council."""

from __future__ import annotations

import pytest

from graphkit.extract.councils.seats import seat_begins, seat_called, seat_ends, seat_in
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading


@pytest.mark.parametrize(
    ("sentence", "seat"),
    [
        ("Preston had been told before.", "Lancashire"),
        ("In Preston nobody was surprised.", "Lancashire"),
        ("Who runs Preston now?", "Lancashire"),
        ("Preston Crown Court heard it.", ""),
        ("Preston North End won.", ""),
        ("Ms Preston had been told before.", ""),
        ("The preston was gone.", ""),
        ("Trowbridge had been told before.", ""),
        ("Jane Preston left. Preston had been told before.", ""),
    ],
)
def test_a_sentence_begins_with_a_seat(sentence: str, seat: str) -> None:
    annotated = reading(f"Trafford is good. Lancashire is not. {sentence}")
    last = annotated.sentences[-1]
    assert vocabulary().council_name(seat_begins(annotated, last.start, last.end)) == seat


def test_a_sentence_ends_with_a_seat() -> None:
    annotated = reading("Lancashire is good. So she drove to Preston. She went from Preston to Leeds.")
    names = [vocabulary().council_name(seat_ends(annotated, s.start, s.end)) for s in annotated.sentences]
    assert names == ["", "Lancashire", ""]


def test_the_last_seat_counts() -> None:
    annotated = reading("Lancashire and Devon are good. From Exeter to Preston people are glad.")
    assert vocabulary().council_name(seat_in(annotated, 0, len(annotated.text))) == "Lancashire"


@pytest.mark.parametrize(
    ("sentence", "seat"),
    [
        ("A letter told the Preston authority that plans drift.", "Lancashire"),
        ("He lives in Preston, and the council waits.", ""),
        ("The Preston authorities waited.", ""),
        ("The Preston bus station is shut.", ""),
    ],
)
def test_a_council_is_called_by_its_seat(sentence: str, seat: str) -> None:
    annotated = reading(f"Trafford is good. Lancashire is not. {sentence}")
    last = annotated.sentences[-1]
    assert vocabulary().council_name(seat_called(annotated, last.start, last.end)) == seat
