"""Paths, folders and `-` → the files to read, in an order that does not depend on how they were given."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

import msgspec

from graphkit.errors import DocumentRefused

STDIN = "-"
_ABOUT = frozenset({"README", "LICENSE", "NOTICE", "CHANGELOG"})
_ODD = re.compile(r"[^A-Za-z0-9._]+")


class Source(msgspec.Struct, frozen=True, order=True):
    """A file to read (`-` for standard input) and the id that its document has if no other claims it."""

    id: str
    path: str


class Refusal(msgspec.Struct, frozen=True):
    """A source that gave no document, and why.

    `refused`: it cannot be read as an English text. `skipped`: a folder holds it, but nothing reads
    files of its kind. `duplicate`: its text and metadata are those of another source. `id` is what its document
    would have been called, where it was to be read.
    """

    source: str
    error: DocumentRefused
    kind: Literal["refused", "skipped", "duplicate"] = "refused"
    id: str = ""


def identifier(path: Path, *, folder: Path | None = None) -> str:
    """Return an id that is safe in an IRI: the path within its folder, or the name alone, without suffix."""
    within = path.relative_to(folder) if folder else Path("stdin" if str(path) == STDIN else path.name)
    plain = unicodedata.normalize("NFKD", str(within.with_suffix("")))
    ascii_only = plain.encode("ascii", "ignore").decode()
    return _ODD.sub("-", ascii_only).strip("-.") or "document"


def find_sources(sources: Iterable[str | Path], *, suffixes: Iterable[str]) -> tuple[list[Source], list[Refusal]]:
    """Return the files of `sources` in order of id, each once, and what was passed over.

    Folders are walked to the bottom; hidden files and folders in them are passed over in silence,
    files with other suffixes than `suffixes`, and what is about the folder (README, LICENSE), are
    skipped with a reason.
    """
    found: set[Source] = set()
    refusals: list[Refusal] = []
    known = frozenset(suffixes)
    for source in sources:
        path = Path(source)
        if str(source) == STDIN or not path.is_dir():
            found.add(Source(identifier(path), str(source)))
            continue
        for file in _walk(path, refusals):
            if file.stem.upper() in _ABOUT:
                refusals.append(_skipped(file, f"{file.stem} is about the folder", "name it if it is to be read"))
            elif file.suffix.lower() in known:
                found.add(Source(identifier(file, folder=path), str(file)))
            else:
                what = f"nothing reads {file.suffix or 'files without a suffix'} files"
                refusals.append(_skipped(file, what, f"read are {', '.join(sorted(known))}"))
    return sorted(found), sorted(refusals, key=lambda refusal: refusal.source)


def _walk(folder: Path, refusals: list[Refusal]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        """Note a folder that cannot be walked."""
        reason = (error.strerror or str(error)).lower()
        where = str(error.filename or folder)
        refusals.append(Refusal(where, DocumentRefused(f"the folder cannot be read: {reason}", where=where)))

    for top, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield Path(top) / name


def _skipped(file: Path, message: str, hint: str) -> Refusal:
    return Refusal(str(file), DocumentRefused(message, where=str(file), hint=hint), "skipped")
