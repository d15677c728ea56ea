import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from graphkit.rdf import iris


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Department for Education", "department-for-education"),
        ("Sandwell Children's Trust", "sandwell-childrens-trust"),
        ("Sandwell Children’s Trust", "sandwell-childrens-trust"),
        ("  Café – Ltd. ", "cafe-ltd"),
        ("李", "%E6%9D%8E"),
    ],
)
def test_slug(name: str, slug: str) -> None:
    assert iris.slug(name) == slug


@pytest.mark.parametrize(
    ("key", "end"),
    [
        ("a1", "document/a1"),
        ("trafford 2019.html", "document/trafford%202019.html"),
        ("a/b", "document/a%2Fb"),
        ("..", "document/%2E."),
        ("-reference", "document/%2Dreference"),
    ],
)
def test_keys_become_one_segment(key: str, end: str) -> None:
    assert iris.document(key) == f"https://w3id.org/graphkit/id/{end}"


def test_no_document_shares_a_graph_with_identities_or_reference() -> None:
    assert iris.graph("-identities") != iris.IDENTITIES
    assert iris.graph("-reference") != iris.REFERENCE


@given(st.text(min_size=1), st.text(min_size=1))
def test_any_key_makes_a_valid_iri_of_its_own(one: str, other: str) -> None:
    assert NamedNode(iris.document(one)).value.isascii()
    assert (iris.document(one) == iris.document(other)) == (one == other)
