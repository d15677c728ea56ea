"""Which post "the post" is: the one that somebody leaves or comes to, rather than that of whoever tells of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.succession.words import LESSER, NEAR, SUCCEEDED
from graphkit.extract.posts.titles.meaning import role_of
from graphkit.extract.posts.titles.titles import Title
from graphkit.language.sentences import Sentence

_SPOKEN_OF = SUCCEEDED - {"director", "assistant-director", "association-president"}
#: A post is still the one spoken of so many characters on, and one that changes hands so many.
_MEMORY, _LONG_MEMORY = 400, 1500
_CHANGES = (
    r"(?:resign\w*|quits?|quitting|left|leav(?:e|es|ing)|gone|going|goes|step(?:s|ped|ping)? (?:down|aside|away|back)"
    r"|st(?:oo|an)d(?:s|ing)? (?:down|aside)|suspend\w*|suspension|sack\w*|dismiss\w*|fired|axed|ousted|remov(?:ed|al)"
    r"|retir\w+|depart\w*|exit|walk(?:s|ed|ing)? (?:out|away)|vacan\w+|advertis\w+|replac\w+|success(?:or|ion)"
    r"|succeed\w*|lost|los(?:es|ing)|without|looking for|search(?:ing)? for|hunt(?:ing)? for|handed in"
    r"|parted company|appoint\w*|recruit\w*)"
)
_CHANGE = re.compile(rf"\b{_CHANGES}\b")
_OWN_CHANGE = re.compile(
    rf"\b(?:he|she|they|his|her|their)(?: (?:own|is|was|will|would|has|had|to|be|also))* {_CHANGES}\b"
)
#: In a title itself.
_TO_FILL = re.compile(r"\b(?:outgoing|departing|suspended|sacked)\b|\ban? (?:new|interim|acting|permanent)\b")
#: Posts of those who are sent for a time, whose coming is no change of a post.
_SENT = frozenset({"commissioner", "improvement-adviser", "improvement-board-chair"})
#: What people do who only speak of the change, besides telling.
_SPEAKS = re.compile(
    r"\b(?:confirm|announc|thank|paid tribute|broke the|prais|welcom|blam|wish|regret|refus|declin|accept|ask|want)\w*"
)
_CLAUSE = re.compile(r"[,;:] ")
#: Before a title in the plural that one held after another: "three", "a series of", "how many", "got through".
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|a dozen|several|numerous|many"
    r"|an? (?:long |whole |quick )?(?:series|string|succession|procession|number|line|list|run|stream|turnover|churn"
    r"|carousel) of"
    r"|(?:changes?|turnover|churn|merry-go-round|carousel|succession|number) (?:of|in|among)"
    r"|(?:gone|goes|go|went|going|got|been|run|running|worked|burned|burnt) through(?: its| their| so)?"
    r"|(?:lost|kept losing|keeps losing|cannot keep|could not keep)(?: its| their)?)"
    r"(?: (?:different|successive|permanent|interim|new|other|children's|council|trust|its|of))* ?$"
)


class SpokenOf(NamedTuple):
    """The title last spoken of as that of one post, and whether it was told to change hands."""

    title: Title
    changes: bool

    def within(self, position: int) -> bool:
        """Say whether the post is still the one spoken of at a position."""
        return position - self.title.start < (_LONG_MEMORY if self.changes else _MEMORY)


def spoken_of(
    annotated: Annotated, main: str, known: list[Title], sentence: Sentence, last: SpokenOf | None
) -> SpokenOf | None:
    """Return the post spoken of after a sentence with the titles `known`.

    `last` is the one before, and stays so where the sentence tells of no other, or only names who speaks of it.
    `main` is the council (GSS code) that the document is about.
    """
    for index, title in enumerate(known):
        if not _is_of_one_post(annotated, main, title, last.title if last else None):
            continue
        left = known[index - 1].end if index else sentence.start
        right = known[index + 1].opening if index + 1 < len(known) else sentence.end
        changes = _changes(annotated, title, left, max(right, title.end), sentence.end)
        if last is not None and last.changes and title.role in LESSER and last.title.role not in LESSER:
            continue
        if changes or last is None or not last.changes or last.title.role == title.role:
            last = SpokenOf(title, changes or (last is not None and last.changes and last.title.role == title.role))
    return last


def _changes(annotated: Annotated, title: Title, left: int, right: int, end: int) -> bool:
    """Say whether a title at `left`:`right` of a sentence that ends at `end` is that of a post which changes hands."""
    folded = annotated.folded
    if title.role in _SENT:
        return False
    if title.plural:
        return True
    if _TO_FILL.search(folded, title.opening, title.end):
        return True
    cuts = [cut.end() for cut in _CLAUSE.finditer(folded, left, title.opening)]
    if _CHANGE.search(folded, max([left, *cuts]), title.opening):
        return True
    tells = [mark.start for mark in annotated.marks("cue/telling", title.end, right)]
    speaks = _SPEAKS.search(folded, title.end, right)
    stop = min([right, *tells, *([speaks.start()] if speaks else [])])
    if _CHANGE.search(folded, title.end, stop):
        return True
    return stop < right and _OWN_CHANGE.search(folded, stop, end) is not None


def _is_of_one_post(annotated: Annotated, main: str, title: Title, last: Title | None) -> bool:
    """Say whether a title is that of the one post meant by "the post", rather than the `last` one."""
    if title.plural:
        several = title.role in _SPOKEN_OF - {"head-of-service"} or (
            title.role == "director" and title.head == "directors"
        )
        return several and _counted(annotated, title)
    if title.role == "director" and role_of(annotated, title) != "director-of-childrens-services":
        return False
    if last is None or not title.council or title.council == main:
        return title.role in _SPOKEN_OF or title.role == "director"
    return title.role in _SPOKEN_OF and bool(last.council) and last.council != main


def _counted(annotated: Annotated, title: Title) -> bool:
    """Say whether a title in the plural is that of several people in turn: "three directors in two years"."""
    return _COUNTED.search(annotated.folded, max(title.opening - NEAR, 0), title.start) is not None
