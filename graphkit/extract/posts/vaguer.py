"""Posts that say no more than a finer one of the same person, or that do not fit beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graphkit.extract.posts.succession.followed import ELECTED
from graphkit.model import Post

_OFFICERS = frozenset(
    "chief-executive director-of-childrens-services director assistant-director head-of-service".split()
)
#: A finer role says more than a vaguer one of the same person in the same body.
_FINER = {"director": "director-of-childrens-services", "cabinet-member": "lead-member"}
_BRIEF = re.compile(
    r"^[^,]* (?:of|for) (?!the\b|children|people|services)(?!.*\bchildren)"
    r"|\b(?:improvement|programme|transformation|finance|practice|operations) director\b"
)
_BREATH = 120


def without_vaguer(found: Iterable[Post]) -> list[Post]:
    """Return the posts without the vaguer ones of a person of whom a finer one is told."""
    known = list(found)
    finer = {(post.person, post.role, post.council) for post in known if post.status != "incoming"}
    placed = {(post.person, post.role) for post in known if post.organisation}
    officers = {(post.person, post.council) for post in known if post.role in _OFFICERS}
    elected = [post for post in known if post.role in ELECTED]
    leaders = {(p.person, p.council) for p in elected if p.role == "council-leader" and p.status != "former"}
    return [
        post
        for post in known
        if (_has_brief(post) or (post.person, _FINER.get(post.role, ""), post.council) not in finer)
        and not (post.role == "councillor" and any(_beside(post, other) for other in elected))
        and not (not post.organisation and (post.person, post.role) in placed)
        and not (post.role == "scrutiny-chair" and (post.person, post.council) in officers)
        and not (post.role == "opposition-leader" and (post.person, post.council) in leaders)
    ]


def _has_brief(post: Post) -> bool:
    """Say whether a director is told to be that of something else than the services for children."""
    return post.role == "director" and _BRIEF.search(post.role_label.lower()) is not None


def _beside(post: Post, other: Post) -> bool:
    """Say whether two posts of one person are told in one breath, the finer one not as what a councillor once was."""
    if other.status == "former" and post.role_label == post.role:
        return False
    return post.person == other.person and abs(post.evidence.start - other.evidence.start) < _BREATH
