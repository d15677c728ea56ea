"""The body that a post is in: the council, trust, ministry or association that a title names or means."""

from __future__ import annotations

import re

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.context import Context
from graphkit.extract.councils.new_trusts import Trust, trust_before, trusts
from graphkit.extract.posts.bodies.council_at import council_at
from graphkit.extract.posts.bodies.districts import beyond_england, district
from graphkit.extract.posts.bodies.elsewhere import named_elsewhere
from graphkit.extract.posts.bodies.outsiders import unnamed_body
from graphkit.extract.posts.bodies.pointed import pointed
from graphkit.extract.posts.bodies.spoken import body_spoken_of, own_name, speaks_for_itself, union_near
from graphkit.extract.posts.bodies.trusts import company_called, its_trust, own_trust, provider_at
from graphkit.extract.posts.titles.titles import Title, head_end
from graphkit.vocabulary import vocabulary

_BODIES = {
    "ofsted-director": "Ofsted",
    "inspector": "Ofsted",
    "education-secretary": "Department for Education",
    "childrens-minister": "Department for Education",
}
_OF_EDUCATION = re.compile(r"[\w' ]*\b(?:schools?|education|skills|families|early years)\b[\w' ]*")
_NO_BODY = frozenset({"mp", "minister", "judge"})
_TRUST = frozenset({"trust-chief-executive", "trust-chair"})
#: Posts that a trust has in its services.
_WITHIN_TRUST = frozenset("director assistant-director head-of-service principal-social-worker social-worker".split())
_ALWAYS_COUNCIL = frozenset(
    """council-leader deputy-leader opposition-leader lead-member cabinet-member councillor mayor scrutiny-chair
    improvement-board-chair improvement-adviser commissioner""".split()
)
#: Other posts that are a council's or a trust's where no body is named.
_WITHIN_COUNCIL = frozenset(
    "deputy chief executive|deputy chief exec|team manager|assistant team manager|deputy team manager|youth worker"
    "|section 151 officer|chief finance officer|chief operating officer|participation manager|participation officer"
    "|engagement manager|fostering manager|monitoring officer|family support worker|finance manager|group lawyer"
    "|designated officer|local authority designated officer|lado|democratic services officer|independent scrutineer"
    "|co-opted member|coopted member|co-optee|co-opted governor|parent governor representative"
    "|parent-governor representative|parent governor rep|diocesan representative|church representative"
    "|faith representative|teacher representative|s151 officer|s.151 officer|mash manager|locality manager"
    "|front door manager|early help manager|leaving care manager"
    "|scrutineer|virtual school head|virtual head|virtual school headteacher|head of the virtual school".split("|")
)
_ELSEWHERE = frozenset({"union-officer", "association-president", "other"})
#: What a bare "chair" or "its chief executive" belongs to is looked for this many characters back.
_BACK = 240
_TRUST_BACK = 800
_BOARD = re.compile(r"\b(?:board|panel|committee)\b")
_A_BOARD = re.compile(r"\b(?:board|panel|committee|commission|partnership)\b")
_THEN = re.compile(r"(?: (?:of|for) [A-Z][\w ]{2,40})?, (?:the )?(?=[A-Z])")
_BOARDS = {
    "of-improvement": "improvement-board-chair",
    "of-safeguarding": "safeguarding-board-chair",
    "of-scrutiny": "scrutiny-chair",
    "of-trust": "trust-chair",
}


def body_of(annotated: Annotated, context: Context, title: Title, role: str) -> tuple[str, str]:
    """Return the council (GSS code, or empty) and the organisation of a post."""
    if role in _NO_BODY:
        return "", _BODIES["childrens-minister"] if role == "minister" and _of_education(annotated, title) else ""
    if role in _BODIES:
        return "", _BODIES[role]
    if role == "safeguarding-board-chair":
        return _safeguarding_board(annotated, context, title)
    if role == "union-officer" and not title.body:
        title = title._replace(council="", body=union_near(annotated, title))
    if title.council and not (role in _ELSEWHERE and title.body):
        return title.council, vocabulary().council_name(title.council)
    if body := _other_than_council(annotated, title, role):
        return "", body
    if role in _TRUST or title.own == "trust":
        ours = own_trust(annotated) if _ours(annotated, title) else ""
        named = ours or provider_at(annotated, title.start) or company_called(annotated)
        return ("", named) if named else _of_council(annotated, context, title)
    if role in _ELSEWHERE:
        return _elsewhere(annotated, context, title, role)
    return _of_council(annotated, context, title)


def _elsewhere(annotated: Annotated, context: Context, title: Title, role: str) -> tuple[str, str]:
    """Return the body of a post that need not be a council's: of a council, a trust, or one spoken of."""
    if role == "other" and (title.own == "council" or title.head in _WITHIN_COUNCIL or _ours(annotated, title)):
        trust = own_trust(annotated) if title.own != "council" else ""
        return ("", trust) if trust else _of_council(annotated, context, title)
    if title.head.startswith("non-exec"):
        return "", own_trust(annotated) or provider_at(annotated, title.start)
    return "", own_name(annotated) if speaks_for_itself(annotated) else body_spoken_of(annotated, title, role)


