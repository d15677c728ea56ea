"""Who leads a party on a council that another leads: "the Conservative leader" where Labour runs it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from graphkit.extract.annotate import Annotated
from graphkit.model import Post

_PARTY = (
    r"(?:(?P<con>conservatives?|tory|tories)|(?P<lab>labour)|(?P<ld>lib dems?|liberal democrats?)|(?P<green>greens?)"
    r"|(?P<ref>reform(?: uk)?)|(?P<ukip>ukip)|(?P<ind>independents?|residents'?(?: association)?))"
)
#: "Conservative leader" and "Labour's leader", but not "Labour leader of the council".
_LEADER = re.compile(rf"(?:the )?{_PARTY}(?:'s?)? (?:group |party )?leader")
_CONTROL = r"(?:taken|took|takes|won|wins|holds?|held|kept|retained|gained|regained) (?:overall )?control"
_RULES = re.compile(
    rf"\b{_PARTY}(?:[ -](?:run|led|controlled|held)\b|'s? (?:control of|administration|majority|cabinet)"
    r"|,? (?:which|who) (?:runs?|controls?|leads?) (?:the|it)| (?:administration|cabinet|executive)"
    rf"|(?: group)?(?: (?:has|have|had))? {_CONTROL}"
    rf"|(?: (?:group|members|councillors|politicians))?[^.;\"]{{0,40}}? (?:their|its|an?|the|comfortable|large|slim)"
    r" (?:overall |big |working |narrow )?majority\b)"
    rf"|\b(?:ruling|governing|controlling) {_PARTY.replace('P<', 'P<c_')}\b"
    rf"|\b(?:run|led|controlled) by (?:the )?{_PARTY.replace('P<', 'P<b_')}\b"
)
_HELD = frozenset({"incumbent", "interim"})


def opposed(annotated: Annotated, posts: list[Post]) -> list[Post]:
    """Return the posts, with the leaders of parties as opposition leaders where others lead the council.

    That is so where somebody else is told to lead the council, or a party is told to run it.
    """
    leaders = [post for post in posts if post.role == "council-leader" and post.status in _HELD]
    parties = [
        post
        for post in leaders
        if _LEADER.fullmatch(post.role_label.lower())
        and " council" not in annotated.folded[post.evidence.start : post.evidence.end]
    ]
    if not parties:
        return posts
    plain = {post.council: post.person for post in leaders if post not in parties}
    ruling = _ruling(annotated)
    apart = [
        post
        for post in parties
        if plain.get(post.council, post.person) != post.person or (ruling and _party(post.role_label) not in ruling)
    ]
    return [replace(post, role="opposition-leader") if post in apart else post for post in posts]


def _ruling(annotated: Annotated) -> set[str]:
    """Return the parties that a document tells to run a council."""
    return {
        (match.lastgroup or "").removeprefix("b_").removeprefix("c_") for match in _RULES.finditer(annotated.folded)
    }


def _party(label: str) -> str:
    match = _LEADER.fullmatch(label.lower())
    return (match.lastgroup or "") if match else ""
