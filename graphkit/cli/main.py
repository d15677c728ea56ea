"""The entry of the command line: runs a command and turns every failure into one line and an exit code.

0 is yes, 1 a checked no, 2 an error; 130 and 141 are what shells expect of a program that was
interrupted (128 + SIGINT) and of one whose reader went away (128 + SIGPIPE).
"""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

from graphkit.cli.output import INTERRUPTED, complain, complain_of_interruption

if TYPE_CHECKING:
    from typer import TyperException

_BROKEN_PIPE = 141
_HINTS = {
    errno.ENOSPC: "free some space and run it again; what was there before is as it was",
    errno.EDQUOT: "free some space and run it again; what was there before is as it was",
    errno.EACCES: "check the permissions, or choose another place with --output",
    errno.EPERM: "check the permissions, or choose another place with --output",
    errno.EROFS: "choose a place that can be written to with --output",
    errno.ENOENT: "check the spelling",
}


def main() -> int:
    """Run the command in `sys.argv` and return the exit code of the process."""
    try:
        return _run()
    except KeyboardInterrupt:
        return _interrupted()
    except BrokenPipeError:
        _silence_stdout()
        return _BROKEN_PIPE
    except SystemExit as leaving:
        if isinstance(leaving.__context__, BrokenPipeError):  # as typer ends a command whose reader went away
            _silence_stdout()
            return _BROKEN_PIPE
        raise


def _run() -> int:
    import typer

    from graphkit.cli.app import app
    from graphkit.errors import GraphkitError

    try:
        code = app(prog_name="graphkit", standalone_mode=False)
        sys.stdout.flush()
    except typer.TyperException as error:
        return _fail(_usage(error))
    except GraphkitError as error:
        return _fail(str(error), code=error.exit_code)
    except BrokenPipeError:
        raise
    except OSError as error:
        _silence_stdout()
        return _fail(_trouble(error))
    except Exception as error:  # a person gets one line; whoever mends it asks for the traceback
        if os.environ.get("GRAPHKIT_TRACEBACK"):
            raise
        return _fail(f"a mistake in graphkit: {error!r} (please report it with GRAPHKIT_TRACEBACK=1 set)")
    if code == INTERRUPTED:  # as typer tells of Ctrl-C
        return _interrupted()
    return int(code or 0)


def _fail(message: str, *, code: int = 2) -> int:
    complain(message)
    return code


def _interrupted() -> int:
    complain_of_interruption()
    return INTERRUPTED


def _usage(error: TyperException) -> str:
    """Return what is wrong with the command as it was typed, and where to look."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "graphkit"
    message = error.format_message().replace("Value error, ", "").rstrip(".")
    return f"{message}; see {path} --help"


def _trouble(error: OSError) -> str:
    what = error.strerror or str(error)
    where = f"{os.fsdecode(error.filename)}: " if isinstance(error.filename, str | bytes) else ""
    hint = _HINTS.get(error.errno or 0)
    return f"{where}{what}" + (f" ({hint})" if hint else "")


def _silence_stdout() -> None:
    """Keep the interpreter from complaining when it flushes stdout at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
