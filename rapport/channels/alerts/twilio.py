"""An alert as a text message or a phone call, through the practice's account at Twilio."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from twilio.twiml.voice_response import Gather, VoiceResponse

from rapport.channels.alerts.alert import Alert, absolute
from rapport.channels.models import TwilioAccount
from rapport.channels.sealing import unsealed
from rapport.channels.shape import Attempt, ChannelError

if TYPE_CHECKING:
    from twilio.rest import Client

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def account() -> TwilioAccount | None:
    """The practice's account, if it has one."""
    return TwilioAccount.objects.first()


def prepare_text(alert: Alert, address: dict[str, str], at: datetime) -> Attempt:
    """A text message to `address["number"]`, with the link."""
    sender = _account()
    text = f"{alert.title} {alert.text} {alert.url}"
    told = _callback(sender, alert, "twilio-message", "status_callback")
    fields = {"to": address["number"], "from_": sender.from_number, "body": text} | told
    return _attempt(sender, lambda client: client.messages.create(**fields))


def prepare_call(alert: Alert, address: dict[str, str], at: datetime) -> Attempt:
    """A call to `address["number"]` that says it twice and takes a key as "I have it"."""
    sender = _account()
    told = _callback(sender, alert, "twilio-call", "status_callback")
    fields = {"to": address["number"], "from_": sender.from_number, "timeout": 30} | told
    spoken_text = spoken(alert, _url(sender, alert, "twilio-key"))
    return _attempt(sender, lambda client: client.calls.create(twiml=spoken_text, **fields))


def spoken(alert: Alert, key_url: str) -> str:
    """TwiML; without a key where Twilio can't reach us."""
    said = VoiceResponse()
    line = _("This is Rapport for %(practice)s.") % {"practice": alert.practice}
    text = f"{line} {alert.title}"
    if key_url:
        keys = Gather(num_digits=1, action=key_url, method="POST", timeout=10)
        for _again in range(2):
            keys.say(f"{text} {_('Press 1 if you take it, then open Rapport.')}")
            keys.pause(length=2)
        said.append(keys)
        return str(said)
    for _again in range(2):
        said.say(f"{text} {alert.text}")
        said.pause(length=1)
    return str(said)


def token_of(sender: TwilioAccount) -> str:
    """What calls to Twilio and from it are signed with."""
    return unsealed(sender.practice_id, sender.secrets_sealed)["auth_token"]


def _account() -> TwilioAccount:
    found = account()
    if found is None:
        text = "The practice has no account at Twilio: a leader adds it in the settings."
        raise ChannelError(text, permanent=True)
    return found


def _callback(sender: TwilioAccount, alert: Alert, name: str, field: str) -> dict[str, str]:
    url = _url(sender, alert, name)
    return {field: url} if url else {}


def _url(sender: TwilioAccount, alert: Alert, name: str) -> str:
    """Where Twilio tells us about a page; empty for a test, or where nobody outside reaches us."""
    if alert.page_id is None or urlsplit(settings.PUBLIC_URL).hostname in LOOPBACK:
        return ""
    return absolute(reverse(f"channels:{name}", args=[sender.public_id, alert.page_id]))


def _attempt(sender: TwilioAccount, create: Callable[["Client"], Any]) -> Attempt:
    token = token_of(sender)

    def attempt() -> str:
        # Here and not above: the SDK brings 13 MB that most processes never need.
        from rapport.channels.alerts.twilio_api import created

        return created(sender.account_sid, token, create)

    return attempt
