"""Growing the trees that weigh clauses, from articles that the linear weights have not seen.

Linear weights know by heart what they were learned from, and trees would trust them too far there. So the articles are
parted: what the weights say of the clauses of each part is told by weights learned from all others.
"""

from __future__ import annotations

from typing import NamedTuple

from graphkit.extract.findings.examples import Article, Example
from graphkit.extract.findings.topics import UNSURE
from graphkit.extract.findings.weighing import HOPELESS, LEANING, NOWHERE, TOLD, Weighed, leaning_rows, told_rows
from graphkit.extract.learned.descent import descend
from graphkit.extract.learned.growing import grow
from graphkit.extract.learned.rows import ALWAYS, Group
from graphkit.extract.learned.trees import Trees

_PARTS = 4


class Sides(NamedTuple):
    """The weight of each feature for a finding, and for a weakness."""

    finding: dict[str, float]
    weakness: dict[str, float]


class _Rows(NamedTuple):
    """What trees weigh of clauses, and whether people read it so."""

    rows: list[list[float]]
    so: list[bool]


def learn_sides(found: list[Example]) -> Sides:
    """Return the weights for a finding and for a weakness that are learned from examples."""
    sides = [one for one in found if one.topics and one.polarity in ("strength", "weakness")]
    return Sides(
        descend([one.finding for one in found], [bool(one.topics) for one in found]),
        descend([one.leaning for one in sides], [one.polarity == "weakness" for one in sides]),
    )


def grown(labelled: list[Example], articles: list[Article], made: str) -> tuple[Trees, Trees]:
    """Return the trees that tell whether a clause tells a finding, and those that tell which way it leans.

    The weights that they go by are learned from labelled sentences and the articles of the other parts.
    """
    telling, leaning = _Rows([], []), _Rows([], [])
    for part in range(_PARTS):
        others = [one for at, article in enumerate(articles) if at % _PARTS != part for one in article.examples]
        sides = learn_sides(labelled + others)
        for article in articles[part::_PARTS]:
            _add(telling, leaning, article, sides)
    return (
        grow(f"{made} {sum(telling.so)} findings among {len(telling.so)} clauses", TOLD, *telling),
        grow(f"{made} {sum(leaning.so)} weaknesses among {len(leaning.so)} findings", LEANING, *leaning),
    )


def _add(telling: _Rows, leaning: _Rows, article: Article, sides: Sides) -> None:
    """Add the clauses of an article, as weights say that have not seen it."""
    clauses = [_weighed(place, one, sides) for place, one in zip(article.places, article.examples, strict=True)]
    telling.rows.extend(told_rows(clauses, article.sentences))
    telling.so.extend(bool(one.topics) for one in article.examples)
    places = [at for at, one in enumerate(article.examples) if one.topics]
    leaning.rows.extend(leaning_rows(clauses, places))
    leaning.so.extend(article.examples[at].polarity == "weakness" for at in places)


def _weighed(place: Weighed, one: Example, sides: Sides) -> Weighed:
    hinted = _sum(sides.finding, one.finding[-1:])
    if hinted <= HOPELESS:
        return place._replace(odds=NOWHERE)
    weakness = sides.weakness.get(ALWAYS, 0.0)
    return place._replace(
        odds=max(NOWHERE, sides.finding.get(ALWAYS, 0.0) + _sum(sides.finding, one.finding) + UNSURE),
        leaning=weakness + _sum(sides.weakness, one.leaning),
        whole=weakness + _sum(sides.weakness, one.whole),
    )


def _sum(weights: dict[str, float], groups: list[Group]) -> float:
    return sum(counts * weights.get(feature, 0.0) for counts, features in groups for feature in features)
