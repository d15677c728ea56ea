"""Facts of a document as decided: without those decided to be wrong, with those decided to be right."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from graphkit.decisions.records import Correction
from graphkit.model import Document, Evidence, Facts, Inspection
from graphkit.tables import COLUMNS, Row, fact_of_row, fact_row
from graphkit.vocabulary import vocabulary

#: What a right fact tells where its columns do not.
_USUAL = {
    "inspections": {"inspectorate": "Ofsted"},
    "judgements": {"kind": "inspection"},
    "findings": {"attributed_to": "Ofsted"},
}


def correct(
    document: Document, facts: Facts, corrections: Sequence[Correction]
) -> tuple[Facts, tuple[tuple[str, str], ...]]:
    """Return the facts of `document` after its `corrections`, and those that could not be applied, with the reason."""
    left: list[tuple[str, str]] = []
    for each in corrections:
        if each.verdict == "wrong":
            corrected = _without(facts, each)
            reason = f"{document.id} states no such fact"
        else:
            corrected = _with(document, facts, each)
            reason = f"{document.id} does not hold these words"
        if corrected is None:
            left.append((each.place, reason))
        facts = corrected or facts
    return facts, tuple(left)


def _without(facts: Facts, wrong: Correction) -> Facts | None:
    rows = getattr(facts, wrong.table)
    kept = tuple(fact for fact in rows if not _is(wrong, fact_row(wrong.table, fact, facts)))
    if len(kept) == len(rows):
        return None
    corrected = msgspec.structs.replace(facts, **{wrong.table: kept})
    return _without_orphans(corrected) if wrong.table == "inspections" else corrected


def _is(wrong: Correction, row: Row) -> bool:
    return all(row[name] == value for name, value in wrong.columns.items())


def _without_orphans(facts: Facts) -> Facts:
    """Return facts without the judgements of an inspection that is gone; its findings stay the council's."""
    keys = {each.key for each in facts.inspections}
    findings = [
        each if each.inspection in keys else msgspec.structs.replace(each, inspection="") for each in facts.findings
    ]
    return msgspec.structs.replace(
        facts,
        judgements=tuple(each for each in facts.judgements if each.inspection in keys),
        findings=tuple(findings),
    )


def _with(document: Document, facts: Facts, right: Correction) -> Facts | None:
    quote = right.columns["quote"]
    start = document.text.find(quote)
    if start < 0:
        return None
    row = dict.fromkeys(COLUMNS[right.table], "") | _USUAL.get(right.table, {}) | right.columns
    row["gss"] = _code(right.columns.get("council", ""))
    words = Evidence(start=start, end=start + len(quote), quote=quote)
    if right.table == "judgements":
        facts, row["inspection"] = _inspection(facts, row, words)
    elif right.table == "inspections":
        row["inspection"] = f"decided-{len(facts.inspections)}"
    fact = fact_of_row(right.table, row, words)
    return msgspec.structs.replace(facts, **{right.table: (*getattr(facts, right.table), fact)})


def _inspection(facts: Facts, row: Row, words: Evidence) -> tuple[Facts, str]:
    """Return the key of the inspection that a judgement belongs to, and the facts with it."""
    kind, date = row["kind"], row["date"]
    for each in facts.inspections:
        told = each.start or each.published
        if (each.council, each.kind) == (row["gss"], kind) and (told.startswith(date) or date.startswith(told or "-")):
            return facts, each.key
    made = Inspection(
        key=f"decided-{len(facts.inspections)}", council=row["gss"], kind=kind, start=date, evidence=words
    )
    return msgspec.structs.replace(facts, inspections=(*facts.inspections, made)), made.key


def _code(name: str) -> str:
    """Return the code of a council's short name, of the latest where several had the name."""
    codes = [(council.end or "9999", gss) for gss, council in vocabulary().councils.items() if council.name == name]
    return max(codes)[1] if codes else ""
