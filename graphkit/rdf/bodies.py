"""Which council, provider or other body a name stands for."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from graphkit.rdf import iris
from graphkit.vocabulary import vocabulary


class Body(NamedTuple):
    """A body's IRI; its name, unless it is a council or a provider, which the reference graph describes."""

    iri: str
    label: str = ""


def known_body(name: str) -> str:
    """Return the IRI of the council or provider of this name, or the empty string."""
    body = _known().get(name.casefold())
    return body.iri if body and not body.label else ""


def body_of(name: str) -> Body:
    """Return the body of this name, under the name by which the ontology knows it, if it does."""
    return _known().get(name.casefold()) or Body(iris.thing("organisation", iris.slug(name)), name)


@cache
def _known() -> dict[str, Body]:
    words = vocabulary()
    known: dict[str, Body] = {}
    for organisation in words.concepts.get("organisation", {}).values():
        body = Body(iris.thing("organisation", organisation.id), organisation.label)
        known |= dict.fromkeys(_folded(organisation.label, organisation.names), body)
    for provider in words.providers.values():
        known |= dict.fromkeys(_folded(provider.name, provider.names), Body(iris.thing("provider", provider.id)))
    # Those that exist now come last and win a name that a former council shares.
    for council in sorted(words.councils.values(), key=lambda council: (not council.end, council.gss)):
        known |= dict.fromkeys(_folded(council.name, council.names), Body(iris.council(council.gss)))
    return known


def _folded(name: str, names: tuple[str, ...]) -> list[str]:
    return [each.casefold() for each in (name, *names)]
