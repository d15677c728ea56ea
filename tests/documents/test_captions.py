from pathlib import Path

import pytest

from tests.documents.pages import LEAD, SECOND, THIRD, kinds, read

HEADLINE = "Brackley told to mend its children's services by inspectors"

CAPTIONS = [
    ("Kit Ansah says that the town has a long way to go", "Image source, PA Media\nImage caption,\n\n{}"),
    ("Kit Ansah says that the town has a long way to go.", "A man in a suitImage source, Getty\nImage caption,\n{}"),
    ("A man in a suit outside a town hall", "{}\nImage caption,\nKit Ansah leads the council"),
    ("The offices of the council in Brackley", "{}\nThe offices of the council in Brackley"),
    ("Cllr Kit Ansah", "Brackley Post: {}Cllr Kit Ansah"),
    ("Cllr Kit Ansah leads Brackley council", "Brackley Post: {}Cllr Kit Ansah leads Brackley council"),
    ("The town hall in Brackley", "{}The town hall in Brackley"),
    ("The director said she was sorry", "Media caption,\n{}"),
    ("A girl at a window", "{}Image source, Getty Images"),
    ("Services were rated inadequate in 2018 and 2021", "Image caption\n{}"),
    ("Inspectors have come to the town four times", "Image caption, {}"),
    ("Kit Ansah was appointed in May", "Video caption,\n\n{}"),
    ("The offices in Brackley have been sold", "The offices in Brackley have been sold\n\n{}"),
]


@pytest.mark.parametrize(("caption", "page"), CAPTIONS)
def test_a_caption_is_told_by_what_stands_beside_it(tmp_path: Path, caption: str, page: str) -> None:
    for text in (f"{page}\n\n{LEAD}\n\n{SECOND}\n", f"{LEAD}\n\n{page}\n\n{SECOND}\n"):
        document = read(tmp_path, f"{HEADLINE}\n\n{text.format(caption)}")
        assert document.title == HEADLINE
        assert kinds(document, caption) == {"caption"}
        assert kinds(document, LEAD) == {"paragraph"}


@pytest.mark.parametrize("again", ["{0}\n\n{0}", "Brackley Post\n\n{0}\n{0}"])
def test_a_headline_that_is_told_twice_stays_one(tmp_path: Path, again: str) -> None:
    document = read(tmp_path, f"{again.format(HEADLINE)}\n\n{LEAD}\n\n{SECOND}\n")
    assert document.title == HEADLINE
    assert "headline" in kinds(document, HEADLINE)


def test_a_sentence_told_twice_is_told_once(tmp_path: Path) -> None:
    document = read(tmp_path, f"{HEADLINE}\n\n{LEAD}\n\n{SECOND}\n\n{SECOND}\n\n{THIRD}\n")
    assert kinds(document, SECOND) == {"caption", "paragraph"}


def test_a_grade_below_another_is_no_caption(tmp_path: Path) -> None:
    grade = "Requires improvement to be good"
    document = read(tmp_path, f"{HEADLINE}\n\n{LEAD}\n\nLeadership\n{grade}\n{grade}\n\n{SECOND}\n")
    assert "caption" not in kinds(document, grade)


def test_a_paragraph_above_a_label_is_no_caption(tmp_path: Path) -> None:
    document = read(tmp_path, f"{HEADLINE}\n\n{LEAD}\n{SECOND}\nImage caption,\nKit Ansah leads the council\n\n{THIRD}")
    assert kinds(document, SECOND) == {"paragraph"}


def test_a_short_sentence_told_twice_is_told_once(tmp_path: Path) -> None:
    short = "Ofsted rated the council good on Monday."
    document = read(tmp_path, f"{HEADLINE}\n\n{LEAD}\n\n{short}\n\n{short}\n\n{THIRD}\n")
    assert kinds(document, short) == {"caption", "paragraph"}
