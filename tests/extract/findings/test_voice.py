"""Who speaks in a sentence: inspectors and commissioners, or somebody else."""

from __future__ import annotations

import pytest

from graphkit.extract.annotate import Annotated, annotate
from graphkit.extract.findings.agents import experts
from graphkit.extract.findings.voice import tellings
from graphkit.model import Block, Document


def _annotated(*paragraphs: str) -> Annotated:
    text, blocks = "", []
    for words in paragraphs:
        blocks.append(Block(kind="paragraph", start=len(text), end=len(text) + len(words)))
        text += words + "\n\n"
    return annotate(Document(id="test", text=text, sha256="", published="2024-06-01", blocks=tuple(blocks)))


def _voices(*paragraphs: str) -> list[str]:
    return [telling.voice for telling in tellings(_annotated(*paragraphs))]


@pytest.mark.parametrize(
    "words",
    [
        "Ann Example, the government’s commissioner in the county, wrote to ministers.",
        "A report by Ann Example, its commissioner, was published.",
        "Ministers appointed Ann Example, chief executive of a neighbouring council, as commissioner in March.",
        "Ann Example was appointed as commissioner.",
        "Commissioner Ann Example wrote to ministers.",
        "Ann Example, the lead inspector, came in May.",
    ],
)
def test_who_is_named_as_a_commissioner_or_an_inspector(words: str) -> None:
    assert experts(_annotated(words)) == {"example"}


@pytest.mark.parametrize(
    "words",
    [
        "Ann Example, the leader of the council, met the commissioner.",
        "Ann Example met its commissioner.",
        "Ann Example said that the commissioner was right.",
    ],
)
def test_who_only_stands_near_one_is_none(words: str) -> None:
    assert experts(_annotated(words)) == frozenset()


@pytest.mark.parametrize(
    "label", ["THEY SAID:", "It said:", "What Ofsted said:", "WHAT INSPECTORS FOUND:", "The report says:"]
)
def test_a_label_tells_whose_words_follow(label: str) -> None:
    assert _voices("“We are proud,” said Ann Example.", f"{label} Plans are vague.")[-1] == "inspectors"


def test_what_the_council_says_in_turn_is_its_own() -> None:
    assert _voices("THEY SAID: Plans are vague.", "WE SAY: Plans are being rewritten.")[-1] == "other"


def test_a_commissioner_quoted_and_taken_up_by_a_pronoun_speaks_as_inspectors_do() -> None:
    voices = _voices(
        "The report is by Ann Example, the government’s commissioner.",
        "“The council has no plan,” Ms Example wrote.",
        "Even now, she found, managers blame each other.",
    )
    assert voices[1:] == ["inspectors", "inspectors"]


def test_a_report_that_says_more_goes_on() -> None:
    voices = _voices("The Ofsted report says caseloads are high.", "It describes leaders as calm and says they listen.")
    assert voices == ["inspectors", "inspectors"]


def test_a_worker_who_tells_a_reporter_speaks_for_nobody_else() -> None:
    assert _voices("One social worker said: “Everybody has gone.”")[0] == "other"
    assert _voices("Social workers told inspectors that morale was high.")[0] == "inspectors"


@pytest.mark.parametrize(
    "words",
    [
        "The report spoke of plans that led nowhere.",
        "The letter writes of children who wait too long.",
        "Inspectors were bothered by the number of late visits.",
        "Inspectors were unhappy with supervision.",
        "The inspection team was full of praise for foster carers.",
        "The report lays bare a lack of supervision.",
        "Inspectors grumbled about the case system.",
        "The watchdog castigated managers for weak oversight.",
        "Ofsted lauded the support for care leavers.",
        "The inspectors had kind words for the virtual school.",
        "The commissioner was not convinced by the audits.",
    ],
)
def test_inspectors_speak_in_many_verbs(words: str) -> None:
    assert _voices(words) == ["inspectors"]
