"""Values given to the variables of a query.

A bound variable has its one value everywhere in the query: in the result, in sub-queries, in filters.
For that, `VALUES` is written at the beginning of every group that speaks of the variable; the engine's own
substitution reaches neither sub-queries nor variables that SELECT does not name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from pyoxigraph import Store

from graphkit.errors import QueryRefused
from graphkit.query.names import resolve_value
from graphkit.query.standing import Asked
from graphkit.query.tokens import Token, form, tokens

#: Groups that see the variables of the group around them, so that nothing need be written there.
_SEEING = frozenset({"OPTIONAL", "EXISTS"})


class Bound(NamedTuple):
    """A query with its variables bound, and what should be known of the values."""

    text: str
    notes: tuple[str, ...] = ()


def bind_values(store: Asked, text: str, bind: Mapping[str, str], *, is_apart: bool = False) -> Bound:
    """Return the query with its variables bound, on the same lines.

    `bind` maps a variable's name to a value as people type it, which is looked up in `store` (see
    `resolve_value`, also for `is_apart`). Raises QueryRefused
    for a variable that the query does not have, and for a value that names several things.
    """
    if not bind:
        return Bound(text)
    parts = tokens(text)
    variables = {token.text[1:] for token in parts if token.kind == "variable"}
    clauses, notes = {}, []
    for name, value in bind.items():
        if name not in variables:
            known = ", ".join(sorted(f"?{variable}" for variable in variables)) or "no variables at all"
            raise QueryRefused(f"the query has no ?{name} to bind", hint=f"it has {known}")
        meant = resolve_value(store, name, value, parts=parts, is_apart=is_apart)
        clauses[name] = f"VALUES ?{name} {{ {' '.join(meant.terms)} }}"
        notes.append(meant.note if meant.is_known else _unknown(store, name, value))
    told = tuple(filter(None, notes))
    if form(parts) == "DESCRIBE" and not any(token.text == "{" for token in parts):
        return Bound(f"{text} WHERE {{ {' '.join(clauses.values())} }}", told)
    return Bound(_inserted(text, parts, clauses), told)


def _unknown(store: Asked, name: str, value: str) -> str:
    """Return a note on a value that nothing is called."""
    from graphkit.query.find import suggestions

    close = suggestions(store, value) if isinstance(store, Store) else ""
    advice = f"did you mean {close}?" if close else f"where that is meant, write --bind {name}='\"{value}\"'"
    return f"nothing is called “{value}”, so ?{name} is that text ({advice})"


def _inserted(text: str, parts: list[Token], clauses: dict[str, str]) -> str:
    out, position = [], 0
    for index, last, is_outermost in _groups(parts):
        inside = {token.text[1:] for token in parts[index:last] if token.kind == "variable"}
        wanted = [clause for name, clause in clauses.items() if is_outermost or name in inside]
        if wanted:
            end = parts[index].end
            out += [text[position:end], f" {' '.join(wanted)} "]
            position = end
    return "".join([*out, text[position:]])


def _groups(parts: list[Token]) -> list[tuple[int, int, bool]]:
    """Return the groups in which VALUES may stand: first and last token, and whether it is the outermost."""
    found, stack, in_values, outermost_seen = [], [], False, False
    for index, token in enumerate(parts):
        if token.keyword == "VALUES":
            in_values = True
        elif token.text == "{":
            usable = not in_values and _is_pattern(parts, index)
            in_values = False
            is_outermost = usable and not outermost_seen
            outermost_seen = outermost_seen or usable
            stack.append((index, usable and not _sees(parts, index), is_outermost))
        elif token.text == "}" and stack:
            first, usable, is_outermost = stack.pop()
            if usable:
                found.append((first, index, is_outermost))
    return sorted(found)


def _is_pattern(parts: list[Token], index: int) -> bool:
    before = parts[index - 1].keyword if index else ""
    after = parts[index + 1].keyword if index + 1 < len(parts) else ""
    if before == "WHERE" and parts[index - 2].keyword == "CONSTRUCT":
        raise QueryRefused("a value cannot be bound in CONSTRUCT WHERE", hint="write CONSTRUCT { ... } WHERE { ... }")
    return before != "CONSTRUCT" and after != "SELECT"


def _sees(parts: list[Token], index: int) -> bool:
    return index > 0 and parts[index - 1].keyword in _SEEING
