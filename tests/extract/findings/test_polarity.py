"""Strength or weakness: cue words, negation, denial of bad things, touching words."""

from __future__ import annotations

import pytest

from graphkit.extract.annotate import Annotated, annotate
from graphkit.extract.findings.features import Clause, lean
from graphkit.extract.findings.polarity import balance
from graphkit.model import Block, Document


def _annotated(text: str) -> Annotated:
    blocks = (Block(kind="paragraph", start=0, end=len(text)),)
    return annotate(Document(id="test", text=text, sha256="", blocks=blocks))


@pytest.mark.parametrize(
    "clause",
    [
        "Supervision is regular and thorough.",
        "The team works well with schools.",
        "No children were seen who were at immediate risk.",
        "Referrals are dealt with without delay.",
        "Leaders are under no illusion about the failings.",
        "Caseloads have come down.",
        "Personal advisers go the extra mile.",
        "Team managers are aware of the weaknesses in their plans.",
        "Heads of service know where the gaps and failings are.",
        "Although turnover has dropped since the spring",
        "Vacancies are lower than they were.",
        "Staff turnover has been reduced.",
        "The authority is trying to address the problem by pairing new starters with old hands.",
    ],
)
def test_strengths(clause: str) -> None:
    weights = balance(_annotated(clause), 0, len(clause))
    assert weights.strength > weights.weakness


@pytest.mark.parametrize(
    "clause",
    [
        "Supervision is not regular.",
        "There are too few foster carers.",
        "Assessments are not always timely.",
        "The lack of effective oversight let cases drift.",
        "Plans are insufficiently robust.",
        "Staff feel a strong disconnect from the top.",
        "Reviews weren't good enough.",
        "Managers did not meet the families.",
        "The front door has slipped.",
        "There has not been “thorough work to trace the reasons”.",
        "Notes did not offer “a history of the family, clear aims or thoughtful analysis”.",
        "This limits the chance for lessons to be shared quickly and for better work to follow.",
        "Scrutiny is at times [lacking] the force to ensure that visits are purposeful and effective.",
        "The inspectors also highlighted issues in the fostering team.",
        "Team managers are not aware of strong practice elsewhere.",
        "Turnover has not dropped.",
        "Vacancies have reduced the time for visits.",
    ],
)
def test_weaknesses(clause: str) -> None:
    weights = balance(_annotated(clause), 0, len(clause))
    assert weights.weakness >= weights.strength > -1
    assert weights.weakness > 0


def test_plain_description_has_no_weight() -> None:
    text = "The team sits on the second floor."
    assert balance(_annotated(text), 0, len(text)) == (0.0, 0.0)


def test_words_inside_a_masked_name_do_not_count() -> None:
    text = "An improvement notice was served."
    annotated = _annotated(text)
    notice = [mark for mark in annotated.marks("action") if mark.concept == "intervention"]
    assert balance(annotated, 0, len(text)).strength > 0
    assert not any(balance(annotated, 0, len(text), notice))


@pytest.mark.parametrize(
    ("clause", "weak"),
    [
        ("Record keeping was a shambles.", True),
        ("Workers could not keep up.", True),
        ("Schools had given up asking for help.", True),
        ("Few children are ever seen alone.", True),
        ("Cases of disabled children need closer oversight.", True),
        ("Plans had yet to be written.", True),
        ("Managers rarely asked why.", True),
        ("Children had to wait weeks to be seen.", True),
        ("Social workers know their children well.", False),
        ("Children no longer wait for a social worker.", False),
        ("Staff like working there.", False),
        ("Nobody is left without help.", False),
        ("The service is much better than it was.", False),
    ],
)
def test_all_words_of_a_clause_lean_to_one_side(clause: str, weak: bool) -> None:
    assert (lean(Clause(_annotated(clause), 0, len(clause))) > 0) is weak
