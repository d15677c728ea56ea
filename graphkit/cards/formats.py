"""Cards, explanations and timelines written out: as text for people, as Markdown, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from graphkit.cards import markdown, text
from graphkit.cards.records import Card, Explanation, Timeline
from graphkit.errors import GraphkitError

_AS_MARKDOWN: dict[type, Callable[[Any], str]] = {
    Card: markdown.card,
    Explanation: markdown.explanation,
    Timeline: markdown.timeline,
}
_AS_TEXT: dict[type, Callable[[Any, text.Page], str]] = {
    Card: text.card,
    Explanation: text.explanation,
    Timeline: text.timeline,
}


def format_record(
    record: Card | Explanation | Timeline,
    format: str,  # noqa: A002 - as the command's option
    *,
    page: text.Page | None = None,
) -> str:
    """Return a record as `text`, `markdown` or `json`. JSON holds the whole record; `page` is how text is set."""
    if format == "json":
        return json.dumps(plain(record), ensure_ascii=False, indent=1) + "\n"
    if format == "markdown":
        return _AS_MARKDOWN[type(record)](record)
    if format != "text":
        raise GraphkitError(f"nothing is written as {format}", hint="choose text, markdown or json")
    return _AS_TEXT[type(record)](record, page or text.Page())


def plain(record: Any) -> Any:
    """Return a record as mappings, lists, strings and numbers."""
    if hasattr(record, "_asdict"):
        return {name: plain(value) for name, value in record._asdict().items()}
    return [plain(each) for each in record] if isinstance(record, tuple) else record
