"""Posts: who holds, held or will hold which role in which body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.context import Context
from graphkit.extract.posts.board_chairs import chairs_a_board, is_chaired, is_wound_up
from graphkit.extract.posts.bodies.bodies import body_of
from graphkit.extract.posts.bodies.owners import Near, owners_council
from graphkit.extract.posts.bodies.trusts import is_provider
from graphkit.extract.posts.lines.entries import entered
from graphkit.extract.posts.lines.house import of_the_house
from graphkit.extract.posts.lines.layout import Told, laid_out
from graphkit.extract.posts.lines.rolls import enrolled
from graphkit.extract.posts.own_words import of_oneself, own_words
from graphkit.extract.posts.party_leaders import opposed
from graphkit.extract.posts.past_posts import is_fragment, settled
from graphkit.extract.posts.people import LONGEST, Cast, Mention, naming_blocks, people
from graphkit.extract.posts.portfolios import portfolios
from graphkit.extract.posts.pronouns import in_sentence
from graphkit.extract.posts.roles.held import role_held
from graphkit.extract.posts.succession.elliptic import elliptic
from graphkit.extract.posts.succession.followed import ELECTED, followed
from graphkit.extract.posts.succession.heirs import each_of_two, followed_in_all, of_another_gender
from graphkit.extract.posts.succession.likewise import likewise
from graphkit.extract.posts.succession.spoken_of import SpokenOf, spoken_of
from graphkit.extract.posts.succession.succession import successions
from graphkit.extract.posts.succession.words import Succession
from graphkit.extract.posts.tenure import dates_of, status_of
from graphkit.extract.posts.ties.apart import unnamed
from graphkit.extract.posts.ties.before import titled
from graphkit.extract.posts.ties.in_turn import in_turn, taken_up
from graphkit.extract.posts.ties.shared import in_each, shared
from graphkit.extract.posts.ties.ties import Tie, ties
from graphkit.extract.posts.titles.meaning import label_of
from graphkit.extract.posts.titles.titles import Title, titles
from graphkit.extract.posts.vaguer import without_vaguer
from graphkit.language.sentences import Sentence, sentences
from graphkit.model import TELLING, Post, evidence

Found = dict[tuple[str, str, str], Post]

#: A board that does not meet yet.
_AHEAD = re.compile(r"\b(?:will|is to|due to|for the first time (?:next|in|on|this))\b")
_FOR_A_TIME = re.compile(r"(?:interim|acting|temporary|caretaker)\b", re.IGNORECASE)
#: Who was named is still the one spoken of so many characters on.
_MEMORY = 400
#: The words that a sentence may begin with, and who is not meant by them.
_UNLIKE = (("her ", "m"), ("she ", "m"), ("his ", "f"), ("he ", "f"))
#: So many titles are kept in mind.
_RECENT = 12


def posts(annotated: Annotated, context: Context, cast: Cast | None = None) -> list[Post]:
    """Return the posts that a document states, one for each person, role and body, in order.

    `cast` is what `people` returns for the document.
    """
    reader = _Reader(annotated, context, people(annotated) if cast is None else cast)
    for index, sentence in enumerate(_sentences(annotated)):
        reader.read(sentence, index)
    return reader.posts()


@dataclass(slots=True)
class _Reader:
    """What has been read of a document: the posts found, and what is to be told once all titles are known."""

    annotated: Annotated
    context: Context
    cast: Cast
    found: Found = field(default_factory=dict)
    followed: list[tuple[Succession, Title | None]] = field(default_factory=list)
    likely: list[tuple[Sentence, Tie]] = field(default_factory=list)
    of_oneself: list[tuple[Sentence, Title]] = field(default_factory=list)
    spoken_of: SpokenOf | None = None
    #: The mentions of the last sentence that names somebody, and whom the last one spoke of.
    before: list[Mention] = field(default_factory=list)
    near: Near = field(default_factory=Near)
    previous: list[Mention] = field(default_factory=list)
    last_named: int = 0
    #: The paragraph that is read, and whom it names first.
    block: int = -1
    hero: Mention | None = None
    #: The last titles told before.
    recent: list[Title] = field(default_factory=list)

    def read(self, sentence: Sentence, index: int) -> None:
        """Read one sentence, the one of this number."""
        annotated = self.annotated
        mentions = self._mentions(sentence)
        known = titles(annotated, sentence.start, sentence.end)
        short = [*elliptic(annotated, mentions, known, self.recent, sentence)]
        short += likewise(annotated, mentions, known, sentence)
        self._follow(sentence, mentions, known, {tie.mention for tie, _, _ in short})
        for mention in mentions:
            if chairs_a_board(annotated, mention, sentence.start, sentence.end):
                _keep(self.found, self._chair(sentence, mention))
        for tie, status in portfolios(annotated, self.cast.people, mentions, sentence):
            _keep(self.found, self._post(sentence, tie, status))
        for tie, status, meant in short:
            post = self._post(sentence, tie, status)
            _keep(self.found, None if post is None else replace(post, role_label=label_of(annotated, meant)))
        self.recent = [*self.recent, *known][-_RECENT:]
        self.of_oneself += [(sentence, title) for title in known if of_oneself(annotated, title)]
        if not known:
            return
        if self.hero is not None and not mentions and is_fragment(annotated, sentence, known):
            tie = Tie(self.hero, known[0], " had been ", sentence.start)
            _keep(self.found, self._post(sentence, tie, "former"))
        else:
            self._read_titles(sentence, index, mentions, known)

    def _mentions(self, sentence: Sentence) -> list[Mention]:
        """Return the mentions of people in a sentence, and keep whom it and its paragraph name."""
        if sentence.block != self.block:
            self.block, self.hero = sentence.block, None
        folded = self.annotated.folded
        mentions = in_sentence(self.cast, folded, self.before, sentence.start, sentence.end, self.hero)
        self.near = Near(mentions, self.before)
        if mentions and self.hero is None:
            self.hero = mentions[0]
        if mentions or (self.before and sentence.start - self.before[-1].end > _MEMORY):
            self.before = mentions
        return mentions

    def _read_titles(self, sentence: Sentence, index: int, mentions: list[Mention], known: list[Title]) -> None:
        """Read whose the titles of a sentence are."""
        annotated, cast = self.annotated, self.cast
        told = ties(annotated, mentions, known)
        for tie in shared(annotated, told):
            if tie.title.role == "councillor":
                cast.people[tie.mention.person].councillor = True
            if not (tie.title.role == "councillor" and tie.title.plural):
                _keep(self.found, self._post(sentence, tie, in_turn(annotated, tie, told, sentence)))
        for tie in taken_up(annotated, cast, known, told, sentence):
            _keep(self.found, self._post(sentence, tie, "incoming"))
        self.likely += [(sentence, tie) for tie in unnamed(annotated, cast, known, told, sentence, index)]

    def _follow(self, sentence: Sentence, mentions: list[Mention], known: list[Title], told_of: set[Mention]) -> None:
        """Note who is told to follow whom, and the title last spoken of; `told_of` have another council's post."""
        last = self.spoken_of
        if last is not None and not last.within(sentence.start):
            last = None
        self.spoken_of = spoken_of(self.annotated, self.context.main, known, sentence, last)
        meant = last.title if last else None
        if mentions:
            recent = self.before and sentence.start - self.last_named < _MEMORY
            previous = self._meant(sentence) if recent else -1
            self.last_named = mentions[-1].end
            told = successions(self.annotated, mentions, known, sentence.start, sentence.end, previous)
            self.followed += [(one, meant) for one in told if one.mention not in told_of or _is_besides(one)]
            self.previous = mentions

    def _meant(self, sentence: Sentence) -> int:
        """Return whom the sentence before one speaks of: the first whom its "his" or "her" fits; -1 for nobody."""
        unlike = next((g for word, g in _UNLIKE if self.annotated.folded.startswith(word, sentence.start)), "-")
        fitting = [m.person for m in self.previous if self.cast.people[m.person].gender != unlike]
        return next(iter(fitting), -1)

    def _chair(self, sentence: Sentence, mention: Mention) -> Post | None:
        """Return the post of somebody under whom an improvement board meets."""
        start = mention.start
        title = Title(start, start, start, "improvement-board-chair", "chaired", verb=True)
        ahead = _AHEAD.search(self.annotated.folded, sentence.start, start)
        ahead = None if is_chaired(self.annotated, mention, sentence.start) else ahead
        gone = is_wound_up(self.annotated, mention, sentence.end)
        status = "former" if gone else "incoming" if ahead else "incumbent"
        post = self._post(sentence, Tie(mention, title, " by "), status)
        return None if post is None else replace(post, role_label="chair")

    def posts(self) -> list[Post]:
        """Return the posts of all that was read, in order."""
        self.near = Near()
        for sentence, tie, status in _by_lines(self.annotated, self.cast):
            _keep(self.found, self._post(sentence, tie, status))
        for tie in of_the_house(self.annotated, self.cast):
            sentence = self.annotated.sentences[self.annotated.sentence_index(tie.mention.start)]
            _keep(self.found, self._post(sentence, tie, "incumbent"))
        self._keep_followed()
        for sentence, tie in self.likely:
            told = [post for one in in_each(tie) if (post := self._post(sentence, one, ""))]
            if not any(_rival(post, other) for post in told for other in self.found.values()):
                for post in told:
                    _keep(self.found, post)
        self._keep_followed()
        if self.of_oneself:
            held = list(self.found.values())
            for sentence, tie, status in own_words(self.annotated, self.context, self.cast, held, self.of_oneself):
                _keep(self.found, self._post(sentence, tie, status))
        for post in list(titled(self.annotated, self.context, self.cast, self.found.values())):
            _keep(self.found, post)
        told = opposed(self.annotated, settled(self.annotated, self.context, without_vaguer(self.found.values())))
        return sorted(told, key=lambda one: (one.evidence.start, one.evidence.end, one.role))

    def _keep_followed(self) -> None:
        """Keep the posts told by who came before or after, as far as those of the others are known."""
        for succession, title in sorted(self.followed, key=lambda told: not told[0].apart):
            known = self.found.values()
            if of_another_gender(self.annotated, self.cast, succession):
                continue
            if succession.every:
                for post in followed_in_all(self.annotated, self.cast, list(known), succession):
                    _keep(self.found, post)
                continue
            for one, meant in each_of_two(succession, title):
                _keep(self.found, followed(self.annotated, self.context, self.cast, known, one, meant))

    def _post(self, sentence: Sentence, tie: Tie, status: str) -> Post | None:
        """Return the post that a tie in a sentence tells of, with this status or the one told; None for none."""
        annotated, person = self.annotated, self.cast.people[tie.mention.person]
        role = role_held(annotated, tie, councillor=person.councillor)
        if not role:
            return None
        here = self.context.council(annotated.sentence_index(sentence.start))
        if gss := owners_council(annotated, self.cast, tie, self.near, self.found.values(), here):
            tie = tie._replace(title=tie.title._replace(council=gss))
        gss, organisation = body_of(annotated, self.context, tie.title, role)
        if role == "director-of-childrens-services" and tie.title.body and not gss and not is_provider(organisation):
            role = "director"
        status = status or status_of(annotated, tie, sentence.end)
        since, until = dates_of(annotated, tie, sentence.end, status)
        return Post(
            person=person.name,
            role=role,
            role_label=label_of(annotated, tie.title),
            status=status,
            evidence=evidence(annotated.text, tie.start, tie.end),
            organisation=organisation,
            council=gss,
            since=since,
            until=until,
            as_of=annotated.document.published,
        )


