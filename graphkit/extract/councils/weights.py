"""How much a document speaks of each council, and so which one is its main one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.asides import is_aside, is_of_a_post, is_post
from graphkit.extract.councils.councils import CouncilMention
from graphkit.model import TELLING
from graphkit.vocabulary import vocabulary

#: Mentions in a headline or standfirst count as this many in the body.
_HEADLINE_WEIGHT = 3
#: With no more weight than this a council does not stand against that of the paper's own place.
_PASSING = 2
#: What a council does that takes on the services of one named after it, or lends it a hand.
_TAKES_ON = re.compile(
    r"(?:'s)?(?: [a-z]+){0,3}? (?:to|will|would|could|may|shall|is|has|have|had|steps|takes|runs|took|stepped)"
    r"(?: (?:be|been|to|now|agreed|offered|also|set|poised|due|asked|told|invited|ready|chosen|picked|in|line))*"
    r" ?\b(?:tak(?:e|es|ing|en) (?:charge|over|control|responsibility|on)|took (?:charge|over|control)|charge|over"
    r"|control|run(?:ning)?|responsible for|step(?:ping|ped)? in|in to|help(?:ing)?|assist(?:ing)?|rescue|lead(?:ing)?"
    r"|lend(?:ing)?|lent|oversee(?:ing)?|manag(?:e|ing)|support(?:ing)?|advis(?:e|ing))\b"
)
#: What is done to services that go to the council named next.
_TAKEN_ON = re.compile(
    r"\b(?:hand(?:s|ed|ing)?\b[^.;:]{0,70}\bto|(?:turn(?:s|ed|ing)?|look(?:s|ed|ing)?) to|(?:to be |being |be )?(?:run"
    r"|taken over|overseen|rescued|helped|managed|supported|supervised) by|(?:help|support|advice|rescue) from)"
    r"(?: (?:its|the|their|neighbours?|neighbouring|nearby|richer|better-rated|outstanding))* $"
)


def main_council(annotated: Annotated) -> tuple[str, Counter[str]]:
    """Return the GSS code of the council that a document is about, empty for none, and what weight each has in it."""
    weights = _weights(annotated)
    present = {gss: weight for gss, weight in weights.items() if not _is_gone(annotated, gss, weights)}
    main = max(present, key=lambda gss: present[gss]) if present else annotated.masthead
    if annotated.masthead and weights[main] <= _PASSING:
        main = annotated.masthead
    return main, weights


def single(annotated: Annotated, start: int, end: int) -> list[CouncilMention]:
    """Return the mentions of a stretch that mean one council (a trust may serve several)."""
    return [mention for mention in within(annotated.councils, start, end) if len(mention.gss) == 1]


def _is_gone(annotated: Annotated, gss: str, weights: Counter[str]) -> bool:
    """Say whether a council had been replaced when the document appeared, which names one that took over from it."""
    councils, published = vocabulary().councils, annotated.document.published
    end = councils[gss].end
    if not end or not published or published <= end[: len(published)]:
        return False
    return any(gss in councils[other].replaces for other in weights if weights[other])


def _weights(annotated: Annotated) -> Counter[str]:
    """Return how much the document speaks of each council, in order of first mention."""
    weights: Counter[str] = Counter()
    for sentence in annotated.sentences:
        headline = annotated.block_kind(sentence) in ("headline", "standfirst")
        mentions = single(annotated, sentence.start, sentence.end)
        for mention in mentions:
            start = sentence.start
            if is_aside(annotated.folded, start, mention) or is_post(annotated.folded, start, mention):
                continue
            if not _takes_on(annotated.folded, start, mention, mentions):
                told = headline and not annotated.folded.endswith(" from ", 0, mention.start)
                weights[mention.gss[0]] += (_HEADLINE_WEIGHT if told else 1) + mention.certain
    if not weights:
        weights.update(_named_in_passing(annotated))
    for gss, weight in _around(annotated).items():
        weights[gss] += weight
    return weights


def _takes_on(folded: str, start: int, mention: CouncilMention, mentions: list[CouncilMention]) -> bool:
    """Say whether a council of a sentence is one that runs or mends the services of another that it names."""
    others = [other for other in mentions if other.gss != mention.gss]
    if any(other.start < mention.start for other in others):
        return _TAKEN_ON.search(folded, max(start, mention.start - 120), mention.start) is not None
    return bool(others) and _TAKES_ON.match(folded, mention.end) is not None


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
