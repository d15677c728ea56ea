"""The words by which one holder of a post is told to come after another."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.posts.people import Mention
from graphkit.extract.posts.succession.brought import STARTS
from graphkit.extract.posts.titles.titles import Title

#: Roles in which one person follows another.
SUCCEEDED = frozenset(
    """chief-executive director-of-childrens-services director assistant-director council-leader lead-member mayor
    safeguarding-board-chair improvement-board-chair commissioner trust-chief-executive trust-chair
    cabinet-member deputy-leader improvement-adviser principal-social-worker ofsted-director education-secretary
    childrens-minister head-of-service scrutiny-chair association-president""".split()
)


#: Roles that others have who may be told of beside the one who is followed.
LESSER = frozenset(
    "director assistant-director head-of-service deputy-leader cabinet-member principal-social-worker".split()
)


class Succession(NamedTuple):
    """`mention` holds the post of `title`, or of the person `of`, with this status; words at `start`:`end`.

    `council` (GSS code) is where the post is, if the words name another council than that of the other
    post. `near` is the person spoken of before, whose post is meant where there is no title; -1 for none.
    `deputy` tells that the post is that of the deputy of `of`, `weak` that the words may tell of no post,
    `ahead` that one has still to follow the other, `named` that they only name who has the post spoken of,
    `one_of` that it is one of several who had it, `apart` that the post is the same one as that of `of`, in another
    council, `every` that they are all the posts of `of`.
    """

    mention: Mention
    status: str
    title: Title | None
    of: int
    start: int
    end: int
    council: str = ""
    near: int = -1
    deputy: bool = False
    weak: bool = False
    ahead: bool = False
    named: bool = False
    one_of: bool = False
    apart: bool = False
    every: bool = False


_ASIDE = r"(?:,[^,.;]{2,80},| \([^()]{2,40}\)|,)?"
_ADVERB = (
    r"(?: (?:then|now|later|in turn|himself|herself|eventually|finally|soon|has|had|was|is|since"
    r"|in \d{4}|in \w+|in \w+ \d{4}))*"
)
_INTERIM = r"(?:,? (?:by |to )?(?:the|an? (?:interim|acting|temporary|caretaker))?,? ?[\w' -]{0,40},?)? "
#: "Succeeded in May by", "replaced at the last minute by".
_WHEN = r"(?: (?:in|on|at|last|this|earlier|late|early|soon|shortly|two|three|four|a)(?: (?!by\b)[\w'-]+){0,4}?)?"
#: Between an earlier and a later holder of a post.
LATER_SECOND = re.compile(
    rf"{_ASIDE}(?: (?:and|who|but))?"
    r"(?: (?:left|resigned|retired|stepped down|stood down|went|quit|departed)[^.;]{0,50}?)?"
    rf"(?:,? (?:and|to be|but|who))?(?: (?:will|would|is to|was to|has|had) (?:now |then )?(?:be|been))?{_ADVERB}"
    rf" (?:(?:succeeded|replaced|followed){_WHEN} by|gave way(?: (?:on|in|last) \w+)? to|made way for|(?:will |is to "
    r"|to )?hand(?:s|ed|ing)? over(?: (?:in|on|last|this|next|at|early|late)(?: [\w']+){1,3})? to|handed on to"
    r"|gives way to|giving way to|makes way for|making way for"
    r"|before(?! (?:him|her|them|that|then)\b)|and then|then"
    r"|to be replaced by|being replaced by|until)"
    + _INTERIM
    + r"|[^.;\"]{1,110}?,? (?:and|but)(?: (?:was|is|has been|had been|will be|then|promptly))*"
    r" (?:(?:replaced|succeeded|followed) by|made way for|gave way to|handed over to)" + _INTERIM
)
#: Between a later and an earlier holder.
EARLIER_SECOND = re.compile(
    rf"{_ASIDE}(?: who)?{_ADVERB}(?: (?:is |has been |was )?(?:will|to|due to|set to|down to|lined up to|tipped to"
    r"|poised to|about to|agreed to|expected to|chosen to))?"
    r" (?:succeeded|succeeds|succeed|replaced|replaces|replace|took over from|takes over from|take over from"
    r"|taken over from|taking over from|(?:followed|follows)(?! (?:advice|an?\b|the \w+ (?:from|of|by)|up|in the|on"
    r"|from|weeks|months|days|comments|criticism|calls)\b)|stepped into the shoes of|steps into the shoes of"
    r"|inherited the (?:job|post|role) from|came after|comes after|in place of"
    r"|(?:(?:filled|filling|fills|stood|stands|standing|stand) in|covers|covering|deputises|deputising|acting up) for"
    r"|(?:taken|took|takes|take|taking) (?:over|on) (?:as|the|in|on|next|this)\b[^.;\"]{2,110}? from)"
    + _INTERIM
    + rf"|{_ASIDE}[^.;\"]{{0,60}}? (?:came|arrived|joined|moved)(?! to (?:be|become)\b)[^.;\"]{{0,60}}? to"
    r" (?:replace|succeed|take over from) "
    rf"|{_ASIDE}[^.;\"]{{0,120}}?(?:,? in succession to| in place of| instead of|, (?:replacing"
    r"|succeeding|taking over from)) "
    r"| \((?:was|previously|formerly|replacing|replaces|succeeding|succeeds) "
)
#: From somebody to a title of the same one told by the way.
APPOSITION = re.compile(
    r"(?:, | \()(?:who (?:is|was|has been|had been) )?(?:(?:now|then|currently|formerly) )?"
    r"(?:an? |the |his |her |their |its )?"
)
#: From the second of two people to a title that only this one has: ", who is now".
OF_THE_SECOND = re.compile(
    r",? (?:who|whom)\b|, (?:now|then|later|previously|formerly|once|lately|currently|at present)\b"
)
#: "The third, after" before those who had the post before: the first of them, and the next.
NTH = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|latest|newest)\b"
    r"(?:(?P<time>(?: one)?(?: (?:in|since|of|within|to (?:hold|do|have|lead|run)) [\w' -]{1,40}?)?)| [\w' -]{1,60}?),"
    r" (?:after|following) (?:first |both )?$"
)
#: Between "her predecessor," and a name.
OF_A_PARTY = re.compile(r"\b(?:labour|conservative|tory|lib dem|liberal democrat|green|reform|independent)(?:'s)? $")
NEXT_OF = re.compile(r", |,? and(?: then| before (?:him|her))? |,? then ")
ENDS_LIST = re.compile(r"[.,;)]|$")
#: "It is Jane Moor", "Step forward Jane Moor": who has the post that the sentence before spoke of.
NAMED = re.compile(
    r"(?:[^.;:?!]{2,40}[.;:?!] )?(?:(?:from|on|since|until|for|in) [\w ]{2,25},? )?(?:it's|it is|that's|that is"
    r"|that'll be"
    r"|that will be|it will be|it'll be|he is|she is|his name is|her name is|he's called|she's called|enter"
    r"|step forward"
    r"|(?:it|they|the (?:council|authority|borough|county|city)) (?:has |have |had )?(?:then |eventually |finally )?"
    r"(?:found|chose|picked|settled on|landed|plumped for|went for|poached)"
    r"|in comes|in steps|meet|the name is|the answer is|the choice is|the chosen one is"
    r"|the successful candidate(?: is| was)?,?"
    r") (?:one )?"
)
#: "The third, Jane Moor", "the latest of them is Jane Moor", "a fourth", of several who had a post one after another.
ONE_OF_BEFORE = re.compile(
    r"\b(?:(?:the|its|their|a|an) (?:very )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest"
    r"|newest|last|most recent|current|present)"
    r"(?: (?:one|of (?:them|these|those|the (?:lot|pair|two|three|four|five|six|seven))))?"
    r"(?: to (?:try|come|arrive|go|take it on|have a go|do it|take the job|be (?:hired|appointed)))?"
    r"|number (?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}))"
    r"(?:,|:| is| was| will be|) $"
)
#: "Then came Jane Moor", of the next of several.
NEXT = re.compile(r"(?:[^.;]{2,90}[.;,] )?(?:and |but )?(?:then|next|along|in|now|after that) (?:came|comes) ")
#: Standing in for somebody who stays in post.
STANDING_IN = re.compile(r"\b(?:(?:fill|st[ao][no]?d)\w* in|cover\w*|deputis\w+|acting up) for\b")
#: Between two people, the first of whom owns the second: "Jane Moor's successor as leader, Tom Pell".
THEIRS = re.compile(
    r"'s? (?:\w+ )?(?P<which>successor|predecessor|forerunner|replacement)\b(?: (?:as|in) [^.;\"]{2,80}?)?"
    r"(?:,| is| was| will be)?(?: \w+)? $"
)
#: After the second of two people side by side: "Tom Pell, Jane Moor's predecessor".
BESIDE = re.compile(r"'s? (?:\w+ )?(?P<which>successor|predecessor|forerunner|replacement)\b")
#: "Tom Pell, whom Jane Moor replaced": between the two, and after the second.
WHOM = re.compile(r",? who(?:m)? ")
REPLACED = re.compile(
    r"(?: (?:has|had|then|later|eventually))* (?:replaced|succeeded|took over from|followed|replaces|succeeds)\b"
)
PASSIVE = re.compile(rf"\b(?:succeeded|replaced|followed){_WHEN} by\b")
EARLIER = frozenset({"predecessor", "forerunner"})
COMING = re.compile(
    r"\b(?:will|is to|are to|due to|to be|(?:set|down|lined up|tipped|poised|about|agreed|expected|chosen) to"
    r"|takes over (?:on|in|next|from (?:\d|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)))\b"
)
FOR_NOW = re.compile(
    r"\b(?:for now|for the time being|meanwhile|interim|acting|temporar\w+|caretaker|filled in|stood in|stands in)\b"
)
FOR_NOW_AFTER = re.compile(
    r",? (?:on an? (?:interim|acting|temporary) basis|for (?:now|the time being)|in the (?:interim|meantime)|pro tem"
    r"|in an? (?:acting|interim|temporary) capacity|temporarily|as (?:an? )?(?:stopgap|interim|caretaker)"
    r"|on an? (?:[\w-]+ ){0,2}(?:interim|temporary|short-term|fixed-term) (?:contract|basis|deal))\b"
)
#: The words right before somebody who is told to come before or after another, or to be brought in.
BEFORE_HOLDER = frozenset(
    """predecessor predecessors forerunner one was were came comes him her them interim acting temporary caretaker
    holder post-holder postholder incumbent occupant woman man successor successors backbencher of then following
    after since deputy colleague newcomer councillor replacement is be been appoint hire recruit found chose picked
    landed poached on
    by the to it's that's that'll it'll he's she's enter forward in steps meet asked asks asking persuaded
    hired recruited seconded borrowed invited got called named now currently for with""".split()
)
#: "Her predecessor" and the like are looked for so many characters before a name.
NEAR = 80
PLAINLY = re.compile(r"\b(?:by|way|handed)\b")
#: Before "as replacement for": who is chosen for a post, or the post.
_CHOSEN = (
    r"(?:t(?:ook|akes?|aking) over|(?:appoint|nam|hir|recruit|unveil|announc|pick|elect)(?:s|ed|ing)|chosen|chooses?"
    r"|brought in|(?:steps|stepped|comes|came) in|arrive[sd]|director|chief executive|leader|head|services"
    r"|appointment|arrival)"
)
PREDECESSOR = re.compile(
    r"(?<!\bmy )(?<!\bour )(?:\b(?:no|yet to find an?) (?:[\w-]+ )?(?:replacement|successor) (?:for|to)"
    rf"|\b{_CHOSEN}(?: (?!candidate\b)[\w'-]+){{0,4}}?,? as (?:an? |the )?(?:[a-z-]+ )?"
    r"(?:replacement|successor|heir) (?:for|to|of)(?: the (?:late|departed))?"
    r"|(?:predecessors?(?: but one)?|forerunner)(?: (?:as"
    r"|in) [\w' &-]{3,60}?)?(?:, who [^,.;]{3,70},)?"
    r"(?: was|,|)|before (?:(?:him|her|them)(?:,[^,.;]{3,60},)?(?: was| came|,? (?:it|there) (?:was|had been)|,)?"
    r"(?: (?:some(?:body|one)|an? [\w-]+) (?:called|named))?|that (?:was|came|it was|there was))"
    r"(?: an? (?:interim|acting|temporary"
    r"|caretaker)(?: \w+)?,?)?"
    r"|the (?:last|previous|permanent|substantive)(?: permanent| substantive| proper)? (?:post-?)?holder,?"
    r"|the last (?:person|man|woman|one) to (?:hold|do|have) (?:it|the (?:job|post|role))[\w ]{0,40},) $"
)
AFTER_PREDECESSOR = re.compile(
    r",(?: [\w' -]{2,30}'s?| his| her| their| the)? (?:predecessor|forerunner)\b"
    r"| (?:had been|was) (?:his|her|their|[\w' -]{2,30}'s) predecessor\b"
)
SUCCESSOR = re.compile(
    r"(?:(?:successors?|replacement|(?:permanent|substantive|next) (?:one|holder))"
    r"(?: (?:as|in) [\w' &-]{3,60}?)?(?: is| was| will be|,|)|after (?:him|her|them"
    r"|that) (?:was|came)) $"
)
HELD = re.compile(
    rf"{_ASIDE}(?: who| (?:have|has) all| all| both| each)?{_ADVERB} (?:held|filled|did|occupied|covered|looked after"
    rf"|has done|had|has held|was in|is in|has|holds|took|took on|takes on|will take|is doing|does|lasted"
    rf"|served|gets|got|lands|landed|won|wins|fills|secured"
    r"|(?:steps?|stepped|moves?|moved|slips?|slipped) into|keeps|keeps on|retains|hangs on to|stays in|remains in)"
    r"(?: down)? (?:the|that|this|in the|his|her) (?:same |vacant |empty )?(?:shoes|office|post|job|role"
    r"|position|brief|portfolio|chair|hot seat|top job|reins)\b"
    rf"|{_ASIDE}(?: who)?{_ADVERB} (?:(?:had|has) been in (?:post|the (?:job|post|role))\b"
    r"|(?:had|held|did|filled|took) it(?= (?:before|until|till|for|from|between)\b)"
    r"|(?:has|holds|does|fills|occupies) it(?: (?:now|at present|currently|today|these days|for now))+)"
)
_WHO = r"(?: who(?:'s|'d)?)?"
_TIME = (
    r"(?: (?:in|on|last|at|for|after|without|within|by|before|when|too|soon|again|suddenly|quietly|a|the same"
    r"|with immediate effect|immediately|abruptly)\b"
    r"|[.,;)]|$)"
)
_SPAN = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|\d+|until)\b"
#: What may be told of one holder of a post in a row of them.
WENT = re.compile(
    rf"{_ASIDE}(?: who)?{_ADVERB} (?:(?:resigned|retired(?! from \w+ing\b)|stepped down|stood down|departed"
    rf"|moved on(?! to)|quit|bowed out|gave up(?={_TIME})|called it a day|threw in the towel|packed it in"
    r"|(?:handed|put) in (?:his|her|their) (?:notice|resignation)|cleared (?:his|her) desk"
    r"|(?:was|been) (?:sacked|dismissed|fired|axed|ousted|sent home|shown the door)"
    r"|(?:walked|stormed) (?:out|away)(?! of (?:the|a) (?:\w+ )?(?:chamber|meeting|room|hall|debate|talks)))\b"
    r"|left(?: (?:us|the (?:council|authority|county|borough|city|trust|company|department|post|job|role)|(?:his"
    r"|her) (?:post"
    rf"|job|role|desk)|to (?:become|join|take|head|lead|run|chair|pursue|spend|be))\b|(?={_TIME}))|went(?={_TIME})"
    rf"|(?:lasted|stayed|managed)(?: (?:just|only|barely|less than|about|for|under|over|some|nearly))* {_SPAN}"
    r"|was the (?:first|second|third|fourth|fifth|last)(?: of (?:them|the \w+)| to go)?(?=[,.;]))"
)
#: Going, as it tells since when another has had the post.
GONE = re.compile(
    rf"{_ASIDE}{_ADVERB} (?:left|resigned|retired|stepped down|stood down|departed|moved|quit|went|died|fell ill"
    rf"|walked out|was"
    r" (?:sacked|dismissed|removed|suspended|promoted))\b"
)
_ACTS = rf"{_ASIDE}{_WHO}{_ADVERB} (?P<acts>(?:(?:is|was|has been|had been|will be) acting|will act|acts|acted) up)\b"
_IS_INTERIM = (
    r"(?:is|will be|becomes?|was|has been|to be|acts as|serves as) (?:the )?"
    r"(?:interim|acting|temporary|caretaker|stand-in) (?:boss|chief|head|one|replacement|cover)"
    r"(?=[.,;:)]|$| (?:while|until|till|for (?:now|the)|from|since|as|and|but|in (?!an? )|this|at present)\b)"
)
_STANDS_IN = (
    rf"{_ASIDE}{_WHO}{_ADVERB}(?: been| being)? (?P<for_now>{_IS_INTERIM}|steps up"
    rf"|(?:moves|moved) up(?= (?:in the (?:interim"
    rf"|meantime)"
    r"|for now|meanwhile|until|to (?:cover|fill|stand))\b)|(?:stepped|steps|leapt) into the breach|deputis(?:es|ed|ing)"
    r"(?=[.,;]|$)|(?:does|did|doing|covers|covered|covering) (?:his|her|their) job|(?:stepped"
    r"|stood|filled|steps|stands|fills"
    rf"|standing|filling"
    r"|stepping) in|(?:cover(?:ed|s|ing)?|deputis(?:ed|es|ing)) for (?:him|her|them)|(?:is "
    r"|been )covering(?=[.,;]|$)|covered"
    r"|(?:held|holds|holding) the (?:fort|ring|reins for now)"
    r"|(?:kept|keeps|keeping) (?:the|his|her|their|that) (?:seat|chair|desk|bed) warm"
    r"|(?:minded|minds|minding) (?:the (?:shop|store|department|service|job|post)|it))\b"
)
_COMES = (
    rf"{_ASIDE}{_WHO}{_ADVERB} (?P<coming>(?:will|is to|due to|to|has been asked to|was asked to|agreed to)"
    rf" (?:take over|take up|step up|step in|stand in|fill in|cover|take charge"
    r"|succeed))(?= (?:from(?! (?:his|her|my|their|scratch)\b)|in|on|at|as|next|until|when|for|after|this|later"
    r"|before|him|her(?! \w)|them|the (?:post|job"
    r"|role|reins"
    r"|portfolio|brief|position|department|service|leadership|council))\b|[.,;]|$)"
)
_HAS_COME = (
    rf"{_ASIDE}{_WHO}{_ADVERB} (?:(?:took over|taken over|takes over)(?! (?:the (?!post|job|role|reins|brief"
    rf"|portfolio|department"
    rf"|service|leadership|running)|an? |his |her ))\b|arrived(?= from\b|{_TIME})|came (?:in|next)(?={_TIME})"
    r"|came (?:along|(?:an?|the|two|three) (?:\w+ )?(?:weeks?|months?|years?) (?:after|later))(?=[.,;)]|$)"
    rf"|took it on(?={_TIME})"
    rf"|followed(?: (?:him|her|them))?(?= (?:in|on) (?!to)\w+|[.;]|,(?! and )|$)|got the job|stepped up"
    r"|(?:took|taken) (?:charge|the (?:helm|reins|wheel)|(?:his|her|their) place)|(?:replaced|succeeded) (?:him"
    r"|her|them))"
)
STANDS_IN = re.compile(r"\b(?:(?:stand|fill|step) in|cover)$")
_IS_CHOSEN = (
    rf"{_ASIDE}(?: (?:then|later|since|eventually|finally))* (?:was|has been|had been)(?: (?:then|later|since))*"
    r" (?:appointed|recruited|hired|chosen|promoted|brought in|drafted in)"
    r"(?: (?:to (?:replace|succeed|follow) (?:him|her|them)|from [A-Z\w][\w' ]{2,25}?))?"
    rf"(?={_TIME}| (?:permanently|full-time)\b)"
)
_STOPGAP = r"(?P<stopgap>,? \(?(?:acting|interim|as (?:an )?interim)\)?)(?=[.;,]|$)"
STOPGAP = re.compile(_STOPGAP)
CAME = re.compile(f"{_STOPGAP}|{_ACTS}|{_STANDS_IN}|{_COMES}|{_ASIDE}{_WHO}{_ADVERB} {STARTS}|{_HAS_COME}|{_IS_CHOSEN}")
#: Before somebody whose going or coming only tells the time of what another did in the same post.
SINCE = re.compile(r"\b(?:since|until|till|after|before|when|once) $")
NOW = re.compile(
    r"\b(?:is|has|holds|keeps|retains|hangs|stays|remains|occupies|takes|will|does|gets|got|lands|landed|wins"
    r"|won|fills|secured|steps|stepped|moves|moved|slips"
    r"|slipped)\b"
)
#: After somebody still in post, who is about to leave it.
LEAVING = re.compile(r", who (?:is|will be) (?:to )?(?:retir|leav|step|stand|mov)")
