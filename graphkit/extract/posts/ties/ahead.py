"""Whether a job title that stands before a person, with words between, is that person's."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.people import Mention
from graphkit.extract.posts.ties import words as between
from graphkit.extract.posts.titles.titles import Title

_WILL = r"(?:,? (?:is|was|has|had|have|will|be|being|been|to|now|also|finally|at last|already|soon|just))*"
_WHEN = r"(?: (?:at last|today|yesterday|already|(?:in|on|from|by|to|at|last|this|next) [\w' ]{3,20}))?"
#: From a title to who comes to it, named after a colon: "a director is on the way: Jane Moor".
_IS_FILLED = re.compile(
    rf"{_WILL} (?:on (?:the|its|his|her) way|(?:been|is|was|be|being) (?:at last |finally |now )?(?:named|appointed"
    rf"|found|filled|chosen|announced|confirmed|hired|recruited|unveiled)){_WHEN}: "
)
#: The same, from the title of one who is new.
_NEW_COMES = re.compile(
    rf"{_WILL} (?:com(?:es?|ing)|starts?|starting|arriv(?:es?|ed|ing)|begins?|in (?:place|post)|tak(?:es|ing) over)"
    r"(?: (?:in|on|from|next|this|at|today) [\w' ]{3,30})?: "
)
#: Before a post that several seek.
_SOUGHT = re.compile(
    r"\b(?:appl(?:y|ied|ying)|vying|stand(?:s|ing)?|stood|compet(?:e|ed|ing)|bid|bids) (?:to be|for) $"
)
#: Before the one holder of a post in a time that is told, and from the title to the name.
_ONLY = re.compile(r"\b(?:one|a single|the same|an only)(?: permanent)? $")
_THROUGHOUT = re.compile(
    r"(?: (?:in|at|for) [\w' ]{3,30})?,? (?:through|throughout|in|for|over|during|since|all|ever|from) [\w' ]{3,60}"
    r"(?:, |: | - | \()"
)
_NAME_ENDS = re.compile(r"(?:(?:Dr|Sir|Dame|Mr|Mrs|Ms) )?(?:[A-Z][\w'’-]+ ?){1,4}(?:[.,;:)]|$)")
#: What is told before a title is looked for within so many characters.
_NEAR = 18
#: After a title, whose holder sends another for a post.
_SENDS = re.compile(
    r"(?: (?:has|have|had|then|also|will|is to))* (?:appoint|nam|br(?:ing|ought)|hir|sen[dt]|draft|cho[os]s?|recruit"
    r"|pick|promot|parachut|install)(?:e|es|ed|s|en)?(?: in| up)? (?:an?|the|its|their|his|her|another) "
)
#: What "led" makes of somebody, unless the title before the name is one of these.
_LEADERS = frozenset({"inspector", "council-leader"})
_OFFICERS = frozenset(
    "director director-of-childrens-services assistant-director chief-executive head-of-service".split()
)
_PRONOUNS = ("he ", "she ", "he'", "she'")


def apposed(annotated: Annotated, title: Title, person: Mention) -> bool:
    """Say whether something else is said of a title's holder before the name: "the leader, a shopkeeper called X,"."""
    if annotated.text[person.end : person.end + 1] not in tuple(",.;("):
        return False
    if between.APPOSED.fullmatch(annotated.folded, title.end, person.start) is None:
        return False
    marks = annotated.marks("cue/telling", title.end, person.start)
    told = [mark for mark in marks if annotated.folded[mark.start : mark.end] != "called"]
    return not told and not annotated.marks("cue/succeeding", title.end, person.start)


def leads_to(annotated: Annotated, title: Title, gap: str) -> bool:
    """Say whether a title is that of the person after it, by the words between."""
    if gap == ", " and annotated.folded.startswith(_PRONOUNS, title.end + len(gap)):
        # "The leader of Kent, he had been there", but not "He's hiring a consultant, he said".
        begun = annotated.sentences[annotated.sentence_index(title.start)].start
        return not annotated.folded[begun : title.opening].strip(" \"'")
    if _SOUGHT.search(annotated.folded, max(title.opening - 30, 0), title.opening) or _sends(annotated, title, gap):
        return False
    others = between.ANOTHERS.search(annotated.folded, max(title.opening - 20, 0), title.opening)
    if others and gap.startswith((" is ", " was ", " has ", " will ")):
        return False
    if title.plural and gap == ", " and annotated.folded.endswith(" by ", 0, title.opening):
        return False
    if gap == " as ":
        return between.NAMED.search(annotated.folded, max(title.opening - _NEAR, 0), title.opening) is not None
    if between.FILLED.fullmatch(gap):
        return between.POST_OF.search(annotated.folded, max(title.opening - _NEAR, 0), title.opening) is not None
    if gap == " in ":
        return between.FOUND_IN.search(annotated.folded, max(title.opening - _NEAR, 0), title.opening) is not None
    if gap.endswith(": ") and not title.plural and (_IS_FILLED.fullmatch(gap) or _comes(annotated, title, gap)):
        return True
    if _ONLY.search(annotated.folded, max(title.start - _NEAR, 0), title.start) and _THROUGHOUT.fullmatch(gap):
        return _NAME_ENDS.match(annotated.text, title.end + len(gap)) is not None
    form = between.TITLES_PERSON if title.plural else between.TITLE_PERSON
    return form.fullmatch(gap) is not None


def _sends(annotated: Annotated, title: Title, gap: str) -> bool:
    """Say whether the name is that of who is sent or hired: "the minister sent in a commissioner, Jane Moor"."""
    marks = annotated.marks("role", title.end, title.end + len(gap))
    return gap.endswith(", ") and bool(marks) and _SENDS.match(gap) is not None


def by_an_officer(annotated: Annotated, title: Title, person: Mention) -> bool:
    """Say whether a team is led by somebody with another title than those who lead one: "led by director Jane Moor"."""
    marks = annotated.marks("role", title.end, person.start)
    return title.role in _LEADERS and bool(marks) and all(mark.concept in _OFFICERS for mark in marks)


def _comes(annotated: Annotated, title: Title, gap: str) -> bool:
    """Say whether the words from a title to a colon tell that somebody new comes to it."""
    marks = annotated.marks("status", title.opening, title.end)
    new = any(mark.concept == "incoming" for mark in marks)
    return (new or "new " in annotated.folded[title.opening : title.end]) and _NEW_COMES.fullmatch(gap) is not None
