"""Explanations: the words behind a fact, an inspection or a person, and why mentions were taken for one."""

from __future__ import annotations

import re
import shlex

from pyoxigraph import NamedNode, Store

from graphkit.cards.card import short_id
from graphkit.cards.dating import datings
from graphkit.cards.gather import knowledge_about
from graphkit.cards.records import Doubt, Explanation, Identity, Mention, Passage
from graphkit.cards.summary import last_posts
from graphkit.cards.wording import Telling, sentence
from graphkit.errors import NameUnclear
from graphkit.query.find import find
from graphkit.query.knowledge import KINDS, Source, kind_of, rows
from graphkit.rdf.prefixes import PREFIXES, THINGS

_PASSAGES = """SELECT DISTINCT ?document ?title ?date ?publisher ?url ?start ?quote ?before ?after {
  VALUES ?fact { %s }
  ?annotation oa:hasBody ?fact ; oa:hasTarget ?passage .
  ?passage oa:hasSource ?document ; oa:hasSelector ?words, ?place .
  ?words oa:exact ?quote . ?place oa:start ?start .
  OPTIONAL { ?words oa:prefix ?before } OPTIONAL { ?words oa:suffix ?after }
  OPTIONAL { ?document dcterms:title ?title }
  OPTIONAL { ?document dcterms:issued ?date }
  OPTIONAL { ?document dcterms:publisher/skos:prefLabel ?publisher }
  OPTIONAL { ?document schema:url ?url }
}"""
_REASON = "SELECT ?reason { ?decision gk:concludes <%s> ; gk:reason ?reason }"
_MENTIONS = """SELECT DISTINCT ?date ?document ?title ?name {
  ?decision gk:concludes <%s> ; gk:mention ?mention .
  ?mention gk:mentionedAs ?name ; prov:wasDerivedFrom ?document .
  OPTIONAL { ?document dcterms:issued ?date } OPTIONAL { ?document dcterms:title ?title }
}"""
_DOUBTS = """SELECT DISTINCT ?other ?name ?reason {
  ?doubt gk:between <%(iri)s>, ?other ; gk:reason ?reason . FILTER(?other != <%(iri)s>)
  OPTIONAL { ?other skos:prefLabel ?name }
}"""
_IDENTIFIED = ("person", "inspection")
#: Where a sentence or a paragraph ends.
_BREAK = re.compile(r"[.!?][\"'”’)]*\s+|\s*\n\s*")
#: How many marks may close a sentence.
_MARKS = 3


def explain(store: Store, node: str) -> Explanation:
    """Return what a fact, an inspection or a person rests on.

    `node` is an IRI, a prefixed name, the `id` of an entry, or the name of a person or an inspection. All
    passages that state it are given, by date; for a person, those that state the person's posts. Raises NameUnclear
    where it is none of these.
    """
    iri = _node(store, node)
    kind = kind_of(iri)
    knowledge = knowledge_about(store, iri)
    times = datings(store, knowledge)
    if kind == "person":
        posts = last_posts(knowledge, times, iri)
        told = f"{knowledge.label(iri)}{f' – {posts}' if posts else ''}"
        facts = [thing.iri for thing in knowledge.of_kind("tenure") if iri in thing.all("org:member")]
    else:
        thing = knowledge.things[iri]
        told = sentence(Telling(knowledge, thing, times[iri]))
        facts = [iri]
    identity = _identity(store, iri) if kind in _IDENTIFIED else None
    return Explanation(short_id(iri), kind, told, _passages(store, facts), identity)


def _node(store: Store, text: str) -> str:
    """Return the IRI of what `text` stands for, where it can be explained."""
    prefix, colon, local = text.strip().partition(":")
    expanded = f"{PREFIXES[prefix]}{local}" if colon and prefix in PREFIXES else text.strip().strip("<>")
    found = next((iri for iri in (expanded, f"{THINGS}{expanded}") if _is_known(store, iri)), "")
    if not found and "/" in text:
        raise NameUnclear(f"the graph has no {text}", hint="graphkit show NAME gives the ids of facts")
    iri = found or find(store, text).iri
    if kind_of(iri) not in {*KINDS, "person"}:
        raise NameUnclear(f"{text} is no fact", hint=f"graphkit show {shlex.quote(text)} lists the facts about it")
    return iri


def _is_known(store: Store, iri: str) -> bool:
    try:
        return any(store.quads_for_pattern(NamedNode(iri), None, None, None))
    except ValueError:
        return False


def _passages(store: Store, facts: list[str]) -> tuple[Passage, ...]:
    found = []
    for row in rows(store, _PASSAGES % " ".join(f"<{fact}>" for fact in facts)):
        document, title, date, publisher, url, start, quote, before, after = row
        source = Source(document, title, date, publisher, url, quote)
        passage = Passage(source, _since_break(before, is_start=int(start) == len(before)), _until_break(quote, after))
        found.append((date or "9999", document, int(start), passage))
    return tuple(dict.fromkeys(passage for *_, passage in sorted(found)))


def _since_break(before: str, *, is_start: bool) -> str:
    """Return what of the words before a quotation belongs to its sentence; … for what the graph does not hold."""
    parts = _BREAK.split(before)
    if len(parts) > 1 or is_start:
        return parts[-1]
    return f"… {before.partition(' ')[2]}" if before else ""


def _until_break(quote: str, after: str) -> str:
    if _BREAK.search(f"{quote} ", max(len(quote) - _MARKS, 0)):
        return ""
    found = _BREAK.search(after)
    if found:
        return after[: found.end()].rstrip()
    return f"{after.rpartition(' ')[0]} …" if " " in after else after


def _identity(store: Store, iri: str) -> Identity:
    reasons = [reason for (reason,) in rows(store, _REASON % iri)]
    is_person = kind_of(iri) == "person"
    mentions = sorted(
        {(date or "9999", document, title, name) for date, document, title, name in rows(store, _MENTIONS % iri)}
    )
    doubts = sorted((short_id(other), name, reason) for other, name, reason in rows(store, _DOUBTS % {"iri": iri}))
    named = (Mention(short_id(document), title, name if is_person else "") for _, document, title, name in mentions)
    return Identity("; ".join(reasons), tuple(dict.fromkeys(named)), tuple(Doubt(*doubt) for doubt in doubts))
