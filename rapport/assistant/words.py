"""What went wrong with an assistant, in words for the person who asked and for the owner."""

from django.utils.translation import gettext_lazy as _

FAILURES = {
    "timeout": _("It did not answer in time."),
    "unreachable": _("It could not be reached."),
    "redirected": _("It pointed to another address. Nothing was sent there."),
    "key": _("It did not accept the key."),
    "busy": _("It is busy. Try again in a minute."),
    "status": _("It answered with an error."),
    "too_big": _("Its answer was too long to be read."),
    "form": _("Its answer did not have the form that was asked for."),
    "address": _("Its address may not be used."),
    "secret": _("Its key can't be opened here."),
    "unproved": _("It answers, but proves nothing by a quote: at the desk there would be no line."),
    "interrupted": _("The work was interrupted. Ask again."),
    "waited": _("It waited too long to be sent. Ask again."),
    "not_now": _("It may not be asked here any more."),
    "error": _("Something went wrong in Rapport itself."),
}
# What is said of the endpoint; the others are not its fault, and no reason to leave it alone.
ITS_OWN = frozenset(
    ("timeout", "unreachable", "redirected", "key", "busy", "status", "too_big", "form")
)


def failure(code: str) -> str:
    """Why there is no answer; '' where nothing failed."""
    return str(FAILURES.get(code, FAILURES["error"])) if code else ""
