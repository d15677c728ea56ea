"""Things by the names that people type: "trafford council", "Cllr Western", "todd", "DCS Trafford".

Case, accents, punctuation and titles do not matter. The best of these fits wins: the name itself; another
usual name; some words of the name ("todd", "trafford 2019"); beginnings of its words ("S Todd", "tame"). A
role and a council ("Trafford DCS") are whoever held that post. Where two things fit equally well, one that
facts speak of goes before one that is only in the list of councils, and one that exists before one that is gone
(`graphkit.query.standing`).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from typing import NamedTuple

from pyoxigraph import Store

from graphkit.errors import NameUnclear
from graphkit.query.knowledge import kind_of, rows
from graphkit.query.standing import standings
from graphkit.rdf.prefixes import CONCEPTS, PREFIXES, THINGS

#: The kinds of things that have names which people type.
NAMED_KINDS = ("council", "provider", "person", "inspection", "organisation", "topic", "action", "metric")
_OF_CONCEPTS = frozenset({"topic", "action", "metric"})
_TITLES = frozenset("the cllr councillor mr mrs ms miss dr sir dame lord lady baroness prof professor".split())
_JOINING = frozenset("of at for in the council".split())
_LABELS = """SELECT ?thing ?label ?main {
  { VALUES (?property ?main) { (skos:prefLabel 1) (foaf:name 1) (skos:altLabel 0) } ?thing ?property ?label }
  UNION { ?decision gk:concludes ?thing ; gk:mention/gk:mentionedAs ?label . ?thing a foaf:Person . BIND(0 AS ?main) }
}"""
_ROLES = "SELECT ?role ?label { ?role skos:inScheme <%srole> ; skos:prefLabel|skos:altLabel ?label }"
_HOLDERS = "SELECT DISTINCT ?person { ?tenure org:member ?person ; org:role <%s> ; org:organization <%s> }"
_PLACES = """SELECT DISTINCT ?thing ?place {
  VALUES ?thing { %s }
  { ?post org:member ?thing ; org:organization/skos:prefLabel ?place } UNION { ?thing gk:council/skos:prefLabel ?place }
}"""
#: The commands that list what there is of a kind.
_LISTS = {
    "council": "all-councils",
    "person": "posts",
    "inspection": "inspections",
    "topic": "common-findings",
    "action": "actions",
    "metric": "measures",
}
_SHOWN = 8
#: How like a name must be to what was typed to be suggested, from 0 to 1.
_LIKE = 0.72
_SHORTEST = 2
_NAMED = 3


class Match(NamedTuple):
    """A thing of the graph: its IRI, its kind (one of NAMED_KINDS) and its label.

    `note` is empty, or says what else the name may have meant.
    """

    iri: str
    kind: str
    label: str
    note: str = ""


class _Name(NamedTuple):
    iri: str
    words: tuple[str, ...]
    main: bool


class _Names:
    """All names of the things of some kinds."""

    def __init__(self, store: Store, kinds: Collection[str]) -> None:
        self.names: list[_Name] = []
        self.labels: dict[str, str] = {}
        self.standings = standings(store)
        for iri, label, main in rows(store, _LABELS):
            if kind_of(iri) in kinds and iri.startswith(CONCEPTS if kind_of(iri) in _OF_CONCEPTS else THINGS):
                self.names.append(_Name(iri, folded(label), main == "1"))
                if main == "1":
                    self.labels[iri] = min(label, self.labels.get(iri, label))

    def match(self, iri: str) -> Match:
        """Return the match of a thing by its IRI."""
        return Match(iri, kind_of(iri), self.labels[iri])

    def best(self, words: tuple[str, ...]) -> list[Match]:
        """Return the things whose names fit best, all equally well; none where none fits."""
        fits: dict[str, int] = {}
        for name in self.names:
            fit = _fit(name, words)
            if fit is not None:
                fits[name.iri] = min(fit, fits.get(name.iri, fit))
        best = min((fit for iri, fit in fits.items() if iri in self.labels), default=None)
        found, note = self.standings.meant(iri for iri, fit in fits.items() if fit == best and iri in self.labels)
        return [self.match(iri)._replace(note=note) for iri in found]

    def close(self, words: tuple[str, ...]) -> list[Match]:
        """Return things with names like these words, the likest first."""
        by_text: dict[str, list[str]] = {}
        for name in self.names:
            for text in {" ".join(name.words), *(word for word in name.words if len(word) > _SHORTEST)}:
                by_text.setdefault(text, []).append(name.iri)
        found = [
            iri for text in get_close_matches(" ".join(words), by_text, _SHOWN, _LIKE) for iri in sorted(by_text[text])
        ]
        known = sorted(dict.fromkeys(found), key=self.standings.rank)
        return [self.match(iri) for iri in known if iri in self.labels][:_SHOWN]


def find(store: Store, text: str, *, kinds: Collection[str] = NAMED_KINDS) -> Match:
    """Return the one thing of these kinds that `text` names.

    `text` may also be an IRI, a prefixed name (`topic:supervision`), or the end of an IRI (`E08000009`,
    `sara-todd`). Raises NameUnclear, with candidates or suggestions, where nothing or more than one thing fits.
    """
    names = _Names(store, kinds)
    words = folded(text)
    found = _by_id(names, text.strip()) or (names.best(words) if words else []) or _holders(store, names, words)
    if len(found) == 1:
        return found[0]
    if found:
        raise NameUnclear(
            f"“{text}” may be any of {len(found)}: {_listed(_told_apart(store, found))}",
            hint="write more of the name, or the id of one",
            candidates=tuple(match.iri for match in found),
        )
    close = names.close(words)
    hint = f"did you mean {_listed(map(_shown, close))}?" if close else _where_listed(kinds)
    called = " or ".join(kinds) if len(kinds) <= _SHORTEST else "thing of the graph"
    raise NameUnclear(f"no {called} is called “{text}”", hint=hint, candidates=tuple(match.iri for match in close))


def folded(text: str) -> tuple[str, ...]:
    """Return the words of a name without case, accents, punctuation, apostrophes and titles."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("&", " and "))
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    words = re.sub(r"['’‘]", "", plain)
    return tuple(word for word in re.findall(r"\w+", words) if word not in _TITLES)


