"""Which messages may be decided on together: those of which none concerns another."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from rapport.inbox.actions.receiving.context import addresses
from rapport.inbox.inbound import Inbound


def apart(messages: Sequence[Inbound], *, alone: Collection[int]) -> Iterator[list[Inbound]]:
    """The messages in their order, in groups within which none concerns another.

    alone: conversations that are there and part of no other; a token that names one leads there.
    """
    group, told = list[Inbound](), _Told(alone)
    for message in messages:
        if told.concerns(message):
            yield group
            group, told = [], _Told(alone)
        group.append(message)
        told.add(message)
    yield group


@dataclass(slots=True)
class _Told:
    """Who and what the messages of a group are about. `joins`: one goes into a thread not known yet."""

    alone: Collection[int]
    names: set[tuple[str, str]] = field(default_factory=set)
    clients: set[int] = field(default_factory=set)
    threads: set[int] = field(default_factory=set)
    joins: bool = False

    def concerns(self, message: Inbound) -> bool:
        """Whether the message shares a sender, a thread, a client or an id with them."""
        shares = not self.names.isdisjoint(_names(message)) or message.client_id in self.clients
        return shares or self._may_meet(message)

    def _may_meet(self, message: Inbound) -> bool:
        """A thread named by headers, or merged away, may be the same one as any other."""
        if message.conversation_token in self.alone:
            return self.joins or message.conversation_token in self.threads
        return _joins(message) and (self.joins or bool(self.threads))

    def add(self, message: Inbound) -> None:
        self.names |= _names(message)
        if message.client_id is not None:
            self.clients.add(message.client_id)
        if (token := message.conversation_token) is not None and token in self.alone:
            self.threads.add(token)
        else:
            self.joins = self.joins or _joins(message)


def _names(message: Inbound) -> set[tuple[str, str]]:
    senders = {(s.kind, s.value) for s in addresses(message)}
    return senders | {("", name) for name in (message.provider_id, *message.references)}


def _joins(message: Inbound) -> bool:
    return bool(message.references) or message.conversation_token is not None
