"""Money and workers that are told as given by their numbers alone: "an extra £2m", "26 more caseworkers"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, reach
from graphkit.language.numbers import Number
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

#: Money below this, in pounds, is no funding.
_SUM = 10_000
#: No council tells of more new workers than this at once.
_MANY = 500
#: How far before and behind a number its words stand.
_BEFORE, _BEHIND = 40, 48
_MORE_BEFORE = re.compile(
    r"\b(?:an? (?:extra|additional|further|new)|another|additional|extra|there(?:'s| is| are| will be))"
    r"(?: (?:about|around|some|nearly|almost|just|over|more than|up to|at least))* $"
)
_MORE_MONEY = re.compile(
    r" (?:more\b(?! than)|extra\b(?! (?:cost|debt|pressure))|(?:a|per) year (?:more|extra)\b"
    r"|in (?:new|extra|additional) |of (?:new|extra|additional|government|council) (?:money|cash|funding|investment)"
    r"|(?:[a-z-]+ ){0,3}(?:boost|package|investment|injection|grant|uplift|top-up|windfall|lifeline|bail-?out)\b)"
)
_NO_GIFT = re.compile(
    r"[^.;:,]{0,30}"
    r"\b(?:overspen\w+|shortfall|gap|deficit|black hole|cuts?|savings?|hole|debts?|lost|saved|short|in hand)\b"
)
_TAKEN = re.compile(
    r"\b(?:los[et]|losing|cut|cuts of|sav(?:e|ed|ing)|owes?|took|taken|costs?|costing|wasted|under|over)(?: \w+)? $"
)
#: Words before or behind a sum by which it is put into the service.
_PUT_BEFORE = re.compile(
    r"\b(?:(?:asked|asking|bid|bidding|applied|application) for|at a (?:price|cost) of"
    r"|(?:pot|fund|cheque|package) (?:of|for)|com(?:es?|ing) with|(?:is|are|be) spending|we(?:'re| are) spending"
    r"|put(?:s|ting)? (?:in|up|towards it)"
    r"|chip(?:s|ped|ping)? in|contribut(?:es?|ed|ing)|using|with)(?: (?:about|around|some|nearly|almost|just|over|up to"
    r"|more than|a further|another|an extra|the))* $"
)
_PUT_BEHIND = re.compile(
    r"(?:,? (?:which|that) (?:the )?\w+ (?:has|have|had))? (?:(?:has been|is being|was|is|will be|to be) )?"
    r"(?:aside\b|set aside|put (?:aside|in|into|towards)|earmarked|ring-?fenced|pumped into|ploughed into|invested"
    r"|voted|handed over|released|committed|attached|(?:from|out of) (?:its |the |council |our "
    r"|general )*(?:reserves|balances|general fund))"
    r"|(?: will| is to)? come out of (?:its |the )*(?:reserves|balances|general fund)"
)
#: What is told with a sum that is a cost or an ordinary budget.
_NO_FUNDING = re.compile(
    r"(?:,? (?:for|in) 20\d\d|,? (?:last|this) year\b(?! on| to)"
    r"|,? (?:a|per|each) (?:child|week|month|head|day|night|placement)"
    r"|,? (?:a|per) year (?:more than|for (?:each|every)|on each)|,? (?:on|for) (?:each|every) |,? overspen\w+"
    r"|,? so far| on (?:agency|placements?|taxis|lawyers|legal|locums|beds|hotels|redundanc\w+|consultants))"
)
_A_COST = re.compile(
    r"\b(?:costs?|costing|put at|estimated at|valued at|priced at|bill (?:of|for)|fined|overspend (?:of|by)"
    r"|overspent by|short(?:fall)? of|deficit of|gap of|hole of|sav(?:es?|ed|ing|ings of)|los[ets]+|owes?)"
    r"(?: [\w']+){0,3}? $"
)
_MORE_HANDS = re.compile(r" (?:(?:more|extra|additional|new|further)\b(?! than)(?:,? [\w-]+){0,3}? |full-time )")
_HIRING = re.compile(
    r"\b(?:takes|promis(?:ed|es|ing)|pledg(?:ed|es|ing))(?: in| on)?(?: about| around| some| up to| another)* $"
)
_OTHERS_HANDS = re.compile(r"(?:people|officers|pairs of hands|educational psychologists)\b")
_NO_HIRING = re.compile(
    r"\b(?:need\w*|short of|shortage|shortfall|lack\w*|los[et]\w*|cut\w*|leav\w*|left|spoke|met|interview\w*|fewer"
    r"|ask(?:ed|ing|s)?(?: for)?|call\w* for|demand\w*|target|applied|found|trained|sacked|each|per)\b[^.;:]{0,30}$"
)
#: These come one by one, which is news of another kind.
_LEADERS = ("head", "director", "leader")
#: What money is short by, and what makes it no more than that.
_LACKING = re.compile(
    r"\b(?:overspen\w+|over budget|black hole|hole|shortfall|deficit|in the red|bill for|budget of (?:£|about|some)"
    r"|(?:its|his|her|their) (?:children's )?budget (?:is|was|stands at))\b"
)
_MORE = re.compile(
    r"\b(?:extra|additional|more(?! than)|new|fill|plug|close|cover|meet|investment|invest\w*|found|grant|boost"
    r"|reserves|put (?:in|into)|bail\w*|set aside(?! (?:£\S+|[\d.]+)(?: \w+)? for the year))\b"
)
#: Money that goes out year by year: "spent £3m last year, down from £4m".
_SPENT = re.compile(
    r"\b(?<!will )(?<!to )(?<!would )(?:spen[dt]s?|spending|pays?|paid|paying|budgeted|budgets|set aside|cost)"
    r"(?: (?:about|around|some|nearly|almost|just|over|more|than|up|to|a|total|of|at|least|another))* $"
)
_OVER_TIME = re.compile(
    r"[^.;]{0,40}?(?:\b(?:(?:a|each|every|per|last|this|that|the) (?:(?:last|past|previous|same) )?(?:financial )?"
    r"(?:year|month|week)|year before|in 20\d\d)\b(?! on| to)|, (?:down|up) from|compared with|, (?:almost|nearly)? ?"
    r"(?:twice|double|half))|[^.;]{0,20} (?:for|on) (?:agency|locums?|placements?|taxis|hotels|lawyers|consultants)"
)
_GONE_ON = re.compile(
    r" (?:has |had )?(?:gone|goes|went|is put down) (?:on|to) (?:agency|locums?|placements?|homes|taxis|hotels|lawyers)"
)
_APART = re.compile(r"[,;:(.]")
_GONE = re.compile(r"[^.;:,]{0,20}\b(?:left|leav\w+|resign\w+|quit|were lost|said|told|applied|are needed|needed)\b")


def given(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return the sums of money and the numbers of workers of a sentence that are told as given, as deeds."""
    if reach(annotated.numbered, sentence.start, sentence.end) is None:
        return []
    folded = annotated.folded
    worth = "£" in folded[sentence.start : sentence.end]
    staff = [mark for mark in annotated.inside(sentence, "unit") if mark.concept in ("staff", "posts")]
    staff = [mark for mark in staff if not folded.startswith(_LEADERS, mark.start)]
    if not (worth or staff or _tells_of_hands(folded, sentence)):
        return []
    found = []
    for number in annotated.numbers_in(sentence):
        if number.unit == "GBP" and _is_given(folded, sentence, number):
            found.append(Mark(number.start, number.end, "funding"))
        elif not number.unit and 1 < float(number.value) <= _MANY:
            end = _hired(folded, sentence, number, staff)
            found += [Mark(number.start, end, "recruitment")] if end else []
    return found


