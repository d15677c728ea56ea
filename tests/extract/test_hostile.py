"""Time grows with the length of a text, whatever it is made of."""

from __future__ import annotations

import time

import pytest

from graphkit.extract.pipeline import extract
from graphkit.model import Block, Document

SIZE = 20_000
UNITS = (
    "Ofsted ", "ofsted, and ", "Ada Moor ", "Ada Moor, leader of Trafford Council, ", "1 ", "1,000 and ", "one in ",
    "2 May to ", "\u201cOfsted said ", "'", "not good ", "director of ", "the council's ", "Trafford and ", ". A", "\n",
    "two years after that it was good, ", "leadership is good and care leavers outstanding, ",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("split", [False, True], ids=["one block", "many blocks"])
def test_time_grows_with_the_text(unit: str, *, split: bool) -> None:
    short, long = (_seconds(unit, size, split=split) for size in (SIZE, 4 * SIZE))
    assert long < 10 * short + 0.3


def _seconds(unit: str, size: int, *, split: bool) -> float:
    text = "Ofsted. " + unit * (size // len(unit))
    step = 200 if split else len(text)
    blocks = tuple(
        Block(kind="paragraph", start=start, end=min(start + step, len(text))) for start in range(0, len(text), step)
    )
    start = time.process_time()
    extract(Document(id="hostile", text=text, sha256="", published="2020-01-02", blocks=blocks))
    return time.process_time() - start
