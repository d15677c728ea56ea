"""Whether the place of a word tells that it is a grade: in a line, beside an area, at the head of several, in a row."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, Mark, within
from graphkit.extract.grades.areas.told import areas_in
from graphkit.extract.grades.refusals.general import OF_MANY
from graphkit.extract.grades.words.services import of_services
from graphkit.language.sentences import Sentence
from graphkit.language.text import holds

#: A mark of punctuation behind a grade, or the word after it.
NEXT_WORD = re.compile(r"[\"')\]]*(?:\s*[,;:.!?)(-]|\s+([a-z'-]+)|$)")
#: After a grade at the head of a sentence, what calls it one.
_THE_WORD = re.compile(
    r"[\"']*,? (?:is|was|are|were|remains) (?:also |again |still |once more )?(?:the|its|their|ofsted's|how|what)"
    r"(?: (?:overall|latest|new|inspectors'|watchdog's|final|same))*"
    r" (?:verdict|grade|rating|judge?ment|mark|answer|conclusion|score|label|result|outcome|ofsted|inspectors|it"
    r"|(?:word|term)(?= (?:that|which|ofsted|inspectors|they|it|the report|in \d|back in \d|last time)))\b"
)
_OPENS = re.compile(
    r"[\"']*(?:, (?:(?:madam|mr|mrs) [a-z ]{2,30}|then|again|too|at last|indeed|finally))?,?"
    r" (?:for|in|on|up from|down from|from)\b"
)
#: Words that may follow a grade that stands at once after its area.
_AND_SO_ON = frozenset("too and but while as again overall although though or with whereas yet also".split())
#: Words that may follow a grade that stands after a label: "Leeds: good after an inspection in May".
_AFTER_LABEL = _AND_SO_ON | frozenset("last in after for at by since when from this then up down".split())
#: What may stand before and behind a grade that opens what is told below the name of its council.
_BELOW_NAME = re.compile(
    r"[\"']*(?:[^.;:]{3,60}: )?(?:(?:still|again|now|once more|an?|the|only|just|simply|was|is|remains?|stays?|rated"
    r"|judged|graded|from) )*[\"']*"
)
_FOLLOWS = re.compile(
    r"[\"')]*(?:[.,;:]|$| - | (?:overall|again|as|from|after|in|since|at"
    r"|for|this|one|throughout|and|but|too|with|across|to|once|still|two|three|four|five)\b)"
)
#: A grade between an article and a comma is an adjective of what follows: "A good, long chat".
_ARTICLE = re.compile(r"\ban? [\"']*$")
_INSPECTED = ("ofsted", "inspector", "inspection")
#: A grade that opens an entry: "Good (October 2017)", "Outstanding overall in 2019".
_OPENS_ENTRY = re.compile(r"(?: \(|, | in | overall\b| since )(?:as (?:it|they) (?:was|were|had been) in )?")
#: How far behind such a grade its date or area stands, in characters.
_NEAR = 24
_THE_COUNCIL = re.compile(
    r"\b(?:the|that|this|its) (?:\w+ )?(?:council|county|city|borough|town|authority|department|service|services)\b"
)
#: Between a council and its grade: "Leeds, outstanding since 2018", "Leeds Council, itself outstanding".
_APPOSED = re.compile(
    r"(?: council)?, (?:itself |now |already |also |still |currently |once |only |previously |formerly |rated |judged"
    r" |graded )*"
)
_DATE_NEXT = re.compile(r"[\"')]*(?:, | \(| - |: | in | )")
#: Between a grade and its date in brackets: "good (2016)", "inadequate (Ofsted, May 2018)".
_IN_BRACKET = re.compile(r"[\"')]* \((?:(?:ofsted|in|since|from|as of|report of)[, ]*)*")
#: Between a grade in apposition and its date: "good at its two previous inspections, in".
_AT_INSPECTION = re.compile(
    r"[\"')]* (?:at|on|in|after|when|for|by|under|overall|the)\b[^.;:()]{0,50}\b(?:inspect\w*|ofsted|times?"
    r"|occasions?|visits?|called|came)\b,? ?(?:in|of|on|back in|at|during)? ?(?:the )?"
)
_FAR = 72
#: Between the name of a council and its grade in a list: "Leeds good in 2015, Hull council outstanding in 2016".
_AT_ONCE = re.compile(r"(?: council|'s)? [\"']?")
#: What stands after each grade of such a list.
_NEXT_OF_SEVERAL = re.compile(r"[\"')]*(?:[,;.]|$| and | but )")
_IN_BRACKETS = re.compile(r"\([^()]{1,40}\)")
_RULES = frozenset({":", "-", "|", "", "--", "=", "is:", "was:", "- :", "…", "...", "->", "(", "["})
_WITH = re.compile(r"\b(?:with|and|has|had|plus)(?: (?:its|an?))? [\"']?$")
_FOR_AREA = re.compile(r"[\"')]* (?:for|in|on) (?:its |the |their |our )?")
#: Right behind such an area, in a list of such grades alone.
_CLOSED = re.compile(r"[\"')]*(?:[.,;:(]|$| (?:and|but|too|as well|in|last|overall)\b)")
#: After a grade that opens a sentence, what tells whose it is: "Inadequate: that is how Ofsted describes it".
_THAT_IS = re.compile(
    r"[\"']*(?:,? (?:if|but|albeit|though|just|at last|again|only)\b[^.;:]{0,30}?)?"
    r"(?::|,| -|\.|;) (?:and )?(?:that|this|such|so|it)(?: (?:single |one )?(?:word|verdict|grade|rating))?"
    r"(?:, [^,.;]{2,40},)?"
    r" (?:is|was|has been|were|says?|said|runs?|ran|remains)\b"
    r"|[\"']* (?:is|was|has been|had been|remains) (?:also |again |still )?(?:the|its|their|ofsted's|how|what)\b"
)
_VERDICT = re.compile(
    r"\b(?:ofsted|inspect\w+|watchdog|regulator|verdict|grade|rating|rated|judge?ments?|judged|report)\b"
)
_NEW_CLAUSE = re.compile(r"(?:;|, (?:and|but|while|whereas)) [\"']?$")
_LABEL = re.compile(
    r"[\"' *-]*(?:and )?(?:then|now|today|before|after|previously|this time|last time|first time|second time|current"
    r"|latest|previous|the result|result|outcome|the outcome|verdict|the verdict|ofsted(?:'s)? verdict|ofsted"
    r"|rating|grade"
    r"|ofsted (?:rating|grade)|(?:current|latest|last|previous) (?:ofsted )?(?:rating|grade|verdict|judge?ment))"
    r"(?: \([^()]{2,30}\))?(?: ?:| -) [\"']*"
)
#: Dots that lead from a label to its grade.
_LEADER = re.compile(r" ?\.{4,}$")
#: After a grade at the head of a list of areas: "Inadequate as well: leadership".
_AS_WELL = re.compile(r"^ ?(?:as well|too|also|again|likewise)(?= ?[:=-])")
#: Between a label and its grade: "Children in care and care leavers: both good".
_OF_EACH = re.compile(
    r"(?<=[:-]) ?(?:both|all(?: (?:three|four))?|each|also|again|still|now|just|rated|judged|graded)$"
)


def stands_apart(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether the place of a grade tells that it is one: in a line, beside an area, at the head of several."""
    return (
        _listed(annotated, sentence, mark)
        or _is_for_area(annotated, sentence, mark)
        or _beside_area(annotated, sentence, mark)
        or _heads(annotated, sentence, mark)
        or _in_apposition(annotated, sentence, mark)
        or _is_dated_entry(annotated, sentence, mark)
        or _is_taken_up(annotated, sentence, mark)
        or _under_label(annotated, sentence, mark)
        or OF_MANY.match(annotated.folded, mark.end) is not None
        or _is_the_word(annotated.folded, sentence, mark)
        or annotated.folded.startswith(("-rated ", '"-rated ', "'-rated "), mark.end)
        or _below_name(annotated, sentence, mark)
        or of_services(annotated, sentence, mark)
    )


