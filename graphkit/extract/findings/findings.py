"""Findings: what inspectors found, one for each clause that tells of a strength or a weakness."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.back import in_relative_clause
from graphkit.extract.councils.context import Context
from graphkit.extract.findings.candidates import Candidate, candidate_clauses
from graphkit.extract.findings.joint import Told, settled
from graphkit.extract.findings.topics import ranking
from graphkit.extract.findings.weighing import leanings, told, weighed
from graphkit.extract.learned.rows import likelihood
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds
from graphkit.model import Finding, evidence

_OFSTED = re.compile(r"\b(?:ofsted|inspectors?|inspections?|inspectorate|watchdog|visit)\b")
_SOURCES = (
    ("commissioner", ("commissioner",), re.compile(r"\bcommissioners?\b(?! (?:of|for england))")),
    (
        "Department for Education",
        ("department for education", "dfe", "minister"),
        re.compile(r"\b(?:department for education|dfe|ministers?)\b"),
    ),
)
#: A clause that tells a finding, or one about its likeliest topic, with less likelihood than this is left out.
_HARDLY = 0.1


class _Likely(NamedTuple):
    """A clause that may tell a finding, of which council, and how likely that is of each of its likeliest topics."""

    one: Candidate
    council: str
    place: int
    about: list[tuple[float, str]]


def findings(annotated: Annotated, context: Context) -> list[Finding]:
    """Return the findings that a document tells, in order."""
    candidates = list(candidate_clauses(annotated))
    clauses = weighed(annotated, candidates)
    likely = list(_likely(annotated, context, candidates, told(clauses, len(annotated.sentences))))
    said = [
        _said(one, leaning)
        for one, leaning in zip(likely, leanings(clauses, [one.place for one in likely]), strict=True)
    ]
    return [
        Finding(
            council=told_of.council,
            polarity=told_of.polarity,
            topics=about,
            evidence=evidence(annotated.text, clause.start, clause.end),
            attributed_to=_source(annotated, annotated.sentences[sentence]),
        )
        for (clause, _, sentence, *_), told_of, about in zip(
            [one.one for one in likely], said, settled(said), strict=True
        )
        if about
    ]


def _likely(
    annotated: Annotated, context: Context, candidates: list[Candidate], sure: list[float]
) -> Iterator[_Likely]:
    """Yield the clauses that tell a finding about their likeliest topics as likely as matters."""
    for place, (one, likely) in enumerate(zip(candidates, sure, strict=True)):
        ranked = ranking(one.clause) if likely >= _HARDLY else []
        if ranked and ranked[0][0] * likely >= _HARDLY:
            council = in_relative_clause(annotated, one.clause.start) or context.council(one.sentence)
            if council:
                yield _Likely(one, council, place, [(likely * weight, topic) for weight, topic in ranked])


def _said(one: _Likely, leaning: float) -> Told:
    """Return what a clause tells that leans so far to a weakness."""
    polarity = "weakness" if leaning > 0 else "strength"
    sure = likelihood(abs(leaning))
    return Told(one.council, polarity, [(sure * weight, topic) for weight, topic in one.about])


def _source(annotated: Annotated, sentence: Sentence) -> str:
    """Return who found what a sentence tells: Ofsted, unless it names another authority and not Ofsted."""
    folded = annotated.folded[sentence.start : sentence.end]
    for name, cues, words in _SOURCES:
        if holds(folded, cues, 0, len(folded)) and words.search(folded):
            return name if not _OFSTED.search(folded) else "Ofsted"
    return "Ofsted"
