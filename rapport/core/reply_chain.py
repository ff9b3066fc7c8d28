"""To which conversation a mail belongs, and who says so.

The look-ups are made elsewhere, within one mailbox; this is the order in which they are believed.
A token or marker arrives here only after its signature was checked. None of them proves who the
sender is: a stranger who answers a forwarded mail is an added participant, never the client.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from rapport.core.names import fold


class Rule(StrEnum):
    """What tied a mail to a conversation, most trusted first."""

    TOKEN = "token"  # noqa: S105 - the name of a rule
    IN_REPLY_TO = "in_reply_to"
    REFERENCES = "references"
    BODY_MARKER = "body_marker"
    SUBJECT_NUMBER = "subject_number"
    SOFT = "soft"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Found:
    """A conversation that one look-up returned, seen from this mail.

    `is_participant`: the address in From belongs to the client or to somebody already in the
    conversation. `last_message_at` counts messages of both sides.
    """

    conversation_id: int
    subject: str
    last_message_at: datetime
    is_participant: bool


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a thread is taken as the same matter.

    After `same_matter` a changed subject is a new need; `soft` bounds the match by sender and
    subject alone.
    """

    same_matter: timedelta = timedelta(days=14)
    soft: timedelta = timedelta(days=14)


PATIENCE = Patience()


@dataclass(frozen=True, slots=True)
class Match:
    """The decision. `conversation_id` None means a new conversation.

    A suggestion never joins by itself: the mail opens a conversation of its own, and
    `suggested_id` is offered to a person. `opens_new_inquiry`: a need of its own with its own
    clock, in the old conversation where one matched, so that the history stays in sight.
    """

    rule: Rule
    conversation_id: int | None = None
    suggested_id: int | None = None
    opens_new_inquiry: bool = False
    is_added_participant: bool = False

    @property
    def is_suggestion(self) -> bool:
        """Whether a person is asked."""
        return self.suggested_id is not None


_JOINING = (
    Rule.TOKEN,
    Rule.IN_REPLY_TO,
    Rule.REFERENCES,
    Rule.BODY_MARKER,
    Rule.SUBJECT_NUMBER,
)


def match(
    found: Mapping[Rule, Found], *, subject: str, at: datetime, patience: Patience = PATIENCE
) -> Match:
    """Decide for a mail with this subject, received at `at`, from what the look-ups found."""
    for rule in _JOINING:
        thread = found.get(rule)
        if thread and (thread.is_participant or rule is not Rule.SUBJECT_NUMBER):
            return _joined(rule, thread, subject, at, patience)
    for rule in (Rule.SUBJECT_NUMBER, Rule.SOFT):
        thread = found.get(rule)
        if thread and (rule is Rule.SUBJECT_NUMBER or _is_soft(thread, subject, at, patience)):
            return Match(rule, suggested_id=thread.conversation_id, opens_new_inquiry=True)
    return Match(Rule.NEW, opens_new_inquiry=True)


def _joined(rule: Rule, thread: Found, subject: str, at: datetime, patience: Patience) -> Match:
    is_old = at - thread.last_message_at > patience.same_matter
    return Match(
        rule,
        conversation_id=thread.conversation_id,
        opens_new_inquiry=is_old and not is_same_subject(subject, thread.subject),
        is_added_participant=not thread.is_participant,
    )


def _is_soft(thread: Found, subject: str, at: datetime, patience: Patience) -> bool:
    # Two mails without a subject, or with "Hello", have nothing in common but the sender.
    is_recent = at - thread.last_message_at <= patience.soft
    is_telling = bool(normalised_subject(subject))
    same = is_same_subject(subject, thread.subject)
    return thread.is_participant and is_recent and is_telling and same


# Markers of reply and forward as mail programs write them, by language of the program.
_MARKERS = (
    "re|fwd?|fw|"  # English and most others
    "aw|antw|antwort|wg|"  # German, Dutch
    "sv|vs|vb|vl|vid|doorst|"  # Swedish, Danish, Norwegian, Finnish, Dutch
    "rv|res|enc|rif|r|i|tr|réf|ref|"  # Spanish, Portuguese, Italian, French
    "odp|pd|ynt|ilt|i̇lt|bls|trs|atb|"  # Polish, Turkish, Indonesian, Welsh
    "továbbítás|vá|továbbítva|ats|"  # Hungarian, Latvian
    "отв|ответ|пересл|на|відп|απ|πρθ|σχετ|"  # Russian, Ukrainian, Greek
    "回复|回覆|答复|答覆|转发|轉寄|返信|転送|답장|회신|전달|"  # Chinese, Japanese, Korean
    "השב|תשובה|הועבר|رد|إعادة توجيه|trả lời|chuyển tiếp"  # Hebrew, Arabic, Vietnamese
)
_PREFIX = re.compile(rf"\s*(?:{_MARKERS})\s*(?:[\[(]\d+[\])])?\s*[:：]", re.IGNORECASE)
_STAMP = re.compile(
    r"\s*\[(?:ext|extern|external|external email|spam|caution)\]\s*:?", re.IGNORECASE
)
_NUMBER = re.compile(r"[\[(]?#\w+[\])]?")


def normalised_subject(subject: str) -> str:
    """A subject to compare by: without reply marks, warning stamps, numbers, case and accents.

    Only for comparing: a marker of one letter may eat the beginning of a real subject.
    """
    while found := _PREFIX.match(subject) or _STAMP.match(subject):
        subject = subject[found.end() :]
    return " ".join(fold(_NUMBER.sub(" ", subject)).split())


def is_same_subject(one: str, other: str) -> bool:
    """Whether two subjects are the same matter; a subject left away is no change of it."""
    first, second = normalised_subject(one), normalised_subject(other)
    return first == second or not first
