"""Reasons and events in plain words."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.core.routing import SENTENCES, Code
from rapport.inbox.models import Assignment, Event

BY_HAND = {
    "took_it": gettext_lazy("%(by)s took it"),
    "handed_over": gettext_lazy("%(by)s handed it over"),
    "reopened": gettext_lazy("it was opened again by hand"),
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
    Event.Kind.CLOSED: gettext_lazy("%(who)s closed it"),
    Event.Kind.REOPENED: gettext_lazy("%(who)s opened it again"),
    Event.Kind.MERGED: gettext_lazy("%(who)s merged it"),
    Event.Kind.MOVED: gettext_lazy("%(who)s moved messages"),
    Event.Kind.UNDONE: gettext_lazy("%(who)s undid that"),
    Event.Kind.REPLY_WITHDRAWN: gettext_lazy("%(who)s took a reply back"),
    Event.Kind.REPLY_FAILED: gettext_lazy("a reply did not go out"),
    Event.Kind.DROPPED: gettext_lazy("closed without an answer"),
}


def because(assignment: Assignment) -> str:
    """Why it is this person's, as one sentence: "Dana, because she …" without the she."""
    return ", ".join(reason(document) for document in assignment.reasons[:3])


def reason(document: dict[str, Any]) -> str:
    """One stored reason in words; an unknown code is shown as it is, never hidden."""
    code, params = document["code"], document.get("params", {})
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


def event(row: Event, names: dict[int, str]) -> str:
    """A quiet line for the thread, or '' for what the thread shows anyway."""
    sentence = TOLD.get(row.kind)
    if sentence is None:
        return ""
    who = names.get(row.actor_id or 0, _("Rapport"))
    staff = names.get(row.data.get("staff") or 0, _("nobody"))
    return str(sentence) % {"who": who, "staff": staff, "until": row.data.get("until", "")[:16]}
