"""The inspections that a document tells of, as events with dates gathered from all its mentions.

An event is known within the document by council, kind and time. Mentions that agree are one event;
"the previous inspection" and undated grades find theirs among those already told of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from graphkit.dates import bounds, compatible, days_apart
from graphkit.extract.annotate import Annotated, Mark, remembered
from graphkit.extract.councils.back import replaced
from graphkit.extract.councils.context import Context
from graphkit.language.dates import DateMention, dates
from graphkit.language.sentences import Sentence
from graphkit.language.when import shifted
from graphkit.vocabulary import vocabulary

#: Two dates of one inspection (on site, rated, published) lie no further apart than this, in days.
_ONE_INSPECTION = 130
#: Two dates of one visit.
_ONE_VISIT = 25
#: News of an inspection comes at most this long after it.
_NEWS = 300
#: Ofsted's monitoring visits of inadequate councils began in this year.
FIRST_VISITS = "2015"
#: The lengths of dates that tell their day or their year alone.
_DAY, _YEAR = len("2019-03-04"), len("2019")
_IN_OTHER_WORDS = re.compile(r"(?:, | \(|, back |, that is )(?:(?:in|on) )?(?:the )?")
VISITS = frozenset({"monitoring-visit", "focused-visit"})

_PUBLISHED = re.compile(
    r"\b(?:publish(?:ed|es)|reported(?= on)|released|issued|sent|posted|dated|made public|(?<!carried )out|publication"
    r"|announced|unveiled|revealed)(?: (?:on|in|its|their|a|the|report|today|yesterday))*[ ,(]*$"
)
_PUBLISHED_THING = re.compile(
    r"\b(?:publish\w*|releas\w+|issued) (?:\w+ ){0,3}(?:letter|report|findings|results|verdict)\b[^.;,:]{0,80}$"
)
#: After a date, these make it that of publication: "Last Friday Ofsted released its report".
_PUBLISHES = re.compile(
    r",? (?:ofsted|the (?:watchdog|inspectorate|regulator)|inspectors"
    r"|(?:a|the|its|their) (?:\w+ )?(?:report|letter|findings|verdict|outcome) (?:was|were|is|are))"
    r"(?: has| had)? (?:been )?(?:publish(?:ed|es)|released?|releases|issued|put out|set out|made public|posted"
    r"|delivered|brought out|unveiled)\b"
)
_SINCE = re.compile(r"\b(?:since|until|from|after|by)(?: the)?\s*$")
_COMPARED = re.compile(
    r"\b(?:than|(?<!the same )(?<!recently )(?<!ago )(?<!back )(?<!late )(?<!early )as|compared (?:with|to)|against)"
    r"(?: in)?\s*$"
)
#: What a date is not compared with but told of: "the same grade as in 2016".
_SAME_AS = re.compile(r"\b(?:same|identical|similar)(?: [a-z]+){0,3} (?:as|to)(?: that)?(?: of)?(?: in)? $")
#: A grade is told by its distance from that of the date: "a notch better than in 2019".
_STEPS = re.compile(
    r"\b(?:grade|notch|rung|step|level|category|place|peg|band|point|one) (?:better|worse|higher|lower|up|down"
    r"|above|below)"
    r" than(?: in)? $"
)


@dataclass(slots=True, eq=False)
class Event:
    """An inspection as the document tells of it; `sentence` is where it is told best."""

    council: str
    kind: str
    sentence: int
    ordinal: int | None = None
    start: str = ""
    end: str = ""
    published: str = ""
    recalled: bool = False
    #: Whether `start` is when inspectors were there, and not when they were known to have given a grade.
    there: bool = False
    lead_inspector: str = ""

    @property
    def date(self) -> str:
        """The date that it is known by."""
        return self.start or self.published


@dataclass(slots=True)
class Chronicle:
    """All events of a document.

    `news_kind` is the kind that it reports of its main council, `others` those of the others. `failed` says
    whether it tells of the lowest grade, `told` holds the event that a sentence (by index) dates, `kinds` the
    inspections that each sentence names, with their ordinal numbers, `headed`
    the dates that head the blocks of a timeline (by index), `latest` the inspection of a council (by GSS code)
    that the document expressly tells as its latest. `indirect` says that it is told in indirect speech
    throughout, as minutes are: whatever is told without a date "had been" so.
    """

    annotated: Annotated
    context: Context
    news_kind: str
    failed: bool
    events: list[Event] = field(default_factory=list)
    told: dict[int, Event] = field(default_factory=dict)
    kinds: list[dict[Mark, int | None]] = field(default_factory=list)
    others: dict[str, str] = field(default_factory=dict)
    headed: dict[int, str] = field(default_factory=dict)
    latest: dict[str, Event] = field(default_factory=dict)
    indirect: bool = False

    def news_of(self, council: str) -> str:
        """Return the kind of inspection that the document reports of a council."""
        return self.others.get(council, self.news_kind)

    def visit_kind(self, council: str) -> str:
        """Return the kind of a visit told of without its kind: monitoring follows an inadequate grade."""
        published = self.annotated.document.published
        news = self.news_of(council)
        if news in VISITS or news in ("send", "jtai"):
            return news
        if published and published < FIRST_VISITS:
            return "other"
        return "monitoring-visit" if self.failed else "focused-visit"

    def of(self, council: str, kind: str) -> list[Event]:
        """Return the events of a council and a kind in order of telling."""
        return [event for event in self.events if event.council == council and event.kind == kind]

    def dated(self, council: str, kind: str, date: str, sentence: int, *, ordinal: int | None = None, end: str = "",
              published: bool = False, there: bool = False) -> Event:  # fmt: skip
        """Return the event of this date, a new one where none agrees; one from before a council was that of the old."""
        council = _at_the_time(council, date)
        for event in sorted(self.of(council, kind), key=lambda event: not ordinal or event.ordinal != ordinal):
            if self._agrees(event, date, ordinal, published):
                return _refined(event, date, end, ordinal, sentence, published, there)
        event = Event(council, kind, sentence, ordinal)
        self.events.append(event)
        return _refined(event, date, end, ordinal, sentence, published, there)

    def _agrees(self, event: Event, date: str, ordinal: int | None, published: bool) -> bool:
        if ordinal and event.ordinal:
            return ordinal == event.ordinal
        known = event.date
        if not known or not date:
            return not event.recalled or bool(ordinal)
        if len(known) == 4 or len(date) == 4:
            return compatible(known, date)
        apart = _ONE_VISIT if event.kind in VISITS and not (published or event.published) else _ONE_INSPECTION
        return days_apart(known, date) <= apart

    def is_news(self, event: Event) -> bool:
        """Say whether an event is recent enough for the document to be its news.

        Where nobody knows when the document was published, the latest date that it tells stands for that; what it tells
        by its year alone lies back.
        """
        if not event.date:
            return not event.recalled
        if published := self.annotated.document.published:
            return is_recent(event.date, published)
        return len(event.date) > _YEAR and is_recent(event.date, _latest_told(self.annotated))

    def news(self, council: str, kind: str, sentence: int) -> Event:
        """Return the event that the document reports of a council; a new one where none is told yet."""
        recent = [event for event in self.of(council, kind) if self.is_news(event) and not event.recalled]
        if recent:
            return max(recent, key=lambda event: event.date)
        if kind == "inspection" and council in self.latest:
            return self.latest[council]
        event = Event(council, kind, sentence, published=self.annotated.document.published)
        self.events.append(event)
        return event

    def previous(self, council: str, sentence: int, but: list[Event]) -> Event:
        """Return the graded inspection before the news, none of `but`; a new, undated one where none is told."""
        known = [event for event in self.of(council, "inspection") if event not in but and not self._newest(event)]
        if known:
            return max(known, key=lambda event: (event.date, -event.sentence))
        event = Event(council, "inspection", sentence, recalled=True)
        self.events.append(event)
        return event

    def _newest(self, event: Event) -> bool:
        return self.news_of(event.council) == "inspection" and self.is_news(event)


def _at_the_time(council: str, date: str) -> str:
    """Return the council (GSS code) that a date told of one is of: the county council that it took over from."""
    old = replaced(council)
    since = vocabulary().councils[council].start if old else ""
    return old if old and date and date < since[: len(date)] else council


def _refined(
    event: Event, date: str, end: str, ordinal: int | None, sentence: int, published: bool, there: bool
) -> Event:
    """Take over what a further mention knows better; when inspectors were `there` is better than their grade's date."""
    event.ordinal = event.ordinal or ordinal
    before = there and not (event.there or event.end) and len(date) > _YEAR and date < event.start
    if published:
        event.published = event.published if len(event.published) >= len(date) else date
    elif before or len(date) > len(event.start) or (end and not event.end and len(date) == len(event.start)):
        event.start, event.end, event.sentence, event.there = date, end, sentence, there
    return event


