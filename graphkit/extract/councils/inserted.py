"""Councils named in a clause put into another: "Derby (nobody asked Leeds) was rated good", "Derby, which …, was"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.annotate import Annotated, remembered, within
from graphkit.extract.councils.councils import CouncilMention
from graphkit.language.sentences import Sentence

#: What makes words in brackets or between dashes a clause, and no list of names.
_CLAUSE = re.compile(
    r"(?:n't|\b(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|let's|which|who|whose|where|unlike"
    r"|like|not|never|with|after|before|since|as))\b"
)
_MAIN_VERB = (
    r"(?:(?:also|now|still|then|itself|too) )?(?:is|are|was|were|has|have|had|will|would|remain\w*|requires?|required"
    r"|stays?|stayed|keeps?|kept|holds?|held|gets?|got|comes?|came|fell|rose|went|moved|climbed|improved|dropped"
    r"|slipped|received|won|earned)\b"
)
_INSERTED = re.compile(
    r"\((?P<b>[^()]{4,200})\)"
    r"| - (?P<d>[^;:()]{4,160}?) - "
    r"|, (?P<r>(?:which|who|whom|whose|where|(?:in|at|of|for|with) (?:which|whom|whose))\b[^.;:()]{4,160}?)"
    rf",(?= {_MAIN_VERB})"
)
#: Right before such a clause, what has the verb behind it for its own.
_SUBJECT = re.compile(
    r"\b(?:council|authority|borough|county|city|town|boards?|trust|partnership|department|directorate|services?"
    r"|company)(?: \([a-z]{2,8}\))?$"
)
#: Up to so many characters behind the name of a council it is still what the clause is told of.
_BESIDE = 24
_SUBJECT_REACH = 40


def outside_insertions(
    annotated: Annotated, sentence: Sentence, mentions: Sequence[CouncilMention], position: int | None = None
) -> list[CouncilMention]:
    """Return the mentions that stand in no clause put into the sentence, but for one around a `position`."""
    spans = [span for span in _insertions(annotated, sentence) if position is None or not span[0] <= position < span[1]]
    return [m for m in mentions if not any(start <= m.start < end for start, end in spans)]


@remembered
def _insertions(annotated: Annotated, sentence: Sentence) -> list[tuple[int, int]]:
    """Return where clauses are put into a sentence behind its subject, a council or a body of one."""
    if len(annotated.councils_in(sentence)) == 0:
        return []
    folded = annotated.folded
    return [
        found.span()
        for found in _INSERTED.finditer(folded, sentence.start, sentence.end)
        if (found["r"] or _CLAUSE.search(folded, *found.span()))
        and any(within(annotated.councils, found.start() + 1, found.end()))
        and _behind_subject(annotated, sentence, found.start())
    ]


def _behind_subject(annotated: Annotated, sentence: Sentence, position: int) -> bool:
    """Say whether a council, or what may stand for one, ends close before a position."""
    named = within(annotated.councils, sentence.start, position)
    if named and position - named[-1].end <= _BESIDE:
        return True
    lead = annotated.folded[max(sentence.start, position - _SUBJECT_REACH) : position].rstrip()
    return _SUBJECT.search(lead) is not None
