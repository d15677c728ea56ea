"""How much a document speaks of each council, and so which one is its main one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.asides import is_aside, is_aside_or_post, is_of_a_career, is_of_a_post
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.likeliest import likeliest
from graphkit.extract.councils.outdone import outdone
from graphkit.extract.councils.passing import is_turned_to, takes_on
from graphkit.extract.councils.single import single
from graphkit.model import TELLING
from graphkit.vocabulary import vocabulary

#: Mentions in a headline or standfirst count as this many in the body.
_HEADLINE_WEIGHT = 3
#: A paragraph gives a council no more weight than this, the first of them so much besides.
_BLOCK_WEIGHT, _FIRST = 2, 2
#: Before a council in a headline that has done something to the one told of.
_BY = (" by ", " with ")
#: So near to its beginning a name heads a document.
_HEAD = 30
#: So near to its beginning, a council opens a paragraph; so many that do make a round-up.
_OPENS, _SEVERAL = 5, 3
#: So many that paragraphs tell of alone make one, too.
_MANY = 5
#: What the weights of `likeliest` were learned from has so many paragraphs and more; shorter texts go by `_standing`.
_ARTICLE, _PARAGRAPHS = 4, frozenset({"paragraph", "item", "quote", "row"})
#: With no more weight than this a council does not stand against that of the paper's own place.
_PASSING = 2
#: So it is with this weight in what a council publishes under its name.
_PASSING_PAPERS = 6
#: After a place at the head of a document, a board or a service of its council.
_BODY = re.compile(
    r"(?:'s)?(?: [a-z'&-]+){0,4} (?:services|board|committee|panel|trust|partnership|directorate|department|cabinet)\b"
)
#: Words of the lines above the papers of a council's committees.
_PAPERS = re.compile(
    r"\b(?:(?<!local )democracy|democratic services|committees|agenda|meeting details|moderngov|modgov|scrutiny)\b"
)
#: Below a headline that names a council, a paragraph with a higher number than this opens nothing.
_EARLY = 5
#: How a sentence begins that leads up to its news.
_SCENE = re.compile(
    r"[\"' (]*(?:[a-z0-9-]+ ){0,4}(?:after|since|following|as|while|whereas|when|unlike|like|where|although|though)\b"
)
#: Words of those who write of their own council, and how many of them make a text theirs.
_OURS = re.compile(r"\b(?:we|our|us)\b")
_OFTEN = 4


class _Counted(NamedTuple):
    """A mention: its council, its block and its weight; whether in a headline, and whether it but sets the scene."""

    gss: str
    block: int
    weight: int
    headline: bool
    scene: bool


def main_council(annotated: Annotated) -> tuple[str, Counter[str]]:
    """Return the GSS code of the council that a document is about, empty for none, and what weight each has in it.

    A round-up, which tells of several councils in turn, has no main one.
    """
    mentions = list(_counted(annotated))
    weights = _weights(annotated, mentions)
    gone = frozenset(gss for gss in weights if _is_gone(annotated, gss, weights))
    standing = _standing(mentions, _around(annotated))
    foremost = max(weights, key=lambda gss: (gss not in gone, standing[gss]), default="")
    main = likeliest(annotated, gone, outdone(annotated)) if _is_article(annotated) else foremost
    main = _ours(annotated, mentions) or _published(annotated, main, weights)
    if _in_turn(annotated) and not (_publishes(annotated) and main == annotated.masthead):
        main = next((gss for gss in (main, foremost) if _is_above_all(gss, mentions)), "")
    return main, weights


def _is_article(annotated: Annotated) -> bool:
    return sum(block.kind in _PARAGRAPHS for block in annotated.document.blocks) >= _ARTICLE


def _published(annotated: Annotated, main: str, weights: Counter[str]) -> str:
    """Return the council that publishes a document, or in whose place its publisher is, if little else is told of."""
    publisher = _imprint(annotated)
    above = publisher or annotated.masthead
    passing = _PASSING_PAPERS if publisher or _publishes(annotated) else _PASSING
    return above if above and weights[main] <= passing else main


def _is_above_all(gss: str, mentions: list[_Counted]) -> bool:
    """Say whether a round-up is about one council above all others, or its headline names it."""
    even = _standing(mentions, {}, first=0)
    return even[gss] * 2 > even.total() or any(one.headline and one.gss == gss for one in mentions)


def _ours(annotated: Annotated, mentions: list[_Counted]) -> str:
    """Return the one council that the headline names of what its own people write: "our services"; empty for none."""
    above = {one.gss for one in mentions if one.headline}
    if len(above) != 1 or len({one.gss for one in mentions}) == 1:
        return ""
    ours = (one.start() for one in _OURS.finditer(annotated.folded))
    return above.pop() if sum(annotated.quotation_at(at) is None for at in ours) >= _OFTEN else ""


def _in_turn(annotated: Annotated) -> bool:
    """Say whether several councils open paragraphs of a document."""
    opening: dict[int, str] = {}
    named: dict[int, set[str]] = {}
    for sentence in annotated.sentences:
        mentions = single(annotated, sentence.start, sentence.end)
        told = {m.gss[0] for m in mentions if not is_aside(annotated.folded, sentence.start, m)}
        named.setdefault(sentence.block, set()).update(told)
        opens = bool(mentions) and mentions[0].start < sentence.start + _OPENS
        opening.setdefault(sentence.block, mentions[0].gss[0] if opens else "")
    alone = {next(iter(councils)) for councils in named.values() if len(councils) == 1}
    return len(set(opening.values()) - {""}) >= _SEVERAL or len(alone) >= _MANY


def _publishes(annotated: Annotated) -> bool:
    """Say whether a council's own name, or that of a board or site of its, heads the document, above minutes or so."""
    if annotated.masthead and _heads_papers(annotated):
        return True
    first = annotated.councils[0] if annotated.councils else None
    if first is None or first.start >= _HEAD:
        return False
    return first.form == "council" or _BODY.match(annotated.folded, first.end) is not None