def is_recent(date: str, published: str) -> bool:
    """Say whether a date is near enough to publication to be news."""
    if len(date) == 4:
        return date == published[:4]
    return bool(published) and days_apart(date, published) <= _NEWS


def is_publication(folded: str, date: DateMention) -> bool:
    """Say whether a date is told as that of a report's publication."""
    if _PUBLISHED.search(folded, max(0, date.start - 40), date.start) or _PUBLISHES.match(folded, date.end):
        return True
    return len(date.value) == 10 and bool(_PUBLISHED_THING.search(folded, max(0, date.start - 120), date.start))


@remembered
def event_dates(annotated: Annotated, sentence: Sentence) -> list[DateMention]:
    """Return the dates of a sentence that are neither after the document's latest change nor compared with."""
    told = annotated.dates_in(sentence)
    again = {one for one, other in pairwise(told) if _is_told_again(annotated, one, other)}
    told = [one for one in told if one not in again]
    return [d for d in told if (not d.value or has_come(annotated, d.value)) and not _compared(annotated.folded, d)]


def _is_told_again(annotated: Annotated, one: DateMention, other: DateMention) -> bool:
    """Say whether a distance in years is told again as a date: "two and a half years ago, in December 2015"."""
    if not one.relative or other.relative or len(one.value) != _YEAR or abs(int(one.value) - int(other.value[:4])) > 1:
        return False
    return _IN_OTHER_WORDS.fullmatch(annotated.folded, one.end, other.start) is not None


