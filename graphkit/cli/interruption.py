"""Ctrl-C while the engine is at work."""

from __future__ import annotations

import os
import select
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread

_GRACE = 0.5


@contextmanager
def interruptible(leave: Callable[[], None]) -> Iterator[None]:
    """Call `leave` from another thread where Ctrl-C comes and has no effect within half a second.

    Python hears of a signal only between two of its own steps, and one step of the engine may take minutes.
    """
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    earlier = signal.set_wakeup_fd(writing)
    Thread(target=_watch, args=(reading, leave), daemon=True).start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(earlier)
        os.close(writing)


def _watch(reading: int, leave: Callable[[], None]) -> None:
    """Wait for the number of a signal, or for the other end to be closed."""
    while heard := os.read(reading, 1):
        if heard[0] == signal.SIGINT and not select.select([reading], [], [], _GRACE)[0]:
            leave()
    os.close(reading)
