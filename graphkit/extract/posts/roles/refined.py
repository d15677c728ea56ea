"""What role a job title makes: by its head, by what it speaks of and by the words beside it."""

from __future__ import annotations

import re

from graphkit.extract.annotate import within
from graphkit.extract.councils.new_trusts import trust_at
from graphkit.extract.posts.roles.bodies_led import BACK, leads
from graphkit.extract.posts.roles.groups import RULING, and_the_council, of_a_group, party_led
from graphkit.extract.posts.roles.offices import BELOW, of_an_office
from graphkit.extract.posts.roles.portfolios import other_portfolio, plainly
from graphkit.extract.posts.roles.verbs import (
    HEADS_COUNCIL,
    RUNS,
    Wording,
    political_boss,
    represented,
    run,
    runs_a_part,
    taken_over,
)

#: (role by its head, what the title must speak of, what it must not, the role that this makes).
_REFINEMENTS: tuple[tuple[str, str, str, str], ...] = (
    ("director", "of-children", "of-part", "director-of-childrens-services"),
    ("cabinet-member", "of-children", "", "lead-member"),
    ("councillor", "answering-for-children", "of-opposition", "lead-member"),
    ("mayor", "of-children", "", "lead-member"),
    ("chair", "council-committee", "", "lead-member"),
    ("mayor", "deputy", "", "deputy-leader"),
    ("mayor", "assistant", "", "cabinet-member"),
    ("chief-executive", "of-trust", "", "trust-chief-executive"),
    ("chair", "of-improvement", "", "improvement-board-chair"),
    ("chair", "of-safeguarding", "", "safeguarding-board-chair"),
    ("chair", "of-scrutiny", "", "scrutiny-chair"),
    ("chair", "of-trust", "", "trust-chair"),
    ("leader", "of-improvement", "of-children", "improvement-board-chair"),
    ("leader", "of-children", "of-part", "director-of-childrens-services"),
    ("leader", "of-children", "", "lead-for-children"),
    ("boss", "of-children", "of-part", "director-of-childrens-services"),
    ("boss", "of-trust", "", "trust-chief-executive"),
    ("boss", "of-council", "", "chief-executive"),
    ("lead", "of-children", "", "lead-member"),
    ("brief", "of-children", "", "lead-member"),
    ("leadership", "of-opposition", "", "opposition-leader"),
    ("leadership", "of-council", "of-children", "council-leader"),
    ("council-leader", "of-opposition", "of-council", "opposition-leader"),
    ("leader", "of-opposition", "of-council", "opposition-leader"),
    ("leader", "of-council", "", "council-leader"),
    ("leader", "of-trust", "", "trust-chief-executive"),
    ("minister", "of-children", "", "childrens-minister"),
)
_CUES = tuple(
    f"cue/of-{part}"
    for part in ("children", "part", "trust", "scrutiny", "improvement", "safeguarding", "opposition", "council")
)
#: Heads that make a title only with what they are of.
HEADS_ONLY = frozenset({"chair", "leader", "boss", "lead", "brief", "leadership", "union-post"})
#: Verbs that are said of other things than posts too.
#: The name of a district council, which is in no list.
_DISTRICT = re.compile(r"(?: the)?(?: [A-Z][a-z-]+){1,4} (?:Borough |District |City |Town )?Council\b(?!['’])")
_LOOSE = frozenset(
    (
        "looks after|looking after|answers for|who looked after|has looked after|had looked after|used to look after"
        "|who answered for|speaks for|takes care of|to look after|to take care of|manages|managed|represents"
    ).split("|")
)
#: After "lead" where it is a noun: "safeguarding lead at the council".
_LEAD_AT = (" at ", " in ", " for ", " with ", ", ")
#: "The libraries brief", but not "a watching brief" or "the cabinet portfolio".
_NAMED_BRIEF = re.compile(
    r"\b(?:the|its|their|his|her) (?!(?:watching|holding|same|new|whole|full|wider|broad|cabinet|key|top|main|big|old"
    r"|then|party|shadow|families|children|child|youth|family|education|schools|learning|skills|social|care"
    r"|children's) )(?:[a-z]+ (?:and |& ))?[a-z]+(?:'s)? (?:brief|portfolio)$"
)
_PORTFOLIO = re.compile(r"(?: the)? (?:portfolio|brief)\b")
_POSSESSIVE = re.compile(r"'s(?=[,.;:)]|$)|'s? (?!council\b|\w+ administration\b|administration\b)")
#: "Led the county out of special measures" is a deed, not a post.
_ON_A_WAY = re.compile(r" (?:out of|back|away from|into|onto|towards) ")
_OF_INSPECTORS = re.compile(
    r"(?: the| a| this| that| its)?(?: \w+)?(?: (?:team|group) of)?(?: \w+)? inspect(?:ors|ion)\b"
)
_HEAD_OF = re.compile(r" of (?:the (?:new )?)?")
_ELEMENTS = re.compile(r",? and |, | & |/")
_WHOLE = frozenset(
    (
        "child",
        "children",
        "children's",
        "childrens",
        "children's services",
        "childrens services",
        "services for children",
        "children's and family services",
        "children's and families services",
    )
)
_BESIDE_CHILDREN = tuple("adult|health|public health|people|communit|education|learning|school|famil".split("|"))
_WORD = re.compile(r"\w+")
_VICE = tuple(f"{second}chair" for second in ("vice ", "vice-", "deputy "))
#: A committee for children without one of these words decides, and its chair is the lead member.
_SCRUTINY = frozenset(
    "scrutiny overview select panel commission improvement safeguarding parliamentary commons".split()
)
_CARE = re.compile(r"\b(?:social care|children's)\b")
#: Where the words for what a director is of end.
_AT_A_BODY = re.compile(r"\b (?:for|at|with|in) ")
_DEPARTMENTS = frozenset("department directorate".split())
#: A portfolio that no list has: "for town centres", or none.
_OTHER_BRIEF = re.compile(
    r"(?: member)? (?:for (?!(?:the|its|his|her|their|this|that|over|nearly|more|\w+ years|an? (?:year|month|week|time"
    r"|decade|spell))\b)[a-z]|without portfolio)"
)
#: Before "leader": such a one leads the council unless another is told to.
_BIG_PARTY = re.compile(r"\blabour $")
_ADULTS = frozenset({"adult", "adults", "trust"})
_COUNCILS = frozenset("council authority administration children families department services".split())


