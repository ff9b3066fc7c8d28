"""What people write on the page of worry words."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.guidance.flag_words import GROUP_WORDS, TIER_WORDS

LETTERS = 3


class PhraseForm(forms.Form):
    """A phrase of the practice's own: plain words, `*` for any ending."""

    text = forms.CharField(
        label=gettext_lazy("Words that should count"),
        max_length=120,
        help_text=gettext_lazy("Plain words; * stands for any ending, as in swell*."),
    )
    group = forms.ChoiceField(label=gettext_lazy("About"), choices=list(GROUP_WORDS.items()))
    tier = forms.ChoiceField(
        label=gettext_lazy("How soon"), choices=list(TIER_WORDS.items()), widget=forms.RadioSelect
    )

    def clean_text(self) -> str:
        """One word at least must be long enough to mean something."""
        text = " ".join(self.cleaned_data["text"].split())
        letters = [sum(map(str.isalnum, word)) for word in text.split()]
        if max(letters, default=0) < LETTERS or min(letters) < 1:
            raise forms.ValidationError(
                _("It needs a word of three letters or more, and * can only end a word.")
            )
        return text


class SwitchOffForm(forms.Form):
    """Why a sign is not wanted."""

    reason = forms.CharField(max_length=300, strip=True)


class TrialForm(forms.Form):
    """A sentence to try; it is kept nowhere."""

    text = forms.CharField(
        label=gettext_lazy("As a client would write it"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
