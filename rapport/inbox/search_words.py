"""What a search says: why a part of it can not be used, and what was found where."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.core.search.asking import Key, Problem, Trouble

# What each filter means, beside the words that can stand behind it.
FILTERS: dict[str, "str | Promise"] = {
    Key.FROM.value: gettext_lazy("the client"),
    Key.BY.value: gettext_lazy("written by"),
    Key.IS.value: gettext_lazy("state"),
    Key.TAG.value: gettext_lazy("tag"),
    Key.ZONE.value: gettext_lazy("judgment zone"),
    Key.CHANNEL.value: gettext_lazy("channel"),
    Key.AT.value: gettext_lazy("location"),
    Key.HAS.value: gettext_lazy("attachment"),
    Key.AFTER.value: gettext_lazy("from this day on"),
    Key.BEFORE.value: gettext_lazy("before this day"),
    Key.ON.value: gettext_lazy("on this day"),
    Key.IN.value: gettext_lazy("where to look"),
}
MOST_KNOWN = 12


def problem(one: Problem) -> str:
    """What is wrong with a part of a search, and what would work."""
    known = ", ".join(one.known[:MOST_KNOWN])
    said = {"part": one.part, "known": known}
    match one.trouble:
        case Trouble.UNKNOWN_FILTER:
            return _("There is no such filter: %(part)s. There are: %(known)s.") % said
        case Trouble.EMPTY_FILTER:
            return _("Something has to follow %(part)s") % said
        case Trouble.NO_DAY:
            return _("%(part)s is no day. Write 2026-03-01, 2026-03, yesterday or 7d.") % said
        case Trouble.NO_PERIOD:
            return _("No day is in this period: %(part)s.") % said
    if known:
        return _("Nothing is called that: %(part)s. There is: %(known)s.") % said
    return _("Nothing is called that: %(part)s.") % said