def refined(title: Wording) -> str | None:
    """Return the role that a head makes with the parts of its title; None where it is no title."""
    words = set(_WORD.findall(title.annotated.folded, title.start, title.end))
    special = _special(title, words)
    if special:
        return special
    if title.role == "boss" and "political" in words:
        return political_boss(title)
    if title.word in ("represents", "has represented"):
        return represented(title)
    if title.role in ("boss", "leader") and other_portfolio(title):
        return "lead-for-other"
    noun = title.word == "lead" and title.annotated.folded.startswith(_LEAD_AT, title.head_end)
    if noun or (title.word in _LOOSE and not plainly(title)):
        return None
    if title.role == "leader" and _PORTFOLIO.match(title.annotated.folded, title.end):
        return "lead-member" if "children" in words else _children_near(title)
    if title.role == "leader" and (role := leads(title.annotated, title.word, title.head_end)):
        return role
    if title.word in ("reins", "helm") and not words & _COUNCILS:
        return taken_over(title)
    parts = _parts(title, words)
    if title.role == "leader" and "of-children" not in parts and _ON_A_WAY.match(title.annotated.folded, title.end):
        return None
    return _by_its_parts(title, parts)


def _by_its_parts(title: Wording, parts: set[str]) -> str | None:
    """Return the role that the parts of a title make of its head; None where it is no title."""
    for base, wanted, unwanted, role in _REFINEMENTS:
        if title.role == base and wanted in parts and unwanted not in parts:
            owner = role == "council-leader" and _POSSESSIVE.match(title.annotated.folded, title.end)
            if owner and title.role == "leader":
                return None
            return "councillor" if title.word.startswith(_VICE) and role in ("scrutiny-chair", "lead-member") else role
    if title.role == "brief":
        return _other_brief(title) or _children_near(title)
    if title.word == "chief officer" and "of-council" in parts and "of-children" not in parts:
        portfolio = title.annotated.marks("cue/portfolio", title.start, title.end)
        return title.role if portfolio else "chief-executive"
    if title.role in ("cabinet-member", "lead-member"):
        marks = title.annotated.marks("cue/portfolio", title.start, title.end)
        portfolio = [m for m in marks if title.annotated.folded[m.start : m.end] not in ("service", "services")]
        other = bool(portfolio) or _OTHER_BRIEF.match(title.annotated.folded, title.head_end) is not None
        return "cabinet-member" if other and "of-children" not in parts else "lead-member"
    if title.role == "leader" and (part := runs_a_part(title)):
        return part
    return run(title) if title.role in HEADS_ONLY else title.role


def _special(title: Wording, words: set[str]) -> str:
    """Return the role that a single word of a title decides, whatever else it speaks of."""
    role, concepts = title.role, {mark.concept for mark in title.bodies if title.start <= mark.start < title.end}
    if "shadow" in words:
        return "councillor" if role in ("lead-member", "cabinet-member", "councillor") else "mp"
    if role == "boss" and title.annotated.marks("cue/party", title.start, title.head) and "council" in words:
        return "council-leader"
    if role == "boss" and "social" in words and not words & _ADULTS:
        return "director-of-childrens-services"
    if role == "leader" and and_the_council(title):
        return "council-leader"
    if title.word == "managing director" and words & {"children", "families"} and "trust" not in words:
        return "director-of-childrens-services" if not _provided(title) else ""
    if role in ("council-leader", "leader", "boss") and "ofsted" in concepts:
        return "ofsted-director"
    if role in ("council-leader", "leader") and title.word != "led" and of_a_group(title, words):
        return "opposition-leader"
    if role == "leader" and words & _DEPARTMENTS and "council" not in words and "trust" not in concepts:
        return "" if words & {"improvement", "scrutiny"} else _of_department(title)
    if role == "leader" and _OF_INSPECTORS.match(title.annotated.folded, title.head_end):
        return "inspector"
    return "trust-chief-executive" if _heads_trust(title) else of_an_office(title, words, concepts)


