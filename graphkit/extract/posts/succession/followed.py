"""The post of somebody told by who came before or after: what it is by the other's post or the title spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from msgspec.structs import replace

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.context import Context
from graphkit.extract.posts.bodies.bodies import body_of
from graphkit.extract.posts.people import Cast
from graphkit.extract.posts.succession.heirs import changed
from graphkit.extract.posts.succession.one_of import is_one_of
from graphkit.extract.posts.succession.words import LESSER, SUCCEEDED, Succession
from graphkit.extract.posts.titles.meaning import label_of, role_of
from graphkit.extract.posts.titles.titles import Title
from graphkit.model import Post, evidence
from graphkit.vocabulary import vocabulary

#: Posts that councillors have; "councillor" says nothing more of them.
ELECTED = frozenset(
    "council-leader deputy-leader opposition-leader lead-member cabinet-member mayor scrutiny-chair".split()
)
#: What the deputy of somebody is.
_DEPUTIES = {
    "director-of-childrens-services": "assistant-director",
    "director": "assistant-director",
    "trust-chief-executive": "director",
    "council-leader": "deputy-leader",
    "mayor": "deputy-leader",
}
_BELOW = frozenset("director assistant-director head-of-service deputy-leader cabinet-member lead-member".split())
#: Roles of people who hold no other post of those that one follows another in.
_OUTSIDE = frozenset("union-officer mp judge inspector minister education-secretary childrens-minister".split())
#: Words of a title that somebody is looked for or found for.
#: The other one of two councils is looked for this many characters back.
_APART = 600
#: Posts of those who are sent to one council.
_SENT = frozenset({"commissioner", "improvement-adviser", "improvement-board-chair"})
_OPEN = re.compile(r"\b(?:new|next|permanent|interim|acting|replacement|first|substantive)\b")
#: From who went before to what this one has become: ", who is now", ", now".
_NOW_IN = re.compile(
    r",? (?:who(?:'s| is| has| will be)? (?:now|been (?:made|promoted|appointed|named|elected)|become|becomes|moved)"
    r"|(?:who|and) (?:becomes|moves)|now|currently|at present|since made|made|promoted)\b"
)
#: What somebody does who is only about to come.
_FOLLOWS = re.compile(r"\b(?:succeeds|replaces|takes over|follows|steps into|(?:succeed|replac)ing|taking over)\b")


class _Place(NamedTuple):
    """A role in a council (GSS code, or empty) or another body, as a title is written."""

    role: str
    council: str
    organisation: str
    label: str


def followed(
    annotated: Annotated,
    context: Context,
    cast: Cast,
    found: Iterable[Post],
    told: Succession,
    spoken_of: Title | None,
) -> Post | None:
    """Return the post of somebody who followed or went before another, or held "the post"; None for none.

    `found` are the posts known so far and `spoken_of` is the title last spoken of before the sentence.
    """
    several = told.title or spoken_of
    if told.one_of and (several is None or not is_one_of(annotated, told, several)):
        return None
    known, person = list(found), cast.people[told.mention.person]
    mine = [post for post in known if post.person == person.name]
    known = [post for post in known if not _moved_to(annotated, post, told)]
    known = _to_come(annotated, cast, known, told)
    model = _of_another(context, cast, known, told, spoken_of)
    place = _place(annotated, context, told, spoken_of, model, known)
    if place is None or (person.councillor and place.role not in ELECTED):
        return None
    if any(post.role in _OUTSIDE and post.status != "former" for post in mine):
        return None
    body = place.council or place.organisation
    if told.deputy and any(_told_already(post, place) for post in mine):
        return None
    same = next((p for p in mine if p.role == place.role and (p.council or p.organisation) == body), None)
    if same is not None:
        status = changed(annotated, same, told, spoken_of, model=model is not None)
        return replace(same, status=status) if status else None
    elsewhere = told.title is not None and all((post.council or post.organisation) != body for post in mine)
    comes = told.weak and _comes_from_elsewhere(annotated, mine, place, spoken_of)
    if mine and model is None and not (elsewhere or comes) and not _besides(told, mine, place.role):
        return None
    if told.status == "former" and model is not None and any(_is_meant(post, place, told) for post in mine):
        return None
    return Post(
        person=person.name,
        role=place.role,
        role_label=place.label,
        status=told.status or (_status(annotated, spoken_of) if told.named and spoken_of else "incumbent"),
        evidence=evidence(annotated.text, told.start, told.end),
        organisation=place.organisation,
        council=place.council,
        as_of=annotated.document.published,
    )


def _of_another(
    context: Context, cast: Cast, known: list[Post], told: Succession, spoken_of: Title | None
) -> Post | None:
    """Return the post of the one who is followed or replaced, or of somebody near where no title was spoken of."""
    model = _model(context, cast.people[told.of].name, known, told) if told.of >= 0 else None
    if model is not None or told.near < 0 or told.title is not None:
        return model
    councillor = cast.people[told.mention.person].councillor
    officer = spoken_of is not None and spoken_of.role in ELECTED and not councillor
    return _model(context, cast.people[told.near].name, known, told) if spoken_of is None or officer else None


def _place(
    annotated: Annotated,
    context: Context,
    told: Succession,
    spoken_of: Title | None,
    model: Post | None,
    known: list[Post],
) -> _Place | None:
    """Return the place that somebody is told to have: that of another's post, or of a title."""
    if model is None and told.apart:
        return None
    above = _is_above(told, spoken_of, model)
    here = context.council(annotated.sentence_index(told.start))
    if model is not None and not (above and model.role in LESSER):
        place = _Place(model.role, model.council, model.organisation, model.role_label)
        elsewhere = bool(here and place.council) and place.council != here
        left = model.status != "incoming" or told.status == "interim"
        if elsewhere and here == context.main and left and not (_placed(told) or _names(annotated, told, place)):
            place = place._replace(council=here, organisation=vocabulary().council_name(here))
    else:
        own = told.title is not None and told.title.role in SUCCEEDED
        title = told.title if own else spoken_of
        if title is None or not (role := role_of(annotated, title)):
            return None
        if told.weak and not own and not _OPEN.search(annotated.folded, title.opening, title.end):
            return None
        place = _Place(role, *body_of(annotated, context, title, role), label_of(annotated, title))
        place = place if own else _turned_to(annotated, context, title, told, place, known)
        if not own and told.status == "interim" and title.council and here not in ("", place.council):
            return None
    if told.deputy:
        return place._replace(role=_DEPUTIES[place.role], label="deputy") if place.role in _DEPUTIES else None
    gss = told.council
    if told.apart and not gss:
        gss = _other_council(annotated, place.council, told.start, told.end)
    if gss:
        return place._replace(council=gss, organisation=vocabulary().council_name(gss))
    return None if told.apart else place


