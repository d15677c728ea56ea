"""Councils, and the trusts and companies that run services for them, where a text speaks of them.

The names are those of `ontology/councils.ttl`. A name such as `Trafford Council` identifies a
council by itself; a bare place such as `Trafford` does where it is not part of another name, a
person's name or an everyday word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from graphkit.extract.councils import surroundings as context
from graphkit.language.text import fold
from graphkit.vocabulary import Vocabulary, vocabulary

Form = Literal["council", "place", "provider"]
#: Begins a name that is as well written so: "the city of Leicester".
_CITY_OF = "city of "
#: What councils are called for short behind the place, by the kind that their code begins with: "Richmond LBC".
_BRIEF_KINDS = {"E06": ("BC", "CC", "RBC", "UA"), "E08": ("MBC", "MDC", "MC"), "E09": ("LBC", "RBC"), "E10": ("CC",)}
_BETWEEN = frozenset((", ", " and ", ", and ", " & ", " or ", "/", " / ", ", or ", " with ", " as well as "))


class CouncilName(NamedTuple):
    """A name of a council or provider; `since` and `until` are when the body existed."""

    label: str
    form: Form
    gss: tuple[str, ...]
    provider: str = ""
    since: str = ""
    until: str = ""

    @property
    def short(self) -> bool:
        """Whether this is an abbreviation, which counts only as written: `LBBD`, `AfC`."""
        return " " not in self.label and sum(map(str.isupper, self.label)) > 1 and "-" not in self.label


class CouncilMention(NamedTuple):
    """A council or provider spoken of at `start`:`end`.

    `gss` holds the council, or all that the provider serves. `certain` says that the name or the
    words beside it leave no doubt that the authority is meant, and not just the place.
    """

    start: int
    end: int
    gss: tuple[str, ...]
    form: Form
    certain: bool
    provider: str = ""

    @property
    def alone(self) -> str:
        """The council (GSS code) that is meant itself and no other with it; empty for a provider or several."""
        return self.gss[0] if self.form != "provider" and len(self.gss) == 1 else ""


Hit = tuple[int, int, Sequence[CouncilName]]
Verdict = Literal["no", "person", "opened", "joined", "maybe", "yes", "certain"]


class _Judged(NamedTuple):
    start: int
    end: int
    name: CouncilName
    plural: bool
    verdict: Verdict
    joint: bool
    located: bool


def council_patterns(vocabulary: Vocabulary) -> list[tuple[str, CouncilName]]:
    """Return every name as a folded pattern to search for, with what it names."""
    names: list[CouncilName] = []
    for council in vocabulary.councils.values():
        rest = ((council.gss,), "", council.start, council.end)
        places = [label for label in (council.name, *council.cues) if not label.islower()]
        brief = {f"{place} {kind}": None for place in places for kind in _BRIEF_KINDS.get(council.gss[:3], ())}
        names += [CouncilName(label, "council", *rest) for label in {**dict.fromkeys(council.names), **brief}]
        names += [CouncilName(label, "place", *rest) for label in (council.name, *council.cues)]
    for provider in vocabulary.providers.values():
        about = (provider.councils, provider.id, provider.start, provider.end)
        names += [CouncilName(label, "provider", *about) for label in (provider.name, *provider.names)]
    return [(fold(name.label), name) for name in names]


def judge_mentions(text: str, folded: str, hits: Sequence[Hit], published: str = "") -> list[CouncilMention]:
    """Return the mentions among the hits of the patterns in `folded`, in order of position.

    `hits` are (start, end, names of the pattern), whole words, overlapping ones included, where end
    may take in a plural `s`. `published` is the document's partial ISO date: where a former and a
    present council share a name, the one of that time is meant.
    """
    judged = [_judge(text, folded, *hit, published) for hit in _longest(hits)]
    known = {gss for j in judged if j.verdict == "certain" or _in_full(j) for gss in j.name.gss}
    known |= _everyday(judged) | _entries(text, judged) | (_near_others(judged) or _alone(judged))
    opened = {j.name.label for j in judged if j.verdict == "opened"}
    places = {label for label in opened if _is_a_place(label, judged)}
    known |= {gss for j in judged if j.verdict == "opened" and j.name.label in places for gss in j.name.gss}
    surnames = {j.name.label for j in judged if j.verdict == "person"} | (opened - places)
    return [
        mention
        for chain, joined in _chains(folded, judged)
        for mention in _mentions(chain, known, surnames, joined=joined)
    ]


def _is_a_place(label: str, judged: Sequence[_Judged]) -> bool:
    """Say whether a name after a word that opens a line, a person's perhaps, is a place: "Broke Thurrock must"."""
    plain = [j for j in judged if j.verdict in ("yes", "certain")]
    same = [j for j in plain if j.name.label == label]
    return any(j.located or j.verdict == "certain" for j in same) or len(plain) == len(same) > 0


