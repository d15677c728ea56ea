"""Is this English? A count of function words against those of the languages it may be mistaken for."""

from __future__ import annotations

import re

from graphkit.errors import DocumentRefused

#: Frequent words that are not also words of English.
_OTHERS = {
    "Welsh": "yn mae ac wedi ei eu gan ar fod bod nid hefyd sydd dros wrth gyda roedd oedd gwasanaethau",
    "French": "le la les des une et du est dans que qui pour sur pas avec par sont ont cette aux",
    "German": "der die das und ist nicht ein eine von mit den dem zu auf für sich im werden wurde auch",
    "Spanish": "el los las una del que por con para se su como más pero sus este han fue está",
    "Italian": "il gli della che per con una del sono non dei nel alla più anche è ha si lo",
    "Portuguese": "os das uma dos que para com não por mais foi ao ele seu sua são à às pelo",
    "Dutch": "het een van dat niet zijn voor met aan ook maar worden deze heeft naar werd bij uit",
    "Polish": "nie się jest na że przez dla od oraz są było tym po jak który która ich",
    "Romanian": "și în este cu din pentru care că nu au fost mai sunt prin această la",
    "Irish": "agus tá ar bhí sé na leis sin atá chuid gur raibh ní siad",
    "Turkish": "ve bir bu için ile olarak olan daha çok gibi da kadar ise en",
}
_ENGLISH = frozenset(
    "the of and to in that is was for on with as by at from his her their its were are be been which who this had has "
    "have not they it he she said will but or an would there when after".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 5_000
_FEWEST = 5


def require_english(text: str, *, where: str = "") -> None:
    """Raise DocumentRefused where the beginning of `text` is in another language than English, or holds no words.

    A text with too few function words of any language to tell (a table, a line of telling) passes; one
    of fewer than five words, digits aside, does not.
    """
    words = _WORD.findall(text[:_SAMPLE].lower())
    if len(words) < _FEWEST:
        raise DocumentRefused("there are hardly any words in it", where=where, hint="remove it or put its text in")
    english = sum(map(_ENGLISH.__contains__, words))
    if english > len(words) / 5:
        return
    other, language = max((sum(map(known.__contains__, words)), name) for name, known in _KNOWN.items())
    if other >= 5 and other > english * 1.5:
        _refuse(f"the text is {language}, not English", where)
    letters = "".join(words)
    foreign = sum(char > "\u036f" for char in letters)
    if foreign > len(letters) / 2:
        _refuse("the text is not in the Latin alphabet", where)


def _refuse(message: str, where: str) -> None:
    raise DocumentRefused(message, where=where, hint="graphkit reads English only")


_KNOWN = {name: frozenset(words.split()) for name, words in _OTHERS.items()}
