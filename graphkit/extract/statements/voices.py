"""Who may be speaking in a stretch of text, and who says what a verb of saying tells.

A voice is a person, a pronoun, a job title ("the director") or a body ("inspectors", "the letter", "a
spokesperson for the council"). What the last three mean is settled by what came before.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.posts.people import Cast
from graphkit.extract.posts.titles.titles import titles
from graphkit.extract.statements.behind import BEHIND, remembers
from graphkit.extract.statements.short_names import Kind, called
from graphkit.language.text import holds

_BODIES: tuple[tuple[str, Kind], ...] = (
    ("cue/inspecting-body", "inspectors"),
    ("cue/council-body", "council"),
    ("cue/of-trust", "trust"),
)
_TELLING = ("cue/telling", "cue/finding")
_RANK = {"person": 0, "pair": 0, "pronoun": 1, "spokesperson": 2, "title": 3}

_PRONOUN = re.compile(r"(?<![\w'])(?:he|she|they|it)(?![\w'])")
_SPOKESPERSON_FOR = re.compile(r" (?:for|from|at|of) (?:the |its |their |his |our )?")
_ADVERBS = re.compile(
    r"(?:,? who|,? which)?(?: (?:has|had|have|also|then|later|today|yesterday|since|now|once|still|simply"
    r"|only|just|this week|last week"
    r"|last night|last month|went on to|has since|would|will|did|does|and|but|again|here|there|\w+ly))* "
)
_PASSIVE = re.compile(
    r"\b(?:was|were|been|be|being|is|are|to|not|get|gets|got|having|a|an|the|of|no|its|their|his|her)(?: (?:also"
    r"|then|often|again|once|all|\w+ly))? $"
)
_PREPOSITION = re.compile(
    r"\b(?:of|to|by|with|in|from|for|about|at|on|that|against|over|into|between|under|after|before)(?: (?:the"
    r"|an?|its|their|his|her|this|that|last|latest))? $"
)
#: Words right before whoever a statement comes from.
_SOURCE = re.compile(
    r"\b(?:according to|in the (?:words|view|opinion|judgement|phrase|eyes) of|to quote|in the telling of|to hear)"
    r" (?=\w)"
)
#: "…," said the Ashton member: whoever was spoken of last.
_EPITHET = re.compile(
    r" the (?:[\w'-]+ ){0,4}?(?:members?|councillor|backbencher|politician|veteran|peer|mother|father|woman|man"
    r"|lawyer|solicitor"
    r"|\d+-year-old|conservative|tory|labour man|labour woman|liberal democrat|lib dem|independent"
    r"|green)\b(?! (?:group|party))"
)
#: From a name to a job title: ", ", " MBE, the", " (Lab), ".
_HONOURS = r"(?: (?:[cokdm]be|qc|kc|mp|hmi|dl|\([^()]{1,30}\)))*"
_APPOSED = re.compile(rf"{_HONOURS}(?:,| \(| [-–—|]) ?(?:the |an? |its )?")
_ASIDE = re.compile(rf"{_HONOURS}, | \(")
#: A pronoun after a verb follows it at once: "said one of those who led it" has none.
_AT_ONCE = 2
_OWN_WORDS = re.compile(r"\bin (?:its|his|her|their) (?:own )?(?:words|phrase|view)\b")
#: Before "the department", whom a spokesperson answers for in the next sentence.
_ASKED = re.compile(r"\b(?:ask(?:ed|s)?|approached|contacted|put (?:it|this|that|the \w+) to|wrote to|rang) (?:the )?$")
#: One of these is in both.
_QUOTING = ("according to", "to quote ", "to hear ", "in the ", "in its ", "in his ", "in her ", "in their ")


class Voice(NamedTuple):
    """A possible speaker at `start`:`end`; `key` is the person's number, the pronoun, role or name."""

    start: int
    end: int
    kind: Kind
    key: str


class Telling(NamedTuple):
    """A verb of saying at `start`:`end` and whose voice it tells of."""

    start: int
    end: int
    voice: Voice


def voices(annotated: Annotated, cast: Cast, start: int, end: int) -> list[Voice]:
    """Return the possible speakers in a stretch of text, in order, the larger where two overlap."""
    found: list[Voice] = [Voice(m.start, m.end, "person", str(m.person)) for m in cast.within(start, end)]
    found += [
        Voice(match.start(), match.end(), "pronoun", match[0])
        for match in _PRONOUN.finditer(annotated.folded, start, end)
    ]
    bodies = _bodies(annotated, start, end)
    found += bodies
    found += _with_office(annotated, bodies, start, end)
    found.sort(key=lambda voice: (voice.start, -voice.end))
    kept: list[Voice] = []
    for voice in found:
        if kept and voice.start < kept[-1].end:
            if voice.kind == "person" and kept[-1].kind not in ("person", "spokesperson"):
                kept[-1] = voice
            continue
        kept.append(voice)
    return kept


