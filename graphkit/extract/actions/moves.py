"""The words around somebody's name that tell of coming and going.

Patterns of those behind a name match from its end on, those before it end where it begins.
"""

from __future__ import annotations

import re

_AUX = (
    r"(?: (?:has|have|had|is|was|were|will|'ll|would|also|then|now|since|later|soon|himself|herself|already|recently"
    r"|just|only|first|suddenly|abruptly|formally|eventually|to|be|been|being|set|due|about|next|today|yesterday"
    r"|(?:in|last|this|that|on|at|from|by) (?:the )?\w+(?: \d{4})?)){0,6}? [\"']?"
)
_ASIDE = r"(?:,[^,;.]{2,90},| \([^()]{2,60}\)|,)?(?: who| and| but)?(?:'ll|'s)?"
_POST = r"(?:job|post|seat|place|role|brief|portfolio|chair)"
_WHEN = (
    r"(?: (?:in|on|at|as|last|this|that|by|after|when|soon|shortly|earlier|within|with|from|next"
    r"|the (?:day|week|month|year|morning)|an? (?:week|fortnight|month|year|few|couple))\b|[.,;])"
)
_SERVICE = r"(?:us|the (?:council|authority|borough|county|city|department|trust|company|service|town hall))"
_WERE = (
    r"(?:,[^,;.]{2,90},| \([^()]{2,60}\)|,)?(?: who| and| but)?(?: (?:has|have|had|then|later|since|is to|will))*"
    r" ?(?:was|were|been|is|being|be)(?: \w+)? "
)
_ITS = (
    r"(?: (?:mr|ms|mrs|dr|sir|dame|cllr|councillor|the|its|their|his|her|our|new|former|then|another|an?"
    r"|predecessor))*"
)

#: Somebody goes, is made to go, goes elsewhere (a council follows).
GOES = re.compile(
    _ASIDE
    + _AUX
    + r"(?:resign(?:ed|s|ing)?|quits?|leaves|leaving|depart(?:s|ed|ing)?|retir(?:es?|ing)|(?<!now )retired|off to"
    r"|off (?:in|at|next|soon|sooner|too|after|before)\b|(?:going|gone)(?=[.,;])"
    rf"|(?:left|went|gone)(?={_WHEN})|left (?:{_SERVICE}|(?:his|her) {_POST}|suddenly|abruptly|to (?!do\b))"
    rf"|(?:(?<=will )|(?<=to )|(?<=would )|(?<='ll ))leave(?={_WHEN}| {_SERVICE}| (?:his|her) {_POST})"
    r"|(?:step(?:s|ped|ping)?|st(?:ands?|ood|anding)) (?:down|aside|away from|back from)"
    r"|goes(?= (?:at (?:the (?:end|weekend)|easter|christmas)|next|in the (?:spring|summer|autumn|new year)))"
    r"|lasted (?:(?:just|only|barely|less than) )?(?:until|till|(?:an?|\w+) (?:days?|weeks?|months?|years?))"
    r"|(?:bound|heading|headed|off) (?:for|to) an? (?:[\w-]+ )?(?:job|post|role)"
    r"|bow(?:s|ed|ing) out|mov(?:es|ed|ing) on"
    rf"|g(?:ave|ives|iving) up (?:the|his|her)|los(?:t|es) (?:both )?(?:his|her|the) (?:[\w-]+ ){{0,3}}?{_POST}"
    r"|forced out|pushed out|fell on (?:his|her) sword|(?:clear(?:ed|s)|empti(?:ed|es)) (?:his|her) desk"
    r"|hand(?:ed|s) in (?:his|her)|hand(?:ed|s|ing) back (?:the|his|her) (?:keys?|pass|laptop|phone|lanyard|badge)"
    r"|pack(?:s|ed|ing)? (?:up|(?:his|her) bags)|out (?=within |by |before |of (?:a job|the job|office))"
    r"|(?:announc(?:ed|es)|told (?:[\w']+ ){1,3})(?:(?:his|her) (?:departure|resignation|retirement)"
    r"|(?:that )?(?:he|she)(?:'ll| (?:was|is|would|will)(?: be)?) (?:leav|go|resign|retir|off|step|stand|quit)\w*))\b"
)
GONE = re.compile(
    _WERE + r"(?:sacked|dismissed|fired|removed|suspended|axed|ousted|replaced|succeeded|relieved|demoted|sidelined"
    r"|dropped|reshuffled|made redundant|paid off|placed on|shown the door|unseated|voted out|deselected|let go"
    r"|(?:poached|snapped up|headhunted) by|(?:lured|tempted) away|given (?:his|her) (?:cards|notice))\b"
)
AWAY = re.compile(
    _ASIDE + _AUX + r"(?:(?:(?:went|gone|moved|moves|moving|goes|going|heads?|headed|heading|left|leaves|leaving|off"
    r"|bound|returned|returns|switched)(?: (?:in|last|this|next) \w+| after \w+ \w+)? (?:to|for)|join(?:ed|s|ing)?"
    r"|swapp?(?:ed|s|ing) [\w' ]{2,30} for)(?: the)?"
    r"|(?:t(?:akes?|aking|aken|ook)|land(?:s|ed)?|starts?|begins|accept(?:s|ed)|got|gets|secur(?:es|ed))"
    r"(?: up| on)? (?:the|an?|his|her) (?:[\w'-]+ ){0,5}?(?:job|post|role|reins)(?: [\w']+){0,2}? (?:at|in|with)"
    r"(?: the)?) "
)

