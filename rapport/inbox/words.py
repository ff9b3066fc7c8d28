"""Reasons and events in plain words."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.dateformat import format as date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.core.routing import SENTENCES, Code
from rapport.inbox.models import Assignment, Event, Message

BY_HAND = {
    "took_it": gettext_lazy("took it"),
    "handed_over": gettext_lazy("was handed it by %(by)s"),
    "last_rung": gettext_lazy("is asked because nobody else can take it now"),
    "reopened": gettext_lazy("opened it again"),
    "by_rule": gettext_lazy("was asked for by the rule “%(rule)s”"),
}


TOLD: dict[str, Any] = {
    Event.Kind.ASSIGNED: gettext_lazy("%(who)s gave it to %(staff)s"),
    Event.Kind.NOT_TAKEN: gettext_lazy(
        "%(staff)s did not take it in time: the next person was asked"
    ),
    Event.Kind.WARNED: gettext_lazy("due soon"),
    Event.Kind.WENT_LATE: gettext_lazy("the answer is late"),
    Event.Kind.ESCALATED: gettext_lazy("%(staff)s was told that it is late"),
    Event.Kind.SNOOZED: gettext_lazy("%(who)s snoozed it until %(until)s"),
    Event.Kind.WOKEN: gettext_lazy("it is back"),
    Event.Kind.PAUSED: gettext_lazy("%(who)s paused the clock"),
    Event.Kind.RESUMED: gettext_lazy("%(who)s let the clock go on"),
    Event.Kind.CLOSED: gettext_lazy("%(who)s closed it"),
    Event.Kind.REOPENED: gettext_lazy("%(who)s opened it again"),
    Event.Kind.MERGED: gettext_lazy("%(who)s merged it"),
    Event.Kind.MOVED: gettext_lazy("%(who)s moved messages"),
    Event.Kind.UNDONE: gettext_lazy("%(who)s undid that"),
    Event.Kind.REPLY_WITHDRAWN: gettext_lazy("%(who)s took a reply back"),
    Event.Kind.REPLY_FAILED: gettext_lazy("a reply did not go out"),
    Event.Kind.DROPPED: gettext_lazy("closed without an answer"),
    Event.Kind.FLAGGED: gettext_lazy("red flag, raised by %(who)s: a clinician must look"),
    Event.Kind.PAGED: gettext_lazy("%(staff)s was paged"),
    Event.Kind.FLAG_ACKNOWLEDGED: gettext_lazy("%(who)s has the red flag"),
    Event.Kind.FLAG_CLOSED: gettext_lazy("%(who)s closed the red flag with a note"),
    Event.Kind.HELD_BACK: gettext_lazy("an automatic message was held back"),
    Event.Kind.HELD: gettext_lazy("a reply that was to leave now waits for its writer"),
}
TOOK = gettext_lazy("%(who)s took it")
APART = gettext_lazy("%(who)s keeps it apart from an earlier conversation")


def because(assignment: Assignment) -> str:
    """Why it is this person's, to be read after "who": "spoke with this client last and has room"."""
    told = [reason(document) for document in _telling(assignment.reasons)]
    if len(told) < 2:
        return "".join(told)
    return _("%(first)s and %(last)s") % {"first": ", ".join(told[:-1]), "last": told[-1]}


def _telling(reasons: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Three at most: that somebody spoke with the client last goes without saying if they know them."""
    codes = {document["code"] for document in reasons}
    is_said = {Code.KNOWS_CLIENT, Code.QUALIFIED} <= codes
    return [r for r in reasons if not (is_said and r["code"] == Code.LAST_PERSON)][:3]


def reason(document: dict[str, Any]) -> str:
    """One stored reason in words; an unknown code is shown as it is, never hidden."""
    code, params = document["code"], dict(document.get("params", {}))
    if "skills" in params:
        params["skills"] = str(params["skills"]).replace("_", " ")
    if code in BY_HAND:
        return str(BY_HAND[code] % params)
    try:
        return str(_(SENTENCES[Code(code)]) % params)
    except ValueError:
        return str(code)


def candidates(assignment: Assignment, names: dict[int, str]) -> list[dict[str, str]]:
    """Everybody who was considered: name, and what spoke for them or ruled them out."""
    return [
        {
            "name": names.get(candidate["staff"], _("a former colleague")),
            "score": str(candidate["score"]),
            "why": ", ".join(reason(r) for r in candidate["reasons"]),
            "ruled_out": reason(candidate["ruled_out"]) if candidate["ruled_out"] else "",
        }
        for candidate in assignment.candidates
    ]


def event(row: Event, names: dict[int, str], *, zone: str) -> str:
    """A quiet line for the thread, or '' for what the thread shows anyway; times in `zone`."""
    sentence = TOLD.get(row.kind)
    if sentence is None:
        return ""
    who = names.get(row.actor_id or 0, _("Rapport"))
    staff = names.get(row.data.get("staff") or 0, _("nobody"))
    if "apart_from" in row.data:
        sentence = APART
    if row.kind == Event.Kind.ASSIGNED and row.actor_id == row.data.get("staff"):
        sentence = TOOK
    return str(sentence) % {"who": who, "staff": staff, "until": _until(row, zone)}


def _until(row: Event, zone: str) -> str:
    written = row.data.get("until")
    if not written:
        return ""
    return moment(datetime.fromisoformat(written), zone=zone, at=row.at)


def moment(when: datetime, *, zone: str, at: datetime) -> str:
    """A time as one says it at `at`: 10:31 today, Tue 10:31 within a week, else 3 Mar (2025)."""
    local, now = when.astimezone(ZoneInfo(zone)), at.astimezone(ZoneInfo(zone))
    days = (local.date() - now.date()).days
    if days == 0:
        return date_format(local, "H:i")
    if -7 < days < 7:
        return date_format(local, "D H:i")
    return date_format(local, "j M" if local.year == now.year else "j M Y")


def day(when: datetime, *, zone: str, at: datetime) -> str:
    """The day as a thread names it."""
    local, now = when.astimezone(ZoneInfo(zone)), at.astimezone(ZoneInfo(zone))
    days = (now.date() - local.date()).days
    if days in (0, 1):
        return _("Yesterday") if days else _("Today")
    return date_format(local, "l, j F" if local.year == now.year else "j F Y")


RULES: dict[str, Any] = {
    "token": gettext_lazy("it came to the reply address of this conversation"),
    "in_reply_to": gettext_lazy("it answers a message of this conversation"),
    "references": gettext_lazy("it answers a message of this conversation"),
    "body_marker": gettext_lazy("it carries the mark of this conversation"),
    "subject_number": gettext_lazy("its subject names this conversation"),
    "soft": gettext_lazy("it opened a conversation of its own: only sender and subject were alike"),
}


def rule(message: Message) -> str:
    """Why a message was put into this conversation; '' for one that began it."""
    return str(RULES.get(message.matched_by, ""))
