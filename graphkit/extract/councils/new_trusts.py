"""Trusts and companies that run the services of a council and are in no list, by what they are called."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, remembered
from graphkit.vocabulary import vocabulary

_KIND = (
    r"(?:Children(?:['’]s)?(?: (?:and|&) (?:Families|Young People(?:['’]s)?)| Services| Social Care)?"
    r"|Famil(?:y|ies)|Children (?:and|&) Families)"
)
#: "Aire Children's Trust", "Otley Families Company", "Children First Otley", "Otley Children First".
_NAME = re.compile(
    r"(?<![\w’'-])(?!(?:The|A|An|Its|Our|Their|This|That|New|In|At|For|And|But|If|When|While|As|Whether|NHS) )"
    rf"(?:[A-Z][\w-]+ (?:and |& |upon )?){{1,3}}?{_KIND} (?:Trust|Company|First)(?![\w’'])"
    r"|(?<![\w’'-])(?:Children|Families) First (?:for |in )?[A-Z][\w-]+"
)


#: Before the name that a trust no longer has.
_ONCE_CALLED = re.compile(
    r"\b(?:then|formerly|once|previously|originally|at first|used to be|was)(?: (?:known|called|named))?(?: as)?"
    r"(?: the)? $"
)


class Trust(NamedTuple):
    """A trust or company of a name, as told at `start`:`end`; `old` if it is told as one no longer in use."""

    start: int
    end: int
    name: str
    old: bool = False


@remembered
def trusts(annotated: Annotated) -> list[Trust]:
    """Return where the trusts and companies of a document are named, those of the vocabulary and others, in order."""
    known = [m for m in annotated.councils if m.form == "provider"]
    found = [Trust(m.start, m.end, vocabulary().providers[m.provider].name) for m in known]
    found += [
        Trust(match.start(), match.end(), match[0].replace("’", "'"))
        for match in _NAME.finditer(annotated.text)
        if not any(mention.start < match.end() and mention.end > match.start() for mention in known)
    ]
    return sorted(trust._replace(old=_is_old(annotated, trust)) for trust in found)


def _is_old(annotated: Annotated, trust: Trust) -> bool:
    return _ONCE_CALLED.search(annotated.folded, max(trust.start - 30, 0), trust.start) is not None


def trust_before(annotated: Annotated, position: int) -> Trust | None:
    """Return the trust or company named last before a position, by a name that it still has."""
    return next((trust for trust in reversed(trusts(annotated)) if trust.start < position and not trust.old), None)


def trust_at(annotated: Annotated, position: int) -> Trust | None:
    """Return the trust or company whose name covers a position."""
    return next((trust for trust in trusts(annotated) if trust.start <= position < trust.end), None)
