"""What a job title means where it stands: its role in its surroundings, and how it is written."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.posts.bodies.antecedents import is_firm
from graphkit.extract.posts.bodies.bodies import board_role
from graphkit.extract.posts.bodies.elsewhere import named_elsewhere
from graphkit.extract.posts.bodies.outsiders import unnamed_body
from graphkit.extract.posts.bodies.spoken import association_before, electing_body, speaks_for_itself
from graphkit.extract.posts.bodies.trusts import of_a_trust
from graphkit.extract.posts.roles.portfolios import in_cabinet
from graphkit.extract.posts.titles.titles import Title, head_end
from graphkit.language.given_names import GENDERS

_PLAIN_DIRECTORS = frozenset("director|directors|executive director|strategic director|corporate director".split("|"))
#: "Director for regeneration": a brief that no list has.
_OTHER_BRIEF = re.compile(
    r" (?:of|for) (?!(?:the|an?|its|his|her|their|this|that|our|some|more|most|much|almost|nearly|over|about|just|only"
    r"|both|all|at|less|around|under|many|several|years|months|one|two|three|four|five|six|seven|eight|nine|ten)\b)[a-z]"
)
#: "Director of the local theatre": a body that no council has.
_OF_ANOTHER = re.compile(
    r"(?: (?:of|at) (?:the|an?|his|her))? (?:(?:local|national|former|new|small) )?(?:theatre|museum|gallery|festival"
    r"|choir|orchestra|football|company|firm|school|college|club|church|cathedral|hotel|bank|film|play|refuge)\b"
)
_OWNER = re.compile(r"(?<!children)(?<!people)(?<!families)(?<!ajesty)(?:['’]s|s['’]) ", re.IGNORECASE)
_NOT_TITLE = re.compile(r"(?:(?:current|former|new|then|ex|previous|outgoing|incoming|next|last)[ -])+", re.IGNORECASE)
#: Roles that other bodies than councils have, too.
_HEADS = frozenset("chief-executive director chair head-of-service trust-chief-executive trust-chair".split())
#: What the deputy of somebody is.
_SECONDS = {
    "council-leader": "deputy-leader",
    "mayor": "deputy-leader",
    "director-of-childrens-services": "assistant-director",
    "director": "assistant-director",
    "chief-executive": "other",
    "trust-chief-executive": "other",
}
_ASSOCIATIONS = frozenset(
    (
        "Association of Directors of Children's Services",
        "British Association of Social Workers",
        "Local Government Association",
    )
)
#: What somebody is who has part of the services, where a cabinet is spoken of.
_OF_A_CABINET = {"lead-for-children": "lead-member", "lead-for-other": "cabinet-member"}
_PRAISED = re.compile(
    r"(?:highly |most |well-)?(?:experienced|respected|veteran|popular|successful|senior|outspoken)\b"
)
#: "The woman in charge of".
_PERSON = re.compile(r"\b(?:(?:wo)?man|person|officer|official|executive)\b")
#: A sentence about a group of councillors: "The opposition Tory group will", "The Lib Dem group on the council has".
_A_GROUP = re.compile(
    r"[\"' ]*(?:the )?(?:(?!(?:ruling|controlling|governing|majority) )[\w'-]+ ){0,3}?(?<!working )(?<!action )"
    r"(?:opposition|(?:opposition|minority|conservative|tory|labour|lib dem|liberal democrat|green|independents?|reform"
    r"|residents'?)(?: [\w-]+)? group|conservatives|tories|lib dems|liberal democrats|greens|independents)\b(?!-run|'s)"
)
#: What a group does that rules.
_RULES = re.compile(
    r"\b(?:runs?|ran|running|rules?|ruled|ruling|controls?|controlled|administration|majority|power|office"
    r"|governs?|governed|won|wins)\b"
)
#: From a group to the council that it sits on.
_ON = re.compile(r"(?: (?:group|councillors|members))? (?:on|at|in) (?:the )?")
#: From a group to "whose leader", and before one that rules.
_GROUP_WHOSE = re.compile(
    r"(?:'s?)?(?: (?:group|councillors|members|opposition))*(?: (?:on|at|in) [^,.;:\"]{3,40}?)?,? "
)
_RULING = re.compile(r"\b(?:ruling|controlling|governing|majority) (?:[\w-]+ )?$")
_GROUP_BACK = 100
#: A name stands beside a title within so many characters.
_BESIDE_NAME = 5
_SECOND_BACK = 260
#: Before "a director", who is the one of two councils.
_SHARED = re.compile(r"\b(?:shares?|shared|sharing)(?: [a-z]+)? $")
#: After "a director": who comes to the post of that name.
_BROUGHT = re.compile(
    r",? (?!of |for )[^,.;:\"]{3,40},? (?:who )?(?:was|is|has been|had been) (?:brought|drafted|appointed|hired"
    r"|recruited|poached|found|parachuted|headhunted|tempted|lured)\b"
    r"(?! (?:as|on) |(?: on)? to (?:the|an?|its|their|his|her) (?!(?:post|role|job|position|department|council)\b))"
)
#: "Of which Jane Moor was", before "chair".
_OF_WHICH = re.compile(
    r"\b(?:of|over) (?:which|whose [\w' ]{3,25}?)\b[^,.;:]{3,50} "
    r"(?:is|was|has been|had been|became|will be|shall be|is to be) $"
)
_PLACE = 30
#: Before "chaired by": a group of some members for one task, whose chair is no post.
_TASK_GROUP = re.compile(
    r"\b(?:task[ -](?:and|&)[ -]finish|working|review|steering|reference|project) (?:group|party)\b[^.;:]{0,40}$"
)
_PASSIVE = frozenset({"chaired", "led", "headed", "run by"})


def label_of(annotated: Annotated, title: Title) -> str:
    """Return a title as written, without whose it is and whether it is held: "the council's current …"."""
    words = annotated.text[title.start : title.end]
    before = words[: words.lower().find(title.head[:4])]
    owners = list(_OWNER.finditer(before))
    words = words[owners[-1].end() if owners else 0 :]
    aside = _NOT_TITLE.match(words)
    return words[aside.end() :] if aside else words


def role_of(annotated: Annotated, title: Title) -> str:
    """Return the role of a title in its surroundings; empty where it is none of ours."""
    determiner = annotated.folded[title.opening : title.start].strip()
    if title.role in _HEADS and not title.council and _of_another_body(annotated, title):
        return "other"
    if title.role == "chair":
        return _chair(annotated, title, determiner)
    if title.role == "second":
        return _second(annotated, title)
    if title.role == "council-leader" and determiner in _OWNED_LEADERS:
        return _OWNED_LEADERS[determiner](annotated, title)
    if title.role == "minister" and annotated.folded[title.opening : title.end] in ("the minister", "our minister"):
        return "childrens-minister"
    if title.role in _OF_A_CABINET:
        return _of_a_part(annotated, title, determiner)
    if title.role == "chief-executive" and of_a_trust(annotated, title):
        return "trust-chief-executive"
    if title.role == "director" and title.head in _PLAIN_DIRECTORS and _without_brief(annotated, title):
        if determiner not in ("a", "an"):
            return "director-of-childrens-services"
        return _one_of_the_directors(annotated, title)
    return title.role


def _its_leader(annotated: Annotated, title: Title) -> str:
    """Return the role of "its leader": of the group with which the sentence before begins, or else of the council."""
    index = annotated.sentence_index(title.start)
    sentence, before = annotated.sentences[index], annotated.sentences[max(index - 1, 0)]
    if not index or title.opening > sentence.start + 1:
        return title.role
    group = _A_GROUP.match(annotated.folded, before.start, before.end)
    if group is None:
        return title.role
    councils = within(annotated.councils, group.end(), before.end)
    if councils and _ON.fullmatch(annotated.folded, group.end(), councils[0].start) is None:
        # The council's or the group's: no telling, unless the group rules.
        return "" if "opposition" in group[0] or "minority" in group[0] else title.role
    return title.role if _RULES.search(annotated.folded, group.end(), before.end) else "opposition-leader"


def _whose_leader(annotated: Annotated, title: Title) -> str:
    """Return the role of "whose leader": of the group right before that rules no council, or else of the council."""
    start = max(title.opening - _GROUP_BACK, 0)
    groups = annotated.marks("cue/of-opposition", start, title.opening)
    near = [mark for mark in groups if _GROUP_WHOSE.fullmatch(annotated.folded, mark.end, title.opening)]
    rules = not near or _RULING.search(annotated.folded, max(near[0].start - 24, 0), near[0].start)
    return title.role if rules else "opposition-leader"


def _of_a_part(annotated: Annotated, title: Title, determiner: str) -> str:
    """Return the role of who is in charge of the services: in a cabinet, or as "the woman in charge"; or nothing."""
    if in_cabinet(annotated, title.start):
        return _OF_A_CABINET[title.role]
    alone = title.role == "lead-for-children" and _PERSON.search(determiner)
    return "director-of-childrens-services" if alone and "in charge of" in title.head else ""


def _their_leader(annotated: Annotated, title: Title) -> str:
    """Return the role of "their leader": of the inspectors or of the party spoken of; empty for others."""
    near = max(title.start - 160, 0)
    parties = annotated.marks("cue/of-opposition", near, title.start)
    before = annotated.marks("cue/inspecting-body", parties[-1].end if parties else near, title.start)
    return "inspector" if before else "opposition-leader" if parties else ""


_OWNED_LEADERS = {"their": _their_leader, "its": _its_leader, "whose": _whose_leader}


def _chair(annotated: Annotated, title: Title, determiner: str) -> str:
    """Return the role of "its chair" and the like, by the board spoken of; empty where it is none of ours."""
    if determiner == "our" and speaks_for_itself(annotated):
        return "other"
    if _TASK_GROUP.search(annotated.folded, max(title.start - 2 * _PLACE, 0), title.start):
        return ""
    bracketed = annotated.folded[title.start - 1] == "("
    of_which = _OF_WHICH.search(annotated.folded, max(title.start - 2 * _PLACE, 0), title.start) is not None
    told = determiner or title.verb or title.head in _PASSIVE or bracketed or of_which
    told = told or _with_modifier(annotated, title) or _before_name(annotated, title)
    if not told and (electing := electing_body(annotated, title)):
        return "association-president" if electing in _ASSOCIATIONS else "other"
    if determiner.startswith("its") and association_before(annotated, title):
        return "association-president"
    role = board_role(annotated, title) if told else ""
    return "councillor" if role == "scrutiny-chair" and title.head.startswith(("vice", "deputy")) else role


def _of_other_gender(annotated: Annotated, mark: Mark, title: Title) -> bool:
    """Say whether "her deputy" cannot be that of who is named beside a title before: "chief executive Tom Pell"."""
    gender = {"his": "m", "her": "f"}.get(annotated.folded[title.opening : title.start].strip(), "")
    named = within(annotated.names, mark.end, mark.end + _BESIDE_NAME)
    if not gender or not named:
        return False
    own = named[0].gender or GENDERS.get(named[0].given, "")
    return own not in ("", gender)


def _before_name(annotated: Annotated, title: Title) -> bool:
    """Say whether "chair" stands in a note between a comma and a name: "the board meets monthly, chair Jane Moor"."""
    named = within(annotated.names, title.end + 1, title.end + 3)
    before = within(annotated.names, max(title.start - _PLACE, 0), title.start)
    if not named or (before and before[-1].end + 2 >= title.start):
        return False
    return annotated.folded.endswith((", ", "; ", " - ", ". "), 0, title.start)


def _second(annotated: Annotated, title: Title) -> str:
    """Return the role of "her deputy", by the last post spoken of before; empty where it is none of ours."""
    start = max(title.opening - _SECOND_BACK, 0)
    before = [mark for mark in annotated.marks("role", start, title.opening) if mark.concept in _SECONDS]
    before = [mark for mark in before if not _of_other_gender(annotated, mark, title)] or before
    if before:
        role = _SECONDS[before[-1].concept]
        apart = annotated.sentence_index(before[-1].start) != annotated.sentence_index(title.start)
        return "" if apart and role == "deputy-leader" else role
    near = annotated.marks("role", start, title.opening)
    if near and near[-1].concept in ("lead-member", "cabinet-member", "councillor"):
        return ""
    return "assistant-director" if annotated.marks("cue/of-children", start, title.end + _PLACE) else ""


def _with_modifier(annotated: Annotated, title: Title) -> bool:
    """Say whether a chair is told by more than the word: "Board chairman", "Independent Chair of the Board"."""
    return not annotated.folded.startswith(title.head, title.start) or title.end - title.start > len(title.head) + 2


def _of_another_body(annotated: Annotated, title: Title) -> bool:
    """Say whether a title is that of the head of a charity, an agency or the like."""
    if title.body:
        plain = not annotated.marks("cue/portfolio", title.start, title.end)
        return title.head == "head of" and title.body != "Ofsted" and (plain or is_firm(title.body))
    return unnamed_body(annotated, head_end(annotated, title)) != ""


def _one_of_the_directors(annotated: Annotated, title: Title) -> str:
    """Return the role of "a director": the one looked for where it is a new one, none where it is a former one."""
    if annotated.folded.startswith(" of its own", title.end):
        return "director-of-childrens-services"
    statuses = {mark.concept for mark in annotated.marks("status", title.start, title.end)}
    if "former" in statuses:
        if "earlier" in annotated.folded[title.start : title.end]:
            return "director-of-childrens-services"
        return "director" if title.council else ""
    if not statuses and _PRAISED.match(annotated.folded, title.start):
        return ""
    bare = title.end - title.start == len(title.head)
    if bare and _SHARED.search(annotated.folded, max(title.opening - _PLACE, 0), title.opening):
        return "director-of-childrens-services"
    if bare and _BROUGHT.match(annotated.folded, title.end):
        return "director-of-childrens-services"
    return "director" if bare and not statuses else "director-of-childrens-services"


def _without_brief(annotated: Annotated, title: Title) -> bool:
    """Say whether a title tells neither what it is for nor a body that is no council."""
    if title.body or annotated.marks("cue/portfolio", title.start, title.end):
        return False
    if _OF_ANOTHER.match(annotated.folded, title.end):
        return False
    brief = _OTHER_BRIEF.match(annotated.folded, head_end(annotated, title), title.end)
    if brief and not within(annotated.councils, brief.end() - 1, brief.end()):
        return False
    return _OTHER_BRIEF.match(annotated.folded, title.end) is None and not named_elsewhere(annotated, title)
