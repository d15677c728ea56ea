"""Areas of judgement in other words than their names: "kids in its care and those leaving it".

The labels of the ontology name the areas; these shapes put together who is looked after, helped or led, by whom and
how, in sentences that give a grade and in those that may go on with it.
"""

from __future__ import annotations

import re

from graphkit.extract.automaton import Mark, Scan
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

_YOUNG = (
    r"(?:(?:vulnerable |local |its |the )?(?:(?:children|kids|boys and girls)(?: and young people| and teenagers)?"
    r"|youngsters|young people|teenagers|young ones|young adults|those|people))"
)
_WHOSE = (
    r"(?:its|our|their|the (?:council|county|city|borough|authority|town)'s|the (?:council|state)'s|council|public)"
)
_IN_CARE = (
    rf"{_YOUNG}(?: who are| who live| living| that are)? (?:(?:in|under) (?:{_WHOSE} )?care\b(?! (?:homes|plans"
    r"|orders))"
    r"|(?:whom? |that )?(?:it|the council|the county|the city|the borough) (?:looks after|cares for|is looking after)\b"
    r"|looked after by (?:it|the council)\b)"
)
_HAVE_LEFT = (
    rf"(?:(?:{_YOUNG} )?(?:(?:who|that)(?:'ve| have|'d| had| are)? )?(?:left|leave|leaving|moved on from"
    r"|moving on from)"
    rf"(?: it\b| (?:{_WHOSE} )?care\b)?|(?:the |its )?care[- ]leavers)"
)
_LEAVERS = (
    rf"(?:{_YOUNG}|former children in care)(?: (?:who|that)(?:'ve| have|'d| had| are)?)? "
    rf"(?:left|leave|leaving|moved on from|moving on from) (?:it\b|(?:{_WHOSE} )?care\b)"
)
#: Told by what they get once they have left: "the help that young people get after they leave care".
_ONCE_LEFT = (
    rf"{_YOUNG}(?: \w+){{0,4}} (?:when|after|once|as) they(?:'ve| have|'d| had)? (?:leave|left|move on from)"
    r" (?:care\b|it\b)"
)
_PLACE = (
    r"(?:it|they|things|(?:the|its|their)(?: whole)? (?:place|county|city|borough|town|council|department|directorate"
    r"|services?|authority|operation|ship|show)|(?:its |the )?children's services)"
)
#: One word for an area, where areas are listed: "protection, care and leadership", "good for protection".
_SHORT = (
    r"(?P<protection>(?<!child )(?<!data )(?<!public )(?<!police )(?<!environmental )(?<!consumer )\bprotection\b"
    r"(?! (?:plans?|orders?|officers?|from|of|for|against|scheme|measures|work|cases|conferences?|services?"
    r"|enquiries)))"
    r"|(?P<cared>(?<=protection, )care\b|(?<=protection and )care\b(?! leavers)|\bcare(?=,? and leadership\b)"
    r"|(?<= for )care(?=[.;])"
    r"|(?<![a-z,-] )(?<![a-z-])care(?=:))"
)
_SHAPE = re.compile(
    rf"\b(?:(?P<together>{_IN_CARE},? (?:and|or|as well as|and also) (?:of |for |with |to )?{_HAVE_LEFT})"
    rf"|(?P<leavers>{_LEAVERS}|{_ONCE_LEFT})"
    rf"|(?P<care>{_IN_CARE}|(?<=for )the looked[- ]after\b(?! (?:children|young|child)))"
    rf"|(?P<led>(?:how(?: well)?|the (?:way|manner) (?:in which |that )?) ?{_PLACE}"
    r" (?:is|are|was|were|has been|is being|gets?) (?:led|run|managed|steered|governed)"
    r"|what (?:its |the )?(?:leaders|bosses|managers|those (?:at the top|in charge)) (?:do|did|have done|are doing)\b"
    r"|the (?:people|men and women|team|brass) at the top\b|those (?:at the top|(?:who (?:run|lead|ran|led)|running"
    r"|leading) (?:it|them|the (?:service|department|place|show)|children's services))\b"
    r"|(?:the )?(?:running|leading|management|stewardship) of the (?:service|department|place|directorate)s?)"
    r"|(?P<help>(?:help|support|protection|helping|protecting|safeguarding|shielding|keeping safe) (?:for |of "
    r"|to |given to )?"
    rf"{_YOUNG}(?: and (?:their )?families)? (?:who are |who may be |thought to be )?(?:at risk|in need|in danger"
    r"|in trouble"
    r"|from harm|who need (?:it|help|protecting|protection))(?: of harm)?"
    rf"|(?<=for ){_YOUNG} (?:who are |who may be |thought to be )?(?:at risk(?: of harm)?"
    r"|in need(?: of (?:help|protection)"
    r"(?: (?:and|or) protection)?)?|in danger|who need (?:help|protecting|protection)(?: (?:and|or) protection)?)\b"
    rf"|(?:keep(?:s|ing)?) {_YOUNG} (?:safe|from harm)|protect(?:s|ing)? {_YOUNG})"
    r"|(?P<whole>the whole (?:thing|lot|service|department|operation|show|place|picture|shebang)\b|in the round\b"
    r"|all in all\b"
    r"|when (?:all|everything|it all) is (?:added up|said and done|taken together|put together)"
    r"|taken together\b|taken as a whole|all together(?= ?[:-])|(?<=for )the lot\b"
    r"|(?<=and to )the whole\b(?! of\b| [a-z])|the whole(?=,| (?:was|were|is|are)\b))"
    rf"|{_SHORT})"
)
_MEANS = {
    "together": "in-care-and-care-leavers",
    "leavers": "care-leavers",
    "care": "in-care",
    "led": "leadership",
    "help": "help-and-protection",
    "whole": "overall",
    "protection": "help-and-protection",
    "cared": "in-care",
}
#: What the sentences with such a shape have in them.
_WORDS = (
    " care", "looked", "care:", "leav", " left", "led", "run", "managed", "steered", "governed", "management",
    "stewardship", "whole", "round", "together", "all in all", "added up", "the lot", "at risk", "in need", "danger",
    "harm", "trouble", "who need", "at the top", "what", "those", "keep", "protect", "looks after", "cares for",
)  # fmt: skip
_GRADES = frozenset({"grade", "cue/same-grade", "cue/that-grade", "cue/grade-noun"})


