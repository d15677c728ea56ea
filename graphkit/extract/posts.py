"""Posts: who holds, held or will hold which role in which body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from graphkit.extract.annotate import NAMING, Annotated
from graphkit.extract.bodies import board_role, body_of, named_elsewhere, of_a_trust, speaks_for_itself
from graphkit.extract.context import Context
from graphkit.extract.people import LONGEST, Cast, people
from graphkit.extract.refined import in_cabinet
from graphkit.extract.roles import Title, titles
from graphkit.extract.shared import shared
from graphkit.extract.succession import Succession, successions
from graphkit.extract.tenure import dates_of, left_after, status_of
from graphkit.extract.ties import Tie, ties
from graphkit.extract.titled import titled
from graphkit.language.sentences import Sentence, sentences
from graphkit.model import TELLING, Post, evidence

Found = dict[tuple[str, str, str], Post]

_PLAIN_DIRECTORS = frozenset("director|executive director|strategic director|corporate director".split("|"))
_WILL_LEAD = re.compile(r"\b(?:will be|to be) (?:led|filled|held|taken on|taken up|run) by (?:the )?$")
_TAKES_UP = re.compile(
    r"(?:, [^,.]{3,80},)? (?:takes up|takes over|will take up|will take over) (?:the )?(?:post|role|job|position)\b"
)
#: "Director for regeneration": a brief that no list has.
_OTHER_BRIEF = re.compile(
    r" (?:of|for) (?!(?:the|an?|its|his|her|their|this|that|our|some|more|most|much|almost|nearly|over|about|just|only"
    r"|both|all|at|less|around|under|many|several|years|months|one|two|three|four|five|six|seven|eight|nine|ten)\b)[a-z]"
)
_OWNER = re.compile(r"(?<!children)(?<!people)(?<!families)(?<!ajesty)(?:['’]s|s['’]) ", re.IGNORECASE)
_NOT_TITLE = re.compile(r"(?:(?:current|former|new|then|ex|previous|outgoing|incoming|next|last)[ -])+", re.IGNORECASE)
_LISTED = re.compile(r"(?:,|,? and)(?: (?:its|the|his|her|their))? ")
_FOR_A_TIME = re.compile(r"(?:interim|acting|temporary|caretaker)\b", re.IGNORECASE)
#: A post is still the one spoken of so many characters on.
_MEMORY = 400
#: Roles in which one person follows another.
_SUCCEEDED = frozenset(
    """chief-executive director-of-childrens-services director assistant-director council-leader lead-member mayor
    safeguarding-board-chair improvement-board-chair commissioner trust-chief-executive trust-chair
    principal-social-worker ofsted-director education-secretary childrens-minister head-of-service""".split()
)
_SINGLE = frozenset({"director-of-childrens-services", "chief-executive", "council-leader", "lead-member"})
_BREATH = 120
_PASSIVE = frozenset({"chaired", "led", "headed", "run by"})
#: What running a service or a part of it makes a councillor.
_ROLES_OF_COUNCILLORS = {"director-of-childrens-services": "lead-member", "lead-for-children": "lead-member"}
#: Posts that councillors have; "councillor" says nothing more of them.
_ELECTED = frozenset(
    "council-leader deputy-leader opposition-leader lead-member cabinet-member mayor scrutiny-chair".split()
)
#: A finer role says more than a vaguer one of the same person in the same body.
_FINER = {"director": "director-of-childrens-services", "cabinet-member": "lead-member"}


def posts(annotated: Annotated, context: Context, cast: Cast | None = None) -> list[Post]:
    """Return the posts that a document states, one for each person, role and body, in order.

    `cast` is what `people` returns for the document.
    """
    cast = people(annotated) if cast is None else cast
    found: Found = {}
    followed: list[tuple[Succession, Title | None]] = []
    spoken_of: Title | None = None
    before = since = 0
    previous = -1
    for sentence in _sentences(annotated):
        mentions = cast.in_sentence(annotated.folded, before, sentence.start, sentence.end)
        if cast.within(sentence.start, sentence.end) or sentence.start - before > _MEMORY:
            before = sentence.start
        known = titles(annotated, sentence.start, sentence.end)
        spoken_before = spoken_of if sentence.start - since < _MEMORY else None
        for one in known:
            if one.role in _SUCCEEDED and not one.plural:
                spoken_of, since = one, one.start
        told_of = successions(annotated, mentions, known, sentence.start, sentence.end, previous) if mentions else ()
        previous = mentions[0].person if mentions else previous
        followed += [(succession, spoken_before) for succession in told_of]
        if not known:
            continue
        told = ties(annotated, mentions, known)
        for tie in shared(annotated, told):
            if tie.title.role == "councillor":
                cast.people[tie.mention.person].councillor = True
            if tie.title.role == "councillor" and tie.title.plural:
                continue
            _keep(
                found, _post(annotated, context, cast, sentence, tie, status=_in_turn(annotated, tie, told, sentence))
            )
        for tie in _taken_up(annotated, cast, known, told, sentence):
            _keep(found, _post(annotated, context, cast, sentence, tie, status="incoming"))
    for succession, title in followed:
        _keep(found, _followed(annotated, context, cast, found, succession, title))
    placed = {post.person for post in found.values()}
    for post in titled(annotated, context, cast, placed):
        _keep(found, post)
    return sorted(_without_vaguer(found), key=lambda post: (post.evidence.start, post.evidence.end, post.role))


def _sentences(annotated: Annotated) -> list[Sentence]:
    """Return the sentences of the telling blocks, and of captions."""
    captions = [
        sentence
        for index, block in enumerate(annotated.document.blocks)
        if block.kind in NAMING - TELLING
        for sentence in sentences(annotated.text, block.start, block.end, index)
    ]
    return [sentence for sentence in annotated.sentences + captions if sentence.end - sentence.start <= LONGEST]


def _keep(found: Found, post: Post | None) -> None:
    """Keep the first telling of a post, or the first that tells more of it than that it is held."""
    if post is None:
        return
    key = (post.person, post.role, post.council or post.organisation)
    if key not in found or (found[key].status == "incumbent" and post.status != "incumbent" and not _stood_in(post)):
        found[key] = post


def _stood_in(post: Post) -> bool:
    """Say whether somebody held a post for a time before, as "had been acting director" tells."""
    return post.status == "former" and _FOR_A_TIME.match(post.role_label) is not None


def _post(
    annotated: Annotated, context: Context, cast: Cast, sentence: Sentence, tie: Tie, *, status: str = ""
) -> Post | None:
    role = _role(annotated, tie.title)
    if cast.people[tie.mention.person].councillor or in_cabinet(annotated, tie.title.start):
        role = _ROLES_OF_COUNCILLORS.get(tie.title.role, role) if tie.title.verb else role
        role = "councillor" if role == "spokesperson" else role
    if not role:
        return None
    gss, organisation = body_of(annotated, context, tie.title, role)
    status = status or status_of(annotated, tie, sentence.end)
    since, until = dates_of(annotated, tie, sentence.end, status)
    return Post(
        person=cast.people[tie.mention.person].name,
        role=role,
        role_label=_label(annotated, tie.title),
        status=status,
        evidence=evidence(annotated.text, tie.start, tie.end),
        organisation=organisation,
        council=gss,
        since=since,
        until=until,
        as_of=annotated.document.published,
    )


def _label(annotated: Annotated, title: Title) -> str:
    """Return a title as written, without whose it is and whether it is held: "the council's current …"."""
    words = annotated.text[title.start : title.end]
    before = words[: words.lower().find(title.head[:4])]
    owners = list(_OWNER.finditer(before))
    words = words[owners[-1].end() if owners else 0 :]
    aside = _NOT_TITLE.match(words)
    return words[aside.end() :] if aside else words


def _role(annotated: Annotated, title: Title) -> str:
    """Return the role of a title in its surroundings; empty where it is none of ours."""
    determiner = annotated.folded[title.opening : title.start].strip()
    if title.role == "chair":
        if determiner == "our" and speaks_for_itself(annotated):
            return "other"
        told = determiner or title.head in _PASSIVE or annotated.folded[title.start - 1] == "("
        role = board_role(annotated, title) if told else ""
        return "councillor" if role == "scrutiny-chair" and title.head.startswith(("vice", "deputy")) else role
    if title.role == "council-leader" and determiner == "their":
        before = annotated.marks("cue/inspecting-body", max(title.start - 160, 0), title.start)
        return "inspector" if before else ""
    if title.role == "minister" and title.head == "minister" and title.opening + len("the ") == title.start:
        return "childrens-minister"
    if title.role == "lead-for-children":
        return "lead-member" if in_cabinet(annotated, title.start) else ""
    if title.role == "chief-executive" and of_a_trust(annotated, title):
        return "trust-chief-executive"
    if title.role == "director" and title.head in _PLAIN_DIRECTORS and _without_brief(annotated, title):
        if determiner not in ("a", "an"):
            return "director-of-childrens-services"
        return _one_of_the_directors(annotated, title)
    return title.role


def _one_of_the_directors(annotated: Annotated, title: Title) -> str:
    """Return the role of "a director": the one looked for where it is a new one, none where it is a former one."""
    statuses = {mark.concept for mark in annotated.marks("status", title.start, title.end)}
    if "former" in statuses:
        return "director-of-childrens-services" if "earlier" in annotated.folded[title.start : title.end] else ""
    bare = title.end - title.start == len(title.head)
    return "director" if bare and not statuses else "director-of-childrens-services"


def _without_brief(annotated: Annotated, title: Title) -> bool:
    """Say whether a title tells neither what it is for nor a body that is no council."""
    told = title.body or annotated.marks("cue/portfolio", title.start, title.end)
    told = told or _OTHER_BRIEF.match(annotated.folded, title.end)
    return not told and not named_elsewhere(annotated, title)


def _followed(
    annotated: Annotated, context: Context, cast: Cast, found: Found, told: Succession, spoken_of: Title | None
) -> Post | None:
    """Return the post of somebody who followed or went before another, or held "the post"."""
    person = cast.people[told.mention.person].name
    other = cast.people[told.of].name if told.of >= 0 else ""
    mine = [post for post in found.values() if post.person == person]
    model = next((post for post in found.values() if post.person == other and post.role in _SUCCEEDED), None)
    if model is None:
        title = told.title if told.title is not None and told.title.role in _SUCCEEDED else spoken_of
        if title is None or not (role := _role(annotated, title)):
            return None
        gss, organisation = body_of(annotated, context, title, role)
        label = _label(annotated, title)
    else:
        role, gss, organisation, label = model.role, model.council, model.organisation, model.role_label
    same = next((post for post in mine if post.role == role), None)
    if same is not None:
        return replace(same, status="former") if told.status == "former" and model else None
    if mine and model is None and (told.title is None or told.status == "former"):
        return None
    return Post(
        person=person,
        role=role,
        role_label=label,
        status=told.status or "incumbent",
        evidence=evidence(annotated.text, told.start, told.end),
        organisation=organisation,
        council=gss,
        as_of=annotated.document.published,
    )


def _in_turn(annotated: Annotated, tie: Tie, told: list[Tie], sentence: Sentence) -> str:
    """Return the status of one of several people told of at once, where the others decide it.

    Of several directors in a list all but the last are former ones; "X, the leader, and Y, its chief
    executive, resigned" tells it of both.
    """
    index = next((i for i, other in enumerate(told) if other.mention == tie.mention), 0)
    for one, other in pairwise(told[index:]):
        if other.start < one.end or not _LISTED.fullmatch(annotated.folded, one.end, other.start):
            break
        if left_after(annotated, other, sentence.end):
            return "former"
    if not tie.title.plural or tie.title.role not in _SINGLE or any(other.title.councils for other in told):
        return ""
    listed = [other.mention.start for other in told if other.title.start == tie.title.start]
    return "former" if tie.mention.start < max(listed) or tie.mention.end < tie.title.start else "incumbent"


def _taken_up(
    annotated: Annotated, cast: Cast, known: list[Title], told: list[Tie], sentence: Sentence
) -> Iterator[Tie]:
    """Yield who is to have the post of the title before: "until X takes up the post", "will be led by X"."""
    for mention in cast.within(sentence.start, sentence.end):
        before = [title for title in known if title.end <= mention.start]
        opening = next(
            (t.title.opening for t in told if t.mention == mention and t.title.end <= mention.start), mention.start
        )
        if before and _TAKES_UP.match(annotated.folded, mention.end, sentence.end):
            yield Tie(mention, before[-1], "")
        elif before and _WILL_LEAD.search(annotated.folded, sentence.start, opening):
            yield Tie(mention, next((t for t in reversed(before) if t.end <= opening), before[0]), "")


def _without_vaguer(found: Found) -> list[Post]:
    """Return the posts without the vaguer ones of a person of whom a finer one is told."""
    finer = {(post.person, post.role, post.council) for post in found.values()}
    elected = [post for post in found.values() if post.role in _ELECTED]
    return [
        post
        for post in found.values()
        if (post.person, _FINER.get(post.role, ""), post.council) not in finer
        and not (post.role == "councillor" and any(_beside(post, other) for other in elected))
    ]


def _beside(post: Post, other: Post) -> bool:
    """Say whether two posts of one person are told in one breath."""
    return post.person == other.person and abs(post.evidence.start - other.evidence.start) < _BREATH
