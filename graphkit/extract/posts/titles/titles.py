"""Job titles of any wording: what role they are, by the parts that they are made of, and in which body.

A title is a head (`director`, `portfolio holder`, `chairs`) with the words before it (`interim`,
`the council's`) and what it is for or of (`children, young people and education`, `the trust`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, remembered
from graphkit.extract.posts.bodies.antecedents import body_meant
from graphkit.extract.posts.bodies.civil import body_after, body_before, body_subject
from graphkit.extract.posts.roles.refined import refined
from graphkit.extract.posts.roles.verbs import CHAIRS, Wording
from graphkit.extract.posts.titles.edges import constituency, leftmost, rightmost, with_regions
from graphkit.extract.posts.titles.heads import HELD, Head, heads_in
from graphkit.extract.posts.titles.marks import Marks, councils_of, named_body, own_body
from graphkit.extract.posts.titles.sharers import sharers

_DETERMINER = re.compile(
    r"\b(?:the|a|an|its|his|(?<!made )(?<!makes )(?<!named )(?<!elected )(?<!appointed )her"
    r"|their|our|your|my|this|(?<!before )(?<!after )that|whose|one)"
    r"(?: (?!(?:of|to|by|in|at|on|for|and|or|as|with|from|that|who|which|is|was|has|no)\b)"
    r"(?:[a-z][a-z-]{2,}|(?:latter|former|other|neighbour)'s))? $"
)
_ELECTED = re.compile(r"\b(?:politician|councillor|member)\b")
_CONTINUING = re.compile("responsib|charge")
_MODALS = ("will ", "'ll ", "would ", "will also ", "now ", "will himself ", "will herself ", "would also ")
#: Verbs of holding, taking and giving up, by which "the children's portfolio" and "the leadership" are posts.
_HOLDING = re.compile(
    r"\b(?:has|have|had|holds?|held|holding|takes?|took|taken|taking|given|handed|keeps?|kept|inherit(?:s|ed)|with"
    r"|picks? up|picked up|assum(?:es?|ed|ing)|won|wins|g[ai]ves? up|giving up|resign(?:s|ed)|relinquish(?:es|ed)"
    r"|lost|quit|surrendered|at|left|st[eo]o?d down from|stepp(?:ed|ing) down from|steps down from|stripped of)"
    r"(?: on| over| up| back)?(?: (?:the|his|her|its|their) [a-z]+(?:'s)?| the| a| an| his| her| their| its)? $"
)
#: "The woman in charge of", "the man who runs".
_ONE_WHO = re.compile(
    r"\b(?:(?:(?<=found )|(?<=hired )|(?<=named )|(?<=chosen )|(?<=appointed ))some(?:body|one)"
    r"|(?:the|a) (?:new |first |current )?(?:(?:wo)?man|person|officer|official|boss|executive"
    r"|politician|councillor"
    r"|cabinet member|(?:(?!staff|team|family|board|panel|committee)[\w'-]+ ){0,2}member))"
    r"(?: who| now| currently| then| that| is| was| will| would|'ll| who'll| chosen| picked| named"
    r"| selected| due| set)* $"
)
_PLURALS = ("ors", "ers", "mps", "judges", "chairs", "executives", "secretaries", "spokesmen", "heads", "justices")


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
    #: All councils that the title names, where it names several.
    councils: tuple[str, ...] = ()


#: Heads that bodies of citizens have, too.
_OF_BODIES = frozenset(
    """chair leader director chief-executive other head-of-service association-president union-officer union-post
    spokesperson""".split()
)
#: Officers whom two councils may share.
_ONE_FOR_TWO = frozenset("chief-executive director-of-childrens-services director assistant-director".split())
#: Councillors, and what they may have besides.
_MEMBERS = frozenset({"councillor", "cabinet-member", "lead-member"})
_BRIEFED = frozenset({"cabinet-member", "lead-member", "council-leader"})
_WHO = re.compile(r" who(?: (?:now|then|also|has|had|currently|still))* ")
#: From a post to the name of its holder: "in May was", ", ".
_NAMED_AFTER = re.compile(
    r"[^.,;:\"]{0,40}? (?:is|was|will be)(?: the)? (?!(?:an?|not|to|the)\b)|: |, (?:cllr|councillor|coun)\b"
)
_MADE_BY_BODY = frozenset({"chair", "leader"})


def titles(annotated: Annotated, start: int, end: int) -> list[Title]:
    """Return the job titles in a sentence, in order, without those inside another."""
    while start < end and annotated.folded[start] == " ":
        start += 1
    return _titles(annotated, start, end)


@remembered
def _titles(annotated: Annotated, start: int, end: int) -> list[Title]:
    heads = heads_in(annotated, start, end)
    if not heads:
        return []
    marks = Marks(annotated, start, end)
    found: list[Title] = []
    for index, head in enumerate(heads):
        if found and head.start < found[-1].end:
            continue
        after = next((h for h in heads[index + 1 :] if not _continues(annotated, head, h)), None)
        following = after.start if after else end + 9
        title = _title(marks, head, found[-1].end if found else start, following)
        if title is not None and found and _is_one_who(annotated, found[-1], title):
            found[-1] = title._replace(opening=found[-1].opening, verb=False)
        elif title is not None:
            found.append(title)
    return found


def _is_one_who(annotated: Annotated, before: Title, title: Title) -> bool:
    """Say whether a title tells more of a councillor spoken of just before: "the cabinet member who has the brief"."""
    if not title.verb or before.plural or before.role not in _MEMBERS or title.role not in _BRIEFED:
        return False
    return _WHO.fullmatch(annotated.folded, before.end, title.start) is not None and (
        _NAMED_AFTER.match(annotated.folded, title.end) is not None
    )


def _continues(annotated: Annotated, head: Head, after: Head) -> bool:
    """Say whether what looks like a verb goes on with a title: "cabinet member responsible for"."""
    return after.start == head.end + 1 and _CONTINUING.search(annotated.folded, after.start, after.end) is not None


def _to_chair(annotated: Annotated, head: Head) -> bool:
    """Say whether "chair" is a verb: "will chair"."""
    return annotated.folded.startswith("chair ", head.start) and annotated.folded.endswith(_MODALS, 0, head.start)


def _title(marks: Marks, head: Head, left: int, following: int) -> Title | None:
    annotated = marks.annotated
    word = annotated.folded[head.start : head.end]
    verb = head.role == "leader" or word in CHAIRS or _to_chair(annotated, head)
    verb = verb or word.startswith(("holds ", "held ", "has ", "whose ", "speaks "))
    begin = next((m.start for m in marks.councils if m.start < head.start < m.end), head.start)
    start = head.start if verb else leftmost(marks, begin, left)
    if head.role == "mp":
        start = constituency(marks, start, left)
    end = rightmost(marks, head, following)
    if head.role in ("ofsted-director", "director"):
        end = with_regions(annotated.folded, end, marks.end)
    if head.role in HELD and not verb:
        held = _HOLDING.search(annotated.folded, max(left, start - 40), start)
        if held is None:
            return None
        start, verb = held.start(), True
    civil, end = _civil_body(annotated, head, left, start, end)
    civil = civil or _of_subject(marks, head, start, end)
    role: str | None = "other"
    if not (civil and head.role in _MADE_BY_BODY):
        role = refined(Wording(annotated, head.role, head.start, head.end, start, end, marks.councils, marks.bodies))
    if role is None:
        return None
    if civil and role.startswith("trust-"):
        role = head.role
    opening, verb = _opening(annotated, start, left, verb=verb)
    if role == "director-of-childrens-services" and _ELECTED.search(annotated.folded, opening, start):
        role = "lead-member"
    council, body = ("", civil) if civil else named_body(marks, start, end)
    end, councils = (end, ()) if civil else councils_of(marks, start, end, following)
    if not council and not body and not councils and role in _ONE_FOR_TWO:
        councils = sharers(annotated, marks.start, head.start, end, marks.end)
    own = "" if council or body else own_body(annotated, start, end)
    plural = not verb and word.endswith(_PLURALS)
    return Title(opening, start, end, role, word, council, body, own, verb, plural, councils)


def _civil_body(annotated: Annotated, head: Head, left: int, start: int, end: int) -> tuple[str, int]:
    """Return the charity, union or the like that a title at `start`:`end` is of, and where the title ends with it."""
    if head.role not in _OF_BODIES:
        return "", end
    body, stop = body_after(annotated, head.end)
    return (body, max(end, stop)) if body else (body_before(annotated, left, start), end)


def _of_subject(marks: Marks, head: Head, start: int, end: int) -> str:
    """Return the charity, hospital or the like that a clause is about, and a title at `start`:`end` is of."""
    if head.role not in _OF_BODIES or named_body(marks, start, end) != ("", ""):
        return ""
    return body_subject(marks.annotated, marks.start, start) or body_meant(marks.annotated, marks.start, head.start)


def _opening(annotated: Annotated, start: int, left: int, *, verb: bool) -> tuple[int, bool]:
    """Return where a title begins with its determiner, and whether it is a verb still."""
    if not verb:
        determiner = _DETERMINER.search(annotated.folded, max(left, start - 30), start)
        return (determiner.start() if determiner else start), False
    one = _ONE_WHO.search(annotated.folded, max(left, start - 40), start)
    return (one.start(), False) if one else (start, True)


def head_end(annotated: Annotated, title: Title) -> int:
    """Return where the head of a title ends."""
    return annotated.folded.find(title.head, title.start) + len(title.head)
