"""What a graph directory keeps beside the triples, as JSON.

`documents.jsonl` has an `Entry` a line and `texts.jsonl` the whole `Document` of the same line, both in
the order of the documents' ids; `resolution.json` is a `Resolution`.
"""

from __future__ import annotations

import hashlib

import msgspec

from graphkit.model import Document, Facts, Names, Resolution


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A document without its text, what it states, and the key of its graph.

    The key stands for all that the graph is made of: graphs with the same key, made by the same graphkit
    and ontology, are the same.
    """

    document: Document
    facts: Facts
    key: str = ""


_json = msgspec.json.Encoder(order="deterministic")
_entry = msgspec.json.Decoder(Entry)
_document = msgspec.json.Decoder(Document)


def encode(record: msgspec.Struct) -> bytes:
    """Return a record as JSON on one line, the same record always as the same bytes."""
    return _json.encode(record)


def decode_entry(line: bytes) -> Entry:
    """Return the entry of a line of `documents.jsonl`."""
    return _entry.decode(line)


def decode_document(line: bytes) -> Document:
    """Return the document of a line of `texts.jsonl`."""
    return _document.decode(line)


def decode_resolution(content: bytes) -> Resolution:
    """Return the resolution, or raise `msgspec.DecodeError`."""
    return msgspec.json.decode(content, type=Resolution)


def without_text(document: Document) -> Document:
    """Return what is known about a document, without its words."""
    return msgspec.structs.replace(document, text="", blocks=())


def graph_key(document: Document, facts: Facts, names: Names) -> str:
    """Return the key of a document's graph: of its content, its facts and the identities that it speaks of."""
    return hashlib.sha256(document.sha256.encode() + _json.encode((facts, names))).hexdigest()
