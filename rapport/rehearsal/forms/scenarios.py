"""A scenario, written on a page: who they are, states with ways out, twists."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.core.rehearsal.scenario import Move
from rapport.guidance.forms.guidelines import Lines, Sentence
from rapport.guidance.models import Interaction
from rapport.rehearsal.words import MANNERS, ZONES

ARROW, BAR = "->", " | "


class Moves(forms.CharField):
    """Names of moves with commas between them; a list inside."""

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, list | tuple) else value

    def clean(self, value: Any) -> Any:
        return moves(super().clean(value))


def moves(text: str) -> list[str]:
    """The moves a text names. Raises ValidationError."""
    found = [word.strip().lower().replace(" ", "_") for word in text.split(",") if word.strip()]
    unknown = [name for name in found if name not in set(Move)]
    if unknown:
        told = _("“%(name)s” is no move. The list of them stands below the form.")
        raise forms.ValidationError(told % {"name": unknown[0]})
    return found


class Ways(Lines):
    """Ways out of a state: moves, an arrow, the next state; the trust it takes after an @, wordings after bars."""

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, list | tuple):
            return "\n".join(_way_line(way) for way in value)
        return value

    def clean(self, value: Any) -> Any:
        return [_way(line) for line in super().clean(value)]


def _way_line(way: Mapping[str, Any]) -> str:
    trust = f" @{way['trust']:g}" if way["trust"] else ""
    return BAR.join([f"{', '.join(way['when'])} {ARROW} {way['to']}{trust}", *way["says"]])


def _way(line: str) -> dict[str, Any]:
    """Raises ValidationError."""
    first, *says = [part.strip() for part in line.split(BAR.strip())]
    before, arrow, after = first.partition(ARROW)
    to, _at, trust = (part.strip() for part in after.partition("@"))
    is_number = trust.replace(".", "", 1).isdigit() or not trust
    if not arrow or not to or not is_number:
        told = _("“%(line)s”: write moves, an arrow, and the state that follows.")
        raise forms.ValidationError(told % {"line": line})
    return {"when": moves(before), "to": to, "trust": float(trust or 0), "says": says}


class Pairs(Lines):
    """A name and what belongs to it, a colon between them, one a line."""

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, list | tuple):
            return "\n".join(": ".join(pair) for pair in value)
        return value

    def clean(self, value: Any) -> Any:
        return [tuple(part.strip() for part in line.split(":", 1)) for line in super().clean(value)]


def _moves(label: Any, **kwargs: Any) -> Moves:
    return Moves(label=label, initial="asked_open", max_length=300, **kwargs)


class ScenarioForm(forms.Form):
    """Everything of a scenario but its states and twists."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=160)
    zone = forms.ChoiceField(label=gettext_lazy("Zone"), choices=list(ZONES.items()))
    interaction = forms.ChoiceField(label=gettext_lazy("Interaction"))
    channel = forms.ChoiceField(label=gettext_lazy("Where"), choices=Interaction.Way.choices)
    card = Sentence(label=gettext_lazy("What the player knows"))
    goal = Sentence(label=gettext_lazy("What is true when it went well"))
    name = forms.CharField(label=gettext_lazy("The client's name, made up"), max_length=40)
    age = forms.CharField(label=gettext_lazy("Age, such as 35-44"), max_length=20)
    manner = forms.ChoiceField(label=gettext_lazy("Manner"), choices=list(MANNERS.items()))
    mood = forms.FloatField(
        label=gettext_lazy("Trust at the beginning, 0 to 1"), initial=0.4, min_value=0, max_value=1
    )
    need = Sentence(label=gettext_lazy("What they need and do not say at first"))
    need_says = Lines(label=gettext_lazy("How they say it, one wording a line"), longest=400)
    need_after = _moves(gettext_lazy("It comes out after any of these moves"))
    need_to = forms.CharField(label=gettext_lazy("And leads to the state"), max_length=40)
    need_trust = forms.FloatField(
        label=gettext_lazy("Trust it takes"), initial=0.6, min_value=0, max_value=1
    )
    closing = _moves(gettext_lazy("Moves after which it can end well"))
    turns = forms.IntegerField(label=gettext_lazy("Turns at most"), initial=12)
    fears = Lines(label=gettext_lazy("What frightens them: beginnings of words"))
    never_say = Lines(label=gettext_lazy("Never say here"))
    covers = Pairs(
        label=gettext_lazy("A good talk covers"),
        help_text=gettext_lazy("What it is, a colon, and beginnings of words that show it."),
    )
    facts = Pairs(label=gettext_lazy("Facts on the player's card, a colon before the value"))
    won = Lines(label=gettext_lazy("Last words when it went well"))
    left = Lines(label=gettext_lazy("Last words when they leave politely"))
    escalated = Lines(label=gettext_lazy("Last words when it escalates"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        interaction = self.fields["interaction"]
        assert isinstance(interaction, forms.ChoiceField)  # noqa: S101 - declared above
        known = list(Interaction.objects.values_list("key", "name"))
        given = self.initial.get("interaction")
        missing = [(given, given)] if given and given not in dict(known) else []
        interaction.choices = [*known, *missing]


class StateForm(forms.Form):
    """Where the persona is, what they say there, and what leads on."""

    key = forms.CharField(label=gettext_lazy("State"), max_length=40)
    says = Lines(label=gettext_lazy("What they say, one wording a line"), longest=400)
    exits = Ways(
        label=gettext_lazy("Ways out"),
        longest=800,
        help_text=gettext_lazy(
            "asked_open, empathy -> the next state. If you like, @0.65 for the trust it takes, "
            "and what they say first after bars."
        ),
    )
    closes = forms.BooleanField(label=gettext_lazy("It can end well here"), required=False)


class TwistForm(forms.Form):
    """Something that turns the talk, once."""

    key = forms.CharField(label=gettext_lazy("Twist"), max_length=40)
    when = _moves(gettext_lazy("After any of these moves"))
    says = Lines(label=gettext_lazy("What they say then"), longest=400)
    to = forms.CharField(label=gettext_lazy("Leads to"), max_length=40, required=False)
    from_turn = forms.IntegerField(label=gettext_lazy("From turn"), initial=1, min_value=1)
    at_least = forms.FloatField(
        label=gettext_lazy("From trust"), initial=0, min_value=0, max_value=1
    )
    at_most = forms.FloatField(
        label=gettext_lazy("Up to trust"), initial=1, min_value=0, max_value=1
    )


class KnownForm(forms.Form):
    """What they tell whoever asks for it."""

    asked = Lines(label=gettext_lazy("When a question has a word that begins so"), rows=2)
    says = Lines(label=gettext_lazy("They answer"), rows=2, longest=400)


StateForms = forms.formset_factory(StateForm, extra=2, can_delete=True)
TwistForms = forms.formset_factory(TwistForm, extra=1, can_delete=True)
KnownForms = forms.formset_factory(KnownForm, extra=1, can_delete=True)


def initial(graph: Mapping[str, Any]) -> dict[str, Any]:
    """A document as the form shows it."""
    need, persona = graph["need"], graph["persona"]
    plain = ("title", "zone", "interaction", "channel", "card", "goal", "mood", "turns")
    lists = ("closing", "fears", "never_say")
    return {
        **{name: graph[name] for name in (*plain, *lists)},
        **{name: persona[name] for name in ("name", "age", "manner")},
        **graph["ends"],
        "need": need["what"],
        "need_says": need["says"],
        "need_after": need["after"],
        "need_to": need["to"],
        "need_trust": need["trust"],
        "covers": [(point["what"], ", ".join(point["words"])) for point in graph["covers"]],
        "facts": [(fact["name"], fact["value"]) for fact in graph["facts"]],
    }


def graph_of(
    data: Mapping[str, Any],
    *,
    key: str,
    states: Iterable[Mapping[str, Any]],
    twists: Iterable[Mapping[str, Any]],
    knows: Iterable[Mapping[str, Any]],
) -> dict[str, Any]:
    """The document a filled-in form describes."""
    plain = ("title", "zone", "interaction", "channel", "card", "goal", "mood", "turns")
    lists = ("closing", "fears", "never_say")
    return {
        "key": key,
        **{name: data[name] for name in (*plain, *lists)},
        "persona": {name: data[name] for name in ("name", "age", "manner")},
        "need": {
            "what": data["need"],
            "says": data["need_says"],
            "after": data["need_after"],
            "to": data["need_to"],
            "trust": data["need_trust"],
        },
        "ends": {end: data[end] for end in ("won", "left", "escalated")},
        "covers": [{"what": c[0], "words": c[-1].split(", ")} for c in data["covers"]],
        "facts": [{"name": f[0], "value": f[-1]} for f in data["facts"]],
        "states": list(states),
        "twists": list(twists),
        "knows": list(knows),
    }
