"""Inspections across documents: one council, one kind, one time.

An inspection has many dates: inspectors on site, the grade given, the report published. Two mentions
are one where their dates lie as near as those of one inspection do and their ordinals do not differ.
The official report of an inspection knows its days: what others tell is held against these, and two
reports tell of one inspection only where their days meet.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graphkit.dates import bounds, days_apart, finer
from graphkit.decisions import Identity
from graphkit.model import Doubt, Facts, Inspection, InspectionIdentity
from graphkit.resolve.decided import Mentions, decide
from graphkit.resolve.slugs import slug
from graphkit.vocabulary import vocabulary

#: Days between the first day on site and the report, at most; graded inspections lie years apart.
_ONE_INSPECTION = 150
#: Days after a year in which the report of one of its inspections may come out.
_LATE_REPORT = 90
#: Visits may follow each other within months.
_ONE_VISIT = 40
_VISITS = frozenset({"monitoring-visit", "focused-visit"})
#: What many things are: a review of one agency says nothing of that of another, however near in time.
_ANYTHING = "other"
#: Days by which an article may date an inspection too early: it was announced, or a month was mistaken.
_EARLY = 62
_YEAR = len("2019")


@dataclass(slots=True)
class _Mention:
    document: str
    row: Inspection
    grade: str
    is_own: bool
    written: str

    @property
    def date(self) -> str:
        """When inspectors came, or else when the report did; empty where neither is told."""
        return self.row.start or self.row.published

    @property
    def member(self) -> tuple[str, str]:
        """The document and the key that it uses."""
        return self.document, self.row.key

    @property
    def order(self) -> tuple[bool, int, int, str, str, str]:
        """The most telling first: the official reports, then what is dated to the day, with an ordinal."""
        return (not self.is_own, -len(self.date), self.row.ordinal is None, self.date, self.document, self.row.key)


@dataclass(slots=True)
class _Cluster:
    """Mentions that are one. What they tell is kept beside them, since thousands of documents may tell the same."""

    members: list[_Mention] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    ordinal: int | None = None
    grades: set[str] = field(default_factory=set)
    ends: set[str] = field(default_factory=set)
    told: dict[str, set[str]] = field(default_factory=dict)
    date: str = ""
    own: Inspection | None = None
    _starts: set[str] = field(default_factory=set)
    _dates: set[str] = field(default_factory=set)

    @property
    def mentions(self) -> list[tuple[str, str]]:
        """The document and key of each member."""
        return sorted(mention.member for mention in self.members)

    def add(self, mention: _Mention) -> None:
        """Take a mention in.

        `told` are the dates by document, `own` what the official report says, `date` that on site as this or the
        finest member tells it.
        """
        self.members.append(mention)
        self.ordinal = self.ordinal or mention.row.ordinal
        self.grades |= {mention.grade} - {""}
        self.ends |= {mention.row.end} - {""}
        self.told.setdefault(mention.document, set()).add(mention.date)
        self._starts |= {mention.row.start} - {""}
        self._dates |= {mention.date} - {""}
        if mention.is_own and mention.row.start and self.own is None:
            self.own = mention.row
        self.date = self.own.start if self.own else ""
        for date in sorted(self._starts or self._dates):
            self.date = finer(self.date, date)


def _cluster(mentions: Iterable[_Mention], reasons: Iterable[str] = ()) -> _Cluster:
    cluster = _Cluster(reasons=list(reasons))
    for mention in mentions:
        cluster.add(mention)
    return cluster


def resolve_inspections(
    documents: Iterable[Facts], identities: Sequence[Identity] = (), *, published: Mapping[str, str] | None = None
) -> tuple[list[InspectionIdentity], list[Doubt], frozenset[str]]:
    """Return the inspections that the documents tell of, the pairs left open, and the decisions that concern them.

    `published` has the partial dates of documents by id, as far as they are known.
    """
    written = published or {}
    groups: dict[tuple[str, str], list[_Mention]] = defaultdict(list)
    for facts in documents:
        grades = {j.inspection: j.grade for j in facts.judgements if j.area == "overall"}
        for row in facts.inspections:
            mention = _Mention(
                facts.document, row, grades.get(row.key, ""), row.key in facts.own, written.get(facts.document, "")
            )
            groups[row.council, row.kind].append(mention)
    clusters: list[_Cluster] = []
    open_pairs: list[tuple[_Cluster, _Cluster, str]] = []
    for council, kind in sorted(groups):
        found, pairs = _clusters(groups[council, kind], kind)
        clusters += found
        open_pairs += [(found[a], found[b], reason) for a, b, reason in pairs]
    ids = _identifiers(clusters)
    decided = decide({ids[n]: cluster.mentions for n, cluster in enumerate(clusters)}, identities)
    if decided.used:
        parts = {mention.member: mention for group in groups.values() for mention in group}
        clusters = [_joined(parts, *group) for group in decided.groups]
        ids = _identifiers(clusters)
    homes = {member: ids[n] for n, cluster in enumerate(clusters) for member in cluster.mentions}
    doubts = {
        Doubt(one=homes[a.mentions[0]], other=homes[b.mentions[0]], reason=reason): None
        for a, b, reason in open_pairs
        if not decided.are_apart(a.mentions, b.mentions)
    }
    made = [_identity(cluster, ids[n]) for n, cluster in enumerate(clusters)]
    return made, [doubt for doubt in doubts if doubt.one != doubt.other], decided.used


def _joined(parts: dict[tuple[str, str], _Mention], members: Mentions, decided: tuple[str, ...]) -> _Cluster:
    mentions = sorted((parts[member] for member in members), key=lambda mention: mention.order)
    return _cluster(mentions, decided or [_reason(_cluster(mentions[:1]), each) for each in mentions[1:]])


def _clusters(mentions: Sequence[_Mention], kind: str) -> tuple[list[_Cluster], list[tuple[int, int, str]]]:
    clusters: list[_Cluster] = []
    doubts: list[tuple[int, int, str]] = []
    for mention in sorted(mentions, key=lambda m: m.order):
        fitting = [(n, apart) for n, c in enumerate(clusters) if (apart := _apart(c, mention, kind)) is not None]
        if fitting and not mention.date and mention.row.ordinal is None:
            fitting = [(n, 0) for n in _meant(mention, clusters, [n for n, _ in fitting])]
        nearest = [n for n, apart in fitting if apart == min(each for _, each in fitting)]
        if len(nearest) == 1:
            cluster = clusters[nearest[0]]
            cluster.reasons.append(_reason(cluster, mention))
            cluster.add(mention)
            continue
        clusters.append(_cluster([mention]))
        doubts += [(n, len(clusters) - 1, "either may be meant") for n in nearest]
    return clusters, doubts


def _meant(mention: _Mention, clusters: Sequence[_Cluster], fitting: Sequence[int]) -> list[int]:
    """Return which clusters a mention without a date may mean: of several of its grade the latest before it.

    What a document tells of twice, once with a date and once without, are two inspections.
    """
    apart = [n for n in fitting if mention.document not in clusters[n].told]
    graded = [n for n in apart if not mention.grade or mention.grade in clusters[n].grades]
    if not (mention.grade and mention.written):
        return graded
    latest = max((clusters[n].date for n in graded), default="")
    return [n for n in graded if clusters[n].date == latest]


def _apart(cluster: _Cluster, mention: _Mention, kind: str) -> int | None:
    """Return how many days lie between a cluster and a mention, or None where they can't be one."""
    ordinal, other = cluster.ordinal, mention.row.ordinal
    if ordinal and other and ordinal != other:
        return None
    same_ordinal = bool(ordinal and ordinal == other)
    if any(_differ(told, mention.date) for told in cluster.told.get(mention.document, ())):
        return None
    date = cluster.date
    if not date or not mention.date:
        fits = same_ordinal or not (date or other) or (date and not mention.date and not _is_to_come(date, mention))
        return 0 if fits else None
    if cluster.own is not None and not _fits_report(cluster.own, mention):
        return None
    limit = _limit(kind, same_ordinal=same_ordinal)
    apart = min(days_apart(each, mention.date) for each in (*cluster.ends, date))
    if len(mention.date) == _YEAR < len(date):
        limit = _year_limit(cluster, mention) if kind not in {_ANYTHING, *_VISITS} else 0
    return apart if apart <= limit else None


