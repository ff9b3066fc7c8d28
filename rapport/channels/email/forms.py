"""A mailbox: its address, the server mail goes out by, the server it is read from."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rapport.channels.forms import ChannelForm
from rapport.core.identity import InvalidAddress, email_address

TLS = (
    ("tls", _("TLS from the start")),
    ("starttls", _("STARTTLS")),
    ("none", _("None (this machine only)")),
)
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def _secret(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Leave it empty to keep the one we have."),
    )


class MailboxForm(ChannelForm):
    """Without servers of its own, mail comes in by the embedded receiver and goes out by the relay."""

    address = forms.CharField(
        label=_("Address"), max_length=254, widget=forms.EmailInput, help_text="hello@…"
    )
    smtp_host = forms.CharField(
        label=_("Sending: server"),
        max_length=200,
        required=False,
        help_text=_("Empty: the relay of this installation."),
    )
    smtp_port = forms.IntegerField(
        label=_("Sending: port"), min_value=1, max_value=65535, required=False
    )
    smtp_tls = forms.ChoiceField(
        label=_("Sending: encryption"), choices=TLS, required=False, initial="starttls"
    )
    smtp_user = forms.CharField(label=_("Sending: user"), max_length=200, required=False)
    smtp_password = _secret(_("Sending: password"))
    imap_host = forms.CharField(
        label=_("Reading: server"),
        max_length=200,
        required=False,
        help_text=_("Empty: your mail server relays to our receiver."),
    )
    imap_port = forms.IntegerField(
        label=_("Reading: port"), min_value=1, max_value=65535, required=False
    )
    imap_tls = forms.ChoiceField(
        label=_("Reading: encryption"), choices=TLS, required=False, initial="tls"
    )
    imap_user = forms.CharField(label=_("Reading: user"), max_length=200, required=False)
    imap_password = _secret(_("Reading: password"))
    imap_folder = forms.CharField(
        label=_("Reading: folder"), max_length=120, required=False, initial="INBOX"
    )
    imap_backfill = forms.BooleanField(
        label=_("Read what lies there already"),
        required=False,
        help_text=_("Else we begin with the first mail from now on."),
    )
    plus_addresses = forms.BooleanField(
        label=_("Answers may go to hello+…@"),
        required=False,
        help_text=_(
            "Tick it when your server takes mail for plus-addresses: answers then always find their way."
        ),
    )

    KEPT = (
        *ChannelForm.KEPT,
        "smtp_host",
        "smtp_port",
        "smtp_tls",
        "smtp_user",
        "imap_host",
        "imap_port",
        "imap_tls",
        "imap_user",
        "imap_folder",
        "imap_backfill",
        "plus_addresses",
    )
    SEALED = ("smtp_password", "imap_password")

    def clean_address(self) -> str:
        """The address as it is compared."""
        try:
            return email_address(self.cleaned_data["address"]).key
        except InvalidAddress as error:
            raise forms.ValidationError(_("This is no e-mail address.")) from error

    def clean(self) -> dict[str, Any]:
        """A password never travels in the clear."""
        data = self.cleaned_data
        for part in ("smtp", "imap"):
            is_far = data.get(f"{part}_host") not in ("", None, *LOOPBACK)
            if is_far and data.get(f"{part}_user") and data.get(f"{part}_tls") == "none":
                self.add_error(f"{part}_tls", _("Without encryption the password could be read."))
        return data
