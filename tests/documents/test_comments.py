from pathlib import Path

import pytest

from tests.documents.pages import LEAD, SECOND, THIRD, kinds, page, read

SAID = "Rated inadequate twice, and I was there and saw all of it myself, and nobody in the town hall cared."


@pytest.mark.parametrize("heading", ["Comments", "COMMENTS:", "blog comments powered by Disqus", "All comments"])
@pytest.mark.parametrize("after", ["", "\n\nBob\n\nMe too.\n\nAnn\n\nAnd me.\n\nEve\n\nNot me.\n\nEnd"])
def test_a_heading_of_comments_opens_them(tmp_path: Path, heading: str, after: str) -> None:
    document = read(tmp_path, page(end=f"{heading}\n\n{SAID}{after}"))
    assert kinds(document, SAID) == {"comment"}
    assert document.blocks[-1].kind == "comment"


@pytest.mark.parametrize("signature", ["Bob Bright", "grump62", "grump62: never", "Bob, 3 May 2019", "@bob"])
def test_comments_below_a_single_paragraph_are_signed(tmp_path: Path, signature: str) -> None:
    document = read(tmp_path, f"Brackley climbs to good\n\n{LEAD}\n\nComments\n\n{signature}\n\n{SAID}\n")
    assert kinds(document, SAID) == {"comment"}


@pytest.mark.parametrize(
    ("above", "end"),
    [
        ("Report of the Director of Children’s Services", f"Comments\n\n{SAID}"),
        ("", f"Recommendations\n\n{LEAD}\n\nComments\n\n{SAID}\n\nFinancial implications\n\n{THIRD}"),
        ("", f"Comments of the Director\n\n{SAID}"),
        ("", f"Comments\n\nMary Pryor, the director, said: “{SAID}”"),
        ("kind: report\n", f"Comments\n\n{SAID}"),
    ],
)
def test_the_comments_of_officers_are_telling(tmp_path: Path, above: str, end: str) -> None:
    assert kinds(read(tmp_path, page(above=above, end=end)), SAID) == {"paragraph"}


def test_a_link_to_the_comments_opens_nothing(tmp_path: Path) -> None:
    document = read(
        tmp_path, f"Brackley climbs\n\n{LEAD}\n\n{SECOND}\n\nComments\nShare\n\n{THIRD}\n\n{SAID}\n\nEnd\n\nx"
    )
    assert kinds(document, THIRD) == {"paragraph"}
