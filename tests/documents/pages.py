"""Articles of our own making, and what was read in them."""

from pathlib import Path

from graphkit.documents import read_document
from graphkit.model import Document

LEAD = "Children’s services in Brackley have been rated good by Ofsted, three years after they were found inadequate."
SECOND = "Inspectors came to the town in March and saw how social workers, carers and managers do their work."
THIRD = "The letter says that supervision is regular, and that almost every plan is up to date and easy to follow."


def read(folder: Path, text: str, name: str = "page.txt") -> Document:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return read_document(file)


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def kinds(document: Document, words: str) -> set[str]:
    """The kinds of the blocks that hold some words."""
    return {kind for kind, text in blocks(document) if words in text}


def page(*, above: str = "", below: str = "", end: str = "") -> str:
    head = f"{above}\n\nBrackley’s services climb from bottom to good\n\n{below}\n\n".lstrip("\n")
    return f"{head}{LEAD}\n\n{SECOND}\n\n{THIRD}\n\n{end}\n"


ARTICLE = f"""\
THE BRACKLEY COURIER
News | Sport | What’s on

Brackley’s services climb from bottom to good

New team praised by inspectors, but caseloads are still too high

By Ann Lens, education correspondent
Published 3 May 2019 | Updated 5 May 2019

[Photo: Brackley town hall]

{LEAD}

ADVERTISEMENT

{SECOND}

READ MORE: High street bus gate is put off

What inspectors liked

• supervision is regular
• plans are up to date

Read more
- Bus gate delayed again
- Market to open on Sundays

{THIRD}

Overall: good
Leadership: requires improvement

Mary Pryor, the director, said:

We knew that it could be done and we did it together.

More from the Brackley Courier
Bus gate delayed again

Sign up to our newsletter

3 Comments

Bob
Rated inadequate twice and nobody noticed.
"""
