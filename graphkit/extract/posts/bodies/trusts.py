"""Trusts and companies that run the services of a council, and the posts that are told to be theirs."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.new_trusts import trust_at, trust_before, trusts
from graphkit.extract.posts.bodies.elsewhere import named_elsewhere
from graphkit.extract.posts.titles.titles import Title
from graphkit.vocabulary import vocabulary

_TRUST_NAME = re.compile(r"\b(?:Trust|Company|Children First|Together for Children)\b")
_NO_TRUST = re.compile(r"\b(?:NHS|Hospital|Academy|Academies|School|Council|Talk|Education|Reinvestment|News)\b")
_CALLED = re.compile(
    r"\b(?:company|trust|organisation),? (?:to be |will be |is )?(?:called|named|known as)"
    r" ((?:[A-Z][\w'’&-]+ (?:(?:for|and|of) )?){0,4}[A-Z][\w'’&-]+)"
)
_HAS = re.compile(
    r"\b(?:has had|has|had|have|is looking for|names|named|appointed|hired|lost|gets)(?: [\w'-]+){0,6} ?$"
)
#: Where a clause begins, and what stands there before its subject.
_CLAUSES = re.compile(r"; |: |, (?:and|but|while|whereas) ")
_OPENS = re.compile(r"[\"' ]*(?:(?:and|but|at|the|now|for) )*")
_THE_TRUST = re.compile(r"the (?:children's (?:services )?)?(?:trust|company)\b(?!'s (?:owner|parent))")
#: How far back a trust is looked for, and that of which "its chief executive" may be.
_BACK, _ITS_BACK = 240, 400


class _Named(NamedTuple):
    """A council, or a trust, named at `start`:`end`."""

    start: int
    end: int
    trust: bool


def of_a_trust(annotated: Annotated, title: Title) -> bool:
    """Say whether "its chief executive", or one told by a trust itself, is that of the trust."""
    if own_trust(annotated):
        return title.own != "council" and not title.council and not title.body
    if _of_trust_named(annotated, title):
        return True
    if not annotated.folded.startswith("its ", title.opening):
        return (
            _trust_has(annotated, title)
            or _trust_before(annotated, title)
            or _last_spoken_of(annotated, title) == "trust"
        )
    start = max(title.start - _ITS_BACK, 0)
    named = _named(annotated, start, title.start)
    told = [one.start for one in named if one.trust]
    told += [mark.start for mark in annotated.marks("cue/of-trust", start, title.start)]
    others = [one for one in named if not one.trust and not annotated.folded.endswith("from ", 0, one.start)]
    return max(told, default=-1) > max((one.start for one in others), default=-1)


def _named(annotated: Annotated, start: int, end: int) -> list[_Named]:
    """Return the councils and trusts named at `start`:`end`, without those inside the name of a trust."""
    own = [trust for trust in trusts(annotated) if start <= trust.start < end]
    councils = [
        _Named(mention.start, mention.end, trust=False)
        for mention in within(annotated.councils, start, end)
        if not any(trust.start <= mention.start < trust.end for trust in own)
    ]
    return sorted([*councils, *(_Named(trust.start, trust.end, trust=True) for trust in own)])


def _trust_before(annotated: Annotated, title: Title) -> bool:
    """Say whether a title that names nobody's body follows a sentence that a trust begins, in its paragraph."""
    index = annotated.sentence_index(title.start)
    before, here = annotated.sentences[max(index - 1, 0)], annotated.sentences[index]
    if not index or before.block != here.block or title.council or title.own == "council":
        return False
    first = _named(annotated, before.start, before.start + len("the x"))
    last = _named(annotated, before.start, title.start)
    return bool(first) and first[0].trust and last[-1].trust


