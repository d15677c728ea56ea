"""What a figure measures, by its unit, what it counts and the nearest words that tell what befalls that.

Shares of the workforce, cases for each worker, money, children and cases are measures; numbers of
visits, councils, years or votes, figures of the country or of schools, and wishes are not.
"""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.measures.counts import count
from graphkit.extract.measures.figures import (
    CLOSE,
    COUNTED,
    FAR,
    NEAR,
    Figure,
    Reading,
    chained,
    cost,
    has,
    is_bare,
    nearest,
    owns,
)
from graphkit.language.sentences import Sentence

#: Sums below this are prices.
_PRICE = 1000
#: What one person is paid lies below this.
_PAY = 200_000
#: "One child in every 65" is no share that anybody counts.
_RARE = 5

#: A figure compared with the country's is not the country's.
_BESIDE = re.compile(
    r"\b(?:above|below|than|twice|double|triple|times|under|over|against|to|with|highest|lowest|worst|best|most|near"
    r"|among|as)(?: [\w-]+){0,3} $"
)
#: "Above the average of the region, which is 21 per cent".
_WHICH_IS = re.compile(r",? (?:which|that|where it) (?:is|was|stands at|stood at|were) (?:about |around |only |just )?")
#: A sentence that goes on with the figure of the one before: "That is 37 per cent."
_SAME_FIGURE = re.compile(
    r"(?:[\w ]{3,30}, )?(?:that|it|this|the (?:figure|rate|share|proportion|number)|which|this morning it|last \w+ it"
    r"|(?:a|two|three) years? (?:ago|before|earlier) it)(?: (?:[\w']+)){0,3}? "
    r"(?:is|was|were|had been|has been|stood at|stands at|fell to|has fallen to|rose to|has risen to|equals|means"
    r"|makes|came to|comes to|be)(?: (?:now|still|about|around|nearly|almost|only|just|over|under|up|down|to))* "
)
#: "Turnover, 31 per cent when it began, has fallen to seven".
_FALLEN_TO = re.compile(
    r"\b(?:fall(?:en|s)?|fell|dropped|drops|cut|halved|down|gone down|come down|ris(?:en|es)|rose|up|climbed|grown"
    r"|shrunk|reduced|increased) to(?: (?:just|about|around|nearly|almost|only|some|over|under))* $"
    r"|\b(?:is|was|stands at|stood at) (?:now|today|then)(?: (?:just|about|around|only|nearly))* $"
)
_OWNING = re.compile(r"\bowns?(?: the other)? $")
_OF_PEOPLE = re.compile(r"(?P<them> of (?:them|those|these|us))? (?:had|have|has|were|are|was|said|told|felt|did|do)\b")
_THAT = re.compile(r"\b(?:that|it|this|which)\b")
_CUT = re.compile(
    r"\b(?:cut|cutting|slashed|axed|saved|lost|owes|owed|owing|borrowed)(?: \w+)? $"
    r"|\bt(?:ook|akes?|aken|aking)(?: another| a further| some| about)? $"
    r"|\b(?:must|h(?:as|ave|ad) to|needs? to|needed to|has yet to|still to) find(?: \w+){0,2} $"
)
#: What has to be found is not spent yet: "£60m to find by March".
_TO_FIND = re.compile(r" (?:still )?to find(?:[.,;]| (?:by|over|from|in|this|next|before|within|and)\b)")
#: Pay by the year: "who is on £82,000 a year".
_ON, _A_YEAR = (
    re.compile(r"\bon (?:about |nearly |over |more than |up to )?$"),
    re.compile(r"(?: |-)(?:a|per) ?-?(?:year|annum)\b"),
)
_OUT_OF_BUDGET = re.compile(
    r"[^.;]{0,40}?\b(?:out of|away from|from) (?!(?:the )?(?:government|dfe|ministers|reserves))"
)
_WAGES = re.compile(r"pay\b|wage|a salary")
_FROM = re.compile(r"\b(?:from|was|were|at|of)(?: (?:about|around|nearly|almost|over|just|under|some))* $")
_CALLED_FOR = re.compile(r"\b(?:call|ask|want|demand|campaign|fight|propos)\w*\b")
#: A limit of a worker's cases is one of the service.
_LIMIT = re.compile(r"(?:a )?(?:cap|limit|target|ceiling|maximum)\b")
#: Reserves that are drawn on are spent.
_DRAWN = re.compile(r"[^.;]{0,30}\b(?:from|out of)\b[^.;]{0,12}$")

