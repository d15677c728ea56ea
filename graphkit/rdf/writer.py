"""Writing one named graph as canonical N-Quads lines.

The functions give the token of an object; the empty string, which stands for what a document does
not say, gives the empty token, and a statement without an object is not made.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from urllib.parse import quote

from graphkit.rdf.names import term
from graphkit.rdf.prefixes import PREFIXES

# The escapes of canonical N-Quads, those that Oxigraph writes.
_ESCAPES = {number: f"\\u{number:04X}" for number in (*range(0x20), 0x7F, 0xFFFE, 0xFFFF)} | {
    ord(char): f"\\{letter}" for char, letter in zip('\b\t\n\f\r"\\', 'btnfr"\\', strict=True)
}
_DATE_TYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}


def iri(address: str) -> str:
    """Return the token of an IRI."""
    return f"<{address}>" if address else ""


def text(value: str) -> str:
    """Return the token of a plain string."""
    return f'"{value.translate(_ESCAPES)}"' if value else ""


def english(value: str) -> str:
    """Return the token of words in English."""
    return f'"{value.translate(_ESCAPES)}"@en' if value else ""


def date(value: str) -> str:
    """Return the token of a partial date: a year, a month or a day, as precise as it is."""
    return typed(value, _DATE_TYPES[len(value)]) if value else ""


def decimal(value: str) -> str:
    """Return the token of a plain decimal number, in the form that XSD 1.1 calls canonical."""
    plain = f"{Decimal(value):f}"
    return typed(plain.rstrip("0").rstrip(".") if "." in plain else plain, "decimal")


def integer(value: int) -> str:
    """Return the token of a whole number."""
    return typed(str(value), "integer")


def address(url: str) -> str:
    """Return the token of a web address; what a URI may not hold is percent-encoded."""
    return typed(quote(url, safe=":/?#[]@!$&'()*+,;=%~"), "anyURI")


def typed(value: str, datatype: str) -> str:
    """Return the token of a literal of an XML Schema datatype."""
    return f'"{value.translate(_ESCAPES)}"^^<{PREFIXES["xsd"]}{datatype}>' if value else ""


class GraphWriter:
    """Collects the statements of the named graph `graph`, an IRI."""

    def __init__(self, graph: str) -> None:
        self._end = f" <{graph}> .\n"
        self._lines: set[str] = set()

    def add(self, subject: str, predicate: str, *objects: str) -> None:
        """Say of `subject`, an IRI, that its `predicate`, a prefixed name, is each of these tokens."""
        start = f"<{subject}> {term(predicate)} "
        for value in objects:
            if value:
                self._lines.add(start + value + self._end)

    def add_type(self, subject: str, name: str) -> None:
        """Say of `subject` that it is of the class with this prefixed name."""
        self._lines.add(f"<{subject}> {term('rdf:type')} {term(name)}{self._end}")

    def add_all(self, triples: Iterable[tuple[str, str, str]]) -> None:
        """Take over triples of tokens."""
        self._lines.update(f"{s} {p} {o}{self._end}" for s, p, o in triples)

    def nquads(self) -> bytes:
        """Return the statements as sorted N-Quads."""
        return "".join(sorted(self._lines)).encode()
