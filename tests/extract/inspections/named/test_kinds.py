"""Of what kind an inspection is by the words beside its name."""

from __future__ import annotations

import pytest

from graphkit.extract.inspections.named.kinds import exact_kind, joint_team
from tests.extract.reading import reading

KINDS = [
    ("The council was inspected in May.", "inspection"),
    ("The CQC inspected its health services for children in May.", "other"),
    ("Ofsted and the CQC inspected its services in May.", "inspection"),
    ("Ofsted inspected its SEND services in May.", "send"),
    ("The fostering service was inspected in May.", "other"),
    ("Its primary school was inspected in May.", ""),
]


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[case[0] for case in KINDS])
def test_the_words_beside_tell_the_kind(text: str, kind: str) -> None:
    annotated = reading(text)
    (mark,) = annotated.marks("kind")
    found = exact_kind(annotated, annotated.sentences[0], mark, graded=False)
    assert (found.concept if found else "") == kind


@pytest.mark.parametrize(
    ("text", "joint"),
    [
        ("Ofsted, the CQC, HMICFRS and HMI Probation came to Trafford.", True),
        ("Ofsted and the police and probation inspectorates came, with the Care Quality Commission.", True),
        ("Ofsted and the CQC came to Trafford.", False),
        ("The probation inspectorate, HMICFRS and the CQC came to Trafford.", False),
    ],
)
def test_all_four_inspectorates_make_a_joint_team(text: str, joint: bool) -> None:
    annotated = reading(text)
    assert (joint_team(annotated, annotated.sentences[0]) is not None) == joint
