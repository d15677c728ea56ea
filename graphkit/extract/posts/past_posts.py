"""Earlier posts of a career that no word of time marks as past: in fragments, or told beside others that one marks."""

from __future__ import annotations

import re

from msgspec.structs import replace

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.context import Context
from graphkit.extract.posts.titles.titles import Title
from graphkit.language.sentences import Sentence
from graphkit.model import Post

_HELD = frozenset({"incumbent", "interim"})
#: "As director in Kent she led …", before the words that tell a post.
_AS = re.compile(r"(?:^|[.!?] )(?:and )?as (?:an? |the )?$")
_DID = re.compile(
    r",? (?:\w+ )?(?:led|ran|oversaw|helped|took|was|had|headed|steered|brought|cut|set up|introduced|guided"
    r"|saw|won|turned"
    r"|managed|built|created)\b"
)
_NOW = re.compile(r"\b(?:is|now|currently|remains|still)\b")
_NEAR = 40
_BESIDE = 12
#: Posts of those who are sent for a time.
_SENT = frozenset({"commissioner", "improvement-adviser"})
_PRESENT = re.compile(r"\b(?:is|are|has|have|will|says?|now|still|remains|today|yesterday)\b|'s (?:been|to|due)\b")
#: Whoever was sent to a council is gone so many months after what is told of then.
_LONG_AGO = 24
_OF_OFFICERS = frozenset(
    """director-of-childrens-services director assistant-director head-of-service social-worker principal-social-worker
    chief-executive other""".split()
)
#: Between a post that somebody had and the one that came after.
_MOVED_ON = re.compile(
    r"\b(?:became|has become|has (?:since |now |just )?(?:gone|moved|crossed) to|went to|moved to|went on to)\b"
)
#: How a post of the past is told to begin.
_BEGUN = re.compile(
    r"(?<!has )(?<!have )(?<!been )(?<!just )"
    r"\b(?:made|hired|appointed|recruited|joined|became|went|moved|took|came|started|began|lured|poached|promoted)\b"
)
#: In a sentence that tells of a post held still.
_STAYS = re.compile(r"\b(?:has been|have been|is|now|currently|today|still|ever since|this (?:week|month|year))\b")
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\bthen\b")
_NOT_YET = frozenset({"incoming"})
#: Words by which a telling goes on in time, and back.
_ONWARD = re.compile(
    r"\b(?:(?:by|in|since|from|until) (?:\w+ )?(?:19|20)\d\d|(?:years?|months?|weeks) (?:later|on|after)|then"
    r"|after that|after which|now|next|later|went|moved|left|until)\b"
)
_BACKWARD = re.compile(
    r"\b(?:before that|before this|previously|earlier|formerly|had (?:been|held|run|led|spent|worked)|prior to|once"
    r"|used to|(?:years|spells?|stint|time) (?:as|at|in)|having|also|as well|too|besides)\b"
)
#: Coming to a post besides one that is kept.
_BESIDES = re.compile(r"\b(?:as well|too|both|in addition|alongside|also (?:become|became|becomes|took|went|moved))\b")
_THEN = re.compile(r"(?:(?:then|later|next|after that|before that|first|earlier),? )?")
_FRAGMENT = re.compile(
    r"(?: (?:in|at|for|with) [\w' &-]{2,40}?)?(?:,? (?:for|from|until|between|in) [\w -]{2,30}?)?[.;]?\s*"
)


def is_fragment(annotated: Annotated, sentence: Sentence, known: list[Title]) -> bool:
    """Say whether a sentence is no more than a job title and where it was held, as in a career."""
    title = known[0]
    if len(known) > 1 or title.verb or title.plural or title.role not in _OF_OFFICERS:
        return False
    alone = _FRAGMENT.fullmatch(annotated.folded, title.end, sentence.end) is not None
    return alone and _THEN.fullmatch(annotated.folded, sentence.start, title.opening) is not None


