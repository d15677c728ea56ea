"""Facts as decided: what is taken away, what is added, what cannot be applied."""

from __future__ import annotations

import msgspec
import pytest

from graphkit.decisions import correct, parse_decisions
from graphkit.model import Document, Evidence, Facts, Finding, Inspection, Judgement, Post

TRAFFORD = "E08000009"
TEXT = "Trafford was judged good in 2015. Jo Bloggs led the council then. Ada Quill leads it now."
DOCUMENT = Document(id="a1", text=TEXT, sha256="0")


def words(quote: str) -> Evidence:
    start = TEXT.index(quote)
    return Evidence(start=start, end=start + len(quote), quote=quote)


INSPECTION = Inspection(
    key="i1", council=TRAFFORD, kind="inspection", start="2015", evidence=words("judged good in 2015")
)
FACTS = Facts(
    document="a1",
    inspections=(INSPECTION,),
    judgements=(Judgement(inspection="i1", area="overall", grade="good", evidence=words("judged good")),),
    findings=(
        Finding(
            council=TRAFFORD, polarity="strength", topics=("plans",), inspection="i1", evidence=words("judged good")
        ),
    ),
    posts=(
        Post(
            person="Ada Quill",
            role="council-leader",
            role_label="leads",
            status="incumbent",
            council=TRAFFORD,
            evidence=words("Ada Quill leads it"),
        ),
    ),
)
WHY = 'reason = "they told so"\nsource = "an invented register"\n'


def corrected(*entries: str) -> tuple[Facts, tuple[tuple[str, str], ...]]:
    decisions = parse_decisions("".join(f'{entry}\ndocument = "a1"\n{WHY}' for entry in entries), where="f")
    return correct(DOCUMENT, FACTS, decisions.corrections)


def test_a_wrong_fact_goes_and_nothing_else() -> None:
    facts, left_over = corrected('[[wrong]]\ntable = "posts"\nperson = "Ada Quill"\ncouncil = "Trafford"')
    assert facts == msgspec.structs.replace(FACTS, posts=())
    assert left_over == ()


def test_with_a_wrong_inspection_go_its_judgements_and_its_findings_stay_the_councils() -> None:
    facts, _ = corrected('[[wrong]]\ntable = "inspections"\nstart = "2015"')
    assert (facts.inspections, facts.judgements) == ((), ())
    assert [(each.council, each.inspection) for each in facts.findings] == [(TRAFFORD, "")]


def test_a_right_fact_comes_with_the_words_that_state_it() -> None:
    facts, left_over = corrected(
        '[[right]]\ntable = "posts"\nperson = "Jo Bloggs"\nrole = "council-leader"\nstatus = "former"\n'
        'council = "Trafford"\norganisation = "Trafford"\nquote = "Jo Bloggs led the council"'
    )
    added = facts.posts[-1]
    assert (added.person, added.council, added.status) == ("Jo Bloggs", TRAFFORD, "former")
    assert TEXT[added.evidence.start : added.evidence.end] == "Jo Bloggs led the council"
    assert left_over == ()


@pytest.mark.parametrize(("date", "keys"), [("2015", ["i1"]), ("2015-03", ["i1"]), ("2019", ["i1", "decided-1"])])
def test_a_right_judgement_joins_its_inspection_or_makes_one(date: str, keys: list[str]) -> None:
    facts, _ = corrected(
        '[[right]]\ntable = "judgements"\ncouncil = "Trafford"\narea = "leadership"\ngrade = "good"\n'
        f'date = "{date}"\nquote = "judged good"'
    )
    assert [each.key for each in facts.inspections] == keys
    assert (facts.judgements[-1].inspection, facts.judgements[-1].area) == (keys[-1], "leadership")


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ('[[wrong]]\ntable = "posts"\nperson = "Nobody Here"', "a1 states no such fact"),
        (
            '[[right]]\ntable = "statements"\nspeaker = "Ada Quill"\nquote = "We never said so"',
            "a1 does not hold these words",
        ),
    ],
)
def test_what_cannot_be_applied_is_told(entry: str, reason: str) -> None:
    facts, left_over = corrected(entry)
    assert facts == FACTS
    assert [told for _, told in left_over] == [reason]
