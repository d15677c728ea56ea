"""Numbers in English text: counts, shares and sums of money, in figures or words.

Dates, times, ages, ordinals, the numbers of paragraphs and pages, names such as `A66`, and "one"
as a pronoun are no numbers here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple

_ONES = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: number * 10
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_PARTS = {
    word: number
    for number, word in enumerate("half third quarter fifth sixth seventh eighth ninth tenth".split(), start=2)
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9} | {
    "k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9
}  # fmt: skip

_W = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES)}))?|{'|'.join(sorted(_ONES, key=len, reverse=True))})"
_F = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_N = rf"(?:{_F}|{_W})"
_PATTERN = re.compile(
    r"(?<![\w£$€:/#&@.'])(?<!\d,)(?<![a-z]-)(?:"
    rf"£ ?(?P<pounds>{_F})(?: ?(?P<scale>million|billion|thousand|mn|bn|m|k)\b)?(?!\w)"
    rf"|(?P<coins>{_N}) (?P<coinscale>million|billion|thousand) pounds\b"
    rf"|(?P<low>(?!(?:19|20)\d\d\b){_F})(?: ?- ?| to )(?P<high>{_F}) ?(?:%|per ?cent\b|percent\b)"
    rf"|(?P<percent>{_N}) ?(?:%|per ?cent\b|percent\b|pc\b)"
    r"|(?P<top>an?|one|two|three|four|five|seven)[- ]"
    r"(?P<part>third|quarter|fifth|sixth|eighth|tenth)(?:s\b(?: of\b)?| of\b|(?P<change>)\b)"
    r"|(?<!first )(?<!second )(?<!other )(?P<half>half)(?= (?:of|the|its|all|their|those)\b)"
    r"(?! the (?:time|trouble|battle|story|problem|job|picture|reason|point|fun|work)\b)"
    r"|(?P<halfdozen>half a dozen)\b"
    rf"|(?P<some>{_W}|\d{{1,2}}) (?:in|out of)(?: every)? (?P<every>{_W}|\d{{1,3}})(?![\w/,.-]*\d)\b"
    rf"|(?P<single>one) (?:[a-z'-]+ ){{1,3}}in (?:every )?(?P<among>{_W}|\d{{1,2}})\b(?! (?:years|months|days|of))"
    rf"|(?P<grand>an?|{_N}) (?P<grandscale>hundred|thousand|million)(?: and (?P<rest>{_W}))?\b"
    rf"|(?P<dozens>an?|two|three|four|five|six) dozen\b"
    rf"|(?P<plain>{_N})"
    r")(?![\w/]|:\d|[.,]\d|-(?!(?:a-year|a-month|worth|plus|odd|strong|ish)\b)[a-z]| ?[ap]m\b|(?:- | |-)and \d+-year)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
#: The number of a telephone.
_DIALLED = re.compile(r"0\d{2,}")
_LISTED = re.compile(r"[ \t(]*(?:\d{1,2}[.)]\s|\d{1,2}(?:\.\d{1,2})+\s)")
#: "By a third" and "a quarter more" are shares, a third visit is none.
_CHANGED = re.compile(r"\bby(?: (?:about|around|nearly|almost|over|more than|just over|just under|some|at least))? $")
#: So are "from nearly a third, …" and "to a quarter."
_COMPARED = re.compile(
    r"\b(?:from|to|than|at|over|under|nearly|almost)(?: (?:about|around|nearly|almost|over|more than|just over"
    r"|just under|some|at least))? $"
)
_ENDS = re.compile(r"(?=[.,;)]|$)")
_BEFORE = re.compile(r"([a-z]+)\.?(?: of)? $")
#: Words after which a number is a name or an age.
_NAMERS = frozenset(
    "page pages para paragraph paragraphs section sections item items chapter issue part phase figure table appendix "
    "no nos number grade level band stage tier article regulation step annex room volume form aged age ages "
    "protocol teenagers youngsters option recommendation clause schedule ref reference tel telephone version "
    "act standard turn turns turned turning".split()
)
_QUALIFIERS = {
    "more than": "more than|over|above|upwards of|in excess of|exceeding",
    "at least": "at least|no fewer than|no less than|a minimum of",
    "up to": "up to|as many as|as much as|maximum of|as high as|no more than|maximum",
    "less than": "less than|fewer than|under|below",
    "nearly": "nearly|almost|close to|approaching",
    "about": "about|around|approximately|roughly|some|estimated|circa",
    "average": "average of|averaging|on average|average",
}
_QUALIFIER = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<{name.replace(' ', '_')}>{words})" for name, words in _QUALIFIERS.items())
    + r")(?: an?| the| some| just| a further)?(?: extra| additional)? $"
)


#: Words that numbers are made of: each number has one of them, or a figure.
WORDS = (*_ONES, *_TENS, *_PARTS, *_SCALES, "dozen")
#: A number begins with one of them, or so many characters before one: "£ 5", "an eighth".
_BEFORE_WORD = 3


class Number(NamedTuple):
    """A number written at `start`:`end`.

    `value` is a plain decimal, `unit` is `percent`, `GBP` or empty for a count, and `qualifier` one
    of `more than`, `at least`, `up to`, `less than`, `nearly`, `about`, `average`, or empty. Fractions
    and "four in five" are whole percentages, marked as `fraction`.
    """

    start: int
    end: int
    value: str
    unit: str = ""
    qualifier: str = ""
    fraction: bool = False


def numbers(
    folded: str,
    start: int = 0,
    end: int | None = None,
    *,
    apart: Sequence[tuple[Any, ...]] = (),
    at: Sequence[int] | None = None,
) -> list[Number]:
    """Return the numbers written in `folded[start:end]` (see `fold`), in order.

    `apart` are sorted stretches that begin with their start and end, such as dates: no number
    overlaps one. `at` are where figures and words of `WORDS` begin, in order, where that is known: numbers
    stand nowhere else.
    """
    stop = len(folded) if end is None else end
    taken = iter(apart)
    next_apart = next(taken, None)
    found: list[Number] = []
    matches = _PATTERN.finditer(folded, start, stop) if at is None else _matches(folded, at, start, stop)
    for match in matches:
        while next_apart is not None and next_apart[1] <= match.start():
            next_apart = next(taken, None)
        if next_apart is not None and next_apart[0] < match.end():
            continue
        if not _is_name(folded, match, start):
            found.extend(_read(match))
    return found


def _matches(folded: str, at: Sequence[int], start: int, stop: int) -> Iterator[re.Match[str]]:
    """Yield the matches that begin at or shortly before some positions."""
    after = start
    for position in at:
        after = max(after, position - _BEFORE_WORD)
        while after <= position:
            match = _PATTERN.match(folded, after, stop)
            after = match.end() if match else after + 1
            if match:
                yield match


def _is_name(folded: str, match: re.Match[str], start: int) -> bool:
    """Say whether a match numbers or names something, or is a year or a pronoun."""
    if match["change"] is not None:
        low = max(start, match.start() - 30)
        compared = _ENDS.match(folded, match.end()) and _COMPARED.search(folded, low, match.start())
        return not (compared or _CHANGED.search(folded, low, match.start()))
    if match["plain"] in ("one", "zero") or (match["plain"] and _YEAR.fullmatch(match["plain"])):
        return True
    if match["plain"] and _DIALLED.match(folded, match.start()):
        return True
    if match["plain"] and match.start() == start and _LISTED.match(folded, start):
        return True
    before = _BEFORE.search(folded, max(start, match.start() - 20), match.start())
    return before is not None and before.group(1) in _NAMERS


def _read(match: re.Match[str]) -> Iterator[Number]:
    qualifier = _qualifier(match.string, match.start())
    if match["low"]:
        for name in ("low", "high"):
            yield Number(match.start(), match.end(), _plain(_amount(match[name])), "percent", qualifier)
        return
    value, unit = _value(match)
    fraction = bool(match["part"] or match["half"] or match["every"] or match["single"])
    if not fraction or 0 < value <= 100:
        yield Number(match.start(), match.end(), _plain(value), unit, qualifier, fraction)


def _value(match: re.Match[str]) -> tuple[Decimal, str]:
    """Return the value and the unit of a match that is no range."""
    if match["pounds"]:
        return _amount(match["pounds"]) * _SCALES.get(match["scale"], 1), "GBP"
    if match["coins"]:
        return _amount(match["coins"]) * _SCALES[match["coinscale"]], "GBP"
    if match["percent"]:
        return _amount(match["percent"]), "percent"
    if match["part"]:
        return _percentage(_amount(match["top"]), _PARTS[match["part"]]), "percent"
    if match["half"]:
        return Decimal(50), "percent"
    if match["every"]:
        return _percentage(_amount(match["some"]), max(_amount(match["every"]), Decimal(1))), "percent"
    if match["single"]:
        return _percentage(1, max(_amount(match["among"]), Decimal(1))), "percent"
    if match["grand"]:
        rest = _amount(match["rest"]) if match["rest"] else 0
        return _amount(match["grand"]) * _SCALES[match["grandscale"]] + rest, ""
    if match["dozens"] or match["halfdozen"]:
        return (_amount(match["dozens"]) * 12 if match["dozens"] else Decimal(6)), ""
    return _amount(match["plain"]), ""


def _qualifier(folded: str, position: int) -> str:
    match = _QUALIFIER.search(folded, max(0, position - 28), position)
    return str(match.lastgroup).replace("_", " ") if match else ""


def _amount(text: str) -> Decimal:
    """Return the value of figures or of words below a hundred."""
    if text[0].isdigit():
        return Decimal(text.replace(",", ""))
    if text in ("a", "an"):
        return Decimal(1)
    tens, _, ones = text.replace("-", " ").partition(" ")
    return Decimal(_TENS.get(tens, 0) or _ONES[tens]) + (_ONES[ones] if ones else 0)


def _plain(value: Decimal) -> str:
    """Return a decimal without exponent or trailing zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _percentage(part: Decimal | int, whole: Decimal | int) -> Decimal:
    share = Decimal(part) * 100 / Decimal(whole)
    return share if share * 2 == int(share * 2) else share.quantize(Decimal(1), ROUND_HALF_UP)
