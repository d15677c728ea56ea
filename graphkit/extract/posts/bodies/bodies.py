"""The body that a post is in: the council, trust, ministry or association that a title names or means."""

from __future__ import annotations

import re
from bisect import bisect_left

from graphkit.extract.annotate import Annotated, within
from graphkit.extract.councils.context import Context
from graphkit.extract.councils.councils import CouncilMention
from graphkit.extract.councils.seats import seat_in
from graphkit.extract.posts.bodies.council_at import council_at
from graphkit.extract.posts.bodies.districts import beyond_england, district
from graphkit.extract.posts.bodies.outsiders import unnamed_body
from graphkit.extract.posts.bodies.pointed import pointed
from graphkit.extract.posts.bodies.spoken import body_spoken_of, own_name, speaks_for_itself, union_near
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
_TRUST_NAME = re.compile(r"\b(?:Trust|Company|Children First|Together for Children)\b")
_NO_TRUST = re.compile(r"\b(?:NHS|Hospital|Academy|Academies|School|Council|Talk|Education|Reinvestment|News)\b")
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
    "|scrutineer|virtual school head|virtual head|virtual school headteacher|head of the virtual school".split("|")
)
_ELSEWHERE = frozenset({"union-officer", "association-president", "other"})
#: What a bare "chair" or "its chief executive" belongs to is looked for this many characters back.
_BACK = 240
_OTHER_BODY = re.compile(
    r"(?:,? (?:of|at)| (?:for|from|with)) (?:the )?(?:[a-z-]+ ){0,3}"
    r"([A-Z][\w'’&-]+(?: (?:(?:of|and|for|the|&) )?[A-Z][\w'’&-]+)*)"
)
_CALLED = re.compile(
    r"\b(?:company|trust|organisation),? (?:to be |will be |is )?(?:called|named|known as)"
    r" ((?:[A-Z][\w'’&-]+ (?:(?:for|and|of) )?){0,4}[A-Z][\w'’&-]+)"
)
_BOARD = re.compile(r"\b(?:board|panel|committee)\b")
_THEN = re.compile(r"(?: (?:of|for) [A-Z][\w ]{2,40})?, (?:the )?(?=[A-Z])")
_HAS = re.compile(
    r"\b(?:has had|has|had|have|is looking for|names|named|appointed|hired|lost|gets)(?: [\w'-]+){0,6} ?$"
)
#: Where a clause begins, and what stands there before its subject.
_CLAUSES = re.compile(r"; |: |, (?:and|but|while|whereas) ")
_OPENS = re.compile(r"[\"' ]*(?:(?:and|but|at|the|now|for) )*")
_MONTHS = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday christmas easter""".split()
)
#: Buildings in which councils sit.
_OFFICES = re.compile(r"\b(?:House|Hall|Civic Centre|Civic Offices|Council Offices)$")
_SCHOOL = re.compile(r"\b(?:University|College|Polytechnic)\b")
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
        return "", ours or provider_at(annotated, title.start) or _company_called(annotated)
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
    return own_trust(annotated) or _its_trust(annotated, title)


def _its_trust(annotated: Annotated, title: Title) -> str:
    """Return the name of the trust that "its director" is of: the one named last before; empty for none."""
    if title.council or not annotated.folded.startswith("its ", title.opening):
        return ""
    before = within(annotated.councils, max(title.opening - _BACK, 0), title.opening)
    last = before[-1] if before and before[-1].form == "provider" else None
    return vocabulary().providers[last.provider].name if last else ""


def _listed_with(annotated: Annotated, title: Title) -> str:
    """Return the known body that a list gives after a title: "Deputy Director of Early Education, Ofsted"."""
    match = _THEN.match(annotated.text, title.end)
    known = annotated.marks("organisation", match.end(), match.end() + 1) if match else []
    return vocabulary().concepts["organisation"][known[0].concept].label if known else ""


def _of_education(annotated: Annotated, title: Title) -> bool:
    """Say whether a minister is of the Department for Education, as one without a brief is taken to be."""
    folded = annotated.folded
    if folded[title.start : title.end] == "minister":
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


def named_elsewhere(annotated: Annotated, title: Title) -> str:
    """Return the name of a body unknown to us that follows a title: "chief executive of the Oak Trust"."""
    match = _OTHER_BODY.match(annotated.text, title.end)
    if (
        match is None
        or _SCHOOL.search(match[1])
        or match[1].split()[0].lower() in _MONTHS
        or _OFFICES.search(match[1])
        or seat_in(annotated, match.start(1), match.end(1))
        or any(m.form != "provider" for m in within(annotated.councils, match.start(1), match.end(1)))
    ):
        return ""
    return match[1]


def board_role(annotated: Annotated, title: Title) -> str:
    """Return the role of a chair, by the last board, committee or trust spoken of; empty for none."""
    of_board = _BOARD.search(annotated.folded, title.start, title.end)
    start = 0 if of_board else max(title.start - _BACK, 0)
    last, role = -1, ""
    for cue, refined in _BOARDS.items():
        for mark in annotated.marks(f"cue/{cue}", start, title.start):
            if mark.start > last:
                last, role = mark.start, refined
    provider = provider_mention(annotated, title.start)
    if provider is not None and provider.start > max(last, start):
        return "trust-chair"
    return role or ("trust-chair" if own_trust(annotated) else _board_that_improves(annotated, title))


def _board_that_improves(annotated: Annotated, title: Title) -> str:
    """Return the role of who chairs "the board" of a sentence that goes on to tell of improvement; empty for none."""
    sentence = annotated.sentences[annotated.sentence_index(title.start)]
    board = _BOARD.search(annotated.folded, max(sentence.start, title.start - 60), title.end)
    improves = annotated.marks("cue/of-improvement", title.end, sentence.end)
    return "improvement-board-chair" if board and improves else ""


def of_a_trust(annotated: Annotated, title: Title) -> bool:
    """Say whether "its chief executive", or one told by a trust itself, is that of the trust."""
    if own_trust(annotated):
        return title.own != "council" and not title.council and not title.body
    if _of_trust_named(annotated, title):
        return True
    start = max(title.start - _BACK, 0)
    if not annotated.folded.startswith("its ", title.opening):
        return _trust_has(annotated, title) or _trust_before(annotated, title)
    before = within(annotated.councils, start, title.start)
    trusts = [m.start for m in annotated.marks("cue/of-trust", start, title.start)]
    last = max((m.start for m in before if m.form != "provider"), default=-1)
    return max([*trusts, *(m.start for m in before if m.form == "provider")], default=-1) > last


def _trust_before(annotated: Annotated, title: Title) -> bool:
    """Say whether a title that names nobody's body follows a sentence that a trust begins, in its paragraph."""
    index = annotated.sentence_index(title.start)
    before, here = annotated.sentences[max(index - 1, 0)], annotated.sentences[index]
    if not index or before.block != here.block or title.council or title.own == "council":
        return False
    first = within(annotated.councils, before.start, before.start + len("the x"))
    last = within(annotated.councils, before.start, title.start)
    return bool(first) and first[0].form == "provider" and last[-1].form == "provider"


