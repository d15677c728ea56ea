"""A clause is weighed with what stands beside it, in its paragraph and in its document."""

from __future__ import annotations

import pytest

from graphkit.extract.findings.weighing import (
    LEANING,
    NOWHERE,
    TOLD,
    Weighed,
    leaning_rows,
    leanings,
    told,
    told_rows,
)

LONG = 20


def _clause(
    odds: float,
    leaning: float = 0.0,
    sentence: int = 0,
    paragraph: int = 0,
    announced: str = "",
    *,
    contrast: bool = False,
) -> Weighed:
    return Weighed(odds, leaning, leaning, sentence, paragraph, 60, contrast, announced)


def _named(names: tuple[str, ...], row: list[float]) -> dict[str, float]:
    return dict(zip(names, row, strict=True))


def test_a_clause_knows_what_stands_before_and_behind_it() -> None:
    clauses = [_clause(1.0, sentence=0), _clause(-2.0, sentence=3, paragraph=1), _clause(0.5, sentence=4, paragraph=1)]
    first, second, third = (_named(TOLD, row) for row in told_rows(clauses, LONG))
    assert (second["odds before"], second["odds"], second["odds behind"]) == (1.0, -2.0, 0.5)
    assert (first["odds before"], third["odds behind"]) == (NOWHERE, NOWHERE)
    assert (second["sentences since"], second["sentences until"]) == (3, 1)
    assert second["most in sentence behind"] == 0.5
    assert second["most in sentence before"] == NOWHERE
    assert second["place"] == pytest.approx(3 / LONG)


def test_its_paragraph_is_without_itself() -> None:
    clauses = [_clause(1.0), _clause(1.0), _clause(-3.0), _clause(4.0, paragraph=1)]
    rows = [_named(TOLD, row) for row in told_rows(clauses, LONG)]
    assert (rows[0]["most in paragraph"], rows[0]["mean in paragraph"]) == (1.0, -1.0)
    assert (rows[2]["most in paragraph"], rows[2]["mean in paragraph"]) == (1.0, 1.0)
    assert (rows[3]["most in paragraph"], rows[3]["mean in paragraph"]) == (NOWHERE, NOWHERE)


def test_findings_beside_it_speak_for_a_clause() -> None:
    alone = [_clause(-5.0, sentence=at, paragraph=at) for at in range(9)]
    alone[4] = _clause(0.0, 3.0, 4, 4)
    among = [_clause(4.0, 3.0, at, 4) for at in range(9)]
    among[4] = _clause(0.0, 3.0, 4, 4)
    assert told(among, LONG)[4] > told(alone, LONG)[4] + 0.2


def test_in_a_text_of_few_sentences_its_own_words_decide() -> None:
    assert told([_clause(0.0), _clause(9.0)], 2)[0] == pytest.approx(0.5)


def test_a_clause_knows_how_the_findings_beside_it_lean() -> None:
    clauses = [
        _clause(3.0, 2.0, 0),
        _clause(3.0, -1.0, 1),
        _clause(-5.0, 9.0, 2),
        _clause(0.0, 0.5, 4),
        _clause(3.0, 4.0, 6, 1),
    ]
    (row,) = (_named(LEANING, row) for row in leaning_rows(clauses, [3]))
    assert (row["one before"], row["two before"], row["sentences since"]) == (-1.0, 2.0, 3)
    assert (row["one behind"], row["two behind"], row["sentences until"]) == (4.0, 0.0, 2)
    assert (row["others in paragraph"], row["mean in paragraph"]) == (2, 0.5)


def test_one_that_hardly_leans_goes_with_its_neighbours() -> None:
    weak = [_clause(4.0, 4.0, at) for at in range(7)]
    strong = [_clause(4.0, -4.0, at) for at in range(7)]
    weak[3] = strong[3] = _clause(4.0, 0.0, 3)
    assert leanings(weak, [3])[0] > 0 > leanings(strong, [3])[0]


def test_a_heading_announces_how_clauses_lean_that_hardly_do() -> None:
    clauses = [_clause(4.0, -1.0, announced="weakness"), _clause(4.0, -5.0, announced="weakness")]
    faint, plain = leanings(clauses, [0, 1])
    assert faint > 0 > plain


def test_trees_weigh_as_many_numbers_as_they_are_given() -> None:
    clauses = [_clause(1.0)]
    assert len(next(told_rows(clauses, 1))) == len(TOLD)
    assert len(next(leaning_rows(clauses, [0]))) == len(LEANING)