def _in_full(judged: _Judged) -> bool:
    """Say whether a place is named in several words, which tell what its short form means: `Kingston upon Thames`."""
    return judged.verdict == "yes" and " " in judged.name.label


def _everyday(judged: Sequence[_Judged]) -> set[str]:
    """Return the councils with the names of everyday words that stand in the text where none could."""
    words = context.cues("common-word") - context.cues("shared")
    return {g for j in judged if j.verdict == "yes" and j.name.label.lower() in words for g in j.name.gss}


def _entries(text: str, judged: Sequence[_Judged]) -> set[str]:
    """Return the councils whose names head entries, where those of others do so too: "Oldham: … Bury. …"."""
    heads = [j for j in judged if text.startswith((":", ". "), j.end) and (not j.start or text[j.start - 1] == "\n")]
    others = any(j.verdict in ("yes", "certain") for j in heads)
    return {gss for j in heads for gss in j.name.gss if others and j.verdict == "maybe"}


def _near_others(judged: Sequence[_Judged]) -> set[str]:
    """Return the councils whose shared names are told by another council of the region: `Gateshead … Newcastle`."""
    councils, shared = vocabulary().councils, context.cues("shared-near-others")
    plain = {councils[gss].region for j in judged if j.verdict in ("yes", "certain") for gss in j.name.gss}
    doubtful = {gss for j in judged if j.verdict == "maybe" and j.name.label.lower() in shared for gss in j.name.gss}
    return {gss for gss in doubtful if councils[gss].region in plain}


def _alone(judged: Sequence[_Judged]) -> set[str]:
    """Return the council of a shared name that a text names again and again, and no council besides."""
    if any(j.verdict in ("yes", "certain") for j in judged):
        return set()
    times = Counter(gss for j in judged if j.verdict == "maybe" and j.name.form == "place" for gss in j.name.gss)
    return {gss for gss, count in times.most_common(1) if count > 1}


def _longest(hits: Sequence[Hit]) -> Iterator[Hit]:
    """Yield the hits that begin first, and of those the longest, without overlaps."""
    last = 0
    for hit in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if hit[0] >= last:
            last = hit[1]
            yield hit


def _judge(text: str, folded: str, start: int, end: int, names: Sequence[CouncilName], published: str) -> _Judged:
    as_written = [name for name in names if name.label == text[start:end]]
    name = _of_the_time(as_written or names, published)
    plural = end - start > len(name.label)
    near = context.around(text, folded, start, end)
    if name.label.islower():
        verdict: Verdict = "certain" if context.spoken_of_as_council(near) else "maybe"
    elif name.form == "place":
        verdict = _judge_place(text, start, end, name, near, plural=plural, published=published)
    else:
        verdict = _judge_body(text, start, end, name, near)
    return _Judged(start, end, name, plural, verdict, context.names_joint_body(near), context.led_up_to(near))


def _of_the_time(names: Sequence[CouncilName], published: str) -> CouncilName:
    """Return the name of the body that existed at a date; the present one where there is no date."""
    size = len(published)
    there = [n for n in names if n.since[:size] <= published and (not n.until or published <= n.until[:size])]
    return max(there if published and there else names, key=lambda name: (not name.until, name.since))


def _judge_body(text: str, start: int, end: int, name: CouncilName, near: context.Around) -> Verdict:
    """Judge a name that identifies a body by itself."""
    written = text[start:end]
    if near.left and near.left in "@#_-":
        return "no"
    if name.short or name.provider:
        as_named = all(a.isupper() for a, b in zip(written, name.label, strict=False) if b.isupper())
        if not as_named or (name.short and written != name.label):
            return "no"
        return "maybe" if name.short and name.provider else "certain"
    if not any(map(str.isupper, written)) or context.qualified(near):
        return "no"
    if context.starts_with(near.after_folded, context.cues("trap-after-council")):
        return "no"
    return "certain"