def has_come(annotated: Annotated, value: str) -> bool:
    """Say whether a date begins no later than the day on which the document was published or last changed."""
    latest = _last_changed(annotated) if value else ""
    return not latest or bounds(value)[0] <= bounds(latest)[1]


@remembered
def _latest_told(annotated: Annotated) -> str:
    """Return the latest date that a text tells."""
    return max((date.value for date in annotated.dates if date.value), default="")


@remembered
def _last_changed(annotated: Annotated) -> str:
    """Return the latest day that a document's dateline tells: a page may be kept up for years."""
    document = annotated.document
    lines = [block for block in document.blocks if block.kind == "dateline"] if document.published else []
    told = [one.value for line in lines for one in dates(annotated.folded, document.published, line.start, line.end)]
    return max([document.published, *(value for value in told if len(value) == _DAY)])


def _compared(folded: str, date: DateMention) -> bool:
    """Say whether a date is only compared with ("worse than in 2016"), and not told of ("than in 2012, when …")."""
    if " when " in folded[date.end : date.end + 24] or _STEPS.search(folded, max(0, date.start - 40), date.start):
        return False
    if folded.startswith(",", date.end) and folded.endswith((", as in ", ", as at "), 0, date.start):
        return False
    return bool(_COMPARED.search(folded, max(0, date.start - 16), date.start)) and not _SAME_AS.search(
        folded, max(0, date.start - 60), date.start
    )


def resolved(date: DateMention, base: str) -> str:
    """Return the value of a date, counted from `base` where it tells a distance alone."""
    if date.value or not base or not date.shift:
        return date.value
    return shifted(base, date.shift)


def counts_from(folded: str, date: DateMention) -> bool:
    """Say whether a date is a limit ("since 2015") and not a point in time ("a fortnight from 4 March")."""
    if date.until or (len(date.value) == 10 and folded.endswith("from ", 0, date.start)):
        return False
    if folded.endswith("by ", 0, date.start) and folded.startswith((", when", " when"), date.end):
        return False
    return bool(_SINCE.search(folded, max(0, date.start - 16), date.start))
