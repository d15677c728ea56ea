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
    r"|NHS (?:Foundation )?Trust|(?:Hospital|Hospitals|Healthcare|Health) (?:NHS )?(?:Foundation )?Trust)"
)
_NAMED = (
    rf"(?P<body>(?:{_CAPITAL} (?:(?:of|for|and|in) (?:the )?)?){{0,5}}?{_KIND}(?![\w-])"
    rf"(?:(?: (?:of|for|and|in|on))?(?: the)? (?!(?:Cllr|Coun|Councillor|Mr|Mrs|Ms|Dr|Sir|Dame|MP)\b)"
    rf"{_CAPITAL}(?!['’]s )){{0,5}})"
)
_AFTER_TITLE = re.compile(
    rf"(?:,? (?:of|at|for|from|with|in))? ?(?:[Tt]he )?(?:(?:charity|group|campaign group|union) )?{_NAMED}"
)
_BEFORE_TITLE = re.compile(rf"(?<![\w'’-]){_NAMED}(?:['’]s?)? (?:(?:the|its|[a-z-]+) )?$")
_OF_PERSON = re.compile(rf",? (?:of|from|at|with|for|,) (?:the )?{_NAMED}")
_LONGEST = 90
#: Names of this look that are those of parties and of parts of councils.
_NO_BODY = re.compile(r"\b(?:Labour|Conservative|Liberal|Council|Safeguarding|Improvement|Scrutiny|Police)\b(?! Union)")
_COUNCIL_OF = re.compile(r"\b(?:National|General) Council\b")


def body_after(annotated: Annotated, position: int) -> tuple[str, int]:
    """Return the body named right after a position ("of the Oak Foundation"), and where its name ends; or nothing."""
    return _checked(annotated, _AFTER_TITLE.match(annotated.text, position, position + _LONGEST))


def body_of_person(annotated: Annotated, position: int) -> tuple[str, int]:
    """Return the body that follows the end of a name ("of the Oak Foundation"), and where it ends; or nothing."""
    return _checked(annotated, _OF_PERSON.match(annotated.text, position, position + _LONGEST))


def body_before(annotated: Annotated, left: int, position: int) -> str:
    """Return the body named right before a title ("Oak Foundation director"), after `left`; empty for none."""
    start = max(left, position - _LONGEST)
    if position - start < 8:
        return ""
    return _checked(annotated, _BEFORE_TITLE.search(annotated.text, start, position))[0]


def _checked(annotated: Annotated, match: re.Match[str] | None) -> tuple[str, int]:
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
