"""Mail that no person wrote: returned mail, automatic replies, complaint reports.

Recognised by what only machines send (report parts, an empty return path, RFC 3834 headers)
together with wording; wording alone is never enough, because clients write about mail that came
back and about being away.
"""

import re
from dataclasses import dataclass

from rapport.language.mail.automatic import is_auto_reply
from rapport.language.mail.bounce_reasons import PERMANENT, reason_of
from rapport.language.mail.delivery_report import Failure, failures, report_words
from rapport.language.mail.parsing import ParsedMail, parse

DAEMON = re.compile(
    r"^(?:mailer-?_?daemon|post_?master|mail[._-]?delivery|mail[._-]?daemon|mdaemon|double-?bounce)",
    re.I,
)
DAEMON_NAME = re.compile(
    r"mail(?:er)?[ -]?daemon|mail deliver(?:y|) (?:sub)?system|system administrator|^postmaster"
    r"|content-filter|mail administrator|delivery (?:notification|subsystem)|ndr administrator",
    re.I,
)
SUBJECT = re.compile(
    r"^\W*(?:undeliver|delivery (?:status|failure|notification|report|has failed|problem)"
    r"|returned mail|failure notice|mail (?:delivery|system error|could not|failure|error)"
    r"|non[- ]?(?:remis|deliver)|(?:your )?(?:message|mail|e-?mail) (?:could not|couldn't|was not"
    r"|not|delivery|returned|you sent)|warning: (?:could not|message)|postmaster notify"
    r"|notice: mail delivery|there was an error sending|delivery to .{1,80} failed"
    r"|could not deliver|unzustellbar|nicht zustellbar|nachricht nicht|échec|devoluci"
    r"|no se (?:puede|pudo|ha podido) entregar|não foi possível|impossibile|mancata consegna"
    r"|onbestelbaar|nedoruč|niedostarcz|недоставлен|ваше сообщение не|メールエラー|配信不能"
    r"|配信エラー|배달|退信|系统退信|considered unsolicited|sorry, your message|error sending"
    r"|problem delivering|you .{1,80}are not (?:a )?member)"
    r"|undeliverable|delivery failure|returned to sender",
    re.I,
)
BODY = re.compile(
    r"(?:could not|couldn't|can(?:no|')t|unable to|was(?:n't| not)(?: able to)?|not able to|trouble"
    r"|failed to|did not|error .{0,40}) ?(?:be |been )?(?:deliver|reach|send)"
    r"|delivery .{0,60}(?:failed|aborted)|undeliver(?:able|ed)|non-?deliver|transcript of session"
    r"|permanent (?:fatal )?(?:error|failure)|had (?:permanent|delivery|fatal)|failure reasons"
    r"|returned (?:permanent errors|to sender)|mailbox .{0,20}full|mailbox exceeds|userid"
    r"|error message below|no valid recipients|you are not a member|deferred|is delayed for"
    r"|has been delayed|not reach the following|(?:have|has) been rejected|was rejected"
    r"|address(?:es)? failed|not listed in|returned mail|user unknown|unknown user"
    r"|送信できません|配信できません|送信に失敗|не доставлено|не может быть доставлено|退回"
    r"|(?:konnte )?nicht zugestellt|n'a pas pu être|no se (?:pudo|puede|ha podido) entregar"
    r"|não (?:pôde|foi) (?:ser )?entreg|impossibile recapitare|niet .{0,20}(?:afgeleverd|bezorgd)",
    re.I,
)
DIAGNOSTIC = re.compile(
    r"(?<!\d)[45]\d\d[ -].{3}|(?<![\d.])[45]\.\d{1,2}\.\d{1,3}(?!\d)|<<<|>>>|diagnostic"
    r"|^\W*reason:|remote (?:host|server|mta)",
    re.I | re.M,
)
HUMAN_ANSWER = re.compile(
    r"^\s*(?:re|aw|fw|fwd|sv|tr|wg|rv|antw|odp|回复|答复)\s*(?:\[\d+\])?\s*:\s", re.I
)
RETURNED_TYPES = ("message/rfc822", "text/rfc822-headers", "message/partial")
FEEDBACK = "message/feedback-report"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened to one recipient. `status` is an RFC 3463 code or ""."""

    recipient: str
    status: str
    reason: str
    is_permanent: bool
    diagnostic: str


@dataclass(frozen=True, slots=True)
class Bounce:
    """A mail sent by a machine about another mail.

    `kind` is bounce, delay, receipt, auto_reply or feedback_loop. `outcomes` holds at least one
    entry; the properties speak of the first.
    """

    kind: str
    outcomes: tuple[Outcome, ...]

    @property
    def recipients(self) -> tuple[str, ...]:
        return tuple(outcome.recipient for outcome in self.outcomes if outcome.recipient)

    @property
    def status(self) -> str:
        return self.outcomes[0].status

    @property
    def reason(self) -> str:
        return self.outcomes[0].reason

    @property
    def is_permanent(self) -> bool:
        return self.outcomes[0].is_permanent

    @property
    def diagnostic(self) -> str:
        return self.outcomes[0].diagnostic


def recognise(source: bytes | ParsedMail) -> Bounce | None:
    """Say which kind of machine mail this is; None for mail that a person may have written."""
    mail = parse(source) if isinstance(source, bytes) else source
    if is_feedback(mail):
        return Bounce("feedback_loop", (complaint(mail),))
    if is_returned(mail):
        return returned(mail)
    if is_auto_reply(mail):
        sender = mail.sender[0].address if mail.sender else ""
        return Bounce("auto_reply", (Outcome(sender, "", "vacation", False, mail.subject),))
    return None


def is_feedback(mail: ParsedMail) -> bool:
    """An abuse report (RFC 5965)."""
    kind = mail.header("content-type").lower().replace('"', "")
    return "report-type=feedback-report" in kind or any(
        attachment.content_type == FEEDBACK for attachment in mail.attachments
    )


def complaint(mail: ParsedMail) -> Outcome:
    report = next((a.content for a in mail.attachments if a.content_type == FEEDBACK), b"")
    words = report[:20_000].decode("utf-8", "replace")
    who = re.search(r"^original-rcpt-to:\s*<?([^\s<>]+)", words, re.I | re.M)
    recipient = who[1].lower() if who else ""
    return Outcome(recipient, "", "feedback", False, " ".join(words.split())[:500])


def is_returned(mail: ParsedMail) -> bool:
    """A delivery report, or at least two independent signs that a mail server wrote this."""
    subject = bool(SUBJECT.search(mail.subject))
    if has_report(mail):
        return from_daemon(mail) or subject or not is_answer(mail)
    words = report_words(mail)
    body = bool(BODY.search(words))
    if from_daemon(mail):
        told = body and bool(DIAGNOSTIC.search(words))
        return told if is_answer(mail) else subject or body
    return subject and body and not is_answer(mail) and is_machine(mail)


def is_machine(mail: ParsedMail) -> bool:
    """Signs other than the sender: the returned mail itself, RFC 3834, a list's refusal."""
    returns = any(a.content_type in RETURNED_TYPES for a in mail.attachments)
    refused = re.search(r"not (?:a )?member", mail.subject, re.I)
    return returns or bool(refused) or "auto-" in mail.header("auto-submitted").lower()


