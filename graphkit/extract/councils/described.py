"""Which council a sentence means that names none, but describes one: "the Yorkshire city", "the county next door"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.kinds import REGIONS, is_like
from graphkit.extract.councils.subjects import VERB
from graphkit.language.sentences import Sentence

#: What a council is called by its kind, with up to three words of what it is like.
_KIND = re.compile(
    r"\b(?:the|that|this)((?: (?!(?:a|an|and|as|at|by|for|from|had|has|in|is|it|its|of|on|or|that|the|to|was|were|which"
    r"|with|whole|wider|rest|only|first|next|best|worst|last|council|authority)\b)[a-z'-]+){0,3}?)"
    r" (county|city|borough|island|town|council|authority)\b"
    r"(?! (?:court|lines|town|hall|centre|boundar(?:y|ies)|border|line|of|and|or)\b)"
)
_KINDS = "(?:council|authority|borough|county|city|town)"
#: Where a neighbour is.
_AWAY = (
    r"(?:next door|(?:(?:over|across|beyond|on the (?:far|other) side of) the"
    r" (?:[a-z]+ )?(?:border|boundary|line|river|water|bridge|hills?|moors?|valley|estuary|fence|road|motorway|sea)))"
)
#: What a sentence begins with that goes on about the other one of two: "Its neighbour", "Next door", "The other".
_OTHER = re.compile(
    rf"[\"' (]*(?:(?:and|but|meanwhile|yet|now|for),? )?(?:{_AWAY}|(?:(?:in|at|for|as for|as to) )?(?:"
    r"(?:its|their|the) (?:[a-z-]+ ){0,2}neighbour(?:'s)?"
    r"|(?:his|her|our) (?:[a-z-]+ ){0,2}neighbour(?:'s)?(?= (?:to the|council|authority|borough|county|city)\b)"
    rf"|(?:the|its|their|that) (?:neighbouring|surrounding|bigger|larger|smaller|richer|poorer|other) {_KINDS}"
    rf"|the other one|the {_KINDS} (?:{_AWAY}|around (?:it|them)|(?:up|down) the \w+)))(?![a-z-])"
)
_ITS_KIND = re.compile(r"\b(?:borough|county|city|town)\b(?! (?:border|boundary|line))")
_LATTER = re.compile(r"[\"' (]*(?:(?:and|but),? )?(?:(?:in|at) )?the (?:latter|second)(?:'s)?\b(?! time)")
_FORMER = re.compile(
    r"[\"' (]*(?:(?:and|but),? )?(?:(?:in|at) )?the (?:former|first)(?:'s)?"
    r"(?= (?:is|was|has|had|did|will|were|are)\b|,)"
)


def described(folded: str, sentence: Sentence, floor: str, near: Sequence[str], named: Sequence[str]) -> str:
    """Return the council (GSS code) that a sentence without a name describes; empty where it describes none.

    `floor` is the one spoken of before, `near` are those that a bare "the county" may mean, the likeliest first, and
    `named` all that the text named so far, the last one first.
    """
    if other := _OTHER.match(folded, sentence.start):
        kind = _ITS_KIND.search(other[0])
        told = [gss for gss in (*near, *named) if gss and gss != floor and (not kind or is_like(gss, kind[0], ()))]
        return told[0] if told else ""
    kind = _KIND.search(folded, sentence.start, sentence.end)
    if kind is None or not floor:
        return ""
    like = tuple(kind[1].split())
    if is_like(floor, kind[2], like):
        return floor
    others = (*near, *named) if _tells(like) else near
    return next((gss for gss in others if gss and is_like(gss, kind[2], like)), "")


def described_first(folded: str, start: int, end: int, floor: str, named: Sequence[str]) -> str:
    """Return the council that a sentence describes as its subject, before it names one at `end`; empty for none."""
    other = _OTHER.match(folded, start, end)
    if not floor or not other or not VERB.search(folded, other.end(), end):
        return ""
    return described(folded, Sentence(start, end, 0), floor, (), named)


def described_among(folded: str, position: int, named: Sequence[CouncilMention]) -> str:
    """Return which of the councils `named` before a position its clause describes: "after the town's was rated"."""
    councils = list(dict.fromkeys(mention.gss[0] for mention in named if len(mention.gss) == 1))
    if not councils:
        return ""
    kinds = list(_KIND.finditer(folded, named[-1].end, position))
    if not kinds or kinds[-1][2] in ("council", "authority"):
        return ""
    fitting = [gss for gss in councils if is_like(gss, kinds[-1][2], tuple(kinds[-1][1].split()))]
    return fitting[0] if len(fitting) == 1 and len(councils) > 1 else ""


def one_of_two(folded: str, sentence: Sentence, two: Sequence[str]) -> str:
    """Return which of the `two` councils that the sentence before names one is about that tells of "the latter"."""
    if len(two) > 1 and _FORMER.match(folded, sentence.start):
        return two[0]
    return two[-1] if two and _LATTER.match(folded, sentence.start) else ""


def _tells(like: tuple[str, ...]) -> bool:
    """Say whether words tell one council from another."""
    return any(word in REGIONS or word in ("royal", "mainland") for word in like)
