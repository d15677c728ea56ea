"""Walks through a graph by the names that people type, as methods of `graphkit.api.Graph`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection
from typing import TYPE_CHECKING

from graphkit.errors import GraphkitError, NameUnclear

if TYPE_CHECKING:
    from graphkit.graph.measures import Central, Community
    from graphkit.graph.projection import Network
    from graphkit.graph.similarity import Similar
    from graphkit.graph.traversal import Neighbour, Path, Shared
    from graphkit.query.find import Match

#: The kinds of things that a network holds.
NODE_KINDS = ("council", "provider", "organisation", "person", "inspection", "topic", "action", "metric")


class Walks(ABC):
    """What can be asked of the network of a graph. Names are as people type them; see `graphkit.query.find`.

    All raise NameUnclear for a name that fits nothing, or several things, or something that no fact speaks of.
    `network` may be one that was made before.
    """

    @abstractmethod
    def network(self) -> Network:
        """Return the network."""

    @abstractmethod
    def find(self, text: str, *, kinds: Collection[str] = ()) -> Match:
        """Return the thing that a name stands for."""

    def path(self, one: str, other: str, *, limit: int = 3, network: Network | None = None) -> list[Path]:
        """Return up to `limit` ways from one thing to another, the most telling first."""
        from graphkit.graph.traversal import paths

        network = network or self.network()
        return paths(network, self.node(one, network), self.node(other, network), limit=limit)

    def neighbours(
        self, name: str, *, depth: int = 1, kinds: Collection[str] = (), network: Network | None = None
    ) -> list[Neighbour]:
        """Return the things within `depth` steps of one, of these kinds where some are given."""
        from graphkit.graph.traversal import neighbours

        for kind in kinds:
            _check_kind(kind)
        network = network or self.network()
        return neighbours(network, self.node(name, network), depth=depth, kinds=kinds)

    def common(self, one: str, other: str, *, network: Network | None = None) -> list[Shared]:
        """Return what two things have in common, the most specific first."""
        from graphkit.graph.traversal import common

        network = network or self.network()
        return common(network, self.node(one, network), self.node(other, network))

    def similar(self, council: str, *, limit: int = 10, network: Network | None = None) -> list[Similar]:
        """Return the councils whose weaknesses are most like those of one, with the reasons."""
        from graphkit.graph.similarity import similar

        network = network or self.network()
        return similar(network, self.node(council, network, kinds=("council",)), limit=limit)

    def central(self, *, kind: str = "", limit: int = 10, network: Network | None = None) -> list[Central]:
        """Return who and what connects most, of one kind where it is given."""
        from graphkit.graph.measures import central

        if kind:
            _check_kind(kind)
        return central(network or self.network(), kind=kind, limit=limit)

    def communities(self, *, network: Network | None = None) -> list[Community]:
        """Return what belongs together, the largest community first."""
        from graphkit.graph.measures import communities

        return communities(network or self.network())

    def node(self, name: str, network: Network, *, kinds: Collection[str] = ()) -> str:
        """Return the IRI of the node that `name` stands for."""
        match = self.find(name, kinds=kinds)
        if match.iri not in network:
            raise NameUnclear(
                f"no fact in the graph speaks of {match.label}", hint="ask for one that documents tell of"
            )
        return match.iri


def _check_kind(kind: str) -> None:
    if kind not in NODE_KINDS:
        raise GraphkitError(f"there is no kind of thing called {kind}", hint=f"choose one of {', '.join(NODE_KINDS)}")
