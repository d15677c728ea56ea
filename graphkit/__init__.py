"""graphkit: articles and inspection reports about children's services, read into a knowledge graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphkit.api import Graph, build, evaluate, ontology, open, queries, query_endpoint

__all__ = ["Graph", "build", "evaluate", "ontology", "open", "queries", "query_endpoint"]


def __dir__() -> list[str]:
    """Return the names of the front door too, for completion."""
    return sorted({*globals(), *__all__})


def __getattr__(name: str) -> Any:
    """Load the library's front door at its first use: `import graphkit` alone costs nothing."""
    if name not in __all__:
        raise AttributeError(f"module 'graphkit' has no attribute '{name}'")
    from graphkit import api

    return getattr(api, name)
