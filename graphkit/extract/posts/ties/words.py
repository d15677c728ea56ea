"""The words between a person and a job title by which the title is that person's."""

from __future__ import annotations

import re

_HAVE = (
    r"(?:has|had|have|will|would|then|also|now|still|currently|previously|formerly|recently|just|until recently|once"
    r"|himself|herself)"
)
_PARTY = r"labour|conservative|tory|lib dem|liberal democrat|green|independent|ukip|reform(?: uk)?|plaid"
#: A party or ward in brackets after a name, letters that go with it, an age.
AFTER_NAME = re.compile(
    r"(?: \([^()]{2,40}\)| (?:of|from) [\w'&-]{3,20}(?: [\w'&-]{3,20})?(?=,| (?:is|was)\b)| (?:obe|cbe|mbe"
    r"|dbe|kbe|qc"
    r"|kc|jp|phd|qpm|dl|frsa|frcp|rn|hmi|mp|cc|bem)\b|, (?:aged )?\d\d(?=,)"
    rf"|, (?:{_PARTY})(?=,)"
    r"|, [^,.;:\"]{3,70},(?= (?:is|was|has|had|became|becomes|remains|remained|will|who|to be|to become|as"
    r"|now|also|currently|chairs|chaired|leads|led|heads|headed|runs|ran|oversees|oversaw|takes|took|serves|served"
    r"|acts|acted|works|worked|joins|joined|rejoins|returns|returned|starts|started|steps|stepped)\b))+"
)
_WHEN = (
    r"(?:now|then|lately|until lately|by then|by now|at that time|at the time|currently|also|still|formerly"
    r"|previously|recently"
    r"|newly|no longer|once|later"
    r"|at present|these days|nowadays|in (?:his|her) (?:capacity|role) as|at|speaking as|none other than|no less than"
    r"|(?:for|over) the (?:past|last) (?:\w+ )?(?:years?|months?|weeks)|since (?:last )?\w+"
    r"|for (?:over |more than |nearly )?an? \w+"
    r"|latterly|always|briefly|temporarily|until recently|until then|until now"
    r"|until (?:\w+ )?(?:\d{4}|(?:last|this) \w+|\w+day|[a-z]{3,9})"
    r"|since (?:\w+ )?\d{4}|for (?:\w+ ){1,2}(?:years|months)|for now|for a time|in those days|soon to be|long)"
)
PERSON_TITLE = re.compile(
    r"(?:,|:| -| \(|)"
    rf"(?:(?: ?who| and)?(?:'s| is| was)(?: {_WHEN})?"
    rf"|(?: {_WHEN},?)*(?: appointed| elected| named| serving as| acting as)?"
    r"| and| as| our| when (?:he|she) was| while (?:he|she) was"
    rf"|(?: ?who| and who)?(?: {_HAVE})*(?: {_WHEN})? (?:is|was|be|been|being|becomes?|became|remains?|remained"
    rf"|used to be)"
    rf"(?: (?:{_WHEN}|both|himself|herself|appointed|named|made|elected|confirmed|promoted to|due to be|set to be"
    r"|to be|to become))*"
    r"| (?:is|was|becomes|became) the [\w-]+ (?:person|man|woman|officer|politician)"
    r" to (?:hold|be|fill|do|take on|become)(?: the (?:post|job|role|office) of)?(?: the)?"
    r"|(?:'s)? (?:job |official |full |new |own )?(?:title|job|post|role|position) (?:is|was|will be)(?: that of)?"
    r"|, (?:\d\d|an? (?:former |retired |one-time )?[\w-]+(?: [\w-]+)?) and(?: (?:now|also|then|currently|since \w+))*"
    r"|,? (?:who is |who was )?(?:now |then |once |formerly )?(?:among|one of|another of)"
    r"(?: the| its| their| his| her)?(?: (?:\w+ )?[\w-]+'s?)?(?: \w+)?"
    r") "
)
BARE_APPOSITION = re.compile(r"(?:,| -| \(| \|)? {0,2}")
#: ", LCC's": an owner of the post that no list has.
OWNED = re.compile(r", (?!his |her |their |my |our )[\w-]+(?: [\w-]+){0,2}'s ")
#: ", the council's embattled director": words of praise or blame that titles do not list.
ADJECTIVES = re.compile(
    r", (?:the|an?|its|their|his|her|[\w-]+(?: [\w-]+)?'s?)"
    r"(?: (?!of |to |who |that |for |by |with |and |or |in |at |says |said |told |from |whose |as )[\w-]+){1,3} "
)
WHO = re.compile(
    r"(?:, (?!whose )[a-z -]{2,30}?)?(?:,| \(| -|)(?: ?who| and who| and| where he| where she| when he| when she)?"
    r"(?: (?:also|then|now|has|had|once|still|previously|currently|will|would|independently|is|was|been|be|put|placed"
    r"|to|jointly|personally|politically|ultimately|until recently|in turn|briefly|later|long|took over and|already"
    r"|agreed|decided|chosen|opted|resolved|volunteered|offered"
    r"|asked|invited|persuaded|prevailed upon|accepted an invitation|continues|continued"
    r"|came in|stays on|stayed on|used to|just|recently|successfully|effectively))* "
)
#: What may stand between a person named for a task and "to chair" or "to run".
CLAUSE = re.compile(r"[^,.;:\"]*(?:,[^,.;:\"]*,[^,.;:\"]*)? ?")
#: "promoted X to", "appointed X to the post of".
RAISED = re.compile(
    r"(?: from [^,.;:\"]{3,40})? to (?:be |become |the (?:new |vacant )?(?:post|role|job|position) of )?(?:its "
    r"|the |an? )?"
)
#: A verb or time of its own after the title before.
VERB_IN = re.compile(r"\b(?:as|is|was|who|became|will|has|formerly|then|now|previously)\b")
WHOSE = re.compile(
    r"'s (?:(?:job |official |full |new )?(?:title|job|role|post) (?:is|was|will be)(?: that of)? "
    r"|(?:[\w-]+ )?(?:reign|stint|spell|years|stewardship|appointment|time|tenure"
    r"|resignation|departure|promotion|arrival|position|role|election) as )"
)
#: "…, where she was previously", said of the one person of a sentence.
THERE = re.compile(
    r"\b(?:where|when|while|who|and|previously|formerly|also|before|after|having|since)\b[^.;:\"]{0,40}?"
    r"\b(?:was|became|becoming|been|being|is|works|worked|served|serves)(?: also| then| once| now| previously"
    r"| most recently| as)*"
    r"(?: (?:an?|the|its|[a-z]+(?: [a-z]+)?'s?))? $"
)
AS = re.compile(
    r" (?:as|post of|role of|job of|position of|title of|place of|office of|seat of|chair of|job as|post as|role as"
    r"|to be|to become)(?: (?:both|an?|the|its|their|our))? $"
)
#: "leader of the council at the time, …", "director from 2013 to 2016, …".
_ADJUNCT = (
    r"(?: \([^()]{2,80}\)(?=, )|,? (?:at|in|of|before|since|until|from|for|between|when|then|on|with)(?: [\w'-]+){0,5}?"
    r"|,? (?:there|here|locally|concerned|responsible|in question|as well|too|this time|now|throughout|all along|so far"
    r"|ever since|these days)"
    r"| (?:was|is|has been|had been|were|being|to be) (?:appointed|named|sent in|brought in|drafted in|chosen|installed"
    r"|put in|parachuted in|imposed)(?: [\w'-]+){0,5}?(?=, )"
    r"| (?:who|whom|that|which|appointed|sent|named|chosen|brought|hired|elected|set up|established|created|formed"
    r"|launched|installed|imposed|put in place)(?: [\w'-]+){1,8}?(?=, ))?"
)
TITLE_PERSON = re.compile(
    rf"{_ADJUNCT}(?:, |: (?:(?:still|now|currently|again|as before),? )?| (?:is|was|will be|has been) )"
    r"| in |,? (?:is|was|will be) none other than |(?:, who)? (?:is called|goes by the name of|bears the name) "
    r"| (?:has been|was|is to be|had been) (?:named as|announced as)(?: the)? "
    r"| of [\w'-]{4,} |, \d\d-year-old |(?:, |: | - | )(?:conservative|labour|tory|lib dem|liberal democrat|green"
    r"|independent|reform uk)(?:'s)? "
    r"| |: | - | \(|,? (?:is|was|(?:will|shall) be|is now|is to be|has been|remains|was then|to be)(?: now| then)? "
    r"|,? (?:named as|called|by the name of|named|namely|in the shape of|in the person of) |,? led by | to "
    r"| (?:has gone|has been given|went|goes) to | \| "
)
#: "The board found its chair in Jane Moor".
FOUND_IN = re.compile(r"\b(?:there(?:'s| is| was)|has|have|had|finds?|found|got|gets|gained|gains|acquired|with) $")
#: Before somebody who is asked to chair or to look after something.
ASKED = re.compile(r"\b(?:asked|persuaded|invited|put|tasked|entrusted|drafted in|brought in|called in) (?:the )?$")
#: From who wins a post to whom somebody beat.
BEATEN = re.compile(
    r"(?:,? who)?(?: (?:has|had|narrowly|comfortably|easily|then|later))* (?:beat|beats|beaten|beating|defeated|ousted"
    r"|toppled|edged out|saw off|sees off|pipped|unseated|deposed|overthrew|challenged)(?: [\w'-]+){0,2} "
)
#: "Has named its next director as Jane Moor".
NAMED = re.compile(r"\b(?:named|names|naming|announced|announces|confirmed|confirms|unveiled|identified|introduced) $")
#: "The post of director, advertised in May, has been filled by Jane Moor".
POST_OF = re.compile(r"\b(?:post|role|job|position|vacancy) (?:of|for|as) $")
FILLED = re.compile(
    r"[^.;:\"]{0,60} (?:filled|taken|taken up|held|occupied|given|gone|goes|went|go|offered)(?: by| to)"
    r"(?: (?:insider|outsider|newcomer))? "
)
AND_TITLE = re.compile(
    r"(?: \(\d{4} ?- ?\d{2,4}\))?"
    r"(?: here| there| locally)?(?: for (?:\w+ ){1,2}years| for (?:a|more than a|over a) decade| since (?:\w+ )?\d{4})?"
    r"(?:,| -)?(?: and| as well as| and also| &| who is also| and formerly| as|;? also|,? (?:is|was|will be"
    r"|became|has been)|,? (?:has|had|have) (?:also |now |just |since )?been (?:appointed|named|made|confirmed|sent in"
    r"|brought in|drafted in|chosen|hired)|,? (?:appointed|named|brought in|sent in))"
    r"(?: also| then| previously| former| now| as| is| was| herself| himself| once| formerly)* |/| / |, (?:and )?"
)
#: After "chaired".
BY_SOMEBODY = re.compile(r" by (?!(?:then|now|\w+ing|the (?:end|time|summer|spring|autumn))\b)")
_WAS_FOR = (
    r"(?:is|was|has been|had been|will be|is to be|became|becomes|used to be)(?: (?:now|also|then|once|briefly|long"
    r"|at one time|for (?:\w+ ){1,2}(?:years|months|time)|for an? \w+|until (?:\w+ )?\d{4}))*"
)
#: From one post in a career to the next: ", and before that was", "before becoming", ", rose to", "after a spell as".
CAREER = re.compile(
    r"(?:(?:,| in| at| for| with| from| until| between| there)[^.;:\"]{0,40}?)?(?:,|;| -)?"
    r"(?: (?:and|but|who|after|before|having|then|later|where|since|until|going on to|rising to|rose|moving to"
    r"|moved|becoming|became|working|worked|serving|served|returning|returned|stepping up|promoted|appointed|named"
    r"|brought in|sent in|drafted in|chosen|hired|progressing"
    r"|progressed|climbing|most recently|latterly|previously|formerly|followed by|including|with (?:a )?spells?)\b)"
    r"[^.;:\"]{0,40}?(?:^| )(?:as|was|been|became|become|becoming|being|to|be|that|previously|formerly"
    r"|later|then|a|an|by|of|recently|up)(?: (?:both|an?|the|its))? "
    r"|(?: (?:from|in|at|until|since|for)\b[^.;:\"]{0,30}?)?,? (?:and|but)?,? ?(?:then|after that|before that"
    r"|after which|later|next|subsequently)(?:,? (?:for|from|in|until|between) [^,.;:\"]{2,30},?)?(?: was| came)?"
    r"(?: (?:as|an?|the))* "
    r"|(?:,| in| at| for| with| from| until)?[^.;:\"]{0,40}?,? (?:to|began|begins|started|starting|starts|start|joined"
    r"|joins|joining|leaves|leaving|arrived|went|goes|going|comes|came|is moving|moves|due|set|poised|agreed|returns"
    r"|learned|learnt|cut|earned|will|would|steps?|stepped|acts?|acted|fills?)\b"
    r"[^.;:\"]{0,40}?(?:^| )(?:as|(?:to )?(?:be|become)|becoming)(?: (?:both|an?|the|its))? "
    rf"|[^.;:\"]{{0,50}}?, {_WAS_FOR}(?: (?:an?|the|its))? "
    r"|(?:,| and| but)+ (?:earlier still|before that|further back|long before(?: that)?|originally|earlier|at first"
    r"|formerly|previously|once|sometime|at one time|latterly|lately"
    r"|until (?:lately|recently|last \w+|(?:\w+ )?\d{4})),?"
    r"(?: (?:an?|as an?|the))? "
    r"|[^.;:\"]{0,50}?,? and (?:is|was|has been|became|becomes|will be)(?: (?:now|then|also|currently|today))?"
    r"(?: (?:an?|the|its|their))? "
    r"|[^.;:\"]{0,80}?\b(?:appoint|nam|made|mak|elect|install)\w* (?:himself|herself) (?:as )?(?:the )?"
    r"|[^.;:\"]{0,30}?,? (?:takes up|is taking up|will take up|takes on|takes over|is to take up|steps into) "
)
#: The end of a career told by the way, and the beginning of what somebody is: ", is the".
MAIN_CLAUSE = re.compile(rf", {_WAS_FOR}(?: (?:an?|the|its))? $")
#: A profession learned is no post.
TRAINED = re.compile(r" (?:train|trained|qualify|qualified|training|qualifying|registered) as (?:an? )?$")
#: "Takes up the director's job".
TAKES_JOB = re.compile(
    r"(?:,? who)?(?: (?:will|is|to|also|then|now|has|was|been|soon|duly))*"
    r" (?:(?:takes?|taking|taken|took)(?: (?:up|over|on))?|given|handed|gets?|got|landed|won|assumes?|assuming"
    r"|(?:steps?|stepping|stepped|moves?|moving|moved) into|off to|leaves for|moves to|goes to|went to)"
    r"(?: the| a| an| its)? "
)
TO_POST = re.compile(r" to (?:be |become )?(?:an? |the |its )?(?:new |post of |role of )?")
PROMOTED = re.compile(
    r",?(?: who)?(?: (?:has|had|was|is|been|being|recently|just|to be))* (?:promoted|elevated|stepping up"
    r"|stepped up|moving up"
    r"|moved up|moves up|risen) from(?: an?| the| its)? "
)
PREVIOUS = re.compile(
    r"(?:,[^.;:\"]{2,50})?, (?:previously|formerly|before that|once|latterly|until recently|until (?:last \w+"
    r"|then|\w*\d{4})|most recently"
    r"|at one time)(?: as)?(?:,? an?| the| its)? "
    r"|(?:,? who)? (?:does|do|has|holds|did)(?: (?:now|today|at present|these days|currently)),? is"
    r"(?: that of)?(?: an?| the)? "
    r"|,? (?:has |had |is )?(?:gone back|goes back|going back|returned|returns|reverted|back) to (?:being|his"
    r"|her)(?: old)?"
    r"(?: (?:job|post|role) (?:of|as))?(?: an?| the| its)? "
    r"|(?:,? whose|'s|)(?: (?:most|very|immediately))? (?:previous|last|first|earlier|former|recent|next|other"
    r"|present|current|latest|second"
    r"|third|proper|day|main|usual|real|actual|permanent|full-time|own) (?:jobs?|posts?|roles?|positions?"
    r"|postings?) (?:includes?|included|was|were|is|had been|have been|has been"
    r"|have included|will be)(?: (?:that|those|spells?|stints?) (?:of|as)| as|(?: in [\w-]+)? as)?(?: an?| the)? "
)
LIST = re.compile(
    r"(?: \([^()]{2,40}\))?(?:,? (?:of|from|at) (?:the )?[\w' &-]{3,40}?)?(?:,? and(?: then| now)? |, then "
    r"|,? followed by |, | & |; )"
)
ALL = re.compile(
    r",?(?: who)? (?:have|has|had|were|are|all|each|both)"
    r"(?: (?:have|has|had|all|each|both|since|been|served|as|former))* "
)
#: One of several: "one of the council's assistant directors".
ONE_OF = re.compile(
    r"(?:,| -| \(|)(?: who)?(?: (?:is|was|has been|had been))?(?: (?:now|then|once|also))?"
    r" (?:one|another|among)(?: of)?(?: the| its| their| his| her| our)?(?: [\w'-]+){0,3} "
)
#: Before a title that is somebody else's: "Deputising for the director was Jane Moor".
ANOTHERS = re.compile(r"\b(?:for|to|with|under|alongside|beside|below|assisting|supporting) $")
#: From several people to what they all are: ", both".
ALL_OF = re.compile(r"(?:,| \()(?: (?:all|both|each|two|three|four|respectively))* ")
#: From a title in the plural to the first of those who have it.
TITLES_PERSON = re.compile(r"(?:,|:| -| \(|,? (?:including|such as|like|namely|among them|are|were|named as))? ")
#: To the next of several who had a post one after another: ", and afterwards under another, Y".
ANOTHER = re.compile(
    r",?(?: (?:and|then|but|afterwards|later|before|followed))*(?: (?:under|by|to|from|with))?"
    r" (?:another|a second|a third|a new one|the next), "
)
#: To a further thing that somebody does: "and now chairs", "until 2019 and has since led".
AND_DOES = re.compile(
    r"(?: (?:in|from|until|since|for|between|at)\b[^.;:\"]{0,40}?)?,? (?:and|but)(?: (?:now|then|also|who|has|had|later"
    r"|since|currently|today|is|was|will))* "
)
#: From "running the department" to who does.
INVERTED = re.compile(r"[^.;:,\"]{0,40}? (?:is|was|will be|are|has been)(?: now| currently| the| one)* ")
#: Somebody else than the person is spoken of before a title: "said that her daughter was a social worker".
KIN = re.compile(
    r"\b(?:his|her|their|whose|my) (?:\w+ )?(?:daughter|son|wife|husband|partner|mother|father|mum|dad|sister|brother"
    r"|parents|niece|nephew|friend|cousin|grandmother|grandfather|granddaughter|grandson|aunt|uncle)\b"
)
#: From a title to another before the person: "Leader of LCC, councillor".
OF_SOME_BODY = re.compile(
    r" of (?:the )?[\w'&-]+(?: [\w'&-]+){0,2}, |, (?:the |an? )?(?:former|ex|one-time|retired)(?:[ -][\w'&-]+){0,3} "
)
#: Somebody names another for a task: "has appointed a commissioner to lead".
APPOINTS = re.compile(
    r" (?:has |have |had |will |is to )?(?:appoint|nam|br(?:ing|ought) in|hir|sen[dt]|ask|draft|cho[os]s?|recruit|pick"
    r"|promot)(?:e|es|ed|s|en)?\b"
)
#: A post that is only wished for, or refused.
WISHED = re.compile(
    r"\b(?:want(?:s|ed|ing)?|hop(?:es|ed|ing)|dream(?:s|ed|t)?|refus(?:es|ed)|declin(?:es|ed)|appl(?:ies|ied|ying)"
    r"|like|stood|ran|tried|failed|offered)(?: [\w'-]+){0,2} (?:to be|to become|to stand as|for)\b"
    r"|\b(?:turn(?:s|ed) down|reject(?:s|ed)|declin(?:es|ed)|refus(?:es|ed)|was offered|missed out on)"
    r"\b[^.;:\"]{0,20}\b(?:post|job|role|position)\b"
)
BESIDES = re.compile(r", (?:his|her|its|their|the|an?) (?!of )(?:[\w'-]+ ){1,4}?and ")
#: A word of a phrase, that begins no other phrase or clause.
_PLAIN_WORD = (
    r"(?:(?!(?:and|or|of|to|for|with|by|who|whom|that|which|in|at|on|from|under|as|when|while|if|after|before|because"
    r"|than|until|against|round|over|is|was|has|had|said|says|told) )[\w'&-]+ )"
)
#: "Chaired independently by", "led for now by".
BY = re.compile(
    r",? (?:(?:[a-z]+ly|for now|now|then|throughout|since \w+|at first|at present|again|instead|in turn|once|until \w+"
    r"|first|from \w+),? ){0,2}by(?= )"
)
#: From a post to what else its holder was: "whose first chair was the former MP Jane Moor".
IS_THE = re.compile(r" (?:is|was|will be|is to be|has been)(?: now)? (?:the |an? )?")
#: After "led by": what a person is told to be before the name.
PASSIVE = re.compile(
    rf" (?:{_PLAIN_WORD}{{0,4}}|(?:the|an?|its|their|his|her|[\w-]+'s) {_PLAIN_WORD}{{0,4}}[\w'&-]+, )"
)
#: From a title to its holder, of whom something else is said first: ", a shopkeeper called", ", the softly spoken".
APPOSED = re.compile(
    rf"(?:,| is| was| will be) an? {_PLAIN_WORD}{{1,4}}(?:called|named) |, (?:one |the {_PLAIN_WORD}{{1,2}})"
    rf"|(?:,| is| was| will be) an? {_PLAIN_WORD}{{0,3}}[\w'-]+, "
    rf"|, (?!(?:not|nor|like|unlike|even|including|plus|whether|whose|where|now|also) ){_PLAIN_WORD}{{1,3}}(?<!s )"
)
#: Before "director of the year".
AWARDED = re.compile(
    r"(?: of [\w'-]+)?(?:,? who)?(?: (?:has|was|is|been|had))* (?:named|crowned|voted|judged|won|wins|declared"
    r"|chosen as|picked up|made|took|became)(?: [\w'-]+){0,4}? "
)
#: "Is stepping away after eleven years as its".
YEARS_AS = re.compile(r" after (?:[\w-]+ ){1,4}(?:years|months|decades?|year|decade) as (?:its |the |an? )?$")
#: "Is with Bolton, outstanding since 2018, as its": where somebody works, and as what.
WORKS_AS = re.compile(
    r"(?:,? who|,)?(?: (?:has|had|also|now|then|still|currently))* (?:is|was|been|works?|worked|serves|served)"
    r"(?: (?:now|then|still|currently|over|down|up|back))* (?:at|with|in|for) [^.;:\"]{2,40}?(?:, [^,.;:\"]{3,40},|,)?"
    r" as (?:its |the |their |an? )?"
    r"|(?:,? who|,)?(?: (?:has|had|first|also|once))* (?:learn(?:ed|t)|cut|made|earned|won) (?:his|her)"
    r" (?:trade|craft|teeth|name|spurs)(?: [^,.;:\"]{3,30})? as (?:its |the |an? )?"
)
#: After a post told by the way: "named X, a former head of service, as its", "sent X, once director, to Bury as".
AFTER_ASIDE = re.compile(r"[^,.;:\"()]{0,50}[,)](?: (?:in|to|at|from|on) [^,.;:\"]{2,40}?)? (?:as|to be|to become) ")
#: Before "in the chair of": "has spent two years".
SPENT = re.compile(r"(?:,? who)? (?:has|had) (?:now |just )?(?:spent|had) (?:[\w-]+ ){1,3}")
