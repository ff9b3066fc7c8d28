"""What a person says is right."""

from django import forms

from rapport.inbox.belief_words import INTENTS, TONES


class IntentForm(forms.Form):
    """What a message is about."""

    intent = forms.ChoiceField(choices=list(INTENTS.items()))


class ToneForm(forms.Form):
    """A tone that holds after all, or does not."""

    tone = forms.ChoiceField(choices=list(TONES.items()))
