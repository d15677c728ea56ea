"""Deeds told of what is put where: people in charge, posts away, teams together, money out of reserves."""

from __future__ import annotations

import re

_WORKERS = r"(?:social workers?|workers|staff|managers|practitioners|recruits|candidates|people)"
_SINCE = r"(?: (?:has|have|had|is|are|was|were|will|be|been|being|to|since|now|also|all|already))+"
#: "It has put a former head teacher in charge of the school".
_IN_CHARGE = re.compile(r"\bput(?:ting|s)? (?!him|her|it|them|child)(?:an? |its )?[^.;:]{3,60}? in charge of\b")
#: "The man who ran the department has retired".
_WHO_RAN = re.compile(
    r"\b(?:man|woman|person|official|manager|boss|officer|those|people) who (?:ran|led|headed|managed"
    rf"|(?:was|were) in charge of) [^.;:]{{3,60}}?{_SINCE} (?:retired|resigned|left|gone|quit"
    r"|moved on|sacked|suspended|dismissed)\b"
)
#: "Making temporary staff permanent", "went to India to find workers".
_HIRED = re.compile(
    rf"\bma(?:ke|kes|king|de) (?:[\w-]+ ){{0,2}}{_WORKERS} permanent\b"
    r"|\b(?:go|goes|went|gone|flew|flown|fly|travel\w*|look\w*) (?:(?:to )?(?:abroad|overseas)|to (?:[\w-]+ ){1,4}?)"
    rf" ?(?:to (?:find|recruit|hire|interview|look for)|for|in search of) (?:[\w-]+ ){{0,3}}?{_WORKERS}"
)
#: "The cost will be met from balances".
_FROM_RESERVES = re.compile(
    r"\b(?:met|paid|funded|financed|taken|drawn|used|find|found|come|comes) (?:[\w£.,-]+ ){0,3}?(?:from|out of|by)"
    r" (?:(?:its|the|our|council|general|county|city) )*(?:reserves|balances|contingency|rainy-day fund)\b"
)
#: "The post of deputy has been abolished".
_FEWER = re.compile(
    rf"\bposts?(?: of (?:[\w'-]+ ){{0,5}}[\w'-]+)?{_SINCE} (?:abolished|scrapped|deleted|axed|merged)\b"
)
#: "Ministers have given the council six months".
_GIVEN_TIME = re.compile(
    r"\b(?<!commissioner )(?<!commissioner has )(?:given|gave|gives|told|warned)"
    r" (?:it|them|us|the (?:[\w-]+ )?(?:council|authority|borough|county|city))"
    r"(?: that (?:it|they) (?:has|have|had))?(?: just| only| until)? (?:an?|\d+|\w+) (?:months?|weeks|years?)\b"
)
#: "Progress against the action plan is reported weekly".
_BY_PLAN = re.compile(
    r"\b(?:against|under|set out in|part of|delivering|implementing|progress on) (?:its|the|their|our|that|an?)"
    r" (?:[\w-]+ ){0,2}?(?:improvement|action|recovery|transformation) plan\b"
)
#: "Gone to the minister and asked for help".
_GONE_TO_ASK = re.compile(
    r"\b(?:gone|went|been|going) to (?:see )?(?:the |a )?(?:[\w']+ )?(?:ministers?|government|secretary|treasury"
    r"|whitehall|department for education|dfe)[^.;:]{0,20}? (?:and|to) (?:ask|beg|plead|demand|complain|press)"
)
#: "Weekend visits have begun".
_BEGUN = re.compile(
    r"\b(?:visits|checks|sessions|clinics|surgeries|drop-ins|meetings|calls|patrols)"
    r"(?: (?:to|for|with|by|of) [^.;:,]{3,40}?)? (?:have|had) (?:now |already |since )?(?:(?:begun|started)(?! to\b)"
    r"|been introduced|been set up)\b"
)

#: What clauses tell of, by what their words (scheme `act`) are called.
PUT: dict[str, tuple[re.Pattern[str], str]] = {
    "in-charge": (_IN_CHARGE, "appointment"),
    "who-ran": (_WHO_RAN, "departure"),
    "hired": (_HIRED, "recruitment"),
    "from-reserves": (_FROM_RESERVES, "funding"),
    "fewer": (_FEWER, "restructure"),
    "given-time": (_GIVEN_TIME, "intervention"),
    "by-plan": (_BY_PLAN, "improvement-plan"),
    "gone-to-ask": (_GONE_TO_ASK, "lobbying"),
    "begun": (_BEGUN, "other"),
}
