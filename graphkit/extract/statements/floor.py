"""Who has the floor: the person spoken of, the one who spoke last, and what a voice means after them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from graphkit.extract.annotate import Annotated
from graphkit.extract.councils.context import Context
from graphkit.extract.posts.bodies.council_at import council_at
from graphkit.extract.posts.bodies.trusts import provider_at
from graphkit.extract.posts.people import Cast
from graphkit.extract.statements.papers import Papers
from graphkit.extract.statements.speaker import OFSTED, Speaker
from graphkit.extract.statements.voices import Voice
from graphkit.model import Post
from graphkit.vocabulary import vocabulary

#: Roles that a shorter title may mean too.
_ALSO = {
    "minister": ("childrens-minister", "education-secretary"),
    "director": ("director-of-childrens-services",),
    "chief-executive": ("trust-chief-executive",),
    "cabinet-member": ("lead-member",),
    "councillor": ("lead-member", "opposition-leader"),
}
#: A pronoun may mean one of so many mentions before it.
_BACK = 12
#: A name before "'s letter" begins at most so many characters before the letter.
_POSSESSIVE = 60
#: "The Ashton member" is somebody named so many characters before at most.
_NEAR = 400
#: What a paper does, and whoever speaks did: "it says".
_SAYS = re.compile(r" (?:also |then )?(?:says|adds|states|reads|goes on|continues|warns|concludes|requires|orders)\b")
_INSTITUTIONS = ("inspectors", "council", "trust", "body")


class Floor:
    """What a reader of the document remembers: `topic` is whom it speaks of, `running` who spoke last."""

    def __init__(self, annotated: Annotated, context: Context, cast: Cast, posts: Sequence[Post]) -> None:
        self.annotated, self.context, self.cast, self.posts = annotated, context, cast, posts
        self.topic: Speaker | None = None
        self.running: Speaker | None = None
        self.papers = Papers(annotated, context, cast)
        self._body = OFSTED
        self._numbers = {person.name: index for index, person in enumerate(cast.people)}

    def takes(self, speaker: Speaker, voice: Voice) -> None:
        """Remember that somebody speaks."""
        self.running = speaker
        if voice.kind in _INSTITUTIONS:
            self._body = speaker.name
        else:
            self.topic = speaker

    def whose(self, voice: Voice) -> Speaker | None:
        """Return whose voice it is, after what came before."""
        if voice.kind == "person":
            return self.person(int(voice.key))
        if voice.kind == "pair":
            names = [self.cast.people[int(number)].name for number in voice.key.split()]
            return Speaker(" and ".join(names), int(voice.key.split()[-1]))
        if voice.kind == "pronoun":
            return self._pronoun(voice)
        if voice.kind == "title":
            return self._holder(voice)
        if voice.kind == "epithet":
            return self._named_last(voice.start) or self.topic
        return Speaker(voice.key) if voice.kind == "group" else self._of_body(voice)

    def _of_body(self, voice: Voice) -> Speaker | None:
        """Return the body whose voice it is, or who wrote its letter."""
        if voice.kind == "spokesperson":
            kind, _, key = voice.key.partition(":")
            if kind == "last":
                return self._last_named(voice.start)
            name = self._body_name(kind or "council", key, voice.start)
            return Speaker(name) if name else None
        if voice.kind == "inspectors" and self.annotated.folded[voice.start - 5 : voice.start] in (" his ", " her "):
            return self.topic
        if voice.kind == "inspectors" and (writer := self._writer(voice.start)):
            return writer
        if voice.kind == "inspectors" and (author := self.papers.at(voice.start, voice.end)):
            return author
        name = self._body_name(voice.kind, voice.key, voice.start)
        return Speaker(name) if name else None

    def _writer(self, position: int) -> Speaker | None:
        """Return whose a letter or a report is, "Mr Pell's letter", where it is no inspector's."""
        owners = [m for m in self.cast.within(max(position - _POSSESSIVE, 0), position) if m.end + 3 == position]
        if not owners or not self.annotated.folded.startswith("'s ", owners[-1].end):
            return None
        writer = self.person(owners[-1].person)
        inspecting = any(post.person == writer.name and post.role == "inspector" for post in self.posts)
        return None if inspecting else writer

    def _named_last(self, position: int) -> Speaker | None:
        """Return the person named last before a position, if not far before."""
        near = self.cast.within(max(position - _NEAR, 0), position)
        return self.person(near[-1].person) if near else None

    def _last_named(self, position: int) -> Speaker | None:
        """Return the body named last before a position, for "a spokesperson for the union"."""
        marks = [m for m in self.annotated.marks("organisation", 0, position) if m.concept != "ofsted"]
        if not marks:
            name = self._body_name("council", "", position)
            return Speaker(name) if name else None
        return Speaker(vocabulary().concepts["organisation"][marks[-1].concept].label)

    def person(self, number: int) -> Speaker:
        """Return the person of a number of the cast."""
        person = self.cast.people[number]
        return Speaker(person.name, number, person.gender)

    def _pronoun(self, voice: Voice) -> Speaker | None:
        """Return whom a pronoun means: the one spoken of, the inspectors, or the body that spoke last."""
        if voice.key == "it":
            return self._paper_meant(voice) or Speaker(self._body)
        if voice.key == "they":
            pair = self.topic is not None and " and " in self.topic.name and self.topic == self.running
            return self.topic if pair else Speaker(OFSTED)
        gender = "m" if voice.key == "he" else "f"
        if self.topic is not None and self.topic.person < 0 and (named := self._named_beside(voice, gender)):
            return named
        if self.topic is not None and self.topic.name != OFSTED and self.topic.gender in ("", gender):
            return self.topic
        mentions = self.cast.mentions
        index = bisect_left(mentions, (voice.start,))
        for mention in reversed(mentions[max(index - _BACK, 0) : index]):
            if self.cast.people[mention.person].gender in ("", gender):
                return self.person(mention.person)
        return None

    def _paper_meant(self, voice: Voice) -> Speaker | None:
        """Return whose the paper is that "it says" means, spoken of in the sentence or the one before."""
        if not _SAYS.match(self.annotated.folded, voice.end):
            return None
        index = self.annotated.sentence_index(voice.start)
        while index and self.annotated.quotation_at(self.annotated.sentences[index].start + 1):
            index -= 1
        begin = self.annotated.sentences[max(index - 1, 0)].start
        return self.papers.before(voice.start, begin)

    def _named_beside(self, voice: Voice, gender: str) -> Speaker | None:
        """Return the person named last before a pronoun in its sentence."""
        sentence = self.annotated.sentences[self.annotated.sentence_index(voice.start)]
        named = [m.person for m in self.cast.within(sentence.start, voice.start)]
        fitting = [number for number in named if self.cast.people[number].gender in ("", gender)]
        return self.person(fitting[-1]) if fitting else None

    def _holder(self, voice: Voice) -> Speaker | None:
        """Return who has the post that a bare job title means."""
        if voice.key == "inspector":
            return Speaker(OFSTED)
        roles = {voice.key, *_ALSO.get(voice.key, ())}
        holders = [post for post in self.posts if post.role in roles and post.status in ("incumbent", "interim")]
        holders = holders or [post for post in self.posts if post.role in roles and self._is_topic(post.person)]
        if not holders:
            held = {post.person for post in self.posts}
            return (
                self.topic
                if self.topic is not None and self.topic.person >= 0 and self.topic.name not in held
                else None
            )
        before = [post for post in holders if post.evidence.start <= voice.start]
        number = self._numbers.get((before or holders)[-1 if before else 0].person, -1)
        return self.person(number) if number >= 0 else None

    def _is_topic(self, name: str) -> bool:
        return self.topic is not None and self.topic.name == name

    def _body_name(self, kind: str, key: str, position: int) -> str:
        """Return the name of a body as a speaker."""
        if kind == "inspectors":
            return OFSTED
        if kind == "trust":
            return vocabulary().providers[key].name if key else provider_at(self.annotated, position)
        if kind == "body":
            return vocabulary().concepts["organisation"][key].label
        name = vocabulary().council_name(key or council_at(self.annotated, self.context, position))
        return f"{name} Council" if name else ""
