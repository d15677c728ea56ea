"""Holders of a post told by their number: "the third", "a fourth, Jane Moor, starts in June"."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.succession.words import Succession
from graphkit.extract.posts.titles.titles import Title

#: How old somebody is, after the name: ", was two", ", aged 4,".
_AGE = re.compile(
    r",?(?: \(?| was | is | who was |, )(?:(?:aged|only|just) )*(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve)(?=[.,;)]|$| (?:years|months|weeks|days|when|at)\b)"
)
#: "Its fifth director", as good as five directors.
_NTH = re.compile(r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b")
#: Others of whom there may be a first and a second: some that come in numbers, or are counted.
_OTHERS = re.compile(
    r"\b(?:children|boys|girls|babies|infants|toddlers|teenagers|brothers|sisters|inspectors)\b"
    r"|\b(?:both|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?:of (?:the|its|his|her) )?(?:[a-z-]+ )?"
    r"(?!years|months|weeks|days|times|posts|jobs|terms)(?:[a-z-]*[a-rt-z]s|people|men|women|families)\b"
)
#: Words for several who have a post one after another, or for a time.
_HOLDERS = re.compile(
    r"\b(?:two|three|four|five|several) (?:interims|stand-ins|stopgaps|holders|occupants|appointees)\b"
)
#: Before a title: "six people have been", "four different men had the job of".
_HAVE_BEEN = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|\d{1,2}) (?:different )?(?:people|men|women|officers"
    r"|individuals|persons|names|faces)(?: (?:have|has|had|all|already|since|now))* (?:been|held|done|filled|run|led"
    r"|tried|had|served|come|sat)\b[^.;]{0,60}$"
)
#: After a name, what makes "the second" that which is told of: "The second, Ann Pell said, was no use".
_SAID = re.compile(
    r" (?:said|says|told|added|thought|thinks|argued|warned|insisted|explained|noted|hope[ds]?|believe[ds]|"
    r"feels?|felt|fear(?:s|ed)|reckon(?:s|ed)|finds?|found|suspect(?:s|ed)|promise[ds])\b"
)
#: So many sentences later "the third" may still be one of them.
_SENTENCES = 3


def is_one_of(annotated: Annotated, told: Succession, several: Title) -> bool:
    """Say whether "the first", "the third of them" is one of those who have a title, told as of several."""
    folded = annotated.folded
    holders = _HOLDERS.search(folded, several.end, told.start)
    begin = annotated.sentences[annotated.sentence_index(several.start)].start
    holders = holders or _HAVE_BEEN.search(folded, begin, several.end)
    if not (several.plural or holders or _NTH.search(folded, several.opening, several.end)):
        return False
    if _AGE.match(folded, told.mention.end) or _SAID.match(folded, told.mention.end):
        return False
    if " of " in folded[told.start : told.mention.start]:
        return True
    apart = annotated.sentence_index(told.start) - annotated.sentence_index(several.start)
    return apart <= _SENTENCES and not _OTHERS.search(folded, several.end, told.start)
