"""What is measured: a reply with what it answered, and everything it is compared with."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from rapport.language.encoder import Matrix
from rapport.language.scriptedness.shingles import Shingle
from rapport.language.scriptedness.streams import Sentence, sentences
from rapport.language.scriptedness.wording import Wording, runs

Encode = Callable[[Sequence[str]], Matrix]


@dataclass(frozen=True, slots=True)
class Reply:
    """`previous`: the client's last turn; `names`: the client's; `known`: what this client said or
    told before. `client`: who replies to the same client are not compared with."""

    text: str
    previous: str = ""
    client: Hashable = None
    names: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


@dataclass(slots=True)
class Elsewhere:
    """Replies to clients, so that each can be compared with those to the others."""

    wording: Wording = field(default_factory=Wording)
    own: dict[Hashable, frozenset[Shingle]] = field(default_factory=dict)

    @classmethod
    def of(cls, replies: Iterable[Reply]) -> "Elsewhere":
        """A run counts once for each client it was written to."""
        made = cls()
        by_client: dict[Hashable, list[Sentence]] = {}
        for reply in replies:
            by_client.setdefault(reply.client, []).extend(sentences(reply.text, reply.names))
        for client, parts in by_client.items():
            made.wording.add(parts)
            made.own[client] = frozenset(run for part in parts for _, run in runs(part))
        return made

    def shared(self, sentence: Sentence, client: Hashable) -> list[bool]:
        return self.wording.shared(sentence, self.own.get(client, frozenset()))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`library`: approved and saved texts; `required`: wording that must be said as it stands and is
    taken out; `elsewhere`: the person's replies of the last 90 days; `asked`: other clients' turns, of
    which responsiveness draws 50; `encode`: None leaves responsiveness out."""

    library: Wording = field(default_factory=Wording)
    required: Wording = field(default_factory=Wording)
    elsewhere: Elsewhere = field(default_factory=Elsewhere)
    asked: tuple[str, ...] = ()
    encode: Encode | None = None


def parts_of(reply: Reply, around: Surroundings) -> list[Sentence]:
    """The reply's sentences without slots and required wording."""
    parts = sentences(reply.text, reply.names)
    if not around.required.held:
        return parts
    return sentences(reply.text, reply.names, around.required.spans(parts))
