"""A decisions file: TOML with the lists `same`, `different`, `wrong` and `right`."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from graphkit.decisions.contradictions import check_contradictions
from graphkit.decisions.records import Correction, Decisions, Identity, Side
from graphkit.errors import DecisionsRefused, cause
from graphkit.tables import COLUMNS, FACT_TABLES
from graphkit.vocabulary import vocabulary

_WHY = ("reason", "source")
#: What a fact that is added must tell, beside the words that state it.
_NEEDED = {
    "inspections": ("council", "kind"),
    "judgements": ("council", "area", "grade"),
    "posts": ("person", "role", "status"),
    "findings": ("council", "polarity", "topics"),
    "measures": ("metric", "value"),
    "actions": ("council", "type", "status"),
    "statements": ("speaker",),
}
#: Columns that hold ids of concepts, with their schemes.
_SCHEMES = {
    "kind": "kind", "area": "area", "grade": "grade", "role": "role", "polarity": "polarity", "topics": "topic",
    "metric": "metric", "type": "action", "status": "status",
}  # fmt: skip
#: Columns that graphkit finds itself.
_OWN = frozenset({"document", "gss", "inspection", "start", "end", "quote_start", "quote_end"})


def decisions_text(file: str | Path) -> str:
    """Return what is in a decisions file; DecisionsRefused where it cannot be read."""
    try:
        return Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DecisionsRefused(f"cannot be read: {cause(error)}", where=str(file), hint="give a TOML file") from error


def parse_decisions(text: str, *, where: str) -> Decisions:
    """Return the decisions of `text`, which messages call `where`; DecisionsRefused where it makes no sense."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DecisionsRefused(f"is no TOML: {error}", where=where, hint="see docs/decisions.md") from error
    readers: dict[str, Callable[[dict[str, Any], Any, str], Any]] = {
        "same": _identity, "different": _identity, "wrong": _correction, "right": _correction,
    }  # fmt: skip
    made: dict[str, list[Any]] = {name: [] for name in readers}
    for name, entries in content.items():
        if name not in readers or not isinstance(entries, list):
            raise DecisionsRefused(
                f"has no place for '{name}'", where=where, hint="write [[same]], [[different]], [[wrong]] or [[right]]"
            )
        for number, entry in enumerate(entries, start=1):
            place = f"[[{name}]] {number}"
            try:
                made[name].append(readers[name](_with_reasons(entry), name, place))
            except DecisionsRefused as error:
                raise DecisionsRefused(error.message, where=f"{where}: {place}", hint=error.hint) from error
    decisions = Decisions(identities=(*made["same"], *made["different"]), corrections=(*made["wrong"], *made["right"]))
    check_contradictions(decisions)
    return decisions


def _with_reasons(entry: object) -> dict[str, Any]:
    if not isinstance(entry, dict):
        raise DecisionsRefused("is no table", hint="see docs/decisions.md")
    for name in _WHY:
        if not isinstance(entry.get(name), str) or not entry[name].strip():
            raise DecisionsRefused(f"has no {name}", hint=f'say it as: {name} = "…"')
    return entry


def _identity(entry: dict[str, Any], verdict: Literal["same", "different"], place: str) -> Identity:
    _refuse_others(entry, {"one", "other", *_WHY})
    one, other = (_side(entry.get(name), name) for name in ("one", "other"))
    if one == other:
        raise DecisionsRefused(f"names {one} twice", hint="give two sides that differ")
    return Identity(verdict=verdict, one=one, other=other, reason=entry["reason"], source=entry["source"], place=place)


def _side(value: object, name: str) -> Side:
    hint = f'{name} = "jo-bloggs" or {name} = {{ id = "jo-bloggs", document = "a1" }}'
    parts = {"id": value} if isinstance(value, str) else value
    if not isinstance(parts, dict) or not parts.get("id") or not all(isinstance(each, str) for each in parts.values()):
        raise DecisionsRefused(f"does not say who or what '{name}' is", hint=hint)
    if parts.keys() - {"id", "document"}:
        raise DecisionsRefused(f"'{name}' holds something unknown", hint=hint)
    return Side(id=parts["id"].removeprefix("person/").removeprefix("inspection/"), document=parts.get("document", ""))


def _correction(entry: dict[str, Any], verdict: Literal["wrong", "right"], place: str) -> Correction:
    table = entry.get("table")
    if table not in FACT_TABLES:
        raise DecisionsRefused(f"names no table of facts: {table!r}", hint=f"one of {', '.join(FACT_TABLES)}")
    if not isinstance(entry.get("document"), str):
        raise DecisionsRefused("names no document", hint='document = "…", the id that graphkit tables shows')
    own = _OWN - {"start", "end"} if table == "inspections" else _OWN
    columns = tuple(name for name in COLUMNS[table] if name not in own)
    _refuse_others(entry, {"document", "table", *columns, *_WHY})
    told = {name: _cell(entry[name]) for name in columns if name in entry}
    for name, value in told.items():
        _check_value(name, value, "action-status" if (table, name) == ("actions", "status") else _SCHEMES.get(name))
    needed = (*_NEEDED[table], "quote") if verdict == "right" else ()
    missing = [name for name in needed if not told.get(name)]
    if missing or not told:
        wanted = ", ".join(missing) or "a column"
        raise DecisionsRefused(f"does not tell {wanted}", hint=f"the columns are {', '.join(columns)}")
    return Correction(
        verdict=verdict, document=entry["document"], table=table, columns=told,
        reason=entry["reason"], source=entry["source"], place=place,
    )  # fmt: skip


def _cell(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _check_value(name: str, value: str, scheme: str | None) -> None:
    if name == "council" and value and value not in {each.name for each in vocabulary().councils.values()}:
        raise DecisionsRefused(f"knows no council '{value}'", hint="use its short name, such as Trafford")
    if scheme is None:
        return
    known = vocabulary().concepts[scheme]
    unknown = [part for part in value.split() or [value] if part not in known]
    if unknown:
        raise DecisionsRefused(f"'{unknown[0]}' is no {name}", hint=f"one of {', '.join(sorted(known))}")


def _refuse_others(entry: dict[str, Any], known: set[str]) -> None:
    others = sorted(entry.keys() - known)
    if others:
        raise DecisionsRefused(f"holds an unknown '{others[0]}'", hint=f"one of {', '.join(sorted(known))}")
