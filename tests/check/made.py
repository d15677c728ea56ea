"""A report and articles about it, for tests. All that they say is invented, and so are the people."""

from __future__ import annotations

from pathlib import Path

from tests.made_reports import Report, ilacs, letter

RUTLAND = "E06000017"

#: What the narrative of the made report says, beside what every made report says.
PARAGRAPHS = (
    "Social workers know the children well, and they visit them as often as each child's plan asks for.",
    "Managers do not always write down why a decision was made. Plans for children are mostly clear.",
)

HEAD = """\
---
title: {title}
publisher: Example Weekly
published: 2023-07-{day:02}
---
This article is invented for tests.

"""

#: Every claim is as the made report has it.
RIGHT = """\
Children's services in Rutland have been rated good overall by Ofsted following an inspection in May 2023.

The leadership of the service was rated outstanding, but services for care leavers were judged inadequate.

Leaders "have made steady progress, and the support that families have is well planned", the report said.

"Social workers know the children well, and they visit them as often as each child's plan asks for," Ofsted said.
"""
#: Two grades and the days are others than in the made report.
WRONG_FACTS = """\
Children's services in Rutland have been rated inadequate overall by Ofsted following an inspection from 10 to 21 \
April 2023.

The leadership of the service was rated outstanding, but services for care leavers were judged good.
"""
#: One word of the first quotation is another, the second lacks its "not", the third lacks a word that matters less,
#: the fourth is in another tense, the fifth stands nowhere in the report.
WRONG_WORDS = """\
Children's services in Rutland have been rated good overall by Ofsted following an inspection in May 2023.

"Leaders have made slow progress, and the support that families have is well planned," the report said.

"Managers do always write down why a decision was made," Ofsted said.

"Social workers know the children, and they visit them as often as each child's plan asks for," the inspectors said.

"Social workers knew the children well, and they visit them as often as each child's plan asks for," Ofsted said.

"The council has spent its savings on a railway that nobody rides," the report said.
"""
#: A later visit, whose letter is not here, may have been told in these words.
LATER = """\
Ofsted has published a letter about a monitoring visit to Rutland in June 2023, after the council's children's \
services were rated good overall in May 2023.

"Leaders have made slow progress, and the support that families have is well planned," the letter said.
"""
#: No report of this council is here.
ELSEWHERE = """\
Children's services in Bolton have been rated good overall by Ofsted following an inspection in May 2023.
"""

ARTICLES = {
    "right": RIGHT,
    "wrong-facts": WRONG_FACTS,
    "wrong-words": WRONG_WORDS,
    "later": LATER,
    "elsewhere": ELSEWHERE,
}


def report() -> Report:
    """Return the report that the articles are about: Rutland, 8 to 19 May 2023, good overall."""
    made = ilacs()
    made.heading("How children fare")
    for paragraph in PARAGRAPHS:
        made.paragraph(paragraph)
    return made


def write_sources(folder: Path) -> None:
    """Write the articles, the report and a letter about a visit in July 2019 into a new folder."""
    folder.mkdir()
    for day, (name, text) in enumerate(ARTICLES.items(), start=3):
        (folder / f"{name}.txt").write_text(HEAD.format(title=f"Rutland: {name}", day=day) + text, encoding="utf-8")
    (folder / "rutland-report.pdf").write_bytes(report().data())
    (folder / "rutland-letter.pdf").write_bytes(letter().data())
