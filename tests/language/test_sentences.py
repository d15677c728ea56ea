"""Sentences end where a reader ends them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.language.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("Cllr. Ann Lowe spoke. Nobody left.", ["Cllr. Ann Lowe spoke.", "Nobody left."]),
        ("Dr. J. P. Rowe, of St. Ives, wrote it. So?", ["Dr. J. P. Rowe, of St. Ives, wrote it.", "So?"]),
        ("“We know.” She left.", ["“We know.”", "She left."]),
        ("It rose by 4.5 per cent. “Why?” asked Mo.", ["It rose by 4.5 per cent.", "“Why?” asked Mo."]),
        ("No. 4 is late. It is.", ["No. 4 is late.", "It is."]),
        ("I did. I will.", ["I did.", "I will."]),
        ("It was Child B. Moor left. Baby P. It was.", ["It was Child B.", "Moor left.", "Baby P.", "It was."]),
        ("See Appendix C. The rest is J. Moor.", ["See Appendix C.", "The rest is J. Moor."]),
        ("A line\n\nAnother line", ["A line", "Another line"]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("   ", []),
    ],
)
def test_a_text_is_cut_into_its_sentences(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in sentences(text, 0, len(text))] == expected


@given(st.text(alphabet="aB. ?“”\n!1", max_size=200))
def test_sentences_are_in_order_and_nothing_but_white_space_is_lost(text: str) -> None:
    found = sentences(text, 0, len(text))
    assert all(one.end <= other.start for one, other in pairwise(found))
    kept = "".join(text[s.start : s.end] for s in found)
    assert "".join(kept.split()) == "".join(text.split())


def test_a_stretch_too_long_for_a_sentence_is_cut_between_words() -> None:
    text = "word " * 4000
    found = sentences(text, 0, len(text))
    assert len(found) > 1
    assert " ".join(text[one.start : one.end] for one in found) == text.strip()
    assert all(one.end - one.start <= 6000 for one in found)
