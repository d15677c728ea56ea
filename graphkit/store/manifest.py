"""The manifest: which version of a graph is current, and what it was made by.

Kept apart from the other records, and read with the standard library, because every query reads it.
"""

from __future__ import annotations

import json
from typing import NamedTuple

#: Raised by one whenever a graph directory of the earlier form can no longer be read.
FORMAT = 1


class Manifest(NamedTuple):
    """What `manifest.json` says.

    `graphkit` and `ontology` are the version and the SHA-256 of what made the graph; `digest` is the
    SHA-256 of `documents.jsonl`, `graphs` those of the graphs that belong to no document. `triples` counts
    each triple once. `updated` says that a SPARQL update changed the store since it was built. `decisions` is
    the SHA-256 of `decisions.toml`, empty where there is none.
    """

    version: int
    graphkit: str
    ontology: str
    documents: int
    triples: int
    facts: dict[str, int]
    digest: str
    graphs: dict[str, str]
    updated: bool = False
    decisions: str = ""
    format: int = FORMAT


def encode_manifest(manifest: Manifest) -> bytes:
    """Return the manifest as JSON."""
    return json.dumps(manifest._asdict(), indent=2, sort_keys=True).encode() + b"\n"


def decode_manifest(content: bytes) -> Manifest:
    """Return the manifest of `content`; ValueError where it is none, or one of another format."""
    fields = json.loads(content)
    if not isinstance(fields, dict) or fields.get("format") != FORMAT:
        raise ValueError(f"graphkit reads format {FORMAT}")
    try:
        return Manifest(**fields)
    except TypeError as error:
        raise ValueError("the manifest lacks a part") from error