def describe_areas(folded: str, sentences: list[Sentence], scan: Scan) -> None:
    """Add to the areas of a scan those told in other words, in the sentences that give a grade and those after them."""
    graded = False
    found: list[Mark] = []
    gone: set[Mark] = set()
    for sentence in sentences:
        here = scan.by_sentence[sentence.start]
        before, graded = graded, not _GRADES.isdisjoint(here)
        if (before or graded) and holds(folded, _WORDS, sentence.start, sentence.end):
            named = here.get("area", [])
            if told := _shapes(folded, sentence, named):
                gone.update(mark for mark in named if any(_overlap(mark, one) for one in told))
                found += told
                here["area"] = told
    if found:
        named = [mark for mark in scan.by_scheme.get("area", []) if mark not in gone]
        scan.by_scheme["area"] = sorted({*named, *found})


def _shapes(folded: str, sentence: Sentence, named: list[Mark]) -> list[Mark]:
    """Return the areas of a sentence: the longer of each shape and the names that it overlaps."""
    found = [
        Mark(match.start(), match.end(), _MEANS[match.lastgroup])
        for match in _SHAPE.finditer(folded, sentence.start, sentence.end)
        if match.lastgroup
    ]
    longer = [one for one in found if not any(_length(name) >= _length(one) for name in named if _overlap(one, name))]
    return sorted(longer + [name for name in named if not any(_overlap(name, one) for one in longer)])


def _length(mark: Mark) -> int:
    return mark.end - mark.start


def _overlap(one: Mark, other: Mark) -> bool:
    return one.start < other.end and other.start < one.end
