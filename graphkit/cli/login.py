"""Name and password for a server, asked of the person who sits at the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable


def asker() -> Callable[[str, str], tuple[str, str]] | None:
    """Return what asks for name and password, or None where nobody can be asked."""
    return _ask if sys.stdin.isatty() else None


def _ask(where: str, user: str) -> tuple[str, str]:
    import typer

    try:
        name = user or typer.prompt(f"{where} wants a name", err=True)
        return name, typer.prompt(f"Password of {name}", hide_input=True, err=True)
    except typer.Abort as error:
        raise KeyboardInterrupt from error
