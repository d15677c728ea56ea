"""Which council a document is about: the likeliest, by learned weights of where and how it names each.

The weights are kept in `ontology/weights/councils.json.gz`, made by `graphkit.extract.councils.train`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cache
from typing import NamedTuple

import msgspec

from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.asides import is_aside_or_post
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.passing import takes_on
from graphkit.extract.councils.towns import most_towns, towns_told
from graphkit.extract.learned.kept import read_weights
from graphkit.extract.learned.rows import Group
from graphkit.model import TELLING

#: Every feature counts so much.
_COUNTS = 1.0
_BODY = frozenset({"paragraph", "item", "quote", "row"})
#: The words before and after a name, in so many characters.
_REACH = 30
_BEFORE = re.compile(r"([a-z']+|[,;:(\"-])[ \"']*$")
_AFTER = re.compile(r"'s [a-z-]+|'s|[ \"']*(?:[a-z-]+|[,;:.)(-])")
#: A name so near to the beginning of its sentence opens it.
_OPENS = 3
#: Words before names of which it matters how often they stand there.
_OFTEN = ("^", "in", "at", "from", "by", "with", "to", "of", "for", "and")
#: Numbers up to the same one of these are alike, and shares in so many parts.
_STEPS, _PARTS = (0, 1, 2, 3, 5, 8, 12), 4
#: A town in the first of so many parts of a text is told early.
_EARLY = 4


class CouncilWeights(msgspec.Struct):
    """The weight of each feature of a council that a document may be about, and where they come from."""

    provenance: str
    weights: dict[str, float]


#: About as much as the most telling feature weighs.
_OUTDONE = 1.0


class _Named(NamedTuple):
    """A mention of a council, the index and the kind of its block, and the words before and after it."""

    mention: CouncilMention
    block: int
    kind: str
    before: str
    after: str

    @property
    def gss(self) -> str:
        return self.mention.gss[0]


@cache
def learned() -> dict[str, float]:
    """Return the weights of the ontology that graphkit came with."""
    return read_weights("councils", CouncilWeights).weights


def likeliest(annotated: Annotated, gone: frozenset[str] = frozenset(), outdone: frozenset[str] = frozenset()) -> str:
    """Return the council (GSS code) that a document is likeliest about, none of those `gone`; empty for none.

    Those `outdone`, never named without another of which more is told, are less likely by `_OUTDONE`.
    """
    named = dict.fromkeys(one.gss[0] for one in annotated.councils if one.alone and one.gss[0] not in gone)
    if len(named) < 2:
        return next(iter(named), "")
    weights, told = learned(), features(annotated)
    return max(named, key=lambda gss: sum(weights.get(one, 0.0) for one in told[gss]) - _OUTDONE * (gss in outdone))


def groups(told: list[str]) -> list[Group]:
    """Return features as they are learned from."""
    return [(_COUNTS, told)]


def features(annotated: Annotated) -> dict[str, list[str]]:
    """Return what speaks for or against a document's being about each council that it names alone."""
    named = _named(annotated)
    order = list(dict.fromkeys(one.gss for one in named if one.kind in TELLING and one.kind != "headline"))
    paragraphs = [index for index, block in enumerate(annotated.document.blocks) if block.kind in _BODY]
    filled = {gss: {one.block for one in named if one.gss == gss and one.kind in _BODY} for gss in order}
    most = max(map(len, filled.values()), default=0)
    towns = towns_told(annotated)
    found = {}
    for gss in dict.fromkeys(one.gss for one in named):
        mine = [one for one in named if one.gss == gss]
        here = len(filled.get(gss, ()))
        found[gss] = [
            *_above(gss, named, paragraphs[:2]),
            f"order {min(order.index(gss), _PARTS - 1) if gss in order else '-'}",
            *(f"in {kind}" for kind in dict.fromkeys(one.kind for one in mine if one.kind not in _BODY)),
            *(["masthead"] if annotated.masthead == gss else []),
            f"paragraphs {_step(here)}",
            f"paragraphs of all {_part(here, len(paragraphs))}",
            f"paragraphs less than most {min(_PARTS, most - here)}",
            *_words(mine),
            *_ways(annotated, mine),
            f"towns {_step(len(towns.get(gss, ())))}",
            f"towns most {most_towns(towns, gss)}",
            f"town early {any(at < len(annotated.text) / _EARLY for at in towns.get(gss, ()))}",
        ]
    return found


def _named(annotated: Annotated) -> list[_Named]:
    """Return the mentions that mean one council."""
    blocks = annotated.document.blocks
    starts = [block.start for block in blocks]
    found = []
    for mention in annotated.councils:
        if mention.alone:
            index = max(bisect_right(starts, mention.start) - 1, 0)
            found.append(_Named(mention, index, blocks[index].kind, *_beside(annotated, mention)))
    return found


def _beside(annotated: Annotated, mention: CouncilMention) -> tuple[str, str]:
    """Return the word or mark before a mention ("^" at the beginning of a sentence) and the one after it."""
    folded, start, end = annotated.folded, mention.start, mention.end
    sentence = annotated.sentences[annotated.sentence_index(start)] if annotated.sentences else None
    before = _BEFORE.search(folded[max(0, start - _REACH) : start])
    after = _AFTER.match(folded[end : end + _REACH])
    opens = before is None or (sentence is not None and 0 <= start - sentence.start < _OPENS)
    return "^" if opens or before is None else before[1], after[0].strip() if after else "$"


def _above(gss: str, named: list[_Named], paragraphs: list[int]) -> list[str]:
    """Return whether the headline and each of the first paragraphs name a council, and how many others they do."""
    found = []
    places = [("headline", [one for one in named if one.kind == "headline"])]
    places += [(f"paragraph {n}", [one for one in named if one.block == at]) for n, at in enumerate(paragraphs)]
    for place, there in places:
        others = len({one.gss for one in there} - {gss})
        own = [one for one in there if one.gss == gss]
        found.append(f"{place} {bool(own)} others {min(2, others)}")
        if own and others:
            found.append(f"{place} first {own[0] == there[0]}")
    return found


def _words(mine: list[_Named]) -> list[str]:
    """Return the words around the mentions of a council in what is told."""
    told = [one for one in mine if one.kind in TELLING and one.kind != "heading"]
    before = Counter(one.before for one in told)
    return [
        *(f"before {word}" for word in before),
        *(f"after {word}" for word in dict.fromkeys(one.after for one in told)),
        *(f"before {word} {_part(before[word], len(mine))}" for word in _OFTEN if before[word]),
    ]


def _ways(annotated: Annotated, mine: list[_Named]) -> list[str]:
    """Return in which ways the mentions of a council name it: certainly, by the way, as one that helps another."""
    aside = helping = 0
    for one in mine:
        if one.kind in TELLING:
            sentence = annotated.sentences[annotated.sentence_index(one.mention.start)]
            aside += is_aside_or_post(annotated.folded, sentence.start, one.mention)
            beside = [other for other in annotated.councils_in(sentence) if other.alone]
            helping += takes_on(annotated.folded, sentence.start, one.mention, beside)
    return [
        f"aside {_part(aside, len(mine))}",
        f"helps {helping > 0}",
        f"certain {_part(sum(one.mention.certain for one in mine), len(mine))}",
        f"as council {any(one.mention.form == 'council' for one in mine)}",
        f"as provider {any(one.mention.form == 'provider' for one in mine)}",
    ]


def _step(number: int) -> str:
    return next((str(step) for step in _STEPS if number <= step), "more")


def _part(number: int, of: int) -> int:
    return _PARTS * number // max(of, 1)
