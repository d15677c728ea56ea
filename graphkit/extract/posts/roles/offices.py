"""Roles that a head has only in some bodies, or beside some words of its title."""

from __future__ import annotations

import re

from graphkit.extract.posts.roles.verbs import Wording

#: The unions among the organisations of the vocabulary.
UNIONS = frozenset({"unison", "unite", "gmb", "neu", "nasuwt", "pcs", "social-workers-union"})
#: Directors below the statutory one.
BELOW = re.compile(
    r"\b(?:service|operational|operations|divisional|programme|practice|locality|clinical|improvement|commissioning"
    r"|transformation|delivery|quality|finance) director\b"
)
_REGIONS = frozenset("north south east west midlands london yorkshire humber region".split())
#: After "Children's Commissioner" and perhaps a name: what is done with one whom ministers send to a council.
_SENT = re.compile(
    r"(?<=children's commissioner),?(?: [a-z'-]+){0,3}?,? (?:who (?:was|is|has been) |was |has been |is |to be )?"
    r"(?:sent (?:in )?to (?!the )[a-z' -]{3,40} council"
    r"|(?:appointed|sent|named|drafted|brought in|chosen|installed|put)(?: in)?(?: [a-z]+)?"
    r" (?:by (?:the )?(?:government|ministers|education secretary|department|dfe|secretary of state)"
    r"|to (?:oversee|run|review|improve|the council)))\b"
)
_OF_A_COUNCIL = re.compile(r",? (?:for|in|at|to|of) (?!england\b)")
#: "Deputy corporate director", "assistant executive director".
_SECOND = re.compile(r"\b(?:deputy|assistant|associate) (?:[a-z]+ )?(?:director|dcs)\b")
_PRINCIPAL = re.compile(r"\bprincipal (?:[a-z' -]+ )?$")
#: Before "education minister", of one who is not the secretary of state.
_JUNIOR = re.compile(r"\b(?:junior|early|years|further|higher|special|adult|skills|deputy) $")
#: What the head of all services for children is the head of.
_WHOLE_SERVICE = re.compile(
    r"(?: of)? (?:the |its |their |our )?(?:council's |authority's )?(?:children's services|services for children)"
    r"(?: department| directorate| division)?(?! \w+(?:ing|ment|ship)\b)(?= (?:at|in|for|of)\b|$)"
)
#: After "director for children", where it is for some of them.
_SOME_CHILDREN = (" in care", " in need", " looked after", " looked-after", " with ", " at risk", " on the edge")
#: Before "head" where it is that of a part of the services: "quality assurance head".
_PART_HEAD = re.compile(
    r"\b(?:fostering|adoption|safeguarding|quality assurance|early help|placements|permanence|youth justice|assessment"
    r"|commissioning|care leavers|leaving care|corporate parenting|workforce|performance|court|front door|mash) $"
)
#: After "head", where the department spoken of is that for children: "head of the department".
_DEPARTMENT = re.compile(r" of (?:the|its|that|this|their) (?:department|directorate)(?! for| of)\b")
_CARE_BEFORE = 600
_SCRUTINY = frozenset("scrutiny overview select commons parliamentary education improvement safeguarding".split())
_HELPER = re.compile(r"\b(?:deputy|assistant|associate) (?:cabinet|portfolio|executive|lead)\b")
_OF_UNIONS = frozenset({"union-post", "lead", "head-of-service", "director", "assistant-director"})
_DIRECTORS = frozenset({"director", "director-of-childrens-services"})


def of_an_office(title: Wording, words: set[str], concepts: set[str]) -> str:
    """Return the role of a head that is another one in some bodies or beside some words; empty where it is not."""
    return _in_some_body(title, words, concepts) or _beside_some_words(title, words)


