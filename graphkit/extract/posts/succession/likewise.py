"""Posts in a second council told by what is said of the first: "runs Kent's services and does so for Medway"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.kinds import kinds
from graphkit.extract.posts.people import Mention
from graphkit.extract.posts.succession.words import SUCCEEDED
from graphkit.extract.posts.ties.ties import Tie, ties
from graphkit.extract.posts.titles.meaning import role_of
from graphkit.extract.posts.titles.titles import Title
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

#: Words of which a sentence has one that tells such a post.
_GATE = (
    " so for ",
    " so in ",
    " so at ",
    " so on ",
    " same for ",
    " same in ",
    " same at ",
    " same on ",
    " same job ",
    " same work ",
    "'s as well",
    "'s too",
    "'s also",
)
_DO_SO = re.compile(
    r"\b(?P<will>(?:will|is to|to)(?: also| now| soon)* )?(?P<do>do|does|did|done|doing)(?: also)? (?:so|the same)"
    r"(?P<of_post> job| work)? (?:for|in|at|on)(?: the| neighbouring| nearby)* "
)
#: "Became the island's as well".
_ITS_TOO = re.compile(
    r"\b(?P<will>(?:will|is to|to)(?: also| now| soon)* )?(?:be|is|was|became|becomes?"
    r"|(?:doubl|act|serv)(?:es|ed|ing) as)(?: also)? the (?P<kind>island|county|city|borough|town|council)'s"
    r"(?P<of_post> (?:as well|too|also))\b"
)
#: The place told by kind alone: "for the Island until".
_KIND = re.compile(r"(?P<kind>island|county|city|borough|town)\b(?!'s| [a-z]+shire)")
#: Between the first council and "does so": nothing that somebody else, or something else, does.
_GOES_ON = re.compile(
    r"(?:'s)?(?:,? (?:(?:children's |adult |social )?(?:services|care|council|department)"
    r"|and|but|who|he|she|now|also|then|has|had|once|until \w+(?: \w+)?|since \w+(?: \w+)?)\b)*,? ?"
)
#: Between a person and "became the island's as well".
_HIMSELF = re.compile(
    r"(?:,? (?:in|since|from|until) [^,.;]{3,20})?(?:,? (?:who|and|he|she|then|later|has|had|also)\b)*,? ?"
)
_UNTIL = re.compile(r"[^,.;]{0,40}? (?:until|till)\b")


def likewise(
    annotated: Annotated, mentions: Sequence[Mention], known: Sequence[Title], told: Sentence
) -> Iterator[tuple[Tie, str, Title]]:
    """Yield the posts that people of a sentence have in a second council, each with its status and the title meant."""
    folded = annotated.folded
    if not mentions or not known or not holds(folded, _GATE, told.start, told.end):
        return
    for match in [*_DO_SO.finditer(folded, told.start, told.end), *_ITS_TOO.finditer(folded, told.start, told.end)]:
        title = next((one for one in reversed(known) if one.end <= match.start() and one.role in SUCCEEDED), None)
        tie = next(iter(ties(annotated, list(mentions), [title])), None) if title else None
        gss, end = _place(annotated, match, title.council if title else "")
        if title is None or tie is None or not gss or not _says_it_of(annotated, match, tie, title):
            continue
        own = Title(match.start(), match.start(), end, _role(annotated, title), "told before", council=gss)
        yield Tie(tie.mention, own, " has "), _status(annotated, match, end), title


def _says_it_of(annotated: Annotated, match: re.Match[str], tie: Tie, title: Title) -> bool:
    """Say whether who holds the first post is who "does so", and holding it is what is done: not "shut homes"."""
    told = max(tie.mention.end, title.end)
    if "do" not in match.groupdict():
        return _HIMSELF.fullmatch(annotated.folded, told, match.start()) is not None
    if not title.verb:
        of_post = match["of_post"] is not None
        return of_post and _HIMSELF.fullmatch(annotated.folded, told, match.start()) is not None
    named = within(annotated.councils, title.start, match.start())
    if named and title.council and named[-1].gss[:1] != (title.council,):
        return False
    return _GOES_ON.fullmatch(annotated.folded, max([told, *(m.end for m in named)]), match.start()) is not None


def _place(annotated: Annotated, match: re.Match[str], first: str) -> tuple[str, int]:
    """Return the council (GSS code) that is told beside the `first` one, and where its name ends; or nothing."""
    groups = match.groupdict()
    if "do" in groups:
        for named in within(annotated.councils, match.end(), match.end() + 1):
            return (named.gss[0] if named.form != "provider" else ""), named.end
        kind = _KIND.match(annotated.folded, match.end())
        return (_of_kind(annotated, kind["kind"], match.start(), first), kind.end()) if kind else ("", 0)
    return _of_kind(annotated, groups["kind"], match.start(), first), match.end()


def _of_kind(annotated: Annotated, kind: str, position: int, first: str) -> str:
    """Return the council last named before that may be called "the island" or the like, and is not the `first`."""
    named = [m.alone for m in annotated.councils if m.alone and m.start < position]
    return next((gss for gss in reversed(named) if gss != first and (kind == "council" or kind in kinds(gss))), "")


def _role(annotated: Annotated, title: Title) -> str:
    role = role_of(annotated, title)
    return "director-of-childrens-services" if role == "director" and title.head == "director" else role


def _status(annotated: Annotated, match: re.Match[str], end: int) -> str:
    """Return whether a post is held, was or will be; who "will do so until Sunday" has it already."""
    if match["will"]:
        return "incumbent" if _UNTIL.match(annotated.folded, end) else "incoming"
    return "former" if match.groupdict().get("do") in ("did", "done") else ""
