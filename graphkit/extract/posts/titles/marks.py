"""The marks of a sentence that job titles are made of, and the bodies that a title names."""

from __future__ import annotations

from bisect import bisect_left

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.new_trusts import trust_at
from graphkit.vocabulary import vocabulary

_LISTED = frozenset((", ", " and ", ", and ", " & "))
#: Words of time that stand in a title before its head only: not "for the past five years".
_OF_TIME = frozenset(
    """current ex first former last late new next only past permanent present previous second then third fourth fifth
    sixth seventh eighth ninth tenth""".split()
)


class Marks:
    """The marks of a sentence that may be parts of titles, by where they begin and end."""

    def __init__(self, annotated: Annotated, start: int, end: int) -> None:
        self.annotated, self.start, self.end = annotated, start, end
        self.councils: list[CouncilMention] = _between(annotated.councils, start, end)
        self.bodies: list[Mark] = annotated.marks("organisation", start, end)
        named = [(m.start, m.end) for m in self.councils] + [(m.start, m.end) for m in self.bodies]
        before = [(m.start, m.end) for s in ("cue/role-modifier", "status") for m in annotated.marks(s, start, end)]
        beside = [stretch for stretch in before if annotated.folded[slice(*stretch)] not in _OF_TIME]
        portfolio = [
            (m.start, m.end)
            for m in annotated.marks("cue/portfolio", start, end)
            if annotated.text[m.start : m.end] != "send"
        ]
        after = [(m.start, m.end) for m in annotated.marks("cue/role-body", start, end)]
        self.by_end = {stop: begin for begin, stop in sorted(before + named + portfolio, reverse=True)}
        self.portfolio = dict(sorted(portfolio))
        self.portfolio_by_end = {stop: begin for begin, stop in portfolio}
        self.by_start = dict(sorted(beside + after + portfolio + named, key=lambda stretch: stretch[1]))


def _between(found: list[CouncilMention], start: int, end: int) -> list[CouncilMention]:
    return found[bisect_left(found, (start,)) : bisect_left(found, (end,))]


def named_body(marks: Marks, start: int, end: int) -> tuple[str, str]:
    """Return the council (GSS code) and the name of the other body that a title names."""
    for mention in marks.councils:
        if start <= mention.start < end:
            if mention.form == "provider":
                return "", vocabulary().providers[mention.provider].name
            if trust := trust_at(marks.annotated, mention.start):
                return "", trust.name
            return mention.gss[0], _other_body(marks, start, end)
    return "", _other_body(marks, start, end)


def _other_body(marks: Marks, start: int, end: int) -> str:
    named = next((mark for mark in marks.bodies if start <= mark.start < end), None)
    return vocabulary().concepts["organisation"][named.concept].label if named else ""


def councils_of(marks: Marks, start: int, end: int, following: int) -> tuple[int, tuple[str, ...]]:
    """Return where a title ends with the councils listed at its end, and those where they are several."""
    folded = marks.annotated.folded
    listed: list[CouncilMention] = []
    for mention in marks.councils:
        if mention.form == "provider" or mention.start < start or mention.start >= following:
            continue
        if mention.start >= end and not (listed and folded[listed[-1].end : mention.start] in _LISTED):
            break
        listed.append(mention)
    while len(listed) > 1 and listed[-1].start >= end and not _closes(folded, listed):
        listed.pop()
    gss = tuple(dict.fromkeys(code for mention in listed for code in mention.gss))
    return (max(end, listed[-1].end) if listed else end), (gss if len(gss) > 1 else ())


def _closes(folded: str, listed: list[CouncilMention]) -> bool:
    """Say whether the last of several councils ends a list: "Leeds and York", "Leeds, Hull, and York"."""
    gap = folded[listed[-2].end : listed[-1].start]
    return " and " in gap and (len(listed) > 2 or not gap.startswith(","))


def own_body(annotated: Annotated, start: int, end: int) -> str:
    """Return which kind of body spoken of a title means: `trust`, `council` or none."""
    if annotated.marks("cue/of-trust", start, end):
        return "trust"
    return "council" if annotated.marks("cue/of-council", start, end) else ""
