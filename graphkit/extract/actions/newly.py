"""What is new in a service, told by what is new and that it begins: "a second court team started on Monday".

The thing has an indefinite article or a word for new, so that it was not there before; its verb tells
that it begins, runs or is to come.
"""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

_NEW = r"\b(?:an?|two|three|four|the new|its new|our new|their new|the council's new|new|another)"
_THINGS = {
    "restructure": r"(?:team|service|unit|hub|division|pod)s?",
    "training-programme": r"(?:(?:training|leadership|coaching|development) (?:course|programme)|academy|workshop)s?",
    "tool": (
        r"(?:tracker|toolkit|tool|dashboard|checklist|template|scorecard|spreadsheet|database|app|(?:\w+ )?pack"
        r"|case[- ](?:management |recording )?system|set of (?:measures|indicators|standards))s?"
    ),
    "appointment": (
        r"(?:interim|successor|replacement|stand-in|advis[eo]r|(?:[\w-]+ )?director|principal social worker"
        r"|lead member)"
    ),
}
_FOR = r"(?: (?:for|of|that|which|to) [^,.;:()]{3,70}?)?(?: ?\([^()]*\)|, [^,.;]{3,60},)?"
_AUX = (
    r"(?: (?:will|would|shall|is|are|was|were|has|have|had|to|be|been|being|going|due|set|about|expected|now|also|soon"
    r"|already|then|since|just))*"
)
_BEGINS = (
    r" (?:open(?:s|ed|ing)?|start(?:s|ed|ing)?|beg[aiu]ns?|launch(?:es|ed)|introduced|created|formed|set up|established"
    r"|up and running|in place|in use|proposed|planned|designed|drawn up|built|tried out|piloted|trialled|rolled out"
    r"|(?:gone|go|goes|went) live|running since|meeting since|sit(?:s|ting)? (?:with|beside|alongside|in|next)"
    r"|work(?:s|ing)? (?:beside|alongside|only)|takes? (?:on|over|up) [^.;]{0,30}?(?:work|cases)"
    r"|on (?:her|his|my|the director's) (?:desk|screen))\b"
)
#: What is told of somebody who is to come.
_COMES = (
    r" (?:named|appointed|announced|chosen|picked|found|in (?:post|place|charge)|based (?:in|at)"
    r"|start(?:s|ed|ing)?|arriv(?:es|ed|e)|beg[aiu]ns?|sent (?:in )?by|in (?:[\w'-]+ ){1,3}?(?:from|by|next|until|for)"
    r"|at (?:her|his|the) desk|on (?:her|his) way)\b"
)
_FOUND = {
    kind: re.compile(
        rf"{_NEW}(?: (?!of\b|to\b|that\b|and\b|or\b)[\w'-]+){{0,4}}?[ \"']+(?:{thing})\b[\"']?{_FOR}{_AUX}"
        + (_COMES if kind == "appointment" else _BEGINS)
    )
    for kind, thing in _THINGS.items()
}
#: Words that all such things have one of; without them no sentence is looked at closely.
_WORDS = {
    "restructure": ("team", "service", "unit", "hub", "division", "pod"),
    "training-programme": ("course", "programme", "academy", "workshop"),
    "tool": (
        "tracker", "tool", "dashboard", "checklist", "template", "scorecard", "spreadsheet", "database", "app", "pack",
        "system", "set of",
    ),
    "appointment": (
        "interim", "successor", "replacement", "stand-in", "advis", "director", "principal social worker",
        "lead member",
    ),
}  # fmt: skip
_ANY = tuple(word for words in _WORDS.values() for word in words)
_COURSES = ("course", "programme", "masterclass", "training day")
#: Services of others, and what only looks like a service.
_OTHERS = re.compile(
    r"\b(?:health|hospital|police|fire|nhs|youth justice|probation|secret|civil|ambulance|inspection|football"
    r"|management|news|church|memorial|bus) (?:team|service|unit)|inspectors"
    r"|team of (?:\d|\w+ \w+ social workers|agency)"
)
_ON_COURSE = re.compile(
    r"\b(?:managers?|leaders?|staff|officers|social workers?|councillors|members|practitioners|chairs|supervisors)\b"
    r"[^.;:?]{0,60}? (?:(?:to|will|would)(?: all| each| now)? (?:go|be sent|be put)"
    r"|(?:has|have) (?:all |each |now )?(?:been|gone)(?: sent| put)?|(?:is|are|were) (?:all |now |being )?(?:sent|put)?"
    r"|(?:begin|begins|began|start|starts|started|join|joins|joined)) ?(?:on|through)? ?(?:an?|the)"
    r" (?:[\w-]+ ){0,3}?(?:course|programme with|training programme|leadership programme|masterclass|training day)\b"
)


def newly(annotated: Annotated, sentence: Sentence) -> list[Mark]:
    """Return what is told to be new in the service and to begin in a sentence, as deeds."""
    folded, start, end = annotated.folded, sentence.start, sentence.end
    if not holds(folded, _ANY, start, end):
        return []
    kinds = [kind for kind, words in _WORDS.items() if holds(folded, words, start, end)]
    found = []
    for kind in kinds:
        new = _FOUND[kind].search(folded, start, end)
        if new and not _OTHERS.search(folded, new.start(), new.end()):
            found.append(Mark(new.start(), new.end(), kind))
    course = _ON_COURSE.search(folded, start, end) if holds(folded, _COURSES, start, end) else None
    return [*found, Mark(course.start(), course.end(), "training-programme")] if course else found
