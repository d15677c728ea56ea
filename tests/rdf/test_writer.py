import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, RdfFormat, parse
from rdflib import Dataset

from graphkit.rdf import writer
from graphkit.rdf.writer import GraphWriter

# rdflib's own Dataset uses what rdflib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")

XSD = "http://www.w3.org/2001/XMLSchema#"


def test_escapes_are_those_of_oxigraph() -> None:
    codes = [*range(0xD800), *range(0xE000, 0x10000), 0x1F600, 0x1FFFE, 0x10FFFF]
    assert [c for c in codes if writer.text(chr(c)) != str(Literal(chr(c)))] == []


@pytest.mark.parametrize(("value", "datatype"), [("2019", "gYear"), ("2019-03", "gYearMonth"), ("2019-03-04", "date")])
def test_a_date_is_as_precise_as_it_is(value: str, datatype: str) -> None:
    assert writer.date(value) == f'"{value}"^^<{XSD}{datatype}>'


@pytest.mark.parametrize(
    ("value", "canonical"),
    [
        ("41", "41"),
        ("18.50", "18.5"),
        ("100", "100"),
        ("10.0", "10"),
        ("007", "7"),
        ("0.25", "0.25"),
        ("1200000", "1200000"),
    ],
)
def test_decimals_are_canonical(value: str, canonical: str) -> None:
    assert writer.decimal(value) == f'"{canonical}"^^<{XSD}decimal>'


def test_what_is_not_said_is_not_stated() -> None:
    graph = GraphWriter("http://example.org/g")
    graph.add("http://example.org/s", "dcterms:title", writer.text(""))
    graph.add("http://example.org/s", "dcterms:issued", writer.date(""))
    assert graph.nquads() == b""


def test_an_address_is_a_uri_whatever_it_held() -> None:
    assert (
        writer.address("https://x.example/a?b=<c> d%20é")
        == f'"https://x.example/a?b=%3Cc%3E%20d%20%C3%A9"^^<{XSD}anyURI>'
    )


@given(st.lists(st.text(min_size=1), max_size=5))
def test_any_text_is_read_back_by_oxigraph_and_rdflib(values: list[str]) -> None:
    graph = GraphWriter("http://example.org/g")
    graph.add("http://example.org/s", "dcterms:title", *(writer.text(value) for value in values))
    nquads = graph.nquads()
    assert {q.object.value for q in parse(nquads, RdfFormat.N_QUADS)} == set(values)
    dataset = Dataset()
    dataset.parse(data=nquads, format="nquads")
    assert {str(value) for _, _, value, _ in dataset.quads()} == set(values)
