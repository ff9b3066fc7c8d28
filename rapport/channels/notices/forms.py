"""What reaches somebody, when, and by which way."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.channels.models import Notice, NoticeAttempt, NoticeRules
from rapport.channels.notices.people import DIGEST_AT
from rapport.core.notices import CHOSEN, Kind, Level, Rules, Way
from rapport.practice.countries import zones
from rapport.practice.forms.fields import time_input

LEVELS = {
    Level.NOW: gettext_lazy("at once"),
    Level.DIGEST: gettext_lazy("in the digest"),
    Level.NEVER: gettext_lazy("never"),
}
ON_SCREEN = {**LEVELS, Level.DIGEST: gettext_lazy("in the list only")}
NIGHT = ("20:00", "07:00")


@dataclass(frozen=True, slots=True)
class Row:
    """A kind, and a field for each way it may take; None where it takes none."""

    label: str
    fields: Sequence[forms.BoundField | None]


class RulesForm(forms.Form):
    """One's own rules. `rules`: what holds now; `ways`: those that are set up."""

    hours = forms.ChoiceField(
        label=gettext_lazy("When I may be reached away from the screen"),
        choices=NoticeRules.Hours.choices,
        widget=forms.RadioSelect,
    )
    zone = forms.ChoiceField(label=gettext_lazy("My time zone"))
    digest_at = forms.TimeField(
        label=gettext_lazy("The digest comes at"),
        widget=time_input(),
        help_text=gettext_lazy(
            "On days on which I may be reached, and only if there is something."
        ),
    )

    def __init__(
        self,
        *args: Any,
        rules: Rules,
        row: NoticeRules | None,
        zone: str,
        ways: Collection[Way],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.ways = [way for way in Way if way in ways]
        self.fields["zone"].choices = zones()  # type: ignore[attr-defined]  # a ChoiceField, above
        self.fields["zone"].initial = zone
        self.fields["hours"].initial = row.hours if row else NoticeRules.Hours.ON_SHIFT
        self.fields["digest_at"].initial = row.digest_at if row else DIGEST_AT
        self._add_days({day: (a, b) for day, a, b in row.quiet} if row else {})
        for kind, way in self._pairs():
            self.fields[_name(kind, way)] = _level_field(kind, way, rules.level(kind, way))

    def _add_days(self, quiet: dict[int, tuple[str, str]]) -> None:
        for day in range(7):
            a, b = quiet.get(day, NIGHT if not quiet else ("", ""))
            self.fields[f"from_{day}"] = _time_field(_("%(day)s, quiet from"), day, a)
            self.fields[f"until_{day}"] = _time_field(_("%(day)s, quiet until"), day, b)

    def _pairs(self) -> Iterator[tuple[Kind, Way]]:
        for kind in CHOSEN:
            for way in self.ways:
                if kind is not Kind.TRAINING or way is Way.EMAIL:
                    yield kind, way

    def rows(self) -> list[Row]:
        """The table: a row for each kind, a field for each way."""
        return [
            Row(
                str(Notice.Kind(kind.value).label),
                [self[n] if (n := _name(kind, way)) in self.fields else None for way in self.ways],
            )
            for kind in CHOSEN
        ]

    def heads(self) -> list[str]:
        """The ways, in the order of the fields."""
        return [str(NoticeAttempt.Way(way.value).label) for way in self.ways]

    def days(self) -> list[tuple[str, forms.BoundField, forms.BoundField]]:
        """Each weekday with its quiet hours."""
        return [(str(WEEKDAYS[day]), self[f"from_{day}"], self[f"until_{day}"]) for day in range(7)]

    def clean(self) -> dict[str, Any]:
        """Quiet hours have two ends, and leave some hours of the week."""
        data = super().clean() or {}
        for day in range(7):
            a, b = data.get(f"from_{day}"), data.get(f"until_{day}")
            if (a is None) != (b is None):
                self.add_error(f"from_{day}", _("Fill in both times, or neither."))
        return data

    def levels(self) -> dict[tuple[Kind, Way], Level]:
        """What was chosen."""
        return {(k, w): Level(self.cleaned_data[_name(k, w)]) for k, w in self._pairs()}

    def quiet(self) -> list[tuple[int, str, str]]:
        """Quiet hours as they are kept."""
        found = []
        for day in range(7):
            a: time | None = self.cleaned_data.get(f"from_{day}")
            b: time | None = self.cleaned_data.get(f"until_{day}")
            if a is not None and b is not None:
                found.append((day, f"{a:%H:%M}", f"{b:%H:%M}"))
        return found


def _name(kind: Kind, way: Way) -> str:
    return f"{kind.value}_{way.value}"


def _time_field(label: str, day: int, kept: str) -> forms.TimeField:
    widget, named = time_input(), label % {"day": WEEKDAYS[day]}
    widget.attrs["aria-label"] = named  # the row and the column name it for everybody else
    return forms.TimeField(label=named, required=False, widget=widget, initial=kept or None)


def _level_field(kind: Kind, way: Way, level: Level) -> forms.ChoiceField:
    words = ON_SCREEN if way is Way.SCREEN else LEVELS
    left_out = {Level.DIGEST} if way is Way.SMS else set()
    if kind is Kind.TRAINING:
        left_out = {Level.NOW}
    choices = [(one.value, text) for one, text in words.items() if one not in left_out]
    label = f"{Notice.Kind(kind.value).label}, {NoticeAttempt.Way(way.value).label}"
    # Named for who can't see row and column.
    select = forms.Select(attrs={"aria-label": label})
    return forms.ChoiceField(label=label, choices=choices, initial=level.value, widget=select)
