"""The grades that a text has told so far, kept as it goes on: the last one, that of all, and that of its news."""

from __future__ import annotations

from dataclasses import dataclass, field

from graphkit.extract.annotate import Annotated
from graphkit.extract.grades.areas.given import GradeMention
from graphkit.language.sentences import Sentence

#: The length of a year in a partial date.
_YEAR = 4
_NOW = "9999"


@dataclass
class History:
    """The grades told of before a sentence; None where there is none."""

    last: GradeMention | None = None
    #: The last one of all areas together that is of no time before the news.
    whole: GradeMention | None = None
    #: The first of the latest year, as the sentences that tell them date them; one without a date is of today.
    news: GradeMention | None = None
    #: Those of the sentence right before.
    before: list[GradeMention] = field(default_factory=list)
    _latest: str = ""

    def add(self, annotated: Annotated, sentence: Sentence, told: list[GradeMention]) -> None:
        """Take in the grades that the next sentence tells."""
        self.before = told
        if not told:
            return
        self.last = told[-1]
        dates = [date.value for date in annotated.dates_in(sentence) if date.value]
        year = max(dates, default=annotated.document.published or _NOW)[:_YEAR]
        if year >= self._latest:
            self.whole = next((one for one in reversed(told) if not one.areas or "overall" in one.areas), self.whole)
        if year > self._latest:
            self._latest, self.news = year, told[0]
