"""`python -m graphkit` is the command `graphkit`."""

from __future__ import annotations

import sys

from graphkit.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
