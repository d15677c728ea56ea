"""What only looks like a verb of doing: nouns of the same letters, and verbs that tell of something else."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Mark

#: A verb's object stands at most this many characters away.
_NEAR = 72
#: "The trust has started a programme": what a trust does when it is there.
_ITS_OWN = re.compile(
    r"(?:has |have |had |will |is |was |to )*(?:start|open|launch|creat|form|set|establish|agree|plan)\w*(?: up)?"
    r" (?:an?|two|three|four|new|more|\d+) "
)
#: "Has left the room", "was left to do": nobody has gone for good.
_ELSE_LEFT = re.compile(
    r"(?:(?:has|have|had|will) )?(?:left|leaves?|leaving) (?:to (?:do|be)\b|behind|much|many|some|no\b|nobody"
    r"|everyone|people|parents|workers|officers|gaps?\b|ofsted's|open\b"
    r"|it to\b|him|her with|them|us with|children|families|staff|social workers|social work|care\b|home\b|school\b"
    r"|the (?!council|authority|borough|county|city|department|trust|company|service|post|job|role|board|town hall"
    r"|organisation|week|month|day|year))"
)
#: "Joined the council as a social worker": somebody's career.
_IN_A_CAREER = re.compile(r"join\w* [^.;]{0,40}\bas an? (?:[\w'-]+ ){0,2}$")
_NO_DEED = re.compile(
    r"(?:(?:is|are|was|were) )?filled by\b|spends"
    r"|(?:(?:been|being|be|is|was) )?(?:poach|headhunt|lur|tempt)ed(?: away)? by\b"
)
#: "Managers check files": what goes on anyhow.
_PRESENT = re.compile(r"(?!.*(?:ed|ing|gone|went|took|been|will|to|is|are|has|have)\b).*")
_TO_DO_SO = re.compile(r"\b(?:to|will|would|shall|must|'ll)(?: \w+){0,2} $")
#: "The second visit", "a big name": a noun, where a verb of doing has the same letters.
_AS_NOUN = re.compile(r"second|chair|name|lead|head|draft|fire|split|elect|run|strip|back")
_DETERMINED = re.compile(r"(?:\b(?:the|an?|its|his|her|their|our|big|that|this|each)|'s) $")
#: "Has lost more grant".
_MORE = re.compile(r"more|extra|additional|another|a further|an extra")
_NOT_GIVEN = re.compile(r"\b(?:los[et]|losing|lacks?|lacked|without|no|cut|needs?|needed|asked for) $")
#: Plans of the council; bare plans are those of children.
_OWN_PLANS = re.compile(
    r"\b(?:its|their|our|new|council's|borough's|county's|city's|trust's|drawn up|draw up|agreed) $"
)
PLANS = "plans"
#: A panel that is there to watch over the work is an improvement board; any other is just a panel.
PANEL = re.compile(r"(?:new )?panel|working (?:group|party)|task (?:and finish )?group")
#: "Helping other councils": whom the council helps, not who helps it.
_HELPING = re.compile(r"(?:will |to |has |is )?(?:help|support|advis|mentor|coach)")
_ANYBODY = re.compile(r"(?:another|other|neighbouring) (?:councils?|authorit(?:y|ies))")
#: "Reviewing officers" and "reviewing managers" are people.
_OFFICERS = (" officer", " manager")
#: "Went before the committee": nobody has gone for good.
_WENT_ON = re.compile(
    r"(?:went|gone|go|goes|going) (?:before|to|into|on|up|down|through|over|ahead|along|for)\b"
    r"|st(?:ands?|ood) down (?:its|their|the|an?|[\w']+'s) "
)
#: "The new director has begun to make a difference".
_BEGUN_TO = re.compile(r"(?:has |have |had |is |are )?(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?) to\b")
_COMING = frozenset({"appointment", "recruitment", "restructure", "trust"})
#: "In place of" puts nothing in place.
_INSTEAD = " of "
#: Words so far before a verb may make it a noun, or tell that nothing is given.
_BEFORE = 16


def does_else(folded: str, verb: Mark, thing: Mark) -> bool:
    """Say whether what looks like a verb of doing is a noun ("chair of"), or tells of no deed for the council."""
    if verb.concept == "recruitment" and _IN_A_CAREER.match(folded, verb.start, max(verb.start, thing.start)):
        return True
    if folded[thing.start : thing.end] == PLANS and not _OWN_PLANS.search(
        folded, max(0, thing.start - _NEAR), thing.start
    ):
        return True
    if verb.start >= thing.end and is_known_panel(folded, thing):
        return True
    if (
        _HELPING.match(folded, verb.start)
        and verb.end <= thing.start
        and _ANYBODY.fullmatch(folded, thing.start, thing.end)
    ):
        return True
    if folded.startswith("reviewing", verb.start) and folded.startswith(_OFFICERS, verb.end):
        return True
    if verb.concept == "improvement-board" and folded.startswith(" of", verb.end):
        return True
    if verb.concept == "trust" and thing.end <= verb.start and _ITS_OWN.match(folded, verb.start):
        return True
    if verb.concept == "review-of-cases" and _PRESENT.fullmatch(folded, verb.start, verb.end):
        return not _TO_DO_SO.search(folded, max(0, verb.start - _NEAR), verb.start)
    return bool(_ELSE_LEFT.match(folded, verb.start) or _NO_DEED.match(folded, verb.start))


def is_known_panel(folded: str, thing: Mark) -> bool:
    """Say whether a thing is a panel that has been there all along: "the panel hears appeals"."""
    return folded.endswith("the ", 0, thing.start) and PANEL.fullmatch(folded, thing.start, thing.end) is not None


def happens_else(folded: str, verb: Mark) -> bool:
    """Say whether the words behind a verb of happening make it tell of something else."""
    if folded.startswith(_INSTEAD, verb.end) or _ELSE_LEFT.match(folded, verb.start):
        return True
    if verb.concept == "departure":
        return bool(_WENT_ON.search(folded, verb.start, verb.end + 20))
    if verb.concept == "trust" and _ITS_OWN.match(folded, verb.start):
        return True
    return verb.concept in _COMING and bool(_BEGUN_TO.match(folded, verb.start))


def is_no_verb(folded: str, verb: Mark, gap: str) -> bool:
    """Say whether a verb of doing is a noun there, or a word for more that tells of nothing given."""
    near = max(0, verb.start - _BEFORE)
    if _AS_NOUN.fullmatch(folded, verb.start, verb.end):
        return _DETERMINED.search(folded, near, verb.start) is not None
    more = _MORE.fullmatch(folded, verb.start, verb.end)
    return bool(more) and (" in " in gap or _NOT_GIVEN.search(folded, near, verb.start) is not None)
