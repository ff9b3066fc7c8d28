"""A letter in words alone: its subject, its text, and what stands below both forms of it."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rapport.channels.alerts.alert import absolute
from rapport.insight.letter.parts import Envelope, Letter, Section


def subject(letter: Letter) -> str:
    """The practice and the week; a simulated one says so first."""
    said = _("%(practice)s: your week, %(days)s")
    text = said % {"practice": " ".join(letter.practice.split()), "days": days(letter)}
    return _("[Simulated] %(subject)s") % {"subject": text} if letter.is_simulated else text


def days(letter: Letter) -> str:
    """9 to 15 November; 30 November to 6 December."""
    first = "j" if letter.monday.month == letter.sunday.month else "j F"
    ends = date_format(letter.monday, first), date_format(letter.sunday, "j F")
    return _("%(first)s to %(last)s") % {"first": ends[0], "last": ends[1]}


def plain(letter: Letter, envelope: Envelope) -> str:
    """Without pictures: what they show stands in words beside them anyway."""
    lines = [_("Good day, %(name)s.") % {"name": letter.name}]
    lines += [made_up(letter)] if letter.is_simulated else []
    for section in letter.sections:
        lines += ["", section.title.upper(), *_plain(section)]
    lines += ["", _("HOW THESE ARE COUNTED")]
    lines += [f"- {name}: {sentence}" for name, sentence in letter.definitions]
    lines += ["", why(letter)]
    lines += [_("On screen: %(url)s") % {"url": absolute(envelope.page)}]
    lines += [_("Turn it off: %(url)s") % {"url": absolute(envelope.off)}]
    return "\n".join(lines) + "\n"


def _plain(section: Section) -> list[str]:
    lines = []
    for line in section.lines:
        lines += [f"- {line.text}", *([f"  {absolute(line.path)}"] if line.path else [])]
    lines += [f"- {strip.label}: {strip.said}" for strip in section.strips]
    return [*lines, *([section.note] if section.note else [])]


def made_up(letter: Letter) -> str:
    """That nothing of it is real, where that is so."""
    said = _("This practice is simulated: its people and figures are made up.")
    return said if letter.is_simulated else ""


def why(letter: Letter) -> str:
    """Why somebody gets it, and what it leaves out."""
    said = _("You get this because you lead at %(practice)s. It names no client.")
    return said % {"practice": letter.practice}
