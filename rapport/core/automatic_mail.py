"""Whether a person wrote a mail, from its headers alone.

What is no person's mail starts no clock and gets no automatic answer. The costly mistake is the
other one, a client taken for a machine; so headers that only ask not to be answered stop the
automatic answer, not the clock, the list headers of the practice's own group address count for
nothing, and a form on another site that writes as "no-reply" with the client in Reply-To is a
person's mail passed on.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.utils import getaddresses
from enum import StrEnum


class Kind(StrEnum):
    """Who speaks. RELAYED: a machine passes on what a person wrote."""

    PERSON = "person"
    RELAYED = "relayed"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    LIST = "list"
    NO_REPLY = "no_reply"
    NOTIFICATION = "notification"


@dataclass(frozen=True, slots=True)
class Origin:
    """The decision with the header that decided it (empty for a person).

    `may_be_acknowledged`: an automatic answer can neither loop nor annoy.
    """

    kind: Kind
    header: str = ""
    may_be_acknowledged: bool = False

    @property
    def starts_clock(self) -> bool:
        """Whether a person waits for an answer."""
        return self.kind in (Kind.PERSON, Kind.RELAYED)


Headers = Mapping[str, Sequence[str]]

_AUTO_REPLY_HEADERS = (
    "x-autoreply",
    "x-auto-reply",
    "x-autoreply-from",
    "x-auto-reply-from",
    "x-autorespond",
    "x-autoresponder",
    "x-autoresponder-from",
    "x-mail-autoreply",
    "x-mail-autoresponse",
    "auto-reply",
)
_LIST_HEADERS = ("list-id", "list-post", "list-unsubscribe", "list-help", "mailing-list")
# A report that says neither what it is nor "read" nor "complaint" is one of delivery.
_DELIVERY_REPORT = re.compile(
    r"multipart/report(?=.*delivery-status|(?!.*(disposition-notification|feedback-report)))"
)
_MAILER = re.compile(
    r"mailer[-_.]?daemon|maildaemon|mail[-_.]delivery[-_.](sub)?system|post[-_.]?master|"
    r"bounces?([-+=].*)?"
)
_NO_REPLY = re.compile(
    r"(.*[-_.+])?(no|not|do[-_.]?not|dont|ne[-_.]?pas|nicht|nao|não)[-_.]?"
    r"(reply|respond|repondre|répondre|antworten|responder|responda|rispondere)([-_.+].*)?|"
    r"(.*[-_.])?(keine?[-_.]?antwort|non[-_.]?rispondere|noresponse)([-_.].*)?"
)
# What mail programs put before the subject of an absence note when they set no header.
_ABSENCE = re.compile(
    r"\s*(automatic reply|auto[- ]?reply|autoreply|out of (the )?office|automatische antwort|"
    r"abwesenheitsnotiz|réponse automatique|respuesta automática|risposta automatica|"
    r"resposta automática|automatisch antwoord|autosvar|automaattinen vastaus|"
    r"automatyczna odpowiedź|автоответ|自動応答|自動返信|自动答复|自动回复|자동 회신)\b",
    re.IGNORECASE,
)
_AUTO_REPLY_VALUES = (
    ("auto-submitted", re.compile("auto-replied")),
    ("precedence", re.compile("auto[-_]reply")),
    ("x-precedence", re.compile("auto[-_]reply")),
    ("x-post-messageclass", re.compile(".*autoresponder")),
    ("subject", _ABSENCE),
)


def origin(headers: Headers, *, own_domains: Collection[str] = ()) -> Origin:
    """Decide from headers (name → values, any case of names) of a received mail.

    Return-Path must be present as the envelope gave it, `<>` for the null path. `own_domains`
    are the practice's own, lower case. After RFC 3834, RFC 3464, RFC 2919 and the headers that
    were in use before them.
    """
    mail = _Mail({name.casefold(): tuple(values) for name, values in headers.items()})
    for kind, header in _signs(mail, own_domains):
        if kind in (Kind.NO_REPLY, Kind.NOTIFICATION) and _relays(mail):
            return Origin(Kind.RELAYED, header)
        return Origin(kind, header)
    return Origin(Kind.PERSON, may_be_acknowledged=not mail.first("x-auto-response-suppress"))


@dataclass(frozen=True, slots=True)
class _Mail:
    headers: Headers

    def first(self, name: str) -> str:
        """First value of a header, folded to lower case and one line; empty without it."""
        return " ".join(next(iter(self.headers.get(name, ())), "").casefold().split())

    def addresses(self, name: str) -> list[tuple[str, str]]:
        """(local part, domain) of every address in a header, lower case; a bare name is local."""
        read = getaddresses([value.casefold() for value in self.headers.get(name, ())])
        parted = (address.partition("@") for _, address in read if address)
        return [(local, domain) for local, _, domain in parted]


def _signs(mail: _Mail, own_domains: Collection[str]) -> Iterator[tuple[Kind, str]]:
    """Signs of a machine, strongest first."""
    yield from _bounce_signs(mail)
    yield from _reply_signs(mail)
    if mail.first("return-path") == "<>":
        yield Kind.BOUNCE, "return-path"
    if not _is_own_list(mail, own_domains):
        yield from _list_signs(mail)
    if any(_NO_REPLY.fullmatch(local) for local, _ in mail.addresses("from")):
        yield Kind.NO_REPLY, "from"


def _bounce_signs(mail: _Mail) -> Iterator[tuple[Kind, str]]:
    if _DELIVERY_REPORT.match(mail.first("content-type")):
        yield Kind.BOUNCE, "content-type"
    if mail.first("x-failed-recipients"):
        yield Kind.BOUNCE, "x-failed-recipients"
    senders = [local for local, _ in mail.addresses("from")]
    if mail.first("from").endswith("<>") or any(map(_MAILER.fullmatch, senders)):
        yield Kind.BOUNCE, "from"
    # Here "bounces+…" says nothing: mail services put it on the letters of people, too.
    if mail.first("return-path").startswith("<mailer-daemon"):
        yield Kind.BOUNCE, "return-path"


def _reply_signs(mail: _Mail) -> Iterator[tuple[Kind, str]]:
    yield from (
        (Kind.AUTO_REPLY, name)
        for name in _AUTO_REPLY_HEADERS
        if mail.first(name) not in ("", "no")
    )
    for name, sign in _AUTO_REPLY_VALUES:
        if sign.match(mail.first(name)):
            yield Kind.AUTO_REPLY, name
    if mail.first("content-type").startswith("multipart/report"):
        yield Kind.NOTIFICATION, "content-type"
    if mail.first("auto-submitted") not in ("", "no"):
        yield Kind.NOTIFICATION, "auto-submitted"


def _list_signs(mail: _Mail) -> Iterator[tuple[Kind, str]]:
    yield from ((Kind.LIST, name) for name in _LIST_HEADERS if mail.first(name))
    if mail.first("precedence") in ("list", "bulk", "junk"):
        yield Kind.LIST, "precedence"


def _is_own_list(mail: _Mail, own_domains: Collection[str]) -> bool:
    """A group address of the practice (info@) adds list headers to every client's mail."""
    name = mail.first("list-id").rpartition("<")[2].rstrip(">")
    return any(name.endswith(f".{domain}") for domain in own_domains)


def _relays(mail: _Mail) -> bool:
    """Whether answers go to somebody elsewhere: a form that writes in the client's name."""
    senders = {domain for _, domain in mail.addresses("from")}
    return any(
        domain not in senders and not _NO_REPLY.fullmatch(local)
        for local, domain in mail.addresses("reply-to")
    )
