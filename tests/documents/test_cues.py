import pytest

from graphkit.documents.cues import cues
from graphkit.documents.lines import key
from graphkit.vocabulary import vocabulary


def test_cue_words_are_as_they_are_compared() -> None:
    for concept in vocabulary().concepts["page"].values():
        assert concept.cues, concept.id
        for cue in concept.cues:
            assert cue == key(cue), cue


def test_every_group_of_cue_words_is_used_and_none_is_missing() -> None:
    used = "furniture-line furniture-start furniture-anywhere related-line related-start related-anywhere comments "
    used += "comments-start caption-start caption-end published updated byline-start journalist publication kicker "
    used += "headline-word speech-lead advert offer paper paper-start box box-comments box-unless box-role "
    used += "caption-label notice notice-start notice-to-visitor "
    used += "report-label report-published report-publisher"
    assert set(used.split()) == set(vocabulary().concepts["page"])


@pytest.mark.parametrize(("line", "end"), [("photo: x", 6), ("photographers came", 0), ("read more: x", 0)])
def test_a_cue_at_the_start_is_a_whole_word(line: str, end: int) -> None:
    assert cues().start("caption-start", line) == end


@pytest.mark.parametrize(("line", "said"), [("read more", True), ("[read more:]", True), ("read more books", False)])
def test_a_cue_that_is_a_line(line: str, said: bool) -> None:
    assert cues().is_line("related-line", line) is said