#: Somebody comes, is chosen, comes from elsewhere (a council follows), comes after somebody (whose name follows).
COMES = re.compile(
    _ASIDE + _AUX + rf"(?:join(?:s|ed|ing)?(?:(?={_WHEN})| (?:the|him|her|them|us|its|\w+ council)\b)"
    rf"|arriv(?:ed|es|ing|e)\b|(?:start(?:s|ed)?|beg[ia]ns?)(?! as an? )(?={_WHEN}| work)"
    r"|c(?:a|o)mes? (?:in(?! for)|here|over(?! to)|on board|out of retirement"
    r"|to (?:us|the (?:council|borough|city|county|authority|job|post|department|trust)|run|lead|take|stand|fill))\b"
    r"|t(?:akes?|ook|aken|aking) (?:over(?! (?:an?|half|most|\d|two|three|four|five|six) )|charge"
    rf"|(?:up|on) (?:the|his|her) {_POST}|the (?:helm|reins|{_POST}))"
    r"|made (?=(?:[\w'-]+ ){0,4}(?:director|leader|chief|head|lead|chair))"
    r"|step(?:s|ped)? (?:in|up|into)|stood in|filled in"
    r"|mov(?:es|ed|ing) up (?:from|to)|inherit(?:ed|s) (?!this\b|an?\b|it\b)|bec(?:omes?|ame)|assum(?:ed|es)"
    r"|(?:got|gets|won) the job"
    r"|(?:(?<=been )|(?<=be )|(?<=is )|(?<=was )|(?<=now ))(?:acting|interim)"
    r" (?=(?:[\w'-]+ ){0,2}(?:director|leader|chief|head|lead|assistant))"
    r"|(?:barely |at the helm |in (?:the |this |that |his |her )?(?:post|job|role|charge|office|chair|seat"
    r"|hot seat|place) )(?:only |just |barely )*since "
    rf"|new (?:in (?:\w+[.,]|post|the {_POST})|to (?:the|this|his|her) (?:job|post|role|brief|portfolio|chair))"
    rf"|(?:hold|fill|cover|double up in|combine) (?:the|both) (?:\w+ )?{_POST}s?\b)"
)
CHOSEN = re.compile(
    _WERE + r"(?:appointed|named|chosen|picked|selected|promoted|confirmed|elected|hired|recruited|brought in"
    rf"|drafted in|parachuted in|installed|put in charge"
    rf"|(?:given|handed) (?:the|his|her|their) (?:[\w'-]+ ){{0,5}}?{_POST})\b"
)
CAME_FROM = re.compile(
    _ASIDE + _AUX + r"(?:(?:c(?:a|o)mes?|coming|arriv(?:ed|es|ing)|moved|brought(?: \w+)?"
    r"|join(?:ed|s|ing)?(?: us| it| the \w+)?(?: as (?:[\w'-]+ ){0,4}?[\w'-]+)?(?: in \w+| on \w+)?) from) "
)
CAME_TO = re.compile(_ASIDE + _AUX + r"(?:c(?:a|o)mes? (?:down |up |over |across )?to) ")
AFTER_NAME = re.compile(
    _ASIDE + _AUX + r"(?:replac(?:es?|ed|ing)|succe(?:eds?|eded|eding)|(?:taking|took|takes?|taken)"
    r" over from|follow(?:s|ed|ing)?(?: on from)?)" + _ITS + " "
)
#: When somebody came from a council, told behind it.
CAME_WHEN = re.compile(r"(?: council)? (?:in|last|this|on|at|as|(?:an?|\w+) (?:weeks?|months?|years?) ago)\b")
#: In what capacity somebody runs a service.
FOR_NOW = re.compile(r"[^.;]{0,80}?\b(?:in|on) an? (?:acting|interim|temporary|caretaker) (?:capacity|basis)\b")
#: "From 1 December she is director": a day before the name, an office behind it.
_DAY = r"(?:from|as of|as from) (?:the |next |this )?[\w'-]+(?: [\w'-]+){0,3}?,? "
FROM_A_DAY = re.compile(rf"(?:^|[.;,\"'] ?){_DAY}$|^{_DAY}$")
IS_IN_OFFICE = re.compile(r"(?:'ll be|'s| is| will be)(?: the| an?| our| its)? ")

