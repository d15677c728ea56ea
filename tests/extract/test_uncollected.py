from __future__ import annotations

import gc
from pathlib import Path

import pytest

from graphkit.documents import read_document
from graphkit.extract.annotate import Annotated
from graphkit.extract.pipeline import extract
from graphkit.extract.uncollected import uncollected

ARTICLES = sorted((Path(__file__).parents[1] / "fixtures" / "articles").glob("*.txt"))


def test_off_inside_and_on_again_after() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_on_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="no date"), uncollected():
        raise ValueError("no date")
    assert gc.isenabled()


def test_stays_off_where_it_was_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_extraction_makes_no_cycles() -> None:
    """What was known of a text is let go with it, without a collection."""
    documents = [read_document(path) for path in ARTICLES]
    gc.disable()
    try:
        for document in documents:
            extract(document)
        assert not [one for one in gc.get_objects() if type(one) is Annotated]
    finally:
        gc.enable()
