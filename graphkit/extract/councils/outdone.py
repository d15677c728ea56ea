"""Councils that a document names only beside another, of which it then goes on to tell."""

from __future__ import annotations

from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.single import single

#: So many more paragraphs than one that is never named without it name the council that a document is about.
_OUTDONE = 2
#: So near to its beginning a name opens a sentence.
_OPENING = 30


def outdone(annotated: Annotated) -> frozenset[str]:
    """Return the councils that open no sentence and are named only beside another, of which many more paragraphs tell.

    "The adviser, whose firm works for Bolton, will see whether Wakefield can mend itself": Wakefield comes up again.
    """
    blocks: dict[str, set[int]] = {}
    opening: set[str] = set()
    for sentence in annotated.sentences:
        for mention in single(annotated, sentence.start, sentence.end):
            blocks.setdefault(mention.gss[0], set()).add(sentence.block)
            if mention.start < sentence.start + _OPENING:
                opening.add(mention.gss[0])
    return frozenset(
        gss
        for gss, own in blocks.items()
        if gss not in opening and any(own < others and len(others) >= len(own) + _OUTDONE for others in blocks.values())
    )
