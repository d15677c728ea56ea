"""What kind of value a query expects of a variable, as far as the place where the variable stands tells."""

from __future__ import annotations

from graphkit.query.tokens import Token

#: Properties whose values are names: whoever binds a variable there means the words, not the thing called so.
_LABELS = frozenset({"skos:prefLabel", "skos:altLabel", "foaf:name", "rdfs:label", "gk:mentionedAs"})
_COMPARED = frozenset({"=", "!=", "<", ">", "<=", ">="})


def is_label(parts: list[Token], name: str) -> bool:
    """Say whether the variable `name` is the value of a property of names, as in `?council skos:prefLabel ?name`."""
    return any(parts[index - 1].text in _LABELS for index in _places(parts, name) if index)


def is_value(parts: list[Token], name: str) -> bool:
    """Say whether the variable is the value of a property or compared with another variable.

    In `STRSTARTS(STR(?date), ?year)` it is neither, but a text.
    """
    padded = [None, None, *parts, None, None]
    for index in (place + 2 for place in _places(parts, name)):
        before, after = padded[index - 2 : index], padded[index + 1 : index + 3]
        if before[1] and before[1].kind in ("name", "iri"):
            return True
        for mark, other in ((before[1], before[0]), (after[0], after[1])):
            if mark and other and mark.text in _COMPARED and other.kind == "variable":
                return True
    return False


def _places(parts: list[Token], name: str) -> list[int]:
    return [index for index, token in enumerate(parts) if token.kind == "variable" and token.text[1:] == name]