def _limit(kind: str, *, same_ordinal: bool) -> int:
    if kind == _ANYTHING:
        return 0
    return _ONE_VISIT if kind in _VISITS and not same_ordinal else _ONE_INSPECTION


def _is_to_come(date: str, mention: _Mention) -> bool:
    """Say whether an inspection was only after the document of a mention was published."""
    return bool(mention.written) and bounds(date)[0] > bounds(mention.written)[1]


def _fits_report(own: Inspection, mention: _Mention) -> bool:
    """Say whether a dated mention may be of the inspection whose official report gives the days of `own`."""
    first, last = bounds(own.start)[0], bounds(own.end or own.start)[1]
    told = bounds(mention.date)
    if mention.is_own and mention.row.start:
        return bounds(mention.row.start)[0] <= last and first <= bounds(mention.row.end or mention.row.start)[1]
    if not mention.row.start or len(mention.date) == _YEAR:
        return first <= told[1]  # no report comes out before inspectors come, and nobody mistakes the year
    return (first - told[1]).days <= _EARLY


def _differ(one: str, other: str) -> bool:
    """Say whether two dates that one document tells cannot be one."""
    return bool(one and other) and not (one.startswith(other) or other.startswith(one))


def _year_limit(cluster: _Cluster, mention: _Mention) -> int:
    """Return the limit for a year alone: a report may come in the year after the visit, of which either may be told."""
    if bounds(cluster.date)[1] < bounds(mention.date)[0]:
        return _ONE_INSPECTION
    return _LATE_REPORT if not mention.grade or mention.grade in cluster.grades else 0


def _reason(cluster: _Cluster, mention: _Mention) -> str:
    first = cluster.members[0]
    if mention.row.ordinal and mention.row.ordinal == cluster.ordinal:
        return f"{mention.document} tells of the same visit by number ({mention.row.ordinal})"
    if not mention.date:
        return f"{mention.document} gives no date, and this one fits alone or is the latest before it"
    return f"{mention.document} ({mention.date}) and {first.document} ({first.date}) agree in time"


def _identifiers(clusters: Sequence[_Cluster]) -> list[str]:
    """Return a readable identifier for each cluster; those that would be alike are told apart by first mentions."""
    bases = [_identifier(cluster) for cluster in clusters]
    often = Counter(bases)
    return [
        base if often[base] == 1 else "-".join((base, *map(slug, clusters[n].mentions[0])))
        for n, base in enumerate(bases)
    ]


def _identifier(cluster: _Cluster) -> str:
    row = cluster.members[0].row
    name = slug(vocabulary().council_name(row.council)) if row.council else "unknown"
    return f"{name}-{row.kind}-{cluster.date or (f'no-{cluster.ordinal}' if cluster.ordinal else 'undated')}"


def _identity(cluster: _Cluster, identifier: str) -> InspectionIdentity:
    return InspectionIdentity(
        id=identifier,
        council=cluster.members[0].row.council,
        kind=cluster.members[0].row.kind,
        date=cluster.date,
        ordinal=cluster.ordinal,
        members=tuple(cluster.mentions),
        reason="; ".join(sorted(cluster.reasons)) or "told of by one document",
    )
