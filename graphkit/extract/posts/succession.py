"""Posts told by who came before and after: "X was replaced by Y", "her predecessor, X", "X held the post".

The post itself is the one of a title in the sentence, or of the person beside whom the other stands,
or the one spoken of last.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts import succession_words as followed
from graphkit.extract.posts.people import Mention
from graphkit.extract.posts.roles import Title

_LONGEST = 170


class Succession(NamedTuple):
    """`mention` holds the post of `title`, or of the person `of`, with this status; words at `start`:`end`."""

    mention: Mention
    status: str
    title: Title | None
    of: int
    start: int
    end: int


def successions(
    annotated: Annotated, mentions: list[Mention], known: list[Title], start: int, end: int, previous: int
) -> Iterator[Succession]:
    """Yield the posts that a sentence tells of by succession.

    `known` are the titles of the sentence; without one the post of the other person is meant.
    `previous` is whom the sentence before speaks of, or -1.
    """
    for index, mention in enumerate(mentions):
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        if following is not None:
            yield from _between(annotated, mention, following, known[-1] if known else None)
        title = next((title for title in reversed(known) if title.end <= mention.start), None)
        yield from _alone(annotated, mentions, index, title, (start, end), previous)


def _between(annotated: Annotated, first: Mention, second: Mention, title: Title | None) -> Iterator[Succession]:
    """Yield what the words between two people tell of who followed whom."""
    gap = annotated.folded[first.end : second.start]
    if len(gap) > _LONGEST or first.person == second.person:
        return
    start, end = first.start, second.end
    for_now = followed.FOR_NOW.search(gap) or followed.FOR_NOW_AFTER.match(annotated.folded, second.end)
    new = "interim" if for_now else "incoming" if followed.COMING.search(gap) else ""
    earlier = bool(followed.EARLIER_SECOND.fullmatch(gap))
    later = bool(followed.LATER_SECOND.fullmatch(gap)) and (title is not None or bool(followed.PLAINLY.search(gap)))
    theirs = followed.THEIRS.fullmatch(gap)
    beside = followed.BESIDE.match(annotated.folded, second.end) if gap == ", " else None
    if theirs:
        earlier, later = theirs["which"] == "predecessor", theirs["which"] != "predecessor"
    elif beside:
        earlier, later = beside["which"] != "predecessor", beside["which"] == "predecessor"
    leaving = followed.LEAVING.match(annotated.folded, second.end) is not None
    if earlier:
        yield Succession(second, "" if leaving else "former", title, first.person, start, end)
        yield Succession(first, new, title, second.person, start, end)
    elif later:
        yield Succession(first, "former", title, second.person, start, end)
        yield Succession(second, new, title, first.person, start, end)


def _alone(
    annotated: Annotated,
    mentions: list[Mention],
    index: int,
    title: Title | None,
    span: tuple[int, int],
    previous: int,
) -> Iterator[Succession]:
    """Yield what is told of one person: predecessor, successor, holder of "the post"."""
    mention = mentions[index]
    start, end = span
    other = next((m.person for m in reversed(mentions[:index]) if m.person != mention.person), previous)
    folded, near = annotated.folded, max(start, mention.start - followed.NEAR)
    after = followed.AFTER_PREDECESSOR.match(folded, mention.end, end)
    if before := followed.PREDECESSOR.search(folded, near, mention.start):
        yield Succession(mention, "former", title, other, before.start(), mention.end)
    elif after:
        beside = [m.person for m in mentions if mention.end < m.start < after.end()]
        yield Succession(mention, "former", title, beside[0] if beside else other, mention.start, after.end())
    elif before := followed.SUCCESSOR.search(folded, near, mention.start):
        coming = "incoming" if followed.COMING.search(before[0]) else ""
        yield Succession(mention, coming, title, other, before.start(), mention.end)
        if other >= 0 and not coming:
            yield Succession(
                mention._replace(person=other), "former", title, mention.person, before.start(), mention.end
            )
    elif filled := followed.FILLED.search(folded, near, mention.start):
        for_now = filled["how"] in ("kept warm", "covered") or followed.FOR_NOW.search(filled[0])
        status = "interim" if for_now else "incoming" if "will" in filled[0] else ""
        yield Succession(mention, status, title, other, filled.start(), mention.end)
    yield from _holder(annotated, mention, title, end)


def _holder(annotated: Annotated, mention: Mention, title: Title | None, end: int) -> Iterator[Succession]:
    """Yield the post spoken of, of somebody who held it, left it or came to it."""
    folded = annotated.folded
    if held := followed.HELD.match(folded, mention.end, end):
        status = "" if followed.NOW.search(held[0]) else "former"
        yield Succession(mention, status, title, -1, mention.start, held.end())
    elif went := followed.WENT.match(folded, mention.end, end):
        yield Succession(mention, "former", title, -1, mention.start, went.end())
    elif came := followed.CAME.match(folded, mention.end, end):
        status = "interim" if came["for_now"] or came["acts"] else "incoming" if came["coming"] else ""
        yield Succession(mention, status, title, -1, mention.start, came.end())
