"""Which of several visits is meant: "fourth monitoring visit", "the third of its kind", "the most recent of five"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Mark

_WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_ORDINALS = {word: number for number, word in enumerate(_WORDS, start=1)}
_COUNTS = {
    word: number
    for number, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), start=2)
}
#: An ordinal number as a pattern, for other patterns to hold.
ORDINAL = rf"(?:{'|'.join(_WORDS)}|\d{{1,2}}(?:st|nd|rd|th))"
LATEST = r"(?:latest|most recent|last|final)"
_SOME = r"(?:the|its|their|these|those|several|a series of)"
_NUMBER = rf"(?:{'|'.join(_COUNTS)}|\d{{1,2}})"
_ONE_OF = re.compile(
    rf"\b(?<!a )(?<!one )(?<!two )(?:(?P<nth>{ORDINAL})|(?P<last>{LATEST})|one|each) of"
    rf"(?: {_SOME})?(?: (?P<all>{_NUMBER}))?(?: (?:planned|ofsted|quarterly|such|scheduled"
    r"|(?:ofsted|inspectors|inspectorate|watchdog|regulator)'?s?'?))* $"
)

_BEFORE = re.compile(
    rf"\b(?<!one of the )(?<!among the )(?<!one of its )({ORDINAL})(?: and (?:final|last|latest|most recent))?"
    r"(?: (?:ofsted|quarterly|such|post-inspection|full|ilacs|official|formal|successive|of these|of its))*\s*$"
)
_SEVERAL = re.compile(rf"\b(?:({ORDINAL}), )?({ORDINAL}),? (?:and|then) {ORDINAL}(?: (?:ofsted|monitoring|focused))* $")
_AFTER = re.compile(
    rf"(?:,| was| is| were| became| has been| had been| as| marked|\() ?(?:also )?(?:only |just )?"
    rf"(?:the|its|their|[\w-]+'s) ({ORDINAL})(?: and (?:final|last|latest))?"
    r"(?= (?:of|such|so far|since|to be|to take|in an?|in the|in \w+ (?:months|years)|by|under|carried|made|after"
    r"|visit|monitoring|that|time)\b|[,.)]|$)"
)
_TIMES = re.compile(rf"\bfor (?:the|an?) ({ORDINAL})(?: and (?:final|last))? time since\b")
_BRACKETED = re.compile(rf"\((?:the |its )?({ORDINAL})\)")
#: Visits counted by times, the last of which is dated: "visited five times, most recently in June".
_SO_FAR = re.compile(
    r"\b(?:visited|been|returned|called|come|been back|come back|looked in"
    rf"|there) (?:\w+ ){{0,3}}?({_NUMBER}) times\b[^.;]{{0,40}}"
    r"\b(?:most recently|the last(?: time)?|latest|last|lastly)\b"
)
_COUNTED = re.compile(
    rf"(?<!last )(?<!next )(?<!past )(?<!first )(?<!of )\b({_NUMBER})"
    r"(?: (?:ofsted|quarterly|such|separate|subsequent|successive|of these|post-inspection))* $"
)


def number(word: str) -> int:
    """Return the number that an ordinal such as `fourth` or `4th` is."""
    return _ORDINALS.get(word) or int(word.rstrip("stndrh"))


def ordinal_before(folded: str, start: int) -> int | None:
    """Return the ordinal number written just before a position ("fourth and final" is 4)."""
    found = _BEFORE.search(folded, max(0, start - 50), start)
    return number(found.group(1)) if found else None


def others_before(folded: str, start: int) -> list[int]:
    """Return the ordinal numbers but the last of visits named together: 2 in "the second and third visits"."""
    found = _SEVERAL.search(folded, max(0, start - 70), start)
    return [number(word) for word in found.groups() if word] if found else []


def ordinal_of(folded: str, mark: Mark, stop: int) -> int | None:
    """Return the number of the visit named by a mark, told before it or after it in its clause, up to `stop`."""
    before = ordinal_before(folded, mark.start)
    if before is not None:
        return before
    one = _one_of(folded, mark)
    if one is not None and (one["nth"] or (one["last"] and one["all"])):
        return number(one["nth"]) if one["nth"] else _count(one["all"])
    if bracketed := _BRACKETED.search(folded, mark.end, min(stop, mark.end + 40)):
        return number(bracketed.group(1))
    after = _AFTER.search(folded, mark.end, min(stop, mark.end + 110)) or _TIMES.search(folded, mark.end, stop)
    if after is None or re.search(r"[.;:]", folded[mark.end : after.start()]):
        return None
    return number(after.group(1))


def counted(folded: str, mark: Mark) -> int | None:
    """Return how many visits a mark in the plural counts: "four monitoring visits" are 4."""
    found = _COUNTED.search(folded, max(0, mark.start - 40), mark.start)
    return _count(found.group(1)) if found else None


def times_so_far(folded: str, start: int, end: int) -> int | None:
    """Return which of several visits a stretch dates: the fifth in "visited five times, most recently in June"."""
    found = _SO_FAR.search(folded, start, end)
    return _count(found.group(1)) if found else None


def _count(word: str) -> int:
    return _COUNTS.get(word) or int(word)


def _one_of(folded: str, mark: Mark) -> re.Match[str] | None:
    return _ONE_OF.search(folded, max(0, mark.start - 60), mark.start)


def is_plural(folded: str, mark: Mark) -> bool:
    """Say whether a mark names several inspections ("monitoring visits"), and not "one of" them."""
    if folded[mark.end - 1] != "s" or folded.endswith("ilacs", 0, mark.end):
        return False
    return _one_of(folded, mark) is None