_SHARES = {
    "cue/mixed-workforce": "other",
    "cue/from-agency": "agency-share",
    "cue/vacant": "vacancy-rate",
    "cue/turning-over": "turnover-rate",
}
#: Shares of these are no shares of the workforce.
_CLIENTS = frozenset({"children", "cases", "families", "plans", "referrals", "placements"})


def read(annotated: Annotated, sentence: Sentence, figure: Figure, before: Reading | None) -> Reading | None:
    """Return what a figure measures, or None; `before` is what the figure before it does, where it is near."""
    if _is_elsewhere(annotated, sentence, figure):
        return None
    if figure.rate:
        return Reading("other", "rate")
    if figure.number.unit == "GBP":
        return _money(annotated, sentence, figure, before)
    if figure.number.unit == "percent" or _is_share_by_label(annotated, figure):
        return _share(annotated, sentence, figure, before)
    if (
        before is not None
        and before.unit == "percent"
        and (goes_on(annotated, sentence, figure) or _is_same_share(annotated, sentence, figure))
    ):
        return before
    return count(annotated, sentence, figure, before)


def goes_on(annotated: Annotated, sentence: Sentence, figure: Figure) -> bool:
    """Say whether a number without a sign is a share as the one before is: "from 36 per cent to 19"."""
    last = next((number for number in figure.others if number.end == figure.start), None)
    if last is None or figure.noun is not None or figure.number.unit or last.unit != "percent":
        return False
    if not (is_bare(annotated, figure, sentence.end) and float(figure.number.value) <= 100):
        return False
    schemes = ("metric", "cue/workload", "unit")
    between = [mark for scheme in schemes for mark in annotated.marks(scheme, last.end, figure.number.start)]
    if all(mark.concept == "none" for mark in between) and _FALLEN_TO.search(
        annotated.folded, last.end, figure.number.start
    ):
        return True
    return bool(_FROM.search(annotated.folded, sentence.start, last.start)) and chained(annotated, figure)


def _is_same_share(annotated: Annotated, sentence: Sentence, figure: Figure) -> bool:
    """Say whether a sentence tells the share of the one before anew, without a sign ("This morning it was 81")."""
    if figure.noun is not None or figure.number.unit or float(figure.number.value) > 100:
        return False
    same = _SAME_FIGURE.fullmatch(annotated.folded, sentence.start, figure.number.start)
    return same is not None and is_bare(annotated, figure, sentence.end)


def _is_elsewhere(annotated: Annotated, sentence: Sentence, figure: Figure) -> bool:
    """Say whether a figure is one of the country, of schools, of pay or of a wish."""
    if _OWNING.search(annotated.folded, figure.start, figure.number.start):
        return True
    for mark in annotated.inside(sentence, "cue/not-of-the-service"):
        most = FAR if mark.start - sentence.start < CLOSE else NEAR
        if (
            figure.number.unit == ""
            and _LIMIT.match(annotated.folded, mark.start)
            and _of_cases(annotated, sentence, figure)
        ):
            continue
        if (
            figure.number.unit == "GBP"
            and float(figure.number.value) >= _PAY
            and _WAGES.match(annotated.folded, mark.start)
        ):
            continue
        if mark.end <= figure.number.start and _WHICH_IS.fullmatch(annotated.folded, mark.end, figure.number.start):
            return True
        beside = mark.start > figure.number.end and _BESIDE.search(annotated.folded, figure.number.end, mark.start)
        if beside or cost(annotated.folded, figure.number, mark) > most:
            continue
        if owns(annotated, figure, mark):
            return True
    return False


def _of_cases(annotated: Annotated, sentence: Sentence, figure: Figure) -> bool:
    """Say whether a limit or a target is one of the cases that a worker has."""
    if _CALLED_FOR.search(annotated.folded, sentence.start, figure.number.start):
        return False
    if figure.noun is not None:
        return figure.noun.concept in ("children", "cases", "families")
    return "caseload" in annotated.folded[sentence.start : sentence.end]


def _is_share_by_label(annotated: Annotated, figure: Figure) -> bool:
    """Say whether a number stands in a row, or behind a colon, whose label says percent."""
    label = annotated.folded[figure.start : figure.number.start]
    return label.endswith((": ", "| ")) and ("%" in label or "per cent" in label or "percent" in label)


