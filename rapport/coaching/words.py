"""Hours, people and gaps in words."""

from collections.abc import Collection, Sequence

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from rapport.coaching.models import Need
from rapport.coaching.models.weeks import Promise
from rapport.coaching.queries.coverage import Gap
from rapport.coaching.queries.weeks import Week
from rapport.core.next_words import Sounded
from rapport.core.skills import Concentration, Shrunk, Use


def clock(minute: int) -> str:
    """A minute of the day: 9, 14:30, 24."""
    hour, rest = divmod(minute, 60)
    return f"{hour}:{rest:02}" if rest else str(hour)


def hours(starts: int, ends: int) -> str:
    """14–18, 9:30–12."""
    return f"{clock(starts)}–{clock(ends)}"


def days(weekdays: Collection[int]) -> str:
    """Saturday; Monday and Friday; Monday to Friday; every day."""
    found = sorted(weekdays)
    if len(found) == 7:
        return _("every day")
    names = [str(WEEKDAYS[day]) for day in found]
    if len(found) > 2 and found[-1] - found[0] == len(found) - 1:
        return _("%(first)s to %(last)s") % {"first": names[0], "last": names[-1]}
    return listed(names)


def listed(names: Sequence[str]) -> str:
    """Ada, Ben and Cleo."""
    if len(names) < 2:
        return "".join(names)
    return _("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}


def gap(found: Gap) -> str:
    """A gap as a sentence: who is missing where, and when."""
    words = {
        "days": days(found.weekdays),
        "hours": hours(found.starts, found.ends),
        "place": found.location.name,
        "skill": found.asked.skill.name,
    }
    sentence = _("%(days)s %(hours)s at %(place)s nobody is qualified for %(skill)s")
    return _capital(sentence % words)


def need(found: Need) -> str:
    """Where and when a need is: Saturday 14–18 at Riverside."""
    words = {
        "days": _capital(days(found.weekdays)),
        "hours": hours(found.starts, found.ends),
        "place": found.location.name,
    }
    return _("%(days)s %(hours)s at %(place)s") % words


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def last_used(found: Use) -> str:
    """Practice as a sentence; a machine asks for a refresher and takes nothing away."""
    if found.days is None:
        return _("not used yet: a refresher is due") if found.is_due else _("not used yet")
    if found.days == 0:
        return _("last used today")
    said = ngettext("last used %(n)s day ago", "last used %(n)s days ago", found.days)
    told = said % {"n": found.days}
    return _("%(used)s: a refresher is due") % {"used": told} if found.is_due else told


def concentrated(found: Concentration) -> str:
    """How chances were spread, about the practice and naming nobody."""
    if found.total == 0:
        return _("There were none.")
    if found.is_thin:
        return _("Too few to say how they are spread.")
    words = {"n": found.holders, "people": found.people, "without": found.without}
    half = ngettext(
        "Half of them or more went to one of %(people)s people",
        "Half of them went to %(n)s of %(people)s people",
        found.holders,
    )
    if not found.without:
        return _("%(half)s; everybody had one.") % {"half": half % words}
    none = ngettext("%(without)s had none", "%(without)s had none", found.without)
    return _("%(half)s; %(none)s.") % {"half": half % words, "none": none % words}


def ended(found: Shrunk) -> str:
    """How answered moments ended, as a figure with all that limits it."""
    return _("%(figure)s came to rest %(limits)s") % _figure(found)


def met(found: Shrunk) -> str:
    """How many were left by their exit question, in the same way."""
    return _("%(figure)s were left by their exit question %(limits)s") % _figure(found)


def _figure(found: Shrunk) -> dict[str, str]:
    limits = _(
        "(90%% interval %(low)s to %(high)s, reliability %(sure)s); "
        "above the practice's own mean with a probability of %(above)s%%"
    )
    figure = found.estimate
    numbers = {
        "low": round(100 * figure.low),
        "high": round(100 * figure.high),
        "sure": f"{found.reliability:.2f}",
        "above": round(100 * found.above_mean),
    }
    value = _("%(value)s of 100") % {"value": round(100 * figure.value)}
    return {"figure": value, "limits": limits % numbers}


TONES = {
    "gratitude": gettext_lazy("grateful"),
    "dissatisfaction": gettext_lazy("disappointed"),
    "worry": gettext_lazy("worried"),
}


def sounding(found: Sounded | None) -> list[tuple[str, int, int, int]]:
    """Each tone with its share of clients and the ends of its interval, in percent."""
    if found is None:
        return []
    shares = [(str(label), found.shares[tone]) for tone, label in TONES.items()]
    return [
        (label, round(100 * one.value), round(100 * one.low), round(100 * one.high))
        for label, one in shares
    ]


DONE = {
    Promise.REHEARSAL: gettext_lazy("a rehearsal played"),
    Promise.ZONE: gettext_lazy("a zone conversation taken"),
    Promise.CALL: gettext_lazy("a client called"),
}
NOT_YET = {
    Promise.REHEARSAL: gettext_lazy("no rehearsal yet"),
    Promise.ZONE: gettext_lazy("no zone conversation yet"),
    Promise.CALL: gettext_lazy("nobody called yet"),
}


def leaders_week(found: Week) -> str:
    """A leader's week as a line: a rehearsal played, no zone conversation yet and nobody called yet."""
    said = [str((DONE if mark.how else NOT_YET)[mark.promise]) for mark in found.marks]
    return listed(said)
