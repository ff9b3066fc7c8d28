"""Answering at the desk: nothing is sent twice by mistake, nothing written is lost."""

import json
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.actions.sending import failed
from rapport.inbox.models import Attachment, Conversation, Draft, Event, Inquiry, Message, Outgoing
from tests.inbox.arrivals import arrival

pytestmark = pytest.mark.usefixtures("at_ten")


@pytest.fixture
def row(cast, now):
    with practice_scope(cast.id):
        place = actions.receive(arrival(cast, at=now), at=now)
        return Conversation.objects.get(pk=place.conversation_id)


def sent(cast):
    with practice_scope(cast.id):
        return [m.text for m in Message.objects.select_related("key").filter(kind="reply")]


def send(browser, row, text, **fields):
    return browser.post(reverse("inbox:messages", args=[row.pk]), {"text": text, **fields})


def test_a_reply_is_queued_with_the_chance_to_take_it_back(cast, row, as_):
    answer = send(
        as_(cast.dana, htmx=True), row, "Hardly at all.", version=row.version, mode="reply"
    )
    assert answer.status_code == 200
    assert ">Hardly at all.<" not in answer.content.decode()  # the box is empty again
    said = json.loads(answer["HX-Trigger"])
    assert said["rapport:toast"]["seconds"] == 15
    assert f"rapport:conversation-{row.pk}" in said
    back = as_(cast.dana, htmx=True).post(said["rapport:toast"]["undo"])
    assert back.status_code == 200
    with practice_scope(cast.id):
        assert Outgoing.objects.get().state == Outgoing.State.WITHDRAWN
        assert (
            Draft.objects.select_related("conversation__client__key").get().text == "Hardly at all."
        )


def test_without_scripts_a_reply_leads_back_to_the_conversation(cast, row, as_):
    answer = send(as_(cast.dana), row, "Hardly.", version=row.version)
    assert answer["Location"] == f"/inbox/{row.pk}/"
    assert sent(cast) == ["Hardly."]


@pytest.mark.parametrize("htmx", [True, False])
def test_the_second_of_two_is_asked_first_and_keeps_the_words(cast, row, as_, htmx):
    send(as_(cast.dan, htmx=True), row, "Dan was faster.", version=row.version)
    answer = send(as_(cast.dana, htmx=htmx), row, "My own words.", version=row.version)
    page = answer.content.decode()
    assert answer.status_code == (422 if htmx else 409)
    assert "Dan was faster." in page
    assert "Send anyway" in page
    assert sent(cast) == ["Dan was faster."]
    with practice_scope(cast.id):
        draft = Draft.objects.select_related("conversation__client__key").get(staff=cast.dana)
        assert draft.text == "My own words."


def test_send_anyway_sends_what_is_in_the_box_then(cast, row, as_):
    send(as_(cast.dan, htmx=True), row, "First.", version=row.version)
    clash = send(as_(cast.dana, htmx=True), row, "Second.", version=row.version)
    version = clash.context["row"].version
    assert f'name="version" value="{version}"' in clash.content.decode()
    send(as_(cast.dana, htmx=True), row, "Second, changed.", version=version)
    assert sent(cast) == ["First.", "Second, changed."]


def test_between_asking_and_sending_anyway_a_third_message_asks_again(cast, row, now, as_):
    send(as_(cast.dan, htmx=True), row, "First.", version=row.version)
    clash = send(as_(cast.dana, htmx=True), row, "Second.", version=row.version)
    with practice_scope(cast.id):
        again = arrival(cast, at=now, text="One more thing", conversation_token=row.pk)
        actions.receive(again, at=now)
    answer = send(as_(cast.dana, htmx=True), row, "Second.", version=clash.context["row"].version)
    assert answer.status_code == 422
    assert "One more thing" in answer.content.decode()
    assert "First." not in answer.content.decode()


def test_discarding_empties_the_box(cast, row, as_):
    browser = as_(cast.dana, htmx=True)
    browser.post(reverse("inbox:draft", args=[row.pk]), {"text": "Dear"})
    answer = browser.post(reverse("inbox:discard", args=[row.pk]))
    assert "Dear" not in answer.content.decode()
    with practice_scope(cast.id):
        assert not Draft.objects.exists()


def test_a_note_goes_to_colleagues_only_and_tells_whom_it_names(cast, row, as_):
    send(as_(cast.dana, htmx=True), row, "@Clio can you look at this?", mode="note", version=0)
    with practice_scope(cast.id):
        assert not Outgoing.objects.exists()
        note = Message.objects.get(kind="note")
        assert [m.staff for m in note.mentions.all()] == [cast.clio]


def test_nothing_is_not_sent(cast, row, as_):
    assert send(as_(cast.dana, htmx=True), row, "  ", version=row.version).status_code == 409
    assert sent(cast) == []


