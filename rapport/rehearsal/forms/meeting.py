"""Forms of the team's meeting."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.guidance.models import Interaction
from rapport.practice.forms.fields import day_input
from rapport.practice.models import Staff
from rapport.rehearsal.models import Scenario
from rapport.rehearsal.queries.team import people

MINUTES = (2, 3, 5, 8)


class RoundForm(forms.Form):
    """What is played, by whom, how long. Nobody has two parts."""

    scenario = forms.ModelChoiceField(Scenario.objects.none(), label=gettext_lazy("What is played"))
    player = forms.ModelChoiceField(
        Staff.objects.none(), label=gettext_lazy("Plays the staff member")
    )
    client = forms.ModelChoiceField(Staff.objects.none(), label=gettext_lazy("Plays the client"))
    first = forms.ModelChoiceField(
        Staff.objects.none(), label=gettext_lazy("Watches"), required=False
    )
    second = forms.ModelChoiceField(
        Staff.objects.none(), label=gettext_lazy("Watches too"), required=False
    )
    minutes = forms.TypedChoiceField(
        choices=[(n, n) for n in MINUTES], coerce=int, initial=3, label=gettext_lazy("Minutes")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = {"scenario": Scenario.objects.filter(is_on=True).defer("graph")}
        for name in ("scenario", "player", "client", "first", "second"):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - declared above
            field.queryset = choices.get(name, people())

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        sat = self.seats(data)
        if len({staff.pk for staff in sat}) < len(sat):
            raise forms.ValidationError(_("Everybody has one part."))
        return data

    def seats(self, data: dict[str, Any]) -> list[Staff]:
        """Player, client, then who watches."""
        return [data[n] for n in ("player", "client", "first", "second") if data.get(n)]


class ItemForm(forms.Form):
    """One thing somebody trains, noted together."""

    owner = forms.ModelChoiceField(Staff.objects.none(), label=gettext_lazy("Who"))
    weakness = forms.CharField(label=gettext_lazy("What"), max_length=200)
    due_on = forms.DateField(label=gettext_lazy("Until"), widget=day_input())
    interaction = forms.ModelChoiceField(
        Interaction.objects.none(),
        label=gettext_lazy("Which guideline"),
        help_text=gettext_lazy(
            "The one that was played, if you choose none. Its lines open beside the item."
        ),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = {"owner": people(), "interaction": Interaction.objects.order_by("position", "pk")}
        for name, rows in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - declared above
            field.queryset = rows
