"""Which council a sentence means that names none, but points back: "the county", "its chief executive"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.described import described, one_of_two
from graphkit.extract.councils.kinds import kinds
from graphkit.extract.councils.passing import is_in_passing
from graphkit.language.sentences import Sentence
from graphkit.vocabulary import vocabulary

#: The officers of the council with which the sentence before began or ended: "And he rang Bolton. Its leader …".
_ITS = re.compile(
    r"[\"' (]*(?:and |but )?its (?:own |then |former |new |interim |acting |elected |deputy |strategic )*"
    r"(?:chief|leader|director|head|cabinet|lead|mayor|boss|managing)\b"
)
_THERE = re.compile(r"\bthere\b")
#: What stands around the word where it tells of what there is, and of no place: "and there are".
_THERE_IS = re.compile(
    r"'|,? (?:is|are|was|were|has|have|had|will|would|should|must|may|might|can|could|remains?|seems?)\b"
)
_BEFORE_THERE_IS = re.compile(
    r"(?:[^a-z ] ?|\b(?:and|but|that|if|as|or|so|than|when|where|then|now|yet|because|while|said|says|though|which"
    r"|whom) )$"
)
#: The council that the one spoken of took over from.
_OLD = re.compile(
    r"\b(?:the (?:old|former|previous|abolished|now-abolished|defunct) (?:county )?(?:council|authority)"
    r"|the county council|its predecessor|the (?:council|authority) (?:that )?it (?:replaced|took over from))\b"
)
_RELATIVE = re.compile(
    r"(?: [a-z]+)?(?: council)?(?:, (where|whose|which|(?:in|at|of|for|over|inside|within) (?:which|whose))"
    r"|, (?:itself )?an? (?:[a-z-]+ ){0,2}?(?:council|authority|borough|county|city|town) (?:that|which|where|whose)"
    r"|,? (?:when|while|where) (?:that|the) (?:council|authority|borough|county|city|town))\b"
)
#: Before a name that says where something came from, and not whom somebody turned to.
_ORIGINS = ("from ", "with ", "by ", "in ", "at ")
_PLACED = ("in ", "at ")
#: Before a council with which a sentence sets its scene: "Up the coast in".
_PLACED_FIRST = re.compile(r"[\"' (]*(?:[a-z'-]+ ){0,5}(?:in|at|over in|across in) (?:neighbouring |nearby )?")
#: A council named so near to its beginning or its end is what a sentence begins or ends with.
_BEGINS, _ENDS = 4, 2


#: What belongs to the person named last, beside a council.
_HERS = re.compile(
    r"[\"' (]*(?:and |but )?(?:hers|his|theirs) (?:(?:is|was) an? (?:[a-z-]+ ){0,2}(?:council|authority|borough|county"
    r"|city|department|service)\b|(?:were|are|was|is|has|have|had) (?:been )?(?:judged|rated|graded|found|good"
    r"|inadequate|outstanding|require))"
)
#: Where a clause begins that may tell of another council than the one before.
_CUT = re.compile(r"; (?:and |but )?|,? (?:while|whereas) |, (?:and|but) | and (?=(?:in|to|at) )")
_SEVERAL = 2
#: A sentence that goes on about the council that the one before begins with.
_IT_DOES = (
    r"it (?!(?:is|was) (?:the|an?|not|only|that|in|at|thought|believed|understood|expected|hoped|feared|said|clear"
    r"|unclear|likely)\b)(?!(?:takes?|took|rain(?:s|ed)|snowed|emerge[sd]|follow(?:s|ed)|seems|turns|turned|means|meant"
    r"|appears|comes|came|remains to|transpired|costs)\b)[a-z]+ "
)
#: The same in short, and of those of a council: "It's been good since 2019", "They too were inadequate".
_IT_HAS = (
    r"(?:it's (?:been(?! (?:an?|the|so|too)\b)|had|got|now|still|rated|judged|inadequate|outstanding|good|due|under)\b"
    r"|it'(?:ll|d) (?:be|have|been)\b|they(?:'ve|'re|,?) (?:too|also)\b)"
)
_IT = re.compile(
    rf"[\"' ]*(?:but |and |yet |so )?(?:(?:(?:it was )?(?:rated|judged|found|graded|inspected|visited|praised"
    rf"|outstanding|inadequate|good|once|long|since|after|having|with|in|by|until|now) [^,.;:]{{2,60}}|today|now), )?"
    rf"{_IT_DOES}"
)
_ITS_OWN = re.compile(
    r"[\"' ]*(?:(?:but|and|yet|so|there|however),? |(?!the )(?:[a-z-]+ ){1,3}(?:said|says?|found|wrote|thinks?|saw"
    r"|noted)(?: (?:in|on|last|this) [a-z0-9]+)? (?:that )?)?"
    rf"(?:its |{_IT_DOES}|{_IT_HAS})"
)
#: What was so judged that the sentence before ends with: "Ofsted found it", "The borough was".
_JUDGED = re.compile(r"\b(?:it|the (?:borough|county|city|town))\b")
#: Words by which a sentence speaks of the council spoken of before, or of somebody.
_OF_BEFORE = re.compile(
    r"\b(?:it|its|itself|their|our|we|us|he|she|they"
    r"|(?:the|this|that) (?:council|authority|borough|county|city|town))\b"
)
#: The length of the word with which a relative clause opens.
_WORD = 5


#: A sentence in brackets about the council told of.
_PUT_IN = re.compile(r"\([\"' ]*(?:and |but )?(?:it|its|they|that (?:council|borough|county|city|town|authority))\b")
#: Inspectors who give one more grade to what the sentence before was about.
_THEY_JUDGE = re.compile(
    r"[\"' ]*(?:(?:the|its|their) )?(?:inspectors|ofsted|watchdog|inspectorate|report|inspection team)\b"
)
_MORE = re.compile(r"\b(?:also|too|as well|likewise|the same)\b")


class Met(NamedTuple):
    """The last council that a paragraph names, where the sentence that names it begins and ends, and all it names."""

    mention: CouncilMention
    start: int
    end: int
    names: tuple[str, ...] = ()


class Pointed(NamedTuple):
    """The council that a sentence without a name speaks of, by its GSS code; whether the next ones go on so."""

    council: str
    lasting: bool


def referred(
    folded: str, sentence: Sentence, floor: str, met: Met | None, much: tuple[str, ...], named: Sequence[str]
) -> Pointed:
    """Return what a sentence without a name speaks of.

    It is the council that has the floor, unless the sentence points to the last one `met` in its paragraph,
    to the one that was replaced by that with the floor, or describes ("the county") the one met, one of those
    of which the document tells `much`, the main one first, or another of those `named`, the last one first.
    """
    old = replaced(floor)
    if old and _OLD.search(folded, sentence.start, sentence.end):
        return Pointed(old, lasting=False)
    if met is None and {floor}.issuperset(named):
        return Pointed(floor, lasting=True)
    if met is not None and _is_its_own(folded, sentence, met):
        return Pointed(met.mention.gss[0], lasting=True)
    if met is not None and met.end + 1 >= sentence.start:
        if is_there(folded, sentence):
            return Pointed(met.mention.gss[0], lasting=False)
        if _HERS.match(folded, sentence.start):
            return Pointed(met.mention.gss[0], lasting=False)
        if one := one_of_two(folded, sentence, met.names):
            return Pointed(one, lasting=True)
    if floor and _IT.match(folded, sentence.start):
        return Pointed(floor, lasting=True)
    near = (met.mention.gss[0], *much) if met is not None else much
    return Pointed(described(folded, sentence, floor, near, named) or floor, lasting=True)


def is_there(folded: str, sentence: Sentence) -> bool:
    """Say whether a sentence goes on about the place just named: "There she met"."""
    for there in _THERE.finditer(folded, sentence.start, sentence.end):
        opens = there.start() == sentence.start or _BEFORE_THERE_IS.search(folded, sentence.start, there.start())
        if not (opens and _THERE_IS.match(folded, there.end())):
            return True
    return False


def speaks_of_it(folded: str, sentence: Sentence) -> bool:
    """Say whether a sentence goes on about the council told of before: "It has", "Inspectors said that its plans"."""
    return _ITS_OWN.match(folded, sentence.start, sentence.end) is not None


def is_graded_there(annotated: Annotated, sentence: Sentence, met: Met, floor: str) -> bool:
    """Say whether a sentence tells a grade of the council with which the one before ends, one of which that is about.

    "The story began in Bolton. The borough was inadequate then."
    """
    folded = annotated.folded
    named = len(met.names) == 1 and floor not in met.names
    if not named or met.end + 1 < sentence.start or met.mention.end + _ENDS < met.end:
        return False
    if _OF_BEFORE.search(folded, met.start, met.mention.start) or is_in_passing(folded, met.start, met.mention):
        return False
    judged = _JUDGED.search(folded, sentence.start, sentence.end)
    return judged is not None and bool(annotated.inside(sentence, "grade"))


def is_put_in(annotated: Annotated, sentence: Sentence, met: Met | None) -> bool:
    """Say whether a sentence in brackets goes on about the one council of the sentence before.

    That one opens it or has a clause of its own: "Bolton lends it a manager. (It has been good since 2019.)"
    """
    if met is None or len(met.names) != 1 or not met.start < met.end <= sentence.start <= met.end + 1:
        return False
    folded, name = annotated.folded, met.mention
    own = name.start - met.start <= _BEGINS or _RELATIVE.match(folded, name.end)
    return bool(own) and _PUT_IN.match(folded, sentence.start, sentence.end) is not None


def goes_on_judging(annotated: Annotated, sentence: Sentence) -> bool:
    """Say whether inspectors grade more in a sentence, right after one of its paragraph that tells a grade."""
    folded, index = annotated.folded, annotated.sentence_index(sentence.start)
    before = annotated.sentences[index - 1] if index else None
    if before is None or before.block != sentence.block or not annotated.inside(before, "grade"):
        return False
    by_them = _THEY_JUDGE.match(folded, sentence.start, sentence.end)
    return bool(by_them and annotated.inside(sentence, "grade") and _MORE.search(folded, by_them.end(), sentence.end))


def goes_on_about(folded: str, sentence: Sentence, first: int, met: Met | None, floor: str) -> bool:
    """Say whether a sentence whose first name stands at `first` goes on about the council that the one before began."""
    if met is None or met.names != (floor,) or met.end + 1 < sentence.start:
        return False
    opens = met.mention.start - met.start <= _BEGINS or _PLACED_FIRST.match(folded, met.start, met.mention.start)
    return bool(opens) and _IT.match(folded, sentence.start, first) is not None


@cache
def replaced(gss: str) -> str:
    """Return the county council (GSS code) that a council took over from with others; empty where it did not."""
    councils = vocabulary().councils
    before = councils[gss].replaces if gss else ()
    old = before[0] if len(before) == 1 else ""
    return old if old and councils[old].name != councils[gss].name and "county" in kinds(old) else ""


def in_relative_clause(annotated: Annotated, position: int, *, which: bool = True) -> str:
    """Return the council of which a relative clause at a position tells: "Leeds, where …"; empty for none.

    With `which` off, a clause that opens with that word is none.
    """
    sentence = annotated.sentences[annotated.sentence_index(position)]
    for mention in reversed(within(annotated.councils, sentence.start, position)):
        opening = _RELATIVE.match(annotated.folded, mention.end)
        if opening is not None and opening.end() - _WORD <= position and len(mention.gss) == 1:
            out = "," in annotated.folded[opening.end() : position] or (opening[1] == "which" and not which)
            return "" if out else mention.gss[0]
    return ""


def in_clause(annotated: Annotated, position: int) -> str:
    """Return the council named in the clause at a position, in a sentence that names several; empty for none or more.

    "Inspectors were in Leeds in May; Bolton's visit was in June" tells of Bolton in its second clause.
    """
    sentence = annotated.sentences[annotated.sentence_index(position)]
    several = {m.gss for m in annotated.councils_in(sentence) if len(m.gss) == 1}
    if len(several) < _SEVERAL:
        return ""
    cuts = [sentence.start, *(m.end() for m in _CUT.finditer(annotated.folded, sentence.start, sentence.end))]
    start = max(cut for cut in cuts if cut <= position)
    end = min([cut for cut in cuts if cut > position], default=sentence.end)
    named = {m.gss[0] for m in within(annotated.councils, start, end) if len(m.gss) == 1}
    return named.pop() if len(named) == 1 else ""


def _is_its_own(folded: str, sentence: Sentence, met: Met) -> bool:
    """Say whether a sentence opens with an officer of the council with which the one before began or ended."""
    if met.end + 1 < sentence.start or _ITS.match(folded, sentence.start) is None:
        return False
    opens = met.mention.start - met.start <= _BEGINS
    if opens or met.mention.end + _ENDS < met.end or not folded.endswith(_ORIGINS, 0, met.mention.start):
        return opens or met.mention.end + _ENDS >= met.end
    alone = len(met.names) == 1 and folded.endswith(_PLACED, 0, met.mention.start)
    return alone and not _OF_BEFORE.search(folded, met.start, met.mention.start)