def test_files_go_along(cast, row, as_):
    file = SimpleUploadedFile("way.pdf", b"%PDF-1.4 way", "application/pdf")
    send(as_(cast.dana, htmx=True), row, "The way to us.", version=row.version, attachments=file)
    with practice_scope(cast.id):
        assert Attachment.objects.select_related("message__key").get().name == "way.pdf"


def test_too_late_to_take_back_says_so(cast, row, as_):
    send(as_(cast.dana, htmx=True), row, "Gone.", version=row.version)
    with practice_scope(cast.id):
        outgoing = Outgoing.objects.get()
        Outgoing.objects.update(state=Outgoing.State.SENDING, attempts=1)
    answer = as_(cast.dana, htmx=True).post(reverse("inbox:withdrawal", args=[outgoing.pk]))
    assert answer.status_code == 409
    assert "It has left already" in answer.content.decode()


def test_a_failed_reply_is_tried_again(cast, row, now, as_):
    send(as_(cast.dana, htmx=True), row, "Hardly.", version=row.version)
    with practice_scope(cast.id):
        outgoing = Outgoing.objects.get()
    failed(practice_id=cast.id, outgoing_id=outgoing.pk, error="refused", is_permanent=True, at=now)
    as_(cast.dana, htmx=True).post(reverse("inbox:another_attempt", args=[outgoing.pk]))
    with practice_scope(cast.id):
        assert Outgoing.objects.get().state == Outgoing.State.QUEUED


@pytest.mark.parametrize(
    ("page", "fields", "event"),
    [
        ("ownership", {}, "assigned"),
        ("closure", {}, "closed"),
        ("tags", {"name": "prices"}, "tagged"),
        ("priority", {"priority": "high"}, "priority_set"),
    ],
)
def test_what_is_done_is_in_the_ledger_with_who(cast, row, as_, page, fields, event):
    answer = as_(cast.dan, htmx=True).post(reverse(f"inbox:{page}", args=[row.pk]), fields)
    assert answer.status_code == 200
    with practice_scope(cast.id):
        assert Event.objects.filter(kind=event, actor=cast.dan).exists()


def test_handing_over_carries_the_note(cast, row, as_):
    address = reverse("inbox:hand_over", args=[row.pk])
    fields = {"to": cast.clio.pk, "note": "She asks for a nurse"}
    as_(cast.dana, htmx=True).post(address, fields)
    page = as_(cast.clio).get(f"/inbox/{row.pk}/").content.decode()
    assert "With you, who was handed it by Dana" in page
    assert "She asks for a nurse" in page


def test_nobody_of_elsewhere_can_be_handed_anything(cast, outsiders, row, as_):
    address = reverse("inbox:hand_over", args=[row.pk])
    as_(cast.dana, htmx=True).post(address, {"to": outsiders.dana.pk})
    with practice_scope(cast.id):
        assert Conversation.objects.get().owner_id != outsiders.dana.pk


def test_a_waiting_client_cannot_be_snoozed_away(cast, row, now, as_):
    address = reverse("inbox:snooze", args=[row.pk])
    until = (now + timedelta(hours=1)).isoformat()
    assert as_(cast.dana, htmx=True).post(address, {"until": until}).status_code == 409
    assert "answer first, then snooze" in as_(cast.dana, htmx=True).get(address).content.decode()


def test_snoozing_until_a_local_time_and_waking(cast, row, now, as_):
    with practice_scope(cast.id):
        Inquiry.objects.all().update(state=Inquiry.State.MET)
        Conversation.objects.update(waiting_since=None, due_at=None)
    browser, address = as_(cast.dana, htmx=True), reverse("inbox:snooze", args=[row.pk])
    said = browser.get(address).content.decode()
    assert "Tomorrow morning" in said
    assert "This afternoon" in said
    browser.post(address, {"day": "2026-03-05T09:00"})
    with practice_scope(cast.id):
        assert Conversation.objects.get().snoozed_until == now + timedelta(hours=23)
    browser.post(reverse("inbox:waking", args=[row.pk]))
    with practice_scope(cast.id):
        assert Conversation.objects.get().status == Conversation.Status.OPEN


def test_splitting_off_and_putting_back(cast, row, now, as_):
    with practice_scope(cast.id):
        actions.receive(
            arrival(cast, at=now, text="Something else", conversation_token=row.pk), at=now
        )
        second = Message.objects.order_by("pk").last()
    answer = as_(cast.dana, htmx=True).post(
        reverse("inbox:sorting", args=[row.pk]), {"messages": [second.pk], "to": ""}
    )
    with practice_scope(cast.id):
        second.refresh_from_db()
        assert second.conversation_id != row.pk
    as_(cast.dana, htmx=True).post(json.loads(answer["HX-Trigger"])["rapport:toast"]["undo"])
    with practice_scope(cast.id):
        second.refresh_from_db()
        assert second.conversation_id == row.pk
