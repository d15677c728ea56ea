"""Which inspections sentences tell of, however they are worded."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.extract.councils.context import context
from graphkit.extract.inspections.chronicle import read_chronicle
from graphkit.extract.inspections.inspections import inspections
from graphkit.extract.inspections.named.kinds import A_VISIT
from graphkit.extract.inspections.named.visits import is_short_stay, kinds_told, named_after
from graphkit.vocabulary import vocabulary
from tests.extract.reading import reading

CASES = [
    line.split("\t")
    for name in ("inspections_cases.tsv", "kinds_cases.tsv", "by_the_way_cases.tsv")
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("published", "expected", "text"), CASES, ids=[case[2][:60] for case in CASES])
def test_a_text_tells_of_these_inspections_and_no_others(published: str, expected: str, text: str) -> None:
    annotated = reading(*text.split(" | "), published=published)
    chronicle, _ = read_chronicle(annotated, context(annotated))
    found = [
        " ".join(
            filter(None, (vocabulary().council_name(i.council), i.kind, str(i.ordinal or ""), i.start or i.published))
        )
        for i in inspections(chronicle)[1]
    ]
    assert sorted(found) == sorted(filter("-".__ne__, expected.split("; ")))


@pytest.mark.parametrize(
    ("sentences", "kinds"),
    [
        ("Ofsted made a focused visit.", [("focused visit", "focused-visit", None)]),
        ("Inspectors came for a fourth monitoring visit.", [("monitoring visit", "monitoring-visit", 4)]),
        ("A mock inspection was held.", []),
        ("A school inspection went badly.", []),
        ("Inspectors will make a monitoring visit.", []),
        ("The fostering service had an inspection.", [("inspection", "other", None)]),
        ("An inspection looked at services for children with special needs.", [("inspection", "send", None)]),
        (
            "There were two monitoring visits. The second took place in May.",
            [("The second", "monitoring-visit", 2)],
        ),
        ("There were five monitoring visits. The latest, in May, went well.", [("The latest", "monitoring-visit", 5)]),
        ("There were two monitoring visits. The second report was kind.", []),
    ],
)
def test_the_inspections_that_the_last_sentence_names(sentences: str, kinds: list[tuple[str, str, int | None]]) -> None:
    annotated = reading(sentences)
    told = kinds_told(annotated, len(annotated.sentences) - 1, "inspection", graded=False)
    assert [(annotated.text[mark.start : mark.end], mark.concept, ordinal) for mark, ordinal in told.items()] == kinds


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        ("Two inspectors came for two days.", True),
        ("A two-day visit was made.", True),
        ("Inspectors looked at the front door.", True),
        ("Inspectors spent two weeks in the borough.", False),
    ],
)
def test_inspectors_come_for_days_or_for_weeks(sentence: str, short: bool) -> None:
    annotated = reading(sentence)
    assert is_short_stay(annotated, annotated.sentences[0]) == short


@pytest.mark.parametrize(
    ("after", "kind"),
    [
        ("It is called a focused visit.", "focused-visit"),
        ("Such visits carry no grade.", A_VISIT),
        ("The director resigned.", ""),
    ],
)
def test_the_next_sentence_may_say_what_a_visit_was(after: str, kind: str) -> None:
    assert named_after(reading(f"Inspectors came in May. {after}"), 0) == kind
