"""Locks that the system gives up when a process ends, however it ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from graphkit.errors import GraphUnusable


@contextmanager
def build_lock(folder: Path) -> Iterator[None]:
    """Keep other builds out of `folder`, or raise GraphUnusable where one is at work."""
    descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise GraphUnusable(
                "another build is writing this graph", where=str(folder), hint="wait for it to end and run it again"
            ) from error
        yield
    finally:
        os.close(descriptor)


def hold(folder: Path) -> int:
    """Mark `folder` as being read and return what to `os.close` when done."""
    descriptor = os.open(folder, os.O_RDONLY)
    with suppress(OSError):  # some network disks know no locks: reading works there all the same
        fcntl.flock(descriptor, fcntl.LOCK_SH)
    return descriptor


def is_held(folder: Path) -> bool:
    """Say whether a process is reading `folder`."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False
