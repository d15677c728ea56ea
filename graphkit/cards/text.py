"""Cards, explanations and timelines as text for a terminal or a pipe."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from graphkit.cards.dating import Dating
from graphkit.cards.records import Card, Entry, Explanation, Identity, Line, Passage, Timeline
from graphkit.dates import spoken_date
from graphkit.query.knowledge import Source
from graphkit.query.table import readable

_STEP = "  "
_NARROWEST = 20
#: How many documents of one fact a line names.
_NAMED = 3


class Page(NamedTuple):
    """How text is set: the columns that it may take, None for any, and what puts a text into `bold` or `dim`."""

    width: int | None = None
    paint: Callable[[str, str], str] = lambda words, _: words


def card(record: Card, page: Page) -> str:
    """Return a card."""
    lines = [_heading(record.name, record.kind, page), *_summary(record.summary, page)]
    for section in record.sections:
        lines += ["", page.paint(section.title, "bold")]
        for entry in section.entries:
            lines += _entry(entry, page)
    return _joined(lines)


def timeline(record: Timeline, page: Page) -> str:
    """Return a timeline: a line for each event."""
    whens = [Dating(event.date, event.reported, event.earliest).short for event in record.events]
    size = max(map(len, whens), default=0)
    lines = [_heading(record.name, "timeline", page)]
    for event, when in zip(record.events, whens, strict=True):
        told = f"{page.paint(when.ljust(size), 'bold')}{_STEP}{readable(event.sentence)}"
        lines.append(f"{told}{_STEP}{page.paint(f'[{sources(event.sources)}]', 'dim')}")
    return _joined(lines if record.events else [*lines, "no document tells of an event"])


def explanation(record: Explanation, page: Page) -> str:
    """Return an explanation, with the words that state the fact in bold, or in ** where there is no bold."""
    lines = [page.paint(readable(record.sentence), "bold"), page.paint(readable(record.id), "dim")]
    for passage in record.passages:
        lines += ["", *quoted(passage, page)]
        if passage.source.url:
            lines.append(page.paint(f"{_STEP}{_STEP}{readable(passage.source.url)}", "dim"))
    if record.identity:
        lines += ["", *_identity(record.identity, page)]
    return _joined(lines)


def quoted(passage: Passage, page: Page) -> Iterator[str]:
    """Yield the lines of a passage: its words, then the document that they stand in."""
    yield from _set(_STEP, _highlighted(passage, page), page)
    yield from _set(f"{_STEP}{_STEP}", source(passage.source), page, style="dim")


def sources(found: Sequence[Source]) -> str:
    """Return the documents of a fact, each once, the first of them with title, publisher and date."""
    named = list(dict.fromkeys(source(each) for each in found))
    more = [f"and {len(named) - _NAMED} more"] if len(named) > _NAMED else []
    return "; ".join([*named[:_NAMED], *more]) or "no source"


def source(found: Source) -> str:
    """Return a document as people cite it: “Title”, publisher, date."""
    title = found.title or found.document.rpartition("/")[2]
    date = spoken_date(found.date) if found.date else "undated"
    return readable(", ".join(filter(None, (f"“{title}”", found.publisher, date))))


def _heading(name: str, kind: str, page: Page) -> str:
    return f"{page.paint(readable(name), 'bold')}{page.paint(f' – {kind}', 'dim')}"


def _summary(lines: Sequence[Line], page: Page) -> Iterator[str]:
    size = max((len(line.label) for line in lines), default=0)
    for line in lines:
        first, *rest = _wrapped(readable(line.text), page.width, used=2 * len(_STEP) + size)
        yield f"{_STEP}{page.paint(line.label.ljust(size), 'dim')}{_STEP}{first}"
        yield from (f"{' ' * (size + 2 * len(_STEP))}{part}" for part in rest)


def _entry(entry: Entry, page: Page) -> Iterator[str]:
    yield from _set(_STEP, readable(entry.sentence), page)
    yield from _set(f"{_STEP}{_STEP}", f"{sources(entry.sources)} · {readable(entry.id)}", page, style="dim")


def _highlighted(passage: Passage, page: Page) -> str:
    words = readable(passage.source.quote)
    shown = page.paint(words, "bold")
    marked = f"**{words}**" if shown == words else shown
    before, after = readable(passage.before), readable(passage.after)
    gap_before = " " if passage.before[-1:].isspace() else ""
    gap_after = " " if passage.after[:1].isspace() else ""
    return f"{before}{gap_before}{marked}{gap_after}{after}"


def _identity(identity: Identity, page: Page) -> Iterator[str]:
    yield from _set("", f"Identity: {readable(identity.reason)}.", page)
    for mention in identity.mentions:
        name = f" as {mention.name}" if mention.name else ""
        yield from _set(_STEP, readable(f"in “{mention.title or mention.document}”{name} ({mention.document})"), page)
    for doubt in identity.doubts:
        yield from _set("", readable(f"May be {doubt.name or doubt.id} ({doubt.id}): {doubt.reason}."), page)


def _set(indent: str, words: str, page: Page, *, style: str = "") -> Iterator[str]:
    for part in _wrapped(words, page.width, used=len(indent)):
        yield f"{indent}{page.paint(part, style) if style else part}"


def _wrapped(words: str, width: int | None, *, used: int) -> list[str]:
    if width is None:
        return [words]
    room = max(width - used, _NARROWEST)
    return textwrap.wrap(words, room, break_long_words=False, break_on_hyphens=False) or [""]


def _joined(lines: Iterable[str]) -> str:
    return "".join(f"{line.rstrip()}\n" for line in lines)
