"""Job titles of any wording: what role they are, by the parts that they are made of, and in which body.

A title is a head (`director`, `portfolio holder`, `chairs`) with the words before it (`interim`,
`the council's`) and what it is for or of (`children, young people and education`, `the trust`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.councils import CouncilMention
from graphkit.vocabulary import vocabulary

_DETERMINER = re.compile(r"\b(?:the|a|an|its|his|her|their|our|this|whose|one)(?: then)? $")
_JOIN_LEFT = re.compile(r"(?:'s?)?[ -]$")
_AND_LEFT = re.compile(r"(?:, | and | & |, and )$")
_PLACE_OF_MP = re.compile(r"(?:[A-Z][\w-]+ (?:and |upon |on )?)*[A-Z][\w-]+(?:['’]s?)? $")
_JOIN_RIGHT = re.compile(
    r"[ ,/&-]*(?:\b(?:of|for|with|at|in|on|and|the|its|their|our|a|responsible|responsibility)\b[ ,/&]*)*"
)
_PORTFOLIO_ONLY = re.compile(r",|\band\b|&|/")
_CONSTITUENCY = re.compile(r" for(?: [A-Z][\w'’-]+| and| upon| on)+")
_VERBS = frozenset("chairs chaired chairing".split())
#: Verbs of which "the council" as object tells of its political leader.
_HEADS_COUNCIL = frozenset("leads led lead heads headed leading heading".split())
#: "led by X" tells of an inspector where the team is spoken of within so many characters before.
_TEAM = 70
_PLURALS = ("ors", "ers", "mps", "judges", "chairs", "executives", "secretaries", "spokesmen", "heads", "justices")

#: (role by its head, what the title must speak of, what it must not, the role that this makes).
_REFINEMENTS: tuple[tuple[str, str, str, str], ...] = (
    ("director", "of-children", "of-part", "director-of-childrens-services"),
    ("cabinet-member", "of-children", "", "lead-member"),
    ("mayor", "of-children", "", "lead-member"),
    ("mayor", "deputy", "", "deputy-leader"),
    ("chief-executive", "of-trust", "", "trust-chief-executive"),
    ("chair", "of-improvement", "", "improvement-board-chair"),
    ("chair", "of-safeguarding", "", "safeguarding-board-chair"),
    ("chair", "of-scrutiny", "", "scrutiny-chair"),
    ("chair", "of-trust", "", "trust-chair"),
    ("leader", "of-children", "of-part", "director-of-childrens-services"),
    ("boss", "of-children", "of-part", "director-of-childrens-services"),
    ("boss", "of-trust", "", "trust-chief-executive"),
    ("lead", "of-children", "", "lead-member"),
    ("council-leader", "of-opposition", "of-council", "opposition-leader"),
    ("leader", "of-opposition", "of-council", "opposition-leader"),
    ("leader", "of-council", "", "council-leader"),
    ("leader", "of-trust", "", "trust-chief-executive"),
)
_CUES = tuple(
    f"cue/of-{part}"
    for part in ("children", "part", "trust", "scrutiny", "improvement", "safeguarding", "opposition", "council")
)


class Title(NamedTuple):
    """A job title at `start`:`end`, its determiner from `opening` on.

    `role` is a role of the fact tables. `council` holds the GSS code and `body` the name of what the
    title itself names as the body; `own` says that it speaks of the council or trust spoken of
    (`council`, `trust` or empty). `verb` is set for "who chairs the board"; `plural` for "inspectors".
    """

    opening: int
    start: int
    end: int
    role: str
    head: str
    council: str = ""
    body: str = ""
    own: str = ""
    verb: bool = False
    plural: bool = False


#: Cue words that may be heads, and as what.
_HEAD_CUES = {
    "chairing": "chair",
    "leading": "leader",
    "brief": "lead-member",
    "boss": "boss",
    "portfolio-lead": "lead",
}
_HEADED = ("role", *(f"cue/{cue}" for cue in _HEAD_CUES))
#: Heads that make a title only with what they are of.
_HEADS_ONLY = frozenset(_HEAD_CUES.values()) - {"lead-member"}


class _Head(NamedTuple):
    start: int
    end: int
    role: str


class _Marks:
    """The marks of a sentence that may be parts of titles, by where they begin and end."""

    def __init__(self, annotated: Annotated, start: int, end: int) -> None:
        self.annotated, self.start, self.end = annotated, start, end
        self.councils: list[CouncilMention] = _between(annotated.councils, start, end)
        self.bodies: list[Mark] = annotated.marks("organisation", start, end)
        named = [(m.start, m.end) for m in self.councils] + [(m.start, m.end) for m in self.bodies]
        before = [(m.start, m.end) for s in ("cue/role-modifier", "status") for m in annotated.marks(s, start, end)]
        portfolio = [(m.start, m.end) for m in annotated.marks("cue/portfolio", start, end)]
        after = [(m.start, m.end) for m in annotated.marks("cue/role-body", start, end)]
        self.by_end = {stop: begin for begin, stop in sorted(before + named, reverse=True)}
        self.portfolio = dict(sorted(portfolio))
        self.portfolio_by_end = {stop: begin for begin, stop in portfolio}
        self.by_start = dict(sorted(before + after + portfolio + named, key=lambda stretch: stretch[1]))


def _between(found: list[CouncilMention], start: int, end: int) -> list[CouncilMention]:
    return found[bisect_left(found, (start,)) : bisect_left(found, (end,))]


def titles(annotated: Annotated, start: int, end: int) -> list[Title]:
    """Return the job titles in a sentence, in order, without those inside another."""
    heads = _heads(annotated, start, end)
    if not heads:
        return []
    marks = _Marks(annotated, start, end)
    found: list[Title] = []
    for index, head in enumerate(heads):
        if found and head.start < found[-1].end:
            continue
        following = heads[index + 1].start if index + 1 < len(heads) else end + 9
        title = _title(marks, head, found[-1].end if found else start, following)
        if title is not None:
            found.append(title)
    return found


def _heads(annotated: Annotated, start: int, end: int) -> list[_Head]:
    marks = within(annotated.merged(_HEADED), start, end)
    if not marks:
        return []
    heads = [_Head(m.start, m.end, _HEAD_CUES.get(m.concept, m.concept)) for m in marks]
    bodies = annotated.marks("organisation", start, end)
    heads = [head for head in heads if not any(body.start < head.start < body.end for body in bodies)]
    kept: list[_Head] = []
    for head in heads:
        if not kept or head.start >= kept[-1].end:
            kept.append(head)
    return kept


def _title(marks: _Marks, head: _Head, left: int, following: int) -> Title | None:
    annotated = marks.annotated
    word = annotated.folded[head.start : head.end]
    verb = head.role == "leader" or word in _VERBS or word.startswith(("holds ", "held ", "has "))
    begin = next((m.start for m in marks.councils if m.start < head.start < m.end), head.start)
    start = head.start if verb else _leftmost(marks, begin, left)
    if head.role == "mp":
        start = _constituency(marks, start, left)
    end = _rightmost(marks, head, following)
    role = _refined(marks, head.role, word, start, end)
    if role is None:
        return None
    determiner = None if verb else _DETERMINER.search(annotated.folded, max(left, start - 10), start)
    opening = determiner.start() if determiner else start
    council, body = _named_body(marks, start, end)
    own = "" if council or body else _own(annotated, start, end)
    plural = not verb and word.endswith(_PLURALS)
    return Title(opening, start, end, role, word, council, body, own, verb, plural)


def _leftmost(marks: _Marks, head: int, left: int) -> int:
    """Return where the words before a head that belong to its title begin."""
    position = head
    while position > left:
        join = _JOIN_LEFT.search(marks.annotated.folded, max(left, position - 3), position)
        begin = None if join is None else marks.by_end.get(position - 1, marks.by_end.get(join.start()))
        if begin is None or begin < left:
            join = _AND_LEFT.search(marks.annotated.folded, max(left, position - 6), position)
            begin = marks.portfolio_by_end.get(join.start()) if join and position < head else None
            if begin is None or begin < left:
                break
        position = begin
    return position


def _constituency(marks: _Marks, position: int, left: int) -> int:
    """Return where the place that a member of parliament is for begins, before the head."""
    match = _PLACE_OF_MP.search(marks.annotated.text, max(left, position - 50), position)
    return match.start() if match else position


def _rightmost(marks: _Marks, head: _Head, following: int) -> int:
    """Return where the words after a head, saying what it is for or of, end."""
    text, folded = marks.annotated.text, marks.annotated.folded
    if head.role == "mp":
        match = _CONSTITUENCY.match(text, head.end, marks.end)
        return match.end() if match else head.end
    end = position = head.end
    while position < marks.end:
        join = _JOIN_RIGHT.match(folded, position, marks.end)
        assert join is not None
        begin = join.end()
        if begin == position or begin > following:
            break
        words = join[0]
        known = marks.portfolio if _PORTFOLIO_ONLY.search(words) else marks.by_start
        stop = known.get(begin)
        if stop is None or stop > following:
            break
        if following - stop <= 3 and _PORTFOLIO_ONLY.search(words):
            break
        end = position = stop
        if folded.startswith("'s ", end):
            position += 2
        elif folded.startswith("' ", end):
            position += 1
    return end


def _refined(marks: _Marks, role: str, word: str, start: int, end: int) -> str | None:
    """Return the role that a head makes with the parts of its title; None where it is no title."""
    annotated = marks.annotated
    words = set(re.split(r"\W+", annotated.folded[start:end]))
    parts = _parts(marks, words, start, end)
    if "shadow" in words:
        return "councillor" if role in ("lead-member", "cabinet-member") else "mp"
    if role in ("chief-executive", "chair") and _association(marks, start, end):
        return "association-president"
    if role == "council-leader" and words & {"group", "opposition"}:
        return "opposition-leader"
    if role == "leader" and word not in _HEADS_COUNCIL:
        parts.discard("of-council")
    for base, wanted, unwanted, refined in _REFINEMENTS:
        if role == base and wanted in parts and unwanted not in parts:
            return refined
    bare = end - start <= len(word) + 2
    if role == "cabinet-member" and bare:
        return "lead-member"
    return _unrefined(annotated, role, word, start, bare=bare) if role in _HEADS_ONLY else role


def _unrefined(annotated: Annotated, role: str, word: str, start: int, *, bare: bool) -> str | None:
    """Return what a head that is no title by itself may still be by what is spoken of."""
    if role == "chair" and (word == "chaired" or (word not in _VERBS and bare)):
        return "chair"
    if word == "led" and annotated.marks("cue/inspecting-body", max(start - _TEAM, 0), start):
        return "inspector"
    return None


def _parts(marks: _Marks, words: set[str], start: int, end: int) -> set[str]:
    """Return which of the parts that decide a role a title speaks of."""
    parts = {mark.concept for mark in within(marks.annotated.merged(_CUES), start, end)} | ({"deputy"} & words)
    named = [mention for mention in marks.councils if start <= mention.start < end]
    if any(mention.form == "provider" for mention in named):
        return (parts | {"of-trust"}) - {"of-children", "of-council"}
    return parts | {"of-council"} if named else parts


def _association(marks: _Marks, start: int, end: int) -> bool:
    return any(start <= m.start < end + len(" of the ") and m.concept in ("adcs", "lga", "basw") for m in marks.bodies)


def _named_body(marks: _Marks, start: int, end: int) -> tuple[str, str]:
    """Return the council (GSS code) and the name of the other body that a title names."""
    for mention in marks.councils:
        if start <= mention.start < end:
            if mention.form == "provider":
                return "", vocabulary().providers[mention.provider].name
            return mention.gss[0], ""
    for mark in marks.bodies:
        if start <= mark.start < end:
            return "", vocabulary().concepts["organisation"][mark.concept].label
    return "", ""


def _own(annotated: Annotated, start: int, end: int) -> str:
    """Return which kind of body spoken of a title means: `trust`, `council` or none."""
    if annotated.marks("cue/of-trust", start, end):
        return "trust"
    return "council" if annotated.marks("cue/of-council", start, end) else ""