def _bodies(annotated: Annotated, start: int, end: int) -> list[Voice]:
    found = [
        Voice(mark.start, mark.end, kind, "") for cue, kind in _BODIES for mark in annotated.marks(cue, start, end)
    ]
    found += [
        Voice(mark.start, mark.end, "body", mark.concept)
        for mark in annotated.marks("organisation", start, end)
        if mark.concept != "ofsted"
    ]
    found += [
        Voice(mark.start, mark.end, "group", annotated.text[mark.start : mark.end])
        for mark in annotated.marks("cue/party-group", start, end)
    ]
    found += [Voice(at, stop, kind, key) for at, stop, kind, key in called(annotated, start, end)]
    for mention in within(annotated.councils, start, end):
        if mention.form == "provider":
            found.append(Voice(mention.start, mention.end, "trust", mention.provider))
        else:
            found.append(Voice(mention.start, mention.end, "council", mention.gss[0]))
    return found


def _with_office(annotated: Annotated, bodies: list[Voice], start: int, end: int) -> list[Voice]:
    """Return the voices told by an office: spokespersons with their bodies, and bare job titles."""
    found: list[Voice] = []
    for title in titles(annotated, start, end):
        if title.role != "spokesperson":
            found.append(Voice(title.opening, title.end, "title", title.role))
            continue
        body = next((b for b in bodies if b.start < title.end and b.end > title.start), None)
        joined = _SPOKESPERSON_FOR.match(annotated.folded, title.end, end)
        stop = title.end
        if body is None and joined:
            body = next((b for b in bodies if b.start == joined.end()), None)
            stop = body.end if body else stop
        key = f"{body.kind}:{body.key}" if body else "last:" if _of_another_body(annotated, title.opening) else ""
        unnamed = annotated.marks("cue/unnamed-body", title.start, (joined.end() if joined else title.end) + 1)
        if body is None and (unnamed or annotated.folded.startswith("its ", title.opening)):
            key, stop = "last:", unnamed[0].end if unnamed else stop
        start = min(title.opening, body.start) if body else title.opening
        found.append(Voice(start, stop, "spokesperson", key))
    return found


def _of_another_body(annotated: Annotated, position: int) -> bool:
    """Say whether the sentence before asks, or is about, a ministry, union or the like, and no council behind it."""
    index = annotated.sentence_index(position)
    while index and annotated.quotation_at(annotated.sentences[index].start + 1):
        index -= 1
    sentence = annotated.sentences[index]
    for before in (sentence, annotated.sentences[max(index - 1, 0)]):
        unnamed = annotated.marks("cue/unnamed-body", before.start, min(before.end, position))
        asked = [mark for mark in unnamed if _ASKED.search(annotated.folded, before.start, mark.start)]
        if asked:
            return not within(annotated.councils, asked[-1].end, before.end)
    return False


def tells(annotated: Annotated, start: int, end: int) -> bool:
    """Say whether a stretch has any words of saying or finding."""
    if within(annotated.merged(_TELLING), start, end) or BEHIND.match(annotated.folded, start, end):
        return True
    if remembers(annotated, start, end):
        return True
    if not holds(annotated.folded, _QUOTING, start, end):
        return False
    return bool(_SOURCE.search(annotated.folded, start, end) or _OWN_WORDS.search(annotated.folded, start, end))


def tellings(annotated: Annotated, known: list[Voice], start: int, end: int) -> list[Telling]:
    """Return the verbs of saying in a stretch with whose voice each tells of, in order.

    `start` is where the stretch begins or a quotation before it ends: there a verb may precede its
    subject ("…," said the leader).
    """
    found = _behind(annotated, known, start, end)
    verbs = sorted(annotated.marks("cue/telling", start, end) + annotated.marks("cue/finding", start, end))
    for verb in verbs:
        if verb.end > end or any(voice.start <= verb.start < voice.end for voice in known):
            continue
        inverted = not annotated.folded[start : verb.start].strip(" ,.'\"-;")
        voice = _after(annotated, known, verb.end) if inverted else None
        if voice is None and not _PASSIVE.search(annotated.folded, max(start, verb.start - 24), verb.start):
            voice = _before(annotated, known, start, verb.start)
        if voice is None and not inverted:
            voice = _inverted_inside(annotated, known, verb.end)
        epithet = _EPITHET.match(annotated.folded, verb.end, end) if inverted and voice is None else None
        if epithet:
            voice = Voice(verb.end + 1, epithet.end(), "epithet", "")
        if voice is not None and voice.end <= end:
            found.append(Telling(verb.start, verb.end, voice))
    if not holds(annotated.folded, _QUOTING, start, end):
        return sorted(found)
    source = _SOURCE.search(annotated.folded, start, end)
    voice = _after(annotated, known, source.end() - 1) if source else None
    if source and voice is not None:
        found.append(Telling(source.start(), source.end(), voice))
    own = _OWN_WORDS.search(annotated.folded, start, end)
    before = [voice for voice in known if voice.end <= own.start()] if own else []
    if own and before:
        found.append(Telling(own.start(), own.end(), before[-1]))
    return sorted(found)