def _money(annotated: Annotated, sentence: Sentence, figure: Figure, before: Reading | None) -> Reading | None:
    if float(figure.number.value) < _PRICE:
        return None
    folded = annotated.folded
    lost = _CUT.search(folded, sentence.start, figure.number.start)
    if lost and (not lost[0].startswith("t") or _OUT_OF_BUDGET.match(folded, figure.number.end, sentence.end)):
        return Reading("other", "GBP")
    if _TO_FIND.match(folded, figure.number.end, sentence.end):
        return Reading("other", "GBP")
    owed = nearest(annotated, sentence, figure.number, ("cue/saved",), NEAR)
    if owed and owns(annotated, figure, owed[1]) and not _is_drawn(folded, figure, owed[1]):
        return Reading("other", "GBP")
    again = before is not None and before == Reading("other", "GBP") and figure.start > sentence.start
    if float(figure.number.value) < _PAY and _is_pay(annotated, sentence, figure):
        return Reading("other", "GBP")
    that = _THAT.search(folded, figure.start, figure.number.start)
    return Reading("other" if again and (that or chained(annotated, figure)) else "spending", "GBP")


def _is_pay(annotated: Annotated, sentence: Sentence, figure: Figure) -> bool:
    """Say whether a sum is what one person is paid, but for what a day of an interim costs."""
    if annotated.folded.startswith((" a day", " per day"), figure.number.end):
        return False
    if has(annotated, sentence, figure, "cue/personal-pay"):
        return True
    on = _ON.search(annotated.folded, sentence.start, figure.number.start)
    return on is not None and _A_YEAR.match(annotated.folded, figure.number.end) is not None


def _is_drawn(folded: str, figure: Figure, saved: Mark) -> bool:
    """Say whether a sum comes out of reserves, or is kept in them for something."""
    if not folded.startswith("reserves", saved.start):
        return False
    drawn = figure.number.end < saved.start and _DRAWN.fullmatch(folded, figure.number.end, saved.start)
    return bool(drawn) or folded.startswith(" for ", saved.end)


def _share(annotated: Annotated, sentence: Sentence, figure: Figure, before: Reading | None) -> Reading | None:
    noun = figure.noun.concept if figure.noun else ""
    inherits = before is not None and before.unit == "percent" and not _names_share(annotated, figure)
    if inherits and figure.start > sentence.start and chained(annotated, figure):
        return before
    if noun not in _CLIENTS:
        best = nearest(annotated, sentence, figure.number, tuple(_SHARES), FAR)
        if best:
            mixed = best[0] == "cue/from-agency" and _joined_to_others(annotated, best[1])
            return Reading("other" if mixed else _SHARES[best[0]], "percent")
    if inherits and not noun and not figure.number.fraction and is_bare(annotated, figure, sentence.end):
        return before
    asked = _asked_before(annotated, sentence, figure) if noun not in _CLIENTS else ""
    if asked:
        return Reading(asked, "percent")
    if not figure.number.fraction:
        return Reading("other", "percent")
    if noun == "none" or float(figure.number.value) < _RARE:
        return None
    if has(annotated, sentence, figure, "cue/sampled", CLOSE):
        return None
    told = _OF_PEOPLE.match(annotated.folded, figure.number.end)
    if not noun and told and (before is not None or not told["them"]):
        return Reading("other", "percent")
    counted = noun in COUNTED or any(m.concept in COUNTED for m in annotated.marks("unit", figure.start, figure.end))
    return Reading("other", "percent") if counted or has(annotated, sentence, figure, "cue/harmed") else None


def _asked_before(annotated: Annotated, sentence: Sentence, figure: Figure) -> str:
    """Return the metric of a share that goes on with the sentence before: "Locums hold 12. That is 8 per cent"."""
    index = annotated.sentence_index(sentence.start)
    if index == 0 or figure.start > sentence.start:
        return ""
    last = annotated.sentences[index - 1]
    question = annotated.folded.endswith("?", last.start, last.end)
    same = _SAME_FIGURE.fullmatch(annotated.folded, sentence.start, figure.number.start)
    if not (same or (question and figure.number.start <= sentence.start + CLOSE)):
        return ""
    found = [(mark.start, metric) for scheme, metric in _SHARES.items() for mark in annotated.inside(last, scheme)]
    return max(found)[1] if found else ""


def _names_share(annotated: Annotated, figure: Figure) -> bool:
    """Say whether what a share is of is named between it and the figure before."""
    return any(annotated.marks(scheme, figure.start, figure.number.start) for scheme in _SHARES)


def _joined_to_others(annotated: Annotated, agency: Mark) -> bool:
    """Say whether agency workers are counted together with others: "agency staff or newly qualified"."""
    others = annotated.marks("cue/mixed-workforce", agency.end, agency.end + CLOSE)
    return any(re.search(r" (?:or|and) ", annotated.folded[agency.end : mark.start]) for mark in others)
