"""Clio on call, and the outside world through which she is reached."""

from dataclasses import dataclass
from datetime import datetime

import pytest

from rapport.channels.alerts import actions
from rapport.database.scope import practice_scope
from rapport.inbox.actions.second_look import SECOND_LOOK
from rapport.inbox.models import Page, RedFlag
from rapport.practice.models import AlertAddress, OnCallStep, Staff
from tests.cast import Cast
from tests.channels.alerts.push_server import Browser, PushServer
from tests.channels.alerts.twilio_server import SID, TOKEN, Twilio, TwilioServer
from tests.inbox.red_flags import worried

PUBLIC = "https://desk.riverside.example"
CLIOS_PHONE = "+12125550123"


@pytest.fixture
def twilio(settings):
    """Twilio, run here."""
    outside = Twilio()
    server = TwilioServer(outside)
    settings.TWILIO_URL = server.url
    settings.PUBLIC_URL = PUBLIC
    yield outside
    server.shutdown()
    server.server_close()


@pytest.fixture
def push_server(settings):
    """A push service of ours, allowed as the ones of the common browsers are."""
    server = PushServer()
    settings.PUSH_HOSTS = ["127.0.0.1"]
    yield server
    server.shutdown()
    server.server_close()


@dataclass
class OnCall:
    """Clio is on the ladder; `page` has a client worry and returns the page in that way."""

    cast: Cast

    @property
    def clio(self) -> Staff:
        return self.cast.clio

    def device(self, browser: Browser, at: datetime, name: str = "Chrome, Android") -> AlertAddress:
        with practice_scope(self.cast.id):
            held = browser.subscription()
            return actions.add_device(held, name=name, by=self.clio, at=at)

    def mail(self, at: datetime, address: str = "clio@private.example") -> AlertAddress:
        with practice_scope(self.cast.id):
            return actions.add_mail(address, by=self.clio, at=at)

    def phone(self, at: datetime, *ways: str, number: str = CLIOS_PHONE) -> list[AlertAddress]:
        with practice_scope(self.cast.id):
            return actions.add_phone(number, ways=list(ways), by=self.clio, at=at)

    def account(self, at: datetime, token: str = TOKEN):
        with practice_scope(self.cast.id):
            return actions.save_account(
                account_sid=SID,
                auth_token=token,
                from_number="+12125550100",
                by=self.cast.olive,
                at=at,
            )

    def worry(self, at: datetime) -> RedFlag:
        with practice_scope(self.cast.id):
            flag = worried(self.cast, at=at - SECOND_LOOK)  # so that its pages are due
            assert flag is not None
            return flag

    def page(self, way: str) -> Page:
        with practice_scope(self.cast.id):
            rows = Page.objects.select_related("flag", "staff", "practice")
            return rows.get(staff=self.clio, way=way)


@pytest.fixture
def on_call(cast) -> OnCall:
    with practice_scope(cast.id):
        OnCallStep.objects.create(practice_id=cast.id, position=0, staff=cast.clio)
    return OnCall(cast)