def _behind(annotated: Annotated, known: list[Voice], start: int, end: int) -> list[Telling]:
    """Return the telling of a verb that is one only right behind a quotation, if the stretch opens with it."""
    if told := remembers(annotated, start, end):
        voice = _who_remembers(annotated, known, told)
        return [Telling(*told.span("verb"), voice)] if voice is not None and voice.end <= end else []
    verb = BEHIND.match(annotated.folded, start, end)
    subject = _after(annotated, known, verb.end()) if verb else None
    if verb is None or subject is None or subject.kind not in ("person", "title") or subject.end > end:
        return []
    return [Telling(verb.start(), verb.end(), subject)]


def _who_remembers(annotated: Annotated, known: list[Voice], told: re.Match[str]) -> Voice | None:
    """Return who "remembers": the last person before the verb, or the one right behind where nobody is before."""
    before = [voice for voice in known if told.start("who") <= voice.start and voice.end <= told.start("verb")]
    spoken = [voice for voice in before if voice.kind == "person" or voice.key in ("he", "she")]
    if not before and not told["who"].strip():
        subject = _after(annotated, known, told.end("verb"))
        return subject if subject is not None and subject.kind in ("person", "title") else None
    return spoken[-1] if spoken else None


def _after(annotated: Annotated, known: list[Voice], position: int) -> Voice | None:
    """Return the subject that follows a verb at once; for a job title, the person who has it."""
    following = [voice for voice in known if voice.start >= position]
    while following and following[0].kind == "pronoun" and following[0].start - position > _AT_ONCE:
        following = following[1:]
    if not following or following[0].start - position > 40:
        return None
    if following[0].kind in ("person", "pronoun"):
        return _pair(annotated, known, following[0])
    for voice in following[:4]:
        between = annotated.folded[following[0].end : voice.start]
        if voice.kind == "person" and len(between) <= 60 and "." not in between and " and " not in between:
            return voice
    return following[0]


def _inverted_inside(annotated: Annotated, known: list[Voice], position: int) -> Voice | None:
    """Return the subject of "…, says the leader" within a sentence, where it stands right after the verb."""
    following = next((voice for voice in known if voice.start >= position), None)
    if following is None or following.kind not in ("person", "spokesperson", "title", "inspectors"):
        return None
    between = annotated.folded[position : following.start]
    return following if between in (" ", " the ", " a ", " their ") else None


def _before(annotated: Annotated, known: list[Voice], start: int, verb: int) -> Voice | None:
    """Return the subject of a verb among the voices before it."""
    folded = annotated.folded
    before = [voice for voice in known if start <= voice.start and voice.end <= verb]
    if not before:
        return None
    which = folded.startswith((", which ", " which ", ", who "), before[-1].end)
    if _ADVERBS.fullmatch(folded, before[-1].end, verb) and (which or not _governed(folded, start, before[-1])):
        return _pair(annotated, known, _holder(folded, before))
    people = [voice for voice in before if voice.kind == "person"]
    if folded[verb - 2 : verb] in (", ", ") "):
        owners = [v for v in people if folded.startswith((", who", " (who", ", whom"), v.end)]
        owners += [v for v in reversed(people) if _ASIDE.match(folded, v.end)]
        bodies = [v for v in before if v.kind != "person" and not _governed(folded, start, v)]
        owners += [v for v in bodies if folded[v.end : v.end + 2] in (", ", " (")]
        if owners:
            return _pair(annotated, known, owners[0])
    if people:
        return _pair(annotated, known, people[-1])
    free = [v for v in before if not _governed(folded, start, v)]
    return min(reversed(free), key=lambda voice: _RANK.get(voice.kind, 4)) if free else None


def _holder(folded: str, before: list[Voice]) -> Voice:
    """Return the last of some voices, for a job title whose it is: "Tom Pell, a judge, said"."""
    if len(before) > 1 and before[-1].kind == "title" and before[-2].kind == "person":
        return before[-2] if _APPOSED.fullmatch(folded, before[-2].end, before[-1].start) else before[-1]
    return before[-1]


def _governed(folded: str, start: int, voice: Voice) -> bool:
    """Say whether a voice that is no person is the object of a preposition."""
    if voice.kind in ("person", "spokesperson", "pronoun"):
        return False
    return _PREPOSITION.search(folded, max(start, voice.start - 20), voice.start) is not None


def _pair(annotated: Annotated, known: list[Voice], voice: Voice) -> Voice:
    """Return a person with the one named before by "and", if there is one."""
    index = known.index(voice)
    if voice.kind == "person" and index and known[index - 1].kind == "person":
        other = known[index - 1]
        if annotated.folded[other.end : voice.start] == " and " and other.key != voice.key:
            return Voice(other.start, voice.end, "pair", f"{other.key} {voice.key}")
    return voice