def _of_trust_named(annotated: Annotated, title: Title) -> bool:
    """Say whether a title is told as that of a trust: "of the new Oak Children's Trust", in a clause a trust begins."""
    if title.council or title.body or title.own == "council":
        return False
    if is_provider(named_elsewhere(annotated, title)):
        return True
    sentence = annotated.sentences[annotated.sentence_index(title.start)]
    cuts = [cut.end() for cut in _CLAUSES.finditer(annotated.folded, sentence.start, title.opening)]
    for start in reversed([sentence.start, *cuts]):
        begun = _OPENS.match(annotated.folded, start, title.opening)
        first = within(annotated.councils, start, (begun.end() if begun else start) + 1)
        if first:
            return first[0].form == "provider"
    return False


def _trust_has(annotated: Annotated, title: Title) -> bool:
    """Say whether a title is that of whom a trust has or names: "the trust has had one chief executive"."""
    sentence = annotated.sentences[annotated.sentence_index(title.start)]
    before = within(annotated.councils, sentence.start, title.start)
    if title.council or not before or before[-1].form != "provider":
        return False
    return _HAS.search(annotated.folded, before[-1].end, title.opening) is not None


def provider_mention(annotated: Annotated, position: int) -> CouncilMention | None:
    """Return the last trust or company named before a position."""
    for index in range(bisect_left(annotated.councils, (position,)) - 1, -1, -1):
        if annotated.councils[index].form == "provider":
            return annotated.councils[index]
    return None


def provider_at(annotated: Annotated, position: int) -> str:
    """Return the name of the trust spoken of at a position: the last one named, or else the first, or the author."""
    first = next((mention for mention in annotated.councils if mention.form == "provider"), None)
    mention = provider_mention(annotated, position) or first
    return vocabulary().providers[mention.provider].name if mention else own_trust(annotated)


def _company_called(annotated: Annotated) -> str:
    """Return the name of a new trust or company that a document introduces: "a company called Aire Families"."""
    match = _CALLED.search(annotated.text)
    return match[1] if match else ""


def is_provider(name: str) -> bool:
    """Say whether a name is that of a trust or company that runs the services of a council."""
    known = any(provider.name == name for provider in vocabulary().providers.values())
    return known or (_TRUST_NAME.search(name) is not None and not _NO_TRUST.search(name))


def own_trust(annotated: Annotated) -> str:
    """Return the name of the trust or company that publishes a document, or heads it; empty for none."""
    publisher = annotated.document.publisher
    if _TRUST_NAME.search(publisher) and not _NO_TRUST.search(publisher):
        return publisher
    blocks = annotated.document.blocks
    first = next((block.start for block in blocks if block.kind not in ("furniture", "byline", "dateline")), 0)
    above = next((m for m in within(annotated.councils, 0, first) if m.form == "provider"), None)
    return vocabulary().providers[above.provider].name if above else ""
