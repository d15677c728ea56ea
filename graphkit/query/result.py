"""The answer to a query."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Triple

from graphkit.errors import QueryRefused, cause

Term = NamedNode | BlankNode | Literal | Triple


class Result:
    """What a query gives: rows, yes or no, or triples. Rows and triples can be taken once.

    `kind` is `rows`, `boolean`, `triples` or `update`; `variables` are the names of the columns of rows;
    `boolean` is the answer to ASK and None for all else. `advice` is empty, or what whoever asked should know, a
    note on each line.
    """

    def __init__(self, answer: QuerySolutions | QueryBoolean | QueryTriples | list[Triple] | None) -> None:
        self.boolean: bool | None = None
        self.advice = ""
        self.variables: tuple[str, ...] = ()
        self.solutions: QuerySolutions | None = None
        self.answer: QuerySolutions | QueryBoolean | None = None
        self._triples: Iterator[Triple] = iter(())
        if isinstance(answer, QuerySolutions):
            self.kind, self.answer, self.solutions = "rows", answer, answer
            self.variables = tuple(variable.value for variable in answer.variables)
        elif isinstance(answer, QueryBoolean):
            self.kind, self.answer, self.boolean = "boolean", answer, bool(answer)
        elif answer is None:
            self.kind = "update"
        else:
            self.kind, self._triples = "triples", iter(answer)

    def __iter__(self) -> Iterator[tuple[Term | None, ...]]:
        """Yield the rows as tuples in the order of `variables`, None where a variable has no value."""
        with engine_failures():
            for solution in self.solutions or ():
                yield tuple(solution)

    def triples(self) -> list[Triple]:
        """Return the triples of CONSTRUCT or DESCRIBE, sorted."""
        with engine_failures():
            return sorted(set(self._triples), key=str)


@contextmanager
def engine_failures() -> Iterator[None]:
    """Turn what the engine finds impossible while it answers into QueryRefused."""
    try:
        yield
    except BrokenPipeError:
        raise
    except (RuntimeError, OSError) as error:
        raise QueryRefused(f"the query cannot be answered: {cause(error)}") from error
