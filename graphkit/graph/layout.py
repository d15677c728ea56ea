"""Places for the things of a network on a plane, the same ones for the same network.

A spring layout in two steps: councils, topics, actions and bodies find their places by attraction along facts and
repulsion between all (Fruchterman and Reingold 1991); then each council's inspections and people are set around
it, inside the room that was kept for them, and whatever is too close is pushed apart.
"""

from __future__ import annotations

from collections import defaultdict
from math import cos, log2, pi, sin, sqrt

from graphkit.graph.damped import Damped, damped
from graphkit.graph.measures import communities
from graphkit.graph.projection import Network

Place = tuple[float, float]

_GOLDEN = pi * (3 - sqrt(5))
_SATELLITES = frozenset({"inspection", "person"})
_PAIRS = 2_000_000
_LEAST, _MOST = 30, 150
#: How strongly things are drawn to the middle and to one another; both grow with the distance.
_GRAVITY, _PULL = 0.2, 0.6
#: The least distance between two things, and how often closer ones are pushed apart.
_APART, _PUSHES = 0.8, 12


def positions(network: Network) -> dict[str, Place]:
    """Return a place (x, y) for each node of a network: centred at 0, 0, neighbours some 2 apart, rounded to 0.001."""
    if not network:
        return {}
    graph = damped(network)
    hosted = _hosted(graph)
    hosts = [node for node in _start_order(network) if node not in {each for near in hosted.values() for each in near}]
    rooms = {host: 1 + 0.7 * sqrt(len(hosted.get(host, ()))) for host in hosts}
    places = _springs(hosts, _pulls(graph, hosted, hosts), rooms)
    for host, satellites in hosted.items():
        x, y = places[host]
        for number, satellite in enumerate(satellites, 1):
            radius, angle = 0.5 + 0.65 * sqrt(number), number * _GOLDEN
            places[satellite] = (x + radius * cos(angle), y + radius * sin(angle))
    _push_apart(places)
    middle = [sum(place[axis] for place in places.values()) / len(places) for axis in (0, 1)]
    return {node: (round(places[node][0] - middle[0], 3), round(places[node][1] - middle[1], 3)) for node in network}


def _hosted(graph: Damped) -> dict[str, list[str]]:
    """Return the inspections and people of each council, those with most facts first."""
    found: dict[str, list[str]] = defaultdict(list)
    for node, data in graph.nodes(data=True):
        if data["kind"] in _SATELLITES and data["council"] in graph:
            found[data["council"]].append(node)
    return {host: sorted(near, key=lambda node: (-graph.degree(node), node)) for host, near in sorted(found.items())}


def _start_order(network: Network) -> list[str]:
    """Return the nodes with those of a community beside one another."""
    ordered = [member.iri for community in communities(network) for member in community.members]
    return [*ordered, *sorted(set(network) - set(ordered))]


def _pulls(graph: Damped, hosted: dict[str, list[str]], hosts: list[str]) -> list[tuple[int, int, float]]:
    """Return how strongly hosts pull at one another, each with all that is set around it.

    What pulls at many pulls less at each, so that the middle is not crowded.
    """
    host_of = {node: host for host, near in hosted.items() for node in near}
    number = {host: place for place, host in enumerate(hosts)}
    pulls: dict[tuple[int, int], float] = defaultdict(float)
    for source, target, data in graph.edges(data=True):
        ends = sorted((number[host_of.get(source, source)], number[host_of.get(target, target)]))
        if ends[0] != ends[1]:
            pulls[ends[0], ends[1]] += log2(1 + data["facts"])
    sums: dict[int, float] = defaultdict(float)
    for pair, pull in pulls.items():
        for end in pair:
            sums[end] += pull
    return [(one, other, pull / sqrt(sums[one] * sums[other])) for (one, other), pull in sorted(pulls.items())]


def _springs(hosts: list[str], pulls: list[tuple[int, int, float]], rooms: dict[str, float]) -> dict[str, Place]:
    count = len(hosts)
    size = [rooms[host] for host in hosts]
    spread = sqrt(sum(room * room for room in size)) * 1.5
    xs = [spread * cos(2 * pi * number / count) for number in range(count)]
    ys = [spread * sin(2 * pi * number / count) for number in range(count)]
    steps = max(_LEAST, min(_MOST, _PAIRS // (count * count)))
    for step in range(steps):
        moves = _forces(xs, ys, size, pulls)
        most = spread / 4 * (1 - step / steps)
        for number, (dx, dy) in enumerate(moves):
            length = sqrt(dx * dx + dy * dy)
            scale = min(1.0, most / length) if length else 0.0
            xs[number] += dx * scale
            ys[number] += dy * scale
    return dict(zip(hosts, zip(xs, ys, strict=True), strict=True))


def _forces(
    xs: list[float], ys: list[float], size: list[float], pulls: list[tuple[int, int, float]]
) -> list[tuple[float, float]]:
    """Return where each is driven: away from all others, towards those that it is tied to and the middle."""
    fx = [-_GRAVITY * x for x in xs]
    fy = [-_GRAVITY * y for y in ys]
    for one in range(len(xs)):
        x, y, room = xs[one], ys[one], size[one]
        for other in range(one):
            dx, dy = x - xs[other], y - ys[other]
            push = room * size[other] / (dx * dx + dy * dy + 0.01)
            fx[one] += dx * push
            fy[one] += dy * push
            fx[other] -= dx * push
            fy[other] -= dy * push
    for one, other, strength in pulls:
        dx, dy = xs[one] - xs[other], ys[one] - ys[other]
        pull = _PULL * strength
        fx[one] -= dx * pull
        fy[one] -= dy * pull
        fx[other] += dx * pull
        fy[other] += dy * pull
    return list(zip(fx, fy, strict=True))


def _push_apart(places: dict[str, Place]) -> None:
    """Push things that are closer than the least distance away from each other."""
    for _ in range(_PUSHES):
        cells: dict[tuple[int, int], list[str]] = defaultdict(list)
        for node, (x, y) in places.items():
            cells[int(x // _APART), int(y // _APART)].append(node)
        for (column, row), nodes in cells.items():
            around = [(column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
            near = [node for cell in around for node in cells.get(cell, ())]
            for node in nodes:
                for other in near:
                    if node < other:
                        _push_pair(places, node, other)


def _push_pair(places: dict[str, Place], node: str, other: str) -> None:
    (x, y), (u, v) = places[node], places[other]
    dx, dy = x - u, y - v
    length = sqrt(dx * dx + dy * dy)
    if length >= _APART:
        return
    if not length:
        dx, dy, length = 1.0, 0.0, 1.0
    push = (_APART - min(length, _APART)) / 2 / length
    places[node] = (x + dx * push, y + dy * push)
    places[other] = (u - dx * push, v - dy * push)
