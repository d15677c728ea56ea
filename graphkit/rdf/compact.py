"""Short names for IRIs: prefixed where a prefix fits, relative to the base where one does not."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graphkit.rdf.prefixes import PREFIXES, THINGS

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[\w.-]*[\w-])?", re.ASCII)
_RELATIVE = re.compile(r"[a-z]+(?:/[\w~%+-][\w.~%+-]*)+", re.ASCII)
_BY_NAMESPACE = {namespace: prefix for prefix, namespace in PREFIXES.items()}


def split(iri: str) -> tuple[str, str]:
    """Return the namespace and the local name of an IRI, cut behind its last `#` or `/`."""
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    return iri[:cut], iri[cut:]


def prefixed(iri: str) -> str:
    """Return `prefix:name` where a known prefix fits and the name needs no escapes, else the empty string."""
    namespace, local = split(iri)
    prefix = _BY_NAMESPACE.get(namespace)
    return f"{prefix}:{local}" if prefix and _LOCAL.fullmatch(local) else ""


def relative(iri: str) -> str:
    """Return the IRI of a thing relative to the base of things, and any other IRI whole."""
    rest = iri.removeprefix(THINGS)
    return rest if rest != iri and _RELATIVE.fullmatch(rest) else iri


def prefixes_of(names: Iterable[str]) -> list[str]:
    """Return the prefixes of these prefixed names, sorted."""
    return sorted({name.partition(":")[0] for name in names if name})
