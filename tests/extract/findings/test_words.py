"""Features of clauses: stems, pairs, marks, and what stands around."""

from __future__ import annotations

from graphkit.extract.annotate import Annotated, annotate
from graphkit.extract.findings.words import around_features, class_features, label_features, word_features
from graphkit.model import Block, Document


def _annotated(text: str) -> Annotated:
    blocks = (Block(kind="paragraph", start=0, end=len(text)),)
    return annotate(Document(id="test", text=text, sha256="", blocks=blocks))


def test_words_count_as_stems_beginnings_and_pairs() -> None:
    _, found = word_features(_annotated("Visits were recorded."), 0, 21)
    assert found == ["visit", "were", "record", "recor*", "^ visit", "visit were", "were record", "record $"]


def test_the_longer_a_clause_the_less_each_word_counts() -> None:
    text = "Plans drift. Plans for many children drift for years."
    annotated = _annotated(text)
    assert word_features(annotated, 0, 12)[0] > word_features(annotated, 13, len(text))[0]


def test_names_inside_a_sentence_teach_nothing_and_figures_are_alike() -> None:
    _, found = word_features(_annotated("She told Example that 23 waited."), 0, 32)
    assert "exampl" not in found
    assert "#" in found


def test_marks_of_the_clause_and_words_around_it() -> None:
    text = "Caseloads are high, so supervision is rare."
    _, inside = label_features(_annotated(text), 0, 18, [])
    _, around = around_features(_annotated(text), 0, 18)
    assert {"@caseloads", "best caseloads", "topics 1"} <= set(inside)
    assert {"~supervision", "~rare"} <= set(around)
    assert "~high" not in around


def test_nothing_is_told_of_an_empty_stretch() -> None:
    assert word_features(_annotated("Plans drift."), 5, 5)[1] == ["^ $"]


def test_words_of_a_class_are_alike_and_so_are_the_pairs_that_they_make() -> None:
    _, bosses = class_features(_annotated("Bosses knew the youngsters."), 0, 27)
    _, chiefs = class_features(_annotated("Chiefs understood children."), 0, 27)
    assert bosses == chiefs == ["<boss>", "<know>", "<child>", "<boss> <know>", "<know> <child>"]
