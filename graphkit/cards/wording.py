"""Facts as the sentences of a card, which leave out what the card is about and begin with the date."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from graphkit.cards.dating import Dating
from graphkit.dates import spoken_date
from graphkit.query.knowledge import Knowledge, Thing, local_name
from graphkit.query.sentences import listed, ordinal_word, shortened, when

#: How many characters of a quotation a sentence shows.
_QUOTED = 160
#: Names of actions that take no article.
_WITHOUT_ARTICLE = frozenset({"funding", "recruitment", "intervention"})
_SINGLE = str.maketrans('“”"', "‘’'")
_STATUSES = {"planned": "was planned", "under-way": "was under way", "done": "was reported as done"}


class Telling(NamedTuple):
    """What is told: the knowledge, the fact, when it was, and the IRIs of what whoever reads it knows to be told of."""

    knowledge: Knowledge
    thing: Thing
    dating: Dating
    about: frozenset[str] = frozenset()

    def label(self, name: str) -> str:
        """Return the label of the first value of a property, or the empty string."""
        value = self.thing.one(name)
        return self.knowledge.label(value) if value else ""

    def at(self, name: str) -> str:
        """Return " at " and the place that a property names; empty where it is known."""
        value = self.thing.one(name)
        return f" at {self.knowledge.label(value)}" if value and value not in self.about else ""

    @property
    def inspection(self) -> Thing | None:
        """The inspection that it is, or that it belongs to."""
        if self.thing.kind == "inspection":
            return self.thing
        return self.knowledge.things.get(self.thing.one("gk:inspection"))

    @property
    def quote(self) -> str:
        """The first words that state it, in quotation marks."""
        sources = self.knowledge.sources.get(self.thing.iri, ())
        return f"“{in_quotation(sources[0].quote)}”" if sources else ""


def sentence(telling: Telling) -> str:
    """Return an inspection or a fact as one English sentence; where its date is not known, it says so."""
    words = _TELLERS[telling.thing.kind](telling).strip()
    is_dated = telling.inspection is not None and telling.inspection.iri in telling.about
    return f"{words[:1].upper()}{words[1:]}{'' if is_dated else telling.dating.said}."


def in_quotation(words: str) -> str:
    """Return words as they stand between quotation marks: on one line, shortened, quotation marks in them single."""
    return shortened(words, _QUOTED).translate(_SINGLE).rstrip(",;:.")


def visit_name(knowledge: Knowledge, inspection: Thing) -> str:
    """Return what people call an inspection: "inspection", "fourth monitoring visit"."""
    ordinal = inspection.one("gk:ordinal")
    kind = knowledge.label(inspection.one("gk:kind"))
    return f"{ordinal_word(int(ordinal))} {kind}" if ordinal else kind


def is_report_date(inspection: Thing) -> bool:
    """Say whether the date of an inspection is that of its report, because no document tells when inspectors came."""
    return not inspection.one("schema:startDate")


def post_name(knowledge: Knowledge, tenure: Thing) -> str:
    """Return what people call a post: "interim chief executive"; its title as written where the role has no name."""
    role = tenure.one("org:role")
    name = knowledge.label(role)
    if local_name(role) == "other":
        name = tenure.one("gk:roleLabel") or name
    return f"interim {name}" if local_name(tenure.one("gk:status")) == "interim" else name


def action_name(knowledge: Knowledge, action: Thing) -> str:
    """Return a step with what became of it: "an improvement board was planned"."""
    kind = action.one("gk:actionType")
    name = knowledge.label(kind)
    step = "a step" if local_name(kind) == "other" else name if name in _WITHOUT_ARTICLE else f"{_article(name)} {name}"
    return f"{step} {_STATUSES.get(local_name(action.one('gk:status')), 'was spoken of')}"


def _opening(telling: Telling) -> str:
    """Return when a fact was as a sentence begins with it, naming the visit; empty where it is not known."""
    inspection, date = telling.inspection, telling.dating.date
    if inspection is None or inspection.iri in telling.about or local_name(inspection.one("gk:kind")) == "inspection":
        is_reported = date and inspection is not None and is_report_date(inspection)
        return f"in a report of {spoken_date(date)} " if is_reported else f"{when(date)} "
    article = "the" if date or inspection.one("gk:ordinal") else "a"
    return f"at {article} {visit_name(telling.knowledge, inspection)}{when(date).replace(' on ', ' of ')} "


def _judges(telling: Telling) -> str:
    body = telling.inspection.one("gk:inspectorate") if telling.inspection else ""
    return telling.knowledge.label(body) if body else "inspectors"


def _inspection(telling: Telling) -> str:
    name = visit_name(telling.knowledge, telling.thing)
    article = "its" if telling.thing.one("gk:ordinal") else _article(name)
    place = telling.at("gk:council")
    did = "reported on" if telling.dating.date and is_report_date(telling.thing) else "carried out"
    return f"{when(telling.dating.date)} {_judges(telling)} {did} {article} {name}{place}"


def _judgement(telling: Telling) -> str:
    area, grade = telling.label("gk:area"), telling.label("gk:grade")
    article = "the " if " of " in area else ""
    graded = grade.replace("requires", "to require", 1) if grade.startswith("requires") else grade
    return f"{_opening(telling)}{_judges(telling)} judged {article}{area}{telling.at('gk:council')} {graded}"


def _finding(telling: Telling) -> str:
    source = telling.label("prov:wasAttributedTo") or _judges(telling)
    topics = [telling.knowledge.label(topic) for topic in telling.thing.all("gk:topic")]
    found = f"found a {telling.label('gk:polarity')}{f' in {listed(topics)}' if topics else ''}"
    return f"{_opening(telling)}{source} {found}{telling.at('gk:council')}: {telling.quote}"


def _tenure(telling: Telling) -> str:
    thing, name = telling.thing, telling.label("org:member")
    post = f"{post_name(telling.knowledge, thing)}{telling.at('org:organization')}"
    status, since, until = local_name(thing.one("gk:status")), thing.one("gk:since"), thing.one("gk:until")
    seen = thing.one("gk:asOf")
    if status == "incoming":
        return f"{when(seen)} {name} was to become {post}{when(since)}"
    if since and until:
        return f"{name} was {post} from {spoken_date(since)} to {spoken_date(until)}"
    if until:
        return f"{name} was {post} until {spoken_date(until)}"
    if status == "former":
        return f"{when(seen)} {name} was no longer {post}"
    if since:
        still = f" and was in post{when(seen)}" if seen else ""
        return f"{name} became {post}{when(since)}{still}"
    return f"{when(seen)} {name} was {post}"


def _measure(telling: Telling) -> str:
    thing = telling.thing
    value = _amount(thing.one("schema:value"), thing.one("schema:unitText"))
    place, date = telling.at("gk:council"), when(thing.one("dcterms:date"))
    if local_name(thing.one("gk:metric")) == "other":
        return f"{date} a figure of {value} was given{place}: {telling.quote}"
    name = " ".join(filter(None, (thing.one("gk:qualifier"), telling.label("gk:metric"))))
    return f"{date} the figure for {name}{place} was {value}: {telling.quote}"


def _amount(value: str, unit: str) -> str:
    number = f"{Decimal(value):,f}"
    if unit == "GBP":
        return f"£{number}"
    return f"{number} {'per cent' if unit == 'percent' else unit}".strip()


def _action(telling: Telling) -> str:
    thing = telling.thing
    actor = thing.one("gk:actorName")
    by = f" by {actor}" if actor and actor != telling.label("gk:council") else ""
    date = thing.one("dcterms:date")
    is_planned = local_name(thing.one("gk:status")) == "planned"
    time = f" for {spoken_date(date)}" if date and is_planned else when(date)
    return f"{action_name(telling.knowledge, thing)}{telling.at('gk:council')}{by}{time}: {telling.quote}"


def _statement(telling: Telling) -> str:
    thing = telling.thing
    speaker, council = thing.one("gk:speaker"), thing.one("gk:council")
    role = telling.label("gk:speakerRole") or thing.one("gk:roleLabel")
    name = f"{telling.label('gk:speaker') or 'someone'}{f', {role},' if role else ''}"
    of = [telling.knowledge.label(topic) for topic in thing.all("gk:topic")]
    if council not in {speaker, thing.one("gk:speakerOrganisation"), *telling.about, ""}:
        of = [telling.label("gk:council")]
    about = f" of {listed(of)}" if of else ""
    return f"{name} said{about}: “{in_quotation(thing.one('schema:text'))}”"


def _article(name: str) -> str:
    return "an" if name[:1] in "aeiou" else "a"


_TELLERS: dict[str, Callable[[Telling], str]] = {
    "inspection": _inspection,
    "judgement": _judgement,
    "tenure": _tenure,
    "finding": _finding,
    "measure": _measure,
    "action": _action,
    "statement": _statement,
}