def _turned_to(
    annotated: Annotated, context: Context, title: Title, told: Succession, place: _Place, known: list[Post]
) -> _Place:
    """Return the place of a title spoken of before, or that in the council to which a later paragraph has turned."""
    index, before = annotated.sentence_index(told.start), annotated.sentence_index(title.start)
    here = context.council(index)
    later = annotated.sentences[index].block != annotated.sentences[before].block
    if not later or not here or not place.council or here == place.council:
        return place
    there = [one for one in known if one.council == here and one.evidence.end < told.start and is_succeeded(one)]
    last = max(there, key=lambda one: one.evidence.start, default=None)
    role, label = (last.role, last.role_label) if last else (place.role, place.label)
    return _Place(role, here, vocabulary().council_name(here), label)


def _is_above(told: Succession, spoken_of: Title | None, model: Post | None) -> bool:
    """Say whether the post of the title told, or spoken of, is meant rather than a lesser one of the other person.

    Nobody stands in for a lesser officer who is still there, but for the one who went.
    """
    if told.title is not None or told.status != "interim" or spoken_of is None:
        return told.title is not None and told.title.role in SUCCEEDED - LESSER
    return model is not None and model.status == "incumbent" and spoken_of.role in SUCCEEDED - LESSER


def _other_council(annotated: Annotated, gss: str, start: int, end: int) -> str:
    """Return the council beside one (GSS code) that is meant at `start`:`end`: the one named nearest; or nothing.

    In the sentence one named before comes first, then one named after, then those of the sentences before.
    """
    sentence = annotated.sentences[annotated.sentence_index(start)]
    near = within(annotated.councils, sentence.start, start)[::-1] + within(annotated.councils, end, sentence.end)
    near += within(annotated.councils, max(sentence.start - _APART, 0), sentence.start)[::-1]
    return next((m.alone for m in near if m.alone not in ("", gss)), "")


def _names(annotated: Annotated, told: Succession, place: _Place) -> bool:
    """Say whether the sentence names the council of a place, and no other one."""
    sentence = annotated.sentences[annotated.sentence_index(told.start)]
    return {mention.alone for mention in within(annotated.councils, sentence.start, sentence.end)} == {place.council}


