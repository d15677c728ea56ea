"""How likely each clause that may tell a finding does, and which way it leans, by what stands around it.

The linear weights know a clause by its words. Trees weigh what they say of it with what they say of the clauses beside
it, of its paragraph and of the document, and with where it stands. They are kept in `ontology/weights/told.json.gz` and
`leaning.json.gz`, made by `graphkit.extract.findings.train`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from graphkit.extract.annotate import Annotated
from graphkit.extract.findings.candidates import Candidate
from graphkit.extract.findings.features import lean
from graphkit.extract.findings.topics import hinted_odds, telling_odds
from graphkit.extract.learned.kept import read_weights
from graphkit.extract.learned.rows import likelihood
from graphkit.extract.learned.trees import Trees

#: What the trees weigh of each clause, in the order of a row.
TOLD = (
    "odds", "odds before", "odds behind", "most in paragraph", "mean in paragraph", "most in sentence before",
    "most in sentence behind", "mean in document", "sum in document", "place", "sentences", "sentences since",
    "sentences until", "length", "leaning",
)  # fmt: skip
LEANING = (
    "leaning", "of the whole", "mean in document", "share of weaknesses", "one before", "sentences since", "two before",
    "one behind", "sentences until", "two behind", "mean in paragraph", "others in paragraph", "contrast", "announced",
    "length",
)  # fmt: skip
#: The odds where nothing stands, and of what its sentence alone speaks against so strongly that it is not read.
NOWHERE, HOPELESS = -6.0, -5.5
#: A text of fewer sentences than this has few.
_FEW = 6
#: So many sentences apart nothing is beside a clause.
_APART, _FAR = 9, 99
#: A clause beside others has a say in how they lean from this likelihood on.
_SAYS = 0.17
#: A clause that leans no further than this has the polarity that a heading announces, with these odds.
_FAINT = 1.5
_SIDES = {"weakness": 2.0, "strength": -2.0}
_CONTRAST = re.compile(r"(?:but|yet|though|although|while|whilst|however|despite|still|nevertheless)\b")


class Weighed(NamedTuple):
    """A clause, the odds that it tells a finding, and that it leans to a weakness, by its words; and where it stands.

    Odds are logarithms; `whole` is how the list leans that the clause is a part of, `paragraph` the place of its block.
    """

    odds: float
    leaning: float
    whole: float
    sentence: int
    paragraph: int
    length: int
    contrast: bool
    announced: str


class _Together(NamedTuple):
    """The sum of the odds of a paragraph's clauses, their number, and the two highest."""

    total: float
    size: int
    first: float
    second: float

    @classmethod
    def of(cls, odds: list[float]) -> _Together:
        """Return what some odds are together."""
        second, first = sorted([NOWHERE, *odds])[-2:]
        return cls(sum(odds), len(odds), first, second)

    def without(self, own: float) -> tuple[float, float]:
        """Return the most and the mean of the odds but for one's own."""
        if self.size == 1:
            return NOWHERE, NOWHERE
        return self.second if own == self.first else self.first, (self.total - own) / (self.size - 1)


def weighed(annotated: Annotated, candidates: Sequence[Candidate]) -> list[Weighed]:
    """Return what the learned weights say of the words of each clause."""
    return [_weighed(annotated, one) for one in candidates]


def placed(annotated: Annotated, one: Candidate, odds: float, leaning: float, whole: float) -> Weighed:
    """Return a clause of whose words this is known."""
    sentence = annotated.sentences[one.sentence]
    starts = (one.clause.start, sentence.start)
    return Weighed(
        odds=max(NOWHERE, odds),
        leaning=leaning,
        whole=whole,
        sentence=one.sentence,
        paragraph=sentence.block,
        length=one.clause.end - one.clause.start,
        contrast=any(_CONTRAST.match(annotated.folded, start) for start in starts),
        announced=one.announced,
    )


def told(clauses: Sequence[Weighed], sentences: int) -> list[float]:
    """Return how likely each of the clauses of a document of so many sentences tells a finding.

    In a text of few sentences there is nothing to weigh a clause against.
    """
    if sentences < _FEW:
        return [likelihood(one.odds) for one in clauses]
    trees = _trees("told")
    return [likelihood(trees.odds(row)) for row in told_rows(clauses, sentences)]


