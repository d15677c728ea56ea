"""The words by which somebody is told to be brought in for a post, or to fill a seat that another left."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated

#: Up to when somebody moves: "the six miles to Oldbury in May".
_COMES_WHEN = (
    r"(?:(?!as\b|for\b|on\b|in\b|who\b|after\b|before\b)[\w'-]+ ){0,6}?(?:in|on|from|next|this|early in|late in|at"
    r"|after) (?:the )?(?:\d|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|spring|summer|autumn|winter|month|week|year|end of|new year|easter|christmas)"
)
#: Beginning in the post spoken of.
STARTS = (
    r"(?P<starts>(?:will|is to|is due to|due to) (?:start|begin|arrive|join|move)(?: work)?"
    r"(?= (?:on|in|at|next|from|the council|the county|this|later|after)\b|[.,;]|$)"
    r"|(?:starts|begins|arrives|joins) (?:on|in|next|at the|this)"
    r"|(?:will|is to|is due to|due to) join (?=(?:the )?(?:authority|borough|city|trust|company|department)\b)"
    rf"|(?:(?:will|is to|is due to|due to) (?:move|cross|come|switch|transfer)|comes|moves|crosses|switches)"
    rf"(?= {_COMES_WHEN}))"
)
#: After "has been appointed": what is still to come.
AND_WILL = re.compile(
    r"[^.;:\"]{0,60}?,? (?:and|who|he|she) (?:will|is to|is due to) (?:do|start|begin|take|join|hold|arrive|move|fill"
    r"|come|lead|run|serve)\b"
)
#: After the name of somebody too young for a post, or told by another calling: ", 17,", ", a foster carer".
NO_HOLDER = re.compile(
    r",? (?:\(|aged )?(?:\d|1\d|2[01])\b(?! (?:years|months|weeks|days|of))"
    r"|, (?:an?|the|his|her|whose|one) (?:[\w'-]+ ){0,2}?(?:parents?|mother|father|mum|dad|grand\w+|carers?"
    r"|foster\w*|residents?"
    r"|teacher|students?|pupil|leaver|campaigner|neighbour|adopter|volunteer|solicitor|barrister|lawyer"
    r"|journalist|reporter"
    r"|boy|girl|child|baby|toddler|teenager|doctor|nurse|paediatrician|daughter|son|wife|husband|headteacher|vicar)\b"
)
#: "asked Jane Moor to mind it", "turned to Jane Moor": who is brought in for a time.
ASKED = re.compile(
    r"\b(?:ask(?:ed|s|ing)|persuaded|invited|got|(?:brought|drafted|called|parachuted) in|hired|recruited|seconded"
    r"|borrowed)(?: [\w' ]{2,40},)? $"
)
TO_STAND_IN = re.compile(
    r"(?:,[^,.;]{2,60},|,| (?:from|of) [^,.;]{2,40}?)? to (?:act up|stand in|step in|step up|fill in"
    r"|hold the (?:fort|reins)"
    r"|(?:mind|cover|look after|hold|keep|take on) (?:it|the (?:shop|post|job|role|department|service|portfolio|brief))"
    r"|take (?:charge|over))\b"
)
TURNED = re.compile(r"\b(?:turned|turns|turning) to $")
MEANWHILE = re.compile(
    r"\b(?:in the meantime|meanwhile|for now|for the time being|until|temporar\w+|interim|stopgap)\b"
)
#: After words of standing in that are in the past: somebody else has come since.
UNTIL = re.compile(r"[^.;]{0,40}? (?:until|before|till|between|from [\w ]{3,20} to) ")
PAST = re.compile(r"\b(?:had|kept|minded|stood in|filled in|held|covered)\b")
#: "Her seat is being kept warm by" before a name.
_FILLED = re.compile(
    r"\b(?:seat|chair|post|job|role|place|desk|office|position)(?:,? (?:now|currently|at present|at the moment"
    r"|presently|for now|still|until now|hitherto|since (?:\w+ )?\w+))+,?"
    r" (?:occupied|held|filled|done|kept warm|covered)"
    r" by (?:the )?$"
    r"|\b(?:post|job|role|chair|position|portfolio|brief|title) (?:stays|remains|rests|will stay|will remain|is still)"
    r" with (?:the )?$"
    r"|\b(?:seat|chair|post|job|role|place|desk|office|shoes|position|vacancy|gap|work|duties) (?:(?:is|was|are"
    r"|has|have|been|being"
    r"|will|be|now|currently|temporarily) )+(?P<how>kept warm|filled|covered|held|taken|occupied|done|shared"
    r"|carried out)(?: [\w-]+){0,4}? by (?:the )?$"
    r"|\b(?:seat|chair|post|job|role|place|position|vacancy|brief|portfolio|baton|reins|mantle|work"
    r"|duties|responsibilities)(?: at the top)?,?"
    r"(?: (?:now|then|has|have|had|is|was|will|been|be|being|to|meanwhile|duly|instead))*"
    r" (?:go|goes|went|gone|pass|passes|passed|falls?|fell|fallen|given|handed|offered)(?: back)?"
    r"(?: for (?:now|the (?:moment|time being|present)|a (?:time|while|year)|(?:\w+ ){1,2}(?:months|weeks|years))"
    r"| temporarily| meanwhile)? to (?:the )?"
    r"(?:(?:his|her|their|its) (?:[\w-]+ )?(?:deputy|number two|assistant|colleague),? )?$"
    r"|\b(?:(?:hand|pass|offer|entrust)(?:ed|s|es|ing)|gave|gives|given|giving) (?:his|her|their"
    r"|the|that) (?:old |cabinet )?"
    r"(?:job|post|role|place|seat|chair|position|brief|portfolio) to (?:the )?(?:[\w'-]+ ){0,2}$"
)
#: "Following the sudden departure of", before whoever had the post that another comes to.
#: In what tells of a seat filled, that it is not for good.
FOR_A_TIME = re.compile(r" for (?:a (?:time|while|year)|(?:\w+ ){1,2}(?:months|weeks|years)|the moment)\b")
_LEFT = r"(?:departure|resignation|retirement|exit|sacking|dismissal|suspension|promotion)"
DEPARTED = re.compile(
    rf"\b(?:following|after|since|upon|by) (?:the |an? )?(?:[\w-]+ ){{0,2}}{_LEFT} (?:in \w+ )?of (?:the )?(?:then )?$"
)
SINCE_WHEN = re.compile(r"\b(?:following|after|since|upon) (?:the |mr |ms |mrs |cllr |coun |councillor )?$")
DEPARTED_AFTER = re.compile(rf"'s? (?:[\w-]+ ){{0,2}}{_LEFT}\b")
#: "Confirmed the departure of", before whoever had the post.
GONE_OF = re.compile(
    rf"\b(?:confirm|announc|regret|welcom|mark|caus|prompt|follow|accept|report|celebrat|mourn)\w* (?:the |an? )?"
    rf"(?:[\w-]+ ){{0,2}}{_LEFT} of (?:the )?(?:then )?$"
)
#: "The committee has agreed to appoint", before whoever will have the post.
CHOSEN = re.compile(
    r"\b(?:committee|panel|councillors|members|council|authority|cabinet|they|it|we)(?: [\w'-]+){0,6}? "
    r"(?:(?:agreed|decided|voted|resolved|recommended|is|are|plans?)"
    r" to (?:appoint|hire|recruit|bring in)|(?:agreed|approved|endorsed|confirmed) (?:on )?the appointment of) $"
)
COMES_TO_POST = re.compile(
    r"\b(?:appoint|step\w* (?:in|up)|act(?:ing|ed|s)?\b|becom|became|tak(?:es?|en|ing) (?:up|over|on)|took|join"
    r"|succe|replac|named|promot|fill|interim|temporary|caretaker|vacan|cover)"
)
#: "Has lost its director and found another", and what that other one does then.
_FOUND_ANOTHER = re.compile(
    r"\b(?:found|hired|appointed|recruited|landed|named|got|chose|gained) (?:another|a new one|a successor"
    r"|a replacement|a permanent one|somebody (?:new|else))(?=[.,;]|$| (?:in|from|within|at last|quickly|before)\b)"
)
_ARRIVES = re.compile(
    r"(?:, [^,.;]{2,60},)?(?: (?:finally|eventually|then))? "
    r"(?:(?:came|arrived|started|moved|began)(?=[.,;]|$| (?:in|from|on|last|this|at the (?:start|end|beginning|turn)"
    r"|a|two|three|four|five|six|seven|eight|nine|ten|as)\b)|joined(?=[.,;]|$| (?:in|from|on|last|this|as|it|them|the"
    r" (?:council|authority|borough|county|city|department))\b)|took (?:up|over)\b)"
)
#: "Her", before the seat that is filled.
_ONES = re.compile(r"\b(?:his|her|their|whose|'s|s') (?:\w+ )?$")
#: What somebody does in a post, which others do too: the post only where it is that of one who is away or gone.
_DOINGS = ("work", "duties", "responsibilities")
_AWAY = re.compile(
    r"\b(?:left|leave|leaves|leaving|gone|goes|going|away|ill|sick|illness|absen\w+|suspen\w+|resign\w*|retir\w+|quit\w*"
    r"|depart\w*|step\w* (?:down|aside|back)|sack\w*|dismiss\w*|holiday|maternity|second(?:ed|ment)|until"
    r"|redundan\w+)\b"
)
#: "Filling in is", before a name.
FILLING = re.compile(
    r"\b(?:filling in|standing in|stepping in|acting up|holding the fort|minding the (?:shop|store)"
    r"|keeping the (?:seat|chair)"
    r" warm|covering)(?: for (?:him|her|them|now|the moment))*(?: is| was| will be| has been)(?: now| currently)? $"
)
FROM_THEN = re.compile(r" (?:from|on|next|as of)\b")
#: When somebody is to come to a post.
UNTIL_THEN = re.compile(r",? (?:until|till|for now|while|pending|in the meantime|meanwhile)\b")
#: "The interim is Jane Moor", "acting one: Jane Moor".
STOPGAP_BEFORE = re.compile(
    r"(?:[;,.(:\n-] ?|^|\b(?:and|the|an?|its|their|his|her|current|present) )(?:interim|acting(?= one\b)"
    r"|temporary(?= (?:one|replacement|successor)\b)|stopgap|caretaker|stand-in|locum|(?<=his )cover|(?<=her )cover)"
    r"(?: (?:one|replacement|successor|holder|cover|post-?holder))?"
    r"(?:,|:| is| was|)(?: now| currently)? $"
)


#: "Jane Moor, her stand-in,".
STOPGAP_AFTER = re.compile(
    r"(?:, | \()(?:(?:his|her|their) (?:[\w-]+ )?(?:stand-in|locum|stopgap|cover)"
    r"|(?:his|her|their|its|whose|the) (?:[\w-]+ )?(?:temporary|interim|acting|stopgap|caretaker|stand-in)"
    r" (?:replacement|successor|one|holder|cover))(?=[,.;)]|$| (?:since|until|from)\b)"
)


def filled(annotated: Annotated, near: int, stop: int) -> re.Match[str] | None:
    """Return the words up to `stop` that tell of a seat filled, or of the work done of one who is away or gone."""
    folded = annotated.folded
    told = _FILLED.search(folded, near, stop)
    if told is None or not told[0].startswith(_DOINGS):
        return told
    before = annotated.sentences[max(annotated.sentence_index(stop) - 1, 0)].start
    return told if is_ones(folded, told) and _AWAY.search(folded, before, stop) else None


def is_found(annotated: Annotated, start: int, opening: int, end: int) -> bool:
    """Say whether somebody named at `opening`:`end` of a sentence comes, after one that tells of a post filled."""
    index = annotated.sentence_index(start)
    if not index or opening - start > len("councillor ") or not _ARRIVES.match(annotated.folded, end):
        return False
    before = annotated.sentences[index - 1]
    return _FOUND_ANOTHER.search(annotated.folded, before.start, before.end) is not None


def is_ones(folded: str, seat: re.Match[str]) -> bool:
    """Say whether a seat that is filled is told as somebody's."""
    return _ONES.search(folded, max(seat.start() - 12, 0), seat.start()) is not None