def _in_some_body(title: Wording, words: set[str], concepts: set[str]) -> str:
    """Return the role that the body of a title makes of its head: of an association, Ofsted, a union."""
    role = title.role
    if role == "lead" and _association(title):
        return "other"
    if role in ("chief-executive", "chair") and _association(title):
        return "other" if words & {"committee", "network", "forum"} else "association-president"
    if role == "director" and "ofsted" in concepts and words & _REGIONS:
        return "ofsted-director"
    if role == "ofsted-director" and concepts and "ofsted" not in concepts:
        return "director"
    if role == "commissioner" and _for_england(title):
        return "other"
    if "scrutineer" in words and title.annotated.folded.endswith(("chair and ", "chair & "), 0, title.start):
        return "safeguarding-board-chair"
    return "union-officer" if role in _OF_UNIONS and concepts & UNIONS else ""


def _beside_some_words(title: Wording, words: set[str]) -> str:
    """Return the role that a word beside the head of a title makes of it: "deputy", "principal", "junior"."""
    role, folded = title.role, title.annotated.folded
    if (role == "chair" and "corporate parenting" in folded[title.start : title.end]) or _for_a_group(title, words):
        return "councillor"
    if role == "deputy-leader" and "opposition" in words:
        return "councillor"
    if role == "chair" and "committee" in words and not words & _SCRUTINY:
        return _of_a_committee(title)
    if role == "association-president" and words & {"vice", "deputy"}:
        return "other"
    if role in _DIRECTORS and _SECOND.search(folded, title.start, title.head_end):
        return "assistant-director"
    some = folded.startswith(_SOME_CHILDREN, title.head_end) and folded.endswith("children", 0, title.head_end)
    if role == "director-of-childrens-services" and (some or BELOW.search(folded, title.start, title.head_end)):
        return "director"
    if role == "social-worker" and _PRINCIPAL.search(folded, title.start, title.head):
        return "principal-social-worker"
    if title.word == "head" and role == "boss" and _PART_HEAD.search(folded, title.start, title.head):
        return "head-of-service"
    if title.word in ("head of", "head") and (
        _WHOLE_SERVICE.match(folded, title.head_end, title.end) or _heads_department(title)
    ):
        return "director-of-childrens-services"
    junior = role == "education-secretary" and _JUNIOR.search(folded, max(title.head - 16, 0), title.head)
    return "minister" if junior else ""


def _heads_department(title: Wording) -> bool:
    """Say whether somebody is head of "the department", of services for children that are spoken of before."""
    position = title.head_end - len(" of") if title.word == "head of" else title.head_end
    if _DEPARTMENT.match(title.annotated.folded, position) is None:
        return False
    return bool(title.annotated.marks("cue/of-children", max(title.head - _CARE_BEFORE, 0), title.head))


def _of_a_committee(title: Wording) -> str:
    """Return the role of who chairs a committee for something else than children; empty for one of them."""
    annotated = title.annotated
    about = annotated.marks("cue/portfolio", title.start, title.end)
    return "councillor" if about and not annotated.marks("cue/of-children", title.start, title.end) else ""


def _for_a_group(title: Wording, words: set[str]) -> bool:
    """Say whether somebody only speaks for a group on a portfolio, or helps who has it: "opposition lead on"."""
    if title.role == "improvement-adviser":
        return "cabinet" in words
    if title.role == "lead":
        return bool(words & {"opposition"} or title.annotated.marks("cue/party", title.start, title.head))
    if title.role not in ("lead-member", "cabinet-member"):
        return False
    return "opposition" in words or _HELPER.search(title.annotated.folded, title.start, title.head_end) is not None


def _for_england(title: Wording) -> bool:
    """Say whether a commissioner is the Children's Commissioner, who is no council's."""
    national = title.annotated.text.endswith(("Children's Commissioner", "Children’s Commissioner"), 0, title.head_end)
    if not national or _OF_A_COUNCIL.match(title.annotated.folded, title.head_end):
        return False
    return not any(_SENT.match(title.annotated.folded, mark.end) for mark in title.annotated.marks("role", 0, None))


def _association(title: Wording) -> bool:
    end = title.end + len(" of the ")
    return any(title.start <= m.start < end and m.concept in ("adcs", "lga", "basw") for m in title.bodies)
