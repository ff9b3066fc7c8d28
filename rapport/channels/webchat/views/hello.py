"""Before anybody has written: who is here, when a person answers, and what is read."""

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from rapport.channels.webchat import limits, shapes
from rapport.channels.webchat.doors import Call, door
from rapport.channels.webchat.expectation import expectation
from rapport.channels.webform.expectation import UNWATCHED
from rapport.practice.queries.on_call import is_unwatched


def greet(call: Call) -> HttpResponse:
    """Everything the panel shows first. Nothing is stored."""
    practice, own = call.channel.practice, call.channel.settings
    with call.scope():
        due = expectation(call.channel, at=call.at)
        warning = str(UNWATCHED) if is_unwatched(practice) else ""
    shown = {
        "practice": practice.name,
        "greeting": own.get("greeting") or _("Write to us. A person of the practice answers here."),
        "is_open": due.is_open,
        "opens_at": shapes.moment(due.opens_at) if due.opens_at else None,
        "hours_words": due.hours_words,
        "expected": shapes.expected(due),
        "emergency": f"{practice.emergency_line} {warning}".strip(),
        "notice": notice(),
        "limits": {
            "text": limits.LONGEST_TEXT,
            "file_bytes": limits.LARGEST_FILE,
            "files": limits.MOST_FILES,
            "types": limits.TYPES,
        },
        "look": {"accent": own.get("accent", "")},
        "languages": [code for code, _name in settings.LANGUAGES],
    }
    return JsonResponse(shown)


def notice() -> str:
    """What is read about hesitation, in plain words."""
    return _(
        "While you chat, we see when you type, stop or pause, never words you do not send. It helps a "
        "person notice that you are unsure, is used for nothing else, and is deleted after 24 hours."
    )


hello = door(GET=greet)
