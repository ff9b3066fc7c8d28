"""What Twilio calls us with: only what it signed counts, in any order and any number of times."""

import pytest

from rapport.channels.models import TwilioAccount
from rapport.database.scope import practice_scope
from rapport.inbox.models import RedFlag
from rapport.practice.models import AlertAddress
from tests.channels.alerts.conftest import PUBLIC
from tests.channels.alerts.turns import send_due
from tests.channels.alerts.twilio_server import SID, signature

pytestmark = pytest.mark.django_db


@pytest.fixture
def called(on_call, twilio, now):
    """Clio was texted and called about a flag."""
    on_call.account(now)
    on_call.phone(now, "sms", "voice")
    on_call.worry(now)
    send_due(now)
    return on_call


@pytest.fixture
def says(called, client):
    """Twilio calls us about Clio's page in a way; `changes` are to what it says or signs."""

    def say(way, what, *, token=None, sign_for=PUBLIC, account=SID, **fields):
        with practice_scope(called.cast.id):
            public_id = TwilioAccount.objects.get().public_id
        path = f"/in/twilio/{public_id}/pages/{called.page(way).pk}/{what}/"
        fields = {"AccountSid": account} | fields
        given = {} if token is None else {"token": token}
        signed = signature(f"{sign_for}{path}", fields, **given)
        return client.post(path, fields, headers={"X-Twilio-Signature": signed})

    return say


def test_a_text_message_that_arrived(called, says):
    assert says("sms", "message", MessageStatus="sent").status_code == 204
    assert called.page("sms").state == "accepted"
    says("sms", "message", MessageStatus="delivered")
    assert called.page("sms").state == "delivered"


def test_one_that_did_not_is_loud_on_the_address(called, says):
    says("sms", "message", MessageStatus="undelivered", ErrorCode="30003")
    page = called.page("sms")
    assert (page.state, page.error) == ("failed", "It did not arrive: undelivered, error 30003")
    with practice_scope(called.cast.id):
        assert AlertAddress.objects.get(way="sms").failure == page.error
        assert AlertAddress.objects.get(way="voice").failed_at is None


def test_what_comes_late_or_twice_changes_nothing(called, says):
    says("sms", "message", MessageStatus="delivered")
    says("sms", "message", MessageStatus="delivered")
    says("sms", "message", MessageStatus="failed")
    assert called.page("sms").state == "delivered"


def test_a_callback_that_comes_before_our_own_note_stays(on_call, twilio, client, now):
    from rapport.channels.alerts import outbox, reports

    on_call.account(now)
    on_call.phone(now, "sms")
    on_call.worry(now)
    outbox.claim_due(at=now, room={"sms": 1})
    page = on_call.page("sms")
    with practice_scope(on_call.cast.id):
        reports.told(page.pk, status="delivered", code="", at=now)
        outbox._report(page, [outbox.Result(AlertAddress.objects.get(), "SM1")], now)
    assert on_call.page("sms").state == "delivered"


@pytest.mark.parametrize("status", ["busy", "no-answer", "failed", "canceled"])
def test_a_call_that_nobody_took(called, says, status):
    says("voice", "call", CallStatus=status)
    assert called.page("voice").state == "failed"
    assert status in called.page("voice").error


def test_the_key_1_takes_the_flag(called, says):
    answer = says("voice", "key", Digits="1")
    assert answer["Content-Type"].startswith("text/xml")
    assert "It is yours now" in answer.content.decode()
    with practice_scope(called.cast.id):
        flag = RedFlag.objects.get()
        assert flag.acknowledged_by == called.clio
        assert flag.closed_at is None


def test_another_key_takes_nothing(called, says):
    assert "not a 1" in says("voice", "key", Digits="5").content.decode()
    with practice_scope(called.cast.id):
        assert RedFlag.objects.get().acknowledged_at is None


def test_who_comes_second_hears_so(called, says, now):
    from rapport.inbox.actions import flagging

    cast = called.cast
    with practice_scope(cast.id):
        cast.ivo.role = "clinician"
        cast.ivo.save()
        flagging.acknowledge(RedFlag.objects.get(), by=cast.ivo, at=now)
    assert "Somebody has it already" in says("voice", "key", Digits="1").content.decode()
    with practice_scope(cast.id):
        assert RedFlag.objects.get().acknowledged_by == cast.ivo


def test_who_may_not_take_it_hears_why(called, says):
    with practice_scope(called.cast.id):
        called.cast.ivo.role, called.clio.role = "clinician", "front_desk"
        called.cast.ivo.save()
        called.clio.save()
    assert "taken by a clinician" in says("voice", "key", Digits="1").content.decode()
    with practice_scope(called.cast.id):
        assert RedFlag.objects.get().acknowledged_at is None


@pytest.mark.parametrize(
    "changes",
    [
        {"token": "guessed"},
        {"sign_for": "https://elsewhere.example"},
        {"account": "AC" + "f" * 32},
    ],
)
def test_what_the_account_did_not_sign_is_refused(called, says, changes):
    assert says("voice", "key", Digits="1", **changes).status_code == 403
    with practice_scope(called.cast.id):
        assert RedFlag.objects.get().acknowledged_at is None


def test_an_account_nobody_has_is_not_found(client, db):
    assert client.post("/in/twilio/nobody/pages/1/key/", {"Digits": "1"}).status_code == 404


def test_another_practices_account_reaches_no_page_of_ours(called, says, outsiders, client, now):
    from rapport.channels.alerts import actions

    with practice_scope(outsiders.id):
        theirs = actions.save_account(
            account_sid=SID,
            auth_token="their own",
            from_number="+12125550111",
            by=outsiders.olive,
            at=now,
        )
    path = f"/in/twilio/{theirs.public_id}/pages/{called.page('voice').pk}/key/"
    fields = {"AccountSid": SID, "Digits": "1"}
    signed = signature(f"{PUBLIC}{path}", fields, "their own")
    answer = client.post(path, fields, headers={"X-Twilio-Signature": signed})
    assert "Somebody has it already" in answer.content.decode()
    with practice_scope(called.cast.id):
        assert RedFlag.objects.get().acknowledged_at is None


def test_a_test_call_that_is_looked_at_by_get_is_refused(called, client):
    with practice_scope(called.cast.id):
        public_id = TwilioAccount.objects.get().public_id
    assert client.get(f"/in/twilio/{public_id}/pages/1/key/").status_code == 405
