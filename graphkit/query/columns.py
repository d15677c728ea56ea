"""The columns of `SELECT *`, which the engine would put into alphabetical order."""

from __future__ import annotations

from pyoxigraph import QuerySolutions, Store

from graphkit.query.tokens import Token, has_keyword, tokens

_MODIFIERS = frozenset({"DISTINCT", "REDUCED"})


def columns_named(text: str, prefixes: dict[str, str]) -> str:
    """Return the query with the `*` of its SELECT spelled out in the order in which its variables come up.

    A text with no such `*`, with a mistake in it, or with SERVICE, which looking would call, stays as it is.
    """
    parts = tokens(text)
    star = _star(parts)
    if star is None or has_keyword(parts, "SERVICE"):
        return text
    try:
        answer = Store().query(text, prefixes=prefixes)
    except (SyntaxError, RuntimeError, OSError):
        return text
    columns = {variable.value for variable in answer.variables} if isinstance(answer, QuerySolutions) else set()
    told = dict.fromkeys(token.text[1:] for token in parts if token.kind == "variable")
    names = " ".join(f"?{name}" for name in told if name in columns)
    return f"{text[: star.start]}{names}{text[star.end :]}" if names else text


def _star(parts: list[Token]) -> Token | None:
    """Return the `*` of the outermost SELECT."""
    for index, token in enumerate(parts):
        if token.keyword == "SELECT":
            rest = [each for each in parts[index + 1 : index + 3] if each.keyword not in _MODIFIERS]
            return rest[0] if rest and rest[0].text == "*" else None
    return None
