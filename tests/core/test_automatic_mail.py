"""Who wrote a mail, by its headers: a machine is not answered, a client is never missed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.core.automatic_mail import Kind, origin

PERSON = {
    "From": ["Ana <ana@mail.example>"],
    "Return-Path": ["<ana@mail.example>"],
    "Subject": ["Lip filler"],
}


def kind(**headers):
    named = {name.replace("_", "-"): [value] for name, value in headers.items()}
    return origin({**PERSON, **named}, own_domains={"glow.example"}).kind


def test_a_person_starts_the_clock_and_may_be_acknowledged():
    found = origin(PERSON)
    assert (found.kind, found.header) == (Kind.PERSON, "")
    assert found.starts_clock
    assert found.may_be_acknowledged


def test_who_asks_for_no_automatic_answer_gets_none_and_still_a_person():
    found = origin({**PERSON, "X-Auto-Response-Suppress": ["DR, OOF, AutoReply"]})
    assert found.starts_clock
    assert not found.may_be_acknowledged


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-replied; owner-email=ana@mail.example"},
        {"Auto_Submitted": "auto-replied", "Return_Path": "<>"},
        {"Auto_Submitted": "auto-replied", "Precedence": "bulk"},
        {"X_Autoreply": "yes"},
        {"X_Autorespond": "Lip filler"},
        {"Precedence": "auto_reply"},
        {"X_Precedence": "auto-reply"},
        {"X_POST_MessageClass": "9; Autoresponder"},
        {"Subject": "Automatic reply: Lip filler"},
        {"Subject": "Réponse automatique : Lip filler"},
        {"Subject": "自動応答: Lip filler"},
    ],
)
def test_absence_notes_are_auto_replies(headers):
    assert kind(**headers) is Kind.AUTO_REPLY


@pytest.mark.parametrize(
    "headers",
    [
        {"Content_Type": 'multipart/report; report-type="delivery-status"; boundary=x'},
        {"Content_Type": "multipart/report;\r\n report-type=Delivery-Status"},
        {"X_Failed_Recipients": "bob@mail.example"},
        {"From": "Mail Delivery System <MAILER-DAEMON@mail.example>"},
        {"From": "bounces+ana=glow.example@mail.example"},
        {"Content_Type": "multipart/report; boundary=x"},
        {"From": "MAILER-DAEMON"},
        {"From": "Mail delivery <>"},
        {"From": "Postmaster@mail.example"},
        {"Return_Path": "<MAILER-DAEMON>"},
        {"Return_Path": "<>"},
        {"Return_Path": "<>", "Auto_Submitted": "auto-replied", "From": "mailer-daemon@mx.example"},
    ],
)
def test_bounces(headers):
    assert kind(**headers) is Kind.BOUNCE


@pytest.mark.parametrize(
    "headers",
    [
        {"List_Id": "News <news.shop.example>"},
        {"List_Unsubscribe": "<https://shop.example/u>"},
        {"Precedence": "bulk"},
        {"Precedence": "list"},
        {"Mailing_List": "list news@shop.example"},
        {"From": "no-reply@shop.example", "List_Unsubscribe": "<https://shop.example/u>"},
    ],
)
def test_lists(headers):
    assert kind(**headers) is Kind.LIST


def test_a_group_address_of_the_practice_hides_no_client():
    group = {
        "List_Id": "<info.glow.example>",
        "Precedence": "list",
        "List_Unsubscribe": "<mailto:info+unsubscribe@glow.example>",
    }
    assert kind(**group) is Kind.PERSON
    assert kind(**group, Auto_Submitted="auto-replied") is Kind.AUTO_REPLY
    assert kind(**{**group, "List_Id": "<info.notglow.example>"}) is Kind.LIST


@pytest.mark.parametrize(
    "local",
    [
        "no-reply",
        "noreply",
        "No_Reply",
        "donotreply",
        "do-not-reply",
        "orders-noreply",
        "noreply+a7",
        "ne-pas-repondre",
        "nicht-antworten",
        "no-responder",
        "nao-responda",
        "keine-antwort",
    ],
)
def test_senders_that_read_nothing(local):
    assert kind(From=f"Shop <{local}@shop.example>") is Kind.NO_REPLY


@pytest.mark.parametrize("local", ["noreen", "ana.no", "norbert.reply", "info", "nora-response"])
def test_people_whose_names_look_a_little_like_it(local):
    assert kind(From=f"{local}@mail.example") is Kind.PERSON


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-generated"},
        {"Auto_Submitted": "auto-notified"},
        {"Content_Type": "multipart/report; report-type=disposition-notification"},
        {"Content_Type": "multipart/report; report-type=feedback-report"},
    ],
)
def test_notices_of_machines(headers):
    assert kind(**headers) is Kind.NOTIFICATION


@pytest.mark.parametrize(
    "headers",
    [{"From": "no-reply@forms.example"}, {"Auto_Submitted": "auto-generated"}],
)
def test_a_form_on_another_site_passes_on_what_a_client_wrote(headers):
    relayed = {"From": "wordpress@forms.example", **headers}
    assert kind(**relayed, Reply_To="Bea <bea@mail.example>") is Kind.RELAYED
    assert kind(**relayed, Reply_To="support@forms.example") is not Kind.RELAYED
    assert kind(**relayed, Reply_To="noreply@other.example") is not Kind.RELAYED


def test_a_person_who_writes_through_a_mail_service_is_a_person():
    assert kind(Return_Path="<bounces+17-ana=mail.example@sender.example>") is Kind.PERSON


def test_auto_submitted_no_is_a_person():
    assert kind(Auto_Submitted="no") is Kind.PERSON


def test_the_header_that_decided_is_named():
    found = origin({**PERSON, "AUTO-SUBMITTED": ["auto-replied"]})
    assert found.header == "auto-submitted"
    assert not found.starts_clock
    assert not found.may_be_acknowledged


names = st.sampled_from(
    ["From", "Return-Path", "Reply-To", "Precedence", "Auto-Submitted", "List-Id", "Content-Type"]
)


@given(st.dictionaries(names, st.lists(st.text(max_size=40), max_size=3)))
def test_any_headers_are_decided_and_only_people_are_acknowledged(headers):
    found = origin(headers)
    assert found.kind is Kind.PERSON or not found.may_be_acknowledged
    assert bool(found.header) is (found.kind is not Kind.PERSON)
