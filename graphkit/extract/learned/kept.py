"""Learned weights as files of the ontology: JSON, compressed, `ontology/weights/NAME.json.gz`."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import TypeVar

import msgspec

from graphkit.vocabulary import ontology_folder

Weights = TypeVar("Weights")


def weights_folder() -> Path:
    """Return the folder in which weights are kept, and what they are learned from beside articles."""
    return ontology_folder() / "weights"


def read_weights(name: str, kind: type[Weights]) -> Weights:
    """Return the weights of a name that graphkit came with, as records of this kind."""
    packed = (weights_folder() / f"{name}.json.gz").read_bytes()
    return msgspec.json.decode(gzip.decompress(packed), type=kind)


def keep_weights(name: str, weights: msgspec.Struct) -> None:
    """Write weights under a name; the same weights give the same bytes."""
    encoded = msgspec.json.encode(weights, order="sorted").replace(b'],"', b'],\n"')
    (weights_folder() / f"{name}.json.gz").write_bytes(gzip.compress(encoded + b"\n", mtime=0))
