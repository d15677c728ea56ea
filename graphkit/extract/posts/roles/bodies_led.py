"""Roles told by the body that somebody leads or runs: "the Conservative group, led by", "heads the scrutiny panel"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.new_trusts import trust_before

_PARTIES = (
    r"(?:conservatives?|tory|tories|labour|lib dems?|liberal democrats?|greens?|independents?|ukip|reform(?: uk)?)"
)
_BOARDS = (
    r"(?P<commissioner>commissioners)"
    r"|(?P<safeguarding_board_chair>safeguarding (?:children(?:'s)? )?(?:board|partnership)|lscb)"
    r"|(?P<improvement_board_chair>(?:improvement|intervention|transformation|oversight|recovery|assurance)"
    r" (?:board|panel|partnership))"
    r"|(?P<scrutiny_chair>(?:scrutiny|select|overview)(?: and scrutiny)? (?:committee|panel|commission|board|group)"
    r"|scrutiny)"
)
_RULERS = (
    r"(?P<council_leader>administration|coalition|council|authority|cabinet|council's executive"
    rf"|(?:ruling|controlling|governing|majority) (?:{_PARTIES} )?group)"
)
_GROUPS = (
    rf"(?P<opposition_leader>(?:{_PARTIES}|residents'?(?: association)?|opposition|minority) group|opposition"
    r"|conservatives|tories|lib dems|liberal democrats|greens|independents)"
)
_SERVICES = (
    r"(?P<director_of_childrens_services>children's (?:services|social care|department|directorate|service)(?: team)?"
    r"|(?:services|social care) for children"
    r"|(?:(?<=its )|(?<=their )|(?<='s ))services|(?<!adults )(?<!adult )(?<!housing )(?:department|directorate))"
)
_PLAIN = (
    r"(?!(?:of|for|on|to|with|at|in|by|and|round|against|over|through|from|about|into|as|like|under|near) )[\w'&-]+"
)
#: Between a body and "led by": ", which is now", "there are".
_JOIN = (
    r"(?: (?:there|here|(?:in|at|of) (?:the )?[a-z-]+))?(?:,? (?:which|who|that) (?:is|are|was|were))?,?"
    r"(?: (?:is|are|was|were|has|have|had|been|now|currently|then|until recently|will be|to be|being))*,? $"
)
_LED = re.compile(rf"\b(?:{_BOARDS}|{_RULERS}|{_GROUPS}|{_SERVICES}){_JOIN}")
#: A group before the council on which it sits: "the Greens on".
_GROUP_ON = re.compile(rf"(?<!ruling )(?<!controlling )\b{_GROUPS}(?: group| councillors)? (?:on|at|in) (?:the )?$")
#: What something else is of, for or against is not what is led: "the march on the council, led by".
_OBJECT = re.compile(
    r"(?<!team)(?<!group)(?<!board) (?:of|for|to|on|onto|against|with|about|by|from|in|at|into|over)"
    r"(?: (?:the|an?|its|their|his|her|this|that))?(?: [\w'-]+){0,2}? $"
)
_LEADS = re.compile(rf"(?: {_PLAIN}){{0,4}}?(?: team of)? (?:{_BOARDS})\b(?!'s| (?:reports?|reviews?|work)\b)")
_LEFT_OF_PASSIVE = re.compile(_JOIN)
_LEADS_BOARD = frozenset(
    (
        "leads|led|lead|heads|headed|heading|leading|runs|ran|running|to lead|to head|to run|has led|has headed"
        "|has run|presides over|presided over|presiding over|in charge of|used to lead|used to head"
    ).split("|")
)
_COUNCIL = re.compile(rf"(?: {_PLAIN}){{0,5}}? (?:council|authority)(?!'s| tax)\b")
#: "Leads the Halifax authority": a council told by a word that no list has.
_THE_COUNCIL = re.compile(
    rf" (?:the|this|that|its|our) (?:{_PLAIN} ){{0,2}}?(?:council|authority|town hall|county hall)"
    r"(?=[,.;:)]|$| (?:and|but|who|which|is|was|has|said|says|until|since|for|in|from|now|there|has|with|to)\b)"
)
_LEADS_COUNCIL = frozenset("leads led heads headed".split()) | {"to lead", "has led", "had led", "used to lead"}
_RUNS_COUNCIL = frozenset("runs ran running".split()) | {"to run", "has run", "had run", "will run", "used to run"}
#: Who runs a council is its chief executive, who leads one its leader.
_RUN_BY = ("run", "managed", "overseen", "directed")
_SPOKEN_OF = re.compile(
    r"\b(?:(?P<service>department|directorate|children's services|social care|services?)|(?P<sent>commissioners)"
    r"|council|authority|town hall|county hall)\b"
)
#: What "it" is was spoken of within so many characters before.
BACK = 200
_BEFORE = 90
_NEAR = 24


def leads(annotated: Annotated, word: str, position: int) -> str:
    """Return the role of who leads a board, the verb being `word` and its object at a position; empty for none."""
    return _role(_LEADS.match(annotated.folded, position)) if word in _LEADS_BOARD else ""


def runs_council(annotated: Annotated, word: str, position: int) -> bool:
    """Say whether somebody runs a council, the verb being `word` and its object at a position."""
    return word in _RUNS_COUNCIL and _COUNCIL.match(annotated.folded, position) is not None


def leads_council(annotated: Annotated, word: str, position: int) -> bool:
    """Say whether somebody leads a council as a politician, the verb being `word` and its object at a position."""
    return word in _LEADS_COUNCIL and _THE_COUNCIL.match(annotated.folded, position) is not None


def led(annotated: Annotated, word: str, position: int, councils: Iterable[CouncilMention]) -> str | None:
    """Return the role of who leads the body right before "led by", the verb `word` at a position; None for none."""
    join = _LEFT_OF_PASSIVE.search(annotated.folded, max(position - _NEAR, 0), position)
    edge = join.start() if join else position
    for mention in councils:
        if mention.end == edge and _GROUP_ON.search(annotated.folded, max(mention.start - _BEFORE, 0), mention.start):
            return "opposition-leader"
        if mention.end == edge and not annotated.folded.endswith((" of ", " to ", " in "), 0, mention.start):
            return "trust-chief-executive" if mention.form == "provider" else _of_council(word)
    start = max(position - _BEFORE, 0)
    told = _LED.search(annotated.folded, start, position)
    if told is None or (told.lastgroup != "commissioner" and _OBJECT.search(annotated.folded, start, told.start())):
        return None
    role = _role(told)
    return _of_council(word) if role == "council-leader" else role


def _of_council(word: str) -> str:
    return "chief-executive" if word.startswith(_RUN_BY) else "council-leader"


def _role(told: re.Match[str] | None) -> str:
    return (told.lastgroup or "").replace("_", "-") if told else ""


def spoken_of(annotated: Annotated, position: int, *, several: bool = False) -> str | None:
    """Return the role of who runs "it", the last service, trust or council spoken of; None where it is none.

    With `several` it is the role of who runs "them".
    """
    start = max(position - BACK, 0)
    words = list(_SPOKEN_OF.finditer(annotated.folded, start, position))
    if several:
        words = [word for word in words if word["sent"] or word[0].endswith("services")]
    trust = trust_before(annotated, position)
    if trust is not None and trust.start >= start and (not words or trust.start > words[-1].start()):
        return "trust-chief-executive"
    if not words:
        return None
    if words[-1]["sent"]:
        return "commissioner"
    return "director-of-childrens-services" if words[-1]["service"] else "council-leader"
