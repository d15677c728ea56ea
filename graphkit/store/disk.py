"""Careful writing: files that are whole or not there, and failures of the disk told in words."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graphkit.errors import GraphUnusable, cause

_FULL = "free some space and run it again; the earlier graph is as it was"
_CLOSED = "check the permissions, or choose another folder with --output"
_HINTS = {
    errno.ENOSPC: ("the disk is full", _FULL),
    errno.EDQUOT: ("the disk quota is used up", _FULL),
    errno.EACCES: ("this may not be written", _CLOSED),
    errno.EPERM: ("this may not be written", _CLOSED),
    errno.EROFS: ("this is on a read-only disk", _CLOSED),
    errno.ENOTDIR: ("this is no folder", "choose another folder with --output"),
    errno.EEXIST: ("this is no folder", "choose another folder with --output"),
}


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn every failure to write below `path` into GraphUnusable with its cause and a way out."""
    try:
        yield
    except BrokenPipeError:
        raise  # whoever listened to the progress went away: that is no trouble with the disk
    except OSError as error:
        message, hint = _HINTS.get(_code(error), (f"this could not be written: {cause(error)}", _CLOSED))
        raise GraphUnusable(message, where=str(path), hint=hint) from error


def _code(error: OSError) -> int:
    """Return the errno of `error`; the engine of the store gives its text alone."""
    if error.errno:
        return error.errno
    named = (code for code in _HINTS if os.strerror(code) in str(error))
    return next(named, 0)


def replace_file(file: Path, content: bytes) -> None:
    """Put `content` into `file` in one step that a crash cannot cut in two."""
    part = file.with_name(f"{file.name}.new")
    with part.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(file)
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` survive a loss of power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