def _placed(told: Succession) -> bool:
    """Say whether the words tell in which council the post is, beside that of the other one."""
    return bool(told.council) or told.deputy or told.apart


def _told_already(post: Post, place: _Place) -> bool:
    """Say whether a post told of somebody's deputy tells more than that, or that the deputy has stepped up for good."""
    same = (post.council or post.organisation) == (place.council or place.organisation)
    above = _DEPUTIES.get(post.role) == place.role and post.status == "incumbent"
    return same and (post.role in _BELOW or above)


def _status(annotated: Annotated, title: Title) -> str:
    """Return the status that a title tells by itself: of "its interim director", "the next director"."""
    told = {mark.concept for mark in annotated.marks("status", title.opening, title.end)}
    return next((status for status in ("interim", "incoming") if status in told), "incumbent")


def _besides(told: Succession, mine: list[Post], role: str) -> bool:
    """Say whether somebody of whom other posts are told may have come to the post spoken of besides."""
    if told.status == "interim" or told.near >= 0 or told.named or _placed(told):
        return True
    if told.status == "incoming":
        return not told.weak or any(post.role == role for post in mine)
    return told.title is not None and told.status != "former"


def _comes_from_elsewhere(annotated: Annotated, mine: list[Post], place: _Place, spoken_of: Title | None) -> bool:
    """Say whether somebody who has a post elsewhere comes to one that a new holder was told to have."""
    if spoken_of is None or not _OPEN.search(annotated.folded, spoken_of.opening, spoken_of.end):
        return False
    return all((post.council or post.organisation) not in ("", place.council or place.organisation) for post in mine)


def _model(context: Context, other: str, known: list[Post], told: Succession) -> Post | None:
    """Return the post of the other person that is meant: one held in the main council, if there is one."""
    theirs = [post for post in known if post.person == other and is_succeeded(post)]
    if told.deputy:
        theirs = [post for post in theirs if post.role in _DEPUTIES]
    elif told.apart:
        theirs = [post for post in theirs if post.role not in _SENT]
        theirs = [post for post in theirs if post.status != "former"] or theirs
    elif not told.council:
        theirs = [post for post in theirs if post.role not in LESSER or post.status != "former"]
    if told.ahead:
        coming = [post for post in theirs if post.status == "incoming"]
        theirs = coming or [post for post in theirs if not _elsewhere(context, post)]
    if told.deputy or told.status == "interim":
        theirs = [post for post in theirs if post.status != "incoming"] or theirs
    return min(theirs, key=lambda post: _distance(context, post), default=None)


def _to_come(annotated: Annotated, cast: Cast, known: list[Post], told: Succession) -> list[Post]:
    """Return the posts known without those still had by somebody who "replaces" another in one yet to come."""
    if told.of < 0 or not _FOLLOWS.search(annotated.folded, told.start, told.end):
        return known
    theirs = [post for post in known if post.person == cast.people[told.of].name and is_succeeded(post)]
    coming = [post for post in theirs if post.status == "incoming"]
    return [post for post in known if post not in theirs or post in coming] if coming else known


def _is_meant(post: Post, place: _Place, told: Succession) -> bool:
    """Say whether it is this post of somebody, told before, that another follows in, and not the other's own."""
    before = post.evidence.end <= told.start and post.role in SUCCEEDED
    return before and told.title is None and post.council == place.council and post.role != place.role


def _moved_to(annotated: Annotated, post: Post, told: Succession) -> bool:
    """Say whether a post is that to which who went before has moved: "replaces Tom Pell, who is now leader"."""
    if post.status == "former" or not told.start <= post.evidence.start <= told.end:
        return False
    return _NOW_IN.match(annotated.folded, told.end, post.evidence.end) is not None


def is_succeeded(post: Post) -> bool:
    """Say whether one person follows another in a post: in those of one holder, and in the chair of any body."""
    return post.role in SUCCEEDED or (post.role == "other" and post.role_label.lower().startswith("chair"))


def _distance(context: Context, post: Post) -> tuple[bool, bool, bool, bool]:
    """Return how far a post is from one of note held in the main council."""
    return post.role == "other", _elsewhere(context, post), post.role in LESSER, post.status == "former"


def _elsewhere(context: Context, post: Post) -> bool:
    return bool(post.council) and post.council != context.main
