"""All claims of one article beside the official reports of the councils that it tells of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graphkit.check.days import check_days, check_publication, days_said
from graphkit.check.grades import check_grade, check_recalled, grade_said
from graphkit.check.held_reports import HeldReports
from graphkit.check.index import Reports
from graphkit.check.quotes import Quoted, look_up, quoted
from graphkit.check.records import Check, Matter, Outcome, Reported
from graphkit.check.visits import check_kind, check_lead, check_number, kind_said, same_days
from graphkit.dates import bounds, spoken_date
from graphkit.model import Document, Evidence, Facts, Inspection, Judgement, Names

_NONE = Outcome("not-settled", "no report of this inspection is in the graph")


class ArticleChecks:
    """The claims of one article, held against what the reports tell."""

    def __init__(self, article: Document, facts: Facts, names: Names, reports: Reports, library: HeldReports) -> None:
        self._article = article
        self._facts = facts
        self._reports = reports
        self._library = library
        self._identities = names.inspections
        self._rows = {one.key: one for one in facts.inspections if one.council in reports.by_council}

    def all(self) -> Iterator[Check]:
        """Yield the checks in the order in which tables have the facts: inspections, grades, quotations."""
        for row in self._rows.values():
            yield from self._of_inspection(row)
        yield from self._of_grades()
        for one in quoted(self._article, self._facts):
            if one.council in self._reports.by_council:
                yield self._of_quotation(one)

    def _held(self, row: Inspection) -> list[Reported]:
        return self._reports.by_identity.get(self._identities[row.key], [])

    def _of_inspection(self, row: Inspection) -> Iterator[Check]:
        held = self._held(row)
        one = held[0] if held else same_days(row, self._reports.by_council[row.council])
        if row.start and (dated := self._date(row, held)):
            yield self._check(row, "date", days_said(row), dated)
        if row.published and (stated := self._publication(row, held)):
            yield self._check(row, "publication", f"published {spoken_date(row.published)}", stated)
        if one is None:
            return
        if kind := check_kind(row, one):
            yield self._check(row, "kind", kind_said(row), kind)
        if number := check_number(row, one):
            yield self._check(row, "number", f"{kind_said(row)} {row.ordinal}", number)
        if held and (lead := check_lead(row, one, self._library.document(one.report))):
            yield self._check(row, "lead-inspector", f"led by {row.lead_inspector}", lead)

    def _date(self, row: Inspection, held: list[Reported]) -> Outcome | None:
        """Return what becomes of a date; None for one that may be only that of the article."""
        outcome = check_days(row, held[0], self._library.document(held[0].report)) if held else _NONE
        return outcome if outcome.verdict == "confirmed" or row.start != self._article.published else None

    def _publication(self, row: Inspection, held: list[Reported]) -> Outcome | None:
        """Return what becomes of a date of publication; None for one that may be only that of the article."""
        outcome = check_publication(row, held[0], self._library.document(held[0].report)) if held else _NONE
        return outcome if outcome.verdict == "confirmed" or row.published != self._article.published else None

    def _of_grades(self) -> Iterator[Check]:
        given = {(one.inspection, one.area, one.grade): one for one in reversed(self._facts.judgements)}
        told: dict[str, list[Judgement]] = defaultdict(list)
        for (key, _, _), judgement in given.items():
            told[self._identities[key]].append(judgement)
        for (key, _, _), judgement in sorted(given.items(), key=lambda item: item[1].evidence.start):
            row = self._rows.get(key)
            if row is None:
                continue
            identity = self._identities[key]
            if held := self._held(row):
                outcome = check_grade(judgement, held, told[identity])
            else:
                outcome = check_recalled(judgement, self._reports.recalled.get(identity, []))
            claim = ("judgement", identity, judgement.area, judgement.grade)
            yield self._made(row.council, "grade", grade_said(judgement), claim, judgement.evidence, outcome, identity)

    def _of_quotation(self, one: Quoted) -> Check:
        identity = self._identities.get(one.key, "")
        reports = self._quotable(one.council, identity)
        settles = bool(reports) and self._settles(one, reports[0])
        outcome = look_up(one.words, reports, self._library, settles=settles)
        claim = (one.kind, self._article.id, f"{one.fact.start}-{one.fact.end}")
        return self._made(one.council, "quotation", f"“{_line(one.words)}”", claim, one.words, outcome, identity)

    def _quotable(self, council: str, identity: str) -> list[Reported]:
        """Return the reports that the article may quote: the one it speaks of first, then those that it tells of."""
        told = {self._identities[row.key] for row in self._rows.values()}
        known = [
            one
            for one in self._reports.by_council[council]
            if not (self._article.published and one.row.start)
            or bounds(one.row.start)[0] <= bounds(self._article.published)[1]
        ]
        return sorted(known, key=lambda one: (one.identity != identity, one.identity not in told))

    def _settles(self, one: Quoted, report: Reported) -> bool:
        """Say whether a quotation can be only of a report that is here.

        The article must tell of an inspection whose report is here, and of none after it whose report is not.
        """
        rows = [row for row in self._rows.values() if row.council == one.council]
        if one.key and not any(row.key == one.key and self._held(row) for row in rows):
            return False
        told = [each for row in rows for each in self._held(row)]
        if not told or report not in told:
            return False
        last = max(bounds(each.row.end or each.row.start)[1] for each in told if each.row.start)
        return all(self._held(row) or (row.start and bounds(row.start)[1] < last) for row in rows)

    def _check(self, row: Inspection, matter: Matter, said: str, outcome: Outcome) -> Check:
        identity = self._identities[row.key]
        return self._made(row.council, matter, said, ("inspection", identity), row.evidence, outcome, identity)

    def _made(
        self,
        council: str,
        matter: Matter,
        said: str,
        claim: tuple[str, ...],
        words: Evidence,
        outcome: Outcome,
        identity: str,
    ) -> Check:
        return Check(
            document=self._article.id,
            council=council,
            matter=matter,
            said=said,
            claim=claim,
            words=words,
            verdict=outcome.verdict,
            reason=outcome.reason,
            inspection=identity,
            report=outcome.report,
            report_words=outcome.words,
            difference=outcome.difference,
        )


def _line(words: Evidence) -> str:
    return " ".join(words.quote.split())
