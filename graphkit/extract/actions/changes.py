"""What befalls a service as a whole: a team that grows, services that go to a company, a council that is directed."""

from __future__ import annotations

import re

_HANDS = (
    r"(?:teams?|people|workers?|staff|advis[eo]rs|officers|managers|practitioners|posts|trainees|apprentices|service"
    r"|front door|carers|recruits)\b"
)
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|a dozen)"
_GREW = r"(?:doubled|tripled|trebled|increased|expanded|enlarged|strengthened|beefed up|boosted)"
#: "Has doubled the size of the duty team", "the court team has grown from six to ten".
_GROWTH = re.compile(
    r"\b(?:doubl|trip|trebl|increas|expand|boost)(?:led|ed|ing|les) (?:the )?(?:size|numbers?|staffing|strength|ranks)"
    rf" (?:of|in) (?:[\w'-]+ ){{0,4}}?{_HANDS}"
    rf"|\b(?:size|numbers?|staffing|strength) (?:of|in) (?:[\w'-]+ ){{0,4}}?{_HANDS}(?: who [^,.;]{{3,50}})?"
    rf" (?:has|have|had|was|were|is|are|will)(?: to)?(?: been| be)? {_GREW}\b"
    rf"|\bteams? (?:has|have|had|is|was) (?:to )?(?:(?:been|be) {_GREW}|(?:grown|gone up|doubled) (?:from|to"
    r"|in size))\b"
    r"|\bthere (?:are|will be) (?:now )?(?:\d+|[a-z-]+) (?:[\w-]+ ){0,3}?"
    rf"{_HANDS}(?: now)?,? (?=instead of|where there (?:were|was)|up from|against|compared with)(?!against the\b)"
    rf"|\b(?:twice as many|half as many again) (?:[\w'-]+ ){{0,4}}?{_HANDS}"
    rf"|\b{_NUMBER} more (?:(?:have|has|had|were|are|will|been|be|being|to|since|now|also) )+(?:taken on|hired"
    r"|recruited|appointed|joined|join|started|start|arrived|arrive|found)\b"
    r"|\badvert(?:isement)?s? for (?:[\w'-]+ ){1,4}?(?:is|are|has|have|will|went|goes|appear)\b"
)
#: "He handed the post to a colleague", "the post has gone to a former social worker".
_GIVEN = re.compile(
    r"\b(?:gave|given|gives?|handed|hands|offered) (?:the|his|her|their) (?:top |vacant )?(?:job|post|reins|role"
    r"|brief|portfolio) to"
    r" (?!the (?:council|cabinet))|\b(?:top|director's|chief executive's|leader's) (?:job|post|role) (?:has gone"
    r"|went|goes|is going) to"
)
#: "Has begun consultation with 600 staff".
_CONSULTED = re.compile(
    r"\bconsult(?:s|ed|ing|ation)?(?: is open| opens| has begun| begins)? (?:with |of )?(?:(?:its|the|our|all"
    r"|some|about|\d[\d,]*)"
    r" ){0,3}(?:staff|employees|workers|social workers|managers)\b"
)
#: "Has agreed to reverse £1m of cuts".
_RESTORED = re.compile(
    r"\b(?:revers|restor|undo|undid|pay(?:s|ing)? back|paid back|put(?:s|ting)? back"
    r"|scrap)\w* (?:[\w£.,-]+ ){0,5}?(?:cuts?|savings)\b"
)
#: "Ministers have stepped in", "the department sent an adviser".
_STEPPED_IN = re.compile(
    r"\b(?:ministers?|government|dfe|department(?: for education)?|whitehall|secretary of state)(?: (?:has|have"
    r"|had|now|then))*"
    r" (?:stepped in|steps in|step in|intervened|intervenes|taken control|took control)\b"
)
_SENT = re.compile(r"\b(?:send|sends|sent|sending)(?: in)? (?:an?|its|another) (?:[\w-]+ ){0,3}?advis[eo]r\b")
#: "Social workers are to be paid £3,000 to stay", "pay is to go up".
_PAID = re.compile(
    r"\bpay(?:ing|s)? (?:[\w-]+ ){0,4}?(?:social workers|staff|managers|workers) (?:up to |an extra |another )?£\d"
    r"|£[\d,]+ (?:each )?(?:to (?:stay|join)|for (?:those|anyone|everyone|every \w+ \w+"
    r"|social workers) who (?:stay|join))"
    r"|\bpay (?:is to|will|has|is going to) (?:go|gone|rise|risen|be raised|been raised|increase)\b"
)
#: "Agency managers have been replaced with permanent staff".
_REPLACED = re.compile(
    r"\b(?:agency|temporary|locum) [\w ]{3,30}? (?:have been|has been|were|are being|are to be|being"
    r"|will be) replaced\b"
)
_LETTER = re.compile(
    r"\bletters? (?:(?:be|is|are|to|will|has|have|been|was|were) )*(?:sent|gone|written"
    r"|addressed) to (?:the )?(?:secretary of state"
    r"|minister|prime minister|education secretary|children's minister|government|dfe|department|mps?)\b"
)
#: "Gone are the director and her deputy".
_GONE_ARE = re.compile(
    r"\bgone (?:are|is) (?:the|its|their) (?:[\w'-]+ ){0,3}?(?:director|chief|leader|head|manager|boss|deputy"
    r"|portfolio holder)"
)
_NEW_CHIEF = re.compile(r"\bnew (?:boss|chief|director|leader) (?:for|named|appointed|unveiled|takes)\b")
_TRAINED = re.compile(r"\b(?:have|has|having) had (?:[\w'-]+ ){0,3}?(?:coaching|training|mentoring)\b")
_TO_A_BODY = (
    r"to an? (?:[\w'-]+ ){0,3}?(?:company|trust|body|mutual|enterprise)\b"
    r"|out of (?:the council|council (?:hands|control))"
)
#: "Services will pass to a company", "its services were moved out of the council".
_HANDED = re.compile(
    r"\bservices?(?: for children)?(?:,[^,.;]{3,70},)? (?:(?:would|will|are|is|were|was|have|has|had|be|been"
    r"|being|to) )*"
    r"(?:go|goes|went|gone|pass(?:es|ed)?|(?:moved|handed|transferred|switched|spun|hived|split)"
    rf"(?: (?:over|across|out|off))?) (?:{_TO_A_BODY})"
    r"|\b(?:trust|company|body|charity)(?: (?:will|would|is|has|had|to))* t(?:ake|akes|ook|aken)"
    r" (?:(?:the|its|all|children's) )*(?:services?|work|department) over\b"
    r"|\bservices? (?:(?:would|will|are|were|was|have|has|had|be|been|being|to) )+"
    r"(?:moved out|spun (?:off|out)|hived off)\b"
)
#: "The use of hotels is to end".
_STOPPED = re.compile(
    r"\b(?:use|practice) of [^.;:]{3,60}? (?:(?:is|are|was|were|will|has|have|been|be|being|to) )+(?:stop|end"
    r"|cease|banned"
    r"|stopped|ended|scrapped|phased out)\b"
)
_WHO = r"(?:it|them|us|the|[\w' ]{2,40}? (?:council|authority|borough|county|city))"
#: "Ministers have directed the council to hand its services to a neighbour".
_DIRECTED = re.compile(
    rf"\b(?:directed|ordered|instructed) (?:{_WHO} )?(?:council |authority |borough |county |city )?to (?:hand|give"
    r"|work|set up|accept|appoint|co-?operate|draw up|let|improve|transfer|put|move|surrender|join|take)\b"
)


#: What clauses tell of, by what their words (scheme `act`) are called.
CHANGES: dict[str, tuple[re.Pattern[str], str]] = {
    "growth": (_GROWTH, "recruitment"),
    "handed": (_HANDED, "trust"),
    "given-post": (_GIVEN, "appointment"),
    "consulted": (_CONSULTED, "restructure"),
    "restored": (_RESTORED, "funding"),
    "stepped-in": (_STEPPED_IN, "intervention"),
    "sent": (_SENT, "appointment"),
    "paid": (_PAID, "recruitment"),
    "replaced": (_REPLACED, "recruitment"),
    "letter": (_LETTER, "lobbying"),
    "gone-are": (_GONE_ARE, "departure"),
    "new-chief": (_NEW_CHIEF, "appointment"),
    "had-training": (_TRAINED, "training-programme"),
    "stopped": (_STOPPED, "other"),
    "directed": (_DIRECTED, "intervention"),
}
