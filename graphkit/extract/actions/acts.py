"""Deeds told by a clause of a shape of its own: who meets how often, who is checked by whom, what is stopped."""

from __future__ import annotations

import re

_AUX = r"(?: (?:will|would|has|have|had|is|are|was|were|to|be|been|being|now|also|already|since|then))*"
#: Those who act for the council.
_OWN = (
    r"\b(?:council|authority|borough|county|city|department|service|trust|cabinet|it|we|they|managers|leaders|bosses"
    r"|officers|chiefs|councillors|he|she)"
)
#: "A group of officers will now meet every fortnight": a body that watches, without the name of one.
_BODY = re.compile(
    rf"\b(?:group|team|body|forum) (?:of|made up of|chaired by|led by) [^.;:]{{3,90}}?{_AUX} (?:meet(?:s|ing)?"
    rf"|sit(?:s|ting)?"
    r"|convenes?) (?:(?:now|together) )?(?:every|each|weekly|monthly|fortnightly|quarterly|once|twice)\b"
    r"|\ban? (?:new )?(?:group|team|body|forum) (?:made up of|chaired by|led by) [^.;:]{3,90}? (?:will|is to|would)"
    r" (?:watch|oversee|check|hold|monitor|steer|track|keep)\b"
)
#: "It will be tackled by a board of outside experts".
_BOARD_OF = re.compile(
    r"\b(?:by|under|from|through|via) an? (?:[\w-]+ ){0,3}?(?:board|panel|taskforce|committee) (?:of|made up of)"
    r" (?:(?:outside|independent|senior|external|local|leading) )?(?:experts|councillors|officers|leaders"
    r"|specialists|peers)\b"
)
#: "It has gone to the private sector for its new director".
_GONE_TO = re.compile(
    r"\b(?:gone|went|turn(?:ed|s)|look(?:ed|s)) to [^.;]{3,60}? for (?:its|an?|their|his|her) (?:[\w-]+"
    r" )?(?:new|next|interim"
    r"|permanent|acting|temporary) "
)
#: "She has taken the matter up with the minister".
_TAKEN_UP = re.compile(
    r"\b(?:tak(?:e|es|en|ing)|took|rais(?:e|es|ed|ing)) [^.;]{2,40}? (?:up )?with (?:the |a )?(?:[\w']+"
    r" )?(?:ministers?|prime"
    r" minister|secretary|secretary of state|government|department for education|dfe|treasury|chancellor|whitehall)\b"
)
#: "The backlog has been dealt with".
_BACKLOG = re.compile(
    r"\bbacklogs?(?: of [\w' ]{3,30})?(?: [\w']+){0,3}? (?:(?:has|have|had|was|were|is|are|be|been|being|will"
    r"|to|all|now|since)"
    r" )+(?:dealt with|cleared|wiped out|worked through|tackled|eliminated|halved|cut|gone|reduced)\b"
    r"|\b(?:clear|wip|tackl|eliminat|halv|work(?:ed|ing)? through|deal(?:t|ing)? with|cut|reduc)(?:e|ed|es|s|ing|ting)?"
    r" (?:out )?(?:the|its|a|this|that|their) (?:[\w'-]+ ){0,3}?backlogs?\b"
)
#: "Caseloads will be cut to 15".
_LIGHTER = re.compile(
    r"\bcaseloads? (?:(?:will|would|shall|is|are|to|have|has|been|be|being|now|all|also) )+(?:cut|brought down|reduced"
    r"|limited|lowered|held|kept|trimmed) (?:[\w ]{2,30} )?(?:to|below|under|at) "
)
#: "A bonus for anyone who joins".
_BONUS = re.compile(
    r"\b(?:bonus(?:es)?|supplements?|payments?|premium|allowance|incentives?|sweeteners?|perks|pay rises?)"
    r"(?: of (?:up to )?£[\d,]+| worth £[\d,]+)? (?:for|to) (?:each |every |all )?(?:anyone|those|everyone|any|new"
    r"|experienced|social workers?|staff|managers|recruits|practitioners|people|workers|qualified)\b(?! of £)"
)
#: "The number of managers will go up from nine to fourteen".
_MORE = re.compile(
    r"\bnumber of (?:[\w'-]+ ){0,4}?(?:workers|managers|staff|practitioners|advisers|officers|posts|teams|carers"
    r"|apprentices|supervisors)(?: who [^,.;]{3,50})?"
    r" (?:(?:will|is|are|to|be|has|have|been|was|going|set|due) )*(?:go(?:ne|ing)? up|went up|rises?|risen|rose"
    r"|rais(?:ed|ing)|grows?|grew|grown|climb(?:ed|s)?|doubled?|increased?)\b"
)
#: "It has set out how it will put things right".
_SET_OUT = re.compile(
    r"\b(?:sets?|setting|spell(?:s|ed|t|ing)?|lay(?:s|ing)?|laid|map(?:s|ped|ping)?|tells?|told|telling|show(?:s|ing)?)"
    r"(?: (?:out|ofsted|ministers|inspectors|the (?:government|department|minister)))+ (?:\w+ ){0,3}?(?:how|what) (?:it"
    r"|they|we|he|she|the (?:council|authority|county|city|borough|department))"
    r" (?:will|intends?|means?|plans?|proposes?|is going|are going|would)\b"
)
#: "The council has stopped placing children in hotels".
_CEASED = re.compile(
    rf"{_OWN}(?: (?:has|have|had|will|would|is|are|to|now|also|already|since))*"
    r" (?:stop(?:ped|s)?|ceas(?:ed?|es)|quit) (?:placing|using|sending|closing|moving|housing|putting|keeping|charging"
    r"|hiring|paying|relying|accepting|allocating|giving|holding|asking|treating|buying|commissioning|leaving)\b"
)
#: "Each family has been visited again", "no child will wait".
_AGAIN = re.compile(
    r"\b(?:have|has|been|being|be|were|was)(?: all| each| now| since)* (?:visited|seen|spoken to|contacted|assessed)"
    r" (?:again|afresh|a second time|anew)\b"
    r"|\bno (?:child|baby|teenager|young person|family|social worker|case|manager|worker|referral)"
    r"(?: in (?:care|need))?(?: who [^,.;]{3,40})? (?:will|is to|is now to|shall|may now)"
    r"(?= [^.;]{0,50}?\b(?:more|longer|less|fewer|later) than (?:\d|an?\b|one|two|three|four|five|six|seven|ten|24|48))"
)
#: "Under a reorganisation", "in a shake-up of the service".
_SHAKEN = re.compile(
    r"\b(?:under|in|part of|after|following|with|by) (?:an?|the|its|their|this) (?:[\w'-]+ ){0,3}?(?:reorgani[sz]ation"
    r"|restructur(?:e|ing)|shake-up|shakeup|redesign|remodelling|overhaul|reshuffle of (?:the |its )?(?:teams"
    r"|service))\b"
    r"(?! (?:nine|ten|\w+ years ago|in 20|of local government|of councils))"
)

