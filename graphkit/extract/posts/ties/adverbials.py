"""Titles in apposition behind words of time or manner: "X, until July an assistant director,", "X, already leader,"."""

from __future__ import annotations

import re

_NUMBER = r"(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|twenty|many|several|some|few)"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_NOUN = (
    r"(?:years?|months?|weeks?|days?|decades?|terms?|spring|summer|autumn|winter|easter|christmas|january|new year"
    r"|elections?|reshuffle|merger|inspection|retirement|promotion|departure|arrival|appointment|birthday|time|moment"
    rf"|century|{_DAY}|{_MONTH}(?: \d{{4}})?|(?:19|20)\d\d|\d\d|now|then|today|recently|lately|yesterday|outset|start)"
)
_FEW = (
    r"(?:(?:the|an?|this|these|that|those|his|her|its|last|past|next|coming|previous|first|second|third|final|early"
    rf"|late|mid|end of|beginning of|start of|nearly|almost|over|more than|less than|about|around|just|only|full|good"
    rf"|{_NUMBER}|{_DAY}|{_MONTH}|may's|day)[ -])"
)
#: "Until July", "for the past four years", "at 34", "since the election", "only months ago".
_TIME = (
    r"(?:(?:until|till|up to|up until|since|for|over|in|at|after|before|from|by|during|within|as of|as from|on"
    rf"|throughout) )?{_FEW}{{0,4}}{_NOUN}"
    rf"(?: (?:ago|back|earlier|later|before|since|previously|to come|to (?:{_MONTH} )?\d{{4}}))?"
)
_MANNER = (
    r"(?:already|still|just|only|once|then as now|as ever|again|twice|no longer|herself|himself|soon to be|soon|also"
    r"|both|long|formerly|previously|currently|newly|until now|up to now|(?:in|by) (?:his|her) (?:day job|profession"
    r"|trade)|(?:[a-z]{3,}(?:al|ent|ve|c)ly|temporarily|jointly|simultaneously))"
)
_MADE = r"(?:(?:re-)?(?:appointed|elected|named|made|confirmed as|confirmed|promoted to|installed as|chosen as))"
#: From a name to a title, the aside still open: ", until last week the ", " (since May ".
_ASIDE = re.compile(
    r"(?:, | \(| - )(?:an? (?:[\w'-]+ ){1,4}and )?"
    rf"(?:who (?:is|was|has been|had been),? )?(?:(?:{_TIME}|{_MANNER}),? ){{1,3}}(?:(?:and )?{_MADE} )?"
    r"(?:(?:as|being) )?(?:(?:an?|the|its|their|our) )?"
)
#: What tells that the post was held before: "until July", "months ago", "in 2010".
_BEFORE = re.compile(
    r"\b(?:until|till|up to)(?! (?:now|then as now))\b|\b(?:ago|earlier|back|once|formerly|previously|no longer)\b"
    r"|^(?:,| \(| -) in (?:19|20)\d\d,? "
)
#: "From Monday", "from next month".
_AHEAD = re.compile(rf"\b(?:from|as of|as from) (?:next|tomorrow|{_DAY}|{_MONTH})\b")


def told(gap: str) -> str:
    """Return the status of a title that stands in an aside behind a name, the words between folded.

    Empty where the words between are no such aside.
    """
    if _ASIDE.fullmatch(gap) is None:
        return ""
    return "former" if _BEFORE.search(gap) else "incoming" if _AHEAD.search(gap) else "incumbent"
