"""Where the command line writes: results to stdout or a file, everything else to stderr."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from graphkit.api import Graph

_COLOURS = {"red": "31", "green": "32", "bold": "1", "dim": "2"}
STANDARD = "-"
#: The exit code after Ctrl-C, 128 + SIGINT.
INTERRUPTED = 130


def write_result(data: str | bytes, target: str = STANDARD) -> None:
    """Write `data` as UTF-8 to the file `target`, or to stdout for `-`.

    A file is replaced only once the whole of its new content is on the disk.
    """
    content = data.encode() if isinstance(data, str) else data
    if target == STANDARD:
        left = memoryview(content)
        while left:  # where Python does not buffer (PYTHONUNBUFFERED), a write may be a part of it
            left = left[sys.stdout.buffer.write(left) :]
        sys.stdout.buffer.flush()
        return
    file = Path(target)
    if file.exists() and not file.is_file():
        file.write_bytes(content)  # a device or a named pipe
        return
    part = file.with_name(f".{file.name}.part")
    try:
        part.write_bytes(content)
        part.replace(file)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        error.filename, error.filename2 = target, None
        raise


def read_text(source: str) -> str:
    """Return the text of the file `source`, or of stdin for `-`."""
    from graphkit.errors import GraphkitError

    try:
        return sys.stdin.buffer.read().decode() if source == STANDARD else Path(source).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        name = "stdin" if source == STANDARD else source
        raise GraphkitError("this is no UTF-8 text", where=name, hint="save it as UTF-8") from error


def note(message: str) -> None:
    """Tell the person something that is no result."""
    sys.stderr.write(f"{message}\n")


def note_choice(graph: Graph, name: str) -> None:
    """Tell what else a name may have meant that several things have."""
    said = graph.find(name).note
    if said:
        note(f"{name}: {said}")


def complain(message: str) -> None:
    """Say in one line on stderr what went wrong."""
    line = " ".join(message.split())
    sys.stderr.write(f"{paint('graphkit:', 'red', sys.stderr)} {line}\n")


def complain_of_interruption() -> None:
    """Say that Ctrl-C did no harm."""
    complain("interrupted; what was there before is as it was")


class Progress:
    """One line on stderr that is rewritten while work goes on; nothing where stderr is no terminal."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._count = 0

    def __call__(self, name: str) -> None:
        """Show that the work has come to `name`."""
        self._count += 1
        if self._shown:
            sys.stderr.write(f"\r\x1b[K{paint(f'{self._count} {name}'[:79], 'dim', sys.stderr)}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Leave an empty line to what follows."""
        if self._shown and self._count:
            sys.stderr.write("\r\x1b[K")


def paint(text: str, colour: str, stream: TextIO) -> str:
    """Return `text` in a colour where `stream` is a terminal and NO_COLOR (https://no-color.org) is not set."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not stream.isatty()
    return text if plain else f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m"
