"""How clients fared in the week: Today's numbers, the share in time week by week, and the zones."""

from collections.abc import Callable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from rapport.facts import queries as facts
from rapport.facts.definitions import Metric
from rapport.insight import addresses
from rapport.insight.letter.parts import Line, Section
from rapport.insight.letter.strips import BAD, BETWEEN, GOOD, Cell, Strip, bar
from rapport.insight.queries.pulse import Entry, by_week
from rapport.insight.queries.zones import ZoneShare

SHOWN = 4  # weeks
WEEKLY = gettext_lazy("Answered within five minutes, week by week")
SAYS: dict[Metric, Callable[[int], str]] = {
    Metric.WROTE: lambda n: ngettext("%d person wrote.", "%d people wrote.", n),
    Metric.IN_TIME: lambda n: ngettext(
        "%d had an answer within five minutes.", "%d had an answer within five minutes.", n
    ),
    Metric.NEVER_ANSWERED: lambda n: ngettext(
        "%d was never answered.", "%d were never answered.", n
    ),
    Metric.NEEDED_PERSON: lambda n: ngettext(
        "%d conversation needed a person.", "%d conversations needed a person.", n
    ),
    Metric.RIGHT_PERSON: lambda n: ngettext(
        "%d of them got the right one.", "%d of them got the right one.", n
    ),
}
OF_MOMENTS = (Metric.NEEDED_PERSON, Metric.RIGHT_PERSON)


def week(told: facts.Today) -> Section:
    """The sentence of Today, a line for each number with its rows."""
    title, wrote = _("Who wrote, and who was answered"), told.number(Metric.WROTE)
    if not wrote:
        return Section(title, (Line(_("Nobody wrote in this week."), reverse("insight:today")),))
    left_out = () if told.number(Metric.NEEDED_PERSON) else OF_MOMENTS
    lines = [_line(told, metric) for metric in SAYS if metric not in left_out]
    return Section(title, tuple(lines), (_answered(told, wrote),))


def _line(told: facts.Today, metric: Metric) -> Line:
    number = told.number(metric)
    href = addresses.number(metric, told.monday.isoformat())
    return Line(SAYS[metric](number) % number, href)


def _answered(told: facts.Today, wrote: int) -> Strip:
    """Everybody who wrote, in three stretches."""
    fast, never = told.number(Metric.IN_TIME), told.number(Metric.NEVER_ANSWERED)
    later = wrote - fast - never
    said = _("%(fast)s within five minutes, %(later)s later, %(never)s never")
    cells = ((fast, GOOD), (later, BETWEEN), (never, BAD))
    return Strip(
        _("Everybody who wrote"),
        tuple(Cell(some / wrote, colour) for some, colour in cells if some),
        said % {"fast": fast, "later": later, "never": never},
    )


def in_time(told: facts.Pulse) -> Section:
    """The share of inquiries answered within five minutes, for the last weeks."""
    entries = by_week(told)[-SHOWN:]
    return Section(
        str(WEEKLY),
        (Line(_("Pulse, with every figure"), reverse("insight:pulse")),),
        tuple(_weekly(entry) for entry in entries),
        _("Of all inquiries. In brackets is where the true share lies, 19 times out of 20."),
    )


def _weekly(entry: Entry) -> Strip:
    measure = entry.part.wall
    said = _("%(share)s (%(between)s)") % {"share": entry.share, "between": entry.interval}
    cells = (Cell(1.0),) if measure.is_thin else bar(measure.in_time.value)
    return Strip(_("Week of %(day)s") % {"day": entry.label}, cells, said)


def zones(share: ZoneShare, said: str) -> Section | None:
    """How much lay in judgment zones, loud above a quarter; nothing where nothing did."""
    if not share.some:
        return None
    title, path = _("Judgment zones"), reverse("guidance:zones")
    if not share.is_high:
        return Section(title, (Line(_("In judgment zones: %(share)s.") % {"share": said}, path),))
    text = _(
        "More than a quarter lies in judgment zones: %(share)s. Most moments should stay swift: "
        "look at what leads into your zones, or choose fewer."
    )
    return Section(title, (Line(text % {"share": said}, path, is_warning=True),))
