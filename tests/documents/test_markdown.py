from pathlib import Path

from graphkit.documents import read_document

TEXT = """\
---
published: 2019-05-08
---

# Brackley’s services climb to good

*By Ann Lens*

Children’s services in Brackley have been rated **good** by Ofsted, three years after they were inadequate.

![The town hall](hall.jpg)

## What inspectors found ##

- supervision is regular
* plans are [up to date](https://example.org)

1. Audits are thorough.

> We knew that it could be done.

| Area | Grade |
|------|-------|
| Overall | good |

Next steps
----------

The council will publish its plan in June, and inspectors will come back before the end of the year.
"""


def test_the_parts_of_a_page(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text(TEXT, encoding="utf-8")
    document = read_document(file)
    assert document.text == TEXT
    assert (document.title, document.published) == ("Brackley’s services climb to good", "2019-05-08")
    assert document.authors == ("Ann Lens",)
    assert [(block.kind, document.text[block.start : block.end][:24]) for block in document.blocks] == [
        ("furniture", "---\npublished: 2019-05-08"[:24]),
        ("headline", "Brackley’s services climb to good"[:24]),
        ("byline", "By Ann Lens"),
        ("paragraph", "Children’s services in B"),
        ("caption", "![The town hall](hall.jp"),
        ("heading", "What inspectors found"),
        ("item", "supervision is regular"),
        ("item", "plans are [up to date](h"),
        ("item", "Audits are thorough."),
        ("quote", "We knew that it could be"),
        ("row", "| Area | Grade |"),
        ("furniture", "|------|-------|"),
        ("row", "| Overall | good |"),
        ("heading", "Next steps"),
        ("furniture", "----------"),
        ("paragraph", "The council will publish"),
    ]
