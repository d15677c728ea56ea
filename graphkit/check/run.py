"""The claims of all articles of a graph beside its official reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from graphkit.check.article import ArticleChecks
from graphkit.check.held_reports import HeldReports
from graphkit.check.index import read_reports
from graphkit.check.records import Check
from graphkit.model import Document, Facts, Names


def checks(
    documents: Iterable[tuple[Document, Facts]],
    read: Callable[[str], tuple[Document, Facts]],
    names: Mapping[str, Names],
) -> Iterator[tuple[Document, dict[str, Document], list[Check]]]:
    """Yield each article with claims that a report may settle, the reports that they were held against, and the checks.

    `documents` are all of a graph, without their texts; `read` gives one with its text. Articles about councils of
    which there is no report are passed over. The others come by council, so that each report is read but once.
    """
    official: list[tuple[Document, Facts]] = []
    articles: list[tuple[list[str], str]] = []
    for document, facts in documents:
        if facts.own:
            official.append((document, facts))
        elif document.kind == "article" and (councils := _councils(facts)):
            articles.append((councils, document.id))
    reports = read_reports(official, names)
    library = HeldReports(lambda report: read(report)[0])
    for councils, name in sorted(articles):
        if not any(council in reports.by_council for council in councils):
            continue
        article, facts = read(name)
        found = list(ArticleChecks(article, facts, names.get(name, Names()), reports, library).all())
        if found:
            yield article, {one.report: library.document(one.report) for one in found if one.report}, found


def _councils(facts: Facts) -> list[str]:
    """Return the councils about which an article may claim something."""
    return sorted({one.council for one in facts.inspections} | {one.about for one in facts.statements})
