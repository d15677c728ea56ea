"""SPARQL updates of a graph that was built."""

from __future__ import annotations

import shutil
from pathlib import Path

from graphkit.store.directory import GraphDirectory
from graphkit.store.version import build_place, new_version


def update_store(directory: GraphDirectory, text: str, prefixes: dict[str, str]) -> None:
    """Carry out an update in a new version of the graph, which takes the place of the current one.

    The next build makes the graph of its sources again: what was updated is gone then. A text that is no
    update raises SyntaxError. `directory` reads the new version from then on.
    """
    manifest, folder = directory.manifest, directory.folder
    with build_place(directory.path) as place, new_version(place, base=True) as version:
        version.store.update(text, prefixes=prefixes)
        for name in ("documents.jsonl", "texts.jsonl", "resolution.json"):
            shutil.copyfile(folder / name, Path(version.folder) / name)
        version.commit(manifest._replace(triples=version.count(), updated=True))
    directory.close()