def _of_council(annotated: Annotated, context: Context, title: Title) -> tuple[str, str]:
    """Return the council that a title is in which names none."""
    if _ours(annotated, title):
        gss = context.main
    else:
        gss = pointed(annotated, context, title) or council_at(annotated, context, title.start)
    return gss, vocabulary().council_name(gss)


def _ours(annotated: Annotated, title: Title) -> bool:
    """Say whether a title is one "of ours" in what a council or a trust publishes."""
    return annotated.folded.startswith(("our ", "my "), title.opening) and not speaks_for_itself(annotated)


def _other_than_council(annotated: Annotated, title: Title, role: str) -> str:
    """Return the name of a body that is no council, which a title or its surroundings name; empty for none."""
    if place := beyond_england(annotated, title) or district(annotated, title, role):
        return place
    if role in _ALWAYS_COUNCIL:
        return ""
    if body := title.body or _listed_with(annotated, title) or named_elsewhere(annotated, title):
        return body
    if role == "other":
        return unnamed_body(annotated, head_end(annotated, title))
    if role not in _WITHIN_TRUST or title.own in ("council", "trust"):
        return ""
    return own_trust(annotated) or its_trust(annotated, title)


def _listed_with(annotated: Annotated, title: Title) -> str:
    """Return the known body that a list gives after a title: "Deputy Director of Early Education, Ofsted"."""
    match = _THEN.match(annotated.text, title.end)
    known = annotated.marks("organisation", match.end(), match.end() + 1) if match else []
    return vocabulary().concepts["organisation"][known[0].concept].label if known else ""


def _of_education(annotated: Annotated, title: Title) -> bool:
    """Say whether a minister is of the Department for Education, as one without a brief is taken to be."""
    folded = annotated.folded
    if folded[title.start : title.end] in ("minister", "minister of state"):
        return title.opening < title.start or not folded[max(title.start - 2, 0) : title.start - 1].isalnum()
    return _OF_EDUCATION.fullmatch(folded, title.start, title.end) is not None


def _safeguarding_board(annotated: Annotated, context: Context, title: Title) -> tuple[str, str]:
    """Return the council of a safeguarding board, or the name of the board where the title tells it."""
    gss = title.council or council_at(annotated, context, title.start)
    name = vocabulary().council_name(gss)
    for mention in within(annotated.councils, title.start, title.end):
        if annotated.folded.startswith(" local safeguarding", mention.end):
            return "", f"{name} local safeguarding children board"
    return gss, name


def board_role(annotated: Annotated, title: Title) -> str:
    """Return the role of a chair, by the last board, committee or trust spoken of; empty for none."""
    of_board = _BOARD.search(annotated.folded, title.start, title.end)
    start = 0 if of_board else max(title.start - _BACK, 0)
    last, role = -1, ""
    for cue, refined in _boards(annotated, title).items():
        for mark in annotated.marks(f"cue/{cue}", start, title.start):
            if mark.start > last:
                last, role = mark.start, refined
    trust = trust_before(annotated, title.start)
    if trust is not None and trust.start > max(last, start):
        return "trust-chair"
    if trust is not None and trust.start > last and _only_spoken_of(annotated, trust, title):
        return "trust-chair"
    role = role or ("trust-chair" if own_trust(annotated) else _board_that_improves(annotated, title))
    return role or _only_board(annotated, title)


def _only_spoken_of(annotated: Annotated, trust: Trust, title: Title) -> bool:
    """Say whether a text speaks of a trust up to "the chair", and names no council or board between the two."""
    near = title.start - trust.start < _TRUST_BACK and annotated.folded[title.opening : title.start].strip() == "the"
    if not near or _A_BOARD.search(annotated.folded, trust.end, title.start):
        return False
    return not within(annotated.councils, trust.end, title.start)


def _boards(annotated: Annotated, title: Title) -> dict[str, str]:
    """Return the roles of chairs by the cues of their boards, without those that a title shuts out.

    The chair of a scrutiny committee is a councillor, and never called independent.
    """
    independent = "independent" in annotated.folded[title.start : title.end]
    return {cue: role for cue, role in _BOARDS.items() if not (independent and role == "scrutiny-chair")}


def _only_board(annotated: Annotated, title: Title) -> str:
    """Return the role of "the chair" of the one kind of board that a document has spoken of before; empty for none."""
    if annotated.folded[title.opening : title.start].strip() != "the" or trusts(annotated):
        return ""
    kinds = {
        role
        for cue, role in _boards(annotated, title).items()
        for mark in annotated.marks(f"cue/{cue}", 0, title.start)
        if _A_BOARD.search(annotated.folded, mark.start, mark.end)
    }
    return kinds.pop() if len(kinds) == 1 else ""


def _board_that_improves(annotated: Annotated, title: Title) -> str:
    """Return the role of who chairs "the board" of a sentence that goes on to tell of improvement; empty for none."""
    sentence = annotated.sentences[annotated.sentence_index(title.start)]
    board = _BOARD.search(annotated.folded, max(sentence.start, title.start - 60), title.end)
    improves = annotated.marks("cue/of-improvement", title.end, sentence.end)
    return "improvement-board-chair" if board and improves else ""
