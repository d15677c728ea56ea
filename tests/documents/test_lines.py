import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.documents.lines import key, read_lines

WRAPPED = """\
Inspectors came to Brackley in March and stayed for a fortnight, it was
reported today. They saw children, carers and social workers in every
team.

- Leaders know the service well and have a plan for making the whole of
  it better.
- Audits are regular.
"""


def words(text: str) -> list[str]:
    return [" ".join(line.text.split()) for line in read_lines(text)]


def test_lines_wrapped_at_a_width_are_one() -> None:
    assert words(WRAPPED) == [
        (
            "Inspectors came to Brackley in March and stayed for a fortnight, it was reported today. They saw "
            "children, carers and social workers in every team."
        ),
        "Leaders know the service well and have a plan for making the whole of it better.",
        "Audits are regular.",
    ]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = (
        "One paragraph, which is longer than any width that a line is wrapped at, " * 3 + "ends.\nAnother.\nA third.\n"
    )
    assert len(words(text)) == 3


@pytest.mark.parametrize(
    ("line", "mark", "rest"),
    [
        ("• plans are good", "item", "plans are good"),
        ("  - plans are good", "item", "plans are good"),
        ("* plans are good", "item", "plans are good"),
        ("3. plans are good", "item", "plans are good"),
        ("12) plans are good", "item", "plans are good"),
        ("(a) plans are good", "item", "plans are good"),
        ("(iv) plans are good", "item", "plans are good"),
        ("A1. plans are good", "item", "plans are good"),
        ("👍 plans are good", "item", "plans are good"),
        ("> plans are good", "quote", "plans are good"),
        ("2009 was a good year", "", "2009 was a good year"),
        ("18.5 cases is a lot", "", "18.5 cases is a lot"),
        ("-5 degrees", "", "-5 degrees"),
    ],
)
def test_marks_are_told_from_words(line: str, mark: str, rest: str) -> None:
    (read,) = read_lines(line)
    assert (read.mark, read.text) == (mark, rest)


def test_section_numbers_are_marks_where_there_are_several() -> None:
    assert words("1.1 Purpose\n1.2 Background\n2.1 What was found") == ["Purpose", "Background", "What was found"]


def test_a_letter_for_a_sign_is_a_mark_where_several_lines_have_it() -> None:
    lines = read_lines("n Too few plans\nn Too little supervision\no Other\nq\nn lower case")
    assert [(line.mark, line.text) for line in lines[:3]] == [
        ("item", "Too few plans"),
        ("item", "Too little supervision"),
        ("", "o Other"),
    ]
    assert not lines[4].mark


@pytest.mark.parametrize("text", ["??The council", "?The council", "\ufffd The council", "? The council"])
def test_signs_that_were_lost_in_front_of_a_line_are_left_out(text: str) -> None:
    assert [line.text for line in read_lines(text)] == ["The council"]


def test_an_indented_line_is_a_quotation_unless_all_are() -> None:
    prose = "The letter was read aloud.\n\n    We know what to do.\n\nThere was silence.\n\nThen it was over.\n"
    assert [line.mark for line in read_lines(prose)] == ["", "quote", "", ""]
    assert {line.mark for line in read_lines("    One.\n\n    Two.\n")} == {""}


def test_chunks_end_at_blank_lines() -> None:
    first, second, third = read_lines("a\nb\n\nc")
    assert first.chunk == second.chunk != third.chunk


def test_keys_are_plain_and_short() -> None:
    assert key("  “Read\u00a0More”\u200b – it’s ") == '"read more" - it\'s'
    assert key("x" * 401) == ""


@given(st.text(st.sampled_from("ab .\n\t>-•1")))
def test_lines_stand_in_the_text_in_order(text: str) -> None:
    end = 0
    for line in read_lines(text):
        assert line.start >= end
        assert text[line.start : line.end] == line.text
        assert line.text == line.text.strip() != ""
        end = line.end
