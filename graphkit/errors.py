"""The one base of every refusal: what went wrong, where, what to do, and the exit code."""

from __future__ import annotations

from unicodedata import category

#: Categories of characters that end a line, steer a terminal or have no UTF-8.
_UNPRINTABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})


class GraphkitError(Exception):
    """Something graphkit refuses or cannot do.

    `message` says what, `where` names the file, line or column, `hint` says what to do next; `excerpt`,
    where there is one, shows the place: a line of the text and below it a caret.
    """

    exit_code = 2

    def __init__(
        self, message: str, *, where: str | None = None, hint: str | None = None, excerpt: str | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint
        self.excerpt = excerpt

    def __str__(self) -> str:
        """Return the one line that a person sees."""
        line = f"{self.where}: {self.message}" if self.where else self.message
        return one_line(f"{line} ({self.hint})" if self.hint else line)


def one_line(text: str) -> str:
    """Return `text` on one line: what ends a line or steers a terminal is escaped, as in a file's odd name."""
    return "".join(c.encode("unicode_escape").decode() if category(c) in _UNPRINTABLE else c for c in text)


def cause(error: Exception) -> str:
    """Return in words why something failed, without the number that the system gives it."""
    known = error.strerror if isinstance(error, OSError) else None
    return known.lower() if known else str(error)


class DocumentRefused(GraphkitError):
    """A document that cannot be read as an English text."""


class NoGraph(GraphkitError):
    """There is no graph where one was expected."""


class GraphUnusable(GraphkitError):
    """The graph directory cannot be read or written."""


class QueryRefused(GraphkitError):
    """A query with a mistake in it, or one that asks for what is not allowed."""


class QueryTimeout(GraphkitError):
    """A query that ran longer than it was given."""


class EndpointFailed(GraphkitError):
    """A server that is down, refuses, is slow or answers what makes no sense."""


class NameUnclear(GraphkitError):
    """A name that fits nothing in the graph, or several things; `candidates` are the IRIs of these."""

    def __init__(self, message: str, *, hint: str | None = None, candidates: tuple[str, ...] = ()) -> None:
        super().__init__(message, hint=hint)
        self.candidates = candidates


class DecisionsRefused(GraphkitError):
    """A decisions file that cannot be read, makes no sense or contradicts itself."""


class OntologyBroken(GraphkitError):
    """A Turtle file of the ontology that cannot be used."""
