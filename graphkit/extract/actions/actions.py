"""Actions: what was, is being or will be done in response, one for each clause that states it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graphkit.extract.actions.addressed import addressed, receivers
from graphkit.extract.actions.audits import audits
from graphkit.extract.actions.comings import comings
from graphkit.extract.actions.deeds import deeds, is_national
from graphkit.extract.actions.giving import is_outlay
from graphkit.extract.actions.grammar import Deed
from graphkit.extract.actions.helped import hands
from graphkit.extract.actions.helping import lenders
from graphkit.extract.actions.likely import likely, stands, sure
from graphkit.extract.actions.lists import measures_listed
from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.councils.context import Context
from graphkit.extract.posts.people import Cast
from graphkit.language.sentences import Sentence
from graphkit.language.when import ahead
from graphkit.model import Action, Measure, Post, evidence
from graphkit.vocabulary import vocabulary

_CLAUSE = re.compile(
    r"; |: |, (?:and|but|while|although|though|which|who|whose|where|with|including|as|because|so) "
    r"| (?:but|while|although) | - "
)
_JOINT = re.compile(r", (?:and )?| and ")
_GERUND = re.compile(r"[\W\d]*\w+ing\b")
_PERFECT = re.compile(r"\b(?:has|have|had|'ve)(?: \w+)? (?:been|begun|started|\w+ed)\b")
_DEPARTMENT = "Department for Education"
#: A school or home within this many characters of a deed makes the deed its own.
_BESIDE = 30
#: A school that something is done for, or with, does not do it.
_TOWARDS = re.compile(r"\b(?:for|with|in|into|to|at|between|and|from)(?: \w+){0,2} $")
#: The Department for Children, Schools and Families.
_MINISTRY = " and families"
#: The school of a council for the children in its care.
_OWN_SCHOOL = "virtual "
#: A date this near behind a deed is its date; one who came more years ago came without regard to what is told.
_DATED = 40
_OF_A_DAY = frozenset({"appointment", "recruitment"})
_RECENT = 3
_IN = re.compile(r" (?:in|at|for|of)(?: the)? ")
_PLACED = frozenset({"improvement-board", "improvement-plan", "commissioner", "trust"})
_FROM_GOVERNMENT = frozenset({"intervention", "commissioner"})


def actions(
    annotated: Annotated,
    context: Context,
    cast: Cast | None = None,
    posts: Sequence[Post] = (),
    measures: Sequence[Measure] = (),
) -> list[Action]:
    """Return the actions of a document in order of telling.

    `cast` and `posts` are its people and their posts, for the leaders that come and go by name; `measures` are
    its figures, for the workers that are told by their number.
    """
    moves = comings(annotated, cast, posts, context.main) if cast is not None else {}
    spoken = addressed(annotated, context)
    recruits = [_hired(annotated, one) for one in measures if one.metric == "recruits"]
    listed, found = measures_listed(annotated), []
    for index, sentence in enumerate(annotated.sentences):
        if annotated.text[sentence.end - 1] == "?":
            continue
        checked = audits(annotated, sentence, context.main)
        lent = lenders(annotated, sentence, context.main)
        hired = [] if lent else within(recruits, sentence.start, sentence.end)
        given = hands(annotated, sentence)
        helped = [Mark(hand.start, hand.end, "partnership") for hand in given]
        known = [*moves.get(sentence.start, ()), *checked, *lent, *helped, *hired]
        clauses = likely(annotated, index)
        read, refused = deeds(annotated, sentence, known, listed=sentence.start in listed)
        stated, told = [deed for deed in read if stands(deed, clauses) or _is_lent(deed, sorted(helped))], []
        for deed, (start, end) in zip(stated, _clauses(annotated.folded, sentence, stated), strict=True):
            elsewhere = _elsewhere(annotated, deed, spoken[index].council)
            outlay = deed.type == "funding" and is_outlay(annotated, sentence, start, end)
            if not (
                outlay or elsewhere or _of_others(annotated, deed, start, end) or _long_ago(annotated, deed, sentence)
            ):
                told.append((deed, start, end))
        types = refused.union(deed.type for deed in stated)
        more = [deed for deed in sure(clauses) if deed.type not in types]
        more = [deed for deed in more if deed.type != "funding" or not is_outlay(annotated, sentence, *deed[:2])]
        more = [] if more and is_national(annotated, sentence) else more
        told += [(deed, deed.start, deed.end) for deed in more]
        for deed, start, end in told:
            of = [spoken[index].council]
            if deed.type == "partnership":
                of = receivers(annotated, context, spoken[index], index, deed, given)
            found += [_action(annotated, council, index, deed, start, end) for council in of]
    return _once(found)


def _is_lent(deed: Deed, lending: list[Mark]) -> bool:
    """Say whether a deed is a hand that one council lends another, as the names of both tell."""
    return deed.type == "partnership" and bool(within(lending, deed.start, deed.end))


def _hired(annotated: Annotated, measure: Measure) -> Mark:
    """Return the workers whom a figure tells of as a deed: from their number to the end of its words."""
    start, end = measure.evidence.start, measure.evidence.end
    numbers = annotated.numbers_in(annotated.sentences[annotated.sentence_index(start)])
    told = (one.start for one in numbers if start <= one.start < end and str(one.value) == measure.value)
    return Mark(next(told, start), end, "recruitment")


def _of_others(annotated: Annotated, deed: Deed, start: int, end: int) -> bool:
    """Say whether a school, a home or another service is told of beside a deed in its clause."""
    if deed.type in ("other", "improvement-board"):
        return False
    others = annotated.marks("cue/no-grade", max(start, deed.start - _BESIDE), min(end, deed.end + _BESIDE))
    folded = annotated.folded
    others = [mark for mark in others if not folded.startswith(_MINISTRY, mark.end)]
    others = [mark for mark in others if not folded.endswith(_OWN_SCHOOL, 0, mark.start)]
    beside = [m for m in others if not (m.start > deed.start and _TOWARDS.search(folded, deed.start, m.start))]
    own = ("academy", "children's home") if deed.type == "funding" else ("academy",)
    return any(not folded.startswith(own, mark.start) for mark in beside)


def _elsewhere(annotated: Annotated, deed: Deed, council: str) -> bool:
    """Say whether a board, a plan or an office is one of another council: "chairs the improvement board in Poole"."""
    place = _IN.match(annotated.folded, deed.end)
    named = within(annotated.councils, place.end(), place.end() + 1) if place else []
    return deed.type in _PLACED and any(council not in one.gss for one in named)


def _long_ago(annotated: Annotated, deed: Deed, sentence: Sentence) -> bool:
    """Say whether somebody came years before the document was published, which is told by the way."""
    near = within(annotated.dates, deed.end, min(deed.end + _DATED, sentence.end))
    told = [date.value[:4] for date in near if date.value]
    year = annotated.document.published[:4]
    return deed.type in _OF_A_DAY and bool(year and told) and int(year) - int(told[0]) > _RECENT


def _clauses(folded: str, sentence: Sentence, stated: list[Deed]) -> list[tuple[int, int]]:
    """Return the clause of each deed; in a list each has its own part."""
    if not stated:
        return []
    cuts = [match.span() for match in _CLAUSE.finditer(folded, sentence.start, sentence.end)]
    for one, other in pairwise(stated):
        joints = [match.span() for match in _JOINT.finditer(folded, one.end, max(one.end, other.start))]
        cuts += joints[-1:]
    clauses = []
    for deed in stated:
        start = max((stop for _, stop in cuts if stop <= deed.start), default=sentence.start)
        end = min((begin for begin, _ in cuts if begin >= deed.end), default=sentence.end)
        clauses.append((start, end))
    return clauses


def _action(annotated: Annotated, council: str, index: int, deed: Deed, start: int, end: int) -> Action:
    status = _status(annotated, start, end)
    return Action(
        council=council,
        type=deed.type,
        status=status,
        actor=_actor(annotated, annotated.sentences[index], deed, council),
        date=_date(annotated, start, end, status),
        evidence=evidence(annotated.text, start, end),
    )


def _date(annotated: Annotated, start: int, end: int, status: str) -> str:
    """Return the first date of a clause; of what is planned, the next such date after publication."""
    date = next((date for date in within(annotated.dates, start, end) if date.value), None)
    if date is None or status != "planned" or not date.relative:
        return date.value if date else ""
    return ahead(date.value, annotated.folded[date.start : date.end], annotated.document.published)


def _status(annotated: Annotated, start: int, end: int) -> str:
    """Return whether a clause tells of something done, under way or planned."""
    stages = {mark.concept for mark in annotated.marks("action-status", start, end)}
    if "planned" in stages:
        return "planned"
    if "under-way" in stages:
        return "under-way"
    gerund = _GERUND.match(annotated.folded, start, end)
    if gerund and not _PERFECT.search(annotated.folded, start, end):
        return "planned"
    return "done"


def _actor(annotated: Annotated, sentence: Sentence, deed: Deed, council: str) -> str:
    """Return who acts, where the sentence says so."""
    government = annotated.inside(sentence, "cue/government")
    if deed.type in _FROM_GOVERNMENT:
        return _DEPARTMENT if government else ""
    before = annotated.marks("cue/own-council", sentence.start, deed.start)
    named = within(annotated.councils, sentence.start, deed.start)
    spoken = annotated.quotation_at(deed.start) is not None
    return vocabulary().council_name(council) if before or named or spoken else ""


def _once(found: list[Action]) -> list[Action]:
    """Return each clause once for a type."""
    kept: dict[tuple[str, str, int], Action] = {}
    for action in found:
        if action.council:
            kept.setdefault((action.council, action.type, action.evidence.start), action)
    return list(kept.values())
