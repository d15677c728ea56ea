"""Whether a job title that stands after a person is that person's."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.people import Mention
from graphkit.extract.posts.ties import adverbials, careers
from graphkit.extract.posts.ties import words as between
from graphkit.extract.posts.titles.titles import Title

#: Within so many characters "X … as director" needs no verb of taking a post.
_NEAR = 18
_END = 70
#: Before somebody who is only taken for something.
_THOUGHT = re.compile(r"\b(?:describ|regard|portray|tipp|propos|suggest|reject)\w* $")
#: After a contracted "is" or "has" with a name.
_CONTRACTED = re.compile(
    r"'s (?:(?P<had>(?:(?:just|now|also|already|only|recently|since) )*"
    r"(?:been|become|taken|got|led|run|had|held|chaired)\b)"
    r"|(?:(?:now|also|still|currently) )?(?:the|an?|our|its|in charge)\b)"
)
#: Words by which "as" or "the post of" tells of no post of the person: how something is seen, a post that is to fill.
_SEEN_AS = re.compile(
    r"\b(?:(?:describ|regard|portray|tipp|propos|suggest|reject|view|treat|class|quot|refer|mock|dismiss|hail|brand"
    r"|label|depict|imagin|think|want|need|call(?:s|ed|ing) for|creat|abolish|scrap|advertis|interview|appl[iy]"
    r"|offer|vacan"
    r"|fill(?:ed|ing)"
    r"|shortlist|candidate|merg|split|restor|delet|search|look|hunt|prais|criticis|attack|thank|accus|blam"
    r"|welcom|urg)\w*"
    r"|known|knew|seen?|sees|saw|cited?|such as|well as|same|said|says|told|tells|asks?|asked|cuts?|n't|not"
    r"|never|without"
    r"|instead|rather|backed|met|meets|wrote to|under|alongside)\b"
)
#: From the subject of a sentence to what it became after other deeds: " stayed for nine years, went home, became".
_COORDINATED = re.compile(
    r"(?:[^;:\"]{1,110},| [^,;:\"]{1,90} (?:and|then|but))(?: (?:and|but|then|later|soon|eventually|also"
    r"|finally|next))*"
    r" (?:became|becomes|was|is|has been|had been|served as|worked as|acted as|rose to(?: be| become)?|went on to be"
    r"|went on to become|(?:was |is )?(?:made|named|appointed|promoted to|hired as))(?: now| then| also)? $"
)
_OTHER_SUBJECT = re.compile(r"\b(?:who|whose|which|that|they|said|says|told|when|while|if|because)\b")
#: "Takes", before "the chair of the board".
_TAKES = re.compile(r"(?:,? who)? (?:(?:has|had|will|is to|to|now|also|then) )*(?:takes?|took|taken|assume[sd]?) $")
#: "To court", after "takes the chair of the board": the chair is somebody else.
_ALONG = re.compile(r"[^,.;:\"]{0,40}? (?:to|aside|apart|along|out|by surprise|seriously|at (?:his|her) word)\b")
_MAKES = r"(?:made|makes?|making|named|names|appointed|elected|re-elected|chose|confirmed|installed|crowned)"
#: "Whom the council made its", between a person and a title; "the council made", before a person.
_MADE = re.compile(rf",? whom? [^.;:\"]{{2,60}} {_MAKES}(?: as| to be)?(?: (?:its|the|their|an?|his|her))? $")
_MAKING = re.compile(rf"\b{_MAKES} $")
#: Words of somebody else in a clause.
_QUOTED = re.compile(r"\"[^\"]{1,80}\"")
_JOBS = ("'s job", "'s post", "'s role", "'s chair", "'s seat")
_PARTY_FIRST = re.compile(
    r" \((?:con|conservative|tory|lab|labour|lib dem|ld|liberal democrat|green|ind|independent"
    r"|reform(?: uk)?|ukip|plaid)(?:,|;|:| -) (?:the )?"
)


def held_before(annotated: Annotated, person: Mention, title: Title, gap: str, *, alone: bool) -> bool:
    """Say whether a title after a person is that person's; `gap` is what stands between the two, folded.

    `alone` tells that the sentence speaks of nobody else.
    """
    if title.plural:
        listed = between.ALL_OF.fullmatch(gap) is not None and annotated.folded[title.end : title.end + 1] in ",.;)"
        return listed or bool(between.ALL.fullmatch(gap) or between.ONE_OF.fullmatch(gap))
    if annotated.folded.startswith("'s ", title.end) and not annotated.folded.startswith(_JOBS, title.end):
        return False
    if _plainly(annotated, person, title, gap):
        return True
    if annotated.folded[person.start : person.end] in ("he", "she"):
        gap = _in_full(gap)
    if gap.startswith("'s "):
        return between.WHOSE.fullmatch(gap) is not None
    if between.BARE_APPOSITION.fullmatch(gap):
        named = annotated.marks("cue/taking-post", max(person.start - _NEAR, 0), person.start)
        return (
            gap.strip() != ""
            or annotated.text[title.start].isupper()
            or (bool(named) and named[-1].end + 1 == person.start)
        )
    if between.OWNED.fullmatch(gap) or between.ADJECTIVES.fullmatch(gap) or between.BESIDES.fullmatch(gap):
        return True
    if adverbials.told(gap) or adverbials.told(annotated.folded[person.end : title.start]):
        return True
    if between.PERSON_TITLE.fullmatch(gap):
        return gap.strip() not in ("and", ", and", "")
    return _comes_to(annotated, person, title, gap, alone=alone)


def _plainly(annotated: Annotated, person: Mention, title: Title, gap: str) -> bool:
    """Say whether the words between a person and a title tell of a job or an award, whatever else they say."""
    folded = annotated.folded
    if gap == " " and _MAKING.search(folded, max(person.start - _NEAR, 0), person.start):
        return True
    if (
        between.PREVIOUS.fullmatch(gap)
        or _MADE.fullmatch(gap)
        or between.PROMOTED.fullmatch(gap)
        or between.YEARS_AS.search(gap)
    ):
        return True
    if careers.of_a_career(folded, person.end, title.opening) and not _OTHER_SUBJECT.search(gap):
        return True
    if folded.startswith(_JOBS, title.end):
        return between.TAKES_JOB.fullmatch(gap) is not None
    return folded.startswith(" of the year", title.end) and between.AWARDED.fullmatch(gap) is not None


def _comes_to(annotated: Annotated, person: Mention, title: Title, gap: str, *, alone: bool) -> bool:
    """Say whether the words of a clause between a person and a title tell that it is taken, held or left."""
    gap = _QUOTED.sub("so", gap)
    if ";" in gap or ". " in gap or '"' in gap or between.KIN.search(gap):
        return False
    last = max(gap.rfind(" and "), gap.rfind(" but "), gap.rfind(", then "), 0)
    if between.WISHED.search(gap, last) or between.TRAINED.search(gap):
        return False
    if between.WORKS_AS.fullmatch(gap) or _takes(annotated, person, title, gap, alone=alone):
        return True
    if between.AS.search(gap):
        return _as(annotated, person, title, gap, alone=alone)
    if between.RAISED.fullmatch(gap):
        return bool(annotated.marks("cue/taking-post", max(person.start - _NEAR, 0), person.start))
    return alone and between.THERE.search(gap, max(0, len(gap) - _END)) is not None


def _takes(annotated: Annotated, person: Mention, title: Title, gap: str, *, alone: bool) -> bool:
    """Say whether the subject of a sentence became something after other deeds, or takes a chair."""
    if alone and is_subject(annotated, person) and _COORDINATED.fullmatch(gap) and not _OTHER_SUBJECT.search(gap):
        return True
    if title.role.endswith("chair") and _TAKES.fullmatch(gap):
        along = _ALONG.match(annotated.folded, title.end)
        return along is None and annotated.folded.startswith("the ", title.opening)
    seated = annotated.folded.startswith(("in the ", "at the "), title.opening)
    return seated and between.SPENT.fullmatch(gap) is not None


def _as(annotated: Annotated, person: Mention, title: Title, gap: str, *, alone: bool) -> bool:
    """Say whether somebody does something "as" what a title tells, or comes to "the post of" it."""
    near = max(person.start - _NEAR, 0)
    if _THOUGHT.search(annotated.folded, near, person.start):
        return False
    if len(gap) <= _NEAR:
        return gap.endswith(" as ") or not _SEEN_AS.search(gap)
    if gap.startswith((", who", " who", ", whom", " (who")) or _is_new(annotated, title):
        return True
    return bool(annotated.marks("cue/taking-post", near, title.opening)) or (alone and not _SEEN_AS.search(gap))


def is_subject(annotated: Annotated, person: Mention) -> bool:
    """Say whether a sentence begins with a person."""
    sentence = annotated.sentences[annotated.sentence_index(person.start)]
    return not annotated.folded[sentence.start : person.start].strip(" \"'")


def _is_new(annotated: Annotated, title: Title) -> bool:
    """Say whether a title tells itself that somebody comes to it: "as its next director", "as acting director"."""
    return any(mark.concept in ("incoming", "interim") for mark in annotated.marks("status", title.start, title.end))


def in_full(gap: str) -> str:
    """Return the words after a name without contraction: " has been " for "'s been "; not of an owner.

    A party that opens a bracket is left out: " (" for " (con, ".
    """
    if gap.startswith("'s ") and (told := _CONTRACTED.match(gap)):
        return (" has " if told["had"] else " is ") + gap[len("'s ") :]
    party = _PARTY_FIRST.match(gap)
    return " (" + gap[party.end() :] if party else gap


def _in_full(gap: str) -> str:
    """Return the words after a pronoun without contraction: " is " for "'s "."""
    for short, full in (("'s ", " is "), ("'ll ", " will "), ("'d ", " had ")):
        if gap.startswith(short):
            return full + gap[len(short) :]
    return gap
