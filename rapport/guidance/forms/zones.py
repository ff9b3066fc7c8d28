"""A zone in plain choices."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from rapport.core.zones import ORDER, Trigger, When, trigger
from rapport.guidance.actions.zones import Settings
from rapport.guidance.models import Zone
from rapport.practice.models import Skill

SURE = [
    ("", gettext_lazy("never by their words")),
    ("0", gettext_lazy("as soon as we believe it")),
    ("0.7", gettext_lazy("only when we are rather sure")),
    ("0.9", gettext_lazy("only when we are very sure")),
]
TONES = [
    ("worry", gettext_lazy("worried")),
    ("anger", gettext_lazy("angry")),
    ("dissatisfaction", gettext_lazy("disappointed")),
    ("hesitation", gettext_lazy("hesitant")),
]
STAGES = [
    ("discover", gettext_lazy("finding out about us")),
    ("inquiry", gettext_lazy("asking")),
    ("consult", gettext_lazy("around a consultation")),
    ("before", gettext_lazy("before a visit")),
    ("treatment", gettext_lazy("on the day of a treatment")),
    ("aftercare", gettext_lazy("after a treatment")),
    ("review", gettext_lazy("looking back")),
    ("member", gettext_lazy("a regular")),
    ("lapse", gettext_lazy("drifting away")),
]
PLAIN = (When.FIRST_CONTACT, When.OPEN_FLAG, When.OPEN_CASE)
MOST_DAYS = 14  # receiving looks no further back


class ZoneForm(forms.Form):
    """What a moment is, what leads into it, who is qualified, and what may be given."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=60)
    purpose = forms.CharField(
        label=gettext_lazy("What this moment is"), max_length=200, required=False
    )
    is_on = forms.BooleanField(
        label=gettext_lazy("Watch for it"),
        required=False,
        initial=True,
        help_text=gettext_lazy("Off: it is entered by hand only."),
    )
    believed = forms.ChoiceField(
        label=gettext_lazy("When what they write reads like it"), choices=SURE, required=False
    )
    tones = forms.MultipleChoiceField(
        label=gettext_lazy("When they sound"),
        choices=TONES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    tone_days = forms.IntegerField(
        label=gettext_lazy("… but only so many days after a treatment"),
        min_value=0,
        max_value=MOST_DAYS,
        required=False,
        help_text=gettext_lazy("Empty: at any time."),
    )
    stages = forms.MultipleChoiceField(
        label=gettext_lazy("When they are"),
        choices=STAGES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    first_contact = forms.BooleanField(
        label=gettext_lazy("When they write for the first time"), required=False
    )
    open_flag = forms.BooleanField(label=gettext_lazy("While a red flag is open"), required=False)
    open_case = forms.BooleanField(
        label=gettext_lazy("While something is still to be put right for them"), required=False
    )
    days = forms.IntegerField(
        label=gettext_lazy("Whatever they write, so many days after a treatment"),
        min_value=0,
        max_value=MOST_DAYS,
        required=False,
        help_text=gettext_lazy("Empty: never for this reason."),
    )
    skill = forms.ModelChoiceField(
        label=gettext_lazy("Who is qualified"),
        queryset=Skill.objects.none(),
        required=False,
        empty_label=gettext_lazy("everybody"),
        help_text=gettext_lazy("While nobody holds the skill, everybody may answer."),
    )
    authority = forms.CharField(
        label=gettext_lazy("What staff may do without asking"), max_length=300, required=False
    )
    amount = forms.DecimalField(
        label=gettext_lazy("Up to, for one conversation"),
        min_value=0,
        max_value=10_000,
        decimal_places=2,
        required=False,
        widget=forms.NumberInput(attrs={"class": "short", "step": "any"}),
    )
    exit_question = forms.CharField(
        label=gettext_lazy("The question when it is over"), max_length=200, required=False
    )

    def __init__(self, *args: Any, zone: Zone | None = None, **kwargs: Any) -> None:
        kwargs["initial"] = _initial(zone) if zone else None
        super().__init__(*args, **kwargs)
        skill = self.fields["skill"]
        assert isinstance(skill, forms.ModelChoiceField)  # noqa: S101 - declared above
        skill.queryset = Skill.objects.order_by("name")
        if zone is None or zone.key not in ORDER:
            del self.fields["believed"]  # the models know the shipped moments only

    def settings(self) -> Settings:
        """What was filled in, as the action takes it."""
        data = self.cleaned_data
        return Settings(
            name=data["name"],
            purpose=data["purpose"],
            triggers=tuple(_triggers(data)),
            skill=data["skill"],
            authority=data["authority"],
            authority_cents=int((data["amount"] or Decimal(0)) * 100),
            exit_question=data["exit_question"],
            is_on=data["is_on"],
        )


def _triggers(data: dict[str, Any]) -> Iterator[Trigger]:
    if data.get("believed"):
        yield Trigger(When.BELIEVED, at_least=float(data["believed"]))
    for tone in data["tones"]:
        yield Trigger(When.TONE, tone, days=data["tone_days"])
    yield from (Trigger(When.STAGE, stage) for stage in data["stages"])
    yield from (Trigger(when) for when in PLAIN if data[when.value])
    if data["days"] is not None:
        yield Trigger(When.RECENT_TREATMENT, days=data["days"])


def _initial(zone: Zone) -> dict[str, Any]:
    kept = [trigger(document) for document in zone.triggers]
    tones = [t for t in kept if t.when is When.TONE]
    return {
        "name": zone.name,
        "purpose": zone.purpose,
        "is_on": zone.is_on,
        "believed": _first(kept, When.BELIEVED, lambda t: f"{t.at_least:g}"),
        "tones": [t.named for t in tones],
        "tone_days": _first(tones, When.TONE, _days),
        "stages": [t.named for t in kept if t.when is When.STAGE],
        "days": _first(kept, When.RECENT_TREATMENT, _days),
        **{when.value: any(t.when is when for t in kept) for when in PLAIN},
        "skill": zone.skill_id,
        "authority": zone.authority,
        "amount": Decimal(zone.authority_cents) / 100,
        "exit_question": zone.exit_question,
    }


def _first(kept: list[Trigger], when: When, read: Callable[[Trigger], Any]) -> Any:
    return next((read(t) for t in kept if t.when is when), None)


def _days(kept: Trigger) -> int | None:
    return None if kept.days is None else int(kept.days)


class MomentsForm(forms.Form):
    """The practice's three moments."""

    moment = forms.MultipleChoiceField(required=False)

    def __init__(self, *args: Any, zones: list[Zone], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zones = zones
        field = self.fields["moment"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101 - declared above
        field.choices = [(zone.key, zone.name) for zone in zones]
