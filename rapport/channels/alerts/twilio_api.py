"""One call to Twilio's REST API by its own SDK, and what its refusals mean."""

import logging
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from requests import RequestException
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.rest import Client

from rapport.channels.alerts.alert import AccountTrouble
from rapport.channels.shape import ChannelError

SECONDS = 5
NUMBER = re.compile(r"\+?\d[\d ()-]{6,}\d")
# The account's trouble, not this one message's: a wrong token, no money, too many at once.
OF_THE_ACCOUNT = frozenset({401, 403, 429})
UNREADABLE = (TwilioException, AttributeError, KeyError, TypeError, ValueError)

# The SDK tells its log where it calls and what comes back: numbers of people among it.
_quiet = logging.getLogger("rapport.twilio")
_quiet.disabled = True


class AtOurAddress:
    """The SDK's own HTTP client, speaking to RAPPORT_TWILIO_URL whatever host the SDK has in mind."""

    def __init__(self) -> None:
        self.client = TwilioHttpClient(timeout=SECONDS, logger=_quiet)
        self.there = urlsplit(settings.TWILIO_URL)

    def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> Response:
        """As the SDK does it, elsewhere."""
        place = {"scheme": self.there.scheme, "netloc": self.there.netloc}
        return self.client.request(
            method, urlsplit(url)._replace(**place).geturl(), *args, **kwargs
        )


def created(account_sid: str, token: str, create: Callable[[Client], Any]) -> str:
    """The id of what `create` made there. Raises ChannelError, of the account or of this message."""
    try:
        sid = create(Client(account_sid, token, http_client=AtOurAddress())).sid
    except TwilioRestException as error:
        raise _refusal(error) from error
    except (RequestException, OSError) as error:
        raise AccountTrouble(f"Twilio can't be reached ({type(error).__name__}).") from error
    except UNREADABLE as error:
        raise AccountTrouble("Twilio answered something we can't read.") from error
    if not sid:
        raise AccountTrouble("Twilio answered something we can't read.")
    return str(sid)


def _refusal(error: TwilioRestException) -> ChannelError:
    said = NUMBER.sub("…", error.msg)
    text = f"Twilio refused it: {error.status}, error {error.code or 'unknown'}. {said}"[:200]
    if error.status in OF_THE_ACCOUNT or error.status >= 500:
        return AccountTrouble(text)
    return ChannelError(text, permanent=True)
