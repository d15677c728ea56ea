"""The named queries: questions that people ask, as `.rq` files with a head of comments.

The head holds the question in a line, the parameters, an example of their values and, where there is more to
say, how the answer is made. A parameter is the variable of its name.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import NamedTuple

from graphkit.errors import QueryRefused

_FOLDER = Path(__file__).parent.parent / "queries"
_PARAMETER = re.compile(r"(\w+) \((required|optional|default (\S+))\): (.+)")
_EXAMPLE = "Example:"
_NO_VALUES = "(no values)"


class Parameter(NamedTuple):
    """A value that a query takes: its name, what it is, whether it must be given, and what it is else."""

    name: str
    note: str
    is_required: bool
    default: str = ""

    @property
    def need(self) -> str:
        """Return `required`, `optional` or the default in words."""
        return "required" if self.is_required else f"default {self.default}" if self.default else "optional"


class NamedQuery(NamedTuple):
    """A question with its SPARQL; `example` are values that it can be asked with, `note` says how it is answered."""

    name: str
    question: str
    parameters: tuple[Parameter, ...]
    example: Mapping[str, str]
    note: str
    text: str

    @property
    def example_command(self) -> str:
        """Return the example as it is typed into a shell."""
        binds = "".join(f" --bind {shlex.quote(f'{name}={value}')}" for name, value in self.example.items())
        return f"graphkit query --name {self.name}{binds}"


def query_names() -> list[str]:
    """Return the names of all named queries, sorted."""
    return sorted(file.stem for file in _FOLDER.glob("*.rq"))


def named_queries() -> tuple[NamedQuery, ...]:
    """Return all named queries in the order of their names."""
    return tuple(map(named_query, query_names()))


@cache
def named_query(name: str) -> NamedQuery:
    """Return the query of this name; QueryRefused where there is none."""
    names = query_names()
    if name not in names:
        close = get_close_matches(name, names, n=1)
        hint = f"did you mean {close[0]}?" if close else "graphkit queries lists them"
        raise QueryRefused(f"there is no query named {name}", hint=hint)
    return parse_query(name, (_FOLDER / f"{name}.rq").read_text(encoding="utf-8"))


def parse_query(name: str, text: str) -> NamedQuery:
    """Return the query in the text of an `.rq` file with a head as described above."""
    head = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        head.append(line.removeprefix("#").strip())
    question, *rest = head
    found = [match for match in map(_PARAMETER.fullmatch, rest) if match]
    parameters = tuple(Parameter(m[1], m[4], m[2] == "required", m[3] or "") for m in found)
    (place,) = (number for number, line in enumerate(rest) if line.startswith(_EXAMPLE))
    values = rest[place].removeprefix(_EXAMPLE).strip()
    example = _pairs(() if values == _NO_VALUES else shlex.split(values))
    return NamedQuery(name, question, parameters, example, " ".join(filter(None, rest[place + 1 :])), text)


def check_values(query: NamedQuery, values: Mapping[str, str]) -> dict[str, str]:
    """Return the values with those that a query takes by default.

    A value that the query does not take, and one that it needs and lacks, raise QueryRefused.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    for name in values:
        if name not in known:
            hint = f"it takes {', '.join(known)}" if known else "it takes no values"
            raise QueryRefused(f"{query.name} takes no {name}", hint=hint)
    missing = [name for name, parameter in known.items() if parameter.is_required and name not in values]
    if missing:
        raise QueryRefused(f"{query.name} needs a {missing[0]}", hint=f"as in: {query.example_command}")
    return {name: parameter.default for name, parameter in known.items() if parameter.default} | dict(values)


def catalogue() -> str:
    """Return all named queries as Markdown, a section for each."""
    return "\n".join(map(_section, named_queries()))


def _section(query: NamedQuery) -> str:
    lines = [f"## {query.name}", "", query.question, *(["", query.note] if query.note else [])]
    if query.parameters:
        lines += ["", "| parameter | | what it is |", "| --- | --- | --- |"]
        lines += [f"| `{p.name}` | {p.need} | {p.note} |" for p in query.parameters]
    lines += ["", "```sh", query.example_command, "```"]
    return "\n".join(lines) + "\n"


def _pairs(words: Iterable[str]) -> dict[str, str]:
    return {name: value for name, _, value in (word.partition("=") for word in words)}
