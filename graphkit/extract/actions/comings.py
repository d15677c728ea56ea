"""Leaders who come and go, as told of by name or pronoun: "Ms Moor joined in May", "he is off to Leeds".

Who is a leader the posts of the document tell. Roles that come and go without a name are read by the
grammar of deeds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphkit.extract.actions import moves
from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.posts.people import LONGEST, Cast, Mention
from graphkit.extract.posts.pronouns import in_sentence
from graphkit.language.sentences import Sentence
from graphkit.model import Post

#: Roles whose holders come and go as news.
LEADERS = frozenset(
    "chief-executive director-of-childrens-services director assistant-director head-of-service council-leader "
    "deputy-leader lead-member cabinet-member mayor safeguarding-board-chair improvement-board-chair "
    "improvement-adviser trust-chief-executive trust-chair principal-social-worker".split()
)
_BEHIND = (
    (moves.GOES, "departure"),
    (moves.GONE, "departure"),
    (moves.COMES, "appointment"),
    (moves.CHOSEN, "appointment"),
    (moves.FOR_NOW, "appointment"),
)
_AHEAD = (
    (moves.LET_GO, "departure"),
    (moves.TAKEN_ON, "appointment"),
    (moves.THEN_CAME, "appointment"),
)
_BEFORE = 70


def comings(annotated: Annotated, cast: Cast, posts: Iterable[Post], main: str) -> dict[int, list[Mark]]:
    """Return appointments and departures of leaders as deeds, by where their sentence begins.

    `cast` and `posts` are the people and the posts of the document, `main` is the council it tells of.
    """
    leaders = {post.person for post in posts if post.role in LEADERS}
    found: dict[int, list[Mark]] = {}
    mentions: list[Mention] = []
    for sentence in annotated.sentences:
        if sentence.end - sentence.start > LONGEST:
            continue
        mentions = in_sentence(cast, annotated.folded, mentions, sentence.start, sentence.end)
        if not mentions:
            continue
        told = [one for one in mentions if annotated.quotation_at(one.start) is None]
        led = [one for one in told if cast.people[one.person].name in leaders]
        deeds = [deed for one in told for deed in _to_a_post(annotated, sentence, one)]
        deeds += [deed for one in led for deed in _of(annotated, sentence, one, main)]
        deeds += [deed for one in led for deed in _in_turn(annotated, sentence, one, mentions)]
        if deeds:
            found[sentence.start] = deeds
    return found


def _to_a_post(annotated: Annotated, sentence: Sentence, mention: Mention) -> list[Mark]:
    """Return the words that tell by themselves that somebody comes to lead, or was found for a post."""
    folded, near = annotated.folded, max(sentence.start, mention.start - _BEFORE)
    for pattern in (moves.FOUND_IN, moves.FILLED_BY):
        found = pattern.search(folded[near : mention.start])
        if found:
            return [Mark(near + found.start(), mention.end, "appointment")]
    passive = moves.IS_ASKED.match(folded, mention.end, sentence.end)
    lead = moves.TO_LEAD.match(folded, passive.end(), sentence.end) if passive else None
    if lead:
        return [Mark(mention.start, lead.end(), "appointment")]
    asked = moves.ASKED.search(folded, near, mention.start)
    lead = moves.LEAD.match(folded, mention.end, sentence.end) if asked else None
    return [Mark(asked.start(), lead.end(), "appointment")] if asked and lead else []


def _of(annotated: Annotated, sentence: Sentence, mention: Mention, main: str) -> list[Mark]:
    """Return what the words around a leader's name tell of coming and going."""
    folded, near = annotated.folded, max(sentence.start, mention.start - _BEFORE)
    away = moves.AWAY.match(folded, mention.end, sentence.end)
    for one in within(annotated.councils, away.end(), away.end() + 1) if away else ():
        return [Mark(mention.start, one.start, "appointment" if main in one.gss else "departure")]
    for pattern in (moves.CAME_FROM, moves.CAME_TO):
        came = pattern.match(folded, mention.end, sentence.end)
        for one in within(annotated.councils, came.end(), came.end() + 1) if came else ():
            if moves.CAME_WHEN.match(folded, one.end, sentence.end):
                return [Mark(mention.start, one.end, "appointment")]
    behind = ((pattern.match(folded, mention.end, sentence.end), kind) for pattern, kind in _BEHIND)
    found = [Mark(mention.start, after.end(), kind) for after, kind in behind if after][:1]
    before = folded[near : mention.start]
    ahead = ((pattern.search(before), kind) for pattern, kind in _AHEAD)
    found += [Mark(near + told.start(), mention.end, kind) for told, kind in ahead if told][:1]
    if found:
        return found
    office = moves.IS_IN_OFFICE.match(folded, mention.end, sentence.end)
    if office and moves.FROM_A_DAY.search(before) and annotated.marks("role", office.end(), office.end() + _BEFORE):
        return [Mark(mention.start, office.end(), "appointment")]
    return []


def _in_turn(annotated: Annotated, sentence: Sentence, mention: Mention, others: list[Mention]) -> Iterator[Mark]:
    """Yield what is told of somebody who comes after another: the one comes, the other has gone."""
    folded, near = annotated.folded, max(sentence.start, mention.start - _BEFORE)
    after = moves.AFTER_NAME.match(folded, mention.end, sentence.end)
    if after and any(one.start <= after.end() < one.end for one in others):
        yield Mark(mention.start, after.end(), "appointment")
    for one in others:
        near = max(sentence.start, one.start - _BEFORE)
        gone = moves.FOLLOWED.search(folded[near : one.start])
        if gone:
            yield Mark(near + gone.start(), one.end, "departure")
