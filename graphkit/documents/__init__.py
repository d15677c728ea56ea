"""A path, a folder or `-` → `Document`."""

from graphkit.documents.collect import read_sources
from graphkit.documents.read import read_document
from graphkit.documents.sources import Refusal

__all__ = ["Refusal", "read_document", "read_sources"]
