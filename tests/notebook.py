"""The notebook of examples/: executed, and written anew with what its cells say.

python -m tests.notebook    (which `make docs` does)
"""

from __future__ import annotations

from typing import Any

import nbformat
from nbclient import NotebookClient

from tests.support import ROOT

NOTEBOOK = ROOT / "examples" / "graphkit.ipynb"


def executed() -> Any:
    """Return the notebook with what its cells say now; nothing in it tells of this machine or of the time."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    NotebookClient(
        notebook,
        timeout=120,
        record_timing=False,
        coalesce_streams=True,  # what is printed comes in as many pieces as the kernel has time for
        resources={"metadata": {"path": str(NOTEBOOK.parent)}},
    ).execute()
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for cell in notebook.cells:
        cell.metadata = {}
    return notebook


if __name__ == "__main__":
    nbformat.write(executed(), NOTEBOOK)
