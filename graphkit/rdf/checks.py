"""The named graph of what articles claim beside what official reports say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graphkit.check.records import Check
from graphkit.model import Document
from graphkit.rdf import iris, labels
from graphkit.rdf.evidence import add_passage
from graphkit.rdf.writer import GraphWriter, english, iri, text

_RELATIONS = {"confirmed": "gk:confirmedBy", "contradicted": "gk:contradictedBy"}


class ChecksGraph:
    """Writes checks, article by article."""

    def __init__(self) -> None:
        self._writer = GraphWriter(iris.CHECKS)

    def add(self, article: Document, reports: Mapping[str, Document], checks: Sequence[Check]) -> None:
        """Add the checks of an article; `reports` has the reports that they were held against, by id."""
        for check in checks:
            self._add(check, article, reports.get(check.report))

    def _add(self, check: Check, article: Document, report: Document | None) -> None:
        add = self._writer.add
        subject, claim = _subject(check), iris.thing(*check.claim)
        self._writer.add_type(subject, "gk:Check")
        add(subject, "skos:prefLabel", english(labels.check_label(check)))
        add(subject, "gk:claim", iri(claim))
        add(subject, "gk:council", iri(iris.council(check.council)))
        add(subject, "gk:matter", iri(iris.concept("matter", check.matter)))
        add(subject, "gk:outcome", iri(iris.concept("verdict", check.verdict)))
        add(subject, "gk:reason", text(check.reason))
        add(subject, "gk:difference", text(check.difference))
        add(subject, "gk:article", iri(iris.document(article.id)))
        add(subject, "gk:claimWords", iri(add_passage(self._writer, article, check.words)))
        if report is None:
            return
        add(subject, "gk:report", iri(iris.document(report.id)))
        if check.report_words is not None:
            words = iri(add_passage(self._writer, report, check.report_words))
            add(subject, "gk:reportWords", words)
            if relation := _RELATIONS.get(check.verdict):
                add(claim, relation, words)

    def nquads(self) -> bytes:
        """Return the graph."""
        return self._writer.nquads()


def _subject(check: Check) -> str:
    """Return the IRI of a check: its article, its matter, its words, and which of several claims in these words."""
    place = f"{check.words.start}-{check.words.end}"
    told = () if check.matter == "quotation" else check.claim[1:]
    return iris.thing("check", check.document, check.matter, place, *told)
