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
#: A name with which a paragraph opens ends at most so many characters behind its beginning.
_NAME = 40


class Interview:
    """Whose the answers of a document are; `answers` holds the unquoted ones, by where their block begins.

    `interviewee` is the number of a person of the cast, or -1.
    """

    def __init__(self, annotated: Annotated, cast: Cast, posts: Sequence[Post]) -> None:
        self.annotated, self.cast = annotated, cast
        self.interviewee = self._interviewee(posts)
        self.answers = self._labelled()

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
        if len(asked) < _QUESTIONS:
            return -1
        placed = {post.person for post in posts if post.status != "former"}
        opening = [m.person for m in self._introduced(blocks, asked[0]) if self.cast.people[m.person].name in placed]
        if opening:
            return opening[0]
        named = [mention.person for mention in self.cast.within(0, asked[0])]
        return next((n for n in named if self.cast.people[n].name in placed), named[0] if named else -1)

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
