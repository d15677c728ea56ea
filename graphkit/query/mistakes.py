"""Mistakes in a query, told with their line and column.

The engine names the furthest place that it looked at, which may lie well behind the mistake. The mistake
is the first token with which the text can no longer become a query: with every shorter beginning the
engine reads on to the end of the white space put after it, with a longer one it does not.
"""

from __future__ import annotations

import re
from difflib import get_close_matches

from pyoxigraph import Store

from graphkit.errors import QueryRefused
from graphkit.query.tokens import Token, tokens

# Longer than any keyword: the engine counts the length of a keyword that it misses as looked at.
_ROOM = " " * 64
_PLACE = re.compile(r"error at (\d+):(\d+)")
_UNBOUND = "The SELECT contains a variable that is unbound"


def explain_mistake(text: str, prefixes: dict[str, str], error: SyntaxError, *, update: bool) -> QueryRefused:
    """Return the refusal of `text`, in which the engine found `error`: what, where, and what to do."""
    parts = tokens(text)
    index = _first_bad(text, parts, prefixes, update=update)
    if index is None:
        return _refusal(text, len(text), *_told_of_end(text, parts, error))
    return _refusal(text, parts[index].start, *_told(parts[index], parts, prefixes))


def _first_bad(text: str, parts: list[Token], prefixes: dict[str, str], *, update: bool) -> int | None:
    """Return the index of the first token that cannot stand where it does, or None."""
    unclosed = [index for index, token in enumerate(parts) if token.kind == "mark" and token.text in "\"'"]
    if unclosed:
        return unclosed[0]
    low, high = 0, len(parts)
    while low < high:
        middle = (low + high) // 2
        if _may_go_on(text[: parts[middle].end], prefixes, update=update):
            low = middle + 1
        else:
            high = middle
    return low if low < len(parts) else None


def _may_go_on(beginning: str, prefixes: dict[str, str], *, update: bool) -> bool:
    padded = beginning + _ROOM
    store = Store()
    try:
        if update:
            store.update(padded, prefixes=prefixes)
        else:
            store.query(padded, prefixes=prefixes)
    except SyntaxError as error:
        place = _PLACE.search(str(error))
        return place is not None and (int(place[1]), int(place[2])) == line_and_column(padded, len(padded))
    except (RuntimeError, OSError):
        return True  # well formed, though it cannot be run here
    return True


def _told(token: Token, parts: list[Token], prefixes: dict[str, str]) -> tuple[str, str | None]:
    """Return what is wrong with a token, and what to do."""
    shown = f"'{token.text}'" if '"' in token.text else f'"{token.text}"'
    prefix = token.text.partition(":")[0]
    declared = {before.text.rstrip(":") for before in parts if before.kind == "name" and before.text.endswith(":")}
    if token.kind == "name" and prefix not in prefixes and prefix not in declared:
        known = ", ".join(sorted(prefixes))
        return f'the prefix "{prefix}:" is not known', f"declare it with PREFIX, or use one of: {known}"
    if token.kind == "iri" and ":" not in token.text:
        return f"{token.text} is no whole IRI", "write it out, or put a BASE before the query"
    if token.kind == "mark" and token.text in "\"'":
        return f"a text in quotation marks ({token.text}) does not end", "close it on the same line"
    close = get_close_matches(token.keyword, _KEYWORDS, n=1) if token.keyword not in ("", *_KEYWORDS) else []
    return f"{shown} cannot stand here", f"did you mean {close[0]}?" if close else None


def _told_of_end(text: str, parts: list[Token], error: SyntaxError) -> tuple[str, str | None]:
    """Return what is wrong with a query of which every beginning is right."""
    if _UNBOUND in str(error):
        return "SELECT names a variable that nothing binds", "group by it, or leave it out"
    return "the query ends too early", _open_bracket(text, parts)


def _open_bracket(text: str, parts: list[Token]) -> str | None:
    """Return the advice to close the last bracket that is open."""
    pairs, still_open = {"{": "}", "(": ")", "[": "]"}, []
    for token in parts:
        if token.text in pairs:
            still_open.append(token)
        elif still_open and token.text == pairs[still_open[-1].text]:
            still_open.pop()
    if not still_open:
        return None
    line, column = line_and_column(text, still_open[-1].start)
    return f'close the "{still_open[-1].text}" of line {line}, column {column}'


def _refusal(text: str, offset: int, message: str, hint: str | None) -> QueryRefused:
    line, column = line_and_column(text, offset)
    written = text.split("\n")[line - 1].rstrip("\r")
    caret = "".join("\t" if character == "\t" else " " for character in written[: column - 1]) + "^"
    return QueryRefused(message, where=f"query, line {line}, column {column}", hint=hint, excerpt=f"{written}\n{caret}")


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return the line and the column, both from 1, of a place in `text`."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


_KEYWORDS = (
    "SELECT ASK CONSTRUCT DESCRIBE WHERE FROM NAMED PREFIX BASE DISTINCT REDUCED OPTIONAL UNION MINUS GRAPH SERVICE "
    "FILTER BIND VALUES EXISTS GROUP ORDER HAVING LIMIT OFFSET ASC DESC COUNT SUM AVG MIN MAX SAMPLE GROUP_CONCAT "
    "SEPARATOR REGEX CONTAINS STRSTARTS STRENDS STRLEN SUBSTR REPLACE UCASE LCASE STR LANG LANGMATCHES DATATYPE "
    "BOUND COALESCE CONCAT YEAR MONTH DAY INSERT DELETE DATA CLEAR DROP LOAD UNDEF"
).split()