def _tells_of_hands(folded: str, sentence: Sentence) -> bool:
    told = holds(folded, ("people", "officers", "pairs of hands", "educational psychologists"), *sentence[:2])
    return told and _OTHERS_HANDS.search(folded, sentence.start, sentence.end) is not None


def _is_given(folded: str, sentence: Sentence, number: Number) -> bool:
    """Say whether a sum is told as more than there was before."""
    near = max(sentence.start, number.start - _BEFORE)
    if _NO_GIFT.match(folded, number.end, sentence.end):
        return False
    if _TAKEN.search(folded, near, number.start):
        return False
    if not is_funding(folded, sentence, number):
        return False
    before = _MORE_BEFORE.search(folded, near, number.start) or _PUT_BEFORE.search(folded, near, number.start)
    behind = _MORE_MONEY.match(folded, number.end, sentence.end) or _PUT_BEHIND.match(folded, number.end, sentence.end)
    return bool(before or behind)


def is_funding(folded: str, sentence: Sentence, number: Number) -> bool:
    """Say whether a sum may be one that is given: it is no cost and no ordinary budget."""
    near = max(sentence.start, number.start - _BEFORE)
    if number.unit != "GBP" or float(number.value) < _SUM:
        return False
    return not (_A_COST.search(folded, near, number.start) or _NO_FUNDING.match(folded, number.end, sentence.end))


def _hired(folded: str, sentence: Sentence, number: Number, staff: list[Mark]) -> int:
    """Return where workers end of whom a number tells that they are more than before, else 0."""
    before = max(sentence.start, number.start - _BEFORE)
    more = _MORE_HANDS.match(folded, number.end, min(sentence.end, number.end + _BEHIND))
    hiring = _HIRING.search(folded, before, number.start)
    if not (more or hiring) or _NO_HIRING.search(folded, before, number.start):
        return 0
    near = number.end + _BEHIND
    ends = [m.end for m in staff if number.end < m.start <= near and not _APART.search(folded, number.end, m.start)]
    other = _OTHERS_HANDS.match(folded, more.end(), sentence.end) if more else None
    end = ends[0] if ends else other.end() if other else 0
    if not end or _GONE.match(folded, end, sentence.end):
        return 0
    return end


def is_outlay(annotated: Annotated, sentence: Sentence, start: int, end: int) -> bool:
    """Say whether words with a sum, in a sentence, tell only what a service costs, or that it lacks money."""
    folded = annotated.folded
    sums = [one for one in annotated.numbers_in(sentence) if start <= one.start < end and one.unit == "GBP"]
    if not sums or _MORE.search(folded, start, end):
        return False
    if all(float(one.value) < _SUM for one in sums):
        return True
    return _LACKING.search(folded, start, end) is not None or any(
        _OVER_TIME.match(folded, one.end, sentence.end)
        if _SPENT.search(folded, max(start, one.start - _BEFORE), one.start)
        else _GONE_ON.match(folded, one.end, sentence.end)
        for one in sums
    )
