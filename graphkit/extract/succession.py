"""Posts told by who came before and after: "X was replaced by Y", "her predecessor, X", "X held the post".

The post itself is the one of a title in the sentence, or of the person beside whom the other stands,
or the one spoken of last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.annotate import Annotated
from graphkit.extract.people import Mention
from graphkit.extract.roles import Title

_ASIDE = r"(?:,[^,.;]{2,70},| \([^()]{2,40}\)|,)?"
_ADVERB = (
    r"(?: (?:then|later|in turn|himself|herself|eventually|finally|soon|has|had|was|is|since"
    r"|in \d{4}|in \w+|in \w+ \d{4}))*"
)
_INTERIM = r"(?: (?:the|an? interim)? ?[\w' -]{0,30})? "
#: Between an earlier and a later holder of a post.
_LATER_SECOND = re.compile(
    rf"{_ASIDE}(?: (?:and|who|but))?"
    r"(?: (?:left|resigned|retired|stepped down|stood down|went|quit|departed)[^.;]{0,50}?)?"
    rf"(?:,? (?:and|to be|but|who))?{_ADVERB}"
    r" (?:succeeded by|replaced by|followed by|gave way to|made way for|handed over to|handed on to"
    r"|gives way to|giving way to|making way for|before|and then|then|to be replaced by|being replaced by|until)"
    + _INTERIM
)
#: Between a later and an earlier holder.
_EARLIER_SECOND = re.compile(
    rf"{_ASIDE}(?: who)?{_ADVERB}(?: will)?"
    r" (?:succeeded|succeeds|succeed|replaced|replaces|replace|took over from|takes over from|take over from"
    r"|taken over from|followed|follows|stepped into the shoes of|inherited the job from)" + _INTERIM
)
#: "Her predecessor" and the like are looked for so many characters before a name.
_NEAR = 40
_PLAINLY = re.compile(r"\b(?:by|way|handed)\b")
_PREDECESSOR = re.compile(
    r"(?:predecessors?(?: but one)?(?: was|,|)|before (?:him|her|them|that) (?:was|came)|the last holder,) $"
)
_AFTER_PREDECESSOR = re.compile(
    r",(?: [\w' -]{2,30}'s?| his| her| their| the)? predecessor\b"
    r"| (?:had been|was) (?:his|her|their|[\w' -]{2,30}'s) predecessor\b"
)
_SUCCESSOR = re.compile(r"(?:successors?(?: is| was| will be|,|)|after (?:him|her|them|that) (?:was|came)) $")
_HELD = re.compile(
    rf"{_ASIDE}(?: who| (?:have|has) all| all| both| each)?{_ADVERB} (?:held|filled|did|occupied|covered"
    rf"|has done|had|has held|was in|is in|has|holds|took|took on|takes on|will take|is doing|does|lasted"
    rf"|served)"
    r"(?: down)? (?:the|that|this|in the|his|her) (?:same )?(?:post|job|role|position|brief|portfolio|chair"
    r"|hot seat|top job|reins)\b"
)
#: What may be told of one holder of a post in a row of them.
_WENT = re.compile(
    rf"{_ASIDE}(?: who)?{_ADVERB} (?:left|resigned|retired|stepped down|stood down|departed|lasted|stayed"
    rf"|moved on|quit|went)\b"
)
_CAME = re.compile(
    rf"{_ASIDE}(?: who)?{_ADVERB} (?P<for_now>stepped in|stood in|filled in|covered|held the fort)\b"
    rf"|{_ASIDE}(?: who)?{_ADVERB} (?:took over|arrived|came in|came next|followed|got the job)\b"
)
_NOW = re.compile(r"\b(?:is|has|holds|takes|will|does)\b")


class Succession(NamedTuple):
    """`mention` holds the post of `title`, or of the person `of`, with this status; words at `start`:`end`."""

    mention: Mention
    status: str
    title: Title | None
    of: int
    start: int
    end: int


def successions(
    annotated: Annotated, mentions: list[Mention], known: list[Title], start: int, end: int
) -> Iterator[Succession]:
    """Yield the posts that a sentence tells of by succession.

    `known` are the titles of the sentence; without one the post of the other person is meant.
    """
    for index, mention in enumerate(mentions):
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        if following is not None:
            gap = annotated.folded[mention.end : following.start]
            yield from _between(mention, following, gap, known[-1] if known else None)
        title = next((title for title in reversed(known) if title.end <= mention.start), None)
        yield from _alone(annotated, mentions, index, title, start, end)


def _between(first: Mention, second: Mention, gap: str, title: Title | None) -> Iterator[Succession]:
    """Yield what the words between two people tell of who followed whom."""
    if len(gap) > 150 or first.person == second.person:
        return
    start, end = first.start, second.end
    if _EARLIER_SECOND.fullmatch(gap):
        yield Succession(second, "former", title, first.person, start, end)
        yield Succession(first, "", title, second.person, start, end)
    elif _LATER_SECOND.fullmatch(gap) and (title is not None or _PLAINLY.search(gap)):
        yield Succession(first, "former", title, second.person, start, end)
        yield Succession(second, "", title, first.person, start, end)


def _alone(
    annotated: Annotated, mentions: list[Mention], index: int, title: Title | None, start: int, end: int
) -> Iterator[Succession]:
    """Yield what is told of one person: predecessor, successor, holder of "the post"."""
    mention = mentions[index]
    other = next((m.person for m in reversed(mentions[:index]) if m.person != mention.person), -1)
    folded, near = annotated.folded, max(start, mention.start - _NEAR)
    after = _AFTER_PREDECESSOR.match(folded, mention.end, end)
    if before := _PREDECESSOR.search(folded, near, mention.start):
        yield Succession(mention, "former", title, other, before.start(), mention.end)
    elif after:
        beside = [m.person for m in mentions if mention.end < m.start < after.end()]
        yield Succession(mention, "former", title, beside[0] if beside else other, mention.start, after.end())
    elif before := _SUCCESSOR.search(folded, near, mention.start):
        yield Succession(mention, "", title, other, before.start(), mention.end)
    held = _HELD.match(folded, mention.end, end)
    if held:
        status = "" if _NOW.search(held[0]) else "former"
        yield Succession(mention, status, title, -1, mention.start, held.end())
    elif went := _WENT.match(folded, mention.end, end):
        yield Succession(mention, "former", title, -1, mention.start, went.end())
    elif came := _CAME.match(folded, mention.end, end):
        yield Succession(mention, "interim" if came["for_now"] else "", title, -1, mention.start, came.end())
