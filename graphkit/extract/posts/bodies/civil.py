"""Proper names of charities, unions, parents' groups and other bodies that no list has, beside titles and names."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within

_CAPITAL = r"[A-Z][\w'’&-]*"
#: Words that alone make a proper name that of a body; a group is one with the words before it.
_KIND = (
    r"(?:Alliance|Association|Campaign|Centre|Charity|Coalition|Collective|College|Confederation|Federation|Forum"
    r"|Foundation|Guild|Institute|Network|Society|Together|Union|University|Voice|Voices"
    r"|(?:Parents?['’]?|Carers?['’]?|Famil(?:y|ies)|Action|Campaign|Support|SEND|Users['’]?)"
    r" (?:Action |Support )?(?:Group|Hub|Panel|Network)|(?:National|General) Council (?:of|for)"
    r"|(?:Integrated Care|Clinical Commissioning) (?:Board|Group)"
    r"|Hospitals?(?! (?:Road|Street|Lane|Trust|NHS|Foundation))"
    r"|Infirmary|Hospice|NHS (?:Foundation )?Trust"
    r"|(?:Hospital|Hospitals|Healthcare|Health) (?:NHS )?(?:Foundation )?Trust"
    rf"|(?:(?:NHS )?(?:integrated care board|clinical commissioning group|ICB|CCG)(?: for| in| of)?"
    rf"|NHS (?!Trust|Foundation|England))(?: {_CAPITAL}(?:(?:,|,? and| &) {_CAPITAL}){{0,4}})?)"
)
#: The proper name of a body.
NAMED = (
    rf"(?P<body>(?:{_CAPITAL} (?:(?:of|for|and|in) (?:the )?)?){{0,5}}?{_KIND}(?![\w-])"
    rf"(?:(?: (?:of|for|and|in|on))?(?: the)? (?!(?:Cllr|Coun|Councillor|Mr|Mrs|Ms|Dr|Sir|Dame|MP)\b)"
    rf"{_CAPITAL}(?!['’]s )){{0,5}})"
)
_AFTER_TITLE = re.compile(
    rf"(?:,? (?:of|at|for|from|with|in))? ?(?:[Tt]he )?(?:(?:charity|group|campaign group|union) )?{NAMED}"
)
_BEFORE_TITLE = re.compile(rf"(?<![\w'’-]){NAMED}(?:['’]s?)? (?:(?:the|its|[a-z-]+) )?$")
_OF_PERSON = re.compile(rf",? (?:of|from|at|with|for|,) (?:the )?{NAMED}")
_LONGEST = 90
#: Within so many characters a name is the subject of the clause that begins there.
_NEAR = 6
#: What a clause begins with whose subject is a body: "The town's Oak Hospital has", "At the Oak Foundation".
_SUBJECT = re.compile(
    rf"(?:[\"“‘' ]*)(?:(?:But|And|At|For|the|The|its|local|nearby) |(?:the|The) [a-z]+['’]s )*{NAMED}"
)
#: Between its name and a title that is of it: "has a new chief executive", "and its director".
_HAS = re.compile(
    r"(?:has|have|had|gets?|got|is getting|names|has named|appoints|has appointed|hired|has hired|lost|has lost)"
    r"(?: had)?(?: (?:an?|the|its))?(?: (?:new|first|interim|acting|permanent|second|next|one))* $"
)
_CLAUSES = re.compile(r"; |: | - |[,.] (?:and |but |while )?")
#: Names of this look that are those of parties and of parts of councils.
_NO_BODY = re.compile(r"\b(?:Labour|Conservative|Liberal|Council|Safeguarding|Improvement|Scrutiny|Police)\b(?! Union)")
_COUNCIL_OF = re.compile(r"\b(?:National|General) Council\b")


def body_after(annotated: Annotated, position: int) -> tuple[str, int]:
    """Return the body named right after a position ("of the Oak Foundation"), and where its name ends; or nothing."""
    return checked(annotated, _AFTER_TITLE.match(annotated.text, position, position + _LONGEST))


def body_of_person(annotated: Annotated, position: int) -> tuple[str, int]:
    """Return the body that follows the end of a name ("of the Oak Foundation"), and where it ends; or nothing."""
    return checked(annotated, _OF_PERSON.match(annotated.text, position, position + _LONGEST))


def body_before(annotated: Annotated, left: int, position: int) -> str:
    """Return the body named right before a title ("Oak Foundation director"), after `left`; empty for none."""
    start = max(left, position - _LONGEST)
    if position - start < 8:
        return ""
    return checked(annotated, _BEFORE_TITLE.search(annotated.text, start, position))[0]


def body_subject(annotated: Annotated, start: int, position: int) -> str:
    """Return the body with which a clause of a sentence begins that has a title told as "its" or as what it "has"."""
    folded = annotated.folded
    its = folded.endswith("its ", start, position)
    if not its and not _HAS.search(folded, max(start, position - _LONGEST), position):
        return ""
    cuts = [start, *(cut.end() for cut in _CLAUSES.finditer(folded, start, position))]
    for cut in reversed(cuts):
        if within(annotated.councils, cut, cut + _NEAR):
            return ""
        if body := checked(annotated, _SUBJECT.match(annotated.text, cut, min(position, cut + _LONGEST)))[0]:
            return body
    return ""


def checked(annotated: Annotated, match: re.Match[str] | None) -> tuple[str, int]:
    """Return the body of a match and where it ends, unless it is one of a list, a council or a party."""
    if match is None:
        return "", 0
    body = match["body"]
    if _NO_BODY.search(_COUNCIL_OF.sub("", body)):
        return "", 0
    start, end = match.span("body")
    if any(mark.concept != "nhs" for mark in annotated.marks("organisation", start, end)):
        return "", 0
    if any(mention.form != "place" for mention in within(annotated.councils, start, end)):
        return "", 0
    return body, end