#: "Council leaders wrote jointly to the chancellor".
_WROTE = re.compile(
    r"\bwr(?:ote|ites?|itten|iting) (?:[\w']+ ){1,4}?to (?:the )?(?:[\w']+ )?(?:ministers?|prime minister"
    r"|chancellor|secretary"
    r"|secretary of state|government|department for education|dfe|treasury|whitehall)\b"
)
#: "Each child has had her case reviewed".
_REVIEWED = re.compile(
    r"\bhad (?:their|its|his|her|all|every|each) (?:[\w'-]+ ){0,3}?(?:cases?|files?|plans?|decisions?"
    r"|placements?)(?: \w+)?"
    r" (?:re-?)?(?:viewed|checked|audited|examined|assessed|opened|visited|looked at)\b"
)
#: "The department has its third boss in two years".
_ANOTHER = re.compile(
    r"\b(?:has|have|had|got|gets|on) (?:its|their|a) (?:second|third|fourth|fifth|sixth|next|new) (?:[\w'-]+ ){0,3}?"
    r"(?:boss|director|chief|chief executive|leader|head of service)(?= in (?:as many|\w+ (?:years?|months|weeks)))"
)
#: "Visits are now made every ten days".
_OFTENER = re.compile(
    r"\b(?:visits|checks|reviews|audits|meetings|reports|figures|panels)(?: (?:to|of|on|by|with) [^.;,]{3,40}?)?"
    r" (?:(?:are|is) now|will(?: now)? be|are to be) (?:made|held|carried out|done|sent|run|published)"
    r" (?:[\w' ]{2,25} )?(?:every|each|weekly|daily|monthly|fortnightly|once|twice)\b"
)
#: "The university will teach all managers to supervise".
_TAUGHT = re.compile(
    r"\b(?:(?:re)?train(?:s|ing)?|(?:has|have|had) (?:re)?trained|teach(?:es|ing)?|taught|coach(?:es|ing)"
    r"|upskill(?:s|ed|ing)?)"
    r" (?:up )?(?:(?:all|every|each|its|our|their|the|some|new|existing|\d+|\w+ hundred|more than \w+)"
    r" )+(?:[\w'-]+ ){0,3}?"
    r"(?:managers?|staff|social workers?|practitioners?|councillors|workers?|officers|carers|leaders|members"
    r"|supervisors)\b"
)
#: "The two teams are to become one".
_BECOME = re.compile(
    r"\b(?:teams|services|departments|directorates|units|divisions)(?: [\w'-]+){0,4}? (?:(?:will|would|are|is"
    r"|were|to|have"
    r"|has|been|be|being|now) )*(?:bec(?:a|o)me|be(?:come)?|merged? into|made|rolled|folded|turned|brought)"
    r" (?:(?:in)?to )?"
    r"(?:one|two|three|four|five|six|seven|eight|a single)\b"
    r"|\b(?:br(?:ing|ings|inging|ought)|put|puts|putting|mov(?:e|es|ed|ing)|gather(?:ed|s|ing)?)"
    r" (?!children)[^.;:]{3,70}?"
    r" (?:under (?:one|a single|the same) (?:roof|manager|head|director|leadership)"
    r"|into (?:one|a single) (?:team|service|department|directorate|building|hub))\b"
    r"|\b(?:be|are|is) (?:now )?(?:run|managed|led|staffed|organised) as (?:one|a single)\b"
)
#: "Staff now meet every morning".
_MEETING = re.compile(
    r"\b(?:staff|managers|teams?|leaders|officers|they|directors?|chiefs|heads of service|social workers)"
    r"(?: (?:now|will|also|all|are to|have begun to))* (?:meet|sit down|get together|come together) (?:[\w'"
    r" ]{2,30} )?(?:every"
    r"|each|once an?|twice an?|weekly|daily|fortnightly|monthly)\b"
)
#: "It is challenging the judgement in court".
_CONTESTED = re.compile(
    r"\b(?:challeng|contest|appeal|fight|disput)\w* (?:against )?(?:the|its|their|this|that|ofsted's)"
    r" (?:[\w'-]+ ){0,3}?"
    r"(?:judge?ment|report|verdict|rating|grade|grading|findings?|decision|inspection|result)s?\b(?="
    r" [^.;]{0,50}?\b(?:court"
    r"|tribunal|judicial|formally|complaint|ombudsman|judge|lawyers))"
    r"|\b(?:complain(?:ed|ing|s)?|complaint) (?:formally |[\w ]{3,40} )?to (?:ofsted|the (?:inspectorate|watchdog))\b"
)

#: What clauses tell of, by what their words (scheme `act`) are called.
ACTS: dict[str, tuple[re.Pattern[str], str]] = {
    "body": (_BODY, "improvement-board"),
    "bonus": (_BONUS, "recruitment"),
    "taught": (_TAUGHT, "training-programme"),
    "becoming": (_BECOME, "restructure"),
    "meeting": (_MEETING, "other"),
    "contested": (_CONTESTED, "other"),
    "board-of": (_BOARD_OF, "improvement-board"),
    "gone-to": (_GONE_TO, "appointment"),
    "taken-up": (_TAKEN_UP, "lobbying"),
    "backlog": (_BACKLOG, "other"),
    "wrote": (_WROTE, "lobbying"),
    "reviewed": (_REVIEWED, "review"),
    "next-chief": (_ANOTHER, "appointment"),
    "oftener": (_OFTENER, "other"),
    "lighter": (_LIGHTER, "other"),
    "more-hands": (_MORE, "recruitment"),
    "set-out": (_SET_OUT, "improvement-plan"),
    "ceased": (_CEASED, "other"),
    "again": (_AGAIN, "other"),
    "shaken": (_SHAKEN, "restructure"),
}