def leanings(clauses: Sequence[Weighed], places: Sequence[int]) -> list[float]:
    """Return the logarithms of the odds that the clauses at some places tell a weakness, not a strength."""
    trees = _trees("leaning")
    return [
        _SIDES[clauses[at].announced] if _is_as_announced(clauses[at]) else trees.odds(row)
        for at, row in zip(places, leaning_rows(clauses, places), strict=True)
    ]


def told_rows(clauses: Sequence[Weighed], sentences: int) -> Iterator[list[float]]:
    """Yield, for each clause, what tells whether it tells a finding."""
    odds = [one.odds for one in clauses]
    likely = [likelihood(one) for one in odds]
    total = sum(likely)
    paragraphs = {place: _Together.of(there) for place, there in _grouped(clauses, lambda one: one.paragraph).items()}
    most = {place: max(there) for place, there in _grouped(clauses, lambda one: one.sentence).items()}
    for at, one in enumerate(clauses):
        yield [
            one.odds,
            odds[at - 1] if at else NOWHERE,
            odds[at + 1] if at + 1 < len(odds) else NOWHERE,
            *paragraphs[one.paragraph].without(one.odds),
            most.get(one.sentence - 1, NOWHERE),
            most.get(one.sentence + 1, NOWHERE),
            total / len(clauses),
            total,
            one.sentence / sentences,
            sentences,
            one.sentence - clauses[at - 1].sentence if at else _APART,
            clauses[at + 1].sentence - one.sentence if at + 1 < len(odds) else _APART,
            one.length,
            abs(one.leaning),
        ]


def leaning_rows(clauses: Sequence[Weighed], places: Sequence[int]) -> Iterator[list[float]]:
    """Yield, for each of the clauses at some places, what tells which way it leans."""
    likely = [likelihood(one.odds) for one in clauses]
    shares = sum(likely) or 1.0
    mean = sum(sure * one.leaning for sure, one in zip(likely, clauses, strict=True)) / shares
    weak = sum(sure for sure, one in zip(likely, clauses, strict=True) if one.leaning > 0) / shares
    saying = [at for at, sure in enumerate(likely) if sure > _SAYS]
    totals, counts = defaultdict[int, float](float), defaultdict[int, int](int)
    for at in saying:
        totals[clauses[at].paragraph] += clauses[at].leaning
        counts[clauses[at].paragraph] += 1
    for at in places:
        one = clauses[at]
        here = bisect_left(saying, at)
        first, second = _beside(clauses, saying[max(0, here - 2) : here][::-1], one)
        after, later = _beside(clauses, saying[(behind := bisect_right(saying, at)) : behind + 2], one)
        own = likely[at] > _SAYS
        others = counts[one.paragraph] - own
        around = (totals[one.paragraph] - one.leaning * own) / others if others else 0.0
        yield [
            one.leaning, one.whole, mean, weak, *first, second, *after, later, around, others,
            one.contrast, _SIDES.get(one.announced, 0.0), one.length,
        ]  # fmt: skip


def _beside(clauses: Sequence[Weighed], near: list[int], one: Weighed) -> tuple[tuple[float, float], float]:
    """Return how the nearest clause on a side leans and how many sentences away it is, and how the next leans."""
    if not near:
        return (0.0, _FAR), 0.0
    nearest = clauses[near[0]]
    second = clauses[near[1]].leaning if len(near) > 1 else 0.0
    return (nearest.leaning, abs(nearest.sentence - one.sentence)), second


def _grouped(clauses: Sequence[Weighed], place_of: Callable[[Weighed], int]) -> dict[int, list[float]]:
    """Return the odds of clauses by where they stand."""
    found = defaultdict[int, list[float]](list)
    for one in clauses:
        found[place_of(one)].append(one.odds)
    return found


def _is_as_announced(one: Weighed) -> bool:
    """Say whether a clause has the polarity that a heading announces, since it hardly leans by itself."""
    return bool(one.announced) and abs(one.leaning) < _FAINT


def _weighed(annotated: Annotated, one: Candidate) -> Weighed:
    hinted = hinted_odds(one.hints)
    if hinted <= HOPELESS:
        return placed(annotated, one, NOWHERE, 0.0, 0.0)
    return placed(annotated, one, telling_odds(one.clause, hinted), lean(one.clause), lean(one.whole))


@cache
def _trees(name: str) -> Trees:
    return read_weights(name, Trees)
