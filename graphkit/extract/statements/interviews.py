"""Interviews: whose the answers are in a series of questions and answers, and in a text with speakers' labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.people import Cast, Mention
from graphkit.model import Block, Post

#: So many questions with a quoted answer each make an interview, so many labelled turns a conversation.
_QUESTIONS = 3
_TURNS = 2
_ASKED = frozenset({"paragraph", "heading", "item", "quote"})
_OPENING = ("“", "‘", '"', "'")
_LABEL = re.compile(r"[*_]*(?P<label>[A-Z]{1,3}|Answer|Question)[*_]*(?::|\.| [-–—]) [*_]*")
_OF_ONESELF = re.compile(r"\b(?:i|we|our|my|us|me|you|your|i'm|i've|we're|we've)\b")
_ENOUGH = 6
#: Before a question, so many of which make an interview by themselves.
_ASKS = re.compile(r"[*_]*Q[*_]*(?:[:.)]|(?= [A-Z]))[*_]* ")
_MARKED = 2
_YOU, _MYSELF = re.compile(r"\b(?:you|your)\b"), re.compile(r"\b(?:i|my|me|i'm|i've|i'd|i'll)\b")
_ANSWERED = frozenset({"paragraph", "item", "quote"})
#: A name with which a paragraph opens ends at most so many characters behind its beginning.
_NAME = 40


class Interview:
    """Whose the answers of a document are; `answers` holds the unquoted ones, by where their block begins.

    `interviewee` is the number of a person of the cast, or -1.
    """

    def __init__(self, annotated: Annotated, cast: Cast, posts: Sequence[Post]) -> None:
        self.annotated, self.cast = annotated, cast
        self.interviewee = self._interviewee(posts)
        self.answers = self._labelled() or self._unquoted(posts)

    def is_plain(self, block: Block, *, quoted: bool) -> bool:
        """Say whether all of a block is said in answer, without quotation marks around it."""
        return block.start in self.answers and not (quoted and self.answers[block.start][0] > block.start)

    def answers_in(self, block: Block) -> bool:
        """Say whether a block is an answer in quotation marks."""
        return self.interviewee >= 0 and self.annotated.text.startswith(_OPENING, block.start)

    def _interviewee(self, posts: Sequence[Post]) -> int:
        """Return the person whom the words before the first question name: one with a post, or else the first."""
        text = self.annotated.text
        blocks = [block for block in self.annotated.document.blocks if block.kind in _ASKED]
        asked = [
            block.start
            for block, after in pairwise(blocks)
            if text[block.start : block.end].rstrip(" *_").endswith("?")
            and not text.startswith(_OPENING, block.start)
            and text.startswith(_OPENING, after.start)
        ]
        return self._asked_from(blocks, asked[0], posts) if len(asked) >= _QUESTIONS else -1

    def _asked_from(self, blocks: Sequence[Block], first: int, posts: Sequence[Post]) -> int:
        """Return the person who is asked from the first question on, which begins at `first`."""
        placed = {post.person for post in posts if post.status != "former"}
        opening = [m.person for m in self._introduced(blocks, first) if self.cast.people[m.person].name in placed]
        if opening:
            return opening[0]
        named = [mention.person for mention in self.cast.within(0, first)]
        return next((n for n in named if self.cast.people[n].name in placed), named[0] if named else -1)

    def _unquoted(self, posts: Sequence[Post]) -> dict[int, tuple[int, int]]:
        """Return the answers without quotation marks after questions, as `answers` holds them."""
        blocks = [block for block in self.annotated.document.blocks if block.kind in _ASKED]
        text = self.annotated.text
        asked = [i for i, block in enumerate(blocks) if _ASKS.match(text, block.start, block.end)]
        asked = asked if len(asked) >= _MARKED else self._put_to_somebody(blocks)
        person = self._asked_from(blocks, blocks[asked[0]].start, posts) if asked else -1
        if person < 0:
            return {}
        found: dict[int, tuple[int, int]] = {}
        for question, after in zip(asked, [*asked[1:], len(blocks)], strict=True):
            for nth, block in enumerate(blocks[question + 1 : after]):
                if block.kind not in _ANSWERED or text.startswith(_OPENING, block.start):
                    break
                if nth and not self._of_myself(block, person):
                    break
                found[block.start] = (block.start, person)
        return found

    def _put_to_somebody(self, blocks: Sequence[Block]) -> list[int]:
        """Return the numbers of the questions put to somebody who answers as "I"; none where they are too few."""
        text, folded = self.annotated.text, self.annotated.folded
        asked = [
            number
            for number, (block, after) in enumerate(pairwise(blocks))
            if text[block.start : block.end].rstrip(" *_").endswith("?")
            and not text.startswith(_OPENING, block.start)
            and not text.startswith(_OPENING, after.start)
            and _OF_ONESELF.search(folded, after.start, after.end)
        ]
        to_you = [number for number in asked if _YOU.search(folded, blocks[number].start, blocks[number].end)]
        as_one = [n for n in asked if _MYSELF.search(folded, blocks[n + 1].start, blocks[n + 1].end)]
        return asked if len(asked) >= _QUESTIONS and min(len(to_you), len(as_one)) >= _MARKED else []

    def _of_myself(self, block: Block, person: int) -> bool:
        """Say whether a further paragraph goes on with an answer: it says "I" and does not name who speaks."""
        named = {mention.person for mention in self.cast.within(block.start, block.end)}
        return _MYSELF.search(self.annotated.folded, block.start, block.end) is not None and person not in named

    def _introduced(self, blocks: Sequence[Block], asked: int) -> Sequence[Mention]:
        """Return the person with whose name the words right before the first question open."""
        before = [block for block in blocks if block.start < asked][-1:]
        return [m for block in before for m in self.cast.within(block.start, min(block.start + _NAME, block.end))][:1]

    def _labelled(self) -> dict[int, tuple[int, int]]:
        """Return where the words of labelled turns begin and who says them, by where their block begins."""
        found: dict[int, tuple[int, int]] = {}
        for block in self.annotated.document.blocks:
            if block.kind not in _ASKED:
                continue
            person, start = self._label(block)
            words = self.annotated.folded[start : block.end]
            if person >= 0 and len(words.split()) >= _ENOUGH and _OF_ONESELF.search(words):
                found[block.start] = (start, person)
        return found if len(found) >= _TURNS else {}

    def _label(self, block: Block) -> tuple[int, int]:
        """Return the person with whose label a block opens (-1 for nobody), and where the words after it begin."""
        text = self.annotated.text
        here = self.cast.within(block.start, min(block.start + 4, block.end))
        if here and text.startswith(": ", here[0].end):
            return here[0].person, here[0].end + len(": ")
        match = _LABEL.match(text, block.start, block.end)
        if match is None:
            return -1, block.start
        return self._called(match["label"]), match.end()

    def _called(self, label: str) -> int:
        """Return whom "A" or initials mean."""
        if label in ("A", "Answer"):
            return self.interviewee if self.interviewee >= 0 else (0 if self.cast.people else -1)
        initials = label.lower()
        fitting = [n for n, one in enumerate(self.cast.people) if "".join(word[0] for word in one.words) == initials]
        return fitting[0] if len(initials) > 1 and len(fitting) == 1 else -1