#: Words before the name of somebody who goes.
LET_GO = re.compile(
    r"\b(?:parted company with|sack(?:ed|s|ing)?|fired|dismiss(?:ed|es|ing)?|lost|suspend(?:ed|s|ing)?|axed|ousted"
    r"|remov(?:ed|es|ing)|got rid of|farewell to|goodbye to"
    r"|(?:sacking|dismissal|loss|departure|resignation|exit|retirement|removal|suspension) of)"
    r"(?: (?:the|its|their|his|her|our|then|council|leader|chief executive|director|of|children's|services|dcs|,))* $"
)
#: Words before the name of somebody whom another comes after.
FOLLOWED = re.compile(
    r"\b(?:in succession to|in the shoes of|into the shoes of"
    r"|(?:t(?:akes?|ook|aken|aking) (?:over|charge|the (?:reins|chair|helm))|inherit(?:s|ed)[^.;,]{2,40})"
    rf"(?: [^.;,]{{2,40}}?)? from){_ITS} $"
)
#: Words before the name of somebody who comes.
TAKEN_ON = re.compile(
    r"\b(?:appoint(?:ed|s|ing)?|hired|recruited|promoted|chose|picked|installed|drafted in|brought in|welcomed|poached"
    r"|(?:arrival|appointment|promotion) of)(?: (?:the|its|their|his|her|our|new|former|experienced))* $"
)
THEN_CAME = re.compile(
    r"(?:^|[.;:,\"'] ?)(?:but |and )?(?:(?:then|next|later|soon|after (?:him|her|them|that)) (?:came|comes|arrived)"
    rf"|in (?:came|comes|steps|stepped)|up (?:steps|stepped)){_ITS} $"
)
#: The same where the words before a name say by themselves that there is a post to fill.
FILLED_BY = re.compile(
    r"(?:^|[.;:,\"'] ?)(?:but |and |so )?(?:enter|step forward|into the (?:breach|gap|void|hot seat)(?: has| have)?"
    r" step(?:s|ped)|in (?:his|her|their) place comes)" + _ITS + " $"
    r"|\b(?:filling in|standing in|stepping in|stepping up|holding the (?:fort|reins)|minding the shop|taking (?:over"
    r"|charge|the (?:reins|chair|helm)|(?:his|her) place)|acting up"
    r"|(?:replacing|succeeding|following) (?:him|her))(?: [\w ]{2,30}?)?,?"
    rf" (?:is|will be|was|comes){_ITS} $"
    rf"|\b(?:the|that|his|her|top|vacant) {_POST}(?: [\w' ]{{2,30}}?)? (?:went|goes|has gone|is to go|will go|was given"
    rf"|has been given|has been handed|was handed|has passed|passes|passed|falls|fell) to{_ITS} $"
    rf"|\b(?:the|that|his|her|top|vacant) (?:{_POST}|vacancy)(?: [\w' ]{{2,30}}?)? (?:is|was|has been|will be|is being)"
    rf"(?: \w+){{0,3}}? (?:filled|taken|occupied|covered|kept warm)(?: [\w ]{{2,25}}?)? by{_ITS} $"
    r"|\b(?:service|department|directorate|council|trust|board|team)s? (?:will be|is to be|is being|is now)(?: being)?"
    r" (?:led|run|headed|managed|chaired)(?: [\w ]{2,25})? by" + _ITS + " $"
    r"|\bunder (?:an?|the|its) (?:new )?independent chair\w*,? $"
    r"|\b(?:his|her|their|its|the|our)(?: (?:interim|permanent|temporary|eventual|likely))?"
    rf" (?:replacement|successor|stand-in)(?:,| is| will be| was|:| has been named as)?{_ITS} $"
)

#: "Has asked Ivy Marchetti to mind it until May": whoever is asked to lead comes, leader before or not.
ASKED = re.compile(r"\b(?:asked|persuaded|invited|called on|drafted in|turned to|got) (?:(?:mr|ms|mrs|dr|sir|dame) )?$")
TO_LEAD = re.compile(
    r"(?:,[^,;.]{2,90},)? to (?:act (?:as|up)|run|lead|mind|chair|head|oversee|take (?:over|charge|on|the)"
    r"|step (?:in|up)|stand in|fill in|hold the|cover|look after|steer|stay on|serve as"
    r"|be (?:its|the|acting|interim|our))\b"
)
LEAD = re.compile(
    TO_LEAD.pattern + r"| as (?:its |an? |the |their )?(?:interim|acting|new|next|permanent|independent)\b"
)
IS_ASKED = re.compile(
    r"(?:,[^,;.]{2,90},)?(?: who)?(?: (?:has|have|had|is|was|will))?(?: (?:been|being|be))?"
    r" (?:asked|persuaded|tempted|lured|invited|drafted in|brought in|called in|hired|lined up)"
    r"(?: [\w ]{2,30})?(?= to )"
)
#: "It found its chair in Ivy Marchetti."
FOUND_IN = re.compile(
    r"\b(?:found|has|have|got|chose) (?:its|an?|the|their|our)(?: [\w']+){0,3} (?:chair\w*|director|chief executive"
    r"|leader|head|successor|adviser|replacement|commissioner) in $"
)