def _last_spoken_of(annotated: Annotated, title: Title) -> str:
    """Return whether a trust or a council is what the last sentence with one of the two is about: its first."""
    if title.council or title.own == "council" or title.body or title.plural:
        return ""
    start = max(title.opening - _ITS_BACK, 0)
    told = [(one.start, "trust" if one.trust else "council") for one in _bodies_named(annotated, start, title.opening)]
    told += [
        (mark.start, "trust")
        for mark in annotated.marks("cue/of-trust", start, title.opening)
        if _THE_TRUST.match(annotated.folded, max(mark.start - len("the "), 0))
    ]
    told += [(mark.start, "council") for mark in annotated.marks("cue/council-body", start, title.opening)]
    if not told:
        return ""
    last = annotated.sentences[annotated.sentence_index(max(told)[0])]
    return min(one for one in told if one[0] >= last.start)[1]


def _bodies_named(annotated: Annotated, start: int, end: int) -> list[_Named]:
    """Return the trusts named at `start`:`end`, and the councils that are named as such and not as places."""
    places = {mention.start for mention in within(annotated.councils, start, end) if mention.form == "place"}
    return [one for one in _named(annotated, start, end) if one.trust or one.start not in places]


def _of_trust_named(annotated: Annotated, title: Title) -> bool:
    """Say whether a title is told as that of a trust: "of the new Oak Children's Trust", in a clause a trust begins."""
    if title.council or title.body or title.own == "council":
        return False
    if is_provider(named_elsewhere(annotated, title)):
        return True
    sentence = annotated.sentences[annotated.sentence_index(title.start)]
    cuts = [cut.end() for cut in _CLAUSES.finditer(annotated.folded, sentence.start, title.opening)]
    for start in reversed([sentence.start, *cuts]):
        begun = _OPENS.match(annotated.folded, start, title.opening)
        first = _named(annotated, start, (begun.end() if begun else start) + 1)
        if first:
            return first[0].trust
    return False


def _trust_has(annotated: Annotated, title: Title) -> bool:
    """Say whether a title is that of whom a trust has or names: "the trust has had one chief executive"."""
    sentence = annotated.sentences[annotated.sentence_index(title.start)]
    before = _named(annotated, sentence.start, title.start)
    if title.council or not before or not before[-1].trust:
        return False
    return _HAS.search(annotated.folded, before[-1].end, title.opening) is not None


def provider_at(annotated: Annotated, position: int) -> str:
    """Return the name of the trust spoken of at a position: the last one named, or else the first, or the author."""
    trust = trust_before(annotated, position) or next(iter(trusts(annotated)), None)
    return trust.name if trust else own_trust(annotated)


def company_called(annotated: Annotated) -> str:
    """Return the name of a new trust or company that a document introduces: "a company called Aire Families"."""
    match = _CALLED.search(annotated.text)
    return match[1] if match else ""


def is_provider(name: str) -> bool:
    """Say whether a name is that of a trust or company that runs the services of a council."""
    known = any(provider.name == name for provider in vocabulary().providers.values())
    return known or (_TRUST_NAME.search(name) is not None and not _NO_TRUST.search(name))


def own_trust(annotated: Annotated) -> str:
    """Return the name of the trust or company that publishes a document, or heads it; empty for none."""
    publisher = annotated.document.publisher
    if _TRUST_NAME.search(publisher) and not _NO_TRUST.search(publisher):
        return publisher
    blocks = annotated.document.blocks
    first = next((block.start for block in blocks if block.kind not in ("furniture", "byline", "dateline")), 0)
    above = next((m for m in within(annotated.councils, 0, first) if m.form == "provider"), None)
    return vocabulary().providers[above.provider].name if above else ""


def its_trust(annotated: Annotated, title: Title) -> str:
    """Return the name of the trust that "its director" is of: the one named last before; empty for none."""
    if title.council or not annotated.folded.startswith("its ", title.opening):
        return ""
    before = _named(annotated, max(title.opening - _BACK, 0), title.opening)
    last = trust_at(annotated, before[-1].start) if before and before[-1].trust else None
    return last.name if last else ""
