"""The two councils that have one officer: "Kent and Medway share a director", "a single director serves both"."""

from __future__ import annotations

import re
from collections import Counter

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.councils import CouncilMention

#: Before a title: what two councils do with it.
_SHARE = re.compile(
    r"(?P<two>\b(?:the|both|these|those)(?: (?:two|neighbouring|neighbour))* (?:councils|authorities|boroughs|counties"
    r"|cities|neighbours)|\b(?:they|the two|the pair|both))?(?: (?:now|once|also|still|both|have|had|already|used to"
    r"|will|councils?|each))*"
    r" (?P<how>shared?|shares?|sharing|had|have|get|got)(?: (?:the same|one|an?|a statutory|the))*"
    r"(?P<one> (?:joint|single|shared|common|one|same))*(?: (?:joint|single|shared|common|statutory))* $"
)
_AND = frozenset({" and ", " and neighbouring ", " and nearby "})
#: "A joint director", right before a title or as its first words.
_JOINT = re.compile(r"\b(?:joint|single|shared|common|sole|same|one)(?: [\w-]+)? $")
_THEIRS = re.compile(r"\btheir (?:joint|shared|single|common)(?: [\w-]+)? $")
#: After a title and its holder: "covers both areas", "serves Kent and Medway".
_SERVES = re.compile(
    r"(?:, [^.;:\"]{3,60},|: [^.;:\"]{3,40},?)?(?: (?:who|now|also|still|has|had|will|is|was))*"
    r" (?:serves?|served|covers?|covered|works? (?:for|across)|worked for|runs?|ran|oversees|oversaw"
    r"|responsible for|looks after|looked after)"
    r" (?:(?P<both>(?:both|the (?:two|pair))(?=[,.;]|$| (?:until|since|from|for)\b"
    r"| (?:councils|authorities|boroughs|counties|cities|areas|places)\b(?! of\b)))|both )?"
)
_PLAIN = frozenset({"share", "shared", "shares", "sharing"})
_BEFORE, _FURTHER, _NEAR = 70, 120, 5
_TWO = 2


def sharers(annotated: Annotated, start: int, head: int, end: int, stop: int) -> tuple[str, ...]:
    """Return the two councils (GSS codes) told to have one holder of a title; none where no two are told.

    The title has its head at `head` and ends at `end`, in a sentence at `start`:`stop`.
    """
    folded = annotated.folded
    shares = _SHARE.search(folded, max(start, head - _BEFORE), head)
    if shares and (shares["how"] in _PLAIN or _JOINT.search(shares[0])):
        before = _named(annotated, max(start, shares.start() - _FURTHER), shares.start())[-2:]
        beside = bool(before) and not folded[before[-1].end : shares.start()].strip(" ,")
        return _pair(annotated, before if beside else []) or (
            _last_two(annotated, start, head) if shares["two"] else ()
        )
    if _THEIRS.search(folded, max(start, head - _BEFORE), head):
        return _last_two(annotated, annotated.sentences[max(annotated.sentence_index(start) - 1, 0)].start, head)
    serves = _SERVES.match(folded, end, stop) if _JOINT.search(folded, max(start, head - _BEFORE), head) else None
    if serves is None:
        return ()
    if serves["both"]:
        return _last_two(annotated, start, stop)
    after = _named(annotated, serves.end(), stop)[:2]
    return _pair(annotated, after if after and after[0].start - serves.end() < _NEAR else [])


def _named(annotated: Annotated, start: int, end: int) -> list[CouncilMention]:
    return [m for m in within(annotated.councils, start, end) if m.alone]


def _pair(annotated: Annotated, named: list[CouncilMention]) -> tuple[str, ...]:
    """Return two councils (GSS codes) that "and" joins; none for others."""
    if len(named) < _TWO or annotated.folded[named[0].end : named[1].start] not in _AND:
        return ()
    return named[0].alone, named[1].alone


def _last_two(annotated: Annotated, start: int, position: int) -> tuple[str, ...]:
    """Return the only two councils named from `start` to a position, or else the two named most often in the text."""
    near = list(dict.fromkeys(m.alone for m in _named(annotated, start, position)))
    often = Counter(m.alone for m in _named(annotated, 0, len(annotated.text))).most_common(_TWO)
    codes = near if len(near) == _TWO else [gss for gss, _ in often]
    return tuple(codes) if len(codes) == _TWO else ()
