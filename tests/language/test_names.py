"""Names of people by shape; everybody here is invented."""

from __future__ import annotations

import pytest

from graphkit.language.names import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jane Moor said so.", ["Jane Moor"]),
        ("The chief executive, Jane Moor, said so.", ["Jane Moor"]),
        ("Chief Executive Jane Moor said so.", ["Jane Moor"]),
        ("Councillor Jane Moor said so.", ["Jane Moor"]),
        ("Cllr Moor said so.", ["Moor"]),
        ("Ms Rhode Moor said so.", ["Rhode Moor"]),
        ("Mr. Pell said so.", ["Pell"]),
        ("Sir Tom Pell OBE said so.", ["Tom Pell"]),
        ("Dame Ida's report", ["Ida"]),
        ("Professor Dame Ida Quill spoke.", ["Ida Quill"]),
        ("Lord Quillan spoke.", ["Lord Quillan"]),
        ("Baroness Quillan of Bath spoke.", ["Baroness Quillan"]),
        ("Mr Justice Quillan ruled.", ["Mr Justice Quillan"]),
        ("Anne-Marie Pell-Moor spoke.", ["Anne-Marie Pell-Moor"]),
        ("Niall O'Dray and Ada D’Orsi spoke.", ["Niall O'Dray", "Ada D’Orsi"]),
        (
            "Ines de Sousa, Jan van der Meer and Otto von Stahl met.",
            ["Ines de Sousa", "Jan van der Meer", "Otto von Stahl"],
        ),
        ("J. Moor and T B Pell met.", ["J. Moor", "T B Pell"]),
        ("Fergus McAdam spoke.", ["Fergus McAdam"]),
        ("Jane Moor’s report", ["Jane Moor"]),
        ("Ms Moor's report", ["Moor"]),
        ("Zoë Müller spoke.", ["Zoë Müller"]),
        ("Łucja Żak, Dr Şebnem Öztürk and Seán Ó Briain met.", ["Łucja Żak", "Şebnem Öztürk", "Seán Ó Briain"]),
        (
            "Zainab bint Yusuf, Omar al-Rashid and Dafydd ap Huw",
            ["Zainab bint Yusuf", "Omar al-Rashid", "Dafydd ap Huw"],
        ),
        ("JP Moor, R.J. Pell and Tom St John met.", ["JP Moor", "R.J. Pell", "Tom St John"]),
        ("Last June Tom Pell met June Moor.", ["Tom Pell", "June Moor"]),
        ("Cllrs Tom Pell and Ida Quill met.", ["Tom Pell", "Ida Quill"]),
        ("Ask Jane Moor or meet Asst Ch Con Tom Pell.", ["Jane Moor", "Tom Pell"]),
        ("May Green, April West and Will Young met.", ["May Green", "April West", "Will Young"]),
        ("Councillors Jane Moor, Tom Pell and Ida Quill", ["Jane Moor", "Tom Pell", "Ida Quill"]),
        ("By JANE MOOR", ["Jane Moor"]),
        ("JANE Moor has met Tom Pell.", ["Jane Moor", "Tom Pell"]),
        ("Cllr Will Moor, Mrs June Pell and Mr Jan Quill met.", ["Will Moor", "June Pell", "Jan Quill"]),
        ("Labour council leader Jane Moor", ["Jane Moor"]),
        ("Her Majesty’s Inspector Jane Moor", ["Jane Moor"]),
        ("His Honour Judge Tom Pell", ["Tom Pell"]),
        ("Cllr Tom PellCllr Tom Pell", ["Tom Pell", "Tom Pell"]),
        ("Ida QuillIda Quill", ["Ida Quill", "Ida Quill"]),
        ("Ida QuillPhoto: Leeds", ["Ida Quill"]),
        ("NewsTom Pell spoke.", ["Tom Pell"]),
        (
            "Angus MacDonald, Ann FitzGerald, Pete DeVere and AnneMarie Pell met.",
            [
                "Angus MacDonald",
                "Ann FitzGerald",
                "Pete DeVere",
                "AnneMarie Pell",
            ],
        ),
        ("Coun TOM Pell, Cllr Ida QUILL and Mr MOOR met.", ["Tom Pell", "Ida Quill", "Moor"]),
        ("Cllr JEAN-PAUL O'DRAY spoke.", ["Jean-Paul O'Dray"]),
        ("CLLR TOM PELL SPEAKS", ["Tom Pell"]),
        ("OFSTED INSPECTOR JANE MOOR", ["Jane Moor"]),
        ("COLIN Pell-Moor met Dr ELLEN QUILL.", ["Colin Pell-Moor", "Ellen Quill"]),
        ("The mother of Child C. Tom Pell spoke.", ["Tom Pell"]),
        ("Troubleshooter Eleanor Moor came.", ["Eleanor Moor"]),
        ("Taylor Rose Pell and Oliver James Moor spoke.", ["Taylor Rose Pell", "Oliver James Moor"]),
    ],
)
def test_a_name_is_found_by_its_shape(text: str, found: list[str]) -> None:
    assert [name.words for name in names(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "The Children's Services Improvement Board met in March.",
        "Meanwhile Ofsted said so.",
        "The Department for Education and the Care Quality Commission met.",
        "Children in care. Social workers. Senior leaders.",
        "On Tuesday Inspectors came. In May Council met.",
        "Director of Children's Services",
        "Cabinet Member for Children and Young People",
        "Lib Dem councillors",
        "OFSTED REPORT",
        "UK Government",
        "BBC News",
        "Moor said so.",
        "COUNCIL Leaders have met.",
        "Councillors Will Meet",
        "The second floor of Roycott House was quiet.",
        "Baby P. Moor said so.",
        "UNISON Regional Manager",
        "LEEDS CHILDREN FAILED BY OFSTED",
        "CHARLOTTE Road",
        "They met in Perrin Square and at Fenn Lane.",
    ],
)
def test_what_is_no_name_is_left_alone(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "title", "gender"),
    [
        ("Mrs Moor", "mrs", "f"),
        ("Cllr Mr Pell", "cllr mr", "m"),
        ("Dame Ida Quill", "dame", "f"),
        ("Jane Moor", "", ""),
        ("Cllr Moor", "cllr", ""),
    ],
)
def test_titles_tell_the_gender(text: str, title: str, gender: str) -> None:
    (name,) = names(text)
    assert (name.title, name.gender) == (title, gender)


def test_a_name_spans_its_title_and_leaves_out_the_possessive() -> None:
    text = "It was Councillor Jane Moor’s idea."
    (name,) = names(text)
    assert text[name.start : name.end] == "Councillor Jane Moor"
    assert (name.given, name.surname) == ("jane", "moor")


def test_only_the_stretch_asked_for_is_read() -> None:
    text = "Jane Moor met Tom Pell."
    assert [name.words for name in names(text, 10)] == ["Tom Pell"]
    assert [name.words for name in names(text, 0, 10)] == ["Jane Moor"]


@pytest.mark.parametrize("text", ["Aa " * 30_000, "A'" * 60_000, "AA " * 30_000, "A-" * 60_000, "Mr " * 30_000])
def test_hostile_text_is_read_in_no_time(text: str) -> None:
    assert len(names(text)) <= 1
