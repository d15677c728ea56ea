"""The official reports of a graph, by inspection and by council."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from graphkit.check.records import Reported
from graphkit.model import Document, Facts, Judgement, Names


class Reports(NamedTuple):
    """What official reports tell of their own inspections, by identity and by council, the newest first.

    `recalled` has the grades that reports tell of other inspections, each with its report, by identity.
    """

    by_identity: Mapping[str, list[Reported]]
    by_council: Mapping[str, list[Reported]]
    recalled: Mapping[str, list[tuple[str, Judgement]]]


def read_reports(documents: Iterable[tuple[Document, Facts]], names: Mapping[str, Names]) -> Reports:
    """Return what the official reports among some documents tell."""
    found: list[Reported] = []
    recalled: dict[str, list[tuple[str, Judgement]]] = defaultdict(list)
    for document, facts in documents:
        if not facts.own:
            continue
        identities = names[document.id].inspections
        found += [
            Reported(
                identity=identities[row.key],
                report=document.id,
                published=document.published,
                row=row,
                grades=tuple(one for one in facts.judgements if one.inspection == row.key),
            )
            for row in facts.inspections
            if row.key in facts.own
        ]
        for judgement in facts.judgements:
            if judgement.inspection not in facts.own:
                recalled[identities[judgement.inspection]].append((document.id, judgement))
    found.sort(key=lambda one: (one.row.start, one.report), reverse=True)
    by_identity: dict[str, list[Reported]] = defaultdict(list)
    by_council: dict[str, list[Reported]] = defaultdict(list)
    for one in found:
        by_identity[one.identity].append(one)
        by_council[one.row.council].append(one)
    return Reports(dict(by_identity), dict(by_council), dict(recalled))
