"""Posts that people tell of themselves in quotation marks: "I'd been director for a month"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.context import Context
from graphkit.extract.posts.people import Cast, Mention
from graphkit.extract.posts.ties.ties import Tie
from graphkit.extract.posts.titles.titles import Title
from graphkit.extract.statements.speakers import spoken
from graphkit.language.sentences import Sentence
from graphkit.model import Post

_I_AM = re.compile(
    r"(?<!\w)(?:i'm|i am|i've been|i have been|i'd been|i had been|i became|(?P<was>i was|i used to be|i've done))"
    r"(?: (?:also|still|then|only|just|now|once|already|first|appointed|made|promoted to))* $"
)
#: "I chair the board": the verb is the title's head.
_I_DO = re.compile(r"(?<!\w)(?:i|i've|i have|(?P<was>i used to|i once))(?: (?:also|still|now|personally|myself))* $")
_DOING = frozenset("chair chaired lead run head led ran".split())
_NEAR = 40
#: Posts that the authors of columns tell of themselves.
_OF_AUTHORS = frozenset("social-worker principal-social-worker director-of-childrens-services head-of-service".split())
#: Before the name of who writes a column: "argues Jane Moor", "By Jane Moor".
_WRITES = re.compile(r"\b(?:argues|writes|asks|reflects|recalls|by|words:?) $")
_HEAD = frozenset({"headline", "standfirst", "byline"})


def of_oneself(annotated: Annotated, title: Title) -> bool:
    """Say whether a title stands in quotation marks after "I am" or the like."""
    if title.plural or _said_of_oneself(annotated, title) is None:
        return False
    quoted = annotated.quotation_at(title.start) is not None
    return quoted or title.role in _OF_AUTHORS


def _said_of_oneself(annotated: Annotated, title: Title) -> re.Match[str] | None:
    """Return the words by which somebody speaks of a title as his own."""
    words = _I_DO if title.head in _DOING else None if title.verb else _I_AM
    return None if words is None else words.search(annotated.folded, max(title.opening - _NEAR, 0), title.opening)


def own_words(
    annotated: Annotated, context: Context, cast: Cast, held: Sequence[Post], told: list[tuple[Sentence, Title]]
) -> Iterator[tuple[Sentence, Tie, str]]:
    """Yield the ties of titles to those who tell them of themselves, each with its sentence and status.

    `held` are the posts found so far; `told` are the titles that `of_oneself` takes, with their sentences.
    """
    speech = [s for s in spoken(annotated, context, cast, held) if s.direct and s.person >= 0]
    for sentence, title in told:
        words = _said_of_oneself(annotated, title)
        person = next((s.person for s in speech if s.start <= title.start < s.end), -1)
        if person < 0 and annotated.quotation_at(title.start) is None:
            person = _author(annotated, cast)
        if person >= 0 and words is not None:
            mention = Mention(words.start(), words.start() + 1, person)
            yield sentence, Tie(mention, title, " "), "former" if words["was"] else ""


def _author(annotated: Annotated, cast: Cast) -> int:
    """Return the number of the one person whom the head of a document gives as its author; -1 for none."""
    heads = [block for block in annotated.document.blocks if block.kind in _HEAD]
    named = {
        mention.person
        for block in heads
        for mention in cast.within(block.start, block.end)
        if _WRITES.search(annotated.folded, max(block.start, mention.start - 12), mention.start)
    }
    return named.pop() if len(named) == 1 else -1
