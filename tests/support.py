"""Names that tests import; fixtures are in conftest.py."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent

#: `run("build", folder, cwd=..., stdin=..., NO_COLOR="1")` runs the console script and gives what it did.
Run = Callable[..., subprocess.CompletedProcess[str]]

#: Short articles in which invented people speak.
ARTICLES = {
    "tameside.txt": """\
---
title: Tameside rated inadequate again
publisher: Example Weekly
published: 2019-06-12
---
Children's services in Tameside have been rated inadequate by Ofsted after an inspection in May 2019.

Inspectors found that social workers' caseloads were too high and that supervision was irregular. They said
that the response to children at immediate risk was swift.

Petra Lindqvist, director of children's services at Tameside Council, said: "We accept what the inspectors
found and have set up an improvement board."

Agency staff made up 32 per cent of the workforce.
""",
    "bolton.md": """\
---
title: Bolton keeps its good grade
publisher: Example Weekly
published: 2020-02-03
---
Bolton Council's children's services were judged good by Ofsted following an inspection in January 2020.

The council's leader, Cllr Amos Thistlewood, said: "This is the work of every one of our social workers."
""",
}
