"""Whether a job title that stands before a person, with words between, is that person's."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.people import Mention
from graphkit.extract.posts.ties import words as between
from graphkit.extract.posts.titles.titles import Title

#: From a title to who has it, named after all that is said of it: "a new director is on the way: Jane Moor".
_COLON = re.compile(r" [^.;:?!\"]{2,70}: ")
_FOR_THE_POST = re.compile(
    r"\b(?:between|against|candidates?|apply|applied|contest|shortlist|not|no|never|said|asked)\b"
)
#: After a name that begins a sentence of its own.
_ENDS = re.compile(r"[\w' -]+? (?:is|was|has|had|said|says|told|will|and)\b")
#: Before a post that several seek.
_SOUGHT = re.compile(
    r"\b(?:appl(?:y|ied|ying)|vying|stand(?:s|ing)?|stood|compet(?:e|ed|ing)|bid|bids) (?:to be|for) $"
)
#: What is told before a title is looked for within so many characters.
_NEAR = 18
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
    if _SOUGHT.search(annotated.folded, max(title.opening - 30, 0), title.opening):
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
    if _COLON.fullmatch(gap) and not title.plural and not _FOR_THE_POST.search(gap):
        telling = annotated.marks("cue/telling", title.end, title.end + len(gap))
        return not telling and _ENDS.match(annotated.folded, title.end + len(gap)) is None
    form = between.TITLES_PERSON if title.plural else between.TITLE_PERSON
    return form.fullmatch(gap) is not None
