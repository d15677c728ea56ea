"""Members of parliament, whose seats look like names and whose titles run over names."""

from __future__ import annotations

from graphkit.extract.annotate import Annotated
from graphkit.extract.posts.people import Mention
from graphkit.extract.posts.titles.titles import Title


def in_title(mention: Mention, title: Title, first: Mention) -> bool:
    """Say whether the title of an MP has run over the name: "Ida Quill MP", "MP for Otley Ida Quill"."""
    if mention.start <= title.start < mention.end < title.end:
        return True
    return mention == first and title.start < mention.start < mention.end == title.end


def is_constituency(annotated: Annotated, mention: Mention, mentions: list[Mention], titles: list[Title]) -> bool:
    """Say whether what looks like a person is the seat of an MP: "Otley East's MP", "Otley East MP Jane Moor"."""
    title = next((t for t in titles if t.role == "mp" and t.start <= mention.start < mention.end < t.end), None)
    if title is None:
        return False
    return annotated.text[mention.end] in "'’" or any(title.end < m.start <= title.end + 2 for m in mentions)
