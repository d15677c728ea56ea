"""Titles that stand without a name, and the person beside whose name they stand a sentence away.

"The leader of the county council has apologised. Tom Pell told …", "Jane Moor opens the door. 'Come in,'
says the director of children's services."
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.people import Cast, Mention
from graphkit.extract.posts.roles import Title
from graphkit.extract.posts.ties import Tie
from graphkit.language.sentences import Sentence

#: The roles of one person of a council at a time, of whom news is told without a name at first.
_ONE_OF_A_KIND = frozenset(
    """chief-executive director-of-childrens-services council-leader lead-member mayor opposition-leader commissioner
    trust-chief-executive improvement-board-chair""".split()
)
_ELECTED = frozenset("council-leader lead-member mayor opposition-leader".split())
#: News tells at its beginning whom it names a sentence later; a name follows within so many characters.
_INTRODUCTION = 8
_NEAR = 420
_AFTER = 40


def unnamed(
    annotated: Annotated, cast: Cast, known: list[Title], told: list[Tie], sentence: Sentence, index: int
) -> Iterator[Tie]:
    """Yield who is likely meant by the titles of a sentence (the one of this number) that names nobody."""
    if cast.within(sentence.start, sentence.end):
        return
    for title in known:
        if title.role not in _ONE_OF_A_KIND or title.verb or title.plural or any(t.title == title for t in told):
            continue
        mention = _before(annotated, cast, title) if _said_by(annotated, title) else None
        if mention is None and index < _INTRODUCTION and _tells(annotated, title):
            mention = _introduced(cast, sentence.end)
        if mention is not None and (title.role in _ELECTED or not cast.people[mention.person].councillor):
            yield Tie(mention, title, "", title.opening)


def _said_by(annotated: Annotated, title: Title) -> bool:
    """Say whether a title stands right after a verb of telling: "says the director"."""
    marks = annotated.marks("cue/telling", max(title.opening - 20, 0), title.opening)
    return bool(marks) and marks[-1].end + 1 >= title.opening - len("the council's ")


def _tells(annotated: Annotated, title: Title) -> bool:
    """Say whether a title is that of somebody who tells something."""
    return bool(annotated.marks("cue/telling", title.end, title.end + _AFTER)) or _said_by(annotated, title)


def _before(annotated: Annotated, cast: Cast, title: Title) -> Mention | None:
    """Return the one person named shortly before a title, in its paragraph."""
    block = annotated.document.blocks[annotated.sentences[annotated.sentence_index(title.start)].block]
    near = cast.within(max(title.start - _NEAR, block.start), title.start)
    return near[-1] if len({mention.person for mention in near}) == 1 else None


def _introduced(cast: Cast, position: int) -> Mention | None:
    """Return the first person named after a position, if soon and for the first time."""
    near = cast.within(position, position + _NEAR)
    if not near or any(mention.person == near[0].person for mention in cast.within(0, position)):
        return None
    return near[0]
