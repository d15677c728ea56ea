"""Cards, explanations and timelines as Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.cards.dating import Dating
from graphkit.cards.records import Card, Explanation, Passage, Timeline
from graphkit.dates import spoken_date
from graphkit.query.knowledge import Source
from graphkit.query.table import readable

_ADDRESS = re.compile(r"https?://[^\s<>\\]+")
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")


def card(record: Card) -> str:
    """Return a card with a heading for each section."""
    lines = [f"# {_escaped(record.name)}", "", _escaped(record.kind.capitalize())]
    lines += ["", *(f"- **{line.label}**: {_escaped(line.text)}" for line in record.summary)]
    for section in record.sections:
        lines += ["", f"## {section.title}", ""]
        lines += [f"- {_escaped(e.sentence)} ({_sources(e.sources)}; `{_code(e.id)}`)" for e in section.entries]
    return "\n".join([*lines, ""])


def timeline(record: Timeline) -> str:
    """Return a timeline as a table."""
    lines = [f"# {_escaped(record.name)}", "", "| date | event | source |", "| --- | --- | --- |"]
    for event in record.events:
        when = Dating(event.date, event.reported, event.earliest).short
        lines.append(f"| {when} | {_escaped(event.sentence)} | {_sources(event.sources)} |")
    return "\n".join([*lines, ""])


def explanation(record: Explanation) -> str:
    """Return an explanation, with the words that state the fact in bold."""
    lines = [f"# {_escaped(record.sentence)}", "", f"`{_code(record.id)}`"]
    for passage in record.passages:
        lines += ["", f"> {_highlighted(passage)}", ">", f"> – {_source(passage.source)}"]
    if record.identity:
        lines += ["", f"Identity: {_escaped(record.identity.reason)}.", ""]
        for mention in record.identity.mentions:
            name = f" as {_escaped(mention.name)}" if mention.name else ""
            lines.append(f"- in “{_escaped(mention.title or mention.document)}”{name} (`{_code(mention.document)}`)")
        lines += [
            f"- may be {_escaped(d.name)} (`{_code(d.id)}`): {_escaped(d.reason)}" for d in record.identity.doubts
        ]
    return "\n".join([*lines, ""])


def _highlighted(passage: Passage) -> str:
    gap_before = " " if passage.before[-1:].isspace() else ""
    gap_after = " " if passage.after[:1].isspace() else ""
    quote = f"**{_escaped(passage.source.quote)}**"
    return f"{_escaped(passage.before)}{gap_before}{quote}{gap_after}{_escaped(passage.after)}"


def _sources(found: Sequence[Source]) -> str:
    return "; ".join(dict.fromkeys(_source(each) for each in found)) or "no source"


def _source(found: Source) -> str:
    title = f"“{_escaped(found.title or found.document.rpartition('/')[2])}”"
    linked = f"[{title}](<{found.url}>)" if _ADDRESS.fullmatch(found.url) else title
    date = spoken_date(found.date) if found.date else "undated"
    return ", ".join(filter(None, (linked, _escaped(found.publisher), date)))


def _escaped(text: str) -> str:
    """Return a text on one line that no Markdown reader takes for markup."""
    return _MARKUP.sub(r"\\\1", readable(text))


def _code(text: str) -> str:
    return readable(text).replace("`", "'")