def _heads_papers(annotated: Annotated) -> bool:
    """Say whether the lines above a document are those of the papers of committees."""
    for block in annotated.document.blocks:
        if block.kind not in ("furniture", "byline", "dateline"):
            return False
        if block.kind == "furniture" and _PAPERS.search(annotated.folded, block.start, block.end):
            return True
    return False


def _imprint(annotated: Annotated) -> str:
    """Return the council under whose copyright a document is; empty for none."""
    for block in annotated.document.blocks:
        if block.kind == "furniture" and "\N{COPYRIGHT SIGN}" in annotated.text[block.start : block.end]:
            named = [mention for mention in single(annotated, block.start, block.end) if mention.form == "council"]
            return named[0].gss[0] if len(named) == 1 else ""
    return ""


def _is_gone(annotated: Annotated, gss: str, weights: Counter[str]) -> bool:
    """Say whether a council had been replaced when the document appeared, which names one that took over from it."""
    councils, published = vocabulary().councils, annotated.document.published
    end = councils[gss].end
    if not end or not published or published <= end[: len(published)]:
        return False
    return any(gss in councils[other].replaces for other in weights if weights[other])


def _counted(annotated: Annotated) -> Iterator[_Counted]:
    """Yield the mentions by which a document speaks of a council, with their weight."""
    for sentence in annotated.sentences:
        headline = annotated.block_kind(sentence) in ("headline", "standfirst")
        mentions = single(annotated, sentence.start, sentence.end)
        for mention in mentions:
            start = sentence.start
            if is_aside_or_post(annotated.folded, start, mention):
                continue
            if takes_on(annotated.folded, start, mention, mentions):
                continue
            if headline and annotated.folded.endswith(_BY, 0, mention.start):
                continue
            told = headline and not annotated.folded.endswith(" from ", 0, mention.start)
            told = told and annotated.quotation_at(mention.start) is None
            weight = (_HEADLINE_WEIGHT if told else 1) + mention.certain
            scene = _sets_the_scene(annotated.folded, start, mention, mentions)
            scene = scene or is_of_a_career(annotated.folded, sentence, mention)
            yield _Counted(mention.gss[0], sentence.block, weight, headline, scene)


def _weights(annotated: Annotated, mentions: list[_Counted]) -> Counter[str]:
    """Return how much the document speaks of each council, in order of first mention."""
    weights: Counter[str] = Counter()
    for one in mentions:
        weights[one.gss] += one.weight
    if not weights:
        weights.update(_named_in_passing(annotated))
    for gss, weight in _around(annotated).items():
        weights[gss] += weight
    return weights


def _standing(mentions: list[_Counted], around: dict[str, int], first: int = _FIRST) -> Counter[str]:
    """Return by what the councils of a document vie for being its main one.

    A paragraph that names a council again and again counts little more than one that does so once, and the
    `first` paragraph that names any has so much more weight than the others.
    """
    standing = Counter(around)
    opening = next((one.block for one in mentions if not one.headline), -1)
    opening = -1 if any(one.headline for one in mentions) and opening > _EARLY else opening
    by_block: Counter[tuple[int, str]] = Counter()
    for one in mentions:
        if not one.scene:
            by_block[one.block, one.gss] += one.weight
    headlines = {one.block for one in mentions if one.headline}
    for (block, gss), weight in by_block.items():
        standing[gss] += weight if block in headlines else min(weight, _BLOCK_WEIGHT) + (block == opening) * first
    return standing


def _sets_the_scene(folded: str, start: int, mention: CouncilMention, mentions: list[CouncilMention]) -> bool:
    """Say whether a council but sets the scene for news of another, or helps it.

    "Ten years after the trial in Derby, …"; "Derby has asked Bolton for help".
    """
    before = any(other.start < mention.start and other.gss != mention.gss for other in mentions)
    if before and is_turned_to(folded, start, mention):
        return True
    following = next((other.start for other in mentions if other.start > mention.end and other.gss != mention.gss), 0)
    return _SCENE.match(folded, start, mention.start) is not None and "," in folded[mention.end : following]


def _named_in_passing(annotated: Annotated) -> Iterator[str]:
    """Yield the councils of a document that names all in passing, those of somebody's post aside."""
    for mention in annotated.councils:
        if len(mention.gss) == 1 and not is_of_a_post(annotated.folded, mention):
            yield mention.gss[0]


def _around(annotated: Annotated) -> dict[str, int]:
    """Return the councils named in the masthead, the byline and the captions, with their weight."""
    blocks = annotated.document.blocks
    first = next((i for i, block in enumerate(blocks) if block.kind == "paragraph"), len(blocks))
    outside = [block for i, block in enumerate(blocks) if block.kind not in TELLING and block.kind != "comment"]
    return {
        mention.gss[0]: 3 if mention.form == "council" else 1
        for block in outside
        if block.kind == "caption" or block.start < blocks[first - 1].end
        for mention in single(annotated, block.start, block.end)
    }
