"""The records of this room."""

from __future__ import annotations

from typing import Literal, NamedTuple

from graphkit.model import Evidence, Inspection, Judgement, Record

Verdict = Literal["confirmed", "contradicted", "not-settled"]
Matter = Literal["grade", "date", "publication", "kind", "number", "lead-inspector", "quotation"]


class Outcome(NamedTuple):
    """What a comparison comes to: the verdict, why, and the words of the report, where it has words on the matter.

    `difference` shows word by word how a quotation departs from the report: what only the article has as
    [-this-], what only the report has as {+this+}.
    """

    verdict: Verdict
    reason: str
    report: str = ""
    words: Evidence | None = None
    difference: str = ""


class Check(Record, frozen=True):
    """A claim of an article and what became of it.

    `document` is the article, `council` its GSS code, `words` the article's; `said` tells the claim in a few words.
    `claim` is the kind and the keys of the thing that the claim is about: a judgement, an inspection, a statement or
    a finding. `inspection` is its identity, empty where the article does not say which it means. `report` is the
    document that the claim was held against, empty where there is none.
    """

    document: str
    council: str
    matter: Matter
    said: str
    claim: tuple[str, ...]
    words: Evidence
    verdict: Verdict
    reason: str
    inspection: str = ""
    report: str = ""
    report_words: Evidence | None = None
    difference: str = ""


class Reported(NamedTuple):
    """An inspection as its official report tells it; `identity` is what the graph calls it."""

    identity: str
    report: str
    published: str
    row: Inspection
    grades: tuple[Judgement, ...]
