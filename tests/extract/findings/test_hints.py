"""What a sentence as a whole says for or against a finding in it."""

from __future__ import annotations

import pytest

from graphkit.extract.annotate import annotate
from graphkit.extract.findings.hints import sentence_hints
from graphkit.extract.findings.voice import tellings
from graphkit.model import Block, Document


def _hints(text: str) -> tuple[str, ...]:
    block = Block(kind="paragraph", start=0, end=len(text))
    annotated = annotate(Document(id="test", text=text, sha256="", published="2024-06-01", blocks=(block,)))
    return sentence_hints(annotated, 0, tellings(annotated)[0])


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("We are proud of our early help.", "first True"),
        ("Inspectors said early help is good.", "first False inspectors"),
        ("Caseloads were high in March 2019.", "dated earlier"),
        ("Inspectors came on 3 May 2024.", "dated now"),
        ("Caseloads were high.", "dated no"),
        ("Ann Example runs the service.", "named True"),
        ("Inspectors said early help is good.", "cue/inspectors True"),
        ("Early help is good.", "cue/inspectors False"),
    ],
)
def test_hints(text: str, hint: str) -> None:
    assert hint in _hints(text)