def _heads_trust(title: Wording) -> bool:
    """Say whether a title is "head of" a trust or company that is named."""
    of = _HEAD_OF.match(title.annotated.folded, title.head_end) if title.word == "head" else None
    return of is not None and trust_at(title.annotated, of.end()) is not None


def _provided(title: Wording) -> bool:
    """Say whether a title names a trust or a company."""
    return any(m.form == "provider" for m in title.councils if title.start <= m.start < title.end)


def _of_department(title: Wording) -> str:
    """Return the role of who leads "the social care department"."""
    annotated = title.annotated
    if title.word not in RUNS:
        return ""
    part = annotated.marks("cue/of-part", title.head_end, title.end)
    of_others = [
        mark for mark in part if mark.concept == "of-part" and "adult" in annotated.folded[mark.start : mark.end]
    ]
    return "" if of_others else "director-of-childrens-services"


def _whole_of_children(title: Wording) -> bool:
    """Say whether a director is for children as a whole and for more: "of children, adults and health"."""
    folded = title.annotated.folded
    words = re.sub(r"^ ?\(?(?:(?:of|for|the|council's|integrated|-) ?)*", "", folded[title.head_end : title.end])
    elements = _ELEMENTS.split(words)
    if not _WHOLE.intersection(elements):
        return False
    return elements[0] in _WHOLE or all(e in _WHOLE or e.startswith(_BESIDE_CHILDREN) for e in elements[:2])


def _care_and_education(title: Wording) -> bool:
    """Say whether a director has both halves of children's services: "of education and children's social care"."""
    annotated = title.annotated
    place = _AT_A_BODY.search(annotated.folded, title.head_end + len(" for "), title.end)
    end = place.start() if place else title.end
    if _CARE.search(annotated.folded, title.head, end) is None or annotated.marks("cue/of-grown-ups", title.head, end):
        return False
    return bool(annotated.marks("cue/of-education", title.head, end))


def _children_near(title: Wording) -> str | None:
    """Return the lead member where "the portfolio", of nothing named, is that for children spoken of before."""
    if title.end > title.head_end:
        return None
    near = title.annotated.marks("cue/of-children", max(title.head - BACK, 0), title.head)
    return "lead-member" if near else None


def _other_brief(title: Wording) -> str | None:
    """Return the role of who holds "the libraries brief" or "the bins portfolio"; None for a brief of nothing."""
    told = _NAMED_BRIEF.search(title.annotated.folded, title.start, title.head_end)
    return "cabinet-member" if told else None


def _parts(title: Wording, words: set[str]) -> set[str]:
    """Return which of the parts that decide a role a title speaks of."""
    marks = within(title.annotated.merged(_CUES), title.start, title.end)
    parts = {mark.concept for mark in marks} | ({"deputy", "assistant"} & words)
    if "of-children" in parts and "committee" in words and not words & _SCRUTINY:
        parts.add("council-committee")
    if "of-children" in parts and (
        words & {"responsible", "charge", "responsibility"}
        or title.annotated.folded.startswith(" for ", title.head_end)
    ):
        parts.add("answering-for-children")
    named = [mention for mention in title.councils if title.start <= mention.start < title.end]
    if any(trust_at(title.annotated, mention.start) for mention in named):
        parts = (parts | {"of-trust"}) - {"of-children", "of-council"}
    elif named or _DISTRICT.match(title.annotated.text, title.head_end):
        parts.add("of-council")
    return _parts_of_the_head(title, parts - {"of-opposition"} if words & RULING else parts)


def _parts_of_the_head(title: Wording, parts: set[str]) -> set[str]:
    """Return the parts of a title that count for its head."""
    if title.role == "council-leader" and _BIG_PARTY.search(title.annotated.folded, title.start, title.head):
        return parts - {"of-opposition"}
    if title.role in ("leader", "council-leader") and party_led(title):
        return parts - {"of-opposition"} | {"of-council"}
    if title.role == "leader" and title.word not in HEADS_COUNCIL:
        return parts - {"of-council", "of-opposition"}
    if title.role != "director":
        return parts
    if BELOW.search(title.annotated.folded, title.start, title.head_end):
        return parts | {"of-part"}
    if _care_and_education(title):
        return (parts | {"of-children"}) - {"of-part"}
    return parts - {"of-part"} if _whole_of_children(title) else parts
