"""Roles told by verbs: who runs, leads, chairs or represents what, where no part of the title decides it."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphkit.extract.annotate import Annotated, Mark
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.posts.roles.bodies_led import BACK, leads_council, led, runs_council, spoken_of
from graphkit.extract.posts.ties.words import BY as PASSIVE_BY

#: Verbs of which "the council" as object tells of its political leader.
HEADS_COUNCIL = frozenset(
    (
        "leads|led|lead|heads|headed|leading|heading|to lead|used to lead|used to head|has led|has headed|had led"
        "|who's led|who's headed"
    ).split("|")
)
CHAIRS = frozenset({"chairs", "chaired", "chairing", "to chair", "co-chairs", "co-chaired"})
#: "led by X" tells of an inspector where the team is spoken of within so many characters before.
_TEAM = 70
#: After "chairs" where the board was told before.
_NO_OBJECT = re.compile(r"[,.;)]|$| (?:it|them|and|meets|met|is|was|has|will|since|until)\b")
_OF_THE_BOARD = re.compile(r" ?(?:of )?(?:the |this |its |their )?(?:board|panel|committee|commission)")
_BOARD = re.compile(
    r"\bboard(?:, which (?:is|was|will be)| that is| which is)?,?(?: is| was| will be| to be| has been)?,? $"
)
#: What is led by others than inspectors.
_OTHER_WORK = re.compile(
    r"\b(?:reviews?|inquiry|enquiry|stud(?:y|ies)|campaign|project|petition|appeal|course)\b(?![^.;:]*\binspect)"
    r"[^.;:]{0,20}$"
)
#: "when Jane Moor ran it", "who leads the department".
_RUN = re.compile(r" (it|them|the (?:department|directorate|division|services?))(?: |[,.;)]|$)(?!from)")
RUNS = (
    HEADS_COUNCIL
    | frozenset("run ran runs running directs directed directing".split())
    | {"has run", "has led", "has headed", "to run", "had run", "having run", "used to run", "will run"}
)
#: "Ran Kent's services", of which part nothing is said.
_THEIR_SERVICES = re.compile(r" [\w ]{3,40}(?:'s|s') (?:services|department)")
#: "Runs services for the borough".
_SERVICES_FOR = re.compile(
    r" (?:the )?services (?:for|in|of|across|at) (?P<kind>the (?:borough|county|city|town|council)\b)?"
)
_SERVICE_OR_COUNCIL = re.compile(
    r"\b(?:(?P<service>department|directorate|children's services|social care|services?)|council|authority|town hall"
    r"|county hall)\b"
)
_SERVICES_WERE = re.compile(r"(?:'s?|\b(?:its|their|the)) services (?:is|are|was|were|have been|had been) $")
_RUNS_PARTS = frozenset(
    (
        "runs",
        "ran",
        "running",
        "has run",
        "had run",
        "having run",
        "used to run",
        "will run",
        "to run",
        "went on to run",
        "heads",
        "headed",
        "to head",
        "used to head",
        "oversees",
        "oversaw",
        "overseeing",
        "to oversee",
        "used to oversee",
        "in charge of",
        "is in charge of",
        "was in charge of",
        "had charge of",
        "has charge of",
        "who's run",
        "who'd run",
        "manages",
        "managed",
        "had been running",
    )
)
_BY = re.compile(r" (?:by|up by)\b")
_ADULTS = re.compile(r"\badult(?:s'|s)?(?:'s)?(?: social)?(?: care| services?|(?= and health| social care))\b")
_NO_PART = re.compile(
    r"\b(?:improvement|boards?|teams?|committee|panel|programme|campaigns|scrutiny|partnership|policy|research)\b"
)
#: What may follow the name of a part of the services, as it does not follow that of a project about it.
_PART_ENDS = re.compile(
    r"[,.;:)?]|$| (?:in|at|for|from|until|since|and|when|while|before|there|over|across|as|with|but)\b"
)
#: The politician to whom an officer answers.
_BOSS_OF = {
    "director-of-childrens-services": "lead-member",
    "director": "lead-member",
    "assistant-director": "lead-member",
    "chief-executive": "council-leader",
}
_IN_PARLIAMENT = re.compile(
    r" (?:the )?[\w',& -]{3,60}?(?:,? (?:in parliament|in the (?:house of )?commons|at westminster)"
    r"|(?= constituency))\b"
)


class Wording(NamedTuple):
    """A title at `start`:`end` with a head, of this role, at `head`:`head_end`, and the bodies of its sentence."""

    annotated: Annotated
    role: str
    head: int
    head_end: int
    start: int
    end: int
    councils: list[CouncilMention]
    bodies: list[Mark]

    @property
    def word(self) -> str:
        """The head as written, folded."""
        return self.annotated.folded[self.head : self.head_end]


def run(title: Wording) -> str | None:
    """Return what a head that is no title by itself may still be by what is spoken of."""
    annotated, word = title.annotated, title.word
    bare = title.end - title.head <= len(word) + 2 or _OF_THE_BOARD.fullmatch(
        annotated.folded, title.head_end, title.end
    )
    told = word not in CHAIRS or _NO_OBJECT.match(annotated.folded, title.end) is not None
    if title.role == "chair" and (word == "chaired" or (bare and told)):
        return "chair"
    if word in RUNS and _runs_services(title):
        return "director-of-childrens-services"
    if runs_council(annotated, word, title.head_end):
        return "chief-executive"
    if leads_council(annotated, word, title.head_end):
        return "council-leader"
    if title.role == "boss":
        return _head_of_service(title)
    if (word in RUNS or word.endswith("in charge of")) and (run := _RUN.match(annotated.folded, title.head_end)):
        meant = spoken_of(annotated, title.start, several=run[1] == "them")
        them = run[1] == "them" and meant == "commissioner"
        return meant if run[1] == "it" or them else "director-of-childrens-services"
    return _passive(title) if word in ("led", "headed") or word.endswith(" by") else None


def _runs_services(title: Wording) -> bool:
    """Say whether somebody runs the services of a council, of which part nothing is said."""
    annotated = title.annotated
    if _THEIR_SERVICES.fullmatch(annotated.folded, title.head_end, title.end):
        return True
    told = _SERVICES_FOR.match(annotated.folded, title.head_end)
    if told is None or not annotated.marks("cue/of-children", 0, title.start):
        return False
    return told["kind"] is not None or any(mention.start == told.end() for mention in title.councils)


def _passive(title: Wording) -> str | None:
    """Return the role of who leads the body before "led by"."""
    annotated, word = title.annotated, title.word
    passive = word.endswith(" by") or PASSIVE_BY.match(annotated.folded, title.head_end) is not None
    if passive and (role := led(annotated, word, title.start, title.councils)):
        return role
    before = annotated.folded[max(title.start - 40, 0) : title.start]
    if _BOARD.search(before):
        return "chair"
    if _OTHER_WORK.search(before):
        return None
    reach = BACK if before.endswith("team ") else _TEAM
    inspecting = annotated.marks("cue/inspecting-body", max(title.start - reach, 0), title.start)
    if not inspecting:
        return None
    if reach == _TEAM and _SERVICE_OR_COUNCIL.search(annotated.folded, inspecting[-1].end, title.start):
        return "director-of-childrens-services" if _SERVICES_WERE.search(before) else None
    return "inspector"


def _head_of_service(title: Wording) -> str | None:
    """Return the role of "its head" and "the department's boss" where children's services are spoken of last."""
    annotated = title.annotated
    owned = annotated.folded.endswith(("its ", "their "), 0, title.start) or _SERVICE_OR_COUNCIL.search(
        annotated.folded, title.start, title.head
    )
    if not owned or title.end > title.head_end:
        return None
    children = annotated.marks("cue/of-children", max(title.start - BACK, 0), title.head)
    role = spoken_of(annotated, title.head) if children else None
    return role if role == "director-of-childrens-services" else None


