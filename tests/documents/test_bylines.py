import pytest

from graphkit.documents.bylines import affiliation, authors, is_name, trade


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Lens", ("Ann Lens",)),
        ("by Ann Lens", ("Ann Lens",)),
        ("BY ANN O'LENS-SMITH", ("Ann O'Lens-Smith",)),
        ("By Ann Lens, education correspondent", ("Ann Lens",)),
        ("By Ann Lens and Bob Pryor", ("Ann Lens", "Bob Pryor")),
        ("Words by Ann van Lens", ("Ann van Lens",)),
        ("Reporter: Ann Lens", ("Ann Lens",)),
        ("Posted on March 18, 2019 by ANN LENS", ("Ann Lens",)),
        ('Posted 6 March 2025 by "Mill Lane"', ("Mill Lane",)),
        ("By Ann Lens on April 22, 2022 · 3 min read", ("Ann Lens",)),
        ("Ann Lens | Tuesday 2 October 2018", ("Ann Lens",)),
        ("Tuesday 5 July 2022 | by Ann Lens, political reporter", ("Ann Lens",)),
        ("Ann Lens, town hall reporter", ("Ann Lens",)),
        ("By the end of the year all was well", ()),
        ("Brackley's services rated good by Ofsted", ()),
        ("The Brackley Courier | Tuesday 2 October 2018", ()),
        ("By", ()),
        ("", ()),
    ],
)
def test_authors_of_a_byline(line: str, names: tuple[str, ...]) -> None:
    assert authors(line) == names


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("By Ann Lens, Brackley Courier", "Brackley Courier"),
        ("By Ann Lens for the Brackley Courier", "Brackley Courier"),
        ("Brackley Evening Post, Friday 20 August 2021", "Brackley Evening Post"),
        ("By Ann Lens, news editor", ""),
        ("By Ann Lens", ""),
    ],
)
def test_the_paper_beside_an_author_or_a_date(line: str, paper: str) -> None:
    assert affiliation(line) == paper


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Ann Lens", True),
        ("Ann Lens and Bob Pryor", True),
        ("Ann", False),
        ("What now", False),
        ("In May 2017 Ofsted told Brackley that it was failing", False),
    ],
)
def test_names_alone(line: str, said: bool) -> None:
    assert is_name(line) is said


@pytest.mark.parametrize(
    ("line", "said"), [("senior reporter", True), ("@annlens", True), ("the reporter left early", False)]
)
def test_trades_alone(line: str, said: bool) -> None:
    assert trade(line) is said
