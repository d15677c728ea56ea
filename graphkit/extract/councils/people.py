"""In which council people have a post, as a text introduces them, and so what they tell of when they speak."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.speakers import PAST, SAYS
from graphkit.language.given_names import GENDERS
from graphkit.language.name_words import Name
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

#: Between a name and the council that somebody has a post in.
_HOLDS = re.compile(
    r" \((?:[^.;:()]{3,60} )?|,? (?:who )?(?:also )?(?:leads?|runs?|heads?|chairs?|directs?|is)\b[^.;:,()]{0,70} "
    r"|, [^.;:()]{3,70} (?:of|in|at|for|with) (?:the )?"
)
#: Between a council and the name of somebody who has a post in it.
_HAS = re.compile(r"'s? |(?:'s?)?(?: council(?:'s)?)?(?: [a-z'-]+){1,8},? ")
#: Before a council whose name ends a title that the holder's name follows.
_TITLE_OF = re.compile(r"\b(?:of|in|at|for) (?:the )?$")
_TITLES = r"(?:(?:mr|mrs|ms|miss|dr|sir|dame|cllr|coun|councillor|prof)\.? )?"
_SAID_BY = re.compile(rf"\b{SAYS}\w* {_TITLES}$")
_SAYS_SO = re.compile(rf" (?:also |has |had |then )*{SAYS}")
#: How far before the first of a name and a council a word may stand that makes the post one of before.
_BEFORE = 24
_WORD = re.compile(r"[^\W\d_][\w'-]*")
#: What a sentence begins with that is about somebody's own council: "Her authority", "Once inadequate, his borough".
_THEIRS = re.compile(
    r"[\"' (]*(?:(?:and|but|yet|so|now|then|today|as for),? )?"
    r"(?:[^.;:,]{3,50}, |(?:in|by|until|since) (?:[a-z]+ )?\d{4} )?(her|his|their) (?:own |home |old )?"
    r"(?:council|authority|borough|county|city|town|department|directorate|(?:children's )?services?)\b"
    r"(?! (?:director|leader|manager|head|with|as|to|in|at)\b)"
)
_HIS = ("her ", "his ", "their ")
_OF = {"her": "f", "his": "m"}
#: Before a council that is the subject of a sentence, which may tell whom it has sent.
_SUBJECT = re.compile(r"[\"' (]*(?:[^;:.]{0,60}, )?(?:and |but )?(?:(?:the|neighbouring|nearby|over in|little) )*")
#: People named so many sentences ago are still meant.
_BACK = 2


class People:
    """The people whom a text introduced so far with a council that they have a post in, by surname."""

    def __init__(self, annotated: Annotated) -> None:
        """Begin with nobody."""
        self._annotated = annotated
        self._councils: dict[str, str] = {}
        self._met: list[tuple[Sentence, list[CouncilMention]]] = []

    def meet(self, sentence: Sentence, mentions: list[CouncilMention]) -> None:
        """Take whom a sentence introduces that names the councils mentioned, if any."""
        self._met = [*self._met[1 - _BACK :], (sentence, mentions)]
        for name in within(self._annotated.names, sentence.start, sentence.end) if mentions else ():
            surname = name.words.rpartition(" ")[2].lower()
            if " " not in name.words:
                continue
            holding = [m.gss[0] for m in mentions if self._holds(name, m, sentence)]
            if holding:
                self._councils[surname] = holding[0]

    def theirs(self, sentence: Sentence) -> str:
        """Return the council (GSS code) that a sentence calls that of the person named last: "Her own authority was".

        It is the one in which that person is told to have a post, or which is told to have sent somebody.
        Empty for none.
        """
        folded = self._annotated.folded
        if not holds(folded, _HIS, sentence.start, sentence.end):
            return ""
        told = _THEIRS.match(folded, sentence.start, sentence.end)
        if told is None or self._met[-1][0].block != sentence.block:
            return ""
        for before, mentions in reversed(self._met):
            opens = mentions and _SUBJECT.fullmatch(folded, before.start, mentions[0].start)
            opening = mentions[0].gss[0] if opens else ""
            named = within(self._annotated.names, before.start, before.end)
            for name in reversed(named):
                if GENDERS.get(name.words.split()[0].lower()) in (None, _OF.get(told[1])):
                    return self._councils.get(name.words.rpartition(" ")[2].lower(), opening)
            if opening and told[1] == "their":
                return opening
        return ""

    def _holds(self, name: Name, mention: CouncilMention, sentence: Sentence) -> bool:
        """Say whether somebody named is told to have a post in a council, now."""
        folded = self._annotated.folded
        first, last = (name, mention) if name.end <= mention.start else (mention, name)
        if first.end > last.start or PAST.search(folded, max(sentence.start, first.start - _BEFORE), last.start):
            return False
        low, high = first.end, last.start
        parted = bool(within(self._annotated.names, low, high))
        if parted or within(self._annotated.councils, low, high):
            return False
        if first is name:
            return _HOLDS.fullmatch(folded, low, high) is not None
        if folded[low:high] == ", ":
            return _TITLE_OF.search(folded, sentence.start, mention.start) is not None
        titled = folded[low:high] == "'s " or bool(self._annotated.marks("role", low, high))
        return titled and _HAS.fullmatch(folded, low, high) is not None

    def speaking(self, sentence: Sentence) -> str:
        """Return the council (GSS code) of somebody who says what a sentence tells; empty for none, or nobody known."""
        folded = self._annotated.folded
        for word in _WORD.finditer(folded, sentence.start, sentence.end) if self._councils else ():
            gss = self._councils.get(word[0])
            if gss is None:
                continue
            low = max(sentence.start, word.start() - _BEFORE)
            if _SAYS_SO.match(folded, word.end()) or _SAID_BY.search(folded, low, word.start()):
                return gss
        return ""
