"""Statements: direct speech with its speaker, one for each continuous quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.context import Context
from graphkit.extract.posts.people import Cast, people
from graphkit.extract.statements.speakers import Spoken, spoken
from graphkit.model import Post, Statement, evidence

#: A quotation of fewer words is a statement only where it is a sentence of its own.
_ENOUGH = 6
_FEWEST = 3
_CONTRACTED = re.compile(r"\b(?:I|[Ww]e|[Tt]hey|[Ii]t|[Tt]hat|[Hh]e|[Ss]he|[Yy]ou)['’](?:m|re|s|ve|ll)\b")
#: An attribution within a quotation has at most so many characters.
_ATTRIBUTION = 120
#: A clause with subject and verb, if short: "the basics are now safe".
_CLAUSE = re.compile(
    r"(?!(?:what|that|which|who|how|where|when|as|if|there|whether)\b)(?:(?!who\b|that\b|which\b)[\w'’-]+ ){1,3}"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|must|isn['’]t|aren['’]t|wasn['’]t|weren['’]t) [\w'’-]+"
)
_SHORTEST_CLAUSE = 4
_CLOSES = (",", ".", "!", "?", "…")


def statements(
    annotated: Annotated, context: Context, posts: Sequence[Post], cast: Cast | None = None
) -> list[Statement]:
    """Return the direct speech of a document whose speaker is known.

    `posts` are those of the document, for the speakers' roles; `cast` is what `people` returns.
    """
    cast = people(annotated) if cast is None else cast
    found: list[Statement] = []
    offices = _offices(posts)
    before: Spoken | None = None
    for speech in _joined(annotated, spoken(annotated, context, cast, posts)):
        goes_on = before is not None and _goes_on(annotated.text, before, speech)
        before = speech
        if not (goes_on or _is_statement(annotated.text[speech.start : speech.end])):
            continue
        post = offices.get(speech.speaker)
        found.append(
            Statement(
                speaker=speech.speaker,
                evidence=evidence(annotated.text, speech.start, speech.end),
                role=post.role if post else "",
                organisation=post.organisation if post else "",
                about=context.council(annotated.sentence_index(speech.start)),
            )
        )
    return found


def _joined(annotated: Annotated, found: list[Spoken]) -> list[Spoken]:
    """Return the direct speech, the paragraphs of one quotation as one."""
    pieces = {piece[0]: q for q in annotated.quotations for piece in q.pieces[1:]}
    joined: list[Spoken] = []
    for speech in found:
        if not speech.direct:
            continue
        before = joined[-1] if joined else None
        if before is not None and speech.start in pieces and pieces[speech.start].start <= before.start:
            joined[-1] = before._replace(end=speech.end)
        else:
            joined.append(speech)
    return joined


def _goes_on(text: str, before: Spoken, speech: Spoken) -> bool:
    """Say whether words go on with a quotation that its attribution interrupts: "…," she said, "is what comes"."""
    if before.speaker != speech.speaker or speech.start - before.end > _ATTRIBUTION or not text[speech.start].islower():
        return False
    words = text[before.start : before.end]
    return words.endswith(",") and _is_statement(words) and len(text[speech.start : speech.end].split()) >= _FEWEST


def _is_statement(words: str) -> bool:
    """Say whether quoted words are a full clause or long enough."""
    count = len(words.split())
    if count >= _ENOUGH:
        return True
    count += len(_CONTRACTED.findall(words))
    if count >= _ENOUGH:
        return True
    if len(words.split()) >= _SHORTEST_CLAUSE and _CLAUSE.match(words):
        return True
    return count >= _FEWEST and words[:1].isupper() and words.endswith(_CLOSES)


def _offices(posts: Sequence[Post]) -> dict[str, Post]:
    """Return the first post in which each person is, or else was."""
    offices: dict[str, Post] = {}
    for post in sorted(posts, key=lambda post: post.status not in ("incumbent", "interim")):
        offices.setdefault(post.person, post)
    return offices
