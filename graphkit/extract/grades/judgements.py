"""Judgements: the grades of a document as facts, one for each area of each inspection."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graphkit.extract.annotate import Annotated
from graphkit.extract.grades.areas.by_number import by_number
from graphkit.extract.grades.areas.meant import meant, of_pronoun
from graphkit.extract.grades.areas.referred import heads_area, only_times, refers_back
from graphkit.extract.grades.areas.told import BUT, REST
from graphkit.extract.inspections.events import Event
from graphkit.extract.inspections.graded.recall import Graded
from graphkit.extract.inspections.inspections import sentence_evidence
from graphkit.model import Judgement

#: From these years frameworks judge children in care and care leavers apart, leadership, and adoption no more.
_APART_SINCE, _LEADERS_SINCE, _NO_ADOPTION_SINCE = "2023", "2013", "2018"
#: Before this time services were graded, and no whole, of which a headline may speak all the same.
_WHOLE_SINCE = "2013-11"
_REPORTED_SINCE = "2023-03"
#: A number of areas out of how many.
_SHARE = re.compile(rf"{REST}-of(\d)-")
_TOGETHER, _APART = ("in-care-and-care-leavers",), ("in-care", "care-leavers")


def judgements(annotated: Annotated, graded: Iterable[Graded], keys: dict[Event, str]) -> list[Judgement]:
    """Return the judgements of a document: one grade for each area of each inspection.

    Where two sentences differ, the one that names the area is believed.
    """
    known = [(keys[one.event], one) for one in graded if one.event in keys]
    apart = _told_apart(annotated, known)
    explicit: dict[tuple[str, str], Judgement] = {}
    implied: dict[tuple[str, str], Judgement] = {}
    others: list[Graded] = []
    headlines: set[str] = set()
    told = [(key, one, _areas(annotated, one, _time(one, key, apart))) for key, one in known]
    for key, one, areas in told:
        others += [one] if any(area.startswith(REST) for area in areas) else []
        found = explicit if areas else implied
        if (
            not areas
            and annotated.block_kind(annotated.sentences[one.sentence]) == "headline"
            and key not in {k for k, _ in implied}
        ):
            headlines.add(key)
        for area in areas or ("overall",):
            for exact in areas_of_framework(area, _time(one, key, apart)):
                found.setdefault((key, exact), _judgement(annotated, one, key, exact))
    for one in others:
        for row in _of_the_rest(annotated, one, keys[one.event], explicit):
            explicit.setdefault((row.inspection, row.area), row)
    said = {(key, row.grade) for (key, _), row in explicit.items()}
    graded_apart = {key for key, _ in explicit}
    whole = _of_whole(annotated, told)
    whole_told = not "" < annotated.document.published < _WHOLE_SINCE
    implied = {
        (key, area): row
        for (key, area), row in implied.items()
        if (key, row.grade) in whole
        if key not in headlines or key not in graded_apart or (whole_told and (key, row.grade) in said)
    }
    return list((implied | explicit).values())


def _time(one: Graded, key: str, apart: set[str]) -> str:
    """Return the date by which a grade's areas are named; that of an undated inspection told to judge them `apart`."""
    return one.event.date or (_APART_SINCE if key in apart else "")


def _areas(annotated: Annotated, one: Graded, date: str) -> tuple[str, ...]:
    """Return the areas that a grade is given to by name, or by words that stand for those told before."""
    if only_times(annotated, one):
        return ()
    areas = _joined(by_number(annotated, one) or one.mention.areas, date) or meant(annotated, one)
    if areas[:1] == ("overall",) and (subject := of_pronoun(annotated, one)):
        return (*subject, *areas[1:])
    return areas


def _of_whole(annotated: Annotated, told: list[tuple[str, Graded, tuple[str, ...]]]) -> set[tuple[str, str]]:
    """Return the inspections (their keys) and grades told of the whole, by words that take up no area's grade."""
    first: dict[tuple[str, str], int] = {}
    for key, one, areas in told:
        if areas:
            first[key, one.mention.grade] = min(one.sentence, first.get((key, one.mention.grade), one.sentence))
    return {
        (key, one.mention.grade)
        for key, one, areas in told
        if not areas
        and not heads_area(annotated, one)
        and not (first.get((key, one.mention.grade), one.sentence) < one.sentence and refers_back(annotated, one))
    }


