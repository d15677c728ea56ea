"""Which council a sentence means that names none, but points back: "the county", "its chief executive"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.councils import CouncilMention
from graphkit.language.sentences import Sentence
from graphkit.vocabulary import vocabulary

_KIND = re.compile(r"\bthe (county|city|borough|island)\b(?! (?:court|lines|town|centre|of|and|or)\b)")
#: The officers of the council with which the sentence before began or ended: "And he rang Bolton. Its leader …".
_ITS = re.compile(
    r"[\"' (]*(?:and |but )?its (?:own |then |former |new |interim |acting |elected |deputy |strategic )*"
    r"(?:chief|leader|director|head|cabinet|lead|mayor|boss|managing)\b"
)
_RELATIVE = re.compile(r"(?: [a-z]+)?(?: council)?, (where|whose|which)\b")
#: Before a name that says where something came from, and not whom somebody turned to.
_ORIGINS = ("from ", "with ", "by ", "in ", "at ")
#: A council named so near to its beginning or its end is what a sentence begins or ends with.
_BEGINS, _ENDS = 4, 2


class Met(NamedTuple):
    """The last council that a paragraph names, and where the sentence that names it begins and ends."""

    mention: CouncilMention
    start: int
    end: int


def referred(folded: str, sentence: Sentence, floor: str, met: Met | None, main: str) -> str:
    """Return the GSS code of the council that a sentence without a name speaks of.

    It is the one that has the floor, unless the sentence points to the last one `met` in its paragraph,
    or tells by its kind ("the county") that it means that one or the `main` one of the document.
    """
    if met is None and floor == main:
        return floor
    if met is not None and _is_its_own(folded, sentence, met):
        return met.mention.gss[0]
    kind = _KIND.search(folded, sentence.start, sentence.end)
    if kind is None or not floor or kind[1] in kinds(floor):
        return floor
    others = [met.mention.gss[0], main] if met is not None else [main]
    return next((gss for gss in others if gss and kind[1] in kinds(gss)), floor)


def in_relative_clause(annotated: Annotated, position: int, *, which: bool = True) -> str:
    """Return the council of which a relative clause at a position tells: "Leeds, where …"; empty for none.

    With `which` off, a clause that opens with that word is none.
    """
    sentence = annotated.sentences[annotated.sentence_index(position)]
    for mention in reversed(within(annotated.councils, sentence.start, position)):
        opening = _RELATIVE.match(annotated.folded, mention.end)
        if opening is not None and opening.start(1) <= position and len(mention.gss) == 1:
            out = "," in annotated.folded[opening.end() : position] or (opening[1] == "which" and not which)
            return "" if out else mention.gss[0]
    return ""


def _is_its_own(folded: str, sentence: Sentence, met: Met) -> bool:
    """Say whether a sentence opens with an officer of the council with which the one before began or ended."""
    if met.end + 1 < sentence.start or _ITS.match(folded, sentence.start) is None:
        return False
    opens = met.mention.start - met.start <= _BEGINS
    return opens or (met.mention.end + _ENDS >= met.end and not folded.endswith(_ORIGINS, 0, met.mention.start))


@cache
def kinds(gss: str) -> frozenset[str]:
    """Return by what a council may be called after "the": county, city, borough, island."""
    council = vocabulary().councils[gss]
    told = {
        word for word in ("county", "city", "borough") if any(f"{word} council" in n.lower() for n in council.names)
    }
    told |= {"borough"} if any("borough of " in name.lower() for name in council.names) else set()
    told |= {"island"} if council.name.startswith("Isle") else set()
    return frozenset(told or {"county"})