def settled(annotated: Annotated, context: Context, posts: list[Post]) -> list[Post]:
    """Return the posts, those held elsewhere before the present one as former.

    It takes somebody who has a post in the council that the document is about. One in another council
    is former if a former one is told in its sentence, or if it is told as "As director there she led …".
    """
    here = {post.person for post in posts if post.status in _HELD and post.council == context.main}
    return [
        replace(post, status="former")
        if (post.person in here and _elsewhere(context, post) and _past(annotated, posts, post))
        or _gone(annotated, post)
        or _moved_on(annotated, posts, post)
        or _superseded(annotated, posts, post)
        else post
        for post in posts
    ]


def _gone(annotated: Annotated, post: Post) -> bool:
    """Say whether somebody sent for a time is told of in a sentence of the past, of years ago."""
    if post.role not in _SENT or post.status != "incumbent" or not annotated.document.published:
        return False
    sentence = annotated.sentences[annotated.sentence_index(post.evidence.start)]
    if _PRESENT.search(annotated.folded, sentence.start, sentence.end):
        return False
    block = annotated.document.blocks[sentence.block]
    dates = [d for d in within(annotated.dates, block.start, sentence.end) if d.value]
    latest = [d.value for d in dates if d.start >= sentence.start] or [d.value for d in dates][-1:]
    return bool(latest) and _months(max(latest)) + _LONG_AGO <= _months(annotated.document.published)


def _moved_on(annotated: Annotated, posts: list[Post], post: Post) -> bool:
    """Say whether a sentence tells of a post and that who held it has come to one elsewhere."""
    if post.status != "incumbent" or not post.council:
        return False
    end = annotated.sentences[annotated.sentence_index(post.evidence.start)].end
    later = [p for p in posts if p.person == post.person and post.evidence.end < p.evidence.end <= end]
    others = [
        p for p in later if p.status == "incumbent" and p.council not in ("", post.council) and p.role not in _SENT
    ]
    return any(
        _MOVED_ON.search(annotated.folded, post.evidence.end, p.evidence.end)
        and not _BESIDES.search(annotated.folded, post.evidence.end, min(p.evidence.end + _BESIDE, end))
        for p in others
    )


def _superseded(annotated: Annotated, posts: list[Post], post: Post) -> bool:
    """Say whether a post told as begun at a time of the past is followed, in its paragraph or the next, by a later one.

    Both are an officer's; between the two the telling goes on in time: "In 2009 Bury made her …; two years later".
    """
    if post.status != "incumbent" or post.role not in _OF_OFFICERS:
        return False
    folded, index = annotated.folded, annotated.sentence_index(post.evidence.start)
    sentence = annotated.sentences[index]
    begun = _BEGUN.search(folded, sentence.start, post.evidence.end)
    if (
        begun is None
        or not _DATED.search(folded, sentence.start, sentence.end)
        or _STAYS.search(folded, sentence.start, sentence.end)
    ):
        return False
    later = (p for p in posts if p.person == post.person and p.role in _OF_OFFICERS and p.status not in _NOT_YET)
    for other in later:
        next_index = annotated.sentence_index(other.evidence.start)
        apart = annotated.sentences[next_index].block - sentence.block
        between = post.evidence.end, other.evidence.end
        if next_index <= index or apart > 1 or (other.role, other.council) == (post.role, post.council):
            continue
        stop = min(between[1] + _NEAR, annotated.sentences[next_index].end)
        if _ONWARD.search(folded, between[0], stop) and not _BACKWARD.search(folded, *between):
            return True
    return False


def _months(date: str) -> int:
    """Return the number of a month; a year alone counts as its last."""
    return int(date[:4]) * 12 + int(date[5:7] or 12)


def _elsewhere(context: Context, post: Post) -> bool:
    return post.status == "incumbent" and post.council not in ("", context.main)


def _past(annotated: Annotated, posts: list[Post], post: Post) -> bool:
    start, end = post.evidence.start, post.evidence.end
    if _AS.search(annotated.folded, max(start - _NEAR, 0), start):
        return _DID.match(annotated.folded, end, end + _NEAR) is not None
    sentence = annotated.sentences[annotated.sentence_index(start)]
    if _NOW.search(annotated.folded, max(sentence.start, end - _NEAR), end):
        return False
    return any(
        other.person == post.person and other.status == "former" and sentence.start <= other.evidence.end <= end
        for other in posts
    )
