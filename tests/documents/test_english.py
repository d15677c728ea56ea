import pytest

from graphkit.documents.english import require_english
from graphkit.errors import DocumentRefused

WELSH = "Mae gwasanaethau plant y cyngor wedi gwella, ac mae arolygwyr yn dweud bod y staff yn dda ar hyn o bryd hefyd."
FRENCH = (
    "Les services du département sont jugés bons dans le rapport que les inspecteurs ont rendu pour la ville avec soin."
)
GERMAN = "Die Kinder und die Familien sind mit der Stadt zufrieden, und das Jugendamt ist nicht mehr in der Krise."
SPANISH = "Los inspectores han visitado el ayuntamiento y las familias por su parte están contentas con los servicios."


@pytest.mark.parametrize(
    ("text", "language"), [(WELSH, "Welsh"), (FRENCH, "French"), (GERMAN, "German"), (SPANISH, "Spanish")]
)
def test_another_language_is_refused_by_name(text: str, language: str) -> None:
    with pytest.raises(DocumentRefused, match=language) as refused:
        require_english(text, where="page.txt")
    assert refused.value.where == "page.txt"


def test_another_alphabet_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="alphabet"):
        require_english("Служба защиты детей получила оценку хорошо")


@pytest.mark.parametrize(
    "text",
    [
        "Brackley: inadequate in every area.",
        "Overall | Good\nLeadership | Outstanding\nAdoption | Good\n" * 50,
        "Agency staff (%), caseload, vacancies, year\n" + "2019 41 18.5 28\n" * 100,
        "Die Welle van Delft and Las Vegas are names of places in the story that was told by the council.",
        (
            "The director said: “Mae gwasanaethau plant yn gwella ac mae'r staff yn dda.” It was a surprise to the "
            "committee, and to the people of the town who had come to hear what they had to say about it."
        ),
    ],
)
def test_english_passes_however_short_or_dry(text: str) -> None:
    require_english(text)


@pytest.mark.parametrize("text", ["x", "12345 67890 http 404 not found", "2019 41 18.5 28\n" * 100, "- * - * -"])
def test_what_holds_hardly_a_word_is_refused(text: str) -> None:
    with pytest.raises(DocumentRefused, match="hardly any words"):
        require_english(text)
