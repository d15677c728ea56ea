"""Who has the posts of another: "confirmed there as her successor", "her predecessor in both roles"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.posts.people import Cast, Mention
from graphkit.extract.posts.succession.brought import STOPGAP_AFTER, is_found
from graphkit.extract.posts.succession.words import SUCCEEDED, Succession
from graphkit.extract.posts.titles.titles import Title
from graphkit.model import Post, evidence

_HOLDER = (
    r"(?:present|current|latest|newest|serving|sitting) (?:one|holder|occupant|incumbent|post-?holder|office-?holder"
    r"|man|woman)|post-?holder|office-?holder|incumbent|man in post|woman in post"
)
#: "The present holder, Jane Moor", "the current one is Jane Moor".
HOLDER_BEFORE = re.compile(
    rf"\b(?:the|its|their) (?:{_HOLDER})(?: of (?:it|(?:the|this|that) (?:[\w-]+ )?(?:post|job|role"
    r"|office|position)))?(?:,|:| is|) $"
)
#: "Jane Moor, the present one,".
_HOLDER_AFTER = re.compile(rf"(?:,|,? who is) (?:the|its|their) (?:{_HOLDER})(?=[,.;]| (?:arrived|came|joined|has)\b)")
#: "Jane Moor has been confirmed there as her successor".
_AS_SUCCESSOR = re.compile(
    r"(?:,? who)?(?P<how>(?: (?:has|had|have|is|was|will|then|since|now|also|just|soon|be|been|to))*"
    r"(?: (?:named|appointed|chosen|confirmed|unveiled|announced|presented|picked|elected|selected|hired|recruited"
    r"|installed|sworn in|voted in|brought in|lined up|came|comes|arrive[sd]|start(?:s|ed)|(?:steps|stepped) (?:in|up)"
    r"|(?:took|takes|taking) (?:over|up|on|office)|joined|joins)\b(?: (?!by\b)[\w'-]+){0,6}?)?)"
    r" (?:(?:to )?be|(?:to )?become|as|becomes|became|is|was) (?:his|her|their) (?:successor|replacement)\b"
)
_NAMED = re.compile(
    r"\b(?:named|appointed|chosen|chose|confirmed|unveiled|picked|elected|hired|recruited|names|appoints|picks) $"
)
#: Before a name, what makes of who is chosen somebody who may be: "if", "had Tom Pell been chosen".
_OPEN = re.compile(r"\b(?:if|whether|unless|should|had|were)\b[^,;:]*$")
_CHOSEN = re.compile(r"\b(?:will|is to|to be|to become|becomes|named|chosen|lined up|unveiled|announced)\b")
_POSTS = r"(?:[\w-]+ )?(?:roles|posts|jobs|positions|offices|capacities)\b"
#: "In both roles", of whoever had all the posts of another.
_IN_ALL = re.compile(rf"\b(?:both|all(?: of)?(?: the| his| her| their| those| these)?|each of the) {_POSTS}")
#: "Tom Pell held both posts before her".
_HELD_ALL = re.compile(
    rf"(?:, [^,.;]{{2,60}},)?(?: who)? (?:had held|had|held|did|filled|occupied)"
    rf" (?:both|all(?: of)?(?: the| her| his| their| those| these)?) {_POSTS} (?:before|until|till|for|from)\b"
)
#: Leaving a post at a time that is told: "resigned in 2017".
_LEFT_THEN = re.compile(
    r" (?:resigned|retired|stepped down|stood down|departed|left|quit)(?:,? (?:in|at the end of|by) (?:\w+ )?"
    r"(?:19|20)\d\d| (?:(?:a|the) )?(?:\w+ ){1,2}later| after (?:\w+ ){1,3}(?:years|months))\b"
)
_STILL = re.compile(r"\b(?:is|has|are|now|still|currently|today)\b")
_WHOSE = re.compile(r"\b(?:his|her)\b")
_GENDERS = {"his": "m", "her": "f"}
_TWO = 2
_HELD = frozenset({"incumbent", "interim", "incoming"})


def in_all(words: str) -> bool:
    """Say whether words, folded, tell that all posts of somebody are meant."""
    return _IN_ALL.search(words) is not None


def told_after(
    annotated: Annotated, mention: Mention, title: Title | None, span: tuple[int, int], other: int
) -> Succession | None:
    """Return what the words right after a name tell: "the present holder", "her stand-in", "is her successor"."""
    start, end = span
    held = _HOLDER_AFTER.match(annotated.folded, mention.end, end)
    if held and title is None:
        return Succession(mention, "", None, -1, mention.start, held.end(), named=True)
    if title is None and is_found(annotated, start, mention.start, mention.end):
        return Succession(mention, "", None, -1, mention.start, mention.end, named=True)
    if stopgap := STOPGAP_AFTER.match(annotated.folded, mention.end, end):
        return Succession(mention, "interim", title, -1, mention.start, stopgap.end(), near=other)
    return _heir_of(annotated, mention, other, start, end) if other >= 0 else None


def _heir_of(annotated: Annotated, mention: Mention, other: int, start: int, end: int) -> Succession | None:
    """Return what a sentence at `start`:`end` tells of a person who has the post, or all posts, of the person `other`.

    "There" is the council that the sentence, or the one before, names last.
    """
    if held := _HELD_ALL.match(annotated.folded, mention.end, end):
        return Succession(mention, "former", None, other, mention.start, held.end(), every=True)
    chosen = _AS_SUCCESSOR.match(annotated.folded, mention.end, end)
    near = max(start, mention.start - len(" recruited "))
    if chosen is None or _OPEN.search(annotated.folded, start, mention.start):
        return None
    if not (chosen["how"] or _NAMED.search(annotated.folded, near, mention.start)):
        return None
    council = _there(annotated, start, chosen.end()) if " there " in chosen[0] else ""
    been = " has been " in chosen[0] or " has since been " in chosen[0]
    status = "incoming" if _CHOSEN.search(chosen[0]) and not been else ""
    return Succession(mention, status, None, other, mention.start, chosen.end(), council)


def _there(annotated: Annotated, start: int, end: int) -> str:
    """Return the council (GSS code) named last in a sentence, or else in the one before; empty for none."""
    before = annotated.sentences[max(annotated.sentence_index(start) - 1, 0)].start
    named = within(annotated.councils, before, end)
    return next((m.alone for m in reversed(named) if m.alone), "")


def each_of_two(told: Succession, spoken_of: Title | None) -> list[tuple[Succession, Title | None]]:
    """Return what is told of a post, with the title meant, for each of the councils that share the post."""
    meant = told.title or spoken_of
    if meant is None or len(meant.councils) < _TWO or told.council:
        return [(told, spoken_of)]
    each = [meant._replace(council=gss, councils=()) for gss in meant.councils]
    return [(told._replace(title=one), spoken_of) for one in each]


def of_another_gender(annotated: Annotated, cast: Cast, told: Succession) -> bool:
    """Say whether "his stand-in" or "her predecessor" is told where the person before it is a woman or a man."""
    other = told.of if told.of >= 0 else told.near
    whose = _WHOSE.search(annotated.folded, told.start, told.end)
    gender = cast.people[other].gender if other >= 0 else ""
    return told.status == "interim" and whose is not None and gender not in ("", _GENDERS[whose[0]])


def followed_in_all(annotated: Annotated, cast: Cast, found: Iterable[Post], told: Succession) -> list[Post]:
    """Return the posts of somebody who had those of another before, of which one follows another: the last two told."""
    if told.of < 0:
        return []
    theirs = [post for post in found if post.person == cast.people[told.of].name and post.role in SUCCEEDED]
    before = [post for post in theirs if post.evidence.start < told.start and post.status in _HELD]
    last = sorted(before, key=lambda post: post.evidence.start)[-_TWO:]
    own = {
        "person": cast.people[told.mention.person].name,
        "status": told.status,
        "since": "",
        "until": "",
        "evidence": evidence(annotated.text, told.start, told.end),
    }
    return [replace(post, **own) for post in last]


def changed(annotated: Annotated, same: Post, told: Succession, spoken_of: Title | None, *, model: bool) -> str:
    """Return the status that a post already known comes to have by what is told; empty for no other.

    `model` tells that another's post is the one meant.
    """
    if told.ahead and (told.status, same.status) == ("incoming", "incumbent"):
        return "incoming"
    left = told.status == "former" and (
        model or _is_own(annotated, same, told, spoken_of) or _told_at_once(annotated, same, told)
    )
    return "former" if left else ""


def _told_at_once(annotated: Annotated, post: Post, told: Succession) -> bool:
    """Say whether a sentence that tells whom somebody followed goes on to say how long: ", stayed for a year"."""
    index = annotated.sentence_index(post.evidence.start)
    sentence = annotated.sentences[index]
    followed = post.evidence.end == told.mention.end and post.evidence.start < told.mention.start
    here = followed and told.of < 0 and told.title is None and annotated.sentence_index(told.start) == index
    return here and _STILL.search(annotated.folded, sentence.start, sentence.end) is None


def _is_own(annotated: Annotated, post: Post, told: Succession, spoken_of: Title | None) -> bool:
    """Say whether somebody is told to leave the post that the sentence before gives the same person."""
    if spoken_of is None or told.of >= 0 or not post.evidence.start <= spoken_of.start < post.evidence.end:
        return False
    index = annotated.sentence_index(spoken_of.start)
    before, here = annotated.sentences[index], annotated.sentences[annotated.sentence_index(told.start)]
    if annotated.sentence_index(told.start) - index != 1 or _STILL.search(annotated.folded, before.start, before.end):
        return False
    return _LEFT_THEN.search(annotated.folded, told.mention.end, here.end) is not None
