"""When a row of a fact table says what a gold row says.

Gold rows and their conventions are described in docs/quality.md: names count without titles, councils
with or without the word, partial dates where they lie near enough to be one, quoted words wherever the
cue lies inside the evidence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any

Row = dict[str, str]
Gold = dict[str, Any]

#: Two dates of an event may lie this many days apart: on site, rated, reported.
_NEAR = 120
_ODD = str.maketrans({**dict.fromkeys("‘’ʼ`´", "'"), **dict.fromkeys("“”", '"'), **dict.fromkeys("‐‑‒–—―−", "-")})
_TITLES = frozenset("cllr councillor mr mrs ms miss dr sir dame lord baroness prof".split())
_BEFORE_PLACE = re.compile(r"^(?:the )?(?:(?:royal|london|metropolitan) )?borough of |^city of (?!london)")
_AFTER_PLACE = re.compile(r" (?:(?:metropolitan|city|county|london|royal) )?(?:borough )?council$")
_AFTER_BODY = re.compile(r"(?:'s)? (?:council|spokes\w+)$")


def plain(text: str | None) -> str:
    """Return a text without case, with one kind of apostrophe, dash and space."""
    return " ".join(unicodedata.normalize("NFKC", text or "").casefold().translate(_ODD).split())


def council(name: str | None) -> str:
    """Return the name of an authority without what kind of authority it is."""
    place = _BEFORE_PLACE.sub("", plain(name).replace("&", "and").replace(".", ""))
    return _AFTER_PLACE.sub("", place).strip()


def body(name: str | None) -> str:
    """Return the name of an organisation; a council counts the same with and without the word."""
    return re.sub(r"^the ", "", _AFTER_BODY.sub("", council(name)))


def same_person(one: str, other: str) -> bool:
    """Say whether two names have one surname and one first initial, titles aside."""
    (first, last), (other_first, other_last) = _person(one), _person(other)
    return bool(last) and last == other_last and first[:1] == other_first[:1]


def _person(name: str) -> tuple[str, str]:
    words = [word for word in re.sub(r"[^\w' -]", " ", plain(name)).split() if word not in _TITLES]
    return (words[0], words[-1]) if words else ("", "")


def dates_agree(one: str | None, other: str | None) -> bool:
    """Say whether two partial dates may be of one event; an unknown date agrees with any."""
    if not one or not other:
        return True
    if len(one) == 4 or len(other) == 4:
        return one[:4] == other[:4]
    return abs((_middle(one) - _middle(other)).days) <= _NEAR


def _middle(text: str) -> date:
    return date.fromisoformat(text if len(text) > 7 else f"{text}-15")


def _among(value: str, wanted: object) -> bool:
    return value in wanted if isinstance(wanted, list) else value == wanted


def _number(value: object) -> float | None:
    try:
        return float(str(value).replace(",", ""))
    except ValueError:
        return None


def _inspection(row: Row, gold: Gold) -> bool:
    ordinal = gold.get("ordinal")
    return (
        council(row["council"]) == council(gold["council"])
        and _among(row["kind"], gold["kind"])
        and dates_agree(row["start"] or row["published"], gold.get("date"))
        and (not ordinal or row["ordinal"] in ("", str(ordinal)))
    )


def _judgement(row: Row, gold: Gold) -> bool:
    return (
        council(row["council"]) == council(gold["council"])
        and _among(row["area"], gold["area"])
        and row["grade"] == gold["grade"]
        and dates_agree(row["date"], gold.get("date"))
    )


def _post(row: Row, gold: Gold) -> bool:
    organisation = gold.get("organisation")
    return (
        same_person(row["person"], gold["person"])
        and _among(row["role"], gold["role"])
        and (not organisation or body(row["organisation"]) == body(organisation))
    )


def _measure(row: Row, gold: Gold) -> bool:
    return row["metric"] == gold["metric"] and _number(row["value"]) == _number(gold["value"])


def _action(row: Row, gold: Gold) -> bool:
    return council(row["council"]) == council(gold.get("council")) and _among(row["type"], gold["type"])


def speaker(row: Row, gold: Gold) -> bool:
    """Say whether a statement has the speaker of a gold row."""
    return same_person(row["speaker"], gold["speaker"]) or body(row["speaker"]) == body(gold["speaker"])


def _statement(row: Row, gold: Gold) -> bool:
    return speaker(row, gold) and plain(gold.get("cue")) in plain(row["quote"])


AGREES: dict[str, Callable[[Row, Gold], bool]] = {
    "inspections": _inspection,
    "judgements": _judgement,
    "posts": _post,
    "measures": _measure,
    "actions": _action,
    "statements": _statement,
}


def finding_keys(row: Row | Gold) -> set[tuple[str, str, str]]:
    """Return what a finding says, a key for each topic: council, polarity and topic."""
    topics = row["topics"].split() if isinstance(row["topics"], str) else row["topics"]
    return {(council(row["council"]), row["polarity"], topic) for topic in topics}
