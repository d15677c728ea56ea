"""The IRIs of things, made from stable keys alone.

A key that is no slug (a document's id may hold anything) is percent-encoded, so that every IRI
is valid and two keys never share one.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

from graphkit.rdf.prefixes import CONCEPTS, THINGS

_NOT_IN_SLUGS = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """Return `name` in lower-case ASCII words joined by hyphens; percent-encoded where none are left."""
    plain = unicodedata.normalize("NFKD", name.lower().replace("'", "").replace("\u2019", ""))
    words = _NOT_IN_SLUGS.sub("-", plain.encode("ascii", "ignore").decode()).strip("-")
    return words or _segment(name)


def thing(kind: str, *keys: str | int) -> str:
    """Return the IRI of a thing of `kind` with these keys."""
    return f"{THINGS}{kind}/{'/'.join([_segment(str(key)) for key in keys])}"


def concept(scheme: str, name: str) -> str:
    """Return the IRI of a concept, such as `topic`, `supervision`."""
    return f"{CONCEPTS}{scheme}/{_segment(name)}"


def council(gss: str) -> str:
    """Return the IRI of a council by its GSS code."""
    return thing("council", gss)


def document(name: str) -> str:
    """Return the IRI of a document by its id."""
    return thing("document", name)


def graph(document_id: str) -> str:
    """Return the IRI of the named graph that holds what a document says."""
    return thing("graph", document_id)


#: The named graph of what was concluded about identities.
IDENTITIES = f"{THINGS}graph/-identities"
#: The named graph of what articles claim beside what official reports say.
CHECKS = f"{THINGS}graph/-checks"
#: The named graph of councils, providers, concepts and the labels of terms.
REFERENCE = f"{THINGS}graph/-reference"
#: The named graph of what people decided in a decisions file.
RULINGS = f"{THINGS}graph/-rulings"


def _segment(key: str) -> str:
    # "." and ".." would be steps in a path, and "-" begins the names of graphkit's own graphs.
    encoded = quote(key, safe="")
    if encoded[:1] in {".", "-"}:
        return f"%{ord(encoded[0]):02X}{encoded[1:]}"
    return encoded
