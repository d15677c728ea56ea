"""The numbers of a sentence with what they count, and which words of the sentence belong to which number.

A number's noun is the head of the noun phrase that it opens ("40 newly qualified social workers"),
that of the figure before ("12 of them") or after it ("12 of the 30 cases"). Of several words that tell what
a number measures the nearest counts; a comma, an "and" or another number in between sets them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.numbers import WORDS, Number
from graphkit.language.sentences import Sentence

#: A noun stands at most this many characters behind its number.
_REACH = 60
#: What sets a word as far from a number as this many characters do.
_APART = 50
#: A fraction and the percentage that it stands for are at most this far from one another.
_ROUGH = 6
_BREAK = re.compile(r"[,;:(]| - | and | but | or | while | whereas | although | against | compared | £?\d[\d,.]*")
_FUNCTION = (
    "a an the this that these those which who whom whose in at by on of for from to with as than since before after "
    "until last next was were is are be been had has have did do said and or but if when where while not no it they "
    "he she we up down out over under left told came went made met spoke found per each every between during through "
    "would will could should may might can against compared versus"
)
#: Words that end the noun phrase of a number.
_OUTSIDE = re.compile(rf"[.,;:()?!|\"]|\b(?:\d|(?:{'|'.join((*_FUNCTION.split(), *WORDS))})\b)")
_ADVERB = re.compile(
    r"(?:now|then|ago|today|overall|apiece|altogether|already|across|within|more|once|also|others|\d"
    rf"|{'|'.join(WORDS)})\b"
)
_OF_THESE = re.compile(r"(?: or so)? of (?:these|them|those|whom|which|the|its|their|our)\b")
#: "Referrals piled up, 112 of them": all that are told of before.
_ALL_OF_THEM = re.compile(r" of them\b")
#: "Reviewing officers, of whom there are 19".
_OF_WHOM = re.compile(r", of (?:whom|which) there (?:are|were|is|was)(?: now| only| just| some| about)? $")
_OF_NUMBER = re.compile(r" (?:out )?of (?:(?:the|its|those|these|their|about|some|nearly|around|more|than|over) )*$")
_OF = re.compile(r"(?: or so)? of (?:(?:the|its|their|all|our|his|her|open|those|these|council's|authority's) )*")
_LABELLED = re.compile(r"(?:: | - | \| |\) )")
_AFTER_COMMA = re.compile(r"(?:,|,? -) (?:all |some |about |nearly |more than |at least )*$")
_RETOLD = re.compile(r"[^.;,()]{0,60}(?:,|\(| -)(?: or| exactly| about| some| nearly| just (?:over|under)| at)* ?")
_RANGE = re.compile(r" ?(?:and|to|or|-) (?:(?:about|around|even|some) )?")
_RATE = re.compile(r"\b(?:per|every|each)(?: the)? $")
_PER_MANY = re.compile(r"(?: [\w-]+){0,3}? (?:per|in every|for every|out of every) 1?\d{0,2},?\d00\b")
_POSSESSIVE = re.compile(r"s?'s?")

#: Counts below this are told in passing.
FEW = 10
#: How far a word may be from its number, in the measure of `cost`: in its clause, or in its sentence.
CLOSE, NEAR, LONG, FAR = 20, 60, 110, 200
#: What is counted of a service.
COUNTED = frozenset({"children", "cases", "people", "families", "staff", "plans", "posts", "referrals", "placements"})
_CHAIN = re.compile(
    r"(?:,? (?:in|by|at the end of|at) [\w ]{3,24})?,? ?(?:down |up |compared |rising |falling |dropping )?"
    r"(?:to|from|with|against|and|or|-)(?: (?:just|about|around|nearly|almost|only|some|over|under|up|as))* "
)
_COMPARED = re.compile(
    r"\b(?:down|up|fell|fallen|rose|risen|rising|falling|dropping|increase|increased|rise|fall|compared|compares)"
    r" (?:from|to|with)(?: (?:just|about|around|nearly|almost|only|some|over|under|more than))? $"
)


class Figure(NamedTuple):
    """A number of a sentence with what it counts.

    `start`:`end` are the words between its neighbours; `noun` is the mark of what it counts, if any; `part` says
    that it counts some of others ("12 of them", "12 of the 30"); `rate` that it is one per so many. `others`
    are the numbers of its sentence, itself among them.
    """

    number: Number
    start: int
    end: int
    noun: Mark | None
    part: bool = False
    rate: bool = False
    others: tuple[Number, ...] = ()


class Reading(NamedTuple):
    """What a figure measures."""

    metric: str
    unit: str
    qualifier: str = ""


def figures(annotated: Annotated, sentence: Sentence) -> Iterator[Figure]:
    """Yield the numbers of a sentence; in the row of a table each belongs to the row's label too."""
    row = annotated.block_kind(sentence) == "row"
    found = [n for n in annotated.numbers_in(sentence) if not _RATE.search(annotated.folded, sentence.start, n.start)]
    for i, number in enumerate(found):
        alone = row or not i or found[i - 1].end > number.start
        start = sentence.start if alone else found[i - 1].end
        following = next((other for other in found[i + 1 :] if other.start >= number.end), None)
        end = following.start if following else sentence.end
        noun = _noun(annotated, sentence, number, end)
        if following and _is_rough(annotated.folded, number, following):
            continue
        part = bool(_OF_THESE.match(annotated.folded, number.end))
        if noun is None and following and _OF_NUMBER.fullmatch(annotated.folded, number.end, following.start):
            noun, part = _noun(annotated, sentence, following, sentence.end), True
        if noun is None and following and _RANGE.fullmatch(annotated.folded, number.end, following.start):
            noun = _noun(annotated, sentence, following, sentence.end)
        if part and noun is None and _ALL_OF_THEM.match(annotated.folded, number.end):
            noun = _told_before(annotated, sentence, number)
            part = noun is None or not _AFTER_COMMA.search(annotated.folded, start, number.start)
        if noun is None and _OF_WHOM.search(annotated.folded, start, number.start):
            noun = _told_before(annotated, sentence, number)
        rate = bool(_PER_MANY.match(annotated.folded, number.end))
        yield Figure(number, start, end, noun, part, rate, tuple(found))


