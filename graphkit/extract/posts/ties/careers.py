"""Careers: lists of the posts that one person had in several places, whatever order they are told in.

"Was a social worker in Kent, head of service at Bury and, from 2014, assistant director in Leeds."
"""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.posts.people import Mention
from graphkit.extract.posts.titles.titles import Title

#: The words that may stand between two posts of a list, besides the names of places.
_LINKS = frozenset(
    """and then later finally lastly now previously formerly earlier before after that which as a an at in for with from
    to until till since between during two three four five six seven eight nine ten several some spell spells stint
    stints years months year time next also both first second third latterly lately recently most currently today
    afterwards subsequently again briefly becoming became being rising rose moving moved on up over council county city
    borough more further long short another january february march april may june july august september october november
    december""".split()
)
_WORDS = re.compile(r"[a-z'-]+")
#: Only these stand between the words, and one of these or of the words joins two posts.
_MARKS = re.compile(r"[a-z0-9'(), ;-]*")
_JOINS = re.compile(r"[,;(]|\b(?:and|then|later|to|before)\b")
_TIMES = re.compile(
    r"\b(?:then|later|finally|lastly|now|previously|formerly|earlier|afterwards|subsequently|today|latterly"
    r"|(?:since|from|in|until) (?:[a-z]+ )?(?:19|20)\d\d)\b"
)
#: In these words a list comes to the present.
PRESENT = re.compile(r"^ to $|\b(?:now|today|currently|since|becoming|became|from (?:19|20)\d\d)\b")
#: What tells of a career right before its posts: "after stints as", "worked her way up from", "held posts as".
_OF_A_CAREER = re.compile(
    r"\b(?:career|cv|way up|ranks|path|stints|spells|held (?:posts|jobs|roles|positions)"
    r"|(?:posts|jobs|roles|positions) (?:held|have included|included|include))\b[^.;:\"]{0,50}?"
    r"(?: (?:as|from|includ(?:e|es|ed|ing)|took in|takes in|spans|spanned|of)(?: an?)? | \()$"
    r"|\b(?:previously|formerly|earlier|once|lately) (?:at|in|with|of) [\w' &-]{3,40} \($"
)
#: After a title that is the subject of a clause.
_VERB = re.compile(r" (?:is|was|are|were|has|had|have|will|said|says|told|wrote|met|[a-z]{3,}ed)\b")
#: When or how a post was held, up to a comma: " through its worst years".
_BY_THE_WAY = re.compile(r"^ (?:through|throughout|during|under|amid|over|for|in|at|after)(?: [a-z'-]+){1,5}(?=,)")
_BEFORE = 90
_LONGEST = 70


def of_a_career(folded: str, start: int, position: int) -> bool:
    """Say whether the words at `start`:`position`, right before a title, tell that a career follows."""
    return _OF_A_CAREER.search(folded, max(start, position - _BEFORE), position) is not None


def tells(gap: str) -> bool:
    """Say whether the words between a person and a title, folded, tell of a career."""
    return _OF_A_CAREER.search(gap) is not None


def goes_on(annotated: Annotated, mentions: list[Mention], first: Title, second: Title) -> bool:
    """Say whether a second title goes on with a list of one person's posts that has the first."""
    if any(title.verb or title.plural for title in (first, second)) or second.opening < first.end:
        return False
    if not _is_free(annotated, first) or not _is_free(annotated, second):
        return False
    beyond = next((mention.start for mention in mentions if mention.start >= second.end), -1)
    if beyond >= 0 and annotated.folded[second.end : beyond] in (" ", ": ", " ("):
        return False
    words = _BY_THE_WAY.sub("", _without_places(annotated, first.end, second.opening))
    if len(words) > _LONGEST or not _MARKS.fullmatch(words) or not _JOINS.search(words):
        return False
    if not set(_WORDS.findall(words)) <= _LINKS:
        return False
    if words == " to ":
        return of_a_career(annotated.folded, 0, first.opening)
    placed = [_has_place(annotated, first), _has_place(annotated, second)]
    alike = any(placed) and all(annotated.folded.startswith(("a ", "an "), t.opening) for t in (first, second))
    return all(placed) or alike or _TIMES.search(words) is not None


def _is_free(annotated: Annotated, title: Title) -> bool:
    """Say whether a title is told as something that one may have been: not "the director", but "as the director"."""
    if annotated.folded.endswith(" as ", 0, title.opening):
        return True
    determiner = annotated.folded[title.opening : title.start].strip()
    owned = "'s " in annotated.folded[title.start : title.end].replace("children's ", "").replace("people's ", "")
    return determiner in ("", "a", "an", "its") and not owned


def is_anothers(annotated: Annotated, first: Title, second: Title) -> bool:
    """Say whether a title joined to one in another council is the subject of a clause: "and a clerk wrote"."""
    words = annotated.folded[first.end : second.opening]
    if words not in (" and ", ", and ") or not first.council or second.council in ("", first.council):
        return False
    told = annotated.folded[second.opening : second.start].strip() in ("the", "a", "an")
    return told and _VERB.match(annotated.folded, second.end) is not None


def _has_place(annotated: Annotated, title: Title) -> bool:
    """Say whether a title names its council or body, or stands right behind one: "Bury (head of service)"."""
    if title.council or title.body:
        return True
    before = within(annotated.councils, max(title.opening - _LONGEST, 0), title.opening)
    return bool(before) and annotated.folded[before[-1].end : title.opening] in (" (", " as ", ", as ")


def _without_places(annotated: Annotated, start: int, end: int) -> str:
    """Return the folded words at `start`:`end` without the names of councils in them."""
    words, at = "", start
    for mention in within(annotated.councils, start, end):
        words, at = words + annotated.folded[at : mention.start], mention.end
    return words + annotated.folded[at:end]
