"""Forms about promises and the ladder."""

from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.practice.actions.promises import Scope, Step, Targets
from rapport.practice.forms.fields import Minutes
from rapport.practice.models import LadderStep, Location, ResponsePolicy, Staff

# What the inbox calls its channels and priorities; empty is every one of them.
CHANNEL_KINDS = [
    ("", gettext_lazy("Every channel")),
    ("email", gettext_lazy("E-mail")),
    ("webform", gettext_lazy("Web form")),
    ("webchat", gettext_lazy("Web chat")),
    ("desk", gettext_lazy("At the desk")),
    ("api", gettext_lazy("API")),
]
PRIORITIES = [
    ("", gettext_lazy("Every priority")),
    ("high", gettext_lazy("High")),
    ("normal", gettext_lazy("Normal")),
    ("low", gettext_lazy("Low")),
]


class TargetsForm(forms.Form):
    """What is promised."""

    target = Minutes(label=gettext_lazy("Answered within (minutes)"), least=Decimal("0.5"))
    warn_percent = forms.IntegerField(
        label=gettext_lazy("Due soon after (percent of that time)"),
        min_value=1,
        max_value=100,
        widget=forms.NumberInput(attrs={"class": "short"}),
    )
    accept = Minutes(
        label=gettext_lazy("Time to take it (minutes)"),
        least=Decimal("0.25"),
        help_text=gettext_lazy("Then the next person is asked."),
    )
    after_hours = forms.ChoiceField(
        label=gettext_lazy("While closed"),
        choices=ResponsePolicy.After.choices,
        widget=forms.RadioSelect,
    )
    promise = Minutes(
        label=gettext_lazy("Promised after opening (minutes)"),
        least=Decimal("0.5"),
        help_text=gettext_lazy("Only for the third choice: the time named in the acknowledgement."),
    )

    def targets(self) -> Targets:
        """The checked content."""
        data = self.cleaned_data
        return Targets(
            target_seconds=data["target"],
            warn_fraction=data["warn_percent"] / 100,
            accept_seconds=data["accept"],
            after_hours=data["after_hours"],
            promise_seconds=data["promise"],
        )


class PolicyForm(TargetsForm):
    """A promise for something in particular."""

    location = forms.ModelChoiceField(
        Location.objects.none(),
        label=gettext_lazy("Location"),
        required=False,
        empty_label=gettext_lazy("Every location"),
    )
    channel_kind = forms.ChoiceField(
        label=gettext_lazy("Channel"), choices=CHANNEL_KINDS, required=False
    )
    priority = forms.ChoiceField(label=gettext_lazy("Priority"), choices=PRIORITIES, required=False)
    field_order = ("location", "channel_kind", "priority")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["location"].queryset = Location.objects.filter(is_active=True)  # type: ignore[attr-defined]  # a ModelChoiceField

    def scope(self) -> Scope:
        """What the promise is about."""
        data = self.cleaned_data
        return Scope(data["location"], data["channel_kind"], data["priority"])


def targets_initial(policy: ResponsePolicy) -> dict[str, Any]:
    """A policy as the form shows it; its times stay seconds, the fields show minutes."""
    return {
        "target": policy.target_seconds,
        "warn_percent": round(policy.warn_fraction * 100),
        "accept": policy.accept_seconds,
        "after_hours": policy.after_hours,
        "promise": policy.promise_seconds,
    }


NAMED = {LadderStep.Rung.LEAD.value, LadderStep.Rung.MANAGER.value}


class LadderForm(forms.Form):
    """When each rung is told, and who the lead and the manager are."""

    def __init__(self, *args: Any, steps: tuple[LadderStep, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.steps = steps
        people = Staff.objects.filter(is_active=True).order_by("name")
        for step in steps:
            self._add(step, people)

    def _add(self, step: LadderStep, people: "QuerySet[Staff]") -> None:
        label = _("%(rung)s: minutes after the deadline") % {"rung": step.get_rung_display()}
        self.fields[f"after_{step.rung}"] = Minutes(label=label, initial=step.after_seconds)
        if step.rung in NAMED:
            self.fields[f"staff_{step.rung}"] = forms.ModelChoiceField(
                people,
                label=_("%(rung)s: who") % {"rung": step.get_rung_display()},
                required=False,
                initial=step.staff_id,
                empty_label=_("Whoever leads and is there"),
            )

    def ladder(self) -> list[Step]:
        """The checked content, rung by rung."""
        data = self.cleaned_data
        return [Step(data[f"after_{s.rung}"], data.get(f"staff_{s.rung}")) for s in self.steps]