def _judge_place(
    text: str, start: int, end: int, name: CouncilName, near: context.Around, *, plural: bool, published: str
) -> Verdict:
    """Judge a bare place; `maybe` and `opened` are left to the rest of the document, `joined` to its neighbours."""
    if plural or _part_of_a_word(near) or not _as_written(text[start:end], name):
        return "no"
    if context.titled(near):
        return "person"
    place = name.label.lower()
    if context.part_of_another_name(near, place) or (published and published < name.since[: len(published)]):
        return "no"
    if _initial(near):
        return "person"
    if context.spoken_of_as_council(near):
        return "certain"
    goes_on, began = context.name_goes_on(near) and not context.has_somebody(near), context.name_began_before(near)
    if (goes_on or began) and not context.in_headline(text, start):
        return _in_a_name(text, start, end, near) if began and not goes_on else "no"
    if near.opens and text[end : end + 1] in ("", "\n") and place not in context.cues("shared"):
        return "yes"
    if near.opens and near.right == ":" and place not in context.cues("common-word"):
        return "yes"
    if place in context.cues("common-word") and (near.opens or context.in_headline(text, start)):
        return context.word_or_place(near)
    return "maybe" if place in context.cues("shared") else "yes"


def _in_a_name(text: str, start: int, end: int, near: context.Around) -> Verdict:
    """Judge a place that ends a run of words with capitals."""
    if context.opens_line(text, start, near):
        return "opened"
    return "no" if text[start:end].isupper() and bool(near.before) and near.before[-1].isupper() else "person"


def _as_written(written: str, name: CouncilName) -> bool:
    """Say whether a name is written with its capitals."""
    at_kind = len(_CITY_OF) if written.startswith(_CITY_OF) else 0
    capital = next(at for at, char in enumerate(name.label) if char.isupper() and at >= at_kind)
    return written[capital].isupper() and (not name.short or written == name.label)


def _part_of_a_word(near: context.Around) -> bool:
    """Say whether the name is part of a longer word, an address or a compound."""
    if near.left and near.left in "@#_.-":
        return True
    if near.right == "-":
        return near.tail[1:].split(" ", 1)[0].rstrip(",.;:") not in context.cues("company-after")
    return near.right in ("@", "_") or (near.right == "." and near.tail[1:2].isalnum())


def _initial(near: context.Around) -> bool:
    """Say whether an initial stands before the name: `J. Kent`, `R Kent`."""
    return bool(near.before) and len(near.before[-1].rstrip(".")) == 1 and near.before[-1] not in ("A", "I", "a")


def _chains(folded: str, judged: list[_Judged]) -> Iterator[tuple[list[_Judged], bool]]:
    """Yield the names in runs of commas and joining words, with whether there is such a word."""
    chain: list[_Judged] = []
    joined = False
    for one in judged:
        between = folded[chain[-1].end : one.start] if chain else ""
        if chain and between not in _BETWEEN:
            yield chain, joined
            chain, joined = [], False
        else:
            joined = joined or between not in ("", ", ")
        chain.append(one)
    if chain:
        yield chain, joined


def _mentions(chain: list[_Judged], known: set[str], surnames: set[str], *, joined: bool) -> Iterator[CouncilMention]:
    """Yield the mentions of a chain, in the light of its members and of the rest of the document."""
    last = chain[-1]
    one_body = last.joint and last.verdict == "no"
    vouched = joined and any(one.verdict in ("yes", "certain") for one in chain)
    all_certain = last.verdict == "certain" and (last.plural or last.name.form == "place")
    for one in chain:
        if one.verdict != "certain":
            surname = one.name.label in surnames and not one.located
            if one_body or surname or one.verdict in ("no", "person"):
                continue
            if not (
                one.verdict == "yes"
                or vouched
                or (one.verdict in ("maybe", "opened") and not known.isdisjoint(one.name.gss))
            ):
                continue
        certain = one.verdict == "certain" or all_certain
        yield CouncilMention(one.start, one.end, one.name.gss, one.name.form, certain, one.name.provider)