def has_report(mail: ParsedMail) -> bool:
    kind = mail.header("content-type").lower()
    parts = any(a.content_type.endswith("delivery-status") for a in mail.attachments)
    return parts or ("report-type" in kind and "delivery-status" in kind)


def from_daemon(mail: ParsedMail) -> bool:
    """Sent by a mail server's own address, or with the empty return path of RFC 5321 §4.5.5."""
    path = mail.header("return-path").strip().strip("<> ")
    has_null_path = "return-path" in mail.headers and not path
    author = mail.header("from").strip()
    named = any(DAEMON.match(a.address) or DAEMON_NAME.search(a.name) for a in mail.sender)
    return has_null_path or named or author == "<>" or bool(DAEMON.match(path or author))


def is_answer(mail: ParsedMail) -> bool:
    return bool(HUMAN_ANSWER.match(mail.subject))


def returned(mail: ParsedMail) -> Bounce:
    found = failures(mail)
    if not any(failure.recipient for failure in found) and (inner := wrapped_report(mail)):
        return returned(inner)
    outcomes = tuple(outcome(failure, mail) for failure in found)
    actions = {failure.action for failure in found}
    if actions <= {"delivered", "relayed", "expanded"}:
        return Bounce("receipt", outcomes)
    return Bounce("delay" if actions == {"delayed"} else "bounce", outcomes)


def wrapped_report(mail: ParsedMail) -> ParsedMail | None:
    """The delivery report that a gateway passed on inside a notice of its own."""
    for attachment in mail.attachments:
        if attachment.content_type == "message/rfc822" and b"delivery-status" in attachment.content:
            inner = parse(attachment.content)
            return inner if has_report(inner) else None
    return None


def outcome(failure: Failure, mail: ParsedMail) -> Outcome:
    reason = reason_of(failure.said, failure.status, failure.command)
    if reason in ("undefined", "onhold"):
        everything = f"{mail.subject}\n{report_words(mail)[:4_000]}"
        wider = reason_of(everything, failure.status, failure.command)
        reason = wider if wider != "undefined" else reason
    is_temporary = failure.status.startswith("4") or failure.action == "delayed"
    return Outcome(
        recipient=failure.recipient,
        status=failure.status,
        reason=reason,
        is_permanent=reason in PERMANENT and not is_temporary,
        diagnostic=" ".join(failure.said.split())[:500],
    )
