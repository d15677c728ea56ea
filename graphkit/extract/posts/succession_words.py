"""The words by which one holder of a post is told to come after another."""

from __future__ import annotations

import re

_ASIDE = r"(?:,[^,.;]{2,70},| \([^()]{2,40}\)|,)?"
_ADVERB = (
    r"(?: (?:then|later|in turn|himself|herself|eventually|finally|soon|has|had|was|is|since"
    r"|in \d{4}|in \w+|in \w+ \d{4}))*"
)
_INTERIM = r"(?:,? (?:by |to )?(?:the|an? (?:interim|acting|temporary|caretaker))?,? ?[\w' -]{0,40},?)? "
#: Between an earlier and a later holder of a post.
LATER_SECOND = re.compile(
    rf"{_ASIDE}(?: (?:and|who|but))?"
    r"(?: (?:left|resigned|retired|stepped down|stood down|went|quit|departed)[^.;]{0,50}?)?"
    rf"(?:,? (?:and|to be|but|who))?{_ADVERB}"
    r" (?:succeeded by|replaced by|followed by|gave way to|made way for|handed over to|handed on to"
    r"|gives way to|giving way to|making way for|before|and then|then|to be replaced by|being replaced by|until)"
    + _INTERIM
)
#: Between a later and an earlier holder.
EARLIER_SECOND = re.compile(
    rf"{_ASIDE}(?: who)?{_ADVERB}(?: will)?"
    r" (?:succeeded|succeeds|succeed|replaced|replaces|replace|took over from|takes over from|take over from"
    r"|taken over from|taking over from|followed|follows|stepped into the shoes of|steps into the shoes of"
    r"|inherited the (?:job|post|role) from|came after|comes after|filled in for|stood in for|stands in for|in place of"
    r"|(?:taken|took|takes|take|taking) over (?:as|the|in)\b[^.;\"]{2,110}? from)" + _INTERIM
)
#: Between two people, the first of whom owns the second: "Jane Moor's successor as leader, Tom Pell".
THEIRS = re.compile(
    r"'s? (?:\w+ )?(?P<which>successor|predecessor|replacement)\b(?: (?:as|in) [^.;\"]{2,80}?)?"
    r"(?:,| is| was| will be)?(?: \w+)? $"
)
#: After the second of two people side by side: "Tom Pell, Jane Moor's predecessor".
BESIDE = re.compile(r"'s? (?:\w+ )?(?P<which>successor|predecessor|replacement)\b")
COMING = re.compile(r"\b(?:will|is to|are to|due to|to be)\b")
FOR_NOW = re.compile(r"\b(?:interim|acting|temporar\w+|caretaker|filled in|stood in|stands in)\b")
FOR_NOW_AFTER = re.compile(
    r",? (?:on an? (?:interim|acting|temporary) basis|for (?:now|the time being)|in the (?:interim|meantime)|pro tem"
    r"|in an? (?:acting|interim|temporary) capacity|temporarily|as a stopgap)\b"
)
#: "Her predecessor" and the like are looked for so many characters before a name.
NEAR = 80
PLAINLY = re.compile(r"\b(?:by|way|handed)\b")
PREDECESSOR = re.compile(
    r"(?<!\bmy )(?<!\bour )(?:predecessors?(?: but one)?(?: (?:as|in) [\w' &-]{3,60}?)?(?: was|,|)|before (?:him"
    r"|her|them|that) (?:was|came)|the last holder,) $"
)
AFTER_PREDECESSOR = re.compile(
    r",(?: [\w' -]{2,30}'s?| his| her| their| the)? predecessor\b"
    r"| (?:had been|was) (?:his|her|their|[\w' -]{2,30}'s) predecessor\b"
)
SUCCESSOR = re.compile(
    r"(?:(?:successors?|replacement)(?: (?:as|in) [\w' &-]{3,60}?)?(?: is| was| will be|,|)|after (?:him|her|them"
    r"|that) (?:was|came)) $"
)
HELD = re.compile(
    rf"{_ASIDE}(?: who| (?:have|has) all| all| both| each)?{_ADVERB} (?:held|filled|did|occupied|covered|looked after"
    rf"|has done|had|has held|was in|is in|has|holds|took|took on|takes on|will take|is doing|does|lasted"
    rf"|served)"
    r"(?: down)? (?:the|that|this|in the|his|her) (?:same )?(?:post|job|role|position|brief|portfolio|chair"
    r"|hot seat|top job|reins)\b"
)
#: What may be told of one holder of a post in a row of them.
WENT = re.compile(
    rf"{_ASIDE}(?: who)?{_ADVERB} (?:left|resigned|retired|stepped down|stood down|departed|lasted|stayed"
    rf"|moved on|quit|went)\b"
)
CAME = re.compile(
    rf"{_ASIDE}(?: who)?{_ADVERB} (?P<acts>(?:(?:is|was|has been|had been|will be) acting|will act|acts|acted) up)\b"
    rf"|{_ASIDE}(?: who)?{_ADVERB} (?P<for_now>stepped in|stood in|filled in|covered|held the fort"
    r"|kept the (?:seat|chair) warm|(?:minded|is minding|was minding) the shop|is (?:standing|filling) in)\b"
    rf"|{_ASIDE}(?: who)?{_ADVERB} (?P<coming>(?:will|is to|due to|to) (?:take over|take up|step up|step in|succeed))\b"
    rf"|{_ASIDE}(?: who)?{_ADVERB} (?:took over|taken over|arrived|came in|came next|followed|got the job|stepped up"
    r"|(?:took|taken) (?:his|her|their) place|(?:replaced|succeeded) (?:him|her|them))\b"
)
#: "Her seat is being kept warm by" before a name.
FILLED = re.compile(
    r"\b(?:seat|chair|post|job|role|place|shoes|position|vacancy|gap) (?:(?:is|was|are|has|have|been|being|will|be|now"
    r"|currently|temporarily) )+(?P<how>kept warm|filled|covered|held|taken|occupied)(?: [\w-]+){0,4}? by (?:the )?$"
)
NOW = re.compile(r"\b(?:is|has|holds|takes|will|does)\b")
#: After somebody still in post, who is about to leave it.
LEAVING = re.compile(r", who (?:is|will be) (?:to )?(?:retir|leav|step|stand|mov)")
