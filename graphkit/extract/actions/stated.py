"""Which actions a sentence states, each with its clause: what its grammar reads in it, and what is most likely."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from graphkit.extract.actions.audits import audits
from graphkit.extract.actions.deeds import deeds, is_national
from graphkit.extract.actions.giving import is_outlay
from graphkit.extract.actions.grammar import Deed
from graphkit.extract.actions.helped import Hand
from graphkit.extract.actions.helping import lenders
from graphkit.extract.actions.likely import Likely, likely, stands, sure
from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.language.sentences import Sentence

_CLAUSE = re.compile(
    r"; |: |, (?:and|but|while|although|though|which|who|whose|where|with|including|as|because|so) "
    r"| (?:but|while|although) | - "
)
_JOINT = re.compile(r", (?:and )?| and ")
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


class Known(NamedTuple):
    """What is known of a document before its actions are read.

    Its main council, the leaders who come and go by where the sentence begins, the workers told by their number, and
    where the items of lists of measures begin.
    """

    main: str
    moves: Mapping[int, Sequence[Mark]]
    recruits: list[Mark]
    listed: Collection[int]


class Told(NamedTuple):
    """A deed and the clause at `start`:`end` that states it."""

    deed: Deed
    start: int
    end: int


def stated(annotated: Annotated, known: Known, index: int, council: str, given: Sequence[Hand]) -> Iterator[Told]:
    """Yield the deeds of the sentence at an index that are actions of a council, those that its grammar reads first.

    `given` are the hands that councils lend each other there.
    """
    sentence, clauses = annotated.sentences[index], likely(annotated, index)
    helped = [Mark(hand.start, hand.end, "partnership") for hand in given]
    told = _known_of(annotated, known, sentence, helped)
    read, refused = deeds(annotated, sentence, told, listed=sentence.start in known.listed)
    standing = [deed for deed in read if stands(deed, clauses) or _is_lent(deed, sorted(helped))]
    for one in _with_clauses(annotated.folded, sentence, standing):
        if not (
            _is_outlay(annotated, sentence, one)
            or _elsewhere(annotated, one.deed, council)
            or _of_others(annotated, one)
            or _long_ago(annotated, one.deed, sentence)
        ):
            yield one
    yield from _likeliest(annotated, sentence, clauses, refused.union(deed.type for deed in standing))


def _known_of(annotated: Annotated, known: Known, sentence: Sentence, helped: list[Mark]) -> list[Mark]:
    """Return the deeds of a sentence that are known from elsewhere: who comes and goes, checks, lends, is hired."""
    lent = lenders(annotated, sentence, known.main)
    hired = [] if lent else within(known.recruits, sentence.start, sentence.end)
    checked = audits(annotated, sentence, known.main)
    return [*known.moves.get(sentence.start, ()), *checked, *lent, *helped, *hired]


def _likeliest(
    annotated: Annotated, sentence: Sentence, clauses: list[Likely], known: Collection[str]
) -> Iterator[Told]:
    """Yield what clauses most likely state, but for the types that are `known` to be stated or refused."""
    more = [Told(deed, deed.start, deed.end) for deed in sure(clauses) if deed.type not in known]
    if more and not is_national(annotated, sentence):
        yield from (one for one in more if not _is_outlay(annotated, sentence, one))


def _is_outlay(annotated: Annotated, sentence: Sentence, one: Told) -> bool:
    """Say whether money is told of that is only spent, not given."""
    return one.deed.type == "funding" and is_outlay(annotated, sentence, one.start, one.end)


def _is_lent(deed: Deed, lending: list[Mark]) -> bool:
    """Say whether a deed is a hand that one council lends another, as the names of both tell."""
    return deed.type == "partnership" and bool(within(lending, deed.start, deed.end))


def _of_others(annotated: Annotated, one: Told) -> bool:
    """Say whether a school, a home or another service is told of beside a deed in its clause."""
    deed, start, end = one
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


def _with_clauses(folded: str, sentence: Sentence, stated: list[Deed]) -> Iterator[Told]:
    """Yield each deed with its clause; in a list each has its own part."""
    if not stated:
        return
    cuts = [match.span() for match in _CLAUSE.finditer(folded, sentence.start, sentence.end)]
    for one, other in pairwise(stated):
        joints = [match.span() for match in _JOINT.finditer(folded, one.end, max(one.end, other.start))]
        cuts += joints[-1:]
    for deed in stated:
        start = max((stop for _, stop in cuts if stop <= deed.start), default=sentence.start)
        end = min((begin for begin, _ in cuts if begin >= deed.end), default=sentence.end)
        yield Told(deed, start, end)