def _of_the_rest(
    annotated: Annotated, one: Graded, key: str, explicit: dict[tuple[str, str], Judgement]
) -> Iterator[Judgement]:
    """Yield the judgements of the areas that a grade of "the others" means, given those told by name."""
    named = {area: row.grade for (told, area), row in explicit.items() if told == key}
    left_out = {area.removeprefix(BUT) for area in one.mention.areas if area.startswith(BUT)}
    named |= {exact: "" for area in left_out for exact in areas_of_framework(area, one.event.date)}
    apart_from = {area for area, grade in named.items() if grade != one.mention.grade}
    published = annotated.document.published
    others_meant = _other_areas(set(named), one, published) or _other_areas(apart_from, one, published)
    whole = ("overall",) if f"{REST}-0" in one.mention.areas else ()
    for area in others_meant or whole:
        yield _judgement(annotated, one, key, area)


def _told_apart(annotated: Annotated, known: list[tuple[str, Graded]]) -> set[str]:
    """Return the undated inspections (their keys) that judged children in care and care leavers apart.

    Only those of a document of that time: before 2013 to 2017 care leavers had a judgement too, within the other.
    What a document reports some months into that time is of that time too.
    """
    published = annotated.document.published
    if published < _APART_SINCE:
        return set()
    undated = [(key, one) for key, one in known if not one.event.date]
    late = published[:7] >= _REPORTED_SINCE
    return {key for key, one in undated if _APART[1] in one.mention.areas or (late and not one.event.recalled)}


def _judgement(annotated: Annotated, one: Graded, key: str, area: str) -> Judgement:
    quote = sentence_evidence(annotated, one.sentence)
    return Judgement(inspection=key, area=area, grade=one.mention.grade, evidence=quote)


def _joined(areas: tuple[str, ...], date: str) -> tuple[str, ...]:
    """Return the areas of a grade, with children in care and care leavers as the one of 2018 to 2022."""
    told = {*_APART[:1], *_TOGETHER}.intersection(areas)
    if not told or _APART[1] not in areas or not _NO_ADOPTION_SINCE <= date[:4] < _APART_SINCE:
        return areas
    return tuple(dict.fromkeys(_TOGETHER[0] if area in _APART else area for area in areas))


def areas_of_framework(area: str, date: str) -> tuple[str, ...]:
    """Return an area under the name that the framework of its time gave it, none for "the other two"."""
    apart = date[:4] >= _APART_SINCE
    if area.startswith((REST, BUT)):
        return ()
    if area == "in-care" and not apart:
        return _TOGETHER
    if area == "in-care-and-care-leavers" and apart:
        return _APART
    return (area,)


def _other_areas(named: set[str], one: Graded, published: str) -> tuple[str, ...]:
    """Return the areas that "the other two" means: those of the framework that are not named.

    Where a number is told and none of the framework's ways of counting leaves as many, none is meant; nor is any by
    "three areas out of five", where the other two are nowhere told.
    """
    told = next(area for area in one.mention.areas if area.startswith(REST))
    number, of = int(told.rpartition("-")[2]), _SHARE.match(told)
    if of and len(named - {"overall"}) < int(of[1]) - number:
        return ()
    year = (one.event.date or published)[:4]
    main = ("help-and-protection", *(_APART if year >= _APART_SINCE else _TOGETHER))
    main += ("leadership",) if year >= _LEADERS_SINCE else ()
    ways = [main, ("overall", *main)]
    if _LEADERS_SINCE <= year < _NO_ADOPTION_SINCE:
        ways += [("help-and-protection", "care-leavers", "adoption", "leadership"), (*main, "care-leavers", "adoption")]
    for counted in ways:
        rest = tuple(area for area in counted if area not in named)
        if len(rest) == number or (not number and rest and (len(rest) < len(main) or "overall" in named)):
            return rest
    return ()
