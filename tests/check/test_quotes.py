"""Which quotations of an article are looked up, and what becomes of them."""

from __future__ import annotations

import pytest

from graphkit.check.held_reports import HeldReports
from graphkit.check.quotes import look_up, quoted
from graphkit.check.records import Reported
from graphkit.model import Block, Document, Evidence, Facts, Finding, Inspection, Statement, evidence

RUTLAND = "E06000017"
REPORT_TEXT = (
    "Cover.\n\nManagers lack the time that good oversight of practice takes, and plans drift because of it.\n\n"
    "Page 2\n\nChildren who are missing are found quickly in nearly all cases."
)
OTHER_TEXT = "Foster carers speak warmly of the training that the council gives them."
WORDS = Evidence(start=0, end=1, quote="x")


def document(name: str, text: str) -> Document:
    blocks = []
    start = 0
    for part in text.split("\n\n"):
        kind = "furniture" if part.startswith("Page") else "paragraph"
        blocks.append(Block(kind=kind, start=start, end=start + len(part)))  # type: ignore[arg-type]
        start += len(part) + 2
    return Document(id=name, text=text, sha256="", kind="report", blocks=tuple(blocks))


HELD = {"r": document("r", REPORT_TEXT), "s": document("s", OTHER_TEXT)}
ROW = Inspection(key="i", council=RUTLAND, kind="inspection", evidence=WORDS, start="2023-05-08")
REPORTS = [Reported(name, name, "", ROW, ()) for name in HELD]


def verdict(quote: str, *, settles: bool = True) -> tuple[str, str, str]:
    words = Evidence(start=0, end=len(quote), quote=quote)
    outcome = look_up(words, REPORTS, HeldReports(HELD.__getitem__), settles=settles)
    return outcome.verdict, outcome.report, outcome.words.quote if outcome.words else ""


@pytest.mark.parametrize(
    ("quote", "wanted", "report"),
    [
        ("Plans drift because of it", "confirmed", "r"),
        ("plans drift because of it. Children who are missing", "confirmed", "r"),
        ("managers lack[ed] the time that good oversight of practice takes", "confirmed", "r"),
        ("managers … plans drift because of it", "confirmed", "r"),
        ("[they] lack the time that good oversight of practice takes... plans drift", "confirmed", "r"),
        ("warmly of the training that the council gives", "confirmed", "s"),
        ("found quickly in nearly all cases", "confirmed", "r"),
        ("children who go missing are found quickly in nearly all cases", "contradicted", "r"),
        ("children who are missing are found quickly in all cases", "contradicted", "r"),
        ("children who are missing are found in nearly all cases", "not-settled", "r"),
        ("children who were missing were found quickly in nearly all cases", "confirmed", "r"),
        ("found slowly in nearly all cases", "contradicted", "r"),
        ("found slowly in cases", "not-settled", ""),
        ("the mayor rides a white horse through the town", "not-settled", ""),
    ],
)
def test_look_up(quote: str, wanted: str, report: str) -> None:
    assert verdict(quote)[:2] == (wanted, report)


def test_nothing_is_contradicted_that_may_be_of_another_document() -> None:
    assert verdict("found slowly in nearly all cases", settles=False)[0] == "not-settled"


def test_the_words_of_the_report_are_shown_from_first_to_last() -> None:
    quote = "Managers lack the time … and plans drift"
    assert verdict(quote)[2] == "Managers lack the time that good oversight of practice takes, and plans drift"


ARTICLE_TEXT = (
    "“Plans drift because of it,” Ofsted said. Inspectors found “too little” time and “managers lack the time” for it. "
    "“We will find the time for it,” said Bo Field."
)


def at(words: str) -> Evidence:
    start = ARTICLE_TEXT.index(words)
    return evidence(ARTICLE_TEXT, start, start + len(words))


def test_only_the_words_of_inspectors_are_looked_up_and_each_once() -> None:
    facts = Facts(
        document="a",
        inspections=(ROW,),
        findings=(
            Finding(council=RUTLAND, polarity="weakness", topics=("plans",), inspection="i",
                    evidence=at("“Plans drift because of it,” Ofsted said")),
            Finding(council=RUTLAND, polarity="weakness", topics=("supervision",), inspection="i",
                    evidence=at("Inspectors found “too little” time and “managers lack the time” for it")),
            Finding(council=RUTLAND, polarity="strength", topics=("plans",), attributed_to="Rutland",
                    evidence=at("“We will find the time for it,”")),
        ),
        statements=(
            Statement(speaker="Ofsted", about=RUTLAND, evidence=at("Plans drift because of it,")),
            Statement(speaker="Bo Field", about=RUTLAND, evidence=at("We will find the time for it,")),
        ),
    )  # fmt: skip
    article = Document(
        id="a", text=ARTICLE_TEXT, sha256="", blocks=(Block(kind="paragraph", start=0, end=len(ARTICLE_TEXT)),)
    )
    assert [(one.kind, one.words.quote, one.council, one.key) for one in quoted(article, facts)] == [
        ("statement", "Plans drift because of it,", RUTLAND, "i"),
        ("finding", "managers lack the time", RUTLAND, "i"),
    ]