def _by_lines(annotated: Annotated, cast: Cast) -> Iterator[Told]:
    """Yield what lines of their own tell: signatures, careers, lists and entries."""
    yield from laid_out(annotated, cast)
    yield from enrolled(annotated, cast)
    yield from entered(annotated, cast)


def _is_besides(told: Succession) -> bool:
    """Say whether somebody who has the post in another council follows, or stands in for, somebody spoken of."""
    return told.of >= 0 or (told.status == "interim" and told.start == told.mention.start)


def _rival(post: Post, other: Post) -> bool:
    """Say whether a post found already makes a likely one unlikely: the same one's, or the same post's."""
    if post.person == other.person:
        if other.role == "councillor" and post.role in ELECTED:
            return False
        if post.council != other.council and (post.status == "former" or not other.council):
            return False
        return other.status != "former" or other.council == post.council
    same = (post.role, post.council, post.organisation) == (other.role, other.council, other.organisation)
    return same and other.status == "incumbent" and post.status not in ("interim", "former")


def _sentences(annotated: Annotated) -> list[Sentence]:
    """Return the sentences of the telling blocks, and of captions."""
    naming = {block.start for block in naming_blocks(annotated)}
    captions = [
        sentence
        for index, block in enumerate(annotated.document.blocks)
        if block.start in naming and block.kind not in TELLING
        for sentence in sentences(annotated.text, block.start, block.end, index)
    ]
    return [sentence for sentence in annotated.sentences + captions if sentence.end - sentence.start <= LONGEST]


def _keep(found: Found, post: Post | None) -> None:
    """Keep the first telling of a post, or the first that tells more of it than that it is held."""
    if post is None:
        return
    key = (post.person, post.role, post.council or post.organisation)
    if key not in found or (found[key].status == "incumbent" and post.status != "incumbent" and not _stood_in(post)):
        found[key] = post


def _stood_in(post: Post) -> bool:
    """Say whether somebody held a post for a time before, as "had been acting director" tells."""
    return post.status == "former" and _FOR_A_TIME.match(post.role_label) is not None
