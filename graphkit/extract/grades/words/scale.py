"""Grades told by their place on the scale: "the poorest mark it has", "the worst of all verdicts", "its top band".

The labels of the ontology name the usual ones ("lowest grade"); these shapes put together a superlative, whatever
stands between, and the word for what is ranked, or who it is that can give nothing lower.
"""

from __future__ import annotations

import re

from graphkit.extract.automaton import Mark, Scan
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

_GRADE = (
    r"(?:grade|grading|rating|mark|score|scoring|verdict|judge?ment|categor(?:y|ie)|band|banding|bracket|tier|rung"
    r"|ranking|assessment|classification|outcome)s?"
)
#: Ranked too, but of much else: these need a verb of judging or placing before them.
_PLACE = r"(?:class|division|level|step|drawer|league|place)"
_OFSTED = r"(?:ofsted|(?:the )?(?:inspectors|inspectorate|watchdog|regulator))"
_GIVES = (
    rf"(?:(?:that |which )?(?:{_OFSTED}|it|they) (?:can|could|may|has|have|had|gives?|gave|ever gives?|hands? out"
    r"|awards?|uses?|knows?|offers?)(?: (?:give|award|hand out|write|offer|bestow|use|deliver|issue|hand down))?"
    r"|(?:that |which )?(?:can|could|may) be (?:given|awarded|had|got|handed out|earned)|there is|on offer|going"
    r"|possible|available)"
)
_SIDE = r"(?P<low>lowest|worst|bottom|poorest|weakest)|(?P<high>highest|best|top|maximum|finest)"
_BETWEEN = (
    r"(?: (?:possible|available|overall|ofsted|inspection|official|single|very|grading"
    r"|of(?: (?:all|the|its|their|ofsted's|inspectors'|watchdog's|four|five|possible|available))*))*"
)
_SHAPE = re.compile(
    rf"(?<!second )(?<!second-)(?<!next )(?<!next-)\b(?:{_SIDE})"
    rf"(?:{_BETWEEN} (?:{_GRADE}\b(?! of (?:need|staff|care|pay))|(?P<place>{_PLACE}))\b(?: of all\b)?(?: {_GIVES}\b)?"
    rf"|(?: one)? {_GIVES}(?=[.,;:)!\"]| and\b| for\b| in\b| overall\b|$))"
)
_LOWER = re.compile(
    r"\bcould(?: not|n't|(?: hardly| scarcely)) (?:have )?(?:been|be|got|come out|marked|rated|graded|scored|judged|put"
    r"|given|mark|rate|grade|placed|ranked)\b[^.;:,]{0,50}? (?P<worse>(?:any |much )?(?:lower|worse))(?=[.,;:)!\"]|$)"
)
_FULL_MARKS = re.compile(rf"\bfull marks(?: (?:from|by) {_OFSTED})")
#: A council that did not pass: "since failing its Ofsted inspection".
_FAILED = re.compile(
    r"\b(?:fail(?:ed|ing|s)?|flunk(?:ed|ing|s)?) (?:its|their|the|an?|that)"
    r"(?: (?:last|first|latest|full|ofsted|\d{4}))*"
    r" (?:ofsted|inspection)\b"
    r"|(?<=, )(?:has |have |had )?failed (?:it|the (?:[a-z]+ ){0,2}(?:authority|council|county|city|borough"
    r"|services?|department))\b"
)
#: What the sentences with such a shape have in them.
_WORDS = (
    "lowest", "worst", "bottom", "poorest", "weakest", "highest", "best", "top", "maximum", "finest", "lower", "worse",
    "full marks", "fail", "flunk",
)  # fmt: skip
_PLACED = re.compile(
    r"\b(?:rat(?:ed|es|ing)|grad(?:ed|es|ing)|judg(?:ed|es|ing)|mark(?:ed|s|ing)|puts?|placed?|places|scor(?:ed|es|ing)"
    r"|rank(?:ed|s|ing)|sank|sunk|fell|fallen|dropped|land(?:ed|s)|slid|slipped|demoted|relegated|consigned|promoted"
    r"|gave|given|gives)\b[^.;:]{0,70}$"
)
_JUDGING = re.compile(r"ofsted|inspect|watchdog|regulator|\b(?:rated|graded|judged|marked|scored|ranked)\b")


def place_on_scale(folded: str, sentences: list[Sentence], scan: Scan) -> None:
    """Add to the grades of a scan those that sentences about a verdict tell by their place on the scale."""
    found: list[Mark] = []
    for sentence in sentences:
        if not holds(folded, _WORDS, sentence.start, sentence.end):
            continue
        here = scan.by_sentence[sentence.start]
        named = here.get("grade", [])
        told = [one for one in _shapes(folded, sentence) if not any(_overlap(one, name) for name in named)]
        if told:
            here["grade"] = sorted([*named, *told])
            found += told
    if found:
        scan.by_scheme["grade"] = sorted([*scan.by_scheme.get("grade", []), *found])


def _shapes(folded: str, sentence: Sentence) -> list[Mark]:
    """Return the grades that a sentence tells by superlatives, where it speaks of a judgement at all."""
    low, high = sentence.start, sentence.end
    judging = _JUDGING.search(folded, low, high) is not None
    found = [
        Mark(*one.span(), "inadequate" if one["low"] else "outstanding")
        for one in _SHAPE.finditer(folded, low, high)
        if not one["place"] or (judging and _PLACED.search(folded, low, one.start()))
    ]
    if judging:
        found += [Mark(*one.span("worse"), "inadequate") for one in _LOWER.finditer(folded, low, high)]
        found += [Mark(*one.span(), "inadequate") for one in _FAILED.finditer(folded, low, high)]
        found += [Mark(*one.span(), "outstanding") for one in _FULL_MARKS.finditer(folded, low, high)]
    return sorted(found)


def _overlap(one: Mark, other: Mark) -> bool:
    return one.start < other.end and other.start < one.end