def _below_name(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade opens the paragraph below a heading that is the name of a council, in a text of inspections.

    Such as "Good again, from a visit in May." below "Salford".
    """
    block = annotated.document.blocks[sentence.block]
    if not sentence.block or sentence.start > block.start + 1 or not _FOLLOWS.match(annotated.folded, mark.end):
        return False
    above = annotated.document.blocks[sentence.block - 1]
    named = within(annotated.councils, above.start, above.end) if above.kind == "heading" else []
    if (
        len(named) != 1
        or named[0].start > above.start
        or not holds(annotated.folded, _INSPECTED, 0, len(annotated.folded))
    ):
        return False
    if annotated.folded.startswith(",", mark.end) and _ARTICLE.search(annotated.folded, sentence.start, mark.start):
        return False
    return _BELOW_NAME.fullmatch(annotated.folded, sentence.start, mark.start) is not None


def _is_taken_up(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade opens a sentence and is told of at once: "Good: that is what inspectors think of it"."""
    folded = annotated.folded
    if folded[sentence.start : mark.start].strip("\"' ") and not _NEW_CLAUSE.search(folded, sentence.start, mark.start):
        return False
    if found := _THAT_IS.match(folded, mark.end, sentence.end):
        return bool(_VERDICT.search(folded, found.end(), sentence.end))
    index = annotated.sentence_index(sentence.start) + 1
    if folded[mark.end : sentence.end].strip("\"' .!") or index >= len(annotated.sentences):
        return False
    following = annotated.sentences[index]
    told = _THAT_IS.match(". " + folded[following.start : following.end])
    return told is not None and bool(_VERDICT.search(folded, following.start, following.end))


def _under_label(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a sentence tells a grade after a label of its time: "Then: inadequate (2012)", "Now: good"."""
    return _LABEL.fullmatch(annotated.folded, sentence.start, mark.start) is not None


def _is_the_word(folded: str, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a sentence begins with a grade that it calls one: "Good is the word that Ofsted uses"."""
    opens = not folded[sentence.start : mark.start].strip("\"' ")
    return opens and _THE_WORD.match(folded, mark.end) is not None


def _is_for_area(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade, one of several, is given to the area that follows: "and outstanding for its leadership"."""
    found = _FOR_AREA.match(annotated.folded, mark.end)
    alone = len(annotated.inside(sentence, "grade")) == 1
    if alone and not _goes_on_list(annotated, sentence, mark):
        return False
    if found is None:
        led = annotated.folded.startswith((" leaders", " bosses"), mark.end)
        return led and bool(_WITH.search(annotated.folded, sentence.start, mark.start))
    areas = annotated.marks("area", found.end(), found.end() + 1)
    return any(not alone or _CLOSED.match(annotated.folded, area.end) for area in areas)


def _in_apposition(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade with a date follows a council's name: "Leeds, outstanding since 2018, …"."""
    named = [one.end for one in within(annotated.councils, sentence.start, mark.start)]
    named += [one.end for one in annotated.marks("area", sentence.start, mark.start)]
    named += [one.end() for one in _THE_COUNCIL.finditer(annotated.folded, sentence.start, mark.start)]
    if not named or not _APPOSED.fullmatch(annotated.folded, max(named), mark.start):
        return False
    if annotated.folded.endswith("itself ", 0, mark.start):
        return True
    told = within(annotated.dates, mark.end, mark.end + _FAR)
    near = told and (
        told[0].start - mark.end <= _NEAR or _AT_INSPECTION.fullmatch(annotated.folded, mark.end, told[0].start)
    )
    return bool(near)


def _is_dated_entry(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade stands in a row of facts and has a date: "Salford: good, 2016; Bolton, adequate (2013)"."""
    cut = annotated.folded[max(mark.start - 2, sentence.start) : mark.start]
    told = within(annotated.dates, sentence.start, mark.start)
    if told and told[0].start == sentence.start and told[0].end == mark.start - 1 and mark.end >= sentence.end - 1:
        return True
    named = within(annotated.councils, sentence.start, mark.start)
    if named and _AT_ONCE.fullmatch(annotated.folded, named[-1].end, mark.start):
        several = len(annotated.inside(sentence, "grade")) > 1
        gap = _DATE_NEXT.match(annotated.folded, mark.end)
        dated = gap is not None and bool(within(annotated.dates, gap.end(), gap.end() + 1))
        return several and (dated or _is_next_of_several(annotated, sentence, mark, named[-1].start))
    if told and told[-1].end == mark.start - 2 and cut in (", ", ": ") and mark.end >= sentence.end - 1:
        return True
    bracket = _IN_BRACKET.match(annotated.folded, mark.end)
    if bracket and any(date.start == bracket.end() for date in within(annotated.dates, mark.end, mark.end + _NEAR)):
        return True
    gap = _DATE_NEXT.match(annotated.folded, mark.end)
    return (
        (cut in (": ", "; ", ", ", "- ") or cut.endswith("("))
        and gap is not None
        and bool(within(annotated.dates, gap.end(), gap.end() + 1))
    )


def _is_next_of_several(annotated: Annotated, sentence: Sentence, mark: Mark, council: int) -> bool:
    """Say whether a council and its grade go on with a list: "Leeds is good, Bolton inadequate and Bury good."."""
    if not annotated.folded.endswith((", ", "; ", " and ", " but "), sentence.start, council):
        return False
    ends = _NEXT_OF_SEVERAL.match(annotated.folded, mark.end) is not None
    return ends and bool(annotated.marks("grade", sentence.start, council))


def _goes_on_list(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a sentence opens with a grade, as the one before does: "Good for leaders. Good for care leavers."."""
    before = annotated.sentences[annotated.sentence_index(sentence.start) - 1]
    if before.block != sentence.block or before.start > sentence.start:
        return False
    opens = [one.start for one in annotated.inside(before, "grade")[:1]] + [mark.start]
    starts = (before.start, sentence.start)
    return len(opens) > 1 and all(at - start <= 1 for at, start in zip(opens, starts, strict=True))


def _beside_area(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade stands at once after an area and qualifies nothing: "leadership good"."""
    areas = annotated.marks("area", sentence.start, mark.start)
    gap = annotated.folded[areas[-1].end : mark.start].strip(" \"'(:-=") if areas else "?"
    several = len(annotated.inside(sentence, "grade")) > 1
    if gap not in ("", "at", ", at") and not (several and gap == ","):
        return False
    following = NEXT_WORD.match(annotated.folded, mark.end, sentence.end)
    return following is not None and (following.group(1) or "too") in _AND_SO_ON


def _heads(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade opens a sentence that goes on with others: "Good for leadership, …"."""
    start = mark.start
    opens_entry = start == sentence.start and _OPENS_ENTRY.match(annotated.folded, mark.end)
    told = within(annotated.dates, start, mark.end + _NEAR), annotated.marks("area", start, mark.end + _NEAR)
    if opens_entry and any(told):
        return True
    if len(annotated.inside(sentence, "grade")) == 1:
        return False
    opens = not annotated.folded[sentence.start : start].strip("\"' ") or annotated.folded.endswith(
        (", ", ": ", "; ", "; and ", ", and ", "; but ", ", but "), 0, start
    )
    found = _OPENS.match(annotated.folded, mark.end)
    return (
        opens
        and bool(found)
        and bool(annotated.marks("area", mark.end, mark.end + 30) or annotated.marks("grade", mark.end, mark.end + 20))
    )


def _listed(annotated: Annotated, sentence: Sentence, mark: Mark) -> bool:
    """Say whether a grade and an area make a line: "Overall effectiveness: good", "Good: care leavers"."""
    folded = annotated.folded
    areas = areas_in(annotated, sentence)
    before = [area for area in areas if area.end <= mark.start]
    labels = [area.end for area in before] + [c.end for c in within(annotated.councils, sentence.start, mark.start)]
    ends = mark.end >= sentence.end - 1 or folded[mark.end : mark.end + 2] == " ("
    gap = _IN_BRACKETS.sub("", folded[max(labels) : mark.start]).strip() if labels else ""
    gap = _OF_EACH.sub("", _LEADER.sub("", gap))
    if labels and gap == ":" and not ends:
        following = NEXT_WORD.match(folded, mark.end, sentence.end)
        ends = following is not None and (following.group(1) or "with") in _AFTER_LABEL
    if labels and ends and (gap in _RULES or gap.endswith(":")):
        return bool(before) or gap in (":", "-")
    if before and gap == "(" and folded.startswith(")", mark.end):
        return True
    if before and ends and gap == ",":
        return not folded[sentence.start : before[0].start].strip("\"' -*•·")
    opens = not folded[sentence.start : mark.start].strip("\"' -*•·0123456789.)")
    after = [area for area in areas if area.start >= mark.end]
    return (
        opens
        and bool(after)
        and _AS_WELL.sub("", folded[mark.end : after[0].start]).strip("\"' ") in (":", "-", "|", "=", "in:", "for:")
    )