def _is_rough(folded: str, number: Number, following: Number) -> bool:
    """Say whether a fraction is told again in figures: "two in five of them, 42 per cent"."""
    exact = number.fraction and following.unit == "percent" and not following.fraction
    near = abs(float(number.value) - float(following.value)) <= _ROUGH
    return exact and near and bool(_RETOLD.fullmatch(folded, number.end, following.start))


def _noun(annotated: Annotated, sentence: Sentence, number: Number, end: int) -> Mark | None:
    """Return the head of the noun phrase that a number opens, where it is one that is known."""
    folded = annotated.folded
    start = number.end
    label = _LABELLED.match(folded, start) if number.start <= sentence.start + 1 else None
    if label:
        start = label.end()
    elif of := _OF.match(folded, start):
        start = of.end()
    head = None
    for mark in annotated.marks("unit", start, min(end, start + _REACH)):
        if _OUTSIDE.search(folded, start, mark.start):
            break
        if mark.concept == "none" and head is not None:
            break
        head, start = mark, mark.end
        if not folded.startswith((" ", "'"), mark.end) or not _runs_on(folded, mark):
            break
    return head


def _told_before(annotated: Annotated, sentence: Sentence, number: Number) -> Mark | None:
    """Return what a sentence counts first, for "112 of them"."""
    before = annotated.marks("unit", sentence.start, number.start)
    return next((mark for mark in before if mark.concept in COUNTED), None)


def _runs_on(folded: str, mark: Mark) -> bool:
    """Say whether a noun belongs to another that follows it: "children's social workers"."""
    return folded[mark.start : mark.end].endswith(("'s", "s'")) or bool(_POSSESSIVE.match(folded, mark.end))


def is_bare(annotated: Annotated, figure: Figure, end: int) -> bool:
    """Say whether no noun follows a number."""
    after = annotated.folded[figure.number.end : min(end, figure.number.end + 24)].lstrip()
    return not after or figure.part or after[0] in "-'" or bool(_OUTSIDE.match(after)) or bool(_ADVERB.match(after))


def cost(folded: str, number: Number, mark: Mark) -> int:
    """Return how far a word is from a number, in characters, clauses and other numbers counting as more."""
    if mark.end <= number.start:
        start, end = mark.end, number.start
    elif mark.start >= number.end:
        start, end = number.end, mark.start
    else:
        return 0
    return end - start + _APART * len(_BREAK.findall(folded, start, end))


def nearest(
    annotated: Annotated, sentence: Sentence, number: Number, schemes: tuple[str, ...], most: int
) -> tuple[str, Mark] | None:
    """Return the word of any of some schemes that is nearest to a number, and its scheme, if within `most`."""
    best: tuple[int, str, Mark] | None = None
    for scheme in schemes:
        for mark in annotated.inside(sentence, scheme):
            if annotated.folded[mark.start - 1] == "-":
                continue
            far = cost(annotated.folded, number, mark)
            if far <= most and (best is None or far < best[0]):
                best = (far, scheme, mark)
    return best[1:] if best else None


def owns(annotated: Annotated, figure: Figure, mark: Mark) -> bool:
    """Say whether no other number of the sentence is nearer to a word."""
    mine = cost(annotated.folded, figure.number, mark)
    return all(
        cost(annotated.folded, other, mark) >= mine for other in figure.others if other.start != figure.number.start
    )


def has(annotated: Annotated, sentence: Sentence, figure: Figure, scheme: str, most: int = NEAR) -> bool:
    """Say whether a word of a scheme is near a figure."""
    return nearest(annotated, sentence, figure.number, (scheme,), most) is not None


def chained(annotated: Annotated, figure: Figure) -> bool:
    """Say whether a figure follows another as "to 19%" does in "from 31% to 19%", or "up from 12"."""
    gap = annotated.folded[figure.start : figure.number.start]
    return bool(_CHAIN.fullmatch(gap) or _COMPARED.search(gap))