def _fit(name: _Name, words: tuple[str, ...]) -> int | None:
    """Return how well a name fits the words typed, 0 best; None where it does not."""
    if name.words == words:
        return 0 if name.main else 1
    if not name.main:
        return None
    if set(words) <= set(name.words):
        return 2
    return (3 if len(words) == len(name.words) else 4) if _begins(name.words, words) else None


def _begins(name: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Say whether the words typed are beginnings of words of the name, in its order, one of them with three letters."""
    left = iter(name)
    return max(map(len, words)) > _SHORTEST and all(any(own.startswith(word) for own in left) for word in words)


def _by_id(names: _Names, text: str) -> list[Match]:
    prefix, colon, local = text.partition(":")
    expanded = f"{PREFIXES[prefix]}{local}" if colon and prefix in PREFIXES else text.strip("<>")
    ends = (f"/{text}", f"/{text.lower()}", f"/{text.upper()}")
    return [names.match(iri) for iri in sorted(names.labels) if iri == expanded or (text and iri.endswith(ends))]


def _holders(store: Store, names: _Names, words: tuple[str, ...]) -> list[Match]:
    """Return the people who held the role at the council that the words name together."""
    councils = _Names(store, ("council",))
    aliases = {(folded(label), role) for role, label in rows(store, _ROLES % CONCEPTS)}
    for alias, role in sorted(aliases, key=lambda item: (-len(item[0]), item)):
        rest = _without(words, alias)
        at = councils.best(tuple(word for word in rest if word not in _JOINING) or rest) if rest else []
        if len(at) == 1:
            people = sorted(iri for (iri,) in rows(store, _HOLDERS % (role, at[0].iri)))
            return [names.match(iri) for iri in people if iri in names.labels]
    return []


def _without(words: tuple[str, ...], part: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words before and after `part`; none where it is not among them."""
    size = len(part)
    for start in range(len(words) - size + 1):
        if words[start : start + size] == part:
            return words[:start] + words[start + size :]
    return ()


def suggestions(store: Store, text: str) -> str:
    """Return the names that are like what was typed as a list in words, or the empty string."""
    words = folded(text)
    return _listed(map(_shown, _Names(store, NAMED_KINDS).close(words))) if words else ""


def _told_apart(store: Store, matches: list[Match]) -> list[str]:
    """Return what each is; where several would read the same, with its id and the places that it belongs to."""
    known = Counter(map(_shown, matches))
    twins = [match.iri for match in matches if known[_shown(match)] > 1]
    places: dict[str, set[str]] = defaultdict(set)
    for iri, place in rows(store, _PLACES % " ".join(f"<{iri}>" for iri in twins)) if twins else ():
        places[iri].add(place)
    told = []
    for match in matches:
        id_ = match.iri.removeprefix(THINGS)
        where = f", {' and '.join(sorted(places[match.iri]))}" if places[match.iri] else ""
        told.append(f"{match.label} ({id_}{where})" if match.iri in twins else _shown(match))
    return told


def _where_listed(kinds: Collection[str]) -> str:
    """Return which queries list the names of these kinds."""
    lists = dict.fromkeys(_LISTS[kind] for kind in kinds if kind in _LISTS) or dict.fromkeys(_LISTS.values())
    return f"such names are listed by graphkit query --name {', '.join(list(lists)[:_NAMED])}"


def _shown(match: Match) -> str:
    return f"{match.label} ({match.kind})"


def _listed(told: Iterable[str]) -> str:
    listed = list(told)
    more = f" and {len(listed) - _SHOWN} more" if len(listed) > _SHOWN else ""
    return ", ".join(listed[:_SHOWN]) + more