def taken_over(title: Wording) -> str | None:
    """Return the role of who takes "the reins" of nothing named: of the services spoken of; None for no services."""
    meant = spoken_of(title.annotated, title.head)
    return None if meant == "council-leader" else meant


def political_boss(title: Wording) -> str | None:
    """Return the role of who is the "political boss" of an officer spoken of, or of the council; None for neither."""
    annotated = title.annotated
    if not annotated.folded.endswith(("his ", "her ", "their "), 0, title.start):
        return "council-leader" if annotated.marks("cue/of-council", title.start, title.head) else None
    near = annotated.marks("role", max(title.start - BACK, 0), title.start)
    officers = [_BOSS_OF[mark.concept] for mark in near if mark.concept in _BOSS_OF]
    if not officers and annotated.marks("cue/of-children", max(title.start - BACK, 0), title.start):
        return "lead-member"
    return officers[-1] if officers else None


def runs_a_part(title: Wording) -> str | None:
    """Return the role of who runs a part of the services: "runs adult social care", "ran the fostering service"."""
    folded, word = title.annotated.folded, title.word
    words = folded[title.head_end : title.end]
    if word not in _RUNS_PARTS or _BY.match(folded, title.head_end) or not _PART_ENDS.match(folded, title.end):
        return None
    if _ADULTS.search(words):
        return "director"
    parts = title.annotated.marks("cue/of-part", title.head_end, title.end)
    return "head-of-service" if parts and not _NO_PART.search(words) else None


def represented(title: Wording) -> str | None:
    """Return the role of who represents a place: an MP where parliament is spoken of, or else None."""
    annotated = title.annotated
    if _IN_PARLIAMENT.match(annotated.folded, title.head_end):
        return "mp"
    near = annotated.marks("role", max(title.start - 160, 0), title.start)
    return "mp" if any(mark.concept == "mp" for mark in near) else None
