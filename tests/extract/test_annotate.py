"""One scan finds what the ontology has words for, with offsets in the text as written."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from graphkit.extract.annotate import annotate, within
from graphkit.language.numbers import numbers
from tests.extract.reading import document, reading


def test_labels_are_found_whatever_their_typography() -> None:
    annotated = reading("The children’s monitoring\u00a0visits were ‘Inadequate’.")
    assert [annotated.text[m.start : m.end] for m in annotated.marks("kind")] == ["monitoring\u00a0visits"]
    assert [m.concept for m in annotated.marks("grade")] == ["inadequate"]


def test_the_longest_of_overlapping_labels_is_taken() -> None:
    annotated = reading("Children in care and care leavers do well.")
    assert [m.concept for m in annotated.marks("area")] == ["in-care-and-care-leavers"]


def test_words_within_words_are_not_found() -> None:
    assert not reading("A goodly number of outstandingly long letters.").marks("grade")


def test_marks_can_be_asked_for_a_stretch() -> None:
    annotated = reading("It was good. It is inadequate.")
    first, second = annotated.sentences
    assert [m.concept for m in annotated.marks("grade", first.start, first.end)] == ["good"]
    assert [m.concept for m in annotated.marks("grade", second.start)] == ["inadequate"]


def test_sentences_come_from_the_telling_alone() -> None:
    assert not annotate(document("Read more here.", kind="furniture")).sentences
    assert not annotate(document("I say it is inadequate.", kind="comment")).sentences


def test_a_stretch_of_a_sorted_list() -> None:
    assert within([(1, 2), (3, 4), (5, 6)], 2, 5) == [(3, 4)]


def test_a_masthead_names_its_council() -> None:
    text = "The Trafford Bugle\n\nPlain words"
    blocks = document("x").blocks[:1]
    made = document("Plain words")
    assert annotate(made).masthead == ""
    import msgspec

    from graphkit.model import Block

    furniture = Block(kind="furniture", start=0, end=18)
    paragraph = msgspec.structs.replace(blocks[0], start=20, end=31)
    assert annotate(msgspec.structs.replace(made, text=text, blocks=(furniture, paragraph))).masthead == "E08000009"


def test_numbers_are_found_from_where_their_figures_and_words_stand() -> None:
    text = "An eighth, £ 3.5m, 1,200 of 40, two in five, half of the 12, a hundred and six, 10 to 15 per cent."
    annotated = reading(text)
    (sentence,) = annotated.sentences
    assert annotated.numbers_in(sentence) == numbers(annotated.folded, sentence.start, sentence.end)
    assert len(annotated.numbers_in(sentence)) > 6


@given(st.text(max_size=300))
@example("RUN BY")
def test_every_mark_is_a_stretch_of_the_text(text: str) -> None:
    annotated = reading(text)
    for marks in annotated.by_scheme.values():
        assert all(0 <= mark.start < mark.end <= len(annotated.text) for mark in marks)
        assert marks == sorted(marks)
