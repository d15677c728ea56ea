"""Facts told as English sentences, in the words of the ontology's labels."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graphkit.dates import spoken_date
from graphkit.query.knowledge import Knowledge, Thing, local_name

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_UNITS = {"percent": " per cent"}
#: How many characters of a quotation a sentence shows.
SPOKEN = 90


def sentence(knowledge: Knowledge, thing: Thing) -> str:
    """Return an inspection or a fact as one English sentence with a full stop."""
    words = _TELLERS[thing.kind](knowledge, thing).strip()
    return f"{words[:1].upper()}{words[1:]}" + ("" if words.endswith("”") else ".")


def date_of(knowledge: Knowledge, thing: Thing) -> str:
    """Return the partial date of an inspection or a fact, that of its inspection where it has none; or empty."""
    names = ("gk:asOf", "gk:since", "gk:until") if thing.kind == "tenure" else ("dcterms:date",)
    own = next((thing.one(name) for name in names if thing.one(name)), "")
    inspection = knowledge.things.get(thing.one("gk:inspection"))
    return own or (date_of(knowledge, inspection) if inspection else "")


def when(date: str) -> str:
    """Return a partial date with its preposition and a space before it; empty for no date."""
    if not date:
        return ""
    return f" {'on' if date.count('-') == 2 else 'in'} {spoken_date(date)}"


def shortened(words: str, size: int = SPOKEN) -> str:
    """Return the first words of a text, at most `size` characters of them, on one line."""
    line = " ".join(words.split())
    return line if len(line) <= size else line[:size].rsplit(" ", 1)[0].rstrip(",;:–- ") + " …"


def ordinal_word(number: int) -> str:
    """Return a number as people say it of visits: "fourth", "11th"."""
    if 0 < number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    is_teen = number // 10 % 10 == 1
    return f"{number}{'th' if is_teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: "supervision, plans and caseloads"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _inspection(knowledge: Knowledge, thing: Thing) -> str:
    kind = knowledge.label(thing.one("gk:kind"))
    ordinal = thing.one("gk:ordinal")
    article = f"its {ordinal_word(int(ordinal))}" if ordinal else "an" if kind[:1] in "aeiou" else "a"
    where = _at(knowledge, thing.one("gk:council"))
    by = knowledge.label(thing.one("gk:inspectorate")) if thing.one("gk:inspectorate") else "inspectors"
    return f"{by} carried out {article} {kind}{where}{when(date_of(knowledge, thing))}"


def _judgement(knowledge: Knowledge, thing: Thing) -> str:
    area, grade = knowledge.label(thing.one("gk:area")), knowledge.label(thing.one("gk:grade"))
    judge = _inspectorate(knowledge, thing) or "inspectors"
    where = _at(knowledge, thing.one("gk:council"))
    return f"{judge} judged {area}{where}{when(date_of(knowledge, thing))}: {grade}"


def _tenure(knowledge: Knowledge, thing: Thing) -> str:
    role = knowledge.label(thing.one("org:role"))
    if local_name(thing.one("org:role")) == "other":
        role = thing.one("gk:roleLabel") or role
    status = local_name(thing.one("gk:status"))
    words = role if status in {"incumbent", ""} else f"{knowledge.label(thing.one('gk:status'))} {role}"
    where = _at(knowledge, thing.one("org:organization"))
    since, until, seen = thing.one("gk:since"), thing.one("gk:until"), thing.one("gk:asOf")
    if since and until:
        time = f" from {spoken_date(since)} to {spoken_date(until)}"
    elif since:
        time = f" from {spoken_date(since)}"
    elif until:
        time = f" until {spoken_date(until)}"
    else:
        time = when(seen)
    return f"{knowledge.label(thing.one('org:member'))} was {words}{where}{time}"


def _finding(knowledge: Knowledge, thing: Thing) -> str:
    topics = [knowledge.label(topic) for topic in thing.all("gk:topic")]
    polarity = knowledge.label(thing.one("gk:polarity"))
    source = thing.one("prov:wasAttributedTo")
    by = knowledge.label(source) if source else "inspectors"
    where = _at(knowledge, thing.one("gk:council"))
    in_topics = f" in {listed(topics)}" if topics else ""
    return f"{by} found a {polarity}{in_topics}{where}{when(date_of(knowledge, thing))}"


def _measure(knowledge: Knowledge, thing: Thing) -> str:
    unit = thing.one("schema:unitText")
    value = thing.one("schema:value") + _UNITS.get(unit, f" {unit}" if unit else "")
    qualifier = f"{thing.one('gk:qualifier')} " if thing.one("gk:qualifier") else ""
    where = _at(knowledge, thing.one("gk:council"))
    return f"{qualifier}{knowledge.label(thing.one('gk:metric'))}{where}{when(date_of(knowledge, thing))}: {value}"


def _action(knowledge: Knowledge, thing: Thing) -> str:
    status = knowledge.label(thing.one("gk:status")) if thing.one("gk:status") else "told of"
    actor = knowledge.label(thing.one("gk:actor"))
    by = f" by {actor}" if actor and actor != knowledge.label(thing.one("gk:council")) else ""
    where = _at(knowledge, thing.one("gk:council"))
    date = thing.one("dcterms:date")
    return f"{status}{where}{by}: {knowledge.label(thing.one('gk:actionType'))}" + (
        f" ({spoken_date(date)})" if date else ""
    )


def _statement(knowledge: Knowledge, thing: Thing) -> str:
    speaker, council = thing.one("gk:speaker"), thing.one("gk:council")
    about = [knowledge.label(topic) for topic in thing.all("gk:topic")]
    if council and council != speaker:
        about = [knowledge.label(council)]
    of = f" of {listed(about)}" if about else ""
    name = knowledge.label(speaker) if speaker else "someone"
    text = thing.one("schema:text")
    return f"{name} said{of}: “{'… ' * text[:1].islower()}{shortened(text)}”"


def _inspectorate(knowledge: Knowledge, thing: Thing) -> str:
    inspection = knowledge.things.get(thing.one("gk:inspection"))
    body = inspection.one("gk:inspectorate") if inspection else ""
    return knowledge.label(body) if body else ""


def _at(knowledge: Knowledge, place: str) -> str:
    return f" at {knowledge.label(place)}" if place else ""


_TELLERS: dict[str, Callable[[Knowledge, Thing], str]] = {
    "inspection": _inspection,
    "judgement": _judgement,
    "tenure": _tenure,
    "finding": _finding,
    "measure": _measure,
    "action": _action,
    "statement": _statement,
}
